"""Writes a group of people as its document describes it most fully: `the organisations` as `22 organisations in Peru`.

Only one group of the document may fit: where it counts two, each keeps the words that it has.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from loaders.grammar.word_sets import word_set
from loaders.names.anaphors import SYNONYMS
from loaders.passage import Passage
from loaders.voices.counted_groups import counted_in, signs_with
from loaders.voices.heard_askers import find_heard
from store.rows import NamedActor
from store.vocabulary import ActorType

# fmt: off
NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)
# fmt: on
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
BODIES = word_set("organisation organization group ngo cso charity association union body signatory society")
LINKS = word_set("of in from at for with across against on who that which to representing working calling living")
SMALL = word_set("the a an some about around nearly almost over more than at least up to all both of and several many")
SENTENCES, LONGEST = 60, 24


@dataclass(frozen=True)
class Group:
    """A group of people in a text: its words, the noun that it is, and how many it counts (empty: not said)."""

    name: str
    noun: str
    count: str
    words: frozenset[str]


def write_fullest(passage: Passage, actors: Sequence[NamedActor]) -> tuple[NamedActor, ...]:
    """The actors, each group that the text describes more fully elsewhere in those words."""
    if not actors or not passage.once(find_groups):
        return tuple(actors)
    return tuple(named if _is_named(named) else _write(passage, named) for named in actors)


def _write(passage: Passage, named: NamedActor) -> NamedActor:
    written = passage.once(_written)
    name = named.actor.name
    if name not in written:
        written[name] = _fullest(passage, name)
    best = written[name]
    return named if best is None else NamedActor(passage.gazetteer.actor_for(best), best)


def _written(_: Passage) -> dict[str, str | None]:
    """What has been looked for in the text: options of a document name the same few groups again and again."""
    return {}


def _fullest(passage: Passage, name: str) -> str | None:
    group = _read(name)
    fuller = [] if group is None else [other for other in passage.once(find_groups) if _is_fuller(group, other)]
    if not fuller or len({other.count for other in fuller}) > 1:
        return None
    return max(fuller, key=lambda other: len(other.words)).name


def find_groups(passage: Passage) -> tuple[Group, ...]:
    """The groups of people that are heard in a text, or that it counts where they sign."""
    found: dict[str, Group] = {}
    for heard in passage.once(find_heard):
        for named in heard.actors:
            group = None if _is_named(named) or heard.is_power else _read(named.actor.name)
            if group is not None:
                found.setdefault(group.name, group)
    for sentence in islice(passage.sentences, SENTENCES):
        for name, start, _ in counted_in(passage, sentence):
            group = _read(name) if signs_with(passage, sentence, start) else None
            if group is not None:
                found.setdefault(group.name, group)
    return tuple(found.values())


def _is_named(named: NamedActor) -> bool:
    """Has it a name of its own, or is it a person?"""
    actor = named.actor
    return actor.is_reviewed or actor.type not in (ActorType.UNKNOWN, ActorType.GENERIC)


@lru_cache(maxsize=1 << 12)
def _read(name: str) -> Group | None:
    words = re.findall(r"[\w'’&+-]+", name.lower())
    if not words or len(words) > LONGEST:
        return None
    end = next((at for at, word in enumerate(words) if word in LINKS and at), len(words))
    noun = _base(words[end - 1])
    is_plural = words[end - 1].endswith("s") or words[end - 1] in ("people", "women")
    if not is_plural and end == len(words):
        return None
    count = next((number for word in words if (number := _number(word))), "")
    kept = frozenset(_base(word) for word in words if word not in SMALL and not _number(word))
    return Group(name, noun, count, kept)


def _is_fuller(group: Group, other: Group) -> bool:
    """Is it the same group, and said more fully?"""
    if other.name == group.name or not _is_same_noun(group.noun, other.noun):
        return False
    if group.count and group.count == other.count:
        return len(other.words) > len(group.words)
    if group.count or not other.count and len(group.words) > 1:
        return False
    own = {word for word in group.words if not _is_same_noun(word, group.noun)}
    return own <= other.words and len(other.words) + bool(other.count) > len(group.words)


def _is_same_noun(one: str, other: str) -> bool:
    if one == other or one in BODIES and other in BODIES:
        return True
    return any(one in group and other in group for group in SYNONYMS)


def _number(word: str) -> str:
    plain = word.strip("+").replace(",", "")
    if plain.isdigit():
        return plain
    ten, _, one = plain.partition("-")
    if ten in TENS[2:] and (not one or one in NUMBERS[1:10]):
        return str(10 * TENS.index(ten) + (NUMBERS.index(one) if one else 0))
    return str(NUMBERS.index(plain)) if plain in NUMBERS[2:] else ""


def _base(word: str) -> str:
    plain = word.removesuffix("'s").removesuffix("’s").replace("isation", "ization")
    if plain.endswith("ies"):
        return plain[:-3] + "y"
    return plain[:-1] if plain.endswith("s") and not plain.endswith("ss") else plain
