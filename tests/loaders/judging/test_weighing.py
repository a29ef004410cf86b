"""How sure an ask must be: surer in a text without a word about rights, unless that asks again and again."""

import pytest

from loaders.judging import weighing
from loaders.judging.weighing import demand_threshold
from tests.loaders.passages import demand_confidences, extract, rules

ROADS = "The Cycling Forum calls on the ministry of Peru to open roads. "
BRIDGES = "The Nurses Union calls on the parliament of Kenya to fund bridges. "
UNSURE = "Racks at the stations should be built by the ministry of Peru."


@pytest.mark.parametrize(
    ("text", "is_surer"),
    [
        ("The Cycling Forum calls on the council to act.", True),
        (
            "The Cycling Forum calls on the council to act. Its members were tortured for their protest.",
            False,
        ),
    ],
)
def test_a_text_without_a_word_about_rights_needs_surer_asks(text: str, is_surer: bool) -> None:
    ((_, threshold),) = demand_confidences(text, "ask.call_on", True)
    assert (threshold > demand_threshold(rules())) is is_surer


@pytest.mark.parametrize(
    "text",
    [
        UNSURE,
        "The mayor opened the station. " + UNSURE,
        "Players should drink more water in the second half.",
        "The champions must win in Lima. The striker must score. The coach needs to change the team.",
    ],
)
def test_a_story_of_traffic_or_sport_asks_nothing(text: str) -> None:
    assert extract(text).demands == ()


def test_a_campaign_asks_less_surely_too_whatever_it_is_about() -> None:
    sure = extract(ROADS + BRIDGES).demands
    assert len(sure) == 2
    assert len(extract(ROADS + BRIDGES + UNSURE).demands) == 3


def test_an_ask_among_a_few_chosen_sentences_is_likelier_than_in_a_whole_text(monkeypatch: pytest.MonkeyPatch) -> None:
    ((chosen, _),) = demand_confidences(ROADS, "ask.call_on", True)
    monkeypatch.setattr(weighing, "CHOSEN", 0.0)
    ((plain, _),) = demand_confidences(ROADS, "ask.call_on", True)
    assert plain < chosen < 1
