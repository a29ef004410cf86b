"""Whom a lawsuit or complaint is against that names nobody to whom it goes: `a claim against a decision by Peru`."""

from collections.abc import Sequence

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.phrases import Phrase, phrase_after
from loaders.names.spans import Standing
from loaders.passage import Passage

AGAINST = "against"
# How far behind `against` who is sued may stand, and how far behind the decision that is fought who took it.
REACH = 9
# Behind them another clause begins.
ENDS = word_set("that who which whose if when while because after before without over for to")
OWNERS = word_set("by of from")


def find_end(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where the words end, between tokens `first` and `last`, that may say to whom a complaint goes."""
    return next((i for i in range(first, last) if tokens[i].lower == AGAINST), last)


def find_sued(passage: Passage, index: int, against: int, last: int) -> Phrase | None:
    """Who is sued from the token `against` on, before token `last`: the power behind it, or whose decision it is."""
    tokens = passage.tokens(index)
    if against >= last:
        return None
    end = next((i for i in range(against + 1, last) if tokens[i].lower in ENDS), last)
    end = min(end, against + 1 + REACH)
    starts = [against + 1, *(i + 1 for i in range(against + 1, end) if tokens[i].lower in OWNERS)]
    for start in reversed(starts):
        phrase = phrase_after(passage, index, start, 3)
        if phrase is not None and phrase.last <= end and phrase.standing is Standing.POWER:
            return phrase
    return None
