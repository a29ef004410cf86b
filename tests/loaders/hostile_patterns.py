"""Tries every pattern of the rule files and of finding rows on hostile texts; run as a program, it names the slow ones.

A pattern that looks back and forth over a text does not end on these, so each trial is cut off by a clock of the
processor's time.
"""

import importlib
import re
import signal
import sys
import time
from collections.abc import Iterator
from types import FrameType, ModuleType

from loaders.officials.acts import CLOSES_WITHIN
from loaders.rules import read_rules
from tests.loaders.passages import DATA

# A pattern that takes time in proportion to the square of this is cut off.
LENGTH = 20_000
# Far more than any pattern needs that reads the text once, also on a machine with other work.
SECONDS = 5
# A pattern that takes SECONDS for all of the text, by the square or the cube of its length, takes at least a 512th of
# that for an eighth of it: what takes less is not tried on more. Most take a thousandth.
SHORT_LENGTH = LENGTH // 8
SHORT_SECONDS = SECONDS / 512
PIECES = (
    "a",
    "A",
    " ",
    "é",
    "日",
    "🕊",
    "\u0301",
    "a ",
    "A ",
    "1",
    "1,",
    "$1 ",
    "(",
    "((( ",
    ")",
    '"',
    "“",
    "“”",
    "'",
    "’",
    ", ",
    "a, ",
    ": ",
    "...",
    "- ",
    "\n",
    "a\n",
    "A of ",
    "A and A, ",
    "call on ",
    "must ",
    "no ",
    "refused ",
    "imposed a ",
    "U.S. ",
    "x x x by ",
)
# What reads a document's text; readers, dates and furniture are tried by the tests of hostile text, as they are called.
MODULES = (
    "grammar.sentences",
    "grammar.tokens",
    "passage",
    "grammar.speech",
    "voices.letters",
    "voices.attribution",
    "voices.unnamed",
    "demands.categories",
    "grammar.cues",
    "judging.features",
)


class TooSlow(Exception):
    """A trial was cut off."""


def find_slow_patterns() -> list[str]:
    """The patterns that were cut off, each with the piece that its text was made of."""
    signal.signal(signal.SIGPROF, _cut_off)
    slow = []
    for pattern, place in _patterns():
        for piece in PIECES:
            try:
                signal.setitimer(signal.ITIMER_PROF, SECONDS)
                if _seconds(pattern, place, piece, SHORT_LENGTH) >= SHORT_SECONDS:
                    _seconds(pattern, place, piece, LENGTH)
            except TooSlow:
                slow.append(f"{place} on {piece!r}: {pattern.pattern[:80]}")
                print(slow[-1], file=sys.stderr, flush=True)
                break
            finally:
                signal.setitimer(signal.ITIMER_PROF, 0)
    return slow


def _seconds(pattern: re.Pattern[str], place: str, piece: str, length: int) -> float:
    """The processor time that a trial on so long a text takes."""
    text = (piece * (length // len(piece) + 1))[:length]
    begun = time.process_time()
    _try(pattern, place, text)
    return time.process_time() - begun


def _try(pattern: re.Pattern[str], place: str, text: str) -> None:
    """Uses the pattern as its callers do: what must stand at a place is matched there, all else is searched for."""
    places = range(0, len(text), len(text) // 40)
    if place.endswith((".follows", ".BULLET", ".SALUTATION", ".AFTER")):
        for start in places:
            pattern.match(text, start)
    elif place.endswith(".closes"):
        for start in places:
            pattern.search(text, start, start + CLOSES_WITHIN)
    else:
        for _ in pattern.finditer(text):
            pass


def _cut_off(_: int, __: FrameType | None) -> None:
    raise TooSlow


def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """Every pattern once, with where it was found."""
    found: dict[re.Pattern[str], str] = {}
    seen: set[int] = set()
    rules = read_rules(DATA)
    sources = [importlib.import_module(f"loaders.{name}") for name in MODULES]
    for source in [*sources, rules.asks, rules.acts, rules.categories, rules.voices, rules.officials.rules]:
        for pattern, place in _inside(source, "", seen, 0):
            found.setdefault(pattern, place)
    return list(found.items())


def _inside(value: object, place: str, seen: set[int], depth: int) -> Iterator[tuple[re.Pattern[str], str]]:
    if id(value) in seen or depth > 8 or isinstance(value, (str, bytes, int, float, type)):
        return
    seen.add(id(value))
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value, place
        return
    if isinstance(value, ModuleType):
        parts = [(name, part) for name, part in vars(value).items() if name.isupper() or name.startswith("_")]
        place = value.__name__ if value.__name__.startswith("loaders") else ""
        parts = parts if place else []
    elif isinstance(value, dict):
        parts = list(value.items())
    elif isinstance(value, (list, tuple, set, frozenset)):
        parts = [(getattr(part, "id", ""), part) for part in value]
    else:
        fields = [*getattr(value, "__dict__", {}), *getattr(type(value), "__slots__", ())]
        parts = [(name, getattr(value, name, None)) for name in fields]
        place = place or type(value).__name__
    for name, part in parts:
        yield from _inside(part, f"{place}.{name}", seen, depth + 1)


if __name__ == "__main__":
    tried = _patterns()
    problems = find_slow_patterns()
    print(f"{len(tried)} patterns tried", *problems, sep="\n")
    sys.exit(1 if problems else 0)
