"""What a run of the loaders brought: its files, what each of them gave, and what could not be read of them."""

import json
from typing import Any

import pandas as pd
from sqlalchemy import Engine, func, select

from store.read_connection import reading
from store.schema import (
    DemandRecord,
    DocumentRecord,
    LoadIssueRecord,
    LoadRunRecord,
    OfficialRecord,
    ResponseRecord,
    RunDocumentRecord,
    RunFileRecord,
)

COUNTED: dict[str, Any] = {"demands": DemandRecord, "officials": OfficialRecord, "responses": ResponseRecord}
FILE_COLUMNS = ["file", "documents", *COUNTED, "problem"]


def find_run(engine: Engine, source: str) -> str | None:
    """The id of the run that was given this one path, which is some visitor's own; None where there is none."""
    query = select(LoadRunRecord.run_id).where(LoadRunRecord.sources == json.dumps([source]))
    with reading(engine) as connection:
        return connection.scalar(query)


def load_run_files(engine: Engine, run_id: str) -> pd.DataFrame:
    """Each file of the run: `file`, `documents`, `demands`, `officials`, `responses`, and its `problem` or nothing."""
    of_run = RunDocumentRecord.run_id == run_id
    files = select(RunFileRecord.file).where(RunFileRecord.run_id == run_id).order_by(RunFileRecord.file)
    documents = select(RunDocumentRecord.file, func.count()).where(of_run).group_by(RunDocumentRecord.file)
    problems = (
        select(LoadIssueRecord.file, LoadIssueRecord.message, LoadIssueRecord.remedy)
        .where(LoadIssueRecord.file.in_(files.order_by(None)), LoadIssueRecord.document_id.is_(None))
        .order_by(LoadIssueRecord.file, LoadIssueRecord.issue_id)
    )
    with reading(engine) as connection:
        frame = pd.DataFrame({"file": list(connection.scalars(files))}, dtype=object)
        counted = {"documents": dict(connection.execute(documents).all())}
        for name, record in COUNTED.items():
            rows = (
                select(RunDocumentRecord.file, func.count())
                .join(record, record.document_id == RunDocumentRecord.document_id)
                .where(of_run)
                .group_by(RunDocumentRecord.file)
            )
            counted[name] = dict(connection.execute(rows).all())
        said: dict[str, list[str]] = {}
        for file, message, remedy in connection.execute(problems):
            said.setdefault(file, []).append(f"{message} {remedy}".strip())
    for name, counts in counted.items():
        frame[name] = [counts.get(file, 0) for file in frame["file"]]
    frame["problem"] = [" ".join(said.get(file, ())) for file in frame["file"]]
    return frame[FILE_COLUMNS]


def list_barren(engine: Engine, run_id: str) -> list[tuple[str, str]]:
    """The file and language (an ISO code or nothing) of each document of the run in which no row was found."""
    document = DocumentRecord.document_id
    query = (
        select(RunDocumentRecord.file, DocumentRecord.language)
        .join(RunDocumentRecord, RunDocumentRecord.document_id == document)
        .where(RunDocumentRecord.run_id == run_id)
        .where(*(document.not_in(select(record.document_id)) for record in COUNTED.values()))
        .order_by(RunDocumentRecord.file, document)
    )
    with reading(engine) as connection:
        return [(file, language or "") for file, language in connection.execute(query)]


def list_run_documents(engine: Engine, run_id: str) -> list[str]:
    """The ids of the documents that the run brought and that are still there."""
    found = RunDocumentRecord.document_id
    query = select(found).where(RunDocumentRecord.run_id == run_id).order_by(RunDocumentRecord.file, found)
    with reading(engine) as connection:
        return list(connection.scalars(query))
