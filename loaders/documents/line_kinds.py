"""Says what a line of a document's head or foot is: headline, byline, date line, dateline, label, end mark, divider."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from loaders.documents.boilerplate import is_boilerplate
from loaders.documents.stated_dates import HAS_YEAR, DoubtfulDate, parse_date_line


class LineKind(StrEnum):
    """What a line does in a document."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATE = "date"
    LABEL = "label"
    END = "end"
    DIVIDER = "divider"
    BOILERPLATE = "boilerplate"
    PROSE = "prose"


@dataclass(frozen=True)
class Line:
    """A line that is not blank: its span without outer white space, and whether a blank line stands before it."""

    start: int
    end: int
    text: str
    kind: LineKind
    is_after_blank: bool


HEADLINE_LENGTH = 220
# Where a document says who published it and when.
HEAD_LINES, HEAD_CHARACTERS, HEAD_PARAGRAPHS, PARAGRAPH_LENGTH = 14, 4_000, 2, 100
FOOT_LINES, FOOT_CHARACTERS = 8, 2_500
# What opens a part of a document and never a new one: notes, annexes, contacts, numbered parts, questions.
PART = re.compile(
    r"(?:notes?\b|editor|contacts?\b|media contacts?|about\b|background\b|annex|appendix|attachment|addendum|"
    r"schedule\b|enclosure|"
    r"(?:more|further|additional) (?:information|reading|details)|for (?:more|further|media|the)\b|signator|signed\b|"
    r"(?:yours|kind regards|best regards|most )?sincerely|yours\b|regards\b|references?\b|sources?\b|footnotes?\b|"
    r"related\b|see also|"
    r"(?:read|see) (?:more|also)|update\b|part\b|chapter\b|section\b|article \d|day \w+\b|week \w+\b|figure\b|"
    r"table\b|q(?:uestion)?\b[.: \d]|"
    r"a(?:nswer)?[.:]\s|dear\b|to:|cc\b|re:|subject\b|full text|text of|the (?:letter|full|text|statement|"
    r"following)\b|copy of|"
    r"quotes?\b|key (?:facts|points|dates)|timeline|chronology|summary|introduction|conclusions?|recommendations?|"
    r"executive summary)",
    re.IGNORECASE,
)
BULLET = re.compile(r"(?:[•‣▪◦●○·∙■□➢►✓*–—-]\s|[(]?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]\s)")
# A full stop at the end or before another sentence; an agency's mark closes a report.
# It opens with one set of marks, to which `re` skips.
SENTENCE = re.compile(
    r"[.,;:!?”\"](?:(?<=[.,;:])(?<!\.[.,;:])[\"'”’)\]]*$|(?<=[a-z]{3}[.!?]) [A-Z]|"
    r"(?<=[.!?”\"]) ?[(\[][A-Z][A-Za-z]{2,8}[)\]]$)"
)
END = re.compile(
    r"[\W_]*(?:ends?|end of (?:press |media )?(?:release|statement|article|story)|the end|30|fin)[\W_]*|#{3,5}|# # #",
    re.IGNORECASE,
)
DIVIDER = re.compile(r"([-=_*~#+•·.–—])(?:\s*\1){2,}")
NAME = (
    r"[A-ZÀ-Þ][\w.'’&-]*(?:\s+(?:(?:of|the|and|for|in|de|la|du|von|van|al|el|bin|&)\s+){0,2}[A-ZÀ-Þ(][\w.'’&)-]*){0,7}"
)
BYLINE = re.compile(
    rf"(?:(?:[Bb]y|BY|[Ww]ritten by|[Rr]eported by|[Aa]uthor|[Rr]eporter|[Ss]tory by|[Tt]ext by)\s*:?\s+(?:{NAME}|"
    rf"(?:(?:an?|our)\s)?(?:special |staff |own )?(?:correspondent|reporter|writer)s?\b[\w ,]{{0,60}})"
    rf"|(?:[Ff]rom|FROM) (?:our|a) [\w ]*[Cc]orrespondent[^.]*)(?:\s*[,|–—-].{{0,80}})?"
)
LABEL = re.compile(
    r"(?:title|headline|heading|date|dated|published(?: (?:on|at|by))?|publication date|pubdate|posted(?: on)?|"
    r"updated(?: on)?|link|url|source|author|"
    r"category|categories|tags|section|summary|description|publisher|outlet|media|guid|language|location|place|"
    r"(?:press|media|news) (?:release|statement)|"
    r"article|column|opinion|speech)\s*:\s*\S.*",
    re.IGNORECASE,
)
# An agency's mark closes its report: "... said on Monday. (ANI)"
AGENCY_END = re.compile(r"[.!?”\"’]\s*[(\[](?P<name>[A-Z]{3,8}|Reuters|Xinhua|Kyodo|Yonhap|Bernama)[)\]]\s*$")
# "LONDON, 3 May (Agency) --", "GENEVA (AP) —", "New Delhi [India], May 3 (ANI):". Without a day the place must be in
# capitals, since "Human Rights Watch (HRW) – founded ..." opens many sentences.
AGENCY = r"\((?P<agency>[A-Z][A-Za-z./ -]{1,24})\)"
DAY = r"(?:\d{1,2}\s+[A-Z][A-Za-z]{2,8}\.?|[A-Z][A-Za-z]{2,8}\.?\s+\d{1,2})(?:,?\s+\d{4})?"
CAPITALS = r"[A-Z][A-Z.'’/ -]{1,30}[A-Z](?:,\s*[A-Z][A-Za-z. ]{1,20})?"
PLACE = rf"(?:{CAPITALS}|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,3}}(?:,\s*[A-Z][\w. ]{{1,20}})?)(?:\s*\[[A-Z][\w ]+\])?"
DATELINE = re.compile(
    rf"^(?:{PLACE},?\s*(?P<day>{DAY})\s*(?:[-–—]{{1,2}}\s*)?(?:{AGENCY}\s*[-–—:/]{{0,2}}|[-–—]{{1,2}})"
    rf"|{CAPITALS}\s*(?:[-–—]{{1,2}}\s*)?{AGENCY.replace('agency', 'wire')}\s*[-–—:]{{1,2}})\s*(?=\S)"
)


# What may stand before the date on its own line.
DATE_LABEL = re.compile(
    r"^(?:dated?|published|posted|issued|released|updated|last updated|publication date)(?:\s+on)?"
    r"(?:\s*:\s*|\s+)(?=\S)",
    re.IGNORECASE,
)


def split_lines(text: str) -> list[Line]:
    """Gives the lines of a cleaned text that are not blank, in order, with their kinds."""
    return [_line(*found) for found in _written_lines(text, 0)]


def split_head(text: str, start: int = 0) -> list[Line]:
    """The first lines of a text from `start` on, down to its second paragraph; of a line without end, its beginning."""
    found = _written_lines(text[start : start + HEAD_CHARACTERS], start)
    if len(text) - start > HEAD_CHARACTERS and len(found) > 1:
        found.pop()
    head: list[Line] = []
    paragraphs = 0
    for written in found[:HEAD_LINES]:
        head.append(_line(*written))
        paragraphs += head[-1].kind is LineKind.PROSE and len(head[-1].text) >= PARAGRAPH_LENGTH
        if paragraphs == HEAD_PARAGRAPHS:
            break
    return head


def split_foot(text: str) -> list[Line]:
    """The last lines of a text that begin within its last characters."""
    start = text.find("\n", len(text) - FOOT_CHARACTERS) if len(text) > FOOT_CHARACTERS else 0
    return [_line(*line) for line in _written_lines(text[start:], start)[-FOOT_LINES:]] if start >= 0 else []


def _written_lines(text: str, offset: int) -> list[tuple[int, str, bool]]:
    """Start, text and "is after a blank line" of each line that is not blank."""
    found = []
    position, is_after_blank = offset, True
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            found.append((position + len(raw) - len(raw.lstrip()), stripped, is_after_blank))
        is_after_blank = not stripped
        position += len(raw) + 1
    return found


def _line(start: int, text: str, is_after_blank: bool) -> Line:
    return Line(start, start + len(text), text, line_kind(text), is_after_blank)


# The lines of a document's head are looked at when its articles and when its facts are found.
@lru_cache(maxsize=2048)
def line_kind(line: str) -> LineKind:
    """What a line, stripped, does; prose unless its shape says otherwise."""
    if len(line) > HEADLINE_LENGTH:
        return LineKind.PROSE
    if not line[0].isalnum() or len(line) < 30:
        if END.fullmatch(line):
            return LineKind.END
        if DIVIDER.fullmatch(line):
            return LineKind.DIVIDER
    if is_date_line(line):
        return LineKind.DATE
    if BYLINE.fullmatch(line):
        return LineKind.BYLINE
    if LABEL.fullmatch(line):
        return LineKind.LABEL
    if is_boilerplate(line.lower()):
        return LineKind.BOILERPLATE
    return LineKind.HEADLINE if is_headline(line) else LineKind.PROSE


def is_date_line(line: str) -> bool:
    """Is the line nothing but a date, perhaps after "Published:", possible or not?"""
    if ("20" not in line and "19" not in line) or HAS_YEAR.search(line) is None:
        return False
    try:
        return parse_date_line(DATE_LABEL.sub("", line)) is not None
    except DoubtfulDate:
        return True


def is_headline(line: str) -> bool:
    """Has the line the shape of a headline: short, no full stop, no address, no bullet, not the opening of a part?"""
    if len(line) > HEADLINE_LENGTH or " " not in line or SENTENCE.search(line) is not None:
        return False
    if line[0].isascii() and not (line[0].isupper() or line[0].isdigit() or line[0] in "\"'#["):
        return False
    return "http" not in line and "@" not in line and BULLET.match(line) is None and PART.match(line) is None
