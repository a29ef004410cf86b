"""Words and marks of one sentence with their offsets in the document."""

import re
from dataclasses import dataclass

from loaders.names import fold

TOKEN = re.compile(r"(?:[A-Za-z]\.){2,}|\$?\d[\d.,]*\d|\w+(?:[’'&/-]\w+)*|[^\w\s]")
POSSESSIVE = re.compile(r"(?:[’'][sS]|(?<=[sS])[’'])$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark: `lower` is its text in lower case, `base` the same without a possessive ending."""

    start: int
    end: int
    text: str
    lower: str
    base: str

    @property
    def is_capital(self) -> bool:
        """Does the word begin with a capital letter?"""
        return self.text[0].isupper()

    @property
    def is_possessive(self) -> bool:
        """Does the word end in an apostrophe and s?"""
        return self.base != self.lower


def split_tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]` in order, with offsets into `text`."""
    tokens = []
    for match in TOKEN.finditer(text, start, end):
        word = match.group()
        lower = fold(word)
        base = lower[:-2] if lower.endswith("'s") else lower
        tokens.append(Token(match.start(), match.end(), word, lower, base))
    return tokens
