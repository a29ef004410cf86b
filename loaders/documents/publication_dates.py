"""Finds the date on which a document says it was published, in a line of its head or foot; never in its story."""

import re
from collections.abc import Iterator

from loaders.documents.line_kinds import DATE_LABEL, DATELINE, Line, LineKind, line_kind
from loaders.documents.stated_dates import HAS_YEAR, DoubtfulDate, parse_date_line
from store.rows import PartialDate

# How many of the last lines may hold the place and day of signing.
LAST_LINES = 4
# "date 2026-02-27 The first sentence ..."
DATE_FIRST = re.compile(r"^(?:date[d:]?|published:?|posted:?)\s+(?P<date>\d{4}-\d{2}-\d{2})\s+(?=\S)", re.IGNORECASE)
DAY_AND_MONTH = r"(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-zA-Z]{2,8}\.?|[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?)"
NUMBERS = r"\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{4}-\d{2}-\d{2}"
WRITTEN = rf"(?:(?:[A-Z][a-z]+day,?\s+)?(?:{DAY_AND_MONTH},?\s+\d{{4}}|{NUMBERS}))"
# "... Media Release - 7th June 2007", "Press statement, A. Author 31 March 2008", "By A. Author | 3 May 2020".
DATE_LAST = re.compile(
    rf"(?P<lead>.{{2,110}}?)[\s,|–—(-]+(?:on\s+)?(?P<date>{WRITTEN})(?:,?\s(?:at\s)?\d{{1,2}}:\d{{2}})?[).]*"
)
SAYS_WHEN = re.compile(
    r"\b(?:release|statement|by|published|posted|issued|press|prepared|submitted|adopted|delivered)\b|"
    r"^\W*(?:(?:joint|public|final)\s)?(?:resolution|declaration|submission|remarks|speech|letter)\b",
    re.IGNORECASE,
)
# "the resolution of 3 May 2020" speaks of another text.
OTHER_DAY = re.compile(r"\b(?:of|since|after|before|from|until|till|to|than|for|between|and)$", re.IGNORECASE)
# "– in the House of Assembly at 10:05 am on 3 May 2021."
SAT = re.compile(
    rf"\W*(?:[Ii]n|[Aa]t) the (?:House|Senate|Chamber|Parliament|Assembly)\b.{{0,60}}?\b"
    rf"(?:on\s+)?(?P<date>{WRITTEN})\.?"
)
REVISED = re.compile(r"\W*(?:last )?updated", re.IGNORECASE)
PROPER = r"[A-ZÀ-Þ][\w.'’&/-]*"
SMALL = r"(?:(?:of|the|and|for|in|de|del|la|du|&)\s+){0,3}"
PROPER_RUN = rf"{PROPER}(?:,?\s+{SMALL}{PROPER}){{0,7}}"
# "Lima, 3 May 2020." alone on a line; "Ana Ruiz 3 May 2020" under the headline.
PLACED = re.compile(
    rf"(?:(?:[Dd]one|[Ss]igned|[Ii]ssued|[Gg]iven|[Aa]dopted)\s)?(?:(?:at|in)\s)?{PROPER_RUN},\s+(?:the\s+)?(?P<date>{WRITTEN})\.?"
)
NAMED = re.compile(rf"{PROPER_RUN}\s+(?P<date>{WRITTEN})\.?")
# "(Example Defenders—July 25, 2019) The first sentence ..."
IN_BRACKETS = re.compile(rf"\([^()]{{2,60}}?[,–—-]\s*(?P<date>{WRITTEN})\)")
# "Lima/Cusco 3 May 2020: The ...", "LIMA – May 3, 2020 — The ...", "3 May 2020 (EXN) – The ...".
DASH = r"\s*[–—-]{1,2}\s*"
DATELINED = re.compile(
    rf"(?:\W{{0,3}}{PROPER_RUN}(?:{DASH}|,?\s+\(?|:\s+))?\W{{0,2}}(?P<date>{WRITTEN})\)?\s?"
    rf"(?:\([A-Z][\w ]{{1,20}}\)\s?)?"
    rf"(?:[:–—]|-{{1,2}}(?:\s|$)|\.\s*-{{1,2}}|(?<=,\s\d{{4}})(?=[A-Z][a-z]))"
)
# "3 May 2020, 1:06 pm", "Lima - 3 May 2020 - Example Union", "Posted by admin • 3 May 2020": facts between marks.
MARKS = re.compile(r"\s*[|•·‧»]\s*")
OPENING_MARKS = "|•·‧»"
# "3 May 2020, posted by the editors"
THEN_POSTED = re.compile(rf"(?P<date>{WRITTEN}),?\s+(?:(?:posted|published|written|submitted)\s)?by\s", re.IGNORECASE)
DASHES = re.compile(r"\s+[–—-]{1,2}\s+")
ALL_PROPER = re.compile(PROPER_RUN)
FACTS_LENGTH = 140
# What pages and code put around a line: "<p><b>3 May 2020</b><br>", "### [2020-05-03]".
MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>|^[#>*_`\[\s]+|[*_`\]\s]+$")
# "'publish_date': 'May 3 2020',", "<html newsdate=\"2020-05-03\">"
KEYED = re.compile(
    r"(?<![a-z])(?:pub_?date|news_?date|(?:date_?)?(?:published|posted)(?:_?(?:date|on|at))?|publi(?:sh|cation)_?date)['\"]?"
    r"\s*[:=]\s*(?P<mark>['\"])(?P<date>[^'\"]{8,40})(?P=mark)",
    re.IGNORECASE,
)
# "3 May 2020, Lima"; "Ms. Ruiz of Lima — 3 May 2020"
THEN_PLACE = re.compile(rf"(?P<date>{WRITTEN}),\s+{PROPER_RUN}")
NAME_DASH = re.compile(
    rf"(?:Mr|Mrs|Ms|Miss|Dr|Hon|Sen|Rep|Sir|Dame|Senator|Representative|Minister)\.?\s{PROPER_RUN}{DASH}(?P<date>{WRITTEN})"
)
# "May 3 (legislative day, May 2), 2020 Mr. Ruiz (for himself and ...) submitted the following resolution"
SUBMITTED = re.compile(
    rf"(?P<day>{DAY_AND_MONTH})(?:\s*\(legislative day[^()]*\))?,?\s+(?P<year>\d{{4}})\s+(?:Mr|Mrs|Ms|Miss|Dr)\.\s"
)
# "Today, Sunday, the 3rd of May, 2020, the union ..."
TODAY = re.compile(
    r"(?:^|(?<=[.(] ))[Tt]oday,?\s+(?:(?:is\s+)?[A-Z][a-z]+day,?\s+)?(?:the\s+)?"
    r"(?P<date>\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Z][a-z]{2,8},?\s+\d{4}|[A-Z][a-z]{2,8}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})"
)
# "Monday, 9 January 2023, 1:06 pm Press Release: Example Party"
CLOCKED = re.compile(r"(?P<date>.{10,45}?\d{1,2}:\d{2}\s*[ap]m)\s+\S.*", re.IGNORECASE)


def find_publication_date(head: list[Line], foot: list[Line]) -> tuple[PartialDate, DoubtfulDate | None]:
    """Gives the first date that the head states, else the last of the foot, and the first one that cannot be used."""
    doubtful = None
    revised = PartialDate()
    told = PartialDate()
    for line in [*head, *reversed(foot[-LAST_LINES:])]:
        is_first = bool(head) and line.start == head[0].start
        for found in _stated(line, is_first):
            try:
                date = parse_date_line(found)
            except DoubtfulDate as error:
                doubtful = doubtful or error
                continue
            if date is not None and not REVISED.match(line.text):
                return date, doubtful
            revised = date or revised
        if not told.value and (today := TODAY.search(line.text)) is not None:
            told = _parse(today["date"]) or told
    return (revised if revised.value else told), doubtful


def _parse(words: str) -> PartialDate | None:
    try:
        return parse_date_line(words)
    except DoubtfulDate:
        return None


def _stated(line: Line, is_first: bool) -> Iterator[str]:
    """What a line may say of the day on which the document was published, in words; nothing for lines of the story."""
    text = line.text
    if (keyed := KEYED.search(text)) is not None:
        yield keyed["date"]
    if (text[0] in "#`[*" or "<" in text) and HAS_YEAR.search(text) is not None:
        text = MARKUP.sub("", text).strip()
        if not text or line.text[0] == "#" and line_kind(text) is not LineKind.DATE:
            return
        line = Line(line.start, line.end, text, line_kind(text), line.is_after_blank)
    if line.kind is LineKind.DATE:
        yield DATE_LABEL.sub("", text)
        return
    if (dateline := DATELINE.match(text)) is not None:
        yield dateline["day"] or ""
    if (submitted := SUBMITTED.match(text)) is not None:
        yield f"{submitted['day']}, {submitted['year']}"
    for pattern in (DATE_FIRST, IN_BRACKETS, DATELINED):
        if (found := pattern.match(text)) is not None:
            yield found["date"]
    if HAS_YEAR.search(text) is None or len(text) > FACTS_LENGTH:
        return
    for pattern in (SAT, PLACED) if is_first else (SAT, PLACED, NAMED, THEN_PLACE, NAME_DASH):
        if (found := pattern.fullmatch(text)) is not None:
            yield found["date"]
    if line.kind is LineKind.PROSE and text[0] not in OPENING_MARKS:
        return
    found = DATE_LAST.fullmatch(text)
    if found is not None and (line.kind is LineKind.BYLINE or SAYS_WHEN.search(found["lead"])):
        yield "" if OTHER_DAY.search(found["lead"]) else found["date"]
    if (found := CLOCKED.fullmatch(text)) is not None:
        yield found["date"]
    yield from _between_marks(text)


def _between_marks(text: str) -> Iterator[str]:
    """The pieces of a line of facts; where dashes part them, the others must be names, since headlines have dashes."""
    pieces = [piece for piece in MARKS.split(text) if piece]
    if len(pieces) > 1 or text[0] in OPENING_MARKS:
        yield from (DATE_LABEL.sub("", piece) for piece in pieces if len(piece) > 5)
        return
    first, *others = DASHES.split(text)
    if others and all(ALL_PROPER.fullmatch(piece) for piece in others):
        yield first
    if (found := THEN_POSTED.match(text)) is not None:
        yield found["date"]
