"""Measures the extraction on publishers that training has not seen, and writes what README and dashboard show.

python -m benchmarks.accuracy ANNOTATIONS_FOLDER DOCUMENTS_FOLDER [GOLD.json TEXTS_FOLDER ...]

Further pairs are annotations of one's own, with the folder of their texts.
"""

import json
import sys
from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, replace
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from sklearn.model_selection import GroupKFold

from benchmarks.readme_table import MarksMissing, write_figures
from loaders.documents.facts import describe
from loaders.extract import extract_rows
from loaders.judging.classifier import parse_classifier
from loaders.judging.examples import publisher_of
from loaders.judging.training import train
from loaders.measuring import score_numbers
from loaders.model import RawText
from loaders.rules import Rules, read_rules
from loaders.scoring.annotations import AnnotatedDocument, read_annotations
from loaders.scoring.measure import Score, score_documents
from loaders.scoring.reliability import count_held
from store.rows import Extraction
from store.settings import DATA, ROOT

FILES = ("seeds", "dev-releases", "dev-governments", "dev-news", "dev-statements")
FOLDS = 6
# Only their confidence is measured here; most officials have that of their wording.
CALIBRATED = ("demands", "responses")
_shared: tuple[Sequence[AnnotatedDocument], Rules]


def read_all(annotations: Path, documents: Path) -> list[AnnotatedDocument]:
    """All annotated documents of the folder."""
    return [document for found in read_files(annotations, documents).values() for document in found]


def read_files(annotations: Path, documents: Path) -> dict[str, list[AnnotatedDocument]]:
    """The annotated documents of the folder by the file that annotates them."""
    return {
        name: read_annotations(annotations / f"{name}.json", documents if name == "seeds" else annotations / "texts")
        for name in FILES
    }


def extract_left_out(
    documents: Sequence[AnnotatedDocument], also_seen: Sequence[AnnotatedDocument] = ()
) -> list[Extraction]:
    """The rows of each document by a classifier trained without the document's publisher.

    Training sees those of `also_seen`, too, of other publishers; they are not read.
    """
    found: dict[int, Extraction] = {}
    groups = [publisher_of(document) for document in documents]
    folds = list(GroupKFold(FOLDS).split(documents, documents, groups))
    texts = {document.text for document in documents}
    others = [document for document in also_seen if document.text not in texts]
    seen_by = [
        [*seen, *_of_others(others, {groups[i].casefold() for i in unseen}, len(documents))] for seen, unseen in folds
    ]
    with ProcessPoolExecutor(initializer=_begin, initargs=([*documents, *others],)) as workers:
        read = workers.map(_read_unseen, seen_by, (unseen for _, unseen in folds))
        for fold, ((_, unseen), rows) in enumerate(zip(folds, read, strict=True)):
            found |= zip(map(int, unseen), rows, strict=True)
            publishers = len({groups[i] for i in unseen})
            print(f"fold {fold + 1} of {FOLDS}: {len(unseen)} documents of {publishers} publishers", file=sys.stderr)
    return [found[i] for i in range(len(documents))]


def _of_others(others: Sequence[AnnotatedDocument], publishers: Collection[str], first: int) -> list[int]:
    """The places of those documents, counted from `first` on, whose publisher is none of these."""
    return [first + i for i, document in enumerate(others) if publisher_of(document).casefold() not in publishers]


def _begin(documents: Sequence[AnnotatedDocument]) -> None:
    """Gives a process what all folds share."""
    global _shared
    _shared = (documents, read_rules(DATA, with_classifier=False))


def _read_unseen(seen: Sequence[int], unseen: Sequence[int]) -> list[Extraction]:
    """The rows of the unseen documents by a classifier trained on the others."""
    documents, rules = _shared
    trained = parse_classifier(train([documents[i] for i in seen], rules, "fold"))
    return [extract(documents[i], replace(rules, classifier=trained)) for i in unseen]


def extract(document: AnnotatedDocument, rules: Rules) -> Extraction:
    """The rows of one annotated document, read as any document."""
    return extract_rows(describe(RawText(document.text, document.file, 0, len(document.text))), rules)


def main(annotations: Path, documents_folder: Path, *own: Path) -> None:
    """Prints and writes the figures."""
    rules = read_rules(DATA)
    files = read_files(annotations, documents_folder)
    files |= {gold.stem: read_annotations(gold, texts) for gold, texts in zip(own[::2], own[1::2], strict=True)}
    documents = [document for found in files.values() for document in found]
    left_out = extract_left_out(documents)
    alone = [extract(document, replace(rules, classifier=None)) for document in documents]
    scores = {
        "leave publishers out": score_documents(documents, left_out),
        "rules alone": score_documents(documents, alone),
        **score_files(files, left_out),
    }
    figures = {
        "measured_on": date.today().isoformat(),
        "classifier": rules.classifier.version if rules.classifier is not None else "none",
        "documents": len(documents),
        "publishers": len({publisher_of(document) for document in documents}),
        "left_out": score_numbers(scores["leave publishers out"]),
        "rules_alone": score_numbers(scores["rules alone"]),
        "files": {name: {"documents": len(found), **score_numbers(scores[name])} for name, found in files.items()},
        "reliability": {
            table: [asdict(band) for band in count_held(scores["leave publishers out"].tables[table])]
            for table in CALIBRATED
        },
    }
    for title, score in scores.items():
        _show(title, score)
    _write(figures)


def score_files(
    files: Mapping[str, Sequence[AnnotatedDocument]], extractions: Sequence[Extraction]
) -> dict[str, Score]:
    """The score of each file's documents; `extractions` are those of all files, in their order."""
    given = iter(extractions)
    return {name: score_documents(found, list(islice(given, len(found)))) for name, found in files.items()}


def _write(figures: Mapping[str, Any]) -> None:
    path = DATA / "models" / "accuracy.json"
    path.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    try:
        write_figures(ROOT / "README.md", figures)
    except MarksMissing as missing:
        sys.exit(f"The figures are in {path.relative_to(ROOT)}, but not in the README: {missing}")


def _show(title: str, score: Score) -> None:
    print(f"{title}: macro F1 {score.macro_f1:.3f}, columns {score.macro_fields or 0:.3f}")
    for name, table in score.tables.items():
        columns = ", ".join(f"{column} {value:.2f}" for column, value in table.fields.items() if value is not None)
        print(f"  {name:9} P {table.precision:.2f} R {table.recall:.2f} F1 {table.f1:.2f}  {columns}")


if __name__ == "__main__":
    if len(sys.argv) < 3 or len(sys.argv) % 2 == 0:
        sys.exit(__doc__)
    main(*map(Path, sys.argv[1:]))
