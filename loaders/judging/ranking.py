"""Trains the ranking of those an ask may mean: each annotated demand's options, with how well they agree with it.

A conditional logistic regression (the options of one ask compete with each other), fitted by L-BFGS. Needs SciPy, which
comes with scikit-learn (requirements-dev.txt).
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.optimize import minimize
from sklearn.feature_extraction import DictVectorizer

from loaders.demands.addressee_options import find_options
from loaders.demands.find import find_demands
from loaders.demands.no_demands import is_no_demand
from loaders.documents.skipped import find_skipped
from loaders.judging.addressee_features import option_features
from loaders.judging.examples import Features, pair_demands, publisher_of, read_passage
from loaders.rules import Rules
from loaders.scoring.agreement import weigh_names
from loaders.scoring.annotations import AnnotatedDocument
from loaders.voices.letters import find_document_addressees
from loaders.voices.parties import parties_of

STRENGTH = 0.3
FEWEST_OPTIONS, FEWEST_PUBLISHERS = 5, 4
SMALLEST_WEIGHT = 0.004
ROUNDS = 300


@dataclass(frozen=True)
class Choice:
    """The options of one annotated demand in features, how well each agrees with who is asked, and the publisher."""

    options: tuple[Features, ...]
    agreements: tuple[float, ...]
    publisher: str


def collect_choices(documents: Sequence[AnnotatedDocument], rules: Rules) -> list[Choice]:
    """The options of each annotated demand for which there is a candidate."""
    return [choice for document in documents for choice in _choices(document, rules)]


def _choices(document: AnnotatedDocument, rules: Rules) -> Iterator[Choice]:
    passage = read_passage(document, rules)
    asks = find_demands(passage, rules.asks, rules.verbs, find_skipped(passage.text, passage.sentences))
    letter_to = find_document_addressees(passage, asks)
    for candidate, gold in zip(asks, pair_demands(document, passage, asks), strict=True):
        if gold is None:
            continue
        asker, addressee = parties_of(passage, candidate, letter_to)
        if is_no_demand(passage, candidate, asker):
            continue
        asking = {named.actor.actor_id for named in asker.actors}
        options = find_options(passage, candidate, letter_to, addressee.actors, asking)
        wanted = document.demands[gold].targets
        yield Choice(
            tuple(option_features(passage, candidate, option) for option in options),
            tuple(weigh_names(option.names, wanted) for option in options),
            publisher_of(document),
        )


def fit_ranking(choices: Sequence[Choice]) -> dict[str, Any]:
    """The weights of the features that several publishers share, as the content of the classifier's file."""
    # Where no option is right there is nothing to learn; a publisher with many demands speaks for itself alone.
    choices = [choice for choice in choices if max(choice.agreements) > 0]
    if not choices:
        return {"weights": {}}
    counts = Counter(choice.publisher for choice in choices)
    shared = _shared(choices)
    vectorizer = DictVectorizer()
    rows = [{n: v for n, v in option.items() if n in shared} for choice in choices for option in choice.options]
    matrix = vectorizer.fit_transform(rows)
    group = np.repeat(np.arange(len(choices)), [len(choice.options) for choice in choices])
    weight = np.array([counts[choice.publisher] ** -0.5 for choice in choices])[group]
    squared = [np.square(choice.agreements) for choice in choices]
    wanted = np.concatenate([agreements / agreements.sum() for agreements in squared])
    fitted = minimize(
        _loss, np.zeros(matrix.shape[1]), (matrix, group, weight, wanted), "L-BFGS-B", jac=True,
        options={"maxiter": ROUNDS},
    )  # fmt: skip
    names = vectorizer.get_feature_names_out()
    weights = {str(n): round(float(w), 4) for n, w in zip(names, fitted.x, strict=True) if abs(w) >= SMALLEST_WEIGHT}
    return {"weights": weights}


def _shared(choices: Sequence[Choice]) -> set[str]:
    counts: Counter[str] = Counter()
    sources: dict[str, set[str]] = defaultdict(set)
    for choice in choices:
        for option in choice.options:
            counts.update(option)
            for name in option:
                sources[name].add(choice.publisher)
    return {n for n in counts if counts[n] >= FEWEST_OPTIONS and len(sources[n]) >= FEWEST_PUBLISHERS}


def _loss(values: Any, matrix: Any, group: Any, weight: Any, wanted: Any) -> tuple[float, Any]:
    """The penalised negative log likelihood of the options that agree, and its slope."""
    scores = matrix @ values
    highest = np.full(group[-1] + 1, -np.inf)
    np.maximum.at(highest, group, scores)
    raised = np.exp(scores - highest[group])
    shares = raised / np.bincount(group, raised)[group]
    loss = -(weight * wanted * np.log(np.maximum(shares, 1e-300))).sum() + values @ values / (2 * STRENGTH)
    return float(loss), matrix.T @ (weight * (shares - wanted)) + values / STRENGTH
