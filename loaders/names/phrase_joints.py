"""Whether two spans belong to one phrase: what stands between them, and what stands before the first."""

from collections.abc import Sequence

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.spans import Span, SpanKind, Standing

FINITE = word_set(
    """
    is are was were has have had will would shall may might can could do does did must should said says
    """
)
# A sentence that opens so has its subject behind the first comma.
OPENING = word_set(
    """
    in on at as amid amidst after before during for from with without despite following given while since because
    although though when where if under until by through throughout according ahead alongside among over to
    """
)
CLAUSE_OPENERS = word_set("who whose whom which whether")
# Behind these another clause begins, none of whose names belongs to the phrase before.
CUTTING = FINITE | word_set("that which who whose whom whether if when while because where be been being especially")
LONGEST_OPENING = 14
# What an office is for: `the rapporteur on the situation of human rights in Chad`.
CONCERNING = ("on", "of", "for", "in", "to", "at")
LONGEST_CONCERN = 10
SAYING = word_set(
    "said says say stated stresses stressed added noted warned argued insisted believes believe thinks think"
)


def is_title_beside_name(before: Span, after: Span) -> bool:
    """`Ana Ruiz, director` or `the director, Ana Ruiz`."""
    titles = (SpanKind.OFFICE, SpanKind.GENERIC)
    return (before.standing is Standing.PERSON and after.kind in titles) or (
        before.kind in titles and after.standing is Standing.PERSON
    )


def closes_opening(tokens: Sequence[Token], before: Span) -> bool:
    """Is the comma behind the span the first of a sentence that opens with a preposition: `In Lima, A and B urge`?"""
    is_first = all(token.text != "," for token in tokens[: before.last])
    return is_first and tokens[0].lower in OPENING


def behind_opening(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the clause from `start` on has its subject: behind the comma of `In April, Ana Ruiz led`."""
    if start >= end or tokens[start].lower not in OPENING:
        return start
    comma = next((i for i in range(start, end) if tokens[i].text == ","), end)
    return comma + 1 if comma + 1 < end and comma - start <= LONGEST_OPENING else start


def follows_verb(tokens: Sequence[Token], span: Span) -> bool:
    """Is the span an object, with a verb or preposition right before it, so that a list must not reach over it?"""
    first = span.first - (span.first > 0 and tokens[span.first - 1].lower == "both")
    before = [t.lower for t in tokens[max(0, first - 2) : first]]
    if before[-1:] and (before[-1] in SAYING or before[-1] == "that"):
        # `said nurses and doctors were asking`: another clause begins there.
        return False
    return any(w in FINITE or w.endswith("ed") or w in ("on", "to", "against", "from", "about", "that") for w in before)


def is_dateline(tokens: Sequence[Token], before: Span, first: Span) -> bool:
    """`Lima - The council voted`: does the place where it was written stand before a dash and a capital letter?"""
    dash = tokens[before.last] if before.first < 2 and before.last + 1 < len(tokens) else None
    is_dash = dash is not None and dash.text in ("-", "–", "—", "--") and before.last < first.first
    return is_dash and before.kind is SpanKind.NAME and tokens[before.last + 1].is_capital


def until_verb(tokens: Sequence[Token], spans: Sequence[Span]) -> Sequence[Span]:
    """The spans before a verb or a word that opens a clause: `the mayors` of `the mayors who met the bank`."""
    for place, (one, other) in enumerate(zip(spans, spans[1:], strict=False)):
        gap = tokens[one.last : other.first]
        closed = other.last < len(tokens) and tokens[other.last].text == ")"
        is_bracket = any(token.text == "(" for token in gap) and not (closed and gap[-1].text == "(")
        if is_bracket or any(token.lower in CUTTING or token.text in (";", "—") for token in gap):
            return spans[: place + 1]
    return spans


def concerns(words: Sequence[str]) -> bool:
    """`expert` and `Chad` in `expert on human rights in Chad`: do the words between say what an office is for?"""
    is_linked = len(words) > 2 and words[0] in CONCERNING and words[-1] in (*CONCERNING, "the")
    return is_linked and len(words) <= LONGEST_CONCERN and all(w.isalpha() and w not in CUTTING for w in words)


def words_between(tokens: Sequence[Token], one: Span, other: Span) -> list[str]:
    """The words between two spans without what stands in brackets: `Ana Ruiz (D-Ohio), Li Wei`."""
    words, depth = [], 0
    for token in tokens[one.last : other.first]:
        depth += token.text == "("
        if not depth:
            words.append(token.lower)
        depth -= token.text == ")" and depth > 0
    return words
