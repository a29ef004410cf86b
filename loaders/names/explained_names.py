"""Tells a word of a body's own name from the same word in a sentence, where the text gives the body's acronym."""

from loaders.passage import Passage


def is_in_explained_name(passage: Passage, index: int, at: int) -> bool:
    """Is the word part of a name whose acronym the text gives: `Campaign for Open Harbours (COH)`?"""
    if not passage.short_forms or not passage.tokens(index)[at].is_capital:
        return False
    named = {actor.actor_id for actor in passage.short_forms.values()}
    spans = (span for span in passage.spans(index) if span.first <= at < span.last - 1)
    return any(span.actor is not None and span.actor.actor_id in named for span in spans)
