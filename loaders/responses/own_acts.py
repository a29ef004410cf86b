"""Dates the acts that an authority announces itself: on the day its notice appears, unless it calls them past."""

from collections import Counter

from loaders.grammar.word_sets import word_set
from loaders.names.home_state import find_home
from loaders.names.spans import SpanKind, Standing
from loaders.names.state_mentions import UNION
from loaders.passage import Passage
from loaders.responses.candidate import ResponseCandidate
from loaders.voices.accused import accused_state
from loaders.voices.parties import Party
from store.rows import PartialDate
from store.vocabulary import DateBasis

EARLIER = word_set("previously already had earlier since last ago former formerly historically once before past years")
# A subject stands among the first words of its sentence.
OPENING = 4
SENTENCES = 80


def date_of_own_act(passage: Passage, candidate: ResponseCandidate, responder: Party) -> PartialDate | None:
    """The day on which the document appeared, where its author did the act and calls it new; None otherwise."""
    published = passage.document.published_on
    says_we = _is_first_person(passage, candidate)
    is_own_text = passage.publisher_standing is Standing.POWER
    if not published.value or passage.publisher_standing is Standing.PRESS or not (is_own_text or says_we):
        return None
    words = {t.lower for t in passage.tokens(candidate.sentence)[max(0, candidate.at - 5) : candidate.after + 4]}
    home = passage.once(find_home)
    authors = {home.country if home is not None else None, passage.once(find_author)} - {None}
    own_id = passage.publisher.actor_id if passage.publisher is not None else None
    is_own = says_we or any(n.actor.country in authors or n.actor.actor_id == own_id for n in responder.actors)
    if not is_own or words & EARLIER:
        return None
    return PartialDate(published.value, published.precision, DateBasis.DOCUMENT)


def _is_first_person(passage: Passage, candidate: ResponseCandidate) -> bool:
    """Is it `we`, or `We, the governments of Norway and Chile`, that acts?"""
    subject = candidate.subject
    if subject is None:
        return False
    before = passage.tokens(candidate.sentence)[max(0, subject.first - 2) : subject.first]
    return subject.standing is Standing.WE or any(token.lower == "we" for token in before)


def find_author(passage: Passage) -> str | None:
    """The code of the state for which an authority's text speaks: the one that opens its sentences, not the accused."""
    opening: Counter[str] = Counter()
    for sentence in passage.sentences[:SENTENCES]:
        for span in passage.spans(sentence.index):
            country = span.actor.country if span.actor is not None and span.kind is SpanKind.NAME else None
            if span.first < OPENING and country and country != UNION:
                opening[country] += 1
    accused = passage.once(accused_state)
    if accused is not None and (len(opening) > 1 or passage.publisher is not None):
        opening.pop(accused, None)
    top = opening.most_common(1)
    return top[0][0] if top else None
