"""Trains the classifier from annotated documents: labelled candidates are weighed and calibrated, the weights saved.

Needs scikit-learn (requirements-dev.txt); loading documents does not. The same documents always give the same file.
Figures are measured on publishers that the training had not seen.
"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from loaders.judging.addressee_choices import collect_choices
from loaders.judging.category_features import CATEGORY_BY_RULE
from loaders.judging.classifier import FORMAT, default_label
from loaders.judging.examples import Examples, Features, RankedOptions, collect_examples, publisher_of
from loaders.judging.features import KIND_BY_RULE, STANCE_BY_RULE
from loaders.judging.official_examples import collect_officials
from loaders.judging.practice_acts import collect_practice
from loaders.judging.rank_fitting import fit_ranking
from loaders.rules import Rules
from loaders.scoring.annotations import AnnotatedDocument
from store.settings import DATA

FOLDS = 8
STRENGTHS = {"demand": 0.05, "response": 0.08, "official": 0.1, "category": 0.05, "kind": 0.1, "stance": 0.1}
RANKING_STRENGTHS = {"asker": 0.2, "addressee": 0.3}
FEWEST_CANDIDATES, FEWEST_PUBLISHERS = 3, 2
SMALLEST_WEIGHT = 0.004
CHOICES = ("category", "kind", "stance")
# The features that name the rules' own choice, where the regression must beat it clearly.
DEFAULTS = {"category": CATEGORY_BY_RULE, "kind": KIND_BY_RULE, "stance": STANCE_BY_RULE}
# From this probability on a second look adds an official: a wrong row harms a named person more than a missing one.
OFFICIAL_THRESHOLD = 0.95
PRACTICE = DATA / "training" / "acts.tsv"
MARGIN_FOLDS = 3
# The rules know the annotated documents, on which they look better than elsewhere: where practice sentences, which no
# rule was written for, teach the weights as well, the rules keep no larger lead than this.
LARGEST_MARGIN = 0.25
MARGINS = (0.0, 0.25, 0.5, 1.0, 1.5, 2.0, 3.0)


def train(documents: Sequence[AnnotatedDocument], rules: Rules, version: str) -> dict[str, Any]:
    """The classifier of annotated documents as the content of its file."""
    askers: list[RankedOptions] = []
    tables = collect_examples(documents, rules, askers)
    officials = collect_officials(documents, rules)
    _practise(tables, rules)
    return {
        "format": FORMAT,
        "version": version,
        "trained_on": {
            "documents": len(documents),
            "publishers": len({publisher_of(document) for document in documents}),
            "demands": sum(tables["demand"].labels),
            "responses": sum(tables["response"].labels),
            "officials": sum(officials.labels),
        },
        "demand": _fit_yes_no(tables["demand"], STRENGTHS["demand"]),
        "response": _fit_yes_no(tables["response"], STRENGTHS["response"]),
        "asker": fit_ranking(askers, RANKING_STRENGTHS["asker"]),
        **_fit_officials(officials),
        **{name: _fit_choice(tables[name], STRENGTHS[name], DEFAULTS.get(name, "")) for name in CHOICES},
        "addressee": fit_ranking(collect_choices(documents, rules), RANKING_STRENGTHS["addressee"]),
    }


def _practise(tables: Mapping[str, Examples], rules: Rules) -> None:
    """Adds the practice sentences to what tells an act's kind and stance; nothing is measured by them."""
    for name in ("kind", "stance"):
        tables[name].calibrating += [True] * len(tables[name].labels)
    for number, (features, kind, stance) in enumerate(collect_practice(PRACTICE, rules)):
        for name, label in (("kind", kind), ("stance", stance)):
            tables[name].add(features, label, f"practice {number}")
            tables[name].calibrating.append(False)


def save_classifier(content: Mapping[str, Any], path: Path) -> None:
    """Writes the classifier's file, one weight a line, so that a diff shows which weights moved."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, indent=0, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


def _fit_yes_no(examples: Examples, strength: float) -> dict[str, Any]:
    labels = np.array(examples.labels, dtype=bool)
    scores = out_of_fold(examples, strength)
    known = np.array(examples.calibrating or [True] * len(labels), dtype=bool)
    calibration = LogisticRegression(C=1e6).fit(scores[known].reshape(-1, 1), labels[known])
    slope, shift = float(calibration.coef_[0, 0]), float(calibration.intercept_[0])
    vectorizer, model = fit_regression(examples.features, labels, examples.publishers, strength)
    names = vectorizer.get_feature_names_out()
    weights = {
        str(n): round(float(w), 4) for n, w in zip(names, model.coef_[0], strict=True) if abs(w) >= SMALLEST_WEIGHT
    }
    probabilities = 1 / (1 + np.exp(-(slope * scores + shift)))
    return {
        "intercept": round(float(model.intercept_[0]), 4),
        "weights": weights,
        "slope": round(slope, 4),
        "shift": round(shift, 4),
        "threshold": round(best_threshold(labels, probabilities, int(labels.sum()) + examples.missed), 3),
    }


def _fit_officials(examples: Examples) -> dict[str, Any]:
    """The weights of the second look; none where too few documents name persons about sanctions."""
    labels = [label for label, is_known in zip(examples.labels, examples.calibrating, strict=True) if is_known]
    if len(set(labels)) < 2 or len(set(examples.publishers)) < FEWEST_PUBLISHERS:
        return {}
    return {"official": _fit_yes_no(examples, STRENGTHS["official"]) | {"threshold": OFFICIAL_THRESHOLD}}


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


def _fit_choice(examples: Examples, strength: float, default: str) -> dict[str, Any]:
    vectorizer, model = fit_regression(examples.features, examples.labels, examples.publishers, strength)
    weights = {}
    for place, name in enumerate(vectorizer.get_feature_names_out()):
        column = [round(float(w), 3) for w in model.coef_[:, place]]
        if max(map(abs, column)) >= SMALLEST_WEIGHT * 5:
            weights[str(name)] = column
    intercepts = [round(float(value), 4) for value in model.intercept_]
    fitted = {"labels": [str(label) for label in model.classes_], "intercepts": intercepts, "weights": weights}
    return fitted | {"default": default, "margin": _best_margin(examples, strength, default)} if default else fitted


def _best_margin(examples: Examples, strength: float, default: str) -> float:
    """By how much a label must beat the rules' own to be right more often on unseen publishers; of equals the most."""
    own = np.array([default_label(row, default) for row in examples.features])
    labels = np.array(examples.labels)
    right = np.zeros(len(MARGINS))
    measured = np.flatnonzero(np.array(examples.calibrating or [True] * len(labels), dtype=bool))
    others = np.setdiff1d(np.arange(len(labels)), measured)
    publishers = [examples.publishers[i] for i in measured]
    folds = min(MARGIN_FOLDS, len(set(publishers)))
    for first, second in GroupKFold(folds).split(measured, measured, publishers):
        seen, unseen = np.concatenate((measured[first], others)), measured[second]
        vectorizer, model = fit_regression(
            [examples.features[i] for i in seen], labels[seen], [examples.publishers[i] for i in seen], strength
        )
        scores = model.decision_function(vectorizer.transform([examples.features[i] for i in unseen]))
        if scores.ndim == 1:
            scores = np.stack((-scores, scores), axis=1) / 2
        known = [str(label) for label in model.classes_]
        for row, i in zip(scores, unseen, strict=True):
            lead = row.max() - row[known.index(own[i])] if own[i] in known else 0.0
            chosen = known[int(row.argmax())]
            right += [float((chosen if lead >= margin and lead > 0 else own[i]) == labels[i]) for margin in MARGINS]
    best = float(max(zip(right, MARGINS, strict=True))[1])
    return min(best, LARGEST_MARGIN) if len(others) else best
