"""Turns the lines of printed pages into paragraphs: page numbers and running heads go, wrapped lines are joined."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import quantiles

from loaders.documents.line_kinds import LineKind, line_kind

# The forms that typesetting joins; only print has them, so only here they are taken apart.
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
PAGE_NUMBER = re.compile(r"\W*(?:page|seite|p\.)?\s*\d{1,4}(?:\s*(?:of|/|von|\|)\s*\d{1,4})?\W*", re.IGNORECASE)
BULLET = re.compile(r"(?:[•‣▪◦●○·∙■□➢➤►✓*–—-]\s|[•‣▪●■]|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s)")
END_OF_SENTENCE = re.compile(r"[.!?:;…][\"”’')\]]*$")
HYPHEN = re.compile(r"(?P<left>[^\W\d_]{2,})[-‐\u00ad]$")
# A line this much shorter than a full one was ended by its writer, not by the margin; so was one that ends a sentence
# and is not quite full, or that a heading may follow.
SHORT, FULL, HEADING = 0.75, 0.92, 0.5
# Lines further apart than this many times the usual distance, in letters this much larger, or indented by this many
# letters begin a paragraph.
APART, LARGER, INDENTED = 1.35, 1.12, 0.8
# A sentence is no running head, even where pages repeat it.
SENTENCE = re.compile(r"(?:\S+\s+){4,}\S+[.!?]")
# A running head stands in its place on at least so many pages, and on half of them; where places are not known, more.
RUNNING_PAGES, RUNNING_ANYWHERE = 2, 3
OWN_LINES = (LineKind.DATE, LineKind.BYLINE, LineKind.LABEL, LineKind.END)


@dataclass(frozen=True)
class PrintedLine:
    """A line as it stands on its page, with its left end, its base line and the height of its letters in points."""

    text: str
    page: int
    x: float = 0.0
    y: float = 0.0
    size: float = 0.0


@dataclass(frozen=True)
class _Setting:
    """How a document is set: the length of a full line, the usual distance of lines, whether paragraphs stand apart."""

    width: float
    leading: float
    size: float
    has_gaps: bool


def drop_running_lines(pages: Sequence[list[PrintedLine]]) -> list[PrintedLine]:
    """The lines of all pages without page numbers and without first and last lines that most pages share."""
    shared = Counter(shape for page in pages for shape in {_shape(line) for line in (*page[:2], *page[-2:])})
    running = {
        (words, place)
        for (words, place), count in shared.items()
        if count >= max(RUNNING_PAGES if place else RUNNING_ANYWHERE, len(pages) / 2) and not SENTENCE.fullmatch(words)
    }
    kept: list[PrintedLine] = []
    for page in pages:
        lines = list(page)
        while lines and (_shape(lines[0]) in running or PAGE_NUMBER.fullmatch(lines[0].text)):
            lines.pop(0)
        while lines and (_shape(lines[-1]) in running or PAGE_NUMBER.fullmatch(lines[-1].text)):
            lines.pop()
        kept += lines
    return kept


def join_lines(lines: Sequence[PrintedLine]) -> str:
    """The text of the lines: wrapped lines joined, a blank line between paragraphs, bullets on lines of their own."""
    setting = _setting(lines)
    words = Counter(word.casefold() for line in lines for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line.text))
    paragraphs: list[str] = []
    previous = None
    for line in lines:
        text = line.text.translate(LIGATURES)
        if previous is not None and _continues(previous, line, setting):
            paragraphs[-1] = _join(paragraphs[-1], text, words)
        else:
            paragraphs.append(text)
        previous = line
    return "\n\n".join(paragraphs)


def _shape(line: PrintedLine) -> tuple[str, int]:
    """A line with its numbers left out, and its height: "Report 2020, page 3" and "... page 4" are one running head."""
    return re.sub(r"\d+", "#", line.text).casefold(), round(line.y)


def _setting(lines: Sequence[PrintedLine]) -> _Setting:
    width = quantiles([0, 0, *(len(line.text) for line in lines)], n=10)[-1]
    gaps = [above.y - below.y for above, below in zip(lines, lines[1:], strict=False) if above.page == below.page]
    downward = [round(gap, 1) for gap in gaps if gap > 1]
    leading = Counter(downward).most_common(1)[0][0] if downward else 0.0
    size = Counter(round(line.size, 1) for line in lines).most_common(1)[0][0] if lines else 0.0
    return _Setting(width, leading, size, sum(gap > leading * APART for gap in downward) * 20 > len(downward))


def _continues(previous: PrintedLine, line: PrintedLine, setting: _Setting) -> bool:
    """Was the line before broken by the margin, so that this one goes on with its sentence?"""
    if BULLET.match(line.text) or line_kind(line.text) in OWN_LINES or line_kind(previous.text) in OWN_LINES:
        return False
    if HYPHEN.search(previous.text) is not None:
        return True
    gap = previous.y - line.y
    if previous.page == line.page and setting.leading and gap > 0:
        larger = max(1.0, line.size / (setting.size or 1.0))
        if gap > setting.leading * APART * larger or not 1 / LARGER < (line.size or 1) / (previous.size or 1) < LARGER:
            return False
        if larger > LARGER:
            return True
        if setting.has_gaps:
            return line.text[0].islower() or len(previous.text) >= setting.width * HEADING
        if line.x - previous.x > line.size * INDENTED:
            return False
    return _reads_on(previous.text, line.text, setting.width)


def _reads_on(previous: str, line: str, width: float) -> bool:
    """The same, where only the words can tell: across pages and columns, and where paragraphs do not stand apart."""
    if line[0].islower():
        return True
    if END_OF_SENTENCE.search(previous) is None:
        return len(previous) >= width * SHORT
    return previous[-1] != ":" and len(previous) >= width * FULL and len(line) >= width * HEADING


def _join(paragraph: str, line: str, words: Counter[str]) -> str:
    """Joins a wrapped line; a hyphen at the break stays where the text writes the word with it elsewhere."""
    found = HYPHEN.search(paragraph)
    right = re.match(r"[^\W\d_]+", line)
    if found is None or right is None:
        return f"{paragraph} {line}"
    together, apart = found["left"] + right.group(), f"{found['left']}-{right.group()}"
    is_compound = words[apart.casefold()] > words[together.casefold()] or not right.group()[0].islower()
    return paragraph[:-1] + ("-" if is_compound else "") + line
