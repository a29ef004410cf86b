"""Splits a document's text into sentences, bullets and headings, each a span, each bullet with its lead-in.

Invariant: spans never overlap, keep the order of the text, carry no surrounding white space, and the text between
them is white space or bullet marks only.
"""

import re
from dataclasses import replace

from loaders.grammar.word_sets import word_set
from loaders.model import Sentence, SentenceKind

BULLET = re.compile(
    r"[ \t]*(?:[•‣▪◦●○·∙■□➢➤►▶✓✔*\-–—][ \t]+|[•‣▪●■]|<li[^<>\n]{0,60}>[ \t]*"
    r"|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)][ \t]+|\#\d{1,2}[.:)]?[ \t]+|\d{1,2}[.)](?=[A-Z][a-z]))(?=\S)"
)
# Numbers and letters that count items inside a sentence: `first 1) ..., 2) ... and (c) ...`.
COUNTER = re.compile(r"(?<![^\s:,;])\(?(?P<label>[1-9]|[a-h]|[ivx]{1,4})\)[ \t]*\n?[ \t]*(?=\w)")
COUNTS = (("1", "2", "3", "4", "5", "6", "7", "8", "9"), tuple("abcdefgh"), ("i", "ii", "iii", "iv", "v", "vi", "vii"))
# Opens with one set of characters, to which `re` skips: as two alternatives it takes five times as long.
SENTENCE_END = re.compile(
    r"""[.!?…](?:(?:(?<=[.!?])[.!?]++)?+["”’'»)\]]*(?=\s+["“‘'«(\[]*[A-Z0-9À-ÞĀ-Ž•$£€])|(?<=[.!?])["”](?=[A-Z]))"""
)
LAST_WORD = re.compile(r"[\w.&'’-]*$")
# A full stop after one of these ends no sentence; titles, months, Latin, company forms, references.
ABBREVIATIONS = word_set(
    """
    mr mrs ms dr prof sr jr st sen sens rep reps gov gen gens col cols lt maj capt sgt cmdr adm hon rev fr messrs mme
    mlle pres amb dep asst sec supt insp det pte cpl brig comdr comm atty ret
    jan feb mar apr jun jul aug sep sept oct nov dec no nos art arts
    sec para paras ch vol fig ed eds pp cf vs v al e.g i.e etc viz approx est inc ltd co corp bros plc dept univ ave
    blvd rd mt ft a.k.a aka d.b.a b u.s u.k u.n e.u d.c p.l u.s.c
    """
)
# After these abbreviations a capital often does open a new sentence: then the next word decides.
MAY_END = word_set("etc inc ltd co corp bros plc jr sr u.s u.k u.n e.u d.c st al")
OPENERS = word_set(
    """
    the a an in on at it its he she they we i this that these those there but and as after since while when however
    moreover meanwhile according under for from to if with both all his her their our my you your what who why how not
    no several many some last next now today yesterday officials
    """
)
# A line below a colon that names a deed: `To open the road`, `That the nurses be paid`.
DEED = re.compile(r"(?:To|That) [a-z]+ [a-z]")
# A line that opens a list of asks: `The nurses demand:`, `Our demands are:`, `We call on Peru to:`.
ASKING = re.compile(
    r"\b(?:demand(?:s|ed|ing)?(?: (?:are|include|that))?|asks?|ask(?:s|ed|ing)? (?:for|that|you to)|urg(?:es?|ed|ing)"
    r"|call(?:s|ed|ing)? (?:for|on|upon)|recommend(?:s|ed|ations?)?(?: that)?|request(?:s|ed)?(?: that)?|proposals?"
    r"|should|must|to)\W*:$",
    re.IGNORECASE,
)
# What no item of such a list opens with, and what shows before the first of its links that a line is a sentence.
PROSE_OPENERS = re.compile(
    r"(?:during|after|before|in|on|at|as|when|while|although|since|we|i|they|he|she|it|this|these|those|there|but|and|if"
    r"|for|with|by|according|signed|yours|contact|however|you|our)\b",
    re.IGNORECASE,
)
PREDICATE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|said|says|told|met|took)\b")
LINK = re.compile(r"\b(?:of|for|to|who|whom|that|which|in|on|by|from)\b|,")
LONGEST_OPENING, LONGEST_ITEM = 160, 260
HEADING_LENGTH = 110
WRAP_LENGTH = 45
LEAD_IN_DISTANCE = 600
# Longer than the longest that a lawyer writes; finding rows takes time by the square of it.
LONGEST_SENTENCE = 1500


def split_sentences(text: str) -> list[Sentence]:
    """Gives the sentences of `text` in order; a hard-wrapped paragraph counts as one block of prose."""
    sentences: list[Sentence] = []
    for paragraph, (start, end, kind) in enumerate(_blocks(text)):
        spans = [(start, end)] if kind is SentenceKind.HEADING else _sentence_spans(text, start, end)
        for lo, hi in (piece for span in spans for piece in _cut_endless(text, *span)):
            head, *items = _cut_counted(text, lo, hi) if kind is SentenceKind.PROSE else ((lo, hi),)
            sentences.append(Sentence(len(sentences), *head, kind, paragraph))
            for item in items:
                sentences.append(Sentence(len(sentences), *item, SentenceKind.BULLET, paragraph))
    return _with_lead_ins(text, sentences)


def _blocks(text: str) -> list[tuple[int, int, SentenceKind]]:
    """Lines of the text, wrapped lines joined: (start, end, kind) without marks and outer white space."""
    blocks: list[tuple[int, int, SentenceKind]] = []
    position = 0
    open_list = asks = False
    for line in text.splitlines(keepends=True):
        start, end = position, position + len(line.rstrip())
        position += len(line)
        body = line.strip()
        if not any(map(str.isalnum, body)):
            blocks.append((start, start, SentenceKind.PROSE))
            open_list = open_list and not body
            continue
        mark = BULLET.match(line)
        start += mark.end() if mark else len(line) - len(line.lstrip())
        if blocks and mark is None and _continues(text, blocks[-1], body):
            joined = SentenceKind.PROSE if blocks[-1][2] is SentenceKind.HEADING else blocks[-1][2]
            blocks[-1] = (blocks[-1][0], end, joined)
            continue
        if mark or open_list and (_is_item(blocks, text, body) or asks and _is_thing(body)):
            kind = SentenceKind.BULLET
            # A list whose items have marks has no others.
            asks = asks and mark is None
        elif _is_heading(body):
            kind = SentenceKind.HEADING
        else:
            kind = SentenceKind.PROSE
        blocks.append((start, end, kind))
        if kind is not SentenceKind.BULLET:
            open_list = body.endswith(":")
            asks = open_list and len(body) <= LONGEST_OPENING and ASKING.search(body) is not None
    return [block for block in blocks if block[1] > block[0]]


def _continues(text: str, block: tuple[int, int, SentenceKind], body: str) -> bool:
    """Is `body` the next line of the hard-wrapped block?"""
    start, end, kind = block
    if end <= start or kind is SentenceKind.HEADING and not body[0].islower():
        return False
    last = text[end - 1]
    length = end - max(start, text.rfind("\n", start, end) + 1)
    return length >= WRAP_LENGTH and (body[0].islower() and last not in ".!?:;" or last in ",-(" and length < 100)


def _is_item(blocks: list[tuple[int, int, SentenceKind]], text: str, body: str) -> bool:
    """Is `body` an item of an unmarked list, by its own last mark or, as the last one, by that of the item before?"""
    if body[-1] in ";," or body.endswith(("; and", "; or", ", and")) or DEED.match(body):
        return True
    for start, end, kind in reversed(blocks):
        if end > start:
            tail = text[max(start, end - 6) : end]
            return kind is SentenceKind.BULLET and (tail[-1] == ";" or tail.endswith(("; and", "; or")))
    return False


def _is_thing(body: str) -> bool:
    """Is the line a thing or deed asked for, and no sentence of prose: `An end to the raids.`, `Fair pay for all`?"""
    if len(body) > LONGEST_ITEM or not body[0].isupper() or PROSE_OPENERS.match(body) or SENTENCE_END.search(body):
        return False
    link = LINK.search(body)
    return PREDICATE.search(body, 0, link.start() if link is not None else len(body)) is None


def _is_heading(body: str) -> bool:
    return len(body) <= HEADING_LENGTH and body[-1] not in ".!?:;,…\"”'’)" and not body[0].islower()


def _sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans = []
    at = start
    for match in SENTENCE_END.finditer(text, start, end):
        if match.end() >= end or _is_abbreviation(text, at, match):
            continue
        spans.append((at, match.end()))
        at = match.end()
        while at < end and text[at].isspace():
            at += 1
    if at < end:
        spans.append((at, end))
    return spans


def _cut_endless(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Pieces no longer than any real sentence: a text without full stops is cut at white space."""
    pieces = []
    while end - start > LONGEST_SENTENCE:
        reach = start + LONGEST_SENTENCE
        blank = max(text.rfind(" ", start + 1, reach), text.rfind("\n", start + 1, reach))
        cut = blank if blank > start else reach
        pieces.append((start, cut))
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        pieces.append((start, end))
    return [piece for piece in pieces if text[piece[0] : piece[1]].strip()]


def _cut_counted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """What stands before the counted items of a sentence, and each item; the whole sentence where none are counted."""
    found = list(COUNTER.finditer(text, start, end))
    if len(found) < 2 or found[0].start() == start:
        return [(start, end)]
    labels = tuple(mark["label"] for mark in found)
    if not any(labels == count[: len(labels)] for count in COUNTS):
        return [(start, end)]
    pieces = zip([start, *(m.end() for m in found)], [*(m.start() for m in found), end], strict=True)
    return [(lo, lo + len(text[lo:hi].rstrip())) for lo, hi in pieces]


def _is_abbreviation(text: str, start: int, match: re.Match[str]) -> bool:
    if text[match.start()] != "." or match.group().startswith(".."):
        return False
    found = LAST_WORD.search(text, max(start, match.start() - 24), match.start())
    word = found.group().strip(".'’") if found else ""
    folded = word.lower()
    is_initial = len(word) == 1 and word.isalpha() and word.isupper() and word != "I"
    is_dotted = "." in word and all(len(part) <= 2 for part in word.split("."))
    # "Lt.-Col.", "Brig.-Gen."
    is_rank = ".-" in folded and folded.rpartition("-")[2] in ABBREVIATIONS
    if not (is_initial or is_dotted or is_rank or folded in ABBREVIATIONS):
        return False
    if match.group()[1:].strip():  # a closing quote or bracket after the stop
        return folded not in MAY_END and not is_dotted
    following = re.match(r"\W*(\w+)", text[match.end() : match.end() + 30])
    opens = following is not None and following.group(1).lower() in OPENERS
    return not (opens and (folded in MAY_END or is_dotted))


def _with_lead_ins(text: str, sentences: list[Sentence]) -> list[Sentence]:
    """Gives each bullet the sentence that opens its list: the last prose or heading before the run of bullets."""
    result: list[Sentence] = []
    lead: int | None = None
    after_list = False
    for sentence in sentences:
        if sentence.kind is SentenceKind.BULLET:
            if not after_list:
                lead = _lead_in_before(text, result, sentence)
            after_list = True
            result.append(replace(sentence, lead_in=lead))
            continue
        after_list = False
        result.append(sentence)
    return result


def _lead_in_before(text: str, before: list[Sentence], bullet: Sentence) -> int | None:
    """The sentence that ends in a colon close above, else the one right above."""
    nearest = [s for s in before[-3:] if bullet.start - s.end <= LEAD_IN_DISTANCE]
    for sentence in reversed(nearest):
        if text[sentence.end - 1] == ":":
            return sentence.index
    return nearest[-1].index if nearest else None
