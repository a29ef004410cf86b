"""Writes documents with all their rows: the door through which loaders reach the database.

Invariants:
- A document is one transaction: all its rows are stored, or none.
- Loading twice equals loading once. Rows that are found again keep their ids, so links between rows that still exist
  stay; rows that are no longer found go, and their links with them. People's decisions are never deleted, and their
  corrections are applied again to the rows they are about.
- What counts and searches read (store/counting.py, store/indexing.py) changes in the same transaction as the rows.
- One text is one document, wherever it stands. Each place (file and start in the file) is remembered; the document
  shows the place from which it was loaded last. Where one run meets a text in several places, the first place in
  alphabetical order counts, so that the order in which parallel workers finish changes nothing.
- A place holds one document. When the same file is loaded again and another text stands at the same place, this is a
  new version: it takes the place, and the old document goes with all its rows unless its text stands elsewhere too.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from itertools import islice

from sqlalchemy import Connection, bindparam, delete, func, select
from sqlalchemy.exc import DataError, IntegrityError

from store.checks import check_extraction, check_fits
from store.corrections import apply_corrections
from store.counting import recount
from store.errors import InvalidExtraction
from store.indexing import forget_words, index_words
from store.link_keys import forget_pending
from store.places import is_overruled, note_run, take_place
from store.records import ROW_IDS, Records, make_records
from store.rows import Document, Extraction
from store.schema import Base, DocumentRecord, LoadIssueRecord
from store.transaction import Bind, write_transaction
from store.unused import drop_unused, load_mentions
from store.upsert import insert_missing, upsert, upsert_actors

# Bound by how long a writer keeps others waiting, not by memory.
BATCH = 50


@dataclass(frozen=True)
class Refusal:
    """A document that was not stored, and why."""

    document: Document
    reason: str


def save_extraction(bind: Bind, extraction: Extraction, run_id: str | None = None) -> None:
    """Store one document with its rows, in place of what was stored of it; raises InvalidExtraction."""
    records = _make_checked(extraction)
    with write_transaction(bind) as connection:
        _write(connection, records, run_id)


def save_extractions(bind: Bind, extractions: Iterable[Extraction], run_id: str | None = None) -> tuple[Refusal, ...]:
    """Store many documents, several to a transaction; gives those that were refused, the others are stored."""
    refusals: list[Refusal] = []
    for batch in _batches(extractions):
        with write_transaction(bind) as connection:
            for extraction in batch:
                try:
                    save_extraction(connection, extraction, run_id)
                except (InvalidExtraction, IntegrityError, DataError) as error:
                    refusals.append(Refusal(extraction.document, str(error).splitlines()[0]))
    return tuple(refusals)


def _batches(extractions: Iterable[Extraction]) -> Iterator[list[Extraction]]:
    # Taken before the transaction begins: extracting while holding the writer's turn would make others wait for it.
    waiting = iter(extractions)
    while batch := list(islice(waiting, BATCH)):
        yield batch


def _make_checked(extraction: Extraction) -> Records:
    check_extraction(extraction)
    records = make_records(extraction)
    for field in fields(records):
        check_fits(field.name, getattr(records, field.name), extraction.document.file)
    return records


def _write(connection: Connection, records: Records, run_id: str | None) -> None:
    document = records.documents[0]
    document_id = document["document_id"]
    count = select(func.count()).where(DocumentRecord.document_id == document_id)
    is_new = connection.scalar(count) == 0
    if run_id is not None and is_overruled(connection, document, run_id):
        take_place(connection, document)
        return
    before = set() if is_new else load_mentions(connection, document_id)
    if not is_new:
        forget_words(connection, document_id)
        forget_pending(connection, document_id)
    upsert(connection, "documents", records.documents)
    take_place(connection, document)
    upsert_actors(connection, records.actors)
    insert_missing(connection, "aliases", records.aliases)
    for table, id_column in ROW_IDS.items():
        _replace_rows(connection, table, id_column, records, is_new)
    connection.execute(delete(LoadIssueRecord).where(LoadIssueRecord.document_id == document_id))
    upsert(connection, "load_issues", records.load_issues)
    if run_id is not None:
        note_run(connection, document, run_id, is_new)
    if not is_new:
        drop_unused(connection, before - load_mentions(connection, document_id))
    apply_corrections(connection, document_id)
    recount(connection, [document_id])
    index_words(connection, document_id)


def _replace_rows(connection: Connection, table: str, id_column: str, records: Records, is_new: bool) -> None:
    rows, target = getattr(records, table), Base.metadata.tables[table]
    actors = Base.metadata.tables[f"{table.removesuffix('s')}_actors"]
    document_id = records.documents[0]["document_id"]
    if not is_new:
        stored = set(connection.scalars(select(target.c[id_column]).where(target.c.document_id == document_id)))
        gone = [{"gone": row_id} for row_id in sorted(stored - {row[id_column] for row in rows})]
        if gone:
            connection.execute(delete(target).where(target.c[id_column] == bindparam("gone")), gone)
        kept = select(target.c[id_column]).where(target.c.document_id == document_id)
        connection.execute(delete(actors).where(actors.c[id_column].in_(kept)))
    upsert(connection, table, rows)
    upsert(connection, actors.name, getattr(records, actors.name))
