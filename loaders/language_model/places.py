"""Finds the words that a model gives in the text itself: only white space and typographic marks may differ.

Invariant: a place is a span of the document's text as stored; what is given is never used in its stead.
"""

import re
from array import array
from bisect import bisect_left

from loaders.grammar.folding import straighten
from store.rows import Document

Place = tuple[int, int]
MARKS = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‹": "'", "›": "'", "‚": "'", "′": "'"})
LONGEST_QUOTE = 2_000
LONGEST_NAME = 200
WORDS = re.compile(r"\S+")
REST_OF_WORD = re.compile(r"\w+")


class Places:
    """A document's text with plain marks and single blanks, each sign with its offset in the text as stored.

    Words are looked for as a plain string and not by a pattern: no text and no quote makes that slow.
    """

    def __init__(self, document: Document) -> None:
        self.text = document.text
        plain, words = make_plain(document.text), []
        self._offsets = array("q")
        for match in WORDS.finditer(plain):
            words.append(match.group())
            self._offsets.extend(range(match.start(), match.end() + 1))
        self._squeezed = " ".join(words)

    def find_quote(self, quote: str, start: int, end: int) -> Place | None:
        """Where the quote stands in `text[start:end]`, whole words of it; None for one that proves nothing."""
        words = make_plain(quote[: LONGEST_QUOTE + 1]).split()
        # One word is no sentence; it stands somewhere in every text.
        if len(words) < 2 or len(quote) > LONGEST_QUOTE:
            return None
        return self._find(words, start, end)

    def find_name(self, name: str) -> Place | None:
        """Where the name first stands in the text, or None."""
        words = make_plain(name[: LONGEST_NAME + 1]).split()
        if not words or len(name) > LONGEST_NAME or not any(sign.isalpha() for sign in name):
            return None
        return self._find(words, 0, len(self.text))

    def _find(self, words: list[str], start: int, end: int) -> Place | None:
        sought, squeezed = " ".join(words), self._squeezed
        first, last = bisect_left(self._offsets, start), bisect_left(self._offsets, end)
        at = squeezed.find(sought, first, last)
        while at >= 0:
            behind = at + len(sought)
            if at > 0 and _is_inside_word(squeezed, at):
                rest = REST_OF_WORD.match(squeezed, at)
                following = rest.end() if rest else at + 1
            elif behind < len(squeezed) and _is_inside_word(squeezed, behind):
                following = at + 1
            else:
                return self._offsets[at], self._offsets[behind - 1] + 1
            at = squeezed.find(sought, following, last)
        return None


def make_plain(text: str) -> str:
    """The text with plain apostrophes, quotation marks, dashes and blanks, code point for code point."""
    return straighten(text).translate(MARKS)


def _is_inside_word(text: str, at: int) -> bool:
    """Do the signs before and at the place belong to one word?"""
    return REST_OF_WORD.match(text, at - 1, at) is not None and REST_OF_WORD.match(text, at, at + 1) is not None
