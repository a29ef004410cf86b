"""Finds all who share an act, where its subject is one of a list: `Peru, the EU and Chile`, `Peru alongside Chile`."""

from collections.abc import Sequence
from dataclasses import replace

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.phrases import PREPOSITIONS, Phrase
from loaders.names.spans import Span, SpanKind, Standing
from loaders.passage import Passage

# What may stand between the members of a list.
JOINTS = word_set(
    """
    , and & or the ( ) both as well along together with alongside in partnership coordination concert cooperation its
    other
    """
)
# What these govern before a comma is where or when it was done.
PLACING = word_set("in at on after before during since despite following near from to with against about")
INCLUDING = word_set("including namely")
# Between the last of a list and the verb.
LEADING = word_set(
    ", to come came has have had is are was were all also both jointly together again today now then itself themselves"
)
MOST = 30
HIMSELF = (["himself"], ["herself"], ["themselves"])


def with_companions(passage: Passage, phrase: Phrase, at: int) -> Phrase:
    """The phrase with all who stand in one list with it before the verb at token `at`; the phrase itself otherwise."""
    if phrase.last > at or phrase.head.kind is SpanKind.PRONOUN:
        return phrase
    tokens = passage.tokens(phrase.sentence)
    before = [span for span in passage.spans(phrase.sentence) if span.last <= at][-MOST:]
    sponsors = _sponsors(tokens, before, phrase)
    if sponsors:
        return replace(phrase, last=sponsors[-1].last, spans=(*phrase.spans[:1], *sponsors))
    members = _list_before(tokens, before, at)
    listed = _listed_behind(tokens, members, phrase)
    if listed:
        return replace(phrase, first=listed[0].first, last=listed[-1].last, spans=tuple(listed))
    if len(members) < 2 or not any(span in phrase.spans for span in members):
        return phrase
    return replace(phrase, first=members[0].first, last=members[-1].last, spans=tuple(members))


def _sponsors(tokens: Sequence[Token], before: Sequence[Span], phrase: Phrase) -> list[Span]:
    """Who moves a bill together with the first: `Mr. Dahl (for himself, Ms. Ruiz, and Mr. Moe) introduced`."""
    end = phrase.head.last
    opening = [token.lower for token in tokens[end : end + 3]]
    if opening[:2] != ["(", "for"] or opening[2:] not in HIMSELF:
        return []
    closing = next((i for i in range(end, len(tokens)) if tokens[i].text == ")"), len(tokens))
    return [span for span in before if end < span.first < closing and span.kind is SpanKind.UNKNOWN_NAME]


def _list_before(tokens: Sequence[Token], before: Sequence[Span], at: int) -> list[Span]:
    """The names of authorities that stand in one list right before the verb."""
    members: list[Span] = []
    end = at
    for span in reversed(before):
        between = [token.lower for token in tokens[span.last : end]]
        joints = JOINTS if members else LEADING
        if not _may_share(span) or any(word not in joints and not word.endswith("ly") for word in between):
            break
        if members and not between:
            break
        members.insert(0, span)
        end = span.first
    return _without_place(tokens, members)


def _without_place(tokens: Sequence[Token], members: list[Span]) -> list[Span]:
    """The list without the place before it: `In Syria, Russia and Iran`; none where all of it may be governed."""
    while members and (governing := _governing(tokens, members[0])) in PREPOSITIONS:
        joined = tokens[members[0].last].lower
        if governing not in PLACING or joined != ",":
            return []
        members = members[1:]
    return members


def _listed_behind(tokens: Sequence[Token], members: list[Span], phrase: Phrase) -> list[Span]:
    """The names that `Leaders of the world, including Peru and Chile` gives, where they are several."""
    if len(members) < 2 or phrase.head.kind is not SpanKind.GENERIC or phrase.head.last > members[0].first:
        return []
    before = [token.lower for token in tokens[phrase.head.last : members[0].first]]
    is_listed = not INCLUDING.isdisjoint(before[-2:])
    return [s for s in members if s.kind is SpanKind.NAME] if is_listed else []


def _may_share(span: Span) -> bool:
    return span.standing is Standing.POWER and span.kind in (SpanKind.NAME, SpanKind.GENERIC)


def _governing(tokens: Sequence[Token], span: Span) -> str:
    """The word before a span and its article."""
    first = span.first
    while first and tokens[first - 1].lower in ("the", "both"):
        first -= 1
    return tokens[first - 1].lower if first else ""
