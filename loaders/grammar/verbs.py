"""The verbs that may open an ask, read from data."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from loaders.errors import InvalidRule
from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set

NOUN_ENDINGS = (
    "tion",
    "sion",
    "ment",
    "ness",
    "ity",
    "ism",
    "ance",
    "ence",
    "ship",
    "hood",
    "ing",
    "ed",
    "al",
    "ous",
    "ful",
)
# What a page asks of its readers, who are nobody's addressees.
TO_READERS = word_set(
    """
    read sign share donate contact join see click find learn follow visit write email get check download subscribe
    register watch listen attend browse volunteer tweet retweet forward
    """
)
# What follows `to` and is no verb: articles, pronouns, numbers, and things that one gives or goes to.
NO_VERBS = word_set(
    """
    the this that these those his her its our their your them him you all any some both each every either neither one
    two three four five six seven eight nine ten many most more much few several such what which who whom whose where
    and for with from into within about over under between today yesterday tomorrow date now here there school court
    people press media police parliament congress government power peace freedom justice death life home work jail
    prison war victory office law church town city country rural urban public private human political local global
    foreign new old young other another same further civil civilian ethnic innocent poor rich women men children
    """
)


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

    def may_follow_to(self, token: Token) -> bool:
        """May the token, listed or not, be a verb after `to`: no small word, name, number, plural or abstract noun?"""
        word = token.lower
        if self.follows_to(token):
            return True
        is_word = len(word) > 2 and word.isalpha() and not token.is_capital and word not in NO_VERBS
        is_plural = word.endswith("s") and not word.endswith("ss")
        return is_word and not is_plural and not word.endswith(NOUN_ENDINGS)


def read_verbs(path: Path) -> Verbs:
    """The verbs of a TOML file; raises InvalidRule where a list is missing."""
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    for name in ("plain", "ambiguous"):
        if not str(content.get(name, "")).strip():
            raise InvalidRule(f"{path.name}: the list {name!r} is missing or empty; expected base forms of verbs")
    return Verbs(frozenset(content["plain"].split()), frozenset(content["ambiguous"].split()))
