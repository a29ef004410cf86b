"""Finds orders that open a sentence: `Free the poets`, `Map every well, villagers told Peru`."""

from collections.abc import Sequence

from loaders.grammar.tokens import Token
from loaders.grammar.verbs import TO_READERS, Verbs
from loaders.grammar.word_sets import word_set

# What may stand before the verb.
BEFORE, MARKS = word_set("please instead and"), frozenset("“\"'‘•-—,")
# Behind these the first word is a noun: `Map of the wells`.
NO_OBJECTS = word_set("of in is are was were has have had and or will for")
OBJECTS = word_set("the a an all every each their its his her our these those no any more this that")
TELLING = word_set(
    "told asked urged said wrote demanded tells asks urges says demand demands insisted reminded chanted"
)
LONGEST_TELLER = 12


def begin_of_order(tokens: Sequence[Token], verbs: Verbs) -> int | None:
    """The token of the verb with which a sentence orders something; None where it opens otherwise.

    A word that is a noun as well counts where an object follows and the sentence ends in who says so.
    """
    at = 0
    while at < len(tokens) - 1 and (
        tokens[at].text in MARKS or tokens[at].lower.endswith("ly") or tokens[at].lower in BEFORE
    ):
        at += 1
    if at >= len(tokens) - 2 or tokens[-1].text == "?" or tokens[at].lower in TO_READERS:
        return None
    if verbs.opens_ask(tokens[at]):
        return None if tokens[at + 1].lower in ("of", ",", "in") else at
    is_verb = verbs.follows_to(tokens[at]) and tokens[at + 1].lower not in NO_OBJECTS
    is_order = is_verb and (tokens[at + 1].lower in OBJECTS or tokens[at + 1].text.islower())
    return at if is_order and _ends_in_teller(tokens, at) else None


def _ends_in_teller(tokens: Sequence[Token], at: int) -> bool:
    """`..., the fishers told the ministry`: does a comma and a verb of saying follow what is ordered?"""
    comma = next((i for i in range(len(tokens) - 1, at, -1) if tokens[i].text == ","), None)
    if comma is None:
        return False
    return any(token.lower in TELLING for token in tokens[comma + 1 : comma + 1 + LONGEST_TELLER])
