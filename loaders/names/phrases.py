"""Noun phrases around a cue: who does it (before), to whom (after), by whom (after `by`)."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.appositions import AUXILIARIES, BREAKS, apposition_start, opening_bracket
from loaders.names.phrase_joints import (
    CLAUSE_OPENERS,
    FINITE,
    SAYING,
    behind_opening,
    closes_opening,
    concerns,
    follows_verb,
    is_dateline,
    is_title_beside_name,
    until_verb,
    words_between,
)
from loaders.names.spans import Span, SpanKind, Standing
from loaders.passage import Passage

JOINTS = word_set(
    """
    of in for at from and , & the well along with together both including ( ) - – — or its their our a an on to inside
    within across around
    """
)
PREPOSITIONS = word_set(
    """
    of in for at from with by to on against into about over under between among through during than as
    """
)
DETERMINERS = word_set("the a an our its their")
TIED = word_set("the a other some over more than about")
POSSESSIVES = word_set("our my your his her its their")
QUOTES = frozenset(("“", '"'))
SUBJECTS = (Standing.POWER, Standing.CIVIL, Standing.WE)
HAVE = word_set("has have had will would")


@dataclass(frozen=True)
class Phrase:
    """A noun phrase of a sentence: tokens `first` to `last` (half-open), its spans and its standing."""

    sentence: int
    first: int
    last: int
    spans: tuple[Span, ...]
    standing: Standing

    @property
    def head(self) -> Span:
        """The span that decides what the phrase stands for."""
        return self.spans[0]


def phrase_before(passage: Passage, index: int, verb: int) -> Phrase | None:
    """The subject of the verb at token `verb`: the phrase to its left past auxiliaries, adverbs and appositions."""
    return passage.once_at(_read_before, index, verb)


def _read_before(passage: Passage, index: int, verb: int) -> Phrase | None:
    tokens, spans = passage.tokens(index), passage.spans(index)
    at = verb
    skipped_apposition = False
    while at > 0:
        token = tokens[at - 1]
        span = next((s for s in spans if s.last == at), None)
        if span is not None and not _is_filler(tokens, span):
            # `Oxfam met the minister, and urged`: what stands before the `and` is another verb's object.
            is_joined = any(token.lower in ("and", "but") for token in tokens[at : min(verb, at + 2)])
            subject = _fallback(passage, index, at, spans) if is_joined else None
            return subject or _whole_subject(passage, index, span, spans)
        is_quoted = token.text in QUOTES and at > 1 and _ends_subject(tokens, spans, at - 1)
        if token.lower in AUXILIARIES or token.lower.endswith("ly") or is_quoted:
            at -= 1
        elif token.text == ")":
            at = opening_bracket(tokens, at - 1)
        elif token.text in (",", "–", "—", "-") and not skipped_apposition:
            skipped_apposition = True
            opening = apposition_start(tokens, spans, at - 1, token.text)
            at = at - 1 if opening is None else opening
        else:
            break
    return _fallback(passage, index, at, spans)


def _ends_subject(tokens: Sequence[Token], spans: Sequence[Span], at: int) -> bool:
    """Is it a verb alone that is quoted, as in `Peru “firmly rejects” it`: does a name or auxiliary stand before?"""
    return tokens[at - 1].lower in HAVE or any(s.last == at and s.kind is not SpanKind.OFFICE for s in spans)


def phrase_within(passage: Passage, index: int, first: int, last: int) -> Phrase | None:
    """The phrase that tokens `first` to `last` hold, such as an addressee between a verb and `to`."""
    inside = [s for s in passage.spans(index) if s.first >= first and s.last <= last]
    tokens = passage.tokens(index)
    free = [
        s
        for s in inside
        if s.kind is not SpanKind.PRONOUN or tokens[s.first].lower not in POSSESSIVES or len(inside) == 1
    ]
    named = [s for s in free if s.kind is not SpanKind.PRONOUN or s.standing in (Standing.YOU, Standing.WE)] or inside
    if not named:
        return None
    if any(token.lower in CLAUSE_OPENERS for token in tokens[first : named[0].first]):
        return None
    whole = until_verb(tokens, named)
    last = last if len(whole) == len(named) else whole[-1].last
    return Phrase(index, whole[0].first, last, tuple(whole), _end_of_compound(whole).standing)


def phrase_after(passage: Passage, index: int, at: int, reach: int = 8) -> Phrase | None:
    """The phrase that begins within `reach` tokens after token `at`, coordinated names included."""
    tokens, spans = passage.tokens(index), passage.spans(index)
    start = next((s for s in spans if at <= s.first < at + reach and s.kind is not SpanKind.PRONOUN), None)
    if start is None or any(t.text in BREAKS or t.lower in FINITE for t in tokens[at : start.first]):
        return None
    members = [start]
    for span in spans[spans.index(start) + 1 :]:
        between = tokens[members[-1].last : span.first]
        if span.kind is SpanKind.PRONOUN or len(between) > 3 or any(t.lower not in JOINTS for t in between):
            break
        members.append(span)
    return Phrase(index, members[0].first, members[-1].last, tuple(members), _standing(members))


def _is_filler(tokens: Sequence[Token], span: Span) -> bool:
    """A relative `who`/`which`/`that` or an `it` inside the verb group is no subject."""
    return span.kind is SpanKind.PRONOUN and tokens[span.first].lower in ("who", "which", "that")


def _whole_subject(passage: Passage, index: int, span: Span, spans: Sequence[Span]) -> Phrase:
    """Grows a span to the left over prepositions, lists and appositions, to the whole noun phrase."""
    tokens = passage.tokens(index)
    members = [span]
    has_and = False
    position = spans.index(span)
    while position > 0:
        before, first = spans[position - 1], members[0]
        words = words_between(tokens, before, first)
        if before.kind is SpanKind.OFFICE and concerns(words):
            members.insert(0, before)
            position -= 1
            continue
        words = [word for word in words if word != "as" or "well" not in words]
        if len(words) > 4 or any(word not in JOINTS and not word[0].isdigit() for word in words):
            break
        if _is_filler(tokens, before):
            break
        if len(words) == 1 and words[0] in DETERMINERS or not words and tokens[first.first].lower in ("a", "an"):
            # `in Suva the churches called`: an article of its own begins another phrase.
            break
        if before.kind is SpanKind.PRONOUN and words:
            break
        if not words and tokens[before.last - 1].is_possessive and first.standing in (Standing.CIVIL, Standing.THING):
            break
        has_and = has_and or "and" in words
        if words[:1] == [","] and not has_and and not is_title_beside_name(before, first):
            break
        if words[:1] == [","] and closes_opening(tokens, before) or is_dateline(tokens, before, first):
            break
        if ("and" in words or "," in words) and follows_verb(tokens, before):
            break
        members.insert(0, before)
        position -= 1
    return Phrase(index, members[0].first, span.last, tuple(members), _standing(members))


def main_subject(passage: Passage, index: int, at: int) -> Phrase | None:
    """The subject of the clause that token `at` belongs to: its first phrase that no preposition governs."""
    return _fallback(passage, index, at, passage.spans(index))


def _standing(members: Sequence[Span]) -> Standing:
    """The head decides; a person, an office or an unclear head takes the standing of the body named with it."""
    head = _end_of_compound(members)
    if head.kind is SpanKind.OFFICE or head.standing in (Standing.PERSON, Standing.UNCLEAR):
        for member in members[1:]:
            if member.standing in (Standing.POWER, Standing.CIVIL, Standing.PRESS) and member.actor is not None:
                return member.standing
        for member in members:
            if member.kind is SpanKind.OFFICE:
                return member.standing
    return head.standing


def _end_of_compound(members: Sequence[Span]) -> Span:
    """The group outside power that a state or an office only describes: `Kenyan nurses' groups`, `justice groups`."""
    head = members[0]
    for span in members[1:]:
        if span.first != head.last or span.kind is not SpanKind.GENERIC or span.standing is not Standing.CIVIL:
            break
        head = span
    return head


def _fallback(passage: Passage, index: int, at: int, spans: Sequence[Span]) -> Phrase | None:
    """No phrase touches the verb: the subject of the clause's earlier verb, or the antecedent of a relative clause."""
    tokens = passage.tokens(index)
    start = max((i + 1 for i in range(at) if tokens[i].text in BREAKS or _opens_clause(tokens, i)), default=0)
    start = behind_opening(tokens, start, at)
    candidates = [s for s in spans if start <= s.first and s.last <= at and not _is_filler(tokens, s)]
    free = [s for s in candidates if s.first == 0 or not _is_governed(tokens, s.first)]
    opens = free[:1] if free and free[0].first - start <= 1 and free[0].kind is not SpanKind.PRONOUN else []
    best = next((s for s in opens or free if s.standing in SUBJECTS), None) or next(iter(free), None)
    if best is None:
        return None
    # `U.S. Senators Ana Ruiz and Li Wei`: a state's name goes on with the title, a title with the name.
    titles = (SpanKind.OFFICE, SpanKind.GENERIC)
    best = next((s for s in spans if s.first == best.last and s.last <= at and s.kind in titles), best)
    named = next((s for s in spans if s.first == best.last and s.standing is Standing.PERSON), None)
    is_title = named is not None and named.last <= at and best.kind is SpanKind.OFFICE
    best = named if is_title and named is not None else best
    return _whole_subject(passage, index, _last_joined(tokens, spans, best, at), spans)


def _last_joined(tokens: Sequence[Token], spans: Sequence[Span], span: Span, at: int) -> Span:
    """The last span that `and` or `of` ties to a span, before token `at`: all of `Casa Lima and the unions`."""
    last = span
    for after in spans[spans.index(span) + 1 :]:
        words = words_between(tokens, last, after)
        is_tied = words[:1] in (["and"], ["&"], ["of"]) and all(w in TIED or w[0].isdigit() for w in words[1:])
        is_tied = is_tied or words in ([","], [",", "and"]) and span.standing is after.standing is Standing.PERSON
        if after.last > at or not is_tied or after.kind is SpanKind.PRONOUN:
            break
        last = after
    return last


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    """Is the word a `that` after a verb of saying, so that what follows has a subject of its own?"""
    return at > 0 and tokens[at].lower == "that" and tokens[at - 1].lower in SAYING


def _is_governed(tokens: Sequence[Token], first: int) -> bool:
    """Does a preposition stand before the phrase? `Over 200 groups` counts and governs nothing."""
    if first > 1 and tokens[first - 1].lower in DETERMINERS:
        first -= 1
    before = tokens[first - 1].lower
    return (
        before == "("
        or before in PREPOSITIONS
        and not (before in ("over", "about") and tokens[first].text[0].isdigit())
    )
