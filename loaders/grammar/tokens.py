"""Words and marks of one sentence with their offsets in the document."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from loaders.grammar.folding import fold

# The address behind a link's words (`[asked](https://...) the mayor`) is none of the sentence's words.
LINK_TARGET = "]("
TOKEN = re.compile(
    r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|https?://[^\s<>\"”)\]]+|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gen|Col|Lt|Gov|Hon|Rev|Sgt|Capt|St)\.(?=\s)"
    r"|(?:[A-Za-z]\.){2,}|[A-Z]\.(?= [A-Z])"
    r"|\$?\d[\d.,]*\d|\w+(?:[’'&/-]\w+)*|[^\w\s]"
)


new = tuple.__new__


class Token(NamedTuple):
    """A word or a mark: `lower` is its text in lower case, `base` the same without a possessive ending.

    A tuple and not a dataclass: a document has thousands, and a frozen dataclass takes three times as long to make.
    """

    start: int
    end: int
    text: str
    lower: str
    base: str
    is_capital: bool
    is_possessive: bool


def split_tokens(text: str, start: int, end: int, lowered: str | None = None) -> list[Token]:
    """The tokens of `text[start:end]` in order, with offsets into `text`; `lowered` is the text folded, if known."""
    folded = fold(text) if lowered is None else lowered
    tokens: list[Token] = []
    has_possessive = folded.find("'s", start, end) >= 0
    for match in TOKEN.finditer(text, start, end):
        lo, hi = match.span()
        word = match[0]
        if word.startswith(LINK_TARGET):
            continue
        lower = folded[lo:hi]
        is_possessive = has_possessive and lower.endswith("'s")
        parts = (lo, hi, word, lower, lower[:-2] if is_possessive else lower, word[0].isupper(), is_possessive)
        # As `Token(...)` does, without the detour over a function written in Python: this is the innermost loop.
        tokens.append(new(Token, parts))
    return tokens


def first_after(tokens: Sequence[Token], offset: int) -> int:
    """The first token that ends behind the offset; the number of tokens where there is none."""
    return bisect_right(tokens, offset, key=attrgetter("end"))


def first_from(tokens: Sequence[Token], offset: int) -> int:
    """The first token that begins at the offset or behind it; the number of tokens where there is none."""
    return bisect_left(tokens, offset, key=attrgetter("start"))
