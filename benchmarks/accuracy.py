"""Measures the extraction on publishers that the training has not seen, and writes the table that README and dashboard show.

python -m benchmarks.accuracy ANNOTATIONS_FOLDER DOCUMENTS_FOLDER
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from sklearn.model_selection import GroupKFold

from loaders.annotations import AnnotatedDocument, read_annotations
from loaders.classifier import parse_classifier
from loaders.extract import extract_rows
from loaders.facts import describe
from loaders.measuring import score_numbers
from loaders.model import RawText
from loaders.rules import Rules, read_rules
from loaders.scoring import Score, score_documents
from loaders.training import publisher_of, train
from store.rows import Extraction
from store.settings import DATA

FILES = ("seeds", "dev-releases", "dev-governments", "dev-news", "dev-statements")
FOLDS = 6
BINS = (0.0, 0.3, 0.5, 0.7, 0.9, 1.01)


def read_all(annotations: Path, documents: Path) -> list[AnnotatedDocument]:
    """All annotated documents of the folder."""
    found: list[AnnotatedDocument] = []
    for name in FILES:
        found += read_annotations(annotations / f"{name}.json", documents if name == "seeds" else annotations / "texts")
    return found


def extract_left_out(documents: Sequence[AnnotatedDocument], rules: Rules) -> list[Extraction]:
    """The rows of each document by a classifier trained without the document's publisher."""
    found: dict[int, Extraction] = {}
    groups = [publisher_of(document) for document in documents]
    for fold, (seen, unseen) in enumerate(GroupKFold(FOLDS).split(documents, documents, groups)):
        trained = parse_classifier(train([documents[i] for i in seen], replace(rules, classifier=None), f"fold {fold}"))
        for i in unseen:
            found[i] = extract(documents[i], replace(rules, classifier=trained))
        print(
            f"fold {fold + 1} of {FOLDS}: {len(unseen)} documents of {len({groups[i] for i in unseen})} publishers",
            file=sys.stderr,
        )
    return [found[i] for i in range(len(documents))]


def extract(document: AnnotatedDocument, rules: Rules) -> Extraction:
    """The rows of one annotated document, read as any document."""
    return extract_rows(describe(RawText(document.text, document.file, 0, len(document.text))), rules)


def main(annotations: Path, documents_folder: Path) -> None:
    """Prints and writes the figures."""
    rules = read_rules(DATA)
    documents = read_all(annotations, documents_folder)
    left_out = extract_left_out(documents, rules)
    alone = [extract(document, replace(rules, classifier=None)) for document in documents]
    figures = {
        "measured_on": date.today().isoformat(),
        "classifier": rules.classifier.version if rules.classifier is not None else "none",
        "documents": len(documents),
        "publishers": len({publisher_of(document) for document in documents}),
        "left_out": score_numbers(score_documents(documents, left_out)),
        "rules_alone": score_numbers(score_documents(documents, alone)),
    }
    path = DATA / "models" / "accuracy.json"
    path.write_text(json.dumps(figures, indent=1, default=str) + "\n", encoding="utf-8")
    _show("leave publishers out", score_documents(documents, left_out))
    _show("rules alone", score_documents(documents, alone))
    start = 0
    for name in FILES:
        count = len(json.loads((annotations / f"{name}.json").read_text(encoding="utf-8")))
        _show(name, score_documents(documents[start : start + count], left_out[start : start + count]))
        start += count


def _show(title: str, score: Score) -> None:
    print(f"{title}: macro F1 {score.macro_f1:.3f}, columns {score.macro_fields or 0:.3f}")
    for name, table in score.tables.items():
        columns = ", ".join(f"{column} {value:.2f}" for column, value in table.fields.items() if value is not None)
        print(f"  {name:9} P {table.precision:.2f} R {table.recall:.2f} F1 {table.f1:.2f}  {columns}")


if __name__ == "__main__":
    arguments: list[Any] = [Path(argument) for argument in sys.argv[1:3]]
    main(*arguments)
