"""Who may ask in a candidate for a demand: the sentence's subject, a quote's speaker, a list's asker, the writers."""

import re
from collections.abc import Iterator

from loaders.demands.find import DemandCandidate
from loaders.grammar.tokens import first_from
from loaders.grammar.word_sets import word_set
from loaders.names.phrases import Phrase
from loaders.names.spans import SpanKind, Standing, standing_of
from loaders.passage import Passage
from loaders.voices.attribution import name_actors
from loaders.voices.first_person import who_speaks
from loaders.voices.floor import floor_at
from loaders.voices.heard_askers import find_meant, heard_in, is_of_power
from loaders.voices.joint_writers import find_joint_writers
from loaders.voices.opening_askers import find_opening_askers
from loaders.voices.recipients import is_recipient
from loaders.voices.reported import reporter_of
from loaders.voices.senders import find_senders
from loaders.voices.speakers import own_voices, shown_voices, speaker_at, speaker_phrase
from loaders.voices.voices_heard import first_voice, last_voice
from store.rows import NamedActor
from store.vocabulary import ActorType, DocumentKind

# A report goes on with a speaker's words for so many sentences.
CONTINUES = 2
# What a letter or report asks, those ask who were heard so many sentences before, else who was heard first.
WRITERS = 8
HOUSES = word_set("this the house assembly senate parliament council")
DEFINITE = word_set("the this")
OWN_GROUPS = word_set(
    """
    groups organisations organizations ngos unions charities lawmakers senators mps meps parliamentarians experts
    academics scholars
    """
)
OWN_TEXTS = word_set("petition letter statement appeal declaration")
# What joins those who write together; a title between two names joins nobody.
JOINED = re.compile(r",|\band\b|&|\bwith\b|\bby\b|\n")
SIGNED = word_set("undersigned signatories signing undersigning signatory co-signatories")


def find_askers(passage: Passage, candidate: DemandCandidate) -> Iterator[tuple[NamedActor, ...]]:
    """Those who may ask, the likeliest first; some are empty."""
    phrase = candidate.asker
    is_quoted = passage.quote_at(candidate.start) is not None
    is_own = _is_own_we(passage, candidate)
    if not is_quoted and (is_own or _is_house(passage, candidate)):
        yield floor_at(passage, candidate.start)
    if is_own:
        own = own_voices(passage)
        yield own if len(own) > 1 or not is_quoted else ()
        if passage.publisher_standing is Standing.PRESS and not is_quoted:
            # The press speaks for nobody.
            return
        if not own and not is_quoted and phrase is not None and phrase.head.kind is SpanKind.PRONOUN:
            # What an authority asks is no demand.
            yield who_speaks(passage, phrase.sentence, phrase.head.first)
    if phrase is not None and not is_quoted and is_recipient(passage, phrase):
        yield own_voices(passage)
    if phrase is not None:
        if is_of_power(passage, phrase):
            return
        meant = find_meant(passage, phrase)
        shown = shown_voices(passage) if not is_quoted and _is_own_group(passage, phrase) else ()
        yield shown if all(found.actor in [one.actor for one in shown] for found in meant) else meant
        yield meant
    if phrase is not None and phrase.standing is Standing.WE:
        yield _meant_speakers(passage, candidate.start)
    if phrase is not None and phrase.standing is not Standing.THING:
        named = _subjects(passage, candidate, phrase)
        yield _with_others(passage, candidate.sentence, named)
        yield named
    if phrase is not None and phrase.standing is Standing.THING and not is_quoted:
        yield shown_voices(passage)
        heard = last_voice(passage, candidate.sentence + 1, WRITERS) or first_voice(passage, candidate.sentence)
        yield _listed(heard)
    if is_quoted:
        yield _meant_speakers(passage, candidate.start)
        yield _listed(speaker_at(passage, candidate.start, name_actors))
        yield _writers(passage)
        return
    tokens = passage.tokens(candidate.sentence)
    cue = next((i for i, t in enumerate(tokens) if t.start >= candidate.cue_start), candidate.ask.first)
    reporter = reporter_of(passage, candidate.sentence, min(cue, candidate.ask.first), candidate.ask.last)
    if reporter is not None:
        yield find_meant(passage, reporter) or name_actors(passage, reporter, preferred=Standing.CIVIL)
    lead_in = passage.sentences[candidate.sentence].lead_in
    yield heard_in(passage, lead_in) if lead_in is not None else ()
    yield floor_at(passage, candidate.start)
    if _is_reported(passage):
        yield _listed(last_voice(passage, candidate.sentence, CONTINUES))
    yield _writers(passage)


def _subjects(passage: Passage, candidate: DemandCandidate, phrase: Phrase) -> tuple[NamedActor, ...]:
    """Whom the sentence's subject names, all lawmakers together, those with power left out where others ask."""
    named = name_actors(passage, phrase, preferred=Standing.CIVIL)
    is_single = len(named) == 1 and named[0].actor.type is ActorType.PERSON
    if is_single and passage.quote_at(candidate.cue_start) is None:
        cue = first_from(passage.tokens(phrase.sentence), candidate.cue_start)
        named = find_senders(passage, phrase.sentence, cue) or named
    return _without_power(passage, named)


def _meant_speakers(passage: Passage, offset: int) -> tuple[NamedActor, ...]:
    """Whom the speakers of a quote are that the text calls `they` or `the employees`; empty where it names them."""
    quote = passage.quote_at(offset)
    phrase = speaker_phrase(passage, quote) if quote is not None else None
    return find_meant(passage, phrase) if phrase is not None else ()


def _listed(named: NamedActor | None) -> tuple[NamedActor, ...]:
    return () if named is None else (named,)


def _writers(passage: Passage) -> tuple[NamedActor, ...]:
    """All for whom the text speaks, else those with whose call it opens."""
    own, opening = own_voices(passage), passage.once(find_opening_askers)
    is_joint = len(own) == 1 and len(opening) > 1 and own[0].actor in [named.actor for named in opening]
    return opening if is_joint else own or opening


def _is_own_we(passage: Passage, candidate: DemandCandidate) -> bool:
    """Does the text itself ask as `we`, or as those who signed it, outside what it quotes others as saying?"""
    phrase = candidate.asker
    if phrase is None:
        return False
    words = {token.lower for token in passage.tokens(phrase.sentence)[phrase.first : phrase.last]}
    if words & SIGNED:
        return True
    quote = passage.quote_at(candidate.start)
    tokens = passage.tokens(candidate.sentence)
    if any(token.lower == "we" and token.start < candidate.cue_start for token in tokens[phrase.last :]):
        # `In spite of Oxfam's efforts we, the teachers of Lima, ask`: the subject was looked for too far away.
        return quote is None
    is_we = phrase.head.kind is SpanKind.PRONOUN and phrase.standing is Standing.WE
    return is_we and (quote is None or quote.speaker_start is None)


def _with_others(passage: Passage, index: int, named: tuple[NamedActor, ...]) -> tuple[NamedActor, ...]:
    """All who write together, where the sentence names them all and the subject was read as one of them."""
    writers = passage.once(find_joint_writers)
    ids = {found.actor.actor_id for found in writers}
    if not named or len(named) >= len(writers) or any(found.actor.actor_id not in ids for found in named):
        return ()
    if any(found.actor.type is not named[0].actor.type for found in writers):
        return ()
    sentence = passage.sentences[index]
    text = " ".join(passage.text[sentence.start : sentence.end].split())
    if any(found.as_written not in text for found in writers):
        return ()
    places = sorted((text.find(found.as_written), found.as_written) for found in writers)
    gaps = [text[at + len(name) : next_at] for (at, name), (next_at, _) in zip(places, places[1:], strict=False)]
    return writers if all(JOINED.search(gap) for gap in gaps) else ()


def _is_own_group(passage: Passage, phrase: Phrase) -> bool:
    """Is it `the groups`, `the signatories`, `the petition`: those, or the text of those, whom the text gave before?"""
    tokens = passage.tokens(phrase.sentence)
    head = phrase.head
    if head.kind not in (SpanKind.GENERIC, SpanKind.OFFICE) or head.last - head.first > 2 or len(phrase.spans) > 1:
        return False
    is_definite = tokens[max(0, head.first - 1)].lower in DEFINITE or tokens[head.first].lower in DEFINITE
    shown = shown_voices(passage)
    # One person is no `unions`.
    is_one = len(shown) == 1 and shown[0].actor.type is ActorType.PERSON
    return is_definite and tokens[head.last - 1].lower in (OWN_TEXTS if is_one else OWN_GROUPS | OWN_TEXTS)


def _is_house(passage: Passage, candidate: DemandCandidate) -> bool:
    """Is `this House` the subject, whose words a motion gives it?"""
    phrase = candidate.asker
    words = [] if phrase is None else passage.tokens(phrase.sentence)[phrase.first : phrase.last]
    return bool(words) and all(token.lower in HOUSES for token in words)


def _is_reported(passage: Passage) -> bool:
    """Does the text report on others, so that outside quotations it goes on with what they were said to say?"""
    if passage.publisher is not None:
        return passage.publisher_standing is Standing.PRESS
    return (
        passage.publisher_standing is Standing.PRESS
        or passage.document.kind
        in (
            DocumentKind.NEWS,
            DocumentKind.UNKNOWN,
        )
        and passage.voice is not Standing.CIVIL
    )


def _without_power(passage: Passage, named: tuple[NamedActor, ...]) -> tuple[NamedActor, ...]:
    """`nations and aid groups are calling`: those with power answer, the others ask."""
    civil = tuple(n for n in named if standing_of(n.actor) is not Standing.POWER and not _is_power_generic(passage, n))
    return civil or named


def _is_power_generic(passage: Passage, named: NamedActor) -> bool:
    generic = passage.gazetteer.generics.get(named.actor.name.lower())
    return generic is not None and generic.is_power and not generic.is_civil
