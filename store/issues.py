"""Writes what could not be read, dated or resolved, so that nothing is dropped in silence."""

from collections.abc import Iterable

from sqlalchemy import Connection, delete, select

from store.records import Row, make_file_label, make_issue_rows
from store.rows import Issue
from store.schema import DocumentRecord, LoadIssueRecord
from store.transaction import Bind, write_transaction
from store.upsert import insert_missing, upsert


def save_issues(bind: Bind, file: str, issues: Iterable[Issue], run_id: str | None = None) -> None:
    """Store the issues of the file as a whole, in place of those it had; call it for every file read, without any too.

    The issues of a document come with its extraction and are replaced with it.
    """
    label = make_file_label(file)
    with write_transaction(bind) as connection:
        of_file = (LoadIssueRecord.file == label, LoadIssueRecord.document_id.is_(None))
        connection.execute(delete(LoadIssueRecord).where(*of_file))
        _insert(connection, make_issue_rows(issues))
        if run_id is not None:
            insert_missing(connection, "run_files", [{"run_id": run_id, "file": label}])


def save_issue(bind: Bind, issue: Issue) -> None:
    """Add one issue to those of its file."""
    with write_transaction(bind) as connection:
        _insert(connection, make_issue_rows([issue]))


def _insert(connection: Connection, rows: list[Row]) -> None:
    named = {row["document_id"] for row in rows if row["document_id"] is not None}
    stored = set(connection.scalars(select(DocumentRecord.document_id).where(DocumentRecord.document_id.in_(named))))
    # An issue about a document that was refused belongs to its file.
    fitting = [row | {"document_id": row["document_id"] if row["document_id"] in stored else None} for row in rows]
    upsert(connection, "load_issues", fitting)
