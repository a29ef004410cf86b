"""Trains the classifier from annotated documents: labelled candidates are weighed and calibrated, the weights saved.

Needs scikit-learn (requirements-dev.txt); loading documents does not. The same documents always give the same file.
Figures are measured on publishers that the training had not seen.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.model_selection import GroupKFold

from loaders.judging.addressee_choices import collect_choices
from loaders.judging.category_features import CATEGORY_BY_RULE
from loaders.judging.classifier import FORMAT, default_label
from loaders.judging.examples import TEXTS, Examples, RankedOptions, collect_examples, publisher_of
from loaders.judging.features import KIND_BY_RULE, STANCE_BY_RULE
from loaders.judging.fitting import FEWEST_PUBLISHERS, SMALLEST_WEIGHT, fit_regression, fit_yes_no
from loaders.judging.kin_fitting import leave_out, turn_to_directions
from loaders.judging.official_examples import collect_officials
from loaders.judging.practice_acts import collect_practice
from loaders.judging.rank_fitting import fit_ranking
from loaders.judging.text_fitting import fit_texts
from loaders.names.gazetteer_lookup import Gazetteer
from loaders.rules import Rules
from loaders.scoring.annotations import AnnotatedDocument
from store.settings import DATA

STRENGTHS = {"demand": 0.05, "response": 0.08, "official": 0.1, "category": 0.05, "kind": 0.1, "stance": 0.1}
RANKING_STRENGTHS = {"asker": 0.2, "addressee": 0.3}
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
    texts = fit_texts(tables)
    turn_to_directions(tables)
    names = _names_of_states(rules.lexicon.gazetteer)
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
        **texts,
        **{name: leave_out(names, fit_yes_no(tables[name], STRENGTHS[name])) for name in TEXTS},
        "asker": fit_ranking(askers, RANKING_STRENGTHS["asker"]),
        **_fit_officials(officials),
        **{name: _fit_choice(tables[name], STRENGTHS[name], DEFAULTS.get(name, "")) for name in CHOICES},
        "addressee": fit_ranking(collect_choices(documents, rules), RANKING_STRENGTHS["addressee"]),
    }


def _names_of_states(gazetteer: Gazetteer) -> set[str]:
    """States and nationalities in small letters: none of them may speak for a row or against it."""
    states = {actor.name for key, actor in gazetteer.actors.items() if key.startswith("country.")}
    return {name.lower() for name in (*states, *gazetteer.demonyms)}


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


def _fit_officials(examples: Examples) -> dict[str, Any]:
    """The weights of the second look; none where too few documents name persons about sanctions."""
    labels = [label for label, is_known in zip(examples.labels, examples.calibrating, strict=True) if is_known]
    if len(set(labels)) < 2 or len(set(examples.publishers)) < FEWEST_PUBLISHERS:
        return {}
    return {"official": fit_yes_no(examples, STRENGTHS["official"]) | {"threshold": OFFICIAL_THRESHOLD}}


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
