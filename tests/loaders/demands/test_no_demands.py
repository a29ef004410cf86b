"""What an authority asks in its own text, and what the public is asked, is no demand; what others ask is one."""

import pytest

from loaders.demands.no_demands import is_no_demand
from loaders.documents.facts import describe
from loaders.extract import extract_rows
from loaders.model import RawText
from loaders.voices.parties import asker_of
from tests.loaders.passages import demand_candidates, open_passage, rules

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


@pytest.mark.parametrize(
    ("asked", "is_demand"),
    [
        ("We call upon all Americans to free the political prisoners from oblivion.", False),
        ("We urge our supporters to demand the release of political prisoners.", False),
        ("We ask people everywhere to defend human rights.", False),
        ("Citizens should defend human rights.", False),
        ("We urge the people of Chile and their government to defend human rights.", True),
        ("We call on the American government to defend human rights.", True),
        ("We urge the public prosecutor to release the political prisoners.", True),
    ],
)
def test_what_the_public_is_asked_is_no_demand(asked: str, is_demand: bool) -> None:
    passage = open_passage("Amnesty International\n\n" + asked)
    kept = [c for c in demand_candidates(passage) if not is_no_demand(passage, c, asker_of(passage, c))]
    assert any(c.cue_start > 20 for c in kept if c.ask.frame in ("addressee_to", "modal")) is is_demand
