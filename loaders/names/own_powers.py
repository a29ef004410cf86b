"""Tells `our government` and `our representatives`, who are others with power, from `we`, who speak."""

from loaders.names.phrases import Phrase
from loaders.names.spans import Span, SpanKind, Standing

POWERS = (Standing.POWER, Standing.LAWMAKER)


def own_power(phrase: Phrase) -> Span | None:
    """Those with power whom a phrase names behind `our`: the representatives in `our elected representatives`."""
    if phrase.head.kind is not SpanKind.PRONOUN or phrase.head.standing is not Standing.WE:
        return None
    return next((span for span in phrase.spans[1:] if span.standing in POWERS and span.kind is not SpanKind.NAME), None)
