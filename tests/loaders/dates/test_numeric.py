"""Dates in numbers: what is the day is told by themselves or by the other dates of their text."""

import pytest

from loaders.dates.numeric import read_numeric


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("05/02/19", "Update 05/02/19. Update 04/16/19. Update 03/13/19.", "2019-05-02"),
        ("05/02/2019", "On 05/02/2019 and 16/04/2019.", "2019-02-05"),
        ("05-02-2019", "On 05-02-2019 and 04-16-2019.", "2019-05-02"),
        ("05.02.2019", "On 05.02.2019 and 04/16/2019.", "2019-02-05"),
        ("04/04/19", "On 04/04/19.", "2019-04-04"),
        ("13/02/2019", "On 13/02/2019.", "2019-02-13"),
        # alone, or beside dates of both orders or none
        ("05/02/19", "Update 05/02/19.", ""),
        ("05/02/19", "On 05/02/19, 04/16/19 and 16/04/19.", ""),
        ("05/02/19", "On 05/02/19 and 06/07/19.", ""),
    ],
)
def test_the_other_dates_of_a_text_say_which_number_is_the_day(words: str, text: str, expected: str) -> None:
    found = read_numeric(words, text)
    assert found is not None and found.value == expected


def test_a_day_that_does_not_exist_is_no_date() -> None:
    assert read_numeric("31/02/2019", "On 31/02/2019.") is None
