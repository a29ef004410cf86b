"""Noun phrases around a cue: who does it (before), to whom (after), by whom (after `by`)."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.passage import Passage
from loaders.spans import Span, SpanKind, Standing
from loaders.tokens import Token
from loaders.word_sets import word_set

# Words that may stand between a subject and its verb.
AUXILIARIES = word_set(
    """
    has have had is am are was were be been being will would shall may might can could do does did not n't also again
    already today yesterday now still never ever yet once since then thus therefore hereby jointly together both all
    each further repeatedly recently just only even long too to having it that who which and so far have's is's
    immediately soon later earlier initially finally first always often sometimes in fact of course as well has't
    previously formally officially publicly openly unanimously must should tonight effectively simply themselves
    itself himself herself ' ’
    """
)
FINITE = word_set(
    """
    is are was were has have had will would shall may might can could do does did must should said says
    """
)
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
POSSESSIVES = word_set("our my your his her its their")
QUOTES = frozenset(("“", '"'))
HAVE = word_set("has have had will would")
BREAKS = frozenset((";", ":", "“", "”", '"', "—"))
SAYING = word_set(
    "said says say stated stresses stressed added noted warned argued insisted believes believe thinks think"
)
LONGEST_APPOSITION = 24


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
    tokens, spans = passage.tokens(index), passage.spans(index)
    at = verb
    skipped_apposition = False
    while at > 0:
        token = tokens[at - 1]
        span = next((s for s in spans if s.last == at), None)
        if span is not None and not _is_filler(tokens, span):
            return _whole_subject(passage, index, span, spans)
        is_quoted = token.text in QUOTES and at > 1 and _ends_subject(tokens, spans, at - 1)
        if token.lower in AUXILIARIES or token.lower.endswith("ly") or is_quoted:
            at -= 1
        elif token.text == ")":
            at = _opening(tokens, at - 1)
        elif token.text in (",", "–", "—", "-") and not skipped_apposition:
            skipped_apposition = True
            opening = _apposition_start(tokens, spans, at - 1, token.text)
            if opening is None:
                at -= 1
                continue
            at = opening
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
    return Phrase(index, named[0].first, last, tuple(named), named[0].standing)


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


def _opening(tokens: Sequence[Token], at: int) -> int:
    """Where the bracket that closes at token `at` opens."""
    depth = 0
    for i in range(at, -1, -1):
        depth += (tokens[i].text == ")") - (tokens[i].text == "(")
        if depth == 0:
            return i
    return 0


def _apposition_start(tokens: Sequence[Token], spans: Sequence[Span], comma: int, mark: str) -> int | None:
    """Where the apposition that ends at token `comma` begins, if a name stands right before it."""
    for i in range(comma - 1, max(-1, comma - LONGEST_APPOSITION), -1):
        if tokens[i].text in BREAKS:
            return None
        if tokens[i].text == mark or mark == "," and tokens[i].text == ",":
            inside = [t.lower for t in tokens[i + 1 : comma]]
            before = i
            while before > 0 and tokens[before - 1].lower in AUXILIARIES:
                before -= 1
            if any(
                s.last in (i, before) and s.kind in (SpanKind.NAME, SpanKind.UNKNOWN_NAME, SpanKind.GENERIC)
                for s in spans
            ):
                is_list = tokens[i + 1].lower == "and" if inside else False
                return None if is_list else i
    return None


def _whole_subject(passage: Passage, index: int, span: Span, spans: Sequence[Span]) -> Phrase:
    """Grows a span to the left over prepositions, lists and appositions, to the whole noun phrase."""
    tokens = passage.tokens(index)
    members = [span]
    has_and = False
    position = spans.index(span)
    while position > 0:
        before, first = spans[position - 1], members[0]
        words = [t.lower for t in tokens[before.last : first.first]]
        if len(words) > 4 or any(word not in JOINTS for word in words) or _is_filler(tokens, before):
            break
        if len(words) == 1 and words[0] in DETERMINERS:
            # `in Suva the churches called`: an article of its own begins another phrase.
            break
        if before.kind is SpanKind.PRONOUN and words:
            break
        if not words and tokens[before.last - 1].is_possessive and first.standing in (Standing.CIVIL, Standing.THING):
            break
        has_and = has_and or "and" in words
        if words == [","] and not has_and and not _is_title_beside_name(before, first):
            break
        if ("and" in words or "," in words) and _follows_verb(tokens, before):
            break
        members.insert(0, before)
        position -= 1
    return Phrase(index, members[0].first, span.last, tuple(members), _standing(members))


def main_subject(passage: Passage, index: int, at: int) -> Phrase | None:
    """The subject of the clause that token `at` belongs to: its first phrase that no preposition governs."""
    return _fallback(passage, index, at, passage.spans(index))


def _is_title_beside_name(before: Span, after: Span) -> bool:
    """`Ana Ruiz, director` or `the director, Ana Ruiz`."""
    titles = (SpanKind.OFFICE, SpanKind.GENERIC)
    return (before.standing is Standing.PERSON and after.kind in titles) or (
        before.kind in titles and after.standing is Standing.PERSON
    )


def _follows_verb(tokens: Sequence[Token], span: Span) -> bool:
    """Is the span an object, with a verb or preposition right before it, so that a list must not reach over it?"""
    before = [t.lower for t in tokens[max(0, span.first - 2) : span.first]]
    return any(w in FINITE or w.endswith("ed") or w in ("on", "to", "against", "from", "about", "that") for w in before)


def _standing(members: Sequence[Span]) -> Standing:
    """The head decides; a person, an office or an unclear head takes the standing of the body named with it."""
    head = members[0]
    if head.kind is SpanKind.OFFICE or head.standing in (Standing.PERSON, Standing.UNCLEAR):
        for member in members[1:]:
            if member.standing in (Standing.POWER, Standing.CIVIL, Standing.PRESS) and member.actor is not None:
                return member.standing
        for member in members:
            if member.kind is SpanKind.OFFICE:
                return member.standing
    return head.standing


def _fallback(passage: Passage, index: int, at: int, spans: Sequence[Span]) -> Phrase | None:
    """No phrase touches the verb: the subject of the clause's earlier verb, or the antecedent of a relative clause."""
    tokens = passage.tokens(index)
    start = max((i + 1 for i in range(at) if tokens[i].text in BREAKS or _opens_clause(tokens, i)), default=0)
    candidates = [s for s in spans if start <= s.first and s.last <= at and not _is_filler(tokens, s)]
    free = [s for s in candidates if s.first == 0 or not _is_governed(tokens, s.first)]
    best = next((s for s in free if s.standing in (Standing.POWER, Standing.CIVIL, Standing.WE)), None) or next(
        iter(free), None
    )
    if best is None:
        return None
    # `U.S. Senators Ana Ruiz and Li Wei`: a state's name goes on with the title, a title with the name.
    best = next((s for s in spans if s.first == best.last <= at and s.kind is SpanKind.OFFICE), best)
    named = next((s for s in spans if s.first == best.last and s.standing is Standing.PERSON), None)
    is_title = named is not None and named.last <= at and best.kind is SpanKind.OFFICE
    return _whole_subject(passage, index, named if is_title and named is not None else best, spans)


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    """Is the word a `that` after a verb of saying, so that what follows has a subject of its own?"""
    return at > 0 and tokens[at].lower == "that" and tokens[at - 1].lower in SAYING


def _is_governed(tokens: Sequence[Token], first: int) -> bool:
    """Does a preposition stand before the phrase? `Over 200 groups` counts and governs nothing."""
    before = tokens[first - 1].lower
    return before in PREPOSITIONS and not (before in ("over", "about") and tokens[first].text[0].isdigit())
