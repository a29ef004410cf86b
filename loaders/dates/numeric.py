"""Reads dates in numbers; which number is the day the other dates of a text say, where it writes them all alike."""

import re
from datetime import date
from functools import lru_cache

from store.rows import PartialDate
from store.vocabulary import DateBasis, DatePrecision

# Two numbers and a year with slashes or hyphens; with dots the day always stands first.
NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2((?:19|20)?\d\d)(?![\d/-])")
MONTHS, DAYS = 12, 31
CENTURY = 2000


def read_numeric(words: str, text: str) -> PartialDate | None:
    """The date of three numbers, empty where nothing says which is the day; None where there is no such day.

    Dots mean day first; with slashes or hyphens the order is known where one number is above twelve, here or in the
    other dates of the text.
    """
    first, second, third = (int(number) for number in re.split(r"[./-]", words))
    if first > DAYS:
        return _day(first, second, third)
    year = third + CENTURY if third < 100 else third
    if "." in words or first > MONTHS or first == second:
        return _day(year, second, first)
    is_month_first = second > MONTHS or _is_month_first(text)
    if is_month_first is None:
        return PartialDate()
    return _day(year, first, second) if is_month_first else _day(year, second, first)


@lru_cache(maxsize=4)
def _is_month_first(text: str) -> bool | None:
    """Does every date of the text that shows its order put the month first? None where none does, or they differ."""
    shown = {
        int(found[3]) > MONTHS
        for found in NUMERIC.finditer(text)
        if (int(found[1]) > MONTHS) is not (int(found[3]) > MONTHS)
    }
    return shown.pop() if len(shown) == 1 else None


def _day(year: int, month: int, day: int) -> PartialDate | None:
    try:
        return PartialDate(date(year, month, day).isoformat(), DatePrecision.DAY, DateBasis.STATED)
    except ValueError:
        return None
