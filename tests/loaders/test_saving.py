"""What a load finds is stored as it is now, and what it no longer holds goes; what was not read stays."""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from sqlalchemy import Engine, select

from loaders.intake.files import find_files
from loaders.pipeline import Loaded, load_files
from loaders.saving import save_loaded
from store.runs import start_run
from store.schema import DocumentRecord, LoadIssueRecord
from store.settings import DATA
from store.vocabulary import IssueKind

RELEASE = """Free the sailors

22 March 2021

Harbour Watch calls on the European Union to release the sailors of the Blue Heron.
"""


def load(path: Path) -> list[Loaded]:
    return list(load_files(find_files([path]), DATA, with_classifier=False))


def write_table(path: Path, count: int) -> Path:
    rows = [{"title": f"Letter {n}", "date": "2021-03-22", "text": f"{n}. {RELEASE}"} for n in range(count)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def stored_titles(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        return list(
            connection.scalars(select(DocumentRecord.title).order_by(DocumentRecord.file, DocumentRecord.start))
        )


def stored_issues(engine: Engine) -> list[tuple[str, str]]:
    with engine.connect() as connection:
        rows = connection.execute(select(LoadIssueRecord.file, LoadIssueRecord.kind).order_by(LoadIssueRecord.file))
        return [(file, kind) for file, kind in rows]


def store(engine: Engine, loaded: Iterable[Loaded]) -> list[Loaded]:
    return list(save_loaded(engine, loaded, start_run(engine, ["test"], "test")))


def test_an_issue_goes_when_the_file_is_repaired(tmp_path: Path, sqlite_engine: Engine) -> None:
    release = tmp_path / "release.txt"
    release.write_bytes(b"")
    store(sqlite_engine, load(release))
    assert stored_issues(sqlite_engine) == [("release.txt", "empty")]
    release.write_text(RELEASE, encoding="utf-8")
    store(sqlite_engine, load(release))
    assert (stored_issues(sqlite_engine), stored_titles(sqlite_engine)) == ([], ["Free the sailors"])


def test_a_file_that_cannot_be_read_any_more_keeps_its_documents(tmp_path: Path, sqlite_engine: Engine) -> None:
    release = tmp_path / "release.txt"
    release.write_text(RELEASE, encoding="utf-8")
    store(sqlite_engine, load(release))
    release.write_bytes(b"")
    store(sqlite_engine, load(release))
    assert stored_issues(sqlite_engine) == [("release.txt", "empty")]
    assert stored_titles(sqlite_engine) == ["Free the sailors"]


def test_a_row_that_left_its_table_leaves_the_ledger(tmp_path: Path, sqlite_engine: Engine) -> None:
    store(sqlite_engine, load(write_table(tmp_path / "letters.jsonl", 30)))
    assert len(stored_titles(sqlite_engine)) == 30
    store(sqlite_engine, load(write_table(tmp_path / "letters.jsonl", 2)))
    assert stored_titles(sqlite_engine) == ["Letter 0", "Letter 1"]


def test_a_table_that_ends_early_keeps_the_rows_behind_its_end(tmp_path: Path, sqlite_engine: Engine) -> None:
    path = write_table(tmp_path / "letters.jsonl", 3)
    store(sqlite_engine, load(path))
    path.write_text(path.read_text(encoding="utf-8")[:-20], encoding="utf-8")
    store(sqlite_engine, load(path))
    assert stored_titles(sqlite_engine) == ["Letter 0", "Letter 1", "Letter 2"]
    assert stored_issues(sqlite_engine) == [("letters.jsonl", "truncated")]


def test_a_document_that_the_store_refuses_is_an_issue_and_the_others_are_stored(
    tmp_path: Path, sqlite_engine: Engine
) -> None:
    (loaded,) = load(write_table(tmp_path / "letters.jsonl", 3))
    first, *others = loaded.extractions
    wrong = replace(first, document=replace(first.document, document_id="0" * 16))
    (stored,) = store(sqlite_engine, [replace(loaded, extractions=(wrong, *others))])
    assert [issue.kind for issue in stored.failures] == [IssueKind.FAILED]
    assert "is not its text's" in stored.failures[0].message
    assert [e.document.title for e in stored.extractions] == stored_titles(sqlite_engine) == ["Letter 1", "Letter 2"]
    assert stored_issues(sqlite_engine) == [("letters.jsonl", "failed")]
