"""A value or a line that is nothing but a date is read; one that cannot be, or can be read twice, is doubted."""

from datetime import date

import pytest

from loaders.documents.stated_dates import DoubtfulDate, parse_date_line, parse_stated_date

TODAY = date(2026, 11, 21)

DATES = [
    # The world's own form, with and without time.
    ("2018-11-15", "2018-11-15"),
    ("2018-11", "2018-11"),
    ("2018", "2018"),
    ("2019-10-14T19:45:01Z", "2019-10-14"),
    ("2024-09-19T11:11:24.124+02:00", "2024-09-19"),
    ("2021-03-22 10:00:00", "2021-03-22"),
    ("2020/05/03", "2020-05-03"),
    ("2024.9.19", "2024-09-19"),
    ("20210322", "2021-03-22"),
    # As people write it.
    ("15 November 2018", "2018-11-15"),
    ("15th of November, 2018", "2018-11-15"),
    ("November 15, 2018", "2018-11-15"),
    ("Nov. 15 2018", "2018-11-15"),
    ("15-Nov-2018", "2018-11-15"),
    ("19 SEPTEMBER 2017", "2017-09-19"),
    ("November 2018", "2018-11"),
    ("Thursday, 2 June 2011, 12:21 pm", "2011-06-02"),
    ("12:54 AM, Monday, March 24, 2025", "2025-03-24"),
    ("Thu, 15 Nov 2018 10:00:00 GMT", "2018-11-15"),
    ("August 9, 2022.", "2022-08-09"),
    # In other languages, and with the day first where a number above twelve shows it.
    ("le 23 avril 2019", "2019-04-23"),
    ("5. Januar 2019", "2019-01-05"),
    ("15 de mayo de 2019", "2019-05-15"),
    ("3.5.2021", "2021-05-03"),
    ("2019年4月23日", "2019-04-23"),
    ("25/04/2021", "2021-04-25"),
    ("04/25/2021", "2021-04-25"),
    ("4/4/2021", "2021-04-04"),
]

NO_DATES = [
    "",
    "12",
    "JS-1821",
    "1999/2000",
    "3000",
    "0049",
    "May",
    "We met in 2018",
    "2018 report",
    "15 November",
    "10:30",
]
DOUBTFUL = [
    ("31 February 2020", False, "31 February 2020"),
    ("2020-13-01", False, "month 13"),
    ("5 May 2027", False, "future"),
    ("2026-11-23", False, "future"),
    ("03/04/2021", True, "day 3 of month 4"),
]


@pytest.mark.parametrize(("value", "iso"), DATES)
def test_a_stated_date_is_read_with_its_own_precision(value: str, iso: str) -> None:
    found = parse_stated_date(value, TODAY)
    assert found is not None
    assert (found.value, len(found.value)) == (iso, {"day": 10, "month": 7, "year": 4}[found.precision])


@pytest.mark.parametrize("value", NO_DATES)
def test_other_values_are_no_dates(value: str) -> None:
    assert parse_stated_date(value, TODAY) is None


@pytest.mark.parametrize(("value", "is_ambiguous", "words"), DOUBTFUL)
def test_a_date_that_cannot_be_is_doubted_and_never_guessed(value: str, is_ambiguous: bool, words: str) -> None:
    with pytest.raises(DoubtfulDate, match=words) as caught:
        parse_stated_date(value, TODAY)
    assert caught.value.is_ambiguous is is_ambiguous


def test_tomorrow_is_today_across_the_date_line() -> None:
    found = parse_stated_date("2026-11-22", TODAY)
    assert found is not None and found.value == "2026-11-22"


@pytest.mark.parametrize("line", ["2018", "20210322", "1984."])
def test_a_bare_number_on_a_line_of_text_is_no_date(line: str) -> None:
    assert parse_date_line(line, TODAY) is None
