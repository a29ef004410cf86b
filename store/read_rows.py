"""Rows with evidence, page by page: ids first, from an index, then the rows of one page.

Invariant: no function here reads more rows than it is asked for; a quote is cut out of its document's text by the
database (offsets are code points on SQLite and PostgreSQL alike).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pandas as pd
from sqlalchemy import ColumnElement, Connection, Engine, func, select

from store.cells import join_names
from store.filters import Filters
from store.read_connection import reading
from store.read_status import linked_status, status_or_none_found
from store.read_tables import DEMANDS, RowTable
from store.review import review_state, reviewer
from store.schema import ActorRecord, DocumentRecord

# Below SQLite's oldest limit of 999 bound values.
CHUNK = 500


class RowOrder(StrEnum):
    """The orders in which a page can list its rows."""

    NEWEST = "newest"
    OLDEST = "oldest"
    SUREST = "surest"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True)
class RowCount:
    """How many rows match; `undated` of them have no date, `hidden_undated` were left out by the date filter alone."""

    rows: int
    undated: int
    hidden_undated: int


def count_rows(engine: Engine, table: RowTable, filters: Filters) -> RowCount:
    """How many rows of the table match, and how many of them have no date."""
    undated = table.record.first_day.is_(None)
    matching = select(func.count(), func.count().filter(undated)).select_from(table.record)
    without_days = Filters(**{**vars(filters), "first_day": None, "last_day": None})
    with reading(engine) as connection:
        rows, dateless = connection.execute(matching.where(*table.match(filters))).one()
        hidden = 0
        if filters.has_range:
            hidden = connection.execute(matching.where(undated, *table.match(without_days))).one()[0]
    return RowCount(rows, dateless, hidden)


def load_rows(
    engine: Engine,
    table: RowTable,
    filters: Filters,
    order: RowOrder = RowOrder.NEWEST,
    limit: int = 100,
    offset: int = 0,
) -> pd.DataFrame:
    """One page of rows, in the exported columns."""
    ids = (
        select(table.id_column).where(*table.match(filters)).order_by(*_order(table, order)).limit(limit).offset(offset)
    )
    with reading(engine) as connection:
        return _load_by_id(connection, table, list(connection.scalars(ids)))


def stream_rows(
    engine: Engine, table: RowTable, filters: Filters, order: RowOrder = RowOrder.NEWEST
) -> Iterator[pd.DataFrame]:
    """All matching rows in chunks, columns and order as the pages have them; at least one frame, maybe an empty one."""
    ids = select(table.id_column).where(*table.match(filters)).order_by(*_order(table, order))
    with reading(engine) as connection:
        chosen = list(connection.scalars(ids))
        for first in range(0, max(len(chosen), 1), CHUNK):
            yield _load_by_id(connection, table, chosen[first : first + CHUNK])


def _order(table: RowTable, order: RowOrder) -> tuple[ColumnElement[Any], ...]:
    day, confidence, row_id = table.record.first_day, table.record.confidence, table.id_column
    orders = {
        RowOrder.NEWEST: (day.desc().nulls_last(), row_id.desc()),
        RowOrder.OLDEST: (day.asc().nulls_last(), row_id.asc()),
        RowOrder.SUREST: (confidence.desc(), row_id.asc()),
        RowOrder.DOUBTFUL: (confidence.asc(), row_id.asc()),
    }
    return orders[order]


def _load_by_id(connection: Connection, table: RowTable, ids: Sequence[str]) -> pd.DataFrame:
    record, document = table.record, DocumentRecord
    quote = func.substr(document.text, record.start + 1, record.end - record.start).label("quote")
    status = table is DEMANDS
    linked = linked_status()
    reviewed = (review_state(table.name, table.id_column), reviewer(table.name, table.id_column))
    columns = [
        *record.__table__.columns,
        quote,
        document.source_url,
        document.title,
        document.publisher,
        *(column.label(name) for column, name in zip(reviewed, ("review", "reviewed_by"), strict=True)),
    ]
    query = select(*columns, status_or_none_found(linked).label("status")) if status else select(*columns)
    query = query.select_from(record).join(document, document.document_id == record.document_id)
    if status:
        query = query.outerjoin(linked, linked.c.demand_id == record.demand_id)
    frame = pd.DataFrame(connection.execute(query.where(table.id_column.in_(ids))).mappings().all())
    wanted = list(table.columns)
    if frame.empty:
        return pd.DataFrame(columns=wanted)
    names = _load_names(connection, table, ids)
    for column, role in table.roles.items():
        frame[column] = [names.get((row_id, role.value), "") for row_id in frame[table.row_id]]
    return frame.set_index(table.row_id, drop=False).loc[list(ids), wanted].reset_index(drop=True)


def _load_names(connection: Connection, table: RowTable, ids: Sequence[str]) -> dict[tuple[str, str], str]:
    row_id = getattr(table.actors, table.row_id)
    query = (
        select(row_id, table.actors.role, ActorRecord.name)
        .join(ActorRecord, ActorRecord.actor_id == table.actors.actor_id)
        .where(row_id.in_(ids))
        .order_by(row_id, table.actors.role, table.actors.position)
    )
    names: dict[tuple[str, str], list[str]] = {}
    for row, role, name in connection.execute(query):
        names.setdefault((row, role), []).append(name)
    return {key: join_names(values) for key, values in names.items()}
