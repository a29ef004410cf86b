"""Finds the dates that stand alone over the entries of a chronology, an archive or a list of records.

Invariant: a text has entries only where three such lines give at least two different dates; one date line is the
document's own.
"""

import re
from bisect import bisect_right
from typing import NamedTuple

from loaders.documents.stated_dates import DoubtfulDate, parse_date_line
from loaders.passage import Passage
from store.rows import PartialDate

# "### March 2021", "June 11, 2025", "date: '2021-03',": nothing else on the line.
LINE = re.compile(
    r"^[ \t]{0,40}(?:#{1,5} |[-*•] )?(?P<key>['\"]?(?:date|when|month|day)['\"]?[ \t]*:[ \t]*)?['\"*_\[(]*"
    r"(?P<date>(?(key)|(?=[^\n]{0,36}\d{4}))[A-Z0-9][\w .,/-]{5,34}?)['\"*_\])]*[:,]?[ \t]*$",
    re.MULTILINE,
)
FEWEST = 3
# An entry is no longer than this; the line right above its date is its title.
LENGTH = 1500
TITLE = re.compile(r"[ \t,;]*\n\s*")
SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s*\Z")


class EntryDate(NamedTuple):
    """A date on a line of its own, empty where a record gives none that can be read."""

    start: int
    end: int
    date: PartialDate


def find_entry_dates(passage: Passage) -> tuple[EntryDate, ...]:
    """The dates over the entries of a text in order; none where it has no entries."""
    found = []
    for line in LINE.finditer(passage.text):
        date = _parse(line["date"])
        if date is not None or line["key"]:
            found.append(EntryDate(line.start(), line.end(), date or PartialDate()))
    is_list = len(found) >= FEWEST and len({entry.date.value for entry in found} - {""}) > 1
    return tuple(found) if is_list else ()


def date_of_entry(passage: Passage, start: int, end: int) -> PartialDate | None:
    """The date of the entry that `text[start:end]` stands in, or is the title of; None outside of entries."""
    entries = passage.once(find_entry_dates)
    place = bisect_right([entry.start for entry in entries], start)
    is_title = SENTENCE_END.search(passage.text, start, end) is None
    if is_title and place < len(entries) and TITLE.fullmatch(passage.text, end, entries[place].start) is not None:
        return entries[place].date if entries[place].date.value else None
    if place == 0 or not entries[place - 1].date.value or start - entries[place - 1].end > LENGTH:
        return None
    return entries[place - 1].date


def _parse(words: str) -> PartialDate | None:
    try:
        return parse_date_line(words)
    except DoubtfulDate:
        return None
