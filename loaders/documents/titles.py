"""Finds the title of a document: its headline, its deck, or the first sentence where it has neither."""

import re

from loaders.documents.line_kinds import DATELINE, Line, LineKind
from loaders.documents.publication_dates import DATE_FIRST

LONGEST = 300
# A first line that is prose serves up to its first full stop that is none of an abbreviation.
FIRST_SENTENCE = re.compile(r".*?[\w%)”\"’]{3}[.!?][\"”’)]*(?=\s+[\"“‘'(]?[A-ZÀ-Þ])")
# What stands where a title stands and is none.
NO_TITLE = re.compile(
    r"(?:\W*(?:for immediate release|(?:press|media|news) (?:release|statement|advisory)|press statement|"
    r"statement|open letter|"
    r"embargoed.{0,60}|date|updated?)\W*)+|(?:dear|to:)\b.{0,140}",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"^(?:(?:press|media|news) (?:release|statement)|title|headline|heading)\s*[:–—-]\s*(?=\S)", re.IGNORECASE
)
ATTRIBUTION = re.compile(r"\s*(?:…|\.{3})\.?\s*(?:reports|writes|says)\s+[A-ZÀ-Þ][\w .'’-]{1,60}$")
FURNITURE = (LineKind.BOILERPLATE, LineKind.DATE, LineKind.BYLINE, LineKind.DIVIDER, LineKind.END)


def find_title(head: list[Line]) -> str | None:
    """Gives the first line that can be a title, of prose its first sentence; None for a head without words."""
    for line in head:
        text = DATE_FIRST.sub("", LABEL.sub("", line.text))
        is_other_label = line.kind is LineKind.LABEL and text == line.text
        if line.kind in FURNITURE or is_other_label or NO_TITLE.fullmatch(line.text):
            continue
        text = ATTRIBUTION.sub("", DATELINE.sub("", text))
        sentence = FIRST_SENTENCE.match(text) if line.kind is LineKind.PROSE else None
        return shorten(sentence.group() if sentence else text)
    return None


def shorten(title: str) -> str:
    """A title on one line and of bearable length."""
    title = " ".join(title.split())
    if len(title) <= LONGEST:
        return title
    space = title.rfind(" ", 0, LONGEST)
    return title[: space if space > 0 else LONGEST] + "…"
