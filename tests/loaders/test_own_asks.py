"""What an authority asks in its own text is no demand; what others ask there is one."""

import pytest

from loaders.extract import extract_rows
from loaders.facts import describe
from loaders.model import RawText
from tests.loaders.passages import rules

NOTICE = (
    "FOR IMMEDIATE RELEASE\nU.S. Department of the Treasury\nMay 3, 2021\n\n"
    "Pursuant to an executive order we are imposing sanctions today. "
)


@pytest.mark.parametrize(
    ("asked", "is_demand"),
    [
        ("We call on the Government of Belarus to release all political prisoners.", False),
        ("Belarus must release all political prisoners.", False),
        ("The United States urges Belarus to release all political prisoners.", False),
        ("Amnesty International has urged Belarus to release all political prisoners.", True),
        ("Exiled activists have called on Belarus to release all political prisoners.", True),
    ],
)
def test_in_an_authority_s_own_text_only_others_make_demands(asked: str, is_demand: bool) -> None:
    text = NOTICE + asked
    rows = extract_rows(describe(RawText(text, "notice.txt", 0, len(text))), rules()).demands
    assert bool(rows) is is_demand


def test_the_same_words_are_a_demand_in_a_campaign_s_text() -> None:
    text = "Amnesty International\n\nWe call on the Government of Belarus to release all political prisoners."
    rows = extract_rows(describe(RawText(text, "letter.txt", 0, len(text))), rules()).demands
    assert len(rows) == 1
