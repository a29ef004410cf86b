"""Which words must stand in a text for it to name a body, a state or the holder of an office: most texts hold none.

Invariant: nothing is left out. What is refused here resolves to no actor by any of the ways that look further.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_lowercase

from loaders.grammar.folding import fold
from loaders.names.office_titles import PARTICLES

TITLES = (
    "chief", "commissioner", "secretary", "representative", "prosecutor", "president", "adviser", "minister", "mayor",
)  # fmt: skip
TITLE = re.compile(rf"(?i)\b(?:{'|'.join(TITLES)})\b")


# What is asked of single words is asked again and again of the same few thousand.
REMEMBERED = 1 << 16


@dataclass(frozen=True, eq=False)
class NameWords:
    """The last words of all spellings, the first and last words of all titles, the first of all states, folded."""

    last: frozenset[str]
    titles: frozenset[str]
    title_ends: frozenset[str]
    states: frozenset[str]

    def may_be_body(self, folded: str) -> bool:
        """May the text name a body, a state or its government? Told by its last word alone."""
        return _may_be_body(self, folded)

    def may_open_state(self, folded: str) -> bool:
        """May a state stand first in the text?"""
        first = folded.partition(" ")[0]
        return first in self.states or not first.isalnum()

    def may_be_holder(self, folded: str) -> bool:
        """Does a title stand in the text?"""
        return _may_be_holder(self, folded)

    def may_end_holder(self, word: str, folded: str) -> bool:
        """May a text in which a title stands, and no task behind it, name its holder if it ends with this word?"""
        is_small = word[0] in ascii_lowercase and folded.isalnum() and folded not in PARTICLES
        return not is_small or folded in self.title_ends or folded in self.last

    def may_open_title(self, word: str) -> bool:
        """May a title begin with the word, folded?"""
        return word.rstrip(",") in self.titles


@lru_cache(maxsize=REMEMBERED)
def _may_be_body(known: NameWords, folded: str) -> bool:
    last = folded.rpartition(" ")[2]
    return last in known.last or not last.isalnum()


@lru_cache(maxsize=REMEMBERED)
def _may_be_holder(known: NameWords, folded: str) -> bool:
    words = [word.rstrip(",") for word in folded.split(" ")]
    return not known.titles.isdisjoint(words) or any(title in folded for title in TITLES)


def collect_words(spellings: Iterable[str], titles: Iterable[str], states: Iterable[str]) -> NameWords:
    """The words of all spellings and titles; `states` are the spellings that may be those of states."""
    titles = tuple(titles)
    return NameWords(
        frozenset(fold(spelling.rpartition(" ")[2]) for spelling in spellings),
        frozenset(title.partition(" ")[0].rstrip(",") for title in titles),
        frozenset(title.rpartition(" ")[2].rstrip(",") for title in titles),
        # A state's name may stand behind its article.
        frozenset({"the", *(fold(spelling).partition(" ")[0] for spelling in states)}),
    )
