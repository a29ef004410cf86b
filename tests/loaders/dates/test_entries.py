"""The dates over the entries of chronologies, archives and records, which date what each of them tells."""

import pytest

from loaders.dates.entries import date_of_entry
from tests.loaders.passages import open_passage

TOLD, TITLE = "Norway condemned the raid.", "Norway condemns the raid"
RECORD = "  {{ title: 'Harbour',\n    date: '{}',\n    text: '{}',\n  }},\n"


def day_of(text: str) -> str | None:
    passage = open_passage(text)
    told = TOLD if TOLD in text else TITLE
    start = text.index(told)
    found = date_of_entry(passage, start, start + len(told))
    return found.value if found is not None else None


ENTRIES = [
    # Headings of a chronology, records, titles above the date of an archive.
    (f"### May 2019\n\nIt rained.\n\n### June 2019\n\n{TOLD}\n\n### July 2019\n\nIt froze.", "2019-06"),
    (f"3 May 2019\nIt rained.\n\n4 May 2019\n{TOLD}\n\n5 May 2019\nIt froze.", "2019-05-04"),
    (
        RECORD.format("May 2019", "Rain.") + RECORD.format("2019-06-03", TOLD) + RECORD.format("May 2020", "-"),
        "2019-06-03",
    ),
    (
        f"Rain falls\n\nMay 3, 2019\n\nIt fell.\n\n{TITLE}\n\nMay 4, 2019\n\nIt did.\n\nFrost\n\nMay 5, 2019",
        "2019-05-04",
    ),
]
NO_ENTRIES = [
    # One date of the text's own, one date thrice, a date that cannot be read, and what stands above all entries.
    f"Harbour sold\n\n3 May 2019\n\n{TOLD}",
    f"3 May 2019\nRain.\n3 May 2019\n{TOLD}\n3 May 2019\nFrost.",
    RECORD.format("May 2019", "Rain.") + RECORD.format("2019-2020", TOLD) + RECORD.format("May 2020", "Frost."),
    RECORD.format("May 2019", "Rain.") + RECORD.format("ongoing", TOLD) + RECORD.format("May 2020", "Frost."),
    f"{TOLD} It was late.\n\nMore below.\n\n3 May 2019\nRain.\n4 May 2019\nFrost.\n5 May 2019\nSnow.",
    f"It met on 3 May 2019.\nIt met on 4 May 2019.\nIt met on 5 May 2019.\n{TOLD}",
]


@pytest.mark.parametrize(("text", "day"), ENTRIES)
def test_the_date_over_an_entry_is_that_of_its_acts(text: str, day: str) -> None:
    assert day_of(text) == day


@pytest.mark.parametrize("text", NO_ENTRIES)
def test_no_other_date_is(text: str) -> None:
    assert day_of(text) is None
