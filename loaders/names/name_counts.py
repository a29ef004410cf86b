"""How often a text names each actor on its first pages."""

from collections import Counter

from loaders.names.spans import SpanKind
from loaders.passage import Passage

SENTENCES = 80


def count_named(passage: Passage) -> Counter[str]:
    """The number of mentions by name of each actor, by actor id."""
    return Counter(
        span.actor.actor_id
        for index in range(min(len(passage.sentences), SENTENCES))
        for span in passage.spans(index)
        if span.actor is not None and span.kind in (SpanKind.NAME, SpanKind.UNKNOWN_NAME)
    )
