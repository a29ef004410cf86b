"""Says whom the words of an ask name as asked: each of several, an office with all it is for, a group and examples."""

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.antecedents import last_person
from loaders.names.no_addressees import name_if_asked
from loaders.names.phrase_joints import CUTTING
from loaders.names.phrases import Phrase
from loaders.names.shared_heads import name_each
from loaders.names.spans import Span, SpanKind, Standing
from loaders.passage import Passage
from loaders.voices.attribution import name_actors
from store.rows import NamedActor
from store.vocabulary import ActorType

EXAMPLES = word_set("including include notably particularly particular")
# `the council and other international bodies`: groups that no file lists, by the word that opens them.
FURTHER = word_set("other all international regional local national relevant foreign competent responsible")
LONGEST_FURTHER = 5
ENDS = word_set("to should must need needs ought have for that")
HEADS = word_set("president minister secretary secretary-general chair commissioner governor chancellor premier head")
PERSON_NAME = re.compile(r"[A-ZÀ-Þ][\w’'.-]+(?: [A-ZÀ-Þa-z][\w’'.-]+){0,2} [A-ZÀ-Þ][\w’'-]+$")
TOPIC_LINKS = word_set("for of on and & the")


def name_asked(passage: Passage, phrase: Phrase) -> tuple[NamedActor, ...]:
    """The actors that a phrase names as asked, each in the fullest form the document gives."""
    found: list[NamedActor] = []
    for part in _parts(passage, phrase):
        possible = (name_if_asked(passage, named) for named in _name_part(passage, part))
        found += [named for named in possible if named and named.actor not in (f.actor for f in found)]
    further = _further(passage, phrase)
    return (*found, further) if further is not None and found else tuple(found)


def _parts(passage: Passage, phrase: Phrase) -> list[Phrase]:
    """`world leaders, including Ana Ruiz` in two; a counted group stays one, since its number says who they are."""
    tokens = passage.tokens(phrase.sentence)
    for place, (one, other) in enumerate(zip(phrase.spans, phrase.spans[1:], strict=False), 1):
        between = [token.lower for token in tokens[one.last : other.first]]
        behind = phrase.spans[place + 1 : place + 2]
        if "and" in between and _is_office(tokens, other) and behind and _is_topic(tokens, other, behind[0], True):
            return [
                replace(phrase, last=one.last, spans=phrase.spans[:place]),
                replace(phrase, first=other.first, spans=phrase.spans[place:], standing=Standing.POWER),
            ]
        if EXAMPLES.isdisjoint(between) or len(between) > 4:
            continue
        if any(token.text[0].isdigit() for token in tokens[max(0, phrase.spans[0].first - 1) : one.last]):
            return [phrase]
        examples = phrase.spans[place:]
        if tokens[examples[0].first - 1].lower in ("your", "our", "their", "its"):
            return [phrase]
        return [
            replace(phrase, last=one.last, spans=phrase.spans[:place]),
            replace(phrase, first=examples[0].first, spans=examples, standing=examples[0].standing),
        ]
    return [phrase]


def _name_part(passage: Passage, phrase: Phrase) -> tuple[NamedActor, ...]:
    named = name_each(passage, phrase) or _person_meant(passage, phrase)
    if named:
        return named
    office, rest = _office_with_topics(passage, phrase)
    rest = _without_owner(passage, rest) if office is None else rest
    others = name_actors(passage, rest, preferred=Standing.POWER, as_person=True) if rest.spans else ()
    return others if office is None else (office, *others)


def _office_with_topics(passage: Passage, phrase: Phrase) -> tuple[NamedActor | None, Phrase]:
    """`the Minister for Health and Sport`: its topics are no persons, and the office is one; who holds it is asked."""
    tokens, spans = passage.tokens(phrase.sentence), phrase.spans
    head = spans[0]
    if (
        head.kind is not SpanKind.OFFICE
        or head.standing is not Standing.POWER
        or tokens[head.last - 1].base.endswith("s")
    ):
        return None, phrase
    count = 1
    while count < len(spans) and _is_topic(tokens, spans[count - 1], spans[count], count == 1):
        count += 1
    if count == 1:
        return None, phrase
    rest = replace(phrase, first=spans[count - 1].last, spans=spans[count:])
    if rest.spans and rest.spans[0].standing is Standing.PERSON:
        between = [token.text for token in tokens[spans[count - 1].last : rest.spans[0].first]]
        if between in ([], [","]):
            return None, replace(rest, first=rest.spans[0].first, standing=Standing.PERSON)
    written = passage.written(phrase.sentence, head.first, spans[count - 1].last)
    return NamedActor(passage.gazetteer.actor_for(written), written), rest


def _is_office(tokens: Sequence[Token], span: Span) -> bool:
    """Is it the office of one person with power?"""
    is_office = span.kind is SpanKind.OFFICE and span.standing is Standing.POWER
    return is_office and not tokens[span.last - 1].base.endswith("s")


def _is_topic(tokens: Sequence[Token], before: Span, span: Span, is_first: bool) -> bool:
    """Is the capitalised word behind `Minister for` or `Minister for Health and` what the office is for?"""
    between = [token.lower for token in tokens[before.last : span.first]]
    if span.kind is not SpanKind.UNKNOWN_NAME or not between or any(w not in TOPIC_LINKS and w != "," for w in between):
        return False
    if is_first and between[0] not in ("for", "of", "on"):
        return between == ["and"] and span.last - span.first == 1
    return span.last - span.first == 1 or between[0] in ("for", "of", "on")


def _person_meant(passage: Passage, phrase: Phrase) -> tuple[NamedActor, ...]:
    """Whom `her` means, under the own name: who is asked stays a person, whatever body or state the text ties to it."""
    head = phrase.head
    if head.kind is not SpanKind.PRONOUN or head.standing is not Standing.PERSON or len(phrase.spans) > 1:
        return ()
    person = last_person(passage, phrase.sentence, head.first)
    if person is None or person.actor.type is not ActorType.GOVERNMENT or " " not in person.as_written:
        return ()
    if not PERSON_NAME.match(person.as_written) or passage.gazetteer.resolve(person.as_written) is not None:
        return ()
    return (
        NamedActor(replace(passage.gazetteer.actor_for(person.as_written), type=ActorType.PERSON), person.as_written),
    )


def _without_owner(passage: Passage, phrase: Phrase) -> Phrase:
    """`Delco’s CEO, Ana Ruiz` and `the head of the council, Ana Ruiz` as `Ana Ruiz`; who stands beside them stays."""
    tokens, spans = passage.tokens(phrase.sentence), phrase.spans
    if len(spans) < 2 or spans[-1].standing is not Standing.PERSON:
        return phrase
    between = [token.text for token in tokens[spans[-2].last : spans[-1].first]]
    first = next((i for i in range(len(spans) - 2, 0, -1) if _is_joined(tokens, spans[i - 1], spans[i])), 0)
    titled = spans[first:-1]
    is_owned = tokens[titled[0].last - 1].is_possessive and between in ([], [","])
    if not (is_owned or between == [","]) or not any(_is_titled(tokens, span) for span in titled):
        return phrase
    kept = (*spans[:first], spans[-1])
    return replace(phrase, first=kept[0].first, spans=kept, standing=kept[0].standing)


def _is_joined(tokens: Sequence[Token], one: Span, other: Span) -> bool:
    return any(token.lower in ("and", ",", "&") for token in tokens[one.last : other.first])


def _is_titled(tokens: Sequence[Token], span: Span) -> bool:
    """Is it an office, or a name that begins or ends with one: `Peru’s president`, `Secretary General of the UN`?"""
    ends = (tokens[span.first].lower, tokens[span.last - 1].lower)
    return span.kind is SpanKind.OFFICE or span.kind is SpanKind.NAME and not HEADS.isdisjoint(ends)


def _further(passage: Passage, phrase: Phrase) -> NamedActor | None:
    """`and other international bodies` behind the last name, up to the verb or `to`."""
    tokens = passage.tokens(phrase.sentence)
    if not phrase.spans:
        return None
    at = phrase.spans[-1].last
    at += at < len(tokens) and tokens[at].text == ","
    if at >= len(tokens) - 2 or tokens[at].lower != "and" or tokens[at + 1].lower not in FURTHER:
        return None
    stop = next((i for i in range(at + 2, min(len(tokens), at + 2 + LONGEST_FURTHER)) if tokens[i].lower in ENDS), None)
    words = tokens[at + 1 : stop] if stop is not None else []
    is_plain = all(token.text.isalnum() and token.lower not in CUTTING for token in words)
    if len(words) < 2 or not words[-1].lower.endswith("s") or not is_plain:
        return None
    written = passage.written(phrase.sentence, at + 1, at + 1 + len(words))
    return NamedActor(passage.gazetteer.actor_for(written), written)
