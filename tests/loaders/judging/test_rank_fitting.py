"""Fitting a ranking: options that agree with the annotation rank first, for publishers alike, the same each time."""

import pytest

pytest.importorskip("sklearn")

from loaders.judging.classifier import Ranking
from loaders.judging.examples import RankedOptions
from loaders.judging.rank_fitting import fit_ranking

PUBLISHERS = [f"Courier {number}" for number in range(8)]


def make_asks(good: str, bad: str) -> list[RankedOptions]:
    options: list[dict[str, float]] = [{bad: 1.0}, {good: 1.0, "named": 0.5}, {"nobody": 1.0}]
    return [RankedOptions(publisher, [*options], [0.0, 1.0, 0.0], 2) for publisher in PUBLISHERS]


@pytest.mark.parametrize(("good", "bad"), [("speaker", "last voice"), ("last voice", "speaker")])
def test_the_option_that_agrees_ranks_first(good: str, bad: str) -> None:
    weights = fit_ranking(make_asks(good, bad), 1.0)["weights"]
    assert weights[good] > 0 > weights[bad]
    assert Ranking(weights).choose([{bad: 1.0}, {"nobody": 1.0}, {good: 1.0}]) == 2


def test_where_nothing_agrees_nobody_ranks_first() -> None:
    asks = [RankedOptions(p, [{"voice": 1.0}, {"nobody": 1.0}], [0.0, 0.0], 1) for p in PUBLISHERS]
    weights = fit_ranking(asks, 1.0)["weights"]
    assert Ranking(weights).choose([{"voice": 1.0}, {"nobody": 1.0}]) == 1


def test_features_of_few_publishers_weigh_nothing() -> None:
    asks = [RankedOptions("Courier", ask.features, ask.agreements, ask.empty) for ask in make_asks("a", "b")]
    assert fit_ranking(asks, 1.0) == {"weights": {}}
    assert fit_ranking([], 1.0) == {"weights": {}}


def test_the_same_asks_give_the_same_weights() -> None:
    assert fit_ranking(make_asks("a", "b"), 0.5) == fit_ranking(make_asks("a", "b"), 0.5)
