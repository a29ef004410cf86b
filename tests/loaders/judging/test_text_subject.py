"""What a whole text is about: told by its common words alone, once for all of its candidates, and no verdict."""

import pytest

from loaders.judging.classifier import YesNo
from loaders.judging.text_subject import evidence_of_subject, read_subject, subject_features
from tests.loaders.passages import open_passage, rules

TRIAL = "The court sentenced the cook to two years. The judge of Lima read the verdict."
JUDGE = YesNo(0.0, {"t:court": -3.0, "t:camp": 3.0}, 1.0, 0.0, 0.5)


# Words that are none, so many that a text of them is long enough to be about something.
FILLER = " ".join(f"{first}{second}n" for first in "bcdfghklmnprst" for second in ("a", "e", "i", "o", "u", "ai"))


def test_the_words_of_a_text_weigh_the_same_in_a_short_and_a_long_one() -> None:
    once, often = (subject_features(open_passage((TRIAL + FILLER) * times)) for times in (1, 30))
    assert once.keys() == often.keys()
    assert all(sum(value * value for value in found.values()) == pytest.approx(100) for found in (once, often))


@pytest.mark.parametrize("text", [TRIAL, TRIAL * 40, "LIMA 2021. " * 90])
def test_a_text_of_few_words_says_nothing_of_its_subject(text: str) -> None:
    assert subject_features(open_passage(text)) == {}
    assert read_subject(open_passage(text), "responses", JUDGE) == {"text untold": 1.0}


@pytest.mark.parametrize(("state", "other"), [("Peru", "Kenya"), ("Belarus", "New Zealand")])
def test_exchanging_a_name_changes_nothing(state: str, other: str) -> None:
    text = f"The guild called on {state} to free the poets. {state} refused. {FILLER}"
    assert subject_features(open_passage(text)) == subject_features(open_passage(text.replace(state, other)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court met. The court rose. The court sat.", "text hardly"),
        ("The camp is full. The camp is shut.", ""),
        ("The choir sang in the evening.", "text perhaps"),
    ],
)
def test_a_text_holds_hardly_any_rows_or_perhaps_some_or_likely_some(text: str, expected: str) -> None:
    found = read_subject(open_passage(text + FILLER), "responses", JUDGE)
    assert [name for name in ("text hardly", "text perhaps") if found[name]] == ([expected] if expected else [])


def test_without_weights_for_texts_the_subject_says_nothing() -> None:
    assert read_subject(open_passage(TRIAL), "demands", None) == {}


def test_the_surer_a_text_holds_rows_the_more_it_speaks_for_each() -> None:
    values = [evidence_of_subject(chance)["text"] for chance in (0.1, 0.4, 0.9)]
    assert values == sorted(values)
    assert evidence_of_subject(0.5)["text"] == 0


@pytest.mark.parametrize("table", ["demands", "responses"])
def test_a_campaign_is_likelier_to_hold_rows_than_ordinary_crime_sport_or_cooking(table: str) -> None:
    campaign = (
        "The families call for the release of all prisoners. They urge the government to end torture in the camps."
    )
    others = (
        "The thief broke into a shop and stole a radio, a coat and a watch, the police constable told the magistrate.",
        "The striker scored twice in the second half, and the visitors won the match by three goals to one.",
        "Peel the onions, fry them in butter for ten minutes and add a cup of flour, salt and pepper.",
    )
    chances = [_chance(text, table) for text in (campaign, *others)]
    assert chances[0] > max(chances[1:]), chances


def _chance(text: str, table: str) -> float:
    trained = rules().classifier
    assert trained is not None
    judge = trained.text_with_demands if table == "demands" else trained.text_with_responses
    assert judge is not None
    return read_subject(open_passage(f"{text} {FILLER}"), table, judge)["text"]
