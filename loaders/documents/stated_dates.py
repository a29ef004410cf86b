"""Reads a value or a line that is nothing but a date: front matter, columns, date lines; never dates inside prose."""

import re
from calendar import monthrange
from datetime import date, timedelta

from store.rows import PartialDate
from store.vocabulary import DateBasis, DatePrecision

MONTH_NAMES = (
    "january jan januar janvier enero gennaio janeiro januari ocak",
    "february feb februar février fevrier febrero febbraio fevereiro februari şubat",
    "march mar märz mars marzo março maart mart",
    "april apr avril abril aprile nisan",
    "may mai mayo maggio maio mei mayıs",
    "june jun juni juin junio giugno junho haziran",
    "july jul juli juillet julio luglio julho temmuz",
    "august aug août aout agosto augustus ağustos",
    "september sept sep septembre septiembre settembre setembro eylül",
    "october oct oktober octobre octubre ottobre outubro ekim",
    "november nov novembre noviembre novembro kasım",
    "december dec dezember décembre decembre diciembre dicembre dezembro aralık",
)
MONTHS = {name: number for number, names in enumerate(MONTH_NAMES, 1) for name in names.split()}
MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
WEEKDAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?|montag|dienstag|mittwoch|donnerstag|"
    r"freitag|"
    r"samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|"
    r"sábado|domingo)"
)
ZONE = r"(?:\s*\(?(?:(?:utc|gmt)[+-]\d{1,2}(?::?\d{2})?|Z|utc|gmt|[ecmp][sd]t|cet|cest|bst|ist|[+-]\d{2}:?\d{2})\)?)?"
CLOCK = (
    rf"(?:\d{{1,2}}:\d{{2}}(?::\d{{2}}(?:\.\d+)?)?(?:\s*[ap]\.?m\.?)?|\d{{1,2}}(?:\.\d{{2}})?\s*(?:[ap]\.?m\.?|"
    rf"uhr)){ZONE}"
)
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.|º)?"
YEAR = r"(?P<year>\d{4})"
# A named month settles the order; a four-figure year in front does too.
WRITTEN = (
    rf"{DAY}\s*(?:of\s+|de\s+|[-/])?\s*{MONTH}\s*(?:,|de|del|of|[-/])?\s*{YEAR}",
    rf"{MONTH}\s*{DAY}\s*,?\s+{YEAR}",
    rf"{YEAR}[-/. ]{MONTH}[-/. ]{DAY}",
    rf"{MONTH}\s*(?:,|de|of|[-/])?\s*{YEAR}",
    rf"{YEAR}年(?P<number>\d{{1,2}})月(?:{DAY}日)?",
    rf"{YEAR}(?P<gap>[-/.])(?P<number>\d{{1,2}})(?:(?P=gap){DAY})?",
    r"(?P<year>(?:19|20)\d{2})(?P<number>\d{2})(?P<day>\d{2})",
    rf"{DAY}\.\s?(?P<number>\d{{1,2}})\.\s?{YEAR}",
    r"(?P<first>\d{1,2})(?P<gap>[-/])(?P<second>\d{1,2})(?P=gap)(?P<year>\d{4})",
    YEAR,
)
AROUND = re.compile(
    rf"[`*_]*(?:{CLOCK}\s*[,|·–-]?\s*)?(?:{WEEKDAY}\s*,?\s*)?(?:(?:the|le|am|den|el|il)\s+)?(?P<date>.+?)"
    rf"(?:(?:T|\s*[,|·–-]?\s*(?:at\s+)?)[\[(]?{CLOCK}[\])]?|\s*\({WEEKDAY}\))?[\s.,`*_]*",
    re.IGNORECASE,
)
PATTERNS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in WRITTEN)
# Every written form holds a year; without one the costlier patterns need not look.
HAS_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)|(?<!\d)(?:19|20)\d{6}(?!\d)")
LONGEST = 60
EARLIEST = 1900


class DoubtfulDate(ValueError):
    """What looks like a date is impossible, lies in the future, or can be read in two ways."""

    def __init__(self, message: str, is_ambiguous: bool = False) -> None:
        super().__init__(message)
        self.is_ambiguous = is_ambiguous


def parse_stated_date(value: str, today: date | None = None) -> PartialDate | None:
    """Gives the date that `value` states, None if it is no date; raises DoubtfulDate rather than guess."""
    value = value.strip()
    if len(value) > LONGEST or HAS_YEAR.search(value) is None:
        return None
    around = AROUND.fullmatch(value)
    for written in (value, around["date"] if around else value):
        for pattern in PATTERNS:
            if (found := pattern.fullmatch(written)) is not None:
                return _resolve(value, found.groupdict(), today or date.today())
    return None


def parse_date_line(line: str, today: date | None = None) -> PartialDate | None:
    """As parse_stated_date, for a line of a text: there a bare number is a page or a reference, never a date."""
    return None if line.strip(" .").isdigit() else parse_stated_date(line, today)


def _resolve(value: str, parts: dict[str, str | None], today: date) -> PartialDate | None:
    year, month, day = _year_month_day(value, parts)
    if year < EARLIEST or (month is None and year > today.year):
        return None
    if month is None:
        return _checked(value, f"{year:04}", date(year, 1, 1), DatePrecision.YEAR, today)
    if not 1 <= month <= 12:
        raise DoubtfulDate(f"{value!r} has no month {month}.")
    if day is None:
        return _checked(value, f"{year:04}-{month:02}", date(year, month, 1), DatePrecision.MONTH, today)
    if not 1 <= day <= monthrange(year, month)[1]:
        raise DoubtfulDate(f"{value!r} is no day of the calendar.")
    return _checked(value, f"{year:04}-{month:02}-{day:02}", date(year, month, day), DatePrecision.DAY, today)


def _year_month_day(value: str, parts: dict[str, str | None]) -> tuple[int, int | None, int | None]:
    year = int(parts["year"] or 0)
    if (first := parts.get("first")) is not None:
        left, right = int(first), int(parts["second"] or 0)
        if left <= 12 and right <= 12 and left != right:
            message = f"{value!r} may be day {left} of month {right} or day {right} of month {left}."
            raise DoubtfulDate(message, is_ambiguous=True)
        day, month = (left, right) if right <= 12 else (right, left)
        return year, month, day
    name, number, day_text = parts.get("month"), parts.get("number"), parts.get("day")
    month_number = MONTHS[name.lower()] if name else int(number) if number else None
    return year, month_number, int(day_text) if day_text else None


def _checked(value: str, iso: str, first_day: date, precision: DatePrecision, today: date) -> PartialDate:
    # One day more, since a document from the far side of the date line may be dated tomorrow.
    if first_day > today + timedelta(days=1):
        raise DoubtfulDate(f"{value!r} lies in the future.")
    return PartialDate(iso, precision, DateBasis.STATED)
