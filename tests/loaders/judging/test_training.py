"""Training from a few invented documents: the same file each time, weights without names, a file that can be read."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("sklearn")

from loaders.judging.classifier import parse_classifier, read_classifier
from loaders.judging.fitting import best_threshold
from loaders.judging.training import collect_examples, save_classifier, train
from loaders.scoring.annotations import AnnotatedDocument, GoldDemand, GoldResponse
from store.vocabulary import Category, ResponseKind, Stance
from tests.loaders.passages import rules

PLACES = ("Minsk", "Lagos", "Lima", "Mekelle", "Auckland", "Cusco", "Gomel", "Kano")
STATES = ("Belarus", "Nigeria", "Peru", "Ethiopia", "Kenya", "Chile", "Norway", "Ghana")


def make_document(number: int) -> AnnotatedDocument:
    """A report of one publisher: two asks, two acts, and sentences that are neither."""
    place, state = PLACES[number], STATES[number]
    text = (
        f"The Printers' Circle of {place} met on Monday. The hall was full and the evening was long.\n\n"
        f"Oxfam urged {state} to release the {number + 2} poets of {place}. It called on {state} to ban imports of "
        f"beads from the mine.\n\n"
        f"{state} condemned the raid on the {place} paper. The ministry refused to open an "
        f"inquiry into fire {number}.\n\n"
        f"Children should wear a coat. The minister visited the choir of {place}. "
        "The price of bread rose again."
    )
    asks = (("to release the", Category.RELEASE), ("to ban imports", Category.TRADE))
    acts = (
        ("condemned the raid", ResponseKind.STATEMENT, Stance.SUPPORTIVE),
        ("refused to open", ResponseKind.DENIAL, Stance.OPPOSED),
    )
    return AnnotatedDocument(
        f"report-{number}",
        f"{number}.txt",
        text,
        "",
        f"{place} Courier",
        "2021-04-15",
        demands=tuple(GoldDemand(anchor, ("Oxfam",), (state,), category, None) for anchor, category in asks),
        responses=tuple(GoldResponse(anchor, (state,), kind, stance, None) for anchor, kind, stance in acts),
    )


@cache
def trained() -> dict[str, Any]:
    return train([make_document(number) for number in range(8)], rules(with_classifier=False), "test")


def test_the_same_documents_always_give_the_same_weights() -> None:
    again = train([make_document(number) for number in range(8)], rules(with_classifier=False), "test")
    assert json.dumps(again, sort_keys=True) == json.dumps(trained(), sort_keys=True)


def test_the_file_says_what_it_was_trained_on() -> None:
    assert trained()["trained_on"] == {"documents": 8, "publishers": 8, "demands": 16, "responses": 16, "officials": 0}


def test_no_weight_bears_a_name_that_the_documents_held() -> None:
    names = {
        name
        for table in ("demand", "response", "category", "kind", "stance", "asker", "addressee")
        for name in trained()[table]["weights"]
        # Every common English word has a weight among its kin, whatever the documents hold.
        if not name.startswith("kin:")
    }
    held = {word.lower() for word in (*PLACES, *STATES, "Oxfam", "Courier", "Printers")}
    assert names and [name for name in names if held & set(name.lower().replace("+", ":").split(":"))] == []


def test_the_saved_file_can_be_read_and_has_a_weight_a_line(tmp_path: Path) -> None:
    path = tmp_path / "models" / "classifier.json"
    save_classifier(trained(), path)
    assert read_classifier(path) == parse_classifier(trained())
    assert len(path.read_text(encoding="utf-8").splitlines()) > len(trained()["demand"]["weights"])


def test_every_annotated_row_is_met_by_one_candidate() -> None:
    tables = collect_examples([make_document(0)], rules(with_classifier=False))
    assert (sum(tables["demand"].labels), tables["demand"].missed) == (2, 0)
    assert (sum(tables["response"].labels), tables["response"].missed) == (2, 0)
    assert [str(label) for label in tables["category"].labels] == ["release", "trade"]


@pytest.mark.parametrize(
    ("labels", "probabilities", "total", "expected"),
    [
        ([True, True, False, False], [0.9, 0.8, 0.3, 0.1], 2, 1 / 2),
        ([True, False, True, False], [0.9, 0.6, 0.5, 0.1], 2, 0.8 / 2),
        ([False, True], [0.9, 0.4], 1, 2 / 3 / 2),
        ([True, False], [0.9, 0.4], 4, 0.4 / 2),
    ],
)
def test_the_threshold_is_half_of_the_best_agreement(
    labels: list[bool], probabilities: list[float], total: int, expected: float
) -> None:
    import numpy as np

    assert best_threshold(np.array(labels), np.array(probabilities), total) == pytest.approx(expected)
