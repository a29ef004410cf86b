"""Whom a text names often: its bodies, and those with power in it."""

from collections import Counter
from itertools import zip_longest

from loaders.names.name_counts import SENTENCES, count_named
from loaders.names.phrases import Phrase
from loaders.names.spans import Span, SpanKind, Standing
from loaders.passage import Passage
from loaders.voices.asked_names import name_asked
from store.rows import NamedActor
from store.vocabulary import ActorType

MOST = 2
BODIES = (ActorType.COMPANY, ActorType.UNKNOWN, ActorType.AGENCY, ActorType.NGO, ActorType.IGO)


def find_named_often(passage: Passage) -> list[tuple[NamedActor, ...]]:
    """The bodies that the text names most, other than its publisher, and those with power, as `the council`."""
    counts = passage.once(count_named)
    own = passage.publisher.actor_id if passage.publisher is not None else None
    first = {named.actor.actor_id: named for named in reversed(passage.once(_find_named))}
    bodies = [i for i, _ in counts.most_common() if first[i].actor.type in BODIES and i != own]
    return [*((first[i],) for i in bodies[:MOST]), *_find_powers(passage)]


def _has_power(span: Span) -> bool:
    """Does the span name somebody with power?"""
    return span.standing is Standing.POWER and span.kind is not SpanKind.PRONOUN


def find_powers(passage: Passage, index: int) -> list[Span]:
    """The spans of sentence `index` that name somebody with power; the president of a union is none."""
    tokens, spans = passage.tokens(index), passage.spans(index)
    found = []
    for span, behind in zip_longest(spans, spans[1:]):
        between = [] if behind is None else [token.lower for token in tokens[span.last : behind.first]]
        is_civil = between in (["of"], ["of", "the"]) and behind.standing is Standing.CIVIL
        if _has_power(span) and not (span.kind is SpanKind.OFFICE and is_civil):
            found.append(span)
    return found


def name_span(passage: Passage, index: int, span: Span) -> tuple[NamedActor, ...]:
    """Whom a span of sentence `index` would name as asked."""
    return name_asked(passage, Phrase(index, span.first, span.last, (span,), span.standing))


def _find_named(passage: Passage) -> list[NamedActor]:
    return [
        NamedActor(span.actor, passage.written(index, span.first, span.last))
        for index in range(min(len(passage.sentences), SENTENCES))
        for span in passage.spans(index)
        if span.actor is not None and span.kind in (SpanKind.NAME, SpanKind.UNKNOWN_NAME)
    ]


def _find_powers(passage: Passage) -> list[tuple[NamedActor, ...]]:
    """Those with power that the text names most; its states are counted elsewhere."""
    counts: Counter[str] = Counter()
    places: dict[str, tuple[int, Span]] = {}
    for index in range(min(len(passage.sentences), SENTENCES)):
        for span in find_powers(passage, index):
            is_state = span.actor is not None and span.actor.type is ActorType.GOVERNMENT
            if not (is_state and span.kind is SpanKind.NAME):
                key = passage.written(index, span.first, span.last).lower()
                counts[key] += 1
                places.setdefault(key, (index, span))
    return [name_span(passage, *places[key]) for key, _ in counts.most_common(MOST)]
