"""Titles that say an authority speaks, and such as name one without letting it speak."""

import pytest

from loaders.names.spans import Standing
from tests.loaders.passages import open_passage

BODY = "\n\nWe call on Kenya to free the singers."


@pytest.mark.parametrize(
    ("title", "has_power"),
    [
        ("Statement from President Ana Ruiz on the Raid in Gomel", True),
        ("Remarks by Foreign Minister Ana Ruiz", True),
        ("Joint Statement by the Ministers of Norway and Chile", True),
        ("A Proclamation on National Nurses Week", True),
        ("Executive Order on Beads from the Mine", True),
        ("Presidential Message on National Nurses Week", True),
        ("Statement by the Spokesperson of the European Union on Kenya", True),
        ("OHCHR press briefing notes on Kenya", True),
        ("African Union press release", True),
        ("Oxfam press release", False),
        ("Kenya press freedom report", False),
        ("Statement by the Spokesperson of the Nurses' Union", False),
        ("Statement by the President of the Nurses' Union", False),
        ("Statement by Oxfam on President Ruiz", False),
        ("Statement on the arrest of Minister Ana Ruiz", False),
        ("Our message to President Ana Ruiz", False),
        ("President Ana Ruiz must free the singers", False),
    ],
)
def test_a_title_says_whether_power_speaks(title: str, has_power: bool) -> None:
    assert (open_passage(title + BODY).voice is Standing.POWER) is has_power
