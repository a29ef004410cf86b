"""The verbs that may open an ask, read from data."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from loaders.errors import InvalidRule
from loaders.tokens import Token


@dataclass(frozen=True)
class Verbs:
    """Base forms: `plain` ones are verbs wherever they open a clause, `ambiguous` ones only after `to` or a modal."""

    plain: frozenset[str]
    ambiguous: frozenset[str]

    def opens_ask(self, token: Token) -> bool:
        """Is the token a base form that is nearly always a verb?"""
        return token.lower in self.plain

    def follows_to(self, token: Token) -> bool:
        """Is the token, after `to` or a modal, a verb?"""
        return token.lower in self.plain or token.lower in self.ambiguous or token.lower == "be"


def read_verbs(path: Path) -> Verbs:
    """The verbs of a TOML file; raises InvalidRule where a list is missing."""
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    for name in ("plain", "ambiguous"):
        if not str(content.get(name, "")).strip():
            raise InvalidRule(f"{path.name}: the list {name!r} is missing or empty; expected base forms of verbs")
    return Verbs(frozenset(content["plain"].split()), frozenset(content["ambiguous"].split()))
