"""Fits a ranking: of the options of an annotated ask those score highest that agree best with the annotation.

The loss is that of a conditional logistic regression; an option's share of the target is the square of its agreement.
Each publisher weighs as much as the square root of its asks. Where no option agrees, the empty one is the target, with
little weight: a wrong name harms more than none.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy.optimize import minimize
from sklearn.feature_extraction import DictVectorizer

from loaders.judging.examples import RankedOptions

FEWEST_OPTIONS, FEWEST_PUBLISHERS = 5, 4
NOBODY = 0.1
SMALLEST_WEIGHT = 0.004
Array = np.ndarray[Any, Any]


def fit_ranking(asks: Sequence[RankedOptions], strength: float) -> dict[str, Any]:
    """The weights of the features that several publishers share, as the content of the classifier's file."""
    shared = _shared_features(asks)
    rows = [{n: v for n, v in option.items() if n in shared} for ask in asks for option in ask.features]
    if not shared:
        return {"weights": {}}
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(rows).tocsr()
    groups = np.repeat(np.arange(len(asks)), [len(ask.features) for ask in asks])
    counts = Counter(ask.publisher for ask in asks)
    weights = np.array([(counts[a.publisher] ** -0.5) if max(a.agreements) > 0 else NOBODY for a in asks])[groups]
    targets = np.concatenate([_targets(ask) for ask in asks])

    def loss(given: Array) -> tuple[float, Array]:
        scores = matrix @ given
        highest = np.full(len(asks), -np.inf)
        np.maximum.at(highest, groups, scores)
        shifted = scores - highest[groups]
        totals = np.bincount(groups, np.exp(shifted), len(asks))
        logs = shifted - np.log(totals[groups])
        gradient = -(matrix.T @ (weights * (targets - np.exp(logs)))) + given / strength
        return float(-(weights * targets * logs).sum() + (given @ given) / (2 * strength)), gradient

    found = minimize(loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    named = zip(vectorizer.get_feature_names_out(), found, strict=True)
    return {"weights": {str(n): round(float(w), 4) for n, w in named if abs(w) >= SMALLEST_WEIGHT}}


def _targets(ask: RankedOptions) -> Array:
    squares = np.square(np.array(ask.agreements))
    if not squares.any():
        squares[ask.empty] = 1.0
    return np.asarray(squares / squares.sum())


def _shared_features(asks: Sequence[RankedOptions]) -> set[str]:
    counts: Counter[str] = Counter()
    publishers: dict[str, set[str]] = defaultdict(set)
    for ask in asks:
        for option in ask.features:
            counts.update(option.keys())
            for name in option:
                publishers[name].add(ask.publisher)
    return {n for n in counts if counts[n] >= FEWEST_OPTIONS and len(publishers[n]) >= FEWEST_PUBLISHERS}
