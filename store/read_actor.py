"""One actor: who it is, everything it asked, was asked, answered, decided and is listed for, and with whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any

import pandas as pd
from sqlalchemy import Connection, Engine, func, select
from sqlalchemy.orm import aliased

from store.filters import Filters
from store.read_connection import reading
from store.read_matching import ROWS, match_rows
from store.schema import (
    ActorRecord,
    AliasRecord,
    CountedActorRecord,
    CountedRowRecord,
    DemandRecord,
    DocumentRecord,
    OfficialRecord,
    ResponseRecord,
)
from store.vocabulary import ActorRole

PERIOD_COLUMNS = ["period", "role", "rows"]
ROW_COLUMNS = [
    "table", "row_id", "role", "first_day", "last_day", "word", "quote", "title", "document_id", "start", "end",
    "publisher", "source_url",
]  # fmt: skip
# Of those who ask or are asked beside an actor; a list of more nobody reads.
OTHERS = 200
# So many numbers a database takes in one question.
ROWS_AT_ONCE = 5000
COMPANION_COLUMNS = ["actor_id", "name", "rows"]
RECORDS: dict[str, tuple[Any, Any]] = {
    "demands": (DemandRecord, DemandRecord.demand_id),
    "officials": (OfficialRecord, OfficialRecord.official_id),
    "responses": (ResponseRecord, ResponseRecord.response_id),
}


@dataclass(frozen=True)
class ActorFacts:
    """Who an actor is; `aliases` are its other spellings, those that no gazetteer lists among them."""

    actor_id: str
    name: str
    type: str
    country: str | None
    is_reviewed: bool
    aliases: tuple[str, ...]


def load_actor(engine: Engine, actor_id: str) -> ActorFacts | None:
    """The actor, or None where there is none of that id."""
    actor = ActorRecord
    query = select(actor.actor_id, actor.name, actor.type, actor.country, actor.is_reviewed)
    aliases = select(AliasRecord.alias).where(AliasRecord.actor_id == actor_id)
    with reading(engine) as connection:
        found = connection.execute(query.where(actor.actor_id == actor_id)).one_or_none()
        spellings = sorted(connection.scalars(aliases))
    if found is None:
        return None
    return ActorFacts(*found, tuple(spelling for spelling in spellings if spelling != found.name))


def count_actor_periods(engine: Engine, actor_id: str, filters: Filters) -> pd.DataFrame:
    """`period`, `role` (asker, addressee, responder, authority, listed), `rows`: the actor's timeline."""
    actor, row = CountedActorRecord, CountedRowRecord
    rows = []
    with reading(engine) as connection:
        for table in ROWS:
            query = (
                select(row.period, actor.role, func.count())
                .join(row, row.number == actor.number)
                .where(actor.actor_id == actor_id, *match_rows(table, filters, actor))
                .group_by(row.period, actor.role)
            )
            rows += [tuple(found) for found in connection.execute(query)]
    return pd.DataFrame(sorted(rows), columns=PERIOD_COLUMNS)


def load_actor_rows(engine: Engine, actor_id: str, filters: Filters, limit: int = 100, offset: int = 0) -> pd.DataFrame:
    """One page of the rows in which the actor stands in any role, newest first, undated ones last."""
    actor = CountedActorRecord
    with reading(engine) as connection:
        found: list[tuple[str, str, int]] = []
        for table in ROWS:
            # As many of each table as the page could hold, then the newest of all.
            newest = (
                select(actor.first_day, actor.role, actor.number)
                .where(actor.actor_id == actor_id, *match_rows(table, filters, actor))
                .order_by(actor.first_day.desc().nulls_last(), actor.number, actor.role)
                .limit(limit + offset)
            )
            found += [(day or "", role, number) for day, role, number in connection.execute(newest)]
        found.sort(key=lambda one: (one[0], one[2], one[1]), reverse=True)
        page = found[offset : offset + limit]
        facts = _load_facts(connection, [number for _, _, number in page])
    rows = [(*facts[number][:2], role, *facts[number][2:]) for _, role, number in page]
    return pd.DataFrame(rows, columns=ROW_COLUMNS)


def stream_actor_rows(engine: Engine, actor_id: str, filters: Filters) -> Iterator[pd.DataFrame]:
    """All rows in which the actor stands, newest first, in frames of bounded size; at least one, which may be empty."""
    for offset in count(0, ROWS_AT_ONCE):
        frame = load_actor_rows(engine, actor_id, filters, ROWS_AT_ONCE, offset)
        if offset == 0 or not frame.empty:
            yield frame
        if len(frame) < ROWS_AT_ONCE:
            return


def count_companions(engine: Engine, actor_id: str, role: ActorRole, filters: Filters) -> pd.DataFrame:
    """`actor_id`, `name`, `rows`: who stands beside the actor in that role of demands, the most often first."""
    return _count_others(engine, actor_id, role, role, filters)


def count_counterparts(engine: Engine, actor_id: str, role: ActorRole, filters: Filters) -> pd.DataFrame:
    """`actor_id`, `name`, `rows`: whom the actor asks (its role is asker), or who asks it (addressee)."""
    other = ActorRole.ADDRESSEE if role is ActorRole.ASKER else ActorRole.ASKER
    return _count_others(engine, actor_id, role, other, filters)


def _count_others(engine: Engine, actor_id: str, role: ActorRole, of: ActorRole, filters: Filters) -> pd.DataFrame:
    own, other = CountedActorRecord, aliased(CountedActorRecord)
    counts = (
        select(other.actor_id, func.count().label("rows"))
        .join(own, own.number == other.number)
        .where(own.actor_id == actor_id, own.role == role, *match_rows("demands", filters, own))
        .where(other.role == of, other.actor_id != actor_id)
        .group_by(other.actor_id)
        .order_by(func.count().desc(), other.actor_id)
        .limit(OTHERS)
        .subquery()
    )
    query = select(ActorRecord.actor_id, ActorRecord.name, counts.c.rows).join(
        counts, counts.c.actor_id == ActorRecord.actor_id
    )
    with reading(engine) as connection:
        found = sorted(connection.execute(query), key=lambda row: (-row[2], row[1]))
    return pd.DataFrame([tuple(row) for row in found], columns=COMPANION_COLUMNS)


def _load_facts(connection: Connection, numbers: list[int]) -> dict[int, tuple[Any, ...]]:
    row, document = CountedRowRecord, DocumentRecord
    facts: dict[int, tuple[Any, ...]] = {}
    for table, (record, row_id) in RECORDS.items():
        quote = func.substr(document.text, record.start + 1, record.end - record.start)
        first, last = (func.coalesce(day, "") for day in (row.first_day, row.last_day))
        columns = (row.table_name, row.row_id, first, last, row.word, quote, document.title)
        places = (document.document_id, record.start, record.end, document.publisher, document.source_url)
        query = (
            select(row.number, *columns, *places)
            .join(record, row_id == row.row_id)
            .join(document, document.document_id == record.document_id)
            .where(row.number.in_(numbers), row.table_name == table)
        )
        facts |= {found[0]: tuple(found[1:]) for found in connection.execute(query)}
    return facts
