"""The command `score`: extracts the rows of annotated documents and says how well they fit."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from loaders.extract import extract_rows
from loaders.pipeline import rules_of
from loaders.scoring.annotated_texts import read_documents
from loaders.scoring.annotations import AnnotatedDocument, read_annotations
from loaders.scoring.measure import Score, TableScore, score_documents
from loaders.terminal import plain

SHOWN = 110


def measure_extraction(
    gold: Path, texts: Path, data: Path, with_classifier: bool, with_misses: bool, as_json: bool
) -> None:
    """Print the score of the extraction on annotated documents; raises LoaderError."""
    rules = rules_of(data, with_classifier)
    annotated = read_annotations(gold, texts)
    extractions = [extract_rows(document, rules) for given in annotated for document in read_documents(given, texts)]
    score = score_documents(annotated, extractions)
    _warn_lost(annotated, score)
    if with_misses:
        for line in _misses(score):
            click.echo(line, err=as_json)
    click.echo(json.dumps(score_numbers(score), indent=1) if as_json else "\n".join(_lines(score)))


def score_numbers(score: Score) -> dict[str, Any]:
    """The score as plain numbers, under names that programs can rely on."""
    numbers: dict[str, Any] = {
        name: {
            "gold": table.annotated,
            "predicted": table.extracted,
            "found": table.found,
            "precision": table.precision,
            "recall": table.recall,
            "f1": table.f1,
            "attributes": table.fields,
        }
        for name, table in score.tables.items()
    }
    return numbers | {"macro_f1": score.macro_f1, "macro_attributes": score.macro_fields}


def _lines(score: Score) -> Iterator[str]:
    for name, table in score.tables.items():
        yield f"{name:9}  {_counts(table)}  {_fields(table)}".rstrip()
    agreement = "" if score.macro_fields is None else f", agreement of columns {score.macro_fields:.3f}"
    yield f"macro F1 {score.macro_f1:.3f}{agreement}"


def _counts(table: TableScore) -> str:
    numbers = f"annotated {table.annotated:3}, extracted {table.extracted:3}, found {table.found:3}"
    return f"{numbers}; precision {table.precision:.2f}, recall {table.recall:.2f}, F1 {table.f1:.2f};"


def _fields(table: TableScore) -> str:
    return ", ".join(f"{column} {value:.2f}" for column, value in table.fields.items() if value is not None)


def _misses(score: Score) -> Iterator[str]:
    for name, table in score.tables.items():
        for verdict, rows in (("missed", table.missed), ("extra", table.extra)):
            for row in rows:
                yield f"{verdict:6}  {name:9}  {plain(row.document)}: {plain(row.shown)[:SHOWN]}"


def _warn_lost(annotated: list[AnnotatedDocument], score: Score) -> None:
    """Say which anchors are not in their texts: their rows cannot be found by anybody."""
    texts = {document.id: document.file for document in annotated}
    for table in score.tables.values():
        for row in table.missed:
            if row.place is None:
                click.echo(f"{row.document}: {plain(row.shown)!r} is not in {texts[row.document]}.", err=True)
