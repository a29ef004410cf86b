"""`python -m loaders score` says how well the extraction fits what careful readers found."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from loaders.__main__ import main
from loaders.errors import UnreadableDocument
from loaders.scoring.annotated_texts import read_documents
from loaders.scoring.annotations import AnnotatedDocument

TEXT = """Free the sailors

22 March 2021

Harbour Watch calls on the European Union to release the sailors of the Blue Heron. It rained all day.
"""


def annotated(**changes: Any) -> dict[str, Any]:
    demand = {
        "anchor": "calls on the European Union",
        "actors": ["Harbour Watch"],
        "targets": ["European Union"],
        "category": "release",
        "date": "2021-03-22",
    }
    return {"id": "release", "file": "release.txt", "title": "Free the sailors", "demands": [demand], **changes}


def score(folder: Path, documents: list[dict[str, Any]], *options: str) -> Result:
    (folder / "release.txt").write_text(TEXT, encoding="utf-8")
    (folder / "gold.json").write_text(json.dumps(documents), encoding="utf-8")
    return CliRunner().invoke(main, ["score", str(folder / "gold.json"), str(folder), "--rules-only", *options])


def test_what_is_found_is_counted(tmp_path: Path) -> None:
    result = score(tmp_path, [annotated()])
    assert (result.exit_code, result.stderr) == (0, "")
    first, *_, last = result.stdout.splitlines()
    assert "found   1; precision 1.00, recall 1.00, F1 1.00;" in first
    assert "date 1.00, actors 1.00, targets 1.00, category 1.00" in first
    assert last == "macro F1 0.333, agreement of columns 1.000"


def test_the_numbers_come_as_json_for_programs(tmp_path: Path) -> None:
    numbers = json.loads(score(tmp_path, [annotated()], "--json", "--misses").stdout)
    assert (numbers["demands"]["gold"], numbers["demands"]["f1"]) == (1, 1.0)
    assert numbers["macro_f1"] == pytest.approx(1 / 3)
    assert numbers["macro_attributes"] == 1.0


def test_missed_and_superfluous_rows_are_listed(tmp_path: Path) -> None:
    demand = {"anchor": "It rained", "actors": [], "targets": [], "category": "other"}
    result = score(tmp_path, [annotated(demands=[demand])], "--misses")
    assert "missed  demands    release: It rained" in result.stdout
    assert "extra   demands    Free the sailors: Harbour Watch calls on the European Union" in result.stdout


def test_nothing_is_listed_unasked(tmp_path: Path) -> None:
    assert "missed" not in score(tmp_path, [annotated(demands=[])]).stdout


def test_an_anchor_that_is_not_in_its_text_is_named(tmp_path: Path) -> None:
    demand = {"anchor": "no such words", "actors": [], "targets": [], "category": "other"}
    result = score(tmp_path, [annotated(demands=[demand])])
    assert (result.exit_code, result.stderr) == (0, "release: 'no such words' is not in release.txt.\n")


@pytest.mark.parametrize(
    ("documents", "part"),
    [
        ([annotated(file="missing.txt")], "missing.txt"),
        ([annotated(demands=[{"anchor": "x", "category": "freedom"}])], '"freedom" is not allowed'),
        ([annotated(span=[0, 9999])], "span"),
    ],
)
def test_wrong_annotations_are_refused_in_one_line(tmp_path: Path, documents: list[dict[str, Any]], part: str) -> None:
    result = score(tmp_path, documents)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert part in result.stderr


def document(**changes: Any) -> AnnotatedDocument:
    return AnnotatedDocument("release", "release.txt", **{"text": TEXT, "title": "", "publisher": None, **changes})


def test_a_whole_file_is_read_as_a_load_reads_it(tmp_path: Path) -> None:
    (tmp_path / "release.txt").write_text("\ufeff" + TEXT, encoding="utf-8")
    (read,) = read_documents(document(published_on=None), tmp_path)
    assert (read.text, read.title, read.published_on.value) == (TEXT, "Free the sailors", "2021-03-22")


def test_a_span_is_one_document_cleaned_as_a_load_cleans_it(tmp_path: Path) -> None:
    given = document(text="Free\u00a0the sailors\u200b now.", published_on=None, span=(40, 62))
    (read,) = read_documents(given, tmp_path)
    assert (read.text, read.start, read.end) == ("Free the sailors now.", 40, 62)


def test_a_text_without_words_is_no_document(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument):
        list(read_documents(document(text=" \n", published_on=None, span=(0, 2)), tmp_path))
