"""Weights for whole texts: fitted where enough publishers have texts of both sorts, and told to the candidates."""

import pytest

pytest.importorskip("sklearn")

from loaders.judging.examples import TEXTS, Examples
from loaders.judging.text_fitting import FEWEST, fit_texts

ABOUT_CAMPS, ABOUT_SPORT = {"t:camp": 5.0, "t:free": 5.0}, {"t:goal": 5.0, "t:match": 5.0}


def make_tables(with_rows: int, without: int) -> dict[str, Examples]:
    """Texts of as many publishers, each with one candidate for each table."""
    tables = {name: Examples() for name in (*TEXTS, *TEXTS.values())}
    for number in range(with_rows + without):
        holds = number < with_rows
        for name, of_texts in TEXTS.items():
            tables[of_texts].add(ABOUT_CAMPS if holds else ABOUT_SPORT, holds, f"publisher {number}")
            tables[name].add({"cue:ask.urge": 1.0}, holds, f"publisher {number}")
            tables[name].texts.append(number)
    return tables


def test_a_candidate_learns_what_its_text_is_about() -> None:
    tables = make_tables(FEWEST, FEWEST)
    fitted = fit_texts(tables)
    assert set(fitted) == set(TEXTS.values())
    first, last = tables["demand"].features[1], tables["demand"].features[-1]
    assert first["text"] > 0 > last["text"]
    assert first["cue:ask.urge"] == last["cue:ask.urge"] == 1.0


def test_of_one_text_in_eight_the_candidates_learn_nothing() -> None:
    tables = make_tables(FEWEST, FEWEST)
    fit_texts(tables)
    untold = [number for number, features in enumerate(tables["response"].features) if "text untold" in features]
    assert untold == [0, 8, 16, 24]


def test_the_weights_bear_the_words_that_tell() -> None:
    weights = fit_texts(make_tables(FEWEST, FEWEST))["text with responses"]["weights"]
    assert weights["t:camp"] > 0 > weights["t:goal"]


@pytest.mark.parametrize(("with_rows", "without"), [(FEWEST, FEWEST - 1), (FEWEST - 1, FEWEST), (FEWEST, 0), (0, 0)])
def test_too_few_publishers_on_either_side_tell_nothing(with_rows: int, without: int) -> None:
    tables = make_tables(with_rows, without)
    assert fit_texts(tables) == {}
    assert all(set(features) == {"cue:ask.urge"} for features in tables["demand"].features)
