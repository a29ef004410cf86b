"""The dates of sanctions lists: "2.3.2021", "2 March 2021", "22.03.21", "Jan 1964", "2021-03-22T10:00:00"."""

import re
from datetime import UTC, date, datetime

from loaders.dates.date_wordings import MONTHS
from store.rows import PartialDate
from store.vocabulary import DateBasis, DatePrecision

ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ]\d.*)?")
DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})\.?")
SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
DAY_FIRST = re.compile(r"(?:(\d{1,2})\.?\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})")
MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})")
EXPECTED = "expected a date such as 2021-03-22, 22.03.2021, 22 March 2021, March 2021 or 2021"


def parse_list_date(words: str) -> PartialDate:
    """The date that the words give, empty for no words; raises ValueError where they leave it open."""
    text = " ".join(words.split())
    if not text:
        return PartialDate()
    if found := ISO.fullmatch(text):
        return _date(found[1], found[2], found[3], text)
    if found := DOTTED.fullmatch(text):
        return _date(_full_year(found[3]), found[2], found[1], text)
    if found := SLASHED.fullmatch(text):
        first, second = int(found[1]), int(found[2])
        if first <= 12 and second <= 12 and first != second:
            raise ValueError(f"{text!r} may be two days, depending on whether the day or the month comes first")
        day, month = (first, second) if second <= 12 else (second, first)
        return _date(found[3], str(month), str(day), text)
    if found := DAY_FIRST.fullmatch(text):
        return _date(found[3], _month(found[2], text), found[1], text)
    if found := MONTH_FIRST.fullmatch(text):
        return _date(found[3], _month(found[1], text), found[2], text)
    raise ValueError(f"{text[:60]!r} is no date; {EXPECTED}")


def _full_year(year: str) -> str:
    if len(year) == 4:
        return year
    # A list does not name a day to come: "22.03.21" is 2021, "22.03.87" is 1987.
    this = datetime.now(UTC).year
    return str(2000 + int(year) if 2000 + int(year) <= this + 1 else 1900 + int(year))


def _month(word: str, text: str) -> str:
    number = MONTHS.get(word.lower())
    if number is None:
        raise ValueError(f"{text[:60]!r} is no date; {EXPECTED}")
    return str(number)


def _date(year: str, month: str | None, day: str | None, text: str) -> PartialDate:
    try:
        whole = date(int(year), int(month or 1), int(day or 1)).isoformat()
    except ValueError as error:
        raise ValueError(f"{text[:60]!r} is not in the calendar") from error
    if month is None:
        return PartialDate(whole[:4], DatePrecision.YEAR, DateBasis.STATED)
    if day is None:
        return PartialDate(whole[:7], DatePrecision.MONTH, DateBasis.STATED)
    return PartialDate(whole, DatePrecision.DAY, DateBasis.STATED)
