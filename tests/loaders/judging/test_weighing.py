"""How sure an ask must be: surer in a text without a word about rights, unless that asks again and again."""

import pytest

from tests.loaders.passages import extract

SURE = (
    "The Cycling Forum urges the Lima City Council to build safe lanes. The Cycling Forum calls on the council to act. "
)
UNSURE = "More racks at the stations should be built."


@pytest.mark.parametrize(
    ("text", "is_demand"),
    [
        (SURE + UNSURE, True),
        (UNSURE, False),
        ("The mayor opened the station. " + UNSURE, False),
        ("Players should drink more water in the second half.", False),
        ("The champions must win in Lima. The striker must score. The coach needs to change the team.", False),
    ],
)
def test_a_campaign_asks_whatever_it_is_about(text: str, is_demand: bool) -> None:
    rows = extract(text).demands
    assert (len(rows) > 2 if text.startswith(SURE) else bool(rows)) is is_demand
