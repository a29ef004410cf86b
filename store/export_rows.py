"""Streams the exported tables: rows in the order of their columns, never a whole table in memory.

Rows that a person rejected are left out, and what belongs to them with them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, Table, func, select

from store.cells import Cell, join_names
from store.decisions import make_link_id
from store.export_columns import DEMANDS, DOCUMENTS, INSTITUTIONS, LINKS, OFFICIALS, RESPONSES, ExportTable
from store.export_scope import EVERYTHING, has_document, has_row
from store.filters import Filters
from store.organs import name_in_role
from store.review import not_rejected, review_state, reviewer
from store.schema import ActorRecord, Base, DocumentRecord, LinkRecord
from store.status import load_statuses
from store.vocabulary import ActorRole, ActorType

Rows = Iterator[tuple[Cell, ...]]
# Below SQLite's oldest limit of 999 bound values.
CHUNK = 500


def stream_table(connection: Connection, table: ExportTable, filters: Filters = EVERYTHING) -> Rows:
    """The table's rows that the filters leave, in the order of its columns."""
    streams: dict[ExportTable, Callable[[Connection, Filters], Iterator[Mapping[str, Any]]]] = {
        DOCUMENTS: _documents,
        DEMANDS: _demands,
        INSTITUTIONS: _institutions,
        OFFICIALS: _officials,
        RESPONSES: _responses,
        LINKS: _links,
    }
    for row in streams[table](connection, filters):
        yield tuple(row[column] for column in table.columns)


def stream_chunks(connection: Connection, query: Select[Any]) -> Iterator[list[dict[str, Any]]]:
    """The query's rows in chunks, fetched from the database as they are taken."""
    result = connection.execute(query, execution_options={"yield_per": CHUNK})
    for rows in result.mappings().partitions():
        yield [dict(row) for row in rows]


def select_evidence(table: Table, id_column: str, filters: Filters = EVERYTHING) -> Select[Any]:
    """The rows of a table with evidence that the export holds, each with its quote, source and review."""
    document = DocumentRecord
    row_id = table.c[id_column]
    return (
        select(
            table,
            func.substr(document.text, table.c.start + 1, table.c.end - table.c.start).label("quote"),
            document.source_url,
            document.title,
            document.publisher,
            review_state(table.name, row_id).label("review"),
            reviewer(table.name, row_id).label("reviewed_by"),
        )
        .join(document, document.document_id == table.c.document_id)
        .where(has_row(table.name, row_id, filters))
        .order_by(table.c.first_day.asc().nulls_last(), table.c.document_id, table.c.start, row_id)
    )


def load_names(
    connection: Connection, actors: str, id_column: str, ids: Sequence[str], role: ActorRole
) -> dict[str, list[str]]:
    """The names of the actors who have this role in each of the rows, in the row's order.

    Canonical names for states and persons; organs of a state, organisations, courts and bodies of states stand as the
    document names them.
    """
    target = Base.metadata.tables[actors]
    names: dict[str, list[str]] = {row_id: [] for row_id in ids}
    query = (
        select(target.c[id_column], ActorRecord.name, target.c.as_written, ActorRecord.type)
        .join(ActorRecord, ActorRecord.actor_id == target.c.actor_id)
        .where(target.c[id_column].in_(ids), target.c.role == role.value)
        .order_by(target.c[id_column], target.c.position)
    )
    for row_id, name, as_written, kind in connection.execute(query):
        names[row_id].append(name_in_role(role, name, as_written, ActorType(kind)))
    return names


def _documents(connection: Connection, filters: Filters) -> Iterator[Mapping[str, Any]]:
    table = Base.metadata.tables["documents"]
    columns = [column for column in table.columns if column.name != "text"]
    order = (table.c.first_day.asc().nulls_last(), table.c.file, table.c.start)
    query = select(*columns).where(has_document(filters)).order_by(*order)
    for chunk in stream_chunks(connection, query):
        yield from chunk


def _demands(connection: Connection, filters: Filters) -> Iterator[Mapping[str, Any]]:
    roles = {"actors": ActorRole.ASKER, "targets": ActorRole.ADDRESSEE}
    for chunk in _named_chunks(connection, "demands", "demand_id", roles, filters):
        statuses = load_statuses(connection, [row["demand_id"] for row in chunk])
        yield from (row | {"status": statuses[row["demand_id"]].value} for row in chunk)


def _officials(connection: Connection, filters: Filters) -> Iterator[Mapping[str, Any]]:
    roles = {"authority": ActorRole.AUTHORITY}
    for chunk in _named_chunks(connection, "officials", "official_id", roles, filters):
        yield from chunk


def _responses(connection: Connection, filters: Filters) -> Iterator[Mapping[str, Any]]:
    roles = {"actors": ActorRole.RESPONDER}
    for chunk in _named_chunks(connection, "responses", "response_id", roles, filters):
        yield from chunk


def _named_chunks(
    connection: Connection, table: str, id_column: str, roles: Mapping[str, ActorRole], filters: Filters
) -> Iterator[list[dict[str, Any]]]:
    actors = f"{table.removesuffix('s')}_actors"
    for chunk in stream_chunks(connection, select_evidence(Base.metadata.tables[table], id_column, filters)):
        ids = [row[id_column] for row in chunk]
        for column, role in roles.items():
            names = load_names(connection, actors, id_column, ids, role)
            for row in chunk:
                row[column] = join_names(names[row[id_column]])
        yield chunk


def _institutions(connection: Connection, filters: Filters) -> Iterator[Mapping[str, Any]]:
    asked = _tally("demands", "demand_id", "asked_on", ActorRole.ADDRESSEE, filters)
    answered = _tally("responses", "response_id", "responded_on", ActorRole.RESPONDER, filters)
    query = (
        select(
            ActorRecord.actor_id.label("institution_id"),
            ActorRecord.name,
            ActorRecord.type,
            ActorRecord.country,
            func.coalesce(asked.c.count, 0).label("demands"),
            asked.c.first.label("first_asked"),
            asked.c.last.label("last_asked"),
            func.coalesce(answered.c.count, 0).label("responses"),
            answered.c.first.label("first_response"),
            answered.c.last.label("last_response"),
        )
        .outerjoin(asked, asked.c.actor_id == ActorRecord.actor_id)
        .outerjoin(answered, answered.c.actor_id == ActorRecord.actor_id)
        .where(asked.c.count.is_not(None) | answered.c.count.is_not(None))
        .order_by(ActorRecord.name, ActorRecord.actor_id)
    )
    for chunk in stream_chunks(connection, query):
        yield from chunk


def _tally(table: str, id_column: str, date: str, role: ActorRole, filters: Filters) -> Any:
    rows, actors = Base.metadata.tables[table], Base.metadata.tables[f"{table.removesuffix('s')}_actors"]
    # Dates of all precisions sort as text; an empty one is no date.
    written = func.nullif(rows.c[date], "")
    return (
        select(
            actors.c.actor_id,
            func.count(rows.c[id_column].distinct()).label("count"),
            func.min(written).label("first"),
            func.max(written).label("last"),
        )
        .join(rows, rows.c[id_column] == actors.c[id_column])
        .where(actors.c.role == role.value, has_row(table, rows.c[id_column], filters))
        .group_by(actors.c.actor_id)
        .subquery(f"tally_{table}")
    )


def _links(connection: Connection, filters: Filters) -> Iterator[Mapping[str, Any]]:
    link = Base.metadata.tables["links"]
    link_id = LinkRecord.demand_id + make_link_id("", "") + LinkRecord.response_id
    query = (
        select(link, review_state("links", link_id).label("review"), reviewer("links", link_id).label("reviewed_by"))
        .where(
            not_rejected("links", link_id),
            has_row("demands", link.c.demand_id, filters),
            has_row("responses", link.c.response_id, filters),
        )
        .order_by(link.c.demand_id, link.c.response_id)
    )
    for chunk in stream_chunks(connection, query):
        yield from chunk
