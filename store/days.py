"""Partial dates as ranges of days: the first and last day that `2022-05` may mean."""

from calendar import monthrange
from datetime import date

from store.errors import InvalidExtraction
from store.rows import PartialDate
from store.vocabulary import DatePrecision

LENGTHS = {DatePrecision.DAY: 10, DatePrecision.MONTH: 7, DatePrecision.YEAR: 4, DatePrecision.UNKNOWN: 0}


def parse_days(partial: PartialDate) -> tuple[str | None, str | None]:
    """The first and last ISO day that the date may mean, both None for an empty one; raises InvalidExtraction."""
    value = partial.value
    if len(value) != LENGTHS[partial.precision]:
        raise InvalidExtraction(
            f"Date {value!r} does not have the precision {partial.precision.value!r}; "
            "expected YYYY-MM-DD with day, YYYY-MM with month, YYYY with year, nothing with unknown."
        )
    if not value:
        return None, None
    try:
        first = date.fromisoformat(value + "0001-01-01"[len(value) :])
    except ValueError as error:
        raise InvalidExtraction(f"Date {value!r} is not in the calendar; expected an ISO 8601 date.") from error
    if not first.isoformat().startswith(value):
        raise InvalidExtraction(f"Date {value!r} is not written as YYYY-MM-DD, YYYY-MM or YYYY.")
    month = first.month if partial.precision is not DatePrecision.YEAR else 12
    last_day = first.day if partial.precision is DatePrecision.DAY else monthrange(first.year, month)[1]
    return first.isoformat(), date(first.year, month, last_day).isoformat()
