"""Fits what tells whether a whole text holds rows of a table, and hands its judgement to the candidates of that table.

The candidates to train on get the judgement of a regression that has not seen their publisher, as those of a new text
will.
"""

from collections.abc import Mapping
from typing import Any

import numpy as np

from loaders.judging.examples import TEXTS, Examples
from loaders.judging.fitting import FOLDS, fit_yes_no, out_of_fold
from loaders.judging.text_subject import evidence_of_subject

STRENGTH = 0.05
# Fewer publishers of texts with rows, or of texts without, say nothing of texts by others.
FEWEST = 2 * FOLDS
# Of one text in so many the candidates do not learn what it is about, as they will not of a short one.
UNTOLD = 8


def fit_texts(tables: Mapping[str, Examples]) -> dict[str, Any]:
    """The weights of the words of whole texts; the candidates in `tables` learn what the weights say of their texts."""
    fitted = {}
    for name, of_texts in TEXTS.items():
        texts = tables[of_texts]
        if not _is_enough(texts):
            continue
        weights = fit_yes_no(texts, STRENGTH)
        odds = weights["slope"] * out_of_fold(texts, STRENGTH) + weights["shift"]
        chances = 1 / (1 + np.exp(-odds))
        evidence = [
            evidence_of_subject(None if not words or number % UNTOLD == 0 else float(chance))
            for number, (words, chance) in enumerate(zip(texts.features, chances, strict=True))
        ]
        rows = tables[name]
        rows.features = [
            {**features, **evidence[text]} for features, text in zip(rows.features, rows.texts, strict=True)
        ]
        fitted[of_texts] = weights
    return fitted


def _is_enough(texts: Examples) -> bool:
    found = zip(texts.publishers, texts.labels, strict=True)
    holding, empty = set[str](), set[str]()
    for publisher, holds in found:
        (holding if holds else empty).add(publisher)
    return min(len(holding), len(empty)) >= FEWEST
