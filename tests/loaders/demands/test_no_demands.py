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
        ("And we call for the release of all political prisoners, everywhere and at once.", False),
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


REFLECTIONS = [
    ("One must not forget the torture in the prisons of Chad.", False),
    ("It should be noted that Chad tortured the poets.", False),
    ("This is how Chad should treat its prisoners and end torture.", False),
    ("Why should Chad stop the torture of prisoners?", False),
    ("In 1964 he was asked to end the torture of prisoners.", False),
    ("No one must be tortured in the prisons of Chad.", True),
    ("Chad should also end the torture of prisoners.", True),
    ("Oxfam said how many had died, and Chad should end the torture.", True),
    ("The government was asked to end the torture of prisoners.", True),
    ("He was asked by Oxfam to end the torture of prisoners.", True),
]


@pytest.mark.parametrize(("text", "is_demand"), REFLECTIONS)
def test_what_only_reflects_asks_for_nothing(text: str, is_demand: bool) -> None:
    passage = open_passage(text)
    judged = [is_no_demand(passage, c, asker_of(passage, c)) for c in demand_candidates(passage)]
    assert (False in judged) is is_demand


@pytest.mark.parametrize(
    ("text", "is_demand"),
    [
        ("President Ruiz urged Chad to end the torture of prisoners.", False),
        ("Prime Minister Ana Ruiz urged Chad to end the torture of prisoners.", False),
        ("President Ruiz met the press. Ruiz said that Chad must end the torture of prisoners.", False),
        ("Ana Ruiz, president of the Rivers Union, met us. President Ruiz urged Chad to end torture.", True),
        ("Senator Ruiz urged Chad to end the torture of prisoners.", True),
        ("Ana Ruiz urged Chad to end the torture of prisoners.", True),
    ],
)
def test_the_holder_of_an_office_of_state_makes_no_demand(text: str, is_demand: bool) -> None:
    rows = extract_rows(describe(RawText(text, "news.txt", 0, len(text))), rules()).demands
    assert bool(rows) is is_demand


@pytest.mark.parametrize(
    ("item", "is_demand"),
    [
        ("Check whether your senator backs the bill", False),
        ("Sign the letter here", False),
        ("Write to your mayor about the mine", False),
        ("Release the nine miners from prison", True),
        ("Join the treaty on mines", True),
        ("Check the wells of all villages", True),
    ],
)
def test_what_the_reader_shall_do_on_the_page_is_no_demand(item: str, is_demand: bool) -> None:
    passage = open_passage(f"We call on Peru to act:\n- {item}\n- Close the mine.")
    found = [c for c in demand_candidates(passage) if passage.text[c.start : c.end].startswith(item[:9])]
    assert any(not is_no_demand(passage, c, asker_of(passage, c)) for c in found) is is_demand


def test_a_closed_sentence_above_a_list_asks_for_itself() -> None:
    closed = open_passage("Peru must end the raids on the miners.\n- Write to your mayor\n- Sign here")
    opening = open_passage("Peru must do this for the miners:\n- close the pit\n- pay the nurses")
    assert any(c.cue.id == "ask.must" for c in demand_candidates(closed))
    assert not any(c.cue.id == "ask.must" for c in demand_candidates(opening))
