"""Tells from a regular expression which words a text must hold for it to match, so that it need not be tried elsewhere.

Invariant: nothing is left out. Every match opens with one of `starts`, or holds one of `inside`; where neither can be
told from the pattern both are empty, and the pattern must be tried everywhere.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from loaders.grammar.word_sets import word_set

# More alternatives than this say less than they cost.
MOST = 160
# Shorter words stand everywhere.
SHORTEST = 3
# So do these, which count as the shortest.
COMMON = word_set("the and for that this with from has have had they these those other some")
# An opening of this length is rare enough; a shorter one gives way to a longer word inside.
LONG = 5
# The standard library's own parser: it has no public name since it got its place in the package `re`.
_parser: Any = import_module("re._parser")
_WIDTHLESS = frozenset(("AT", "ASSERT", "ASSERT_NOT"))
_REPEATS = frozenset(("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"))

Words = frozenset[str]
EMPTY: Words = frozenset(("",))


@dataclass(frozen=True)
class Needs:
    """The words that a pattern needs: all its matches open with one of `starts`, or hold one of `inside`."""

    starts: Words = frozenset()
    inside: Words = frozenset()


@cache
def find_needs(pattern: re.Pattern[str]) -> Needs:
    """What a pattern needs; nothing where its words differ in case or are too short or too many to say."""
    if pattern.flags & re.IGNORECASE:
        return Needs()
    tree = list(_parser.parse(pattern.pattern, pattern.flags))
    starts, _ = _open(tree)
    inside = _rarest(_required(tree))
    if _shortest(starts) >= min(LONG, max(SHORTEST, _shortest(inside))):
        # A word that opens with another one says no more than that.
        return Needs(starts=frozenset(word for word in starts if not any(map(word.startswith, starts - {word}))))
    return Needs(inside=inside) if _shortest(inside) >= SHORTEST else Needs()


def split_alternatives(pattern: re.Pattern[str]) -> list[re.Pattern[str]]:
    """The alternatives of a pattern, each a pattern: one of them needs fewer words than all together."""
    parts, start, depth, is_set, text = [], 0, 0, False, pattern.pattern
    for place, character in enumerate(re.sub(r"\\.", "..", text, flags=re.DOTALL)):
        is_set = character == "[" or is_set and character != "]"
        depth += 0 if is_set else (character == "(") - (character == ")")
        if character == "|" and depth == 0 and not is_set:
            parts.append(text[start:place])
            start = place + 1
    return [re.compile(part, pattern.flags) for part in (*parts, text[start:])]


def _open(tree: Sequence[Any]) -> tuple[Words, bool]:
    """The words with which every match begins, and whether they are all of it."""
    words = EMPTY
    for operation, argument in tree:
        name = str(operation)
        if name in _WIDTHLESS:
            continue
        exact = _exact(name, argument)
        if exact is not None:
            joined = _join(words, exact)
            if joined is None:
                return words, False
            words = joined
            continue
        following = _open(_inner(name, argument))[0] if _inner(name, argument) else EMPTY
        if name == "BRANCH":
            opened = [_open(branch)[0] for branch in argument[1]]
            following = frozenset().union(*opened)
        return _join(words, following) or words, False
    return words, True


def _required(tree: Sequence[Any]) -> list[Words]:
    """Sets of words, of each of which every match holds at least one."""
    found: list[Words] = []
    run = EMPTY
    for operation, argument in tree:
        name = str(operation)
        if name in _WIDTHLESS:
            continue
        exact = _exact(name, argument)
        joined = None if exact is None else _join(run, exact)
        if joined is not None:
            run = joined
            continue
        found.append(run)
        run = EMPTY if exact is None else exact
        if name == "BRANCH":
            branches = [_rarest(_required(branch)) for branch in argument[1]]
            if all(branches):
                found.append(frozenset().union(*branches))
        elif exact is None:
            found += _required(_inner(name, argument))
    return [*found, run]


def _inner(name: str, argument: Any) -> Sequence[Any]:
    """The pattern inside a group or a repetition that stands at least once; empty for all else."""
    if name == "SUBPATTERN":
        # Flags of its own change what its letters match.
        return [] if argument[1] or argument[2] else list(argument[3])
    if name == "ATOMIC_GROUP":
        return list(argument)
    if name in _REPEATS and argument[0] > 0:
        return list(argument[2])
    return []


def _exact(name: str, argument: Any) -> Words | None:
    """All that the part of a pattern can match, where that is a few words; else None."""
    if name == "LITERAL":
        return frozenset((chr(argument),))
    if name == "IN":
        characters = [chr(value) for operation, value in argument if str(operation) == "LITERAL"]
        return frozenset(characters) if len(characters) == len(argument) else None
    if name == "SUBPATTERN":
        return None if argument[1] or argument[2] else _whole(list(argument[3]))
    if name == "BRANCH":
        return _union(_whole(list(branch)) for branch in argument[1])
    if name in _REPEATS and argument[1] == 1:
        return _union([EMPTY if argument[0] == 0 else frozenset(), _whole(list(argument[2]))])
    return None


def _whole(tree: Sequence[Any]) -> Words | None:
    words: Words | None = EMPTY
    for operation, argument in tree:
        name = str(operation)
        if name in _WIDTHLESS:
            continue
        exact = _exact(name, argument)
        words = None if exact is None or words is None else _join(words, exact)
        if words is None:
            return None
    return words


def _union(parts: Iterable[Words | None]) -> Words | None:
    found: set[str] = set()
    for part in parts:
        if part is None:
            return None
        found |= part
    return frozenset(found) if len(found) <= MOST else None


def _join(left: Words, right: Words) -> Words | None:
    """Each word of the one followed by each of the other; None where they are too many."""
    if len(left) * len(right) > MOST:
        return None
    return frozenset(one + other for one in left for other in right)


def _rarest(found: Iterable[Words]) -> Words:
    return max(found, key=_shortest, default=frozenset())


def _shortest(words: Words) -> int:
    return min((SHORTEST if word.strip() in COMMON else len(word) for word in words), default=0)
