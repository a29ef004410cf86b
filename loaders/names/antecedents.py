"""Whom `it`, `they`, `the group` or `she` stands for: the organisation or person named nearest before."""

from collections import Counter

from loaders.grammar.word_sets import word_set
from loaders.names.groups import is_plural_group, without_article
from loaders.names.home_state import find_home
from loaders.names.phrases import Phrase, main_subject
from loaders.names.spans import Span, SpanKind, Standing
from loaders.names.ties import speaker_or_own_name
from loaders.passage import Passage
from loaders.voices.voices_heard import find_voices
from store.rows import Actor, NamedActor
from store.vocabulary import ActorType

# Words by which a text goes on to call a body whose name it gave.
SHORT_BODIES = word_set(
    "commission council committee court tribunal parliament assembly ministry department agency mission"
)
SCHOOLS = word_set("university college hospital school bank foundation")
# Unions and societies at a university are not the university.
OF_MEMBERS = word_set("union society students student association and club workers")
# What follows a name at a sentence's beginning where it is no subject, or not the whole of it.
NO_VERBS = word_set("and or of in for at on from to with against")
# How many sentences before the full name may stand.
BODY_REACH = 30


def last_organisation(passage: Passage, index: int, preferred: Standing | None = None) -> NamedActor | None:
    """The body or group that `it` or `they` means: the nearest before, of the preferred standing where there is one."""
    found: NamedActor | None = None
    for earlier in range(index - 1, max(-1, index - 5), -1):
        if passage.is_heading(earlier):
            continue
        for span in passage.spans(earlier):
            named = _as_organisation(passage, earlier, span)
            if named is None:
                continue
            if preferred is None or span.standing is preferred:
                return named
            found = found or named
    return found


def antecedent_in_sentence(passage: Passage, index: int, pronoun: int) -> Phrase | None:
    """The body that `it` or `they` at token `pronoun` means in its sentence: the owner right before, or the subject.

    `the ministry's promise that it`, `Peru says it`.
    """
    tokens = passage.tokens(index)
    if tokens[pronoun].lower not in ("it", "they") or pronoun < 2:
        return None
    is_told = tokens[pronoun - 1].lower == "that"
    if is_told:
        for span in passage.spans(index):
            if pronoun - 4 <= span.last <= pronoun - 2 and tokens[span.last - 1].is_possessive:
                return Phrase(index, span.first, span.last, (span,), span.standing)
    found = main_subject(passage, index, pronoun - is_told)
    return found if found is not None and found.standing is Standing.POWER else None


def last_authorities(passage: Passage, index: int) -> NamedActor | None:
    """The authorities of a state that a text named last before sentence `index`: `Kenyan authorities`."""
    for earlier in range(index, max(-1, index - BODY_REACH), -1):
        for span in reversed(passage.spans(earlier)):
            is_named = span.kind is SpanKind.NAME and span.actor is not None
            if is_named and passage.tokens(earlier)[span.last - 1].lower == "authorities" and span.actor is not None:
                return NamedActor(span.actor, passage.written(earlier, span.first, span.last))
    return None


def full_body(passage: Passage, index: int, written: str) -> NamedActor | None:
    """The body that `the Commission` is short for: the last one named before by a longer name with this word."""
    word = written.lower()
    if word in SCHOOLS:
        return _only_school(passage, word, written)
    if word not in SHORT_BODIES:
        return None
    for earlier in range(index, max(-1, index - BODY_REACH), -1):
        for span in reversed(passage.spans(earlier)):
            if span.actor is None or span.kind not in (SpanKind.NAME, SpanKind.UNKNOWN_NAME):
                continue
            words = passage.written(earlier, span.first, span.last).lower().split()
            if len(words) > 1 and word in words and span.standing is not Standing.CIVIL:
                return NamedActor(span.actor, written)
    return None


def opens_with_others(passage: Passage, index: int) -> bool:
    """Does a sentence open with people outside power, whom the next goes on to call `they`: `The bishops wrote`?"""
    opening = next(iter(passage.spans(index)), None)
    if opening is None or opening.first > 1 or opening.kind is SpanKind.PRONOUN:
        return False
    following = passage.tokens(index)[opening.last : opening.last + 1]
    is_subject = bool(following) and following[0].text[0].isalpha() and following[0].lower not in NO_VERBS
    return is_subject and opening.standing in (Standing.CIVIL, Standing.PERSON)


def congress_meant(passage: Passage, index: int, first: int) -> Actor | None:
    """Which body `the Congress` is: that of a longer name in a text that names no such parliament, else as listed."""
    listed = passage.gazetteer.resolve("Congress")
    has_article = first > 0 and passage.tokens(index)[first - 1].lower == "the"
    if (
        listed is None
        or not has_article
        or passage.states[listed.country or ""] > passage.lowered.count("the congress")
    ):
        return listed
    for earlier in range(index, max(-1, index - BODY_REACH), -1):
        for span in reversed(passage.spans(earlier)):
            is_name = span.actor is not None and span.kind in (SpanKind.NAME, SpanKind.UNKNOWN_NAME)
            if is_name and span.last - span.first > 1 and passage.tokens(earlier)[span.last - 1].base == "congress":
                return span.actor
    return listed


def _only_school(passage: Passage, word: str, written: str) -> NamedActor | None:
    """The university or hospital that a text names most often by a longer name with this word."""
    named: Counter[Actor] = Counter()
    for index in range(min(len(passage.sentences), 2 * BODY_REACH)):
        for span in passage.spans(index):
            if span.actor is None or span.kind not in (SpanKind.NAME, SpanKind.UNKNOWN_NAME):
                continue
            words = passage.written(index, span.first, span.last).lower().split()
            if len(words) > 1 and word in (words[0], words[-1]) and OF_MEMBERS.isdisjoint(words):
                named[span.actor] += 1
    best = named.most_common(2)
    is_clear = bool(best) and (len(best) == 1 or best[0][1] > best[1][1])
    return NamedActor(best[0][0], written) if is_clear else None


def _as_organisation(passage: Passage, index: int, span: Span) -> NamedActor | None:
    is_sure = span.standing in (Standing.CIVIL, Standing.POWER)
    if (
        span.actor is not None
        and span.kind is not SpanKind.GENERIC
        and span.actor.type is not ActorType.PERSON
        and (is_sure or span.actor.type is not ActorType.UNKNOWN)
    ):
        return NamedActor(span.actor, passage.written(index, span.first, span.last))
    if (
        span.kind is SpanKind.GENERIC
        and span.standing is Standing.CIVIL
        and is_plural_group(passage, index, span)
        and span.first == 0
    ):
        written = without_article(passage.written(index, span.first, span.last))
        return NamedActor(passage.gazetteer.actor_for(written), written)
    return None


def official_quoted(passage: Passage, index: int, pronoun: int) -> NamedActor | None:
    """The state of the office that `she` at token `pronoun` means, where the same quotation spoke of one right before.

    Who speaks in a quotation is not the one that it calls `she`.
    """
    quote, home = passage.quote_at(passage.tokens(index)[pronoun].start), passage.once(find_home)
    if quote is None or home is None:
        return None
    for earlier in range(index, max(-1, index - 2), -1):
        for span in reversed(passage.spans(earlier)):
            start = passage.tokens(earlier)[span.first].start
            if earlier == index and span.first >= pronoun or start < quote.start:
                continue
            if span.kind is SpanKind.OFFICE and span.standing is Standing.POWER:
                return NamedActor(home, passage.written(earlier, span.first, span.last))
            if span.actor is not None and span.actor.type is ActorType.PERSON:
                return None
    return None


def last_person(passage: Passage, index: int, pronoun: int) -> NamedActor | None:
    """The body spoken for by the person whom `she` at token `pronoun` of a sentence means, or the person.

    That is the nearest named before it there, else who speaks or with whom a sentence opens, else the nearest named.
    """
    heard = {voice.sentence: voice.named for voice in passage.once(find_voices) if voice.is_person}
    found: NamedActor | None = None
    for earlier in range(index, max(-1, index - 5), -1):
        if earlier < index and earlier in heard:
            return heard[earlier]
        for span in passage.spans(earlier):
            if earlier == index and span.first > pronoun:
                break
            if span.actor is not None and span.actor.type is ActorType.PERSON and span.kind is SpanKind.UNKNOWN_NAME:
                if earlier == index or span.first < 2:
                    return speaker_or_own_name(passage, earlier, span)
                found = found or speaker_or_own_name(passage, earlier, span)
                break
    return found
