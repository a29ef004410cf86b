"""Tells asks that are no demands by who asks whom: an authority in its own text, or anybody who asks the public."""

from loaders.demands.find import DemandCandidate
from loaders.grammar.word_sets import word_set
from loaders.names.spans import SpanKind, Standing
from loaders.passage import Passage
from loaders.voices.parties import Party

# Those who are asked to come, to read, to vote or to pray: nobody who could grant a demand.
PUBLIC = word_set(
    """
    people everyone everybody anyone anybody citizens citizen voters public supporters fans readers viewers listeners
    followers parents kids guests consumers customers families neighbours neighbors friends folks visitors drivers
    travellers travelers tourists shoppers users residents individuals congregations faithful believers god lord
    """
)
ALSO_PUBLIC = word_set("all our its their the of every his her local young almighty")


def is_no_demand(passage: Passage, candidate: DemandCandidate, asker: Party) -> bool:
    """Is it an ask that GUIDELINES counts as none, however plainly it is put?"""
    return _is_own_ask(passage, candidate, asker) or _asks_public(passage, candidate)


def _is_own_ask(passage: Passage, candidate: DemandCandidate, asker: Party) -> bool:
    """Does an authority ask for itself here, in a text of its own: `we call on`, `Russia must`, an item of its list?

    What it asks is an answer to somebody's campaign. Whoever else asks in its text is named where they ask.
    """
    if passage.publisher_standing is not Standing.POWER:
        return False
    return candidate.asker is None or asker.standing is Standing.POWER


def _asks_public(passage: Passage, candidate: DemandCandidate) -> bool:
    """Is the public asked, and nobody else: `people`, `our supporters`, `all Americans`?"""
    phrase = candidate.addressee
    if phrase is None or len(phrase.spans) != 1:
        return False
    span = phrase.spans[0]
    words = passage.tokens(phrase.sentence)[span.first : span.last]
    head = words[-1]
    if span.kind is SpanKind.GENERIC or len(words) == 1 or head.lower in ("god", "lord"):
        named = {word.lower for word in words} - ALSO_PUBLIC
        if named and named <= PUBLIC:
            return True
    # "Americans": an adjective of nationality in the plural counts people.
    singular = head.text.removesuffix("s").removesuffix("er")
    return head.text.endswith("s") and span.kind is not SpanKind.NAME and singular in passage.gazetteer.demonyms
