"""The proof of one row: its quote verbatim between the words around it, its document, its actors with their roles."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, func, select

from store.read_connection import reading
from store.read_status import linked_status, status_or_none_found
from store.read_tables import DEMANDS, RowTable
from store.review import review_state, reviewer
from store.schema import ActorRecord, DocumentRecord

# Enough for the paragraph before and after in prose; cut back to whole paragraphs where there are any.
CONTEXT = 500


@dataclass(frozen=True)
class RowActor:
    """An actor of a row: in which role, by what name, and how the document writes it."""

    role: str
    actor_id: str
    name: str
    as_written: str
    type: str
    country: str | None
    is_reviewed: bool


@dataclass(frozen=True)
class RowEvidence:
    """One row with its proof; `facts` are its columns and its review, `document` the document's without its text."""

    table: str
    row_id: str
    facts: dict[str, Any]
    document: dict[str, Any]
    actors: tuple[RowActor, ...]
    before: str
    quote: str
    after: str


def load_evidence(engine: Engine, table: RowTable, row_id: str) -> RowEvidence | None:
    """The row with its proof, or None where no row has that id."""
    record = table.record
    with reading(engine) as connection:
        review = review_state(table.name, table.id_column).label("review")
        by = reviewer(table.name, table.id_column).label("reviewed_by")
        query = select(*record.__table__.columns, review, by).where(table.id_column == row_id)
        row = connection.execute(query).mappings().first()
        if row is None:
            return None
        facts = dict(row)
        if table is DEMANDS:
            facts["status"] = _load_status(connection, row_id)
        document = _load_document(connection, row["document_id"], row["start"], row["end"])
        actors = _load_actors(connection, table, row_id)
    start = min(CONTEXT, row["start"])
    window = document.pop("window")
    before, quote = window[:start], window[start : start + row["end"] - row["start"]]
    after = window[start + len(quote) :]
    is_first = row["start"] <= CONTEXT
    is_last = row["end"] + CONTEXT >= document["length"]
    return RowEvidence(
        table.name, row_id, facts, document, actors, _cut_before(before, is_first), quote, _cut_after(after, is_last)
    )


def _load_status(connection: Connection, row_id: str) -> str:
    linked = linked_status("ids")
    query = select(status_or_none_found(linked)).select_from(DEMANDS.record)
    query = query.outerjoin(linked, linked.c.demand_id == DEMANDS.id_column).where(DEMANDS.id_column == row_id)
    return str(connection.scalar(query, {"ids": [row_id]}))


def _load_document(connection: Connection, document_id: str, start: int, end: int) -> dict[str, Any]:
    first = max(0, start - CONTEXT)
    text = DocumentRecord.text
    columns = [column for column in DocumentRecord.__table__.columns if column.name != "text"]
    window = func.substr(text, first + 1, end + CONTEXT - first).label("window")
    query = select(*columns, window, func.length(text).label("length"))
    return dict(connection.execute(query.where(DocumentRecord.document_id == document_id)).mappings().one())


def _load_actors(connection: Connection, table: RowTable, row_id: str) -> tuple[RowActor, ...]:
    actors = table.actors
    query = (
        select(
            actors.role,
            actors.actor_id,
            ActorRecord.name,
            actors.as_written,
            ActorRecord.type,
            ActorRecord.country,
            ActorRecord.is_reviewed,
        )
        .join(ActorRecord, ActorRecord.actor_id == actors.actor_id)
        .where(getattr(actors, table.row_id) == row_id)
        .order_by(actors.role.desc(), actors.position)  # "asker" before "addressee".
    )
    return tuple(RowActor(*row) for row in connection.execute(query))


def _cut_before(text: str, is_first: bool) -> str:
    if is_first:
        return text
    # From a paragraph on; in one paragraph, from a line or word on; there must be words left.
    for end in ("\n\n", "\n", " "):
        found = text.find(end)
        if 0 <= found < len(text.rstrip()):
            return "…" + text[found + len(end) :]
    return "…" + text


def _cut_after(text: str, is_last: bool) -> str:
    if is_last:
        return text
    for end in ("\n\n", "\n", " "):
        found = text.rfind(end)
        if found > 0:
            return text[:found].rstrip() + "…"
    return text + "…"
