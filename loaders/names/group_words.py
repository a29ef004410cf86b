"""Where the words begin that describe a group ahead of its noun: `nine striking`, `the far-right` government."""

from collections.abc import Sequence

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.group_verbs import is_verb_before_group
from loaders.names.spans import MODIFIER_STOPS

MOST = 5
ARTICLES = word_set("the a an our their its his her your my this these those that such")
COUNTERS = word_set("several many some various numerous most few both")
# They end in an s, and are no plural.
NO_PLURALS = word_set("as its his this is was has does yes us perhaps besides towards across versus always")


def begin_of_group(tokens: Sequence[Token], at: int, floor: int) -> int:
    """The first token of the group whose noun stands at token `at`, behind what ends at token `floor`."""
    first = at
    while first > floor and at - first < MOST and modifies(tokens[first - 1]):
        word = tokens[first - 1].lower
        if first - 1 == floor > 0 and word.endswith("ing") and "-" not in word:
            # `a student addressing protesters`
            break
        if is_verb_before_group(tokens, first - 1, at):
            break
        first -= 1
        if word in ARTICLES or _opens_behind(tokens, first):
            break
    return first


def modifies(token: Token) -> bool:
    """May the word describe the noun behind it?"""
    return (
        token.text[0].isalnum() and token.lower not in MODIFIER_STOPS and not token.lower.endswith("ly")
    ) or token.text == "%"


def _opens_behind(tokens: Sequence[Token], first: int) -> bool:
    """`the ban on thieves several states passed`: does the word at token `first` begin to count somebody else?"""
    before = tokens[first - 1].lower if first else ""
    return before.endswith("s") and before not in NO_PLURALS and tokens[first].lower in COUNTERS
