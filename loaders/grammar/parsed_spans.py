"""Puts the organisations and persons that a pipeline sees among a sentence's spans, but for the names known."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.grammar.tokens import Token
from loaders.names.facts import Power
from loaders.names.spans import Lexicon, Span, SpanKind, Standing, standing_of
from store.rows import Actor
from store.vocabulary import ActorType

# The labels of spaCy's pipelines for English and, where they differ, of those trained on Wikipedia.
PERSONS = frozenset(("PERSON", "PER"))
ORGANISATIONS = frozenset(("ORG",))
ARTICLES = frozenset(("the", "a", "an"))
# What a pipeline may overrule: the rules tell these by capitals and by their last word alone.
UNSURE = frozenset((SpanKind.UNKNOWN_NAME, SpanKind.GENERIC))


@dataclass(frozen=True)
class Entity:
    """A name that a pipeline sees: its span in the document's text and its label."""

    start: int
    end: int
    label: str


def mend_spans(
    tokens: Sequence[Token], spans: Sequence[Span], entities: Sequence[Entity], lexicon: Lexicon
) -> list[Span]:
    """The spans of a sentence with those of its entities in place of unknown names, in order, without overlap."""
    mended = list(spans)
    for entity in entities:
        found = _span_of(tokens, entity, lexicon)
        if found is None:
            continue
        touched = [span for span in mended if span.first < found.last and found.first < span.last]
        if all(span.kind in UNSURE and not (span.actor and span.actor.is_reviewed) for span in touched):
            mended = [span for span in mended if span not in touched] + [found]
    return sorted(mended, key=lambda span: span.first)


def _span_of(tokens: Sequence[Token], entity: Entity, lexicon: Lexicon) -> Span | None:
    if entity.label not in PERSONS | ORGANISATIONS:
        return None
    # A possessive ending belongs to its word here; to a pipeline it is a token of its own, behind the name.
    inside = [i for i, token in enumerate(tokens) if entity.start <= token.start < entity.end]
    while inside and tokens[inside[0]].lower in ARTICLES:
        inside.pop(0)
    if not inside:
        return None
    first, last = inside[0], inside[-1] + 1
    name = " ".join(token.text for token in tokens[first:last])
    actor = lexicon.gazetteer.actor_for(name.removesuffix("'s").removesuffix("’s"))
    if actor.is_reviewed:
        return Span(first, last, SpanKind.NAME, standing_of(actor), actor)
    if entity.label in PERSONS:
        return Span(
            first, last, SpanKind.UNKNOWN_NAME, Standing.PERSON, Actor(actor.actor_id, actor.name, ActorType.PERSON)
        )
    head = lexicon.gazetteer.head_of(actor.name)
    known = {Power.YES: Standing.POWER, Power.NO: Standing.CIVIL}
    standing = standing_of(actor) if head is None else known.get(head.power, standing_of(actor))
    return Span(first, last, SpanKind.UNKNOWN_NAME, standing, actor)
