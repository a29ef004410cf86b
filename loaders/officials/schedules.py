"""Reads the schedules and annexes of legal texts: one person or body an entry, whatever else stands under the name.

Invariant: only what stands at the head of an entry counts, and nothing behind a heading of something else - goods,
those struck off, who signed. Where entries are numbered, nothing without a number is one.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from loaders.dates.date_of_act import date_of_act
from loaders.documents.stated_dates import DoubtfulDate, parse_stated_date
from loaders.model import Sentence
from loaders.officials.entries import read_labelled, read_row, read_surname_first
from loaders.officials.lists import ListReader
from loaders.officials.rules import OfficialRules
from loaders.officials.schedule_lines import (
    LONE_MARK,
    SEGMENT,
    SIGNED,
    Open,
    Style,
    announces,
    is_about_bodies,
    is_group,
    style_of,
)
from loaders.officials.statements import ListedName
from store.rows import PartialDate
from store.vocabulary import DatePrecision, OfficialKind

# "Date designated: 6 July 2020", under a name.
DATED = re.compile(
    r"\W*(?:listed|designated|date (?:of )?(?:listing|designat(?:ed|ion)|listed)|listing date)(?: on)?:?\s+(?=\d)"
)
# A gap in the numbers: entries that were repealed, or that the text leaves out.
WIDEST_GAP = 60
# Longer lines are no headings.
LONGEST_HEADING = 240
# So many lines without a name at their head end a list without numbers.
MISSES = 2
LONGEST_BODY, LONGEST_PERSON = 12, 6
TITLE_WORDS = 8


@dataclass(frozen=True)
class Entry:
    """A name in a schedule, the line that holds it, and the day of its listing where the schedule says it."""

    sentence: Sentence
    listed: ListedName
    date: PartialDate


def read_schedules(
    text: str, lowered: str, sentences: Sequence[Sentence], rules: OfficialRules, lists: ListReader
) -> list[Entry]:
    """The entries of every schedule of a legal text."""
    reader = _ScheduleReader(text, lowered, rules.schedules, rules, lists)
    found: list[tuple[Open, Entry]] = []
    paragraph = -1
    for sentence in sentences:
        if sentence.paragraph == paragraph or LONE_MARK.fullmatch(text, sentence.start, sentence.end):
            continue
        paragraph = sentence.paragraph
        listed_on = DATED.match(lowered, sentence.start, sentence.end)
        if listed_on is not None and found:
            found[-1] = (found[-1][0], replace(found[-1][1], date=_day_of(text[listed_on.end() : sentence.end])))
            continue
        listed = reader.read_line(sentence.start, sentence.end)
        if listed is not None and reader.open is not None:
            last_cell = text[sentence.start : sentence.end].strip(" |").rpartition("|")[2]
            day = _day_of(last_cell) if reader.open.style is Style.ROWS else reader.open.date
            found.append((reader.open, Entry(sentence, listed, day)))
    sizes = Counter(schedule.start for schedule, _ in found)
    return [entry for schedule, entry in found if sizes[schedule.start] > 1 or not _is_bare(text, schedule, entry)]


def _day_of(words: str) -> PartialDate:
    """The date that the words are; none where they are anything else."""
    try:
        return parse_stated_date(words.strip(" .")) or PartialDate()
    except DoubtfulDate:
        return PartialDate()


def _is_bare(text: str, schedule: Open, entry: Entry) -> bool:
    """Is it nothing but a name on a line, as one signs?"""
    line = text[entry.sentence.start : entry.sentence.end].strip(" .,")
    return schedule.style is Style.PLAIN and len(line) <= len(entry.listed.name) + 1


class _ScheduleReader:
    """The state of going through the lines of a legal text; `open` while inside a schedule."""

    def __init__(
        self,
        text: str,
        lowered: str,
        words: Mapping[str, re.Pattern[str]],
        rules: OfficialRules,
        lists: ListReader,
    ) -> None:
        self.text, self.lowered, self.words, self.rules, self.lists = text, lowered, words, rules, lists
        self.open: Open | None = None

    def read_line(self, start: int, end: int) -> ListedName | None:
        """The name at the head of the line where it is an entry."""
        style, number, at = style_of(self.text, start, end)
        if style is Style.PLAIN and self.words["details"].match(self.lowered, start, end):
            return None
        if style in (Style.PLAIN, Style.NUMBERED) and self._is_heading(start, end, style):
            return None
        if self.open is None or self.open.style not in (None, style):
            return None
        if style is Style.PLAIN and (not self.open.is_near or SIGNED.match(self.lowered, end)):
            return None
        if style is Style.NUMBERED and not self._follows(number):
            return None
        listed = self._read_entry(style, at, end)
        if listed is not None:
            self.open.style, self.open.misses = style, 0
            self.open.number = number or self.open.number
            return listed
        self.open.misses += style is Style.PLAIN
        if self.open.misses >= MISSES and self.open.style is Style.PLAIN:
            self.open = None
        return None

    def _is_heading(self, start: int, end: int, style: Style) -> bool:
        """Is it a line between entries, which opens a schedule, goes on with one, or ends it?"""
        line = self.lowered[start:end].strip(" #*_")
        ends = self.words["ends"].search(line) is not None
        if len(line) < LONGEST_HEADING and self.words["heads"].match(line) and not line.endswith("."):
            self.open = None if ends else Open(start, is_bodies=is_about_bodies(line))
            return True
        if announces(line) and (ends or self.words["adds"].search(line)):
            day = date_of_act(self.text, start, end, start, PartialDate())
            day = day if day.precision is DatePrecision.DAY else PartialDate()
            is_near = line.endswith(":")
            self.open = None if ends else Open(start, is_bodies=is_about_bodies(line), is_near=is_near, date=day)
            return True
        if style is Style.NUMBERED:
            return False
        if ends and self._is_title(start, end):
            self.open = None
            return True
        if self.open is not None and len(line) < LONGEST_HEADING and is_group(line):
            self.open.number, self.open.is_bodies = 0, is_about_bodies(line)
            return True
        return False

    def _is_title(self, start: int, end: int) -> bool:
        """Is it a short line that ends like a heading?"""
        line = self.text[start:end].rstrip()
        return len(line.split()) <= TITLE_WORDS and not line.endswith((".", ",", ";"))

    def _follows(self, number: int) -> bool:
        return self.open is not None and self.open.number < number <= self.open.number + WIDEST_GAP

    def _read_entry(self, style: Style, start: int, end: int) -> ListedName | None:
        if style is Style.ROWS:
            return next(iter(read_row(self.lists, self.text, start, end)), None)
        named = read_labelled(self.text, start, end) or read_surname_first(self.lists, self.text, start, end)
        if named:
            return named[0]
        if not self.text[start : start + 1].isalpha():
            return None
        found = self.lists.read_item(self.text, start, end)[:1]
        if found and found[0].is_full and self._is_at_head(found[0], start):
            return found[0] if style is not Style.PLAIN or self._is_clear(found[0], start, end) else None
        return None if style is Style.PLAIN else self._whole_segment(start, end)

    def _is_at_head(self, listed: ListedName, start: int) -> bool:
        """Does nothing but an office stand before the name, and no fate behind it?"""
        before = self.text[start : listed.start].split()
        behind = self.lowered[listed.end : listed.end + 80]
        return len(before) <= TITLE_WORDS and not self.rules.freed.match(behind.lstrip())

    def _is_clear(self, listed: ListedName, start: int, end: int) -> bool:
        """Is a line without a mark clearly a name: a person's, or all of the line and ending as companies' do?"""
        if listed.kind is OfficialKind.PERSON:
            return True
        stop = SEGMENT.search(self.text, start, end)
        is_all = listed.start == start and listed.end >= (stop.start() if stop else end) - 1
        return is_all and listed.name.split()[-1].lower().strip(".") in self.rules.words["last_of_body"]

    def _whole_segment(self, start: int, end: int) -> ListedName | None:
        """The whole line up to its first mark, where only a name can stand: "Oplot", "Rose May HILL"."""
        stop = SEGMENT.search(self.text, start, end)
        segment = self.text[start : stop.start() if stop else end].rstrip()
        words = segment.split()
        if not words or any(word[0].isdigit() for word in words) or not segment[0].isupper():
            return None
        if self.open is not None and self.open.is_bodies:
            kind, is_name = OfficialKind.ORGANISATION, len(words) <= LONGEST_BODY
        else:
            lowered = [word.lower().strip(".") for word in words]
            is_body = any(
                word in self.rules.words["body_words"] or word in self.rules.words["never"] for word in lowered
            )
            is_name = 2 <= len(words) <= LONGEST_PERSON and all(word[0].isupper() for word in words) and not is_body
            is_name = is_name and any(word not in self.rules.common for word in lowered)
            kind = OfficialKind.PERSON
        return ListedName(start, start + len(segment), segment, kind) if is_name else None
