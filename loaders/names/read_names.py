"""A name read out of the tokens of a text.

Invariant: a name is what stands in the text, titles and possessive endings taken off; nothing is added.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.names.name_tokens import POSSESSIVE, Token
from store.vocabulary import OfficialKind


@dataclass(frozen=True)
class ReadName:
    """A name read from tokens: `first` and `last` (exclusive) are token positions of the name without titles."""

    name: str
    kind: OfficialKind
    first: int
    last: int


def make_name(tokens: Sequence[Token], first: int, end: int, kind: OfficialKind) -> ReadName:
    """The name in `tokens[first:end]`; of a person whose surname alone is in capitals these are made small."""
    words = [token.text for token in tokens[first:end] if token.text != ","]
    words[-1] = POSSESSIVE.sub("", words[-1])
    if kind is OfficialKind.PERSON and any(not word.isupper() for word in words if len(word.rstrip(".")) > 1):
        # "ZHU Hailun": lists print the surname in capitals.
        words = [word.title() if len(word) > 2 and word.isupper() else word for word in words]
    return ReadName(" ".join(words), kind, first, end)
