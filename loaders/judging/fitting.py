"""Fits one regression of features to labels, and calibrates it on publishers that it has not seen.

Needs scikit-learn (requirements-dev.txt).
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from loaders.judging.examples import Examples, Features
from loaders.judging.kin_fitting import turn_to_words

FOLDS = 8
FEWEST_CANDIDATES, FEWEST_PUBLISHERS = 3, 2
SMALLEST_WEIGHT = 0.004


def fit_yes_no(examples: Examples, strength: float) -> dict[str, Any]:
    """The calibrated regression of a yes-or-no question as the content of the classifier's file."""
    labels = np.array(examples.labels, dtype=bool)
    scores = out_of_fold(examples, strength)
    known = np.array(examples.calibrating or [True] * len(labels), dtype=bool)
    calibration = LogisticRegression(C=1e6).fit(scores[known].reshape(-1, 1), labels[known])
    slope, shift = float(calibration.coef_[0, 0]), float(calibration.intercept_[0])
    vectorizer, model = fit_regression(examples.features, labels, examples.publishers, strength)
    names = vectorizer.get_feature_names_out()
    weights = turn_to_words({str(n): float(w) for n, w in zip(names, model.coef_[0], strict=True)})
    weights = {name: round(weight, 4) for name, weight in weights.items() if abs(weight) >= SMALLEST_WEIGHT}
    probabilities = 1 / (1 + np.exp(-(slope * scores + shift)))
    return {
        "intercept": round(float(model.intercept_[0]), 4),
        "weights": weights,
        "slope": round(slope, 4),
        "shift": round(shift, 4),
        "threshold": round(best_threshold(labels, probabilities, int(labels.sum()) + examples.missed), 3),
    }


def out_of_fold(examples: Examples, strength: float) -> "np.ndarray[Any, Any]":
    """The score of each candidate by a regression that has not seen its publisher."""
    labels = np.array(examples.labels, dtype=bool)
    scores = np.zeros(len(labels))
    folds = min(FOLDS, len(set(examples.publishers)))
    for seen, unseen in GroupKFold(folds).split(labels, labels, examples.publishers):
        vectorizer, model = fit_regression(
            [examples.features[i] for i in seen], labels[seen], [examples.publishers[i] for i in seen], strength
        )
        scores[unseen] = model.decision_function(vectorizer.transform([examples.features[i] for i in unseen]))
    return scores


def best_threshold(labels: "np.ndarray[Any, Any]", probabilities: "np.ndarray[Any, Any]", total: int) -> float:
    """The probability from which on candidates are rows: half of the highest F1; `total` counts the missed rows too.

    For calibrated probabilities no other threshold gives a higher F1 (Lipton and others 2014, "Optimal Thresholding of
    Classifiers to Maximize F1 Measure"); unlike the threshold that happens to do best, it is not fitted to chance.
    """
    order = np.argsort(-probabilities, kind="stable")
    hits = np.cumsum(labels[order])
    f1 = 2 * hits / (np.arange(1, len(labels) + 1) + total)
    return float(f1.max()) / 2


def fit_regression(
    features: Sequence[Features], labels: Any, publishers: Sequence[str], strength: float
) -> tuple[DictVectorizer, LogisticRegression]:
    """A regression over the features that several publishers share."""
    counts: dict[str, int] = defaultdict(int)
    sources: dict[str, set[str]] = defaultdict(set)
    for row, publisher in zip(features, publishers, strict=True):
        for name in row:
            counts[name] += 1
            sources[name].add(publisher)
    shared = {n for n in counts if counts[n] >= FEWEST_CANDIDATES and len(sources[n]) >= FEWEST_PUBLISHERS}
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([{n: v for n, v in row.items() if n in shared} for row in features])
    return vectorizer, LogisticRegression(C=strength, max_iter=3000).fit(matrix, labels)
