"""Who says `we`: the speaker of a quotation, the text's own voice, its signatory."""

from collections.abc import Callable

from loaders.model import SentenceKind
from loaders.passage import Passage
from loaders.phrases import Phrase
from loaders.spans import SpanKind, Standing, standing_of
from loaders.speech import Quote
from loaders.ties import find_ties
from store.rows import NamedActor
from store.vocabulary import ActorType

# Names the actors of a phrase. Handed in: a speaker may be a pronoun, and naming a pronoun asks for speakers again.
Namer = Callable[[Passage, Phrase], tuple[NamedActor, ...]]


def speaker_at(passage: Passage, offset: int, name: Namer) -> NamedActor | None:
    """Who says `we` at an offset: the speaker of the quote that holds it, else the publisher."""
    quote = passage.quote_at(offset)
    if quote is not None:
        found = _quote_speaker(passage, quote, name)
        if found is not None and (found.actor.type is not ActorType.PERSON or not _is_own_release(passage)):
            return found
        if found is not None:
            return own_voice(passage) or found
    publisher = passage.publisher
    if publisher is not None and passage.publisher_standing is not Standing.PRESS:
        return NamedActor(publisher, publisher.name)
    if quote is None and passage.publisher_standing is Standing.POWER and passage.home is not None:
        return NamedActor(passage.home, passage.home.name)
    return own_voice(passage)


def _quote_speaker(passage: Passage, quote: Quote, name: Namer) -> NamedActor | None:
    start, end = quote.speaker_start, quote.speaker_end
    if start is None or end is None:
        return _last_speaker(passage, quote.sentence, name)
    holder = next(
        (s.index for s in passage.sentences if s.start <= start < s.end or s.start <= end <= s.end and start < s.end),
        None,
    )
    if holder is None:
        return None
    tokens = passage.tokens(holder)
    first = next((i for i, t in enumerate(tokens) if t.start >= start), len(tokens))
    last = next((i for i, t in enumerate(tokens) if t.end > end), len(tokens))
    spans = [s for s in passage.spans(holder) if s.first >= first and s.last <= last]
    if not spans:
        return None
    phrase = Phrase(holder, spans[0].first, spans[-1].last, tuple(spans[:3]), spans[0].standing)
    named = name(passage, phrase)
    return named[0] if named else None


def _last_speaker(passage: Passage, index: int, name: Namer) -> NamedActor | None:
    """The speaker of the nearest quote before sentence `index` whose speaker is named."""
    for quote in reversed(passage.quotes):
        if quote.sentence < index and quote.speaker_start is not None and index - quote.sentence <= 8:
            return _quote_speaker(passage, quote, name)
    return None


def _is_own_release(passage: Passage) -> bool:
    """Does the text speak for the organisation that publishes it, so that an untied speaker speaks for it too?"""
    return passage.publisher_standing in (Standing.CIVIL, Standing.UNCLEAR)


def own_voice(passage: Passage) -> NamedActor | None:
    """The organisation for which the text speaks as a whole; None for the press, which speaks for nobody."""
    publisher = passage.publisher
    if publisher is not None and passage.publisher_standing is Standing.CIVIL:
        return NamedActor(publisher, publisher.name)
    return passage.once(find_signatory) if _is_own_release(passage) else None


def find_signatory(passage: Passage) -> NamedActor | None:
    """Who speaks in a text without a known publisher: the organisation outside power that the text names most.

    Its spokespersons count for it, and so does standing first in a sentence; headlines do not, they have no articles
    to tell names by.
    """
    weights: dict[str, float] = {}
    named: dict[str, NamedActor] = {}
    for actor in passage.once(find_ties).values():
        if standing_of(actor) is not Standing.POWER:
            weights[actor.actor_id] = weights.get(actor.actor_id, 0.0) + 1.5
            named.setdefault(actor.actor_id, NamedActor(actor, actor.name))
    for sentence in passage.sentences[:60]:
        if sentence.kind is SentenceKind.HEADING or sentence.index == 0:
            continue
        for span in passage.spans(sentence.index):
            if span.standing is not Standing.CIVIL or span.actor is None or span.kind is SpanKind.GENERIC:
                continue
            key = span.actor.actor_id
            weights[key] = (
                weights.get(key, 0.0) + (1.5 if span.first <= 1 else 1.0) + (1.0 if sentence.index < 5 else 0.0)
            )
            named.setdefault(key, NamedActor(span.actor, passage.written(sentence.index, span.first, span.last)))
    best = max(weights, key=lambda key: weights[key], default=None)
    return named[best] if best is not None and weights[best] >= 2 else None
