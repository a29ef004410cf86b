"""Measures what each part of the classifier's evidence brings: the same regression without it, on publishers left out.

python -m benchmarks.ablation ANNOTATIONS_FOLDER DOCUMENTS_FOLDER

For rows the figure is the best F1 over all annotated rows, for category, kind and stance the share of rows found that
are told right. Candidates are collected once; nothing is written.
"""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.model_selection import GroupKFold

from benchmarks.accuracy import read_all
from loaders.judging.examples import TABLES, Examples, collect_examples
from loaders.judging.fitting import FOLDS, fit_regression, out_of_fold
from loaders.judging.kin_fitting import DIRECTION, turn_to_directions
from loaders.judging.text_fitting import fit_texts
from loaders.judging.training import STRENGTHS
from loaders.rules import read_rules
from store.settings import DATA

# What a feature's name begins with, by the part of the evidence that it belongs to.
PARTS: Mapping[str, tuple[str, ...]] = {
    "the rules' own opinion": (
        *("judged", "rule says", "rule's", "opens with", "words of", "lead says", "cue kind", "cue stance"),
    ),
    "the cue and its form": ("cue", "word:", "form:", "kind:", "other:", "several cues"),
    "who asks, is asked, answers": ("asker", "addressee", "subject", "responder", "accused", "gap:"),
    "words of the ask or act": ("w:", "r:", "l:", "first:"),
    "words that mean the same": (DIRECTION,),
    "words that lead up to it": (
        *("before", "that before", "to before", "not before", "who before", "if", "planned", "perfect", "could"),
    ),
    "place, genre, quote, voice": (
        *("part:", "first sentence", "in quote", "in short quote", "publisher", "document", "voice words"),
        *("kind of sentence", "length", "rights words", "no rights words"),
    ),
    "what the whole text is about": ("text", "asks in text"),
    "lead-ins and coordination": ("lead:", "piece", "inside an ask", "asked for"),
}


def main(annotations: Path, documents_folder: Path) -> None:
    """Prints a line for each part: what is left of each figure without it."""
    rules = replace(read_rules(DATA), classifier=None)
    tables = collect_examples(read_all(annotations, documents_folder), rules)
    fit_texts(tables)
    turn_to_directions(tables)
    tables = {name: tables[name] for name in TABLES}
    whole = {name: measure(name, table) for name, table in tables.items()}
    print(f"{'':34}" + "".join(f"{name:>16}" for name in whole))
    print(f"{'all parts':34}" + "".join(f"{value:>16.3f}" for value in whole.values()))
    for part, beginnings in PARTS.items():
        left = {name: measure(name, without(table, beginnings)) for name, table in tables.items()}
        cells = "".join(f"{left[name]:>9.3f} ({left[name] - whole[name]:+.2f})" for name in whole)
        print(f"without {part:26}{cells}", flush=True)


def without(table: Examples, beginnings: Sequence[str]) -> Examples:
    """The same labelled candidates without the features whose names begin so."""
    kept = [
        {n: v for n, v in row.items() if not n.startswith(tuple(beginnings))} or {"none": 1.0} for row in table.features
    ]
    return replace(table, features=kept)


def measure(name: str, table: Examples) -> float:
    """The best F1 of a table of rows; the share told right of a choice."""
    if name not in ("demand", "response"):
        return _share_right(table, STRENGTHS[name])
    labels = np.array(table.labels, dtype=bool)
    order = np.argsort(-out_of_fold(table, STRENGTHS[name]), kind="stable")
    hits = np.cumsum(labels[order])
    total = int(labels.sum()) + table.missed
    return float((2 * hits / (np.arange(1, len(labels) + 1) + total)).max())


def _share_right(table: Examples, strength: float) -> float:
    labels: Any = np.array(table.labels)
    right = 0
    for seen, unseen in GroupKFold(min(FOLDS, len(set(table.publishers)))).split(labels, labels, table.publishers):
        vectorizer, model = fit_regression(
            [table.features[i] for i in seen], labels[seen], [table.publishers[i] for i in seen], strength
        )
        right += int((model.predict(vectorizer.transform([table.features[i] for i in unseen])) == labels[unseen]).sum())
    return right / len(labels)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*map(Path, sys.argv[1:]))
