"""The day on which a report's askers spoke, told at its top and meant below, and the day of asks in the press."""

import pytest

from loaders.dates.occasion import find_occasion
from tests.loaders.passages import extract, open_passage

STATED = [
    # (opening, day); the texts are of Thursday, 15 April 2021
    ("Nurses marched on the ministry yesterday.", "2021-04-14"),
    ("The charity Rivers Alive said on Tuesday that the mine was unsafe.", "2021-04-13"),
    ("On Monday 12 April, 40 charities wrote to the ministry of Kenya.", "2021-04-12"),
    ("Hundreds of students held a rally on Saturday.", "2021-04-10"),
    ("The union's statement, issued on Tuesday, speaks of the mine.", "2021-04-13"),
]
UNSTATED = [
    # Of today, long ago, without words of asking, or of those in power.
    "Nurses marched on the ministry today.",
    "Nurses marched on the ministry on 3 May 2019.",
    "The river rose on Tuesday.",
    "Kenya said on Tuesday that the mine was safe.",
    "Nurses will meet the minister next Tuesday.",
]


@pytest.mark.parametrize(("opening", "day"), STATED)
def test_a_report_says_at_its_top_when_its_askers_spoke(opening: str, day: str) -> None:
    found = open_passage(f"{opening}\n\nThey demanded that Kenya close it.").once(find_occasion)
    assert found is not None
    assert found.day.value == day


@pytest.mark.parametrize("opening", UNSTATED)
def test_no_other_day_is_their_occasion(opening: str) -> None:
    assert open_passage(f"{opening}\n\nThey demanded that Kenya close it.").once(find_occasion) is None


def day_of_ask(text: str, publisher: str | None = None) -> str:
    rows = [row for row in extract(text, publisher).demands if "inquiry" in text[row.start : row.end]]
    assert rows
    return rows[0].date.value


DAYS = [
    ("Nurses marched on the ministry yesterday.\n\nThe nurses demanded that Kenya open an inquiry.", "2021-04-14"),
    (
        "Nurses said yesterday that the mine must go.\n\n“Kenya must open a torture inquiry,” they said.",
        "2021-04-14",
    ),
    # Who is quoted on a march of yesterday may speak today.
    (
        "Nurses marched on the ministry yesterday.\n\n“Kenya must open a torture inquiry,” the nurses said.",
        "2021-04-15",
    ),
    # A day beside the ask is its own, and who asks in the present asks on the day of the text.
    (
        "Nurses marched on the ministry yesterday.\n\nOn Monday the nurses demanded that Kenya open an inquiry.",
        "2021-04-12",
    ),
    ("Nurses marched on the ministry yesterday.\n\nWe urge the government of Kenya to open an inquiry.", "2021-04-15"),
    ("The nurses demanded that Kenya open an inquiry.", "2021-04-15"),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_what_a_report_tells_was_asked_on_its_occasion(text: str, day: str) -> None:
    assert day_of_ask(text) == day


def test_whom_an_organisation_quotes_in_its_own_text_speaks_on_the_day_of_the_text() -> None:
    text = (
        "Nurses wrote to Kenya yesterday.\n\n“We urge the government of Kenya to open an inquiry,” said our director."
    )
    assert day_of_ask(text, "Amnesty International") == "2021-04-15"


PRESS = [
    ("The Kenya Nurses Union urges the government of Kenya to open an inquiry.", "2021-04-15"),
    ("The Kenya Nurses Union urged the government of Kenya to open an inquiry.", ""),
    ("On Monday the Kenya Nurses Union urged the government of Kenya to open an inquiry.", "2021-04-12"),
]


@pytest.mark.parametrize(("text", "day"), PRESS)
def test_the_press_dates_an_ask_that_goes_on(text: str, day: str) -> None:
    assert day_of_ask(text, "The Guardian") == day
