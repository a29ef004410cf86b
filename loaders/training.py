"""Trains the classifier from annotated documents: candidates are labelled by the annotation, weighed, calibrated and saved.

Needs scikit-learn (requirements-dev.txt); loading documents does not. The same documents always give the same file.
Figures are measured on publishers that the training had not seen.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from loaders.annotations import AnnotatedDocument, find_anchor
from loaders.classifier import FORMAT
from loaders.demands import DemandCandidate, find_demands
from loaders.facts import describe
from loaders.features import category_features, demand_features, kind_features, response_features
from loaders.judgement import judge_demand, judge_response
from loaders.letters import find_document_addressees
from loaders.model import RawText
from loaders.parties import addressee_of, asker_of, responder_of
from loaders.passage import Passage
from loaders.responses import ResponseCandidate, find_responses
from loaders.rules import Rules
from loaders.sentences import split_sentences

FOLDS = 8
STRENGTHS = {"demand": 0.05, "response": 0.08, "category": 0.03, "kind": 0.1, "stance": 0.1}
FEWEST_CANDIDATES, FEWEST_PUBLISHERS = 3, 2
SMALLEST_WEIGHT = 0.004
Features = Mapping[str, float]


@dataclass
class Examples:
    """Labelled candidates of one table, with the publisher of each."""

    features: list[Features] = field(default_factory=list)
    labels: list[Any] = field(default_factory=list)
    publishers: list[str] = field(default_factory=list)
    missed: int = 0

    def add(self, features: Features, label: Any, publisher: str) -> None:
        """Takes one more labelled candidate."""
        self.features.append(features)
        self.labels.append(label)
        self.publishers.append(publisher)


def train(documents: Sequence[AnnotatedDocument], rules: Rules, version: str) -> dict[str, Any]:
    """The classifier of annotated documents as the content of its file."""
    tables = collect_examples(documents, rules)
    return {
        "format": FORMAT,
        "version": version,
        "trained_on": {
            "documents": len(documents),
            "publishers": len({publisher_of(document) for document in documents}),
            "demands": sum(tables["demand"].labels),
            "responses": sum(tables["response"].labels),
        },
        "demand": _fit_yes_no(tables["demand"], STRENGTHS["demand"]),
        "response": _fit_yes_no(tables["response"], STRENGTHS["response"]),
        **{name: _fit_choice(tables[name], STRENGTHS[name]) for name in ("category", "kind", "stance")},
    }


def save_classifier(content: Mapping[str, Any], path: Path) -> None:
    """Writes the classifier's file, one weight a line, so that a diff shows which weights moved."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, indent=0, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


def publisher_of(document: AnnotatedDocument) -> str:
    """What documents are kept together by when publishers are left out."""
    return document.publisher or document.id


def collect_examples(documents: Sequence[AnnotatedDocument], rules: Rules) -> dict[str, Examples]:
    """The labelled candidates of all documents, by table."""
    tables = {name: Examples() for name in STRENGTHS}
    for document in documents:
        passage = read_passage(document, rules)
        asks = find_demands(passage, rules.asks, rules.verbs)
        _collect_demands(document, passage, asks, rules, tables)
        _collect_responses(document, passage, asks, rules, tables)
    return tables


def read_passage(document: AnnotatedDocument, rules: Rules) -> Passage:
    """An annotated document as the finders of rows see it; its facts come from its text, as for any document."""
    described = describe(RawText(document.text, document.file, 0, len(document.text)))
    return Passage(described, split_sentences(document.text), rules.lexicon, rules.voices)


def _collect_demands(
    document: AnnotatedDocument,
    passage: Passage,
    asks: list[DemandCandidate],
    rules: Rules,
    tables: dict[str, Examples],
) -> None:
    publisher, letter_to = publisher_of(document), find_document_addressees(passage, asks)
    places = [find_anchor(document.text, gold.anchor) for gold in document.demands]
    golds = _pair(passage, asks, places, _demand_fit)
    tables["demand"].missed += len(places) - sum(gold is not None for gold in golds)
    for candidate, gold in zip(asks, golds, strict=True):
        if gold is None and _is_ambiguous(document, passage, candidate.sentence):
            continue
        asker, addressee = asker_of(passage, candidate), addressee_of(passage, candidate, letter_to)
        judged = judge_demand(passage, candidate, asker, addressee)
        tables["demand"].add(demand_features(passage, candidate, asker, addressee, judged), gold is not None, publisher)
        if gold is not None:
            features = category_features(passage, candidate, rules.categories)
            tables["category"].add(features, str(document.demands[gold].category), publisher)


def _collect_responses(
    document: AnnotatedDocument,
    passage: Passage,
    asks: list[DemandCandidate],
    rules: Rules,
    tables: dict[str, Examples],
) -> None:
    publisher = publisher_of(document)
    candidates = find_responses(passage, rules.acts, asks)
    places = [find_anchor(document.text, gold.anchor) for gold in document.responses]
    kinds = [str(gold.kind) for gold in document.responses]

    def fit(candidate: ResponseCandidate, place: tuple[int, int], at: int) -> float:
        inside = place[0] - 3 <= candidate.start <= place[1] + 3
        distance = min(abs(candidate.start - place[0]), abs(candidate.start - place[1]))
        return 2.0 * inside + (candidate.cue.kind == kinds[at]) + candidate.cue.strength - distance / 100

    golds = _pair(passage, candidates, places, fit)
    tables["response"].missed += len(places) - sum(gold is not None for gold in golds)
    for candidate, gold in zip(candidates, golds, strict=True):
        if gold is None and _is_ambiguous(document, passage, candidate.sentence):
            continue
        responder = responder_of(passage, candidate)
        judged = judge_response(passage, candidate, responder)
        tables["response"].add(response_features(passage, candidate, responder, judged), gold is not None, publisher)
        if gold is not None:
            features = kind_features(passage, candidate, responder)
            tables["kind"].add(features, kinds[gold], publisher)
            tables["stance"].add(features, str(document.responses[gold].stance), publisher)


def _demand_fit(candidate: DemandCandidate, place: tuple[int, int], _: int) -> float:
    shared = max(0, min(candidate.end, place[1]) - max(candidate.start, place[0])) / max(1, place[1] - place[0])
    covers = candidate.cue_start <= place[1] and candidate.end >= place[0]
    return 3 * shared + covers - abs(candidate.start - place[0]) / 300 + candidate.cue.strength


def _pair(
    passage: Passage,
    candidates: Sequence[Any],
    places: Sequence[tuple[int, int] | None],
    fit: Callable[[Any, tuple[int, int], int], float],
) -> list[int | None]:
    """For each candidate the annotated row that it is, one to one, the best fit first; rows stand in the same sentence."""
    chosen: list[int | None] = [None] * len(candidates)
    pairs = []
    for at, place in enumerate(places):
        for number, candidate in enumerate(candidates):
            sentence = passage.sentences[candidate.sentence]
            if place is not None and sentence.start < place[1] and sentence.end > place[0]:
                pairs.append((fit(candidate, place, at), number, at))
    taken: set[int] = set()
    for _, number, at in sorted(pairs, reverse=True):
        if chosen[number] is None and at not in taken:
            chosen[number] = at
            taken.add(at)
    return chosen


def _is_ambiguous(document: AnnotatedDocument, passage: Passage, index: int) -> bool:
    """Did the annotator leave open whether the sentence holds a row?"""
    sentence = passage.sentences[index]
    places = (find_anchor(document.text, anchor) for anchor in document.ambiguous)
    return any(place is not None and sentence.start < place[1] and sentence.end > place[0] for place in places)


def _fit_yes_no(examples: Examples, strength: float) -> dict[str, Any]:
    labels = np.array(examples.labels, dtype=bool)
    scores = out_of_fold(examples, strength)
    calibration = LogisticRegression(C=1e6).fit(scores.reshape(-1, 1), labels)
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
    """The probability from which on candidates are rows, chosen for the highest F1; `total` counts the missed rows too."""
    order = np.argsort(-probabilities, kind="stable")
    hits = np.cumsum(labels[order])
    f1 = 2 * hits / (np.arange(1, len(labels) + 1) + total)
    return float(probabilities[order][int(f1.argmax())])


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


def _fit_choice(examples: Examples, strength: float) -> dict[str, Any]:
    vectorizer, model = fit_regression(examples.features, examples.labels, examples.publishers, strength)
    weights = {}
    for place, name in enumerate(vectorizer.get_feature_names_out()):
        column = [round(float(w), 3) for w in model.coef_[:, place]]
        if max(map(abs, column)) >= SMALLEST_WEIGHT * 5:
            weights[str(name)] = column
    intercepts = [round(float(value), 4) for value in model.intercept_]
    return {"labels": [str(label) for label in model.classes_], "intercepts": intercepts, "weights": weights}
