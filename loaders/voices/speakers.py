"""Who says `we`: the speaker of a quotation, the text's own voice, its signatory."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from operator import attrgetter

from loaders.grammar.speech import Quote
from loaders.grammar.word_sets import word_set
from loaders.names.home_state import find_home
from loaders.names.phrase_joints import FINITE
from loaders.names.phrases import JOINTS, Phrase
from loaders.names.spans import SpanKind, Standing
from loaders.names.ties import is_own_voice
from loaders.passage import Passage
from loaders.voices.closings import find_closing
from loaders.voices.counted_groups import find_counted_group, is_crowd
from loaders.voices.joint_writers import find_joint_writers, find_sole_writer
from loaders.voices.leading_voice import find_called, find_leading_voice
from loaders.voices.own_groups import find_own_group
from loaders.voices.reported import SAYING
from loaders.voices.signatories import find_organisers, find_signatories
from loaders.voices.single_writer import find_single_writer
from loaders.voices.stated_writers import find_stated_writers
from store.rows import NamedActor
from store.vocabulary import ActorType

# Sentences that stand so near hold no more quotes than that.
MOST_QUOTES = 100
# A speaker's name, title and body take so many spans.
MOST_SPANS = 3
# `Boer War historian Ana Ruiz`: so many words of a title may stand before the name, none of these.
LONGEST_TITLE = 2
ENDINGS = SAYING | FINITE | word_set("to about by with against")
# A quote without a speaker goes on with one so many sentences before, of so many words at least.
CARRIES, FEWEST_SPACES = 8, 3
# Names the actors of a phrase. Handed in: a speaker may be a pronoun, and naming a pronoun asks for speakers again.
Namer = Callable[[Passage, Phrase], tuple[NamedActor, ...]]


def speaker_at(passage: Passage, offset: int, name: Namer) -> NamedActor | None:
    """Who says `we` at an offset: the speaker of the quote that holds it, else the publisher."""
    quote = passage.quote_at(offset)
    if quote is not None:
        found = _quote_speaker(passage, quote, name)
        is_own = found is not None and (not _is_own_release(passage) or is_own_voice(passage, found.actor.name))
        if found is not None and (found.actor.type is not ActorType.PERSON or is_own):
            return found
        if found is not None:
            return own_voice(passage) or found
    publisher = passage.publisher
    if publisher is not None and passage.publisher_standing is not Standing.PRESS:
        return NamedActor(publisher, publisher.name)
    home = passage.once(find_home)
    if quote is None and passage.publisher_standing is Standing.POWER and home is not None:
        return NamedActor(home, home.name)
    return own_voice(passage)


def speaker_phrase(passage: Passage, quote: Quote) -> Phrase | None:
    """The words that name a quote's speaker, else those of the quote that it goes on with; None where none do."""
    phrase = _own_speaker_phrase(passage, quote)
    if phrase is not None or quote.speaker_start is not None:
        return phrase
    before = _quote_before(passage, quote.sentence)
    return _own_speaker_phrase(passage, before) if before is not None else None


def _quote_speaker(passage: Passage, quote: Quote, name: Namer) -> NamedActor | None:
    if quote.speaker_start is None or quote.speaker_end is None:
        return _last_speaker(passage, quote.sentence, name)
    phrase = _own_speaker_phrase(passage, quote)
    if phrase is None:
        return None
    if phrase.head.kind is SpanKind.PRONOUN:
        earlier = _last_speaker(passage, quote.sentence, name)
        if earlier is not None:
            return earlier
    named = name(passage, phrase)
    return named[0] if named else None


def _own_speaker_phrase(passage: Passage, quote: Quote) -> Phrase | None:
    start, end = quote.speaker_start, quote.speaker_end
    holder = _sentence_at(passage, start, end) if start is not None and end is not None else None
    if holder is None or start is None or end is None:
        return None
    tokens = passage.tokens(holder)
    first = next((i for i, t in enumerate(tokens) if t.start >= start), len(tokens))
    last = next((i for i, t in enumerate(tokens) if t.end > end), len(tokens))
    spans = [s for s in passage.spans(holder) if s.first >= first and s.last <= last]
    # `In a release on the vote, the union says`: a thing says nothing where somebody stands behind it.
    if len(spans) > 1 and spans[0].standing is Standing.THING and tokens[max(0, spans[0].first - 1)].lower == "in":
        spans = spans[1:]
    if not spans:
        return None
    members = spans[:1]
    for span in spans[1:MOST_SPANS]:
        between = [token.lower for token in tokens[members[-1].last : span.first]]
        if between[:1] == [","] and members[0].standing is Standing.PERSON and span.kind is SpanKind.OFFICE:
            # `Ana Ruiz, head of its Ferry Desk, Casa Lima`: the text's ties say for whom she speaks.
            break
        is_title = (
            span.standing is Standing.PERSON and span.kind is not SpanKind.PRONOUN and len(between) <= LONGEST_TITLE
        )
        if any(word.isalpha() and (word not in JOINTS and not is_title or word in ENDINGS) for word in between):
            break
        members.append(span)
    return Phrase(holder, members[0].first, members[-1].last, tuple(members), members[0].standing)


def _sentence_at(passage: Passage, start: int, end: int) -> int | None:
    """The first sentence that holds the start, or the end and no more than the start is before it."""
    for index in range(bisect_right(passage.sentences, start, key=attrgetter("end")), len(passage.sentences)):
        sentence = passage.sentences[index]
        if sentence.start <= start < sentence.end or sentence.start <= end <= sentence.end:
            return sentence.index
        if sentence.start > max(start, end):
            break
    return None


def _last_speaker(passage: Passage, index: int, name: Namer) -> NamedActor | None:
    """The speaker of the nearest quote before sentence `index` whose speaker is named."""
    quote = _quote_before(passage, index)
    return _quote_speaker(passage, quote, name) if quote is not None else None


def _quote_before(passage: Passage, index: int) -> Quote | None:
    before = bisect_left(passage.quotes, index, key=attrgetter("sentence"))
    for quote in reversed(passage.quotes[max(0, before - MOST_QUOTES) : before]):
        if index - quote.sentence > CARRIES:
            break
        # A word or two in quotation marks are nobody's speech that could go on.
        if quote.speaker_start is not None and passage.text.count(" ", quote.start, quote.end) >= FEWEST_SPACES:
            return quote
    return None


def _is_own_release(passage: Passage) -> bool:
    """Does the text speak for the organisation that publishes it, so that an untied speaker speaks for it too?"""
    return passage.publisher_standing in (Standing.CIVIL, Standing.UNCLEAR)


def own_voice(passage: Passage) -> NamedActor | None:
    """The organisation, or one person, for whom the text speaks; None for the press, which speaks for nobody."""
    publisher = passage.publisher
    if publisher is not None and passage.publisher_standing is Standing.CIVIL:
        return NamedActor(publisher, publisher.name)
    leading = passage.once(find_leading_voice) if _is_own_release(passage) else None
    return leading or passage.once(find_single_writer)


def own_voices(passage: Passage) -> tuple[NamedActor, ...]:
    """All for whom the text speaks: whom it gives as its writers, a group that it counts, who signed, else one body."""
    return shown_voices(passage) or _one_own(passage)


def shown_voices(passage: Passage) -> tuple[NamedActor, ...]:
    """Those whom the text itself gives as its writers, signatories or senders; the press has none."""
    return () if passage.publisher_standing is Standing.PRESS else passage.once(_find_own_voices)


def _one_own(passage: Passage) -> tuple[NamedActor, ...]:
    own = own_voice(passage)
    return (own,) if own is not None else ()


def _find_own_voices(passage: Passage) -> tuple[NamedActor, ...]:
    joint = passage.once(find_joint_writers)
    if passage.publisher_standing is Standing.POWER:
        # Lawmakers ask for themselves, also on the pages of their parliament.
        sole = passage.once(find_sole_writer)
        members = [found for found in (*joint, *((sole,) if sole else ())) if found.actor.type is ActorType.PERSON]
        return passage.once(find_signatories) or tuple(dict.fromkeys(members))
    publisher = passage.publisher if passage.publisher_standing is Standing.CIVIL else None
    if publisher is not None and publisher.actor_id not in [found.actor.actor_id for found in joint]:
        # Others' letter, of which the publisher tells.
        joint = ()
    stated = find_stated_writers(passage) or joint
    if stated:
        return stated
    counted = find_counted_group(passage) if publisher is None else None
    own = own_voice(passage) or passage.once(find_sole_writer)
    if counted is not None and not (is_crowd(counted) and own is not None):
        return (counted,)
    closing = passage.once(find_closing)
    if closing is not None:
        return (closing,)
    signed = find_signatories(passage) or find_organisers(passage)
    if signed:
        return signed
    called = find_called(passage)
    if len(called) > 1:
        return called
    group = find_own_group(passage)
    if group is not None and not called:
        return (group,)
    sole = passage.once(find_sole_writer)
    return (sole,) if sole is not None and (own is None or own.actor == sole.actor) else ()
