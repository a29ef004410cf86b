import pytest

from store.days import parse_days
from store.errors import InvalidExtraction
from store.rows import PartialDate
from store.vocabulary import DatePrecision

DAY, MONTH, YEAR, UNKNOWN = DatePrecision.DAY, DatePrecision.MONTH, DatePrecision.YEAR, DatePrecision.UNKNOWN


@pytest.mark.parametrize(
    ("value", "precision", "expected"),
    [
        ("2021-03-22", DAY, ("2021-03-22", "2021-03-22")),
        ("2022-05", MONTH, ("2022-05-01", "2022-05-31")),
        ("2021-02", MONTH, ("2021-02-01", "2021-02-28")),
        # A leap year.
        ("2024-02", MONTH, ("2024-02-01", "2024-02-29")),
        ("2020", YEAR, ("2020-01-01", "2020-12-31")),
        ("", UNKNOWN, (None, None)),
    ],
)
def test_a_partial_date_is_the_days_that_it_may_mean(value, precision, expected):
    assert parse_days(PartialDate(value, precision)) == expected


@pytest.mark.parametrize(
    ("value", "precision"),
    [
        # Not in the calendar.
        ("2021-02-29", DAY),
        ("2021-13", MONTH),
        ("0000", YEAR),
        # Another precision than it claims.
        ("2021-03-22", MONTH),
        ("2021", DAY),
        ("2021", UNKNOWN),
        ("", DAY),
        # Other ways of writing dates, some of which Python's own parser takes.
        ("22.03.2021", DAY),
        ("2021-W01-1", DAY),
        ("March", UNKNOWN),
        ("２０２１", YEAR),
    ],
)
def test_an_impossible_date_is_refused_with_its_value(value, precision):
    with pytest.raises(InvalidExtraction, match=f"'{value}'"):
        parse_days(PartialDate(value, precision))
