"""Finds what a document's own asks want to bring about and what they want to end, as stems of words.

`Repeal the sedition act` and `we call for an end to live exports` make sedition and live exports what is fought here.
"""

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.judging.surroundings import is_name, stem
from loaders.passage import Passage

SENTENCES = 120
ASKING = word_set(
    """
    call calls called calling urge urges urged urging demand demands demanded demanding must should ask asks asked
    asking appeal appeals appealed petition petitions campaign campaigns want wants insist insists
    """
)
FIGHTING = word_set(
    """
    repeal repealing withdraw withdrawing scrap scrapping drop dropping stop stopping end ending halt halting abolish
    abolishing reject rejecting oppose opposing veto vetoing ban banning against phase cancel cancelling shelve
    """
)
WANTING = word_set("pass passing adopt adopting ratify ratifying enact enacting implement implementing introduce")
NEGATIONS = word_set("not never n't")
OBJECT = 6
# Words that say nothing of what is asked.
VAGUE = frozenset(
    map(
        stem,
        word_set(
            """
            bill bills law laws act acts government governments state states country countries people human rights
            political minister ministers parliament national international community world all their this that these
            those with from into which will would have been being other some more such than they them there here what
            when where immediately immediate further support legislation policy policies decision measures measure
            action actions year years part case cases public group groups member members against
            """
        ),
    )
)


def find_campaign_objects(passage: Passage) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of what the document's asks want to bring about, and of what they want to end; never of both."""
    wanted: set[str] = set()
    fought: set[str] = set()
    for sentence in passage.sentences[:SENTENCES]:
        tokens = passage.tokens(sentence.index)
        if ASKING.isdisjoint(token.lower for token in tokens):
            continue
        for place, token in enumerate(tokens):
            word = token.lower
            if word in FIGHTING:
                fought |= _stems(tokens, place)
            elif word in WANTING:
                negated = any(t.lower in NEGATIONS for t in tokens[max(0, place - 3) : place])
                (fought if negated else wanted).update(_stems(tokens, place))
    return frozenset(wanted - fought), frozenset(fought - wanted)


def _stems(tokens: list[Token], place: int) -> set[str]:
    found = set()
    for token in tokens[place + 1 : place + 1 + OBJECT]:
        if not token.text[0].isalnum():
            break
        if (
            len(token.lower) > 3
            and not is_name(token)
            and stem(token.lower) not in VAGUE
            and "#" not in stem(token.lower)
        ):
            found.add(stem(token.lower))
    return found
