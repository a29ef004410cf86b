"""Runs of the loaders: when, with which version, from where, and how to undo one.

An undo takes out the documents that the run brought and that no other run loaded since, and the issues of files that
only this run read. It does not bring back what a run replaced: an older version of a file is to be loaded again from
the older file, since the ledger keeps one version of each document.
"""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import uuid4

from sqlalchemy import Connection, delete, exists, func, insert, select, update
from sqlalchemy.orm import aliased

from store.removal import remove_documents
from store.schema import LoadIssueRecord, LoadRunRecord, RunDocumentRecord, RunFileRecord
from store.transaction import Bind, write_transaction

TIME = "%Y-%m-%dT%H:%M:%SZ"


def start_run(bind: Bind, sources: Sequence[str], version: str) -> str:
    """Note that a load of these paths begins, and give the run's id."""
    run_id = uuid4().hex
    row = {"run_id": run_id, "started_at": now(), "version": version, "sources": json.dumps(list(sources))}
    with write_transaction(bind) as connection:
        connection.execute(insert(LoadRunRecord).values(row | {"documents": 0, "issues": 0}))
    return run_id


def finish_run(bind: Bind, run_id: str, documents: int, issues: int) -> None:
    """Note that the run has ended, with what it counted; raises KeyError where there is no such run."""
    values = {"finished_at": now(), "documents": documents, "issues": issues}
    with write_transaction(bind) as connection:
        done = connection.execute(update(LoadRunRecord).where(LoadRunRecord.run_id == run_id).values(values))
        if done.rowcount == 0:
            raise KeyError(f"There is no run {run_id!r}.")


def remove_run(bind: Bind, run_id: str) -> int:
    """Undo the run and say how many documents went; raises KeyError where there is no such run."""
    with write_transaction(bind) as connection:
        if connection.scalar(select(func.count()).where(LoadRunRecord.run_id == run_id)) == 0:
            raise KeyError(f"There is no run {run_id!r}.")
        brought = select(RunDocumentRecord.document_id).where(
            RunDocumentRecord.run_id == run_id, RunDocumentRecord.is_new
        )
        documents = list(connection.scalars(brought))
        going = [document_id for document_id in documents if not _hand_over(connection, document_id, run_id)]
        remove_documents(connection, going)
        _drop_issues(connection, run_id)
        connection.execute(delete(LoadRunRecord).where(LoadRunRecord.run_id == run_id))
    return len(going)


def now() -> str:
    """The time in UTC, to the second."""
    return datetime.now(UTC).strftime(TIME)


def _hand_over(connection: Connection, document_id: str, run_id: str) -> bool:
    """Let the next run that loaded the document count as the one that brought it, so that its undo takes it out."""
    others = (
        select(RunDocumentRecord.run_id)
        .join(LoadRunRecord, LoadRunRecord.run_id == RunDocumentRecord.run_id)
        .where(RunDocumentRecord.document_id == document_id, RunDocumentRecord.run_id != run_id)
        .order_by(LoadRunRecord.started_at, LoadRunRecord.run_id)
    )
    heir = connection.scalar(others.limit(1))
    if heir is None:
        return False
    where = (RunDocumentRecord.document_id == document_id, RunDocumentRecord.run_id == heir)
    connection.execute(update(RunDocumentRecord).where(*where).values(is_new=True))
    return True


def _drop_issues(connection: Connection, run_id: str) -> None:
    others = aliased(RunFileRecord)
    shared = exists().where(others.file == RunFileRecord.file, others.run_id != run_id)
    files = select(RunFileRecord.file).where(RunFileRecord.run_id == run_id, ~shared)
    of_files = (LoadIssueRecord.document_id.is_(None), LoadIssueRecord.file.in_(files))
    connection.execute(delete(LoadIssueRecord).where(*of_files))
