"""Trains the classifier anew and writes data/models/classifier.json.

python -m benchmarks.training ANNOTATIONS_FOLDER DOCUMENTS_FOLDER [GOLD.json TEXTS_FOLDER ...]

Further pairs are annotations of one's own, with the folder of their texts. Needs scikit-learn (requirements-dev.txt).
"""

import sys
from datetime import date
from pathlib import Path

from benchmarks.accuracy import read_all
from loaders.judging.training import save_classifier, train
from loaders.rules import read_rules
from loaders.scoring.annotations import read_annotations
from store.settings import DATA


def main(annotations: Path, documents_folder: Path, *own: Path) -> None:
    """Trains on all annotated documents and says what came of it."""
    documents = read_all(annotations, documents_folder)
    for gold, texts in zip(own[::2], own[1::2], strict=True):
        documents += read_annotations(gold, texts)
    content = train(documents, read_rules(DATA, with_classifier=False), date.today().isoformat())
    save_classifier(content, DATA / "models" / "classifier.json")
    learned = content["trained_on"]
    print(
        f"Trained on {learned['documents']} documents of {learned['publishers']} publishers: {learned['demands']} "
        f"demands, {learned['responses']} responses and {learned['officials']} officials among their candidates. "
        "Run `make bench` to measure it."
    )


if __name__ == "__main__":
    if len(sys.argv) < 3 or len(sys.argv) % 2 == 0:
        sys.exit(__doc__)
    main(*map(Path, sys.argv[1:]))
