"""The classifier's arithmetic on weights that a person can check, and what a wrong file says."""

import json
import math
from pathlib import Path
from typing import Any

import pytest

from loaders.errors import InvalidRule
from loaders.judging.classifier import Choice, Ranking, YesNo, parse_classifier, read_classifier
from store.vocabulary import Category, ResponseKind, Stance
from tests.loaders.passages import rules

REGRESSION = YesNo(intercept=-1.0, weights={"asks": 2.0, "doubts": -3.0}, slope=1.0, shift=0.0, threshold=0.5)
CASES = [
    ({}, -1.0),
    ({"asks": 1.0}, 1.0),
    ({"asks": 1.0, "doubts": 1.0}, -2.0),
    ({"asks": 0.5}, 0.0),
    ({"never seen": 9.0}, -1.0),
]


@pytest.mark.parametrize(("features", "score"), CASES)
def test_a_probability_is_that_of_the_weighed_features(features: dict[str, float], score: float) -> None:
    assert REGRESSION.probability(features) == pytest.approx(1 / (1 + math.exp(-score)))


@pytest.mark.parametrize("value", [1e9, -1e9])
def test_a_probability_stays_between_nought_and_one(value: float) -> None:
    assert 0 < REGRESSION.probability({"asks": value}) < 1


@pytest.mark.parametrize(
    ("features", "label"),
    [({}, "aid"), ({"ban": 1.0}, "trade"), ({"ban": 1.0, "food": 2.0}, "aid"), ({"other": 5.0}, "aid")],
)
def test_the_label_with_the_highest_score_is_chosen(features: dict[str, float], label: str) -> None:
    choice = Choice(("trade", "aid"), (0.0, 0.5), {"ban": (2.0, 0.0), "food": (0.0, 1.0)})
    assert choice.choose(features) == label


@pytest.mark.parametrize(
    ("features", "label"),
    [
        ({"rule:aid": 1.0}, "aid"),
        ({"rule:aid": 1.0, "ban": 0.5}, "aid"),
        ({"rule:aid": 1.0, "ban": 2.0}, "trade"),
        ({"rule:other": 1.0, "ban": 2.0}, "other"),
        ({"ban": 0.5}, "trade"),
    ],
)
def test_the_rules_label_stands_unless_another_is_clearly_better(features: dict[str, float], label: str) -> None:
    choice = Choice(("trade", "aid"), (0.0, 0.0), {"ban": (2.0, 0.0)}, default="rule:", margin=2.0)
    assert choice.choose(features) == label


@pytest.mark.parametrize(
    ("options", "place"),
    [
        ([{"rule": 1.0}, {"home": 1.0}], 1),
        ([{"rule": 1.0}, {"home": 0.1}], 0),
        ([{"rule": 1.0}, {"home": 1.0, "far": 2.0}], 0),
        ([{}, {}], 0),
        ([{"never seen": 1.0}, {"rule": 0.5}], 1),
    ],
)
def test_the_option_with_the_highest_score_is_chosen(options: list[dict[str, float]], place: int) -> None:
    assert Ranking({"rule": 1.0, "home": 2.0, "far": -1.0}).choose(options) == place


@pytest.mark.parametrize(("margin", "place"), [(0.0, 1), (0.9, 1), (1.5, 0)])
def test_an_option_must_lead_the_first_by_the_margin(margin: float, place: int) -> None:
    assert Ranking({"rule": 1.0, "home": 2.0}).choose([{"rule": 1.0}, {"home": 1.0}], margin) == place


def test_a_file_without_a_ranking_is_read() -> None:
    table: dict[str, Any] = {"intercept": 0.0, "weights": {}, "slope": 1.0, "shift": 0.0, "threshold": 0.5}
    choice: dict[str, Any] = {"labels": ["a"], "intercepts": [0.0], "weights": {}}
    content = {
        "format": 1, "version": "v", "trained_on": {}, "demand": table, "response": table,
        "category": choice, "kind": choice, "stance": choice,
    }  # fmt: skip
    assert parse_classifier(content).addressee is None
    assert parse_classifier(content | {"addressee": {"weights": {"rule": 1.0}}}).addressee == Ranking({"rule": 1.0})


def test_the_shipped_classifier_knows_only_words_of_the_vocabularies() -> None:
    classifier = rules().classifier
    assert classifier is not None
    assert set(classifier.category.labels) <= set(Category)
    assert set(classifier.kind.labels) <= set(ResponseKind)
    assert set(classifier.stance.labels) <= set(Stance)
    assert 0 < classifier.demand.threshold < 1 and 0 < classifier.response.threshold < 1


def test_without_a_file_there_is_no_classifier(tmp_path: Path) -> None:
    assert read_classifier(tmp_path / "classifier.json") is None


YES_NO = {"intercept": 0.0, "weights": {}, "slope": 1.0, "shift": 0.0, "threshold": 0.5}
CHOICE = {"labels": ["a"], "intercepts": [0.0], "weights": {}}
WHOLE: dict[str, Any] = {
    "format": 1,
    "version": "1",
    "trained_on": {},
    "demand": YES_NO,
    "response": YES_NO,
    "category": CHOICE,
    "kind": CHOICE,
    "stance": CHOICE,
}


def test_a_whole_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "classifier.json"
    path.write_text(json.dumps(WHOLE), encoding="utf-8")
    found = read_classifier(path)
    assert found is not None and found.version == "1"


BROKEN = [
    "",
    "[]",
    "{",
    json.dumps({**WHOLE, "format": 99}),
    json.dumps({name: value for name, value in WHOLE.items() if name != "kind"}),
    json.dumps({**WHOLE, "demand": {"intercept": 0.0}}),
    json.dumps({**WHOLE, "category": []}),
]


@pytest.mark.parametrize("content", BROKEN)
def test_a_file_that_is_no_classifier_is_refused_with_its_name_and_the_remedy(tmp_path: Path, content: str) -> None:
    path = tmp_path / "classifier.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InvalidRule, match=r"classifier\.json.*make train"):
        read_classifier(path)
