"""Finds the date on which a document says it was published, in a line of its head or foot; never in its story."""

import re

from loaders.line_kinds import DATE_LABEL, DATELINE, Line, LineKind
from loaders.stated_dates import DoubtfulDate, parse_date_line
from store.rows import PartialDate

# How many of the last lines may hold the place and day of signing.
LAST_LINES = 4
# "date 2026-02-27 The first sentence ..."
DATE_FIRST = re.compile(r"^(?:date[d:]?|published:?|posted:?)\s+(?P<date>\d{4}-\d{2}-\d{2})\s+(?=\S)", re.IGNORECASE)
WRITTEN = (
    r"(?:[A-Z][a-z]+day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-zA-Z]{2,8}|[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|"
    r"nd|rd|th)?),?\s+\d{4}"
)
# "... Media Release - 7th June 2007", "Press statement, A. Author 31 March 2008", "By A. Author | 3 May 2020".
DATE_LAST = re.compile(rf"(?P<lead>.{{2,110}}?)[\s,|–—(-]+(?P<date>{WRITTEN})\)?")
SAYS_WHEN = re.compile(r"\b(?:release|statement|by|published|posted|issued|press)\b", re.IGNORECASE)
# "(Example Defenders—July 25, 2019) The first sentence ..."
IN_BRACKETS = re.compile(rf"\([^()]{{2,60}}?[,–—-]\s*(?P<date>{WRITTEN})\)")
# "Monday, 9 January 2023, 1:06 pm Press Release: Example Party"
CLOCKED = re.compile(r"(?P<date>.{10,45}?\d{1,2}:\d{2}\s*[ap]m)\s+\S.*", re.IGNORECASE)


def find_publication_date(head: list[Line], foot: list[Line]) -> tuple[PartialDate, DoubtfulDate | None]:
    """Gives the first date that the head states, else the last of the foot, and the first one that cannot be used."""
    doubtful = None
    revised = PartialDate()
    for line in [*head, *reversed(foot[-LAST_LINES:])]:
        try:
            found = _stated(line)
        except DoubtfulDate as error:
            doubtful = doubtful or error
            continue
        if found is not None and not line.text.lower().startswith(("updated", "last updated")):
            return found, doubtful
        revised = found or revised
    return revised, doubtful


def _stated(line: Line) -> PartialDate | None:
    """The date of a line that says when the document was published, None for other lines."""
    if line.kind is LineKind.DATE:
        return parse_date_line(DATE_LABEL.sub("", line.text))
    if (dateline := DATELINE.match(line.text)) is not None:
        return parse_date_line(dateline["day"] or "")
    for pattern in (DATE_FIRST, IN_BRACKETS):
        if (found := pattern.match(line.text)) is not None:
            return parse_date_line(found["date"])
    if line.kind is not LineKind.PROSE and (found := CLOCKED.fullmatch(line.text)) is not None:
        return parse_date_line(found["date"])
    found = DATE_LAST.fullmatch(line.text) if line.kind is not LineKind.PROSE else None
    if found is not None and (line.kind is LineKind.BYLINE or SAYS_WHEN.search(found["lead"])):
        return parse_date_line(found["date"])
    return None
