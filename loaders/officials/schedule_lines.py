"""Tells the lines of a schedule apart: entries with a number, a label or in a table, headings, those who sign."""

import re
from dataclasses import dataclass
from enum import Enum

from loaders.officials.entries import is_row, label_end
from store.rows import PartialDate

MARK = re.compile(r"[ \t]*(?:[•*–—-][ \t]*)?\(?(\d{1,4})(?:[.)]+[ \t]*|[ \t]+)(?=[^\s\d])")
LONE_MARK = re.compile(r"\(?(?:[IVXLC]{1,6}|[ivxlc]{1,6}|[A-Za-z])[.)]*")
LETTER = re.compile(r"[ \t]*\(?(?:[a-z]{1,2}|[A-Z]|[ivxlIVXL]{1,5})[.)]+[ \t]+")
BODIES = re.compile(
    r"\b(?:entit(?:y|ies)|compan(?:y|ies)|organi[sz]ations?|bodies|legal persons|groups|firms|institutions)\b"
)
PEOPLE = re.compile(r"\b(?:individuals?|natural persons|persons|nationals|people|officials|executives|citizens)\b")
# "the entries specified below"
LISTED = r"(?:entries|names|persons|individuals|entities)"
BELOW = re.compile(
    rf"\b{LISTED}\b.{{0,60}}\b(?:below|as follows|following)\b|\bfollowing\b.{{0,60}}\b(?:{LISTED}|below)\b"
)
# What stands under the name of whoever signed.
SIGNED = re.compile(
    r"[.,]?\s*\n\s*(?:the white house|for the (?:council|commission|minister)|"
    r"(?:the |prime |deputy |acting )?(?:president|minister|secretary|governor|chair\w*|clerk|director|registrar)\b"
    r"(?: (?:of|for) [\w, -]{3,60})?\s*(?:\n|$))"
)
# What ends a name at the head of a line.
SEGMENT = re.compile(r"[,;:(\[|\n]|\s[–—-]+\s|\.(?:\s|$)")
LONGEST_GROUP = 16


class Style(Enum):
    """How the entries of one schedule are told from other lines."""

    NUMBERED = "numbered"
    LABELLED = "labelled"
    ROWS = "rows"
    PLAIN = "plain"


@dataclass
class Open:
    """An open schedule: where it begins, the style of its entries, the last number, what its heading says of them.

    `is_near` where the entries begin right below, so that a name without a number may be one; `date` is the day on
    which the line that opens it says that they were put on the list.
    """

    start: int
    style: Style | None = None
    number: int = 0
    is_bodies: bool = False
    misses: int = 0
    is_near: bool = True
    date: PartialDate = PartialDate()


def style_of(text: str, start: int, end: int) -> tuple[Style, int, int]:
    """The style of the line as an entry, its number, and where its name begins."""
    if is_row(text, start, end):
        return Style.ROWS, 0, start
    label = label_end(text, start, end)
    if label is not None:
        return Style.LABELLED, 0, label
    mark = MARK.match(text, text.rfind("\n", 0, start) + 1, end)
    if mark is None or mark.end() < start:
        return Style.PLAIN, 0, start
    label = label_end(text, mark.end(), end)
    return Style.NUMBERED, int(mark.group(1)), mark.end() if label is None else label


def announces(line: str) -> bool:
    """Does the line say that entries follow?"""
    return line.endswith(":") or BELOW.search(line) is not None


def is_about_bodies(line: str) -> bool:
    """Does the heading speak of bodies alone?"""
    return BODIES.search(line) is not None and PEOPLE.search(line) is None


def is_group(line: str) -> bool:
    """Is it a heading between two groups of entries: "B. Legal persons, entities and bodies"?"""
    line = LETTER.sub("", line, count=1)
    return (PEOPLE.search(line) or BODIES.search(line)) is not None and len(line.split()) <= LONGEST_GROUP
