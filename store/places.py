"""Where documents stand: which text is at which place of which file, and which run put it there."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Connection, delete, select, tuple_, update

from store.records import make_file_label
from store.removal import remove_documents
from store.schema import DocumentPlaceRecord, DocumentRecord, RunDocumentRecord
from store.transaction import Bind, write_transaction
from store.upsert import upsert

Row = Mapping[str, Any]
PLACE = (DocumentPlaceRecord.file, DocumentPlaceRecord.start)


def take_place(connection: Connection, document: Row) -> None:
    """Note that the document stands at its place; a document that stood there before leaves it."""
    held = select(DocumentPlaceRecord.document_id).where(tuple_(*PLACE) == (document["file"], document["start"]))
    former = connection.scalar(held)
    upsert(connection, "document_places", [{key: document[key] for key in ("file", "start", "end", "document_id")}])
    if former is not None and former != document["document_id"]:
        _settle(connection, former)


def is_overruled(connection: Connection, document: Row, run_id: str) -> bool:
    """Whether the run has already loaded the same text from a place that comes first in alphabetical order."""
    place = select(RunDocumentRecord.file, RunDocumentRecord.start).where(
        RunDocumentRecord.run_id == run_id, RunDocumentRecord.document_id == document["document_id"]
    )
    found = connection.execute(place).first()
    return found is not None and (found.file, found.start) < (document["file"], document["start"])


def note_run(connection: Connection, document: Row, run_id: str, is_new: bool) -> None:
    """Note that the run loaded the document from its place, and whether the run brought it."""
    row = {key: document[key] for key in ("document_id", "file", "start")} | {"run_id": run_id}
    known = select(RunDocumentRecord.is_new).where(
        RunDocumentRecord.run_id == run_id, RunDocumentRecord.document_id == document["document_id"]
    )
    upsert(connection, "run_documents", [row | {"is_new": is_new or bool(connection.scalar(known))}])


def forget_places(bind: Bind, file: str, kept: Collection[int]) -> int:
    """Drop what the file held at other starts than these, and say how many documents went with that.

    For a file that was read to its end: an article that is no longer in it is no longer in the ledger, unless it
    stands in another file. A file that could not be read keeps what it had.
    """
    label = make_file_label(file)
    with write_transaction(bind) as connection:
        places = connection.execute(
            select(DocumentPlaceRecord.start, DocumentPlaceRecord.document_id).where(DocumentPlaceRecord.file == label)
        ).all()
        left = [(start, document_id) for start, document_id in places if start not in kept]
        for start, _ in left:
            connection.execute(delete(DocumentPlaceRecord).where(tuple_(*PLACE) == (label, start)))
        return sum(_settle(connection, document_id) for document_id in sorted({held for _, held in left}))


def _settle(connection: Connection, document_id: str) -> int:
    """Show the document at a place that it still has; remove it where there is none, and say so by 1."""
    columns = (DocumentPlaceRecord.file, DocumentPlaceRecord.start, DocumentPlaceRecord.end)
    places = select(*columns).where(DocumentPlaceRecord.document_id == document_id).order_by(*PLACE)
    left = [tuple(place) for place in connection.execute(places)]
    if not left:
        remove_documents(connection, [document_id])
        return 1
    shown = select(DocumentRecord.file, DocumentRecord.start, DocumentRecord.end)
    if tuple(connection.execute(shown.where(DocumentRecord.document_id == document_id)).one()) not in left:
        file, start, end = left[0]
        where = DocumentRecord.document_id == document_id
        connection.execute(update(DocumentRecord).where(where).values(file=file, start=start, end=end))
    return 0
