"""Finds quoted speech and where its speaker stands: before the quote, after it, or with the quote before.

A quote that opens a paragraph and is not closed runs to the paragraph's end, as newspapers print speech over several
paragraphs.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.model import Sentence

SAYING = (
    r"(?:said|says|say|saying|added|adds|told|tells|stated|states|continued|continues|explained|explains|noted|notes|"
    r"commented|comments|wrote|writes|warned|warns|declared|argued|argues|concluded|concludes|remarked|insisted|"
    r"stressed|emphasi[sz]ed|tweeted|announced|according to|replied|responded|observed|asked|asks|urged|called|"
    r"pointed out|quoted|read|reads|reading|"
    r"claimed|claims|asserted|affirmed|recalled|lamented|admitted|acknowledged)"
)
AFTER = re.compile(rf"[,.]?\W{{0,4}}(?:(?P<verb>{SAYING})\b|(?P<name>[^\n.;“”\"]{{2,120}}?)\s(?P<late>{SAYING})\b)")
# Behind the verb of a tag stands the end, or when and where it was said; a sentence of its own goes on.
GOES_ON = re.compile(
    r"\s{1,3}(?!(?:on|in|at|at|to|today|yesterday|during|after|by|via|this|last|when|as|from)\b)[\w“\"]"
)
BEFORE = re.compile(rf"\b{SAYING}\b[^.\n“”\"]{{0,60}}[,:]?\s*$|:\s*$|\bthat\s*$")
# What ends the paragraph over a speech: a verb of saying with what little may follow, or a role with a colon.
INTRODUCING = re.compile(rf"\b{SAYING}\b[^.:\n“”\"]{{0,60}}:$", re.IGNORECASE)
# `Ana Ruiz of Casa Lima issued the following statement:`, `the union's press office makes this known:`
ISSUING = re.compile(
    r"\b(?:has |have |had )?(?:today )?(?:issued|issues|released|releases|made|makes|gave|published|"
    r"publishes|shared|provided|offered|sent|mentions|reports|had|has)\b[^.:\n“”\"]{0,40}\b(?:following|this|statement|comments?|remarks)\b"
    r"[^.:\n“”\"]{0,60}:$",
    re.IGNORECASE,
)
# A line of its own: `Statement from Casa Lima director Ana Ruiz`.
STATED = re.compile(
    r"\W{0,9}(?:[A-Z][\w-]+ )?(?:statement|quote|comments?|response|reaction|remarks|message) "
    r"(?:from|by|of|attributable to) (?P<who>[^:\n“”\"]{3,200}):?$",
    re.IGNORECASE,
)
IN_ROLE = re.compile(
    r"\b(?:director|president|chair\w*|head|secretary|spokes\w+|officer|coordinator|leader|founder|manager|lawyer|"
    r"member|representative|advis[eo]r)\b(?=[^.:\n“”\"]{0,80}:$)",
    re.IGNORECASE,
)
CLAUSE_MARKS = re.compile(r"[.:\n“”\"]")
LONGEST_INTRODUCTION, MARKS_BEFORE = 300, 2
CURLY = re.compile(r"[“„«]([^“”«»\n]{2,2000}(?:\n(?!\s*\n)[^“”«»\n]{1,2000})*)(?:[”»])")
# One set of characters, to which `re` skips; most paragraphs hold no mark.
MARK = re.compile(r'[“„«"]')
CURLY_MARK = re.compile(r"[“”„«»]")
OPENING = re.compile(r'[“„«]|(?<![\w"])"(?=[\w\'‘’$(\[])')
# ‘We will not close it,’ she said: where a paragraph has no other marks, and the speech ends before the mark.
SINGLE = re.compile(r"['‘](?<![\w’']['‘])(?=[A-Z])([^\n“”\"]{20,2000}?[,.?!])['’](?=\s|$)")
CLOSING = {mark: re.compile(f"[{closers}]") for mark, closers in (('"', '"'), ("“", "”»"), ("„", "”»"), ("«", "”»"))}


@dataclass(frozen=True)
class Quote:
    """A quoted passage; `speaker_start`/`speaker_end` bound the text in which its speaker is named, if found near."""

    start: int
    end: int
    sentence: int
    speaker_start: int | None = None
    speaker_end: int | None = None
    is_speech: bool = True


def find_quotes(text: str, sentences: Sequence[Sentence]) -> list[Quote]:
    """The quoted passages of a text, each with the place where its speaker is named."""
    quotes = []
    by_paragraph: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        by_paragraph.setdefault(sentence.paragraph, []).append(sentence)
    above = 0
    for group in by_paragraph.values():
        lo, hi = group[0].start, group[-1].end
        for start, end in _quoted_spans(text, lo, hi):
            index = next((s.index for s in group if s.start <= start < s.end), group[0].index)
            quote = _with_speaker(text, start, end, lo, hi, index)
            is_first = start - lo <= MARKS_BEFORE
            quotes.append(_introduced(text, quote, above, lo) if is_first and quote.speaker_start is None else quote)
        above = group[-1].start
    return quotes


def _introduced(text: str, quote: Quote, above: int, lo: int) -> Quote:
    """The quote with the speaker whom the paragraph above introduces: `Ana Ruiz, head of the Rivers Union, said:`."""
    line = text[above:lo].rstrip()
    stated = STATED.match(line) if len(line) <= LONGEST_INTRODUCTION else None
    if stated is not None:
        return replace(
            quote, speaker_start=above + stated.start("who"), speaker_end=above + stated.end("who"), is_speech=True
        )
    if not line.endswith(":") or len(line) > LONGEST_INTRODUCTION:
        return quote
    found = INTRODUCING.search(line) or ISSUING.search(line)
    if found is None and not any(_follows_name(line, role.start()) for role in IN_ROLE.finditer(line)):
        return quote
    end = above + (found.start() if found is not None else len(line) - 1)
    return replace(quote, speaker_start=above, speaker_end=end, is_speech=True)


def _follows_name(line: str, role: int) -> bool:
    """`Ana Ruiz, head of Casa Lima:`, and not `The head of Casa Lima:`: is a comma before the role, in its clause?"""
    return "," in CLAUSE_MARKS.split(line[:role])[-1]


def _quoted_spans(text: str, lo: int, hi: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    at = lo
    if MARK.search(text, lo, hi) is None and CURLY_MARK.search(text, lo, hi) is None:
        return [found.span(1) for found in SINGLE.finditer(text, lo, hi)]
    first = CURLY_MARK.search(text, lo, hi)
    if first is not None and first.group() == "”" and AFTER.match(text, first.end(), hi) is not None:
        # A speech goes on in this paragraph whose opening mark stands in an earlier one.
        spans.append((lo, first.start()))
        at = first.end()
    while at < hi:
        mark = MARK.search(text, at, hi)
        if mark is None:
            break
        at = mark.end()
        if OPENING.match(text, mark.start(), hi) is None:
            continue
        closing = CLOSING[mark.group()].search(text, at, hi)
        if closing is None:
            spans.append((at, hi))
            break
        spans.append((at, closing.start()))
        at = closing.end()
    return spans


def _with_speaker(text: str, start: int, end: int, lo: int, hi: int, index: int) -> Quote:
    words = len(text[start:end].split())
    after = AFTER.match(text, min(end + 1, hi), hi)
    if after is not None and _opens_sentence(text, end, after, hi):
        after = None
    if after is not None:
        if after.group("verb"):
            stop = min((i for i in (text.find(mark, after.end(), hi) for mark in '.;“"\n') if i >= 0), default=hi)
            return Quote(start, end, index, after.end(), stop)
        return Quote(start, end, index, after.start("name"), after.end("name"))
    line = max(text.rfind(". ", lo, start), text.rfind("” ", lo, start), lo - 1) + 1
    before = BEFORE.search(text, line, start - 1)
    if before is not None:
        return Quote(start, end, index, line, before.start())
    return Quote(start, end, index, is_speech=words >= 7)


def _opens_sentence(text: str, end: int, after: re.Match[str], hi: int) -> bool:
    """Does a sentence of its own follow the quote: `... “No.” The minister said the road was closed`?"""
    if text[end - 1] not in ".!?" or after.group("verb"):
        return False
    return GOES_ON.match(text, after.end(), hi) is not None
