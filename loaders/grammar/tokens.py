"""Words and marks of one sentence with their offsets in the document."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
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


def split_tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]` in order, with offsets into `text`."""
    # As `Token(...)` does, without the detour over a function written in Python: this is the innermost loop.
    tokens = [new(Token, match.span() + _spell(match[0])) for match in TOKEN.finditer(text, start, end)]
    if text.find(LINK_TARGET, start, end) >= 0:
        return [token for token in tokens if not token.text.startswith(LINK_TARGET)]
    return tokens


# The same few thousand words come again and again; words shared between tokens are also hashed once only.
@lru_cache(maxsize=1 << 15)
def _spell(word: str) -> tuple[str, str, str, bool, bool]:
    """All of a token that does not depend on where it stands, in the order of its fields."""
    lower = fold(word)
    is_possessive = lower.endswith("'s")
    return word, lower, lower[:-2] if is_possessive else lower, word[0].isupper(), is_possessive


def first_after(tokens: Sequence[Token], offset: int) -> int:
    """The first token that ends behind the offset; the number of tokens where there is none."""
    return bisect_right(tokens, offset, key=attrgetter("end"))


def first_from(tokens: Sequence[Token], offset: int) -> int:
    """The first token that begins at the offset or behind it; the number of tokens where there is none."""
    return bisect_left(tokens, offset, key=attrgetter("start"))
