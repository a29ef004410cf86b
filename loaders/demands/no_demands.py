"""Tells asks that are no demands by who asks whom: an authority in its own text, or anybody who asks the public."""

from loaders.demands.find import DemandCandidate
from loaders.grammar.tokens import first_from
from loaders.grammar.verbs import TO_READERS
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
# What a reader's own page, lawmaker or name is called to the reader.
ON_PAGE = word_set("your here below link page newsletter")
MODALS = frozenset(("ask.should", "ask.must", "ask.has_to", "ask.need"))
# `It must be noted that`: words for thinking of something, which grant nothing.
REFLECTING = word_set(
    "noted remembered stressed emphasised emphasized understood mentioned said added recalled pointed acknowledged"
)
BEING = word_set("was were been being is are")
BETWEEN = word_set("also not never always again further perhaps now")
CLOSING = frozenset("”\"'’)")
# How many words may stand behind the `how` before a modal.
SUBJECT = 4
ALSO_PUBLIC = word_set("all our its their the of every his her local young almighty")


def is_no_demand(passage: Passage, candidate: DemandCandidate, asker: Party) -> bool:
    """Is it an ask that GUIDELINES counts as none, however plainly it is put?"""
    if candidate.cue.id == "ask.ask" and _is_person_asked(passage, candidate, asker):
        return True
    if candidate.ask.frame in ("list", "imperative") and not candidate.ask.piece and _asks_reader(passage, candidate):
        return True
    is_modal = candidate.cue.id in MODALS and _only_reflects(passage, candidate)
    return is_modal or _is_own_ask(passage, candidate, asker) or _asks_public(passage, candidate)


def _is_person_asked(passage: Passage, candidate: DemandCandidate, asker: Party) -> bool:
    """`In 1964 he was asked to lead the desk`: nobody is said to ask, and nobody in power is asked."""
    tokens = passage.tokens(candidate.sentence)
    at = first_from(tokens, candidate.cue_start)
    is_passive = at > 0 and tokens[at - 1].lower in BEING
    phrase = candidate.addressee
    is_power = phrase is not None and phrase.standing not in (Standing.PERSON, Standing.CIVIL)
    return is_passive and not asker.actors and not is_power


def _asks_reader(passage: Passage, candidate: DemandCandidate) -> bool:
    """`Check whether your senator backs the bill`, `Sign here`: does it tell the reader to do something on the page?"""
    tokens = passage.tokens(candidate.sentence)[candidate.ask.first : candidate.ask.last]
    words = {token.lower for token in tokens[1:]}
    return bool(tokens) and tokens[0].lower in TO_READERS and not words.isdisjoint(ON_PAGE)


def _only_reflects(passage: Passage, candidate: DemandCandidate) -> bool:
    """Does the modal ask nobody: `one must not forget`, `it should be noted`, `how a state should act`, a question?"""
    tokens = passage.tokens(candidate.sentence)
    at = first_from(tokens, candidate.cue_start)
    words = [token.lower for token in tokens[max(0, at - SUBJECT) : at]]
    if words[-1:] == ["one"] and words[-2:-1] not in (["no"], ["any"], ["the"], ["this"], ["that"], ["each"]):
        return True
    behind = [token.lower for token in tokens[at + 1 : at + 5] if token.lower not in BETWEEN]
    if behind[:1] == ["be"] and behind[1:2] and behind[1] in REFLECTING:
        return True
    last = next((token.text for token in reversed(tokens) if token.text not in CLOSING), "")
    return last == "?" or not {"how", "why"}.isdisjoint(words[-SUBJECT:])


def _is_own_ask(passage: Passage, candidate: DemandCandidate, asker: Party) -> bool:
    """Does an authority ask for itself here, in a text of its own: `we call on`, `Russia must`, an item of its list?

    What it asks is an answer to somebody's campaign. Whoever else asks in its text is named where they ask.
    """
    if passage.publisher_standing is not Standing.POWER:
        return False
    if candidate.asker is None or asker.standing is Standing.POWER:
        return True
    is_we = candidate.asker.standing is Standing.WE and passage.quote_at(candidate.start) is None
    return is_we and not asker.actors


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
