"""What two sentences share beyond the words that most asks and acts have, names of those who act among them."""

import re
from collections.abc import Iterable
from sys import intern

# Letters that a word keeps: "released" and "release" are then one word.
STEM = 6
SHORTEST = 4
# Shorter words that say what an ask is about as well as any.
SHORT = frozenset({"tax", "oil", "gas", "dam", "gun", "fee", "pay", "bus", "car"})
WORD = re.compile(r"[^\W_]+")
# A bill's number, a resolution's: one of them says more than two ordinary words.
NUMBER = re.compile(r"\d{2,}")
YEAR = re.compile(r"(?:19|20)\d\d")
# 12,000 is one number, not a twelve and a nought that every other thousand has as well.
THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
NUMBER_COUNTS = 2


def find_stems(text: str, common: frozenset[str], names: Iterable[str] = ()) -> frozenset[str]:
    """The words of the text that tell it from other texts, cut to their first letters; `names` are left out."""
    return frozenset(_stems(text)) - common - make_stems(names)


def make_stems(names: Iterable[str]) -> frozenset[str]:
    """The words of these names, cut to their first letters."""
    return frozenset(stem for name in names for stem in _stems(name))


def find_words(text: str, stems: frozenset[str]) -> list[str]:
    """The words of the text that have these stems, in lower case, each stem once, in the order of the text."""
    found: dict[str, str] = {}
    for word in WORD.findall(THOUSANDS.sub("", text.lower())):
        stem = word if NUMBER.fullmatch(word) else word[:STEM]
        if stem in stems:
            found.setdefault(stem, word)
    return list(found.values())


def count_shared(one: frozenset[str], other: frozenset[str]) -> int:
    """How much the two share; a number counts as two words."""
    shared = one & other
    return len(shared) + sum((NUMBER_COUNTS - 1) * stem.isdecimal() for stem in shared) if shared else 0


def _stems(text: str) -> Iterable[str]:
    for word in WORD.findall(THOUSANDS.sub("", text.lower())):
        # Thousands of rows have the same words: one copy of each serves them all.
        if NUMBER.fullmatch(word):
            if not YEAR.fullmatch(word):
                yield intern(word)
        elif len(word) >= SHORTEST or word in SHORT:
            yield intern(word[:STEM])
