"""Finds the international body whose own words a text is by its title: `Remarks of the Secretary-General on Chad`."""

from collections.abc import Iterator

from loaders.documents.titles_of_authority import TITLES, author_of_title, body_of_briefing
from loaders.grammar.word_sets import word_set
from loaders.model import Sentence
from loaders.names.spans import SpanKind
from loaders.passage import Passage
from store.rows import Actor, NamedActor
from store.vocabulary import ActorType

# Who holds these serves many states.
HEADS = word_set("secretary-general commissioner director-general rapporteur representative")


def find_speaking_body(passage: Passage) -> NamedActor | None:
    """The body of many states that the title says to speak; None where a state or somebody else does."""
    for sentence in passage.sentences[:TITLES]:
        found = next((actor for actor in _authors(passage, sentence) if _is_international(actor)), None)
        if found is not None:
            return NamedActor(found, found.name)
    return None


def _authors(passage: Passage, sentence: Sentence) -> Iterator[Actor]:
    briefing = body_of_briefing(passage.gazetteer.resolve, passage.text, sentence)
    if briefing is not None:
        yield briefing
    tokens = passage.tokens(sentence.index)
    spans = author_of_title(passage.lowered, sentence, tokens, passage.spans(sentence.index))
    for span in spans:
        if span.actor is not None and span.kind is SpanKind.NAME:
            yield span.actor
    if spans and not HEADS.isdisjoint(token.base for token in tokens[spans[0].first : spans[0].last]):
        # A title in capitals may join the body with the words before it.
        before = (passage.gazetteer.resolve(token.text) for token in tokens[: spans[0].first])
        yield from (actor for actor in before if actor is not None)


def _is_international(actor: Actor) -> bool:
    return actor.type is ActorType.IGO and not actor.country
