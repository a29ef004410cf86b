"""The group that a text counts: it keeps its number where it signs or asks, and is none where it is only spoken of."""

import pytest

from loaders.voices.counted_groups import find_counted_group
from tests.loaders.passages import open_passage

COUNTED = [
    ("Forty charities urge the council to build a clinic.", "Forty charities"),
    ("More than 1,200 nurses have signed a letter to the mayor.", "More than 1,200 nurses"),
    ("Twenty-one harbour unions in Lima and Quito call for a halt.", "Twenty-one harbour unions in Lima and Quito"),
    ("A letter signed by 55 teachers and doctors went to the mayor.", "55 teachers and doctors"),
    ("I have the honour to speak on behalf of 16 NGOs.", "16 NGOs"),
    ("A coalition of 23 groups wrote to the bank.", "A coalition of 23 groups"),
    # Counted, and not asking.
    ("The storm hit 40 villages. Nobody came.", None),
    ("Police arrested 55 teachers who asked for pay.", None),
    ("The bank paid 40 companies and urged them to leave.", None),
    ("In 2019 workers called for a halt.", None),
    ("The strike cost 12 percent of the trade.", None),
    ("“Forty charities urge the council to build a clinic,” she said.", None),
]


@pytest.mark.parametrize(("text", "name"), COUNTED)
def test_a_counted_group_that_asks_keeps_its_number(text: str, name: str | None) -> None:
    found = find_counted_group(open_passage(text))
    assert (None if found is None else found.as_written) == name
