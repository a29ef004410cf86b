"""How sure the rules alone are that a candidate is a row: the cue's strength, moved by who speaks to whom and how.

Each factor is a judgement in the open; the classifier learns how much to trust their product, and where it is absent
the product itself is the confidence.
"""

from loaders.demands.find import DemandCandidate
from loaders.grammar.inflections import Form
from loaders.grammar.word_sets import word_set
from loaders.names.own_powers import own_power
from loaders.names.spans import Standing
from loaders.passage import Passage
from loaders.responses.candidate import ResponseCandidate
from loaders.voices.accused import accused_state, answers_for
from loaders.voices.parties import Party
from store.vocabulary import DocumentKind, ResponseKind

ASKER = {
    Standing.POWER: 0.1, Standing.LAWMAKER: 0.8, Standing.PRESS: 0.5, Standing.PERSON: 0.8, Standing.THING: 0.7,
    Standing.UNCLEAR: 0.75, Standing.CIVIL: 1.0,
}  # fmt: skip
ADDRESSEE = {
    Standing.POWER: 1.15, Standing.LAWMAKER: 1.1, Standing.CIVIL: 0.55, Standing.PERSON: 0.9, Standing.PRESS: 0.6,
    Standing.THING: 0.3, Standing.UNCLEAR: 0.75,
}  # fmt: skip
RESPONDER = {
    Standing.POWER: 1.0, Standing.LAWMAKER: 0.35, Standing.PERSON: 0.3, Standing.UNCLEAR: 0.35, Standing.THING: 0.3,
    Standing.CIVIL: 0.08, Standing.PRESS: 0.05,
}  # fmt: skip
ASKED = word_set("should must ought shall needs need")
HYPOTHETICAL = word_set("could might if would whether may")
DECIDED = word_set(
    """
    decided agreed voted refused failed declined moved began continues continued plans pledged promised vowed yet
    """
)
LETTERS = frozenset((DocumentKind.OPEN_LETTER, DocumentKind.PETITION))


def judge_demand(passage: Passage, candidate: DemandCandidate, asker: Party, addressee: Party) -> float:
    """The probability that the candidate is a demand, by the rules alone."""
    score = candidate.cue.strength
    ask = candidate.ask
    score *= ASKER.get(asker.standing, 0.8)
    if ask.frame == "modal":
        score *= _modal_factor(passage, candidate, addressee)
    elif addressee.actors or candidate.addressee is not None:
        score *= ADDRESSEE.get(addressee.standing, 0.8)
    if ask.frame == "list":
        score *= 1.25 if candidate.lead_cue else 0.8
        score *= 1.0 if candidate.form is Form.BASE else 0.6
    if ask.frame == "imperative":
        score *= 1.6 if passage.document.kind in LETTERS else 0.6
    if candidate.is_negated:
        score *= 0.35
    if ask.piece and ask.frame in ("for", "object", "on"):
        score *= 0.6
    if passage.tokens(candidate.sentence)[-1].text == "?":
        score *= 0.3
    return min(0.97, score)


def _modal_factor(passage: Passage, candidate: DemandCandidate, addressee: Party) -> float:
    quote = passage.quote_at(candidate.cue_start)
    is_opinion = quote is not None or passage.publisher_standing in (Standing.CIVIL, Standing.UNCLEAR)
    factor = 1.0 if is_opinion else 0.45
    phrase = candidate.addressee
    if phrase is not None and phrase.standing is Standing.WE and own_power(phrase) is None:
        return factor * 0.5
    if addressee.standing is Standing.POWER:
        return factor * 1.2
    return factor * (0.6 if candidate.ask.is_passive else 0.4)


def judge_response(passage: Passage, candidate: ResponseCandidate, responder: Party) -> float:
    """The probability that the candidate is a response, by the rules alone."""
    score = candidate.cue.strength * RESPONDER.get(responder.standing, 0.3)
    tokens = passage.tokens(candidate.sentence)
    before = [token.lower for token in tokens[max(0, candidate.at - 3) : candidate.at]]
    subject = candidate.subject
    if subject is not None and candidate.at - subject.last > 3:
        score *= 0.7
    if candidate.in_ask:
        score *= 0.15
    elif not ASKED.isdisjoint(before):
        score *= 0.2
    if before[-1:] == ["to"] and candidate.form is Form.BASE and DECIDED.isdisjoint(before):
        score *= 0.6
    if not HYPOTHETICAL.isdisjoint(before):
        score *= 0.5
    if responder_is_accused(passage, responder):
        score *= 1.15 if candidate.cue.kind in (ResponseKind.DENIAL, ResponseKind.INACTION) else 0.55
    if not responder.actors:
        score *= 0.5
    if tokens[-1].text == "?":
        score *= 0.3
    return min(0.97, score)


def responder_is_accused(passage: Passage, responder: Party) -> bool:
    """Does the responder belong to the state that the document most likely accuses?"""
    accused = passage.once(accused_state)
    return accused is not None and any(answers_for(named.actor.country, accused) for named in responder.actors)
