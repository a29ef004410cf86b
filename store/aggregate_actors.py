"""Rows counted by who asks, who is asked, who answers and who sanctions; a row counts once for each of its actors."""

from typing import Any

import pandas as pd
from sqlalchemy import Engine, Select, func, select
from sqlalchemy.orm import aliased

from store.filters import Filters
from store.read_connection import reading
from store.read_matching import match_demands, match_officials, match_responses
from store.schema import (
    ActorRecord,
    DemandActorRecord,
    DemandRecord,
    OfficialActorRecord,
    OfficialRecord,
    ResponseActorRecord,
    ResponseRecord,
)
from store.vocabulary import ActorRole

# A matrix of more rows or columns cannot be read on a screen.
MATRIX_SIDE = 15


def count_demands_by_addressee(engine: Engine, filters: Filters) -> pd.DataFrame:
    """`actor_id`, `name`, `type`, `rows`: demands addressed to each actor, the most first."""
    return _count_demands(engine, filters, ActorRole.ADDRESSEE)


def count_demands_by_asker(engine: Engine, filters: Filters) -> pd.DataFrame:
    """`actor_id`, `name`, `type`, `rows`: demands made by each actor, the most first."""
    return _count_demands(engine, filters, ActorRole.ASKER)


def count_responses_by_responder(engine: Engine, filters: Filters) -> pd.DataFrame:
    """`actor_id`, `name`, `type`, `stance`, `rows`: acts of each actor, by stance."""
    columns = [ActorRecord.actor_id, ActorRecord.name, ActorRecord.type, ResponseRecord.stance]
    query = (
        select(*columns, func.count(ResponseRecord.response_id.distinct()).label("rows"))
        .select_from(ResponseActorRecord)
        .join(ResponseRecord, ResponseRecord.response_id == ResponseActorRecord.response_id)
        .join(ActorRecord, ActorRecord.actor_id == ResponseActorRecord.actor_id)
        .where(*match_responses(filters))
        .group_by(*columns)
    )
    return _load(engine, query, ["actor_id", "name", "type", "stance", "rows"])


def count_officials_by_authority(engine: Engine, filters: Filters) -> pd.DataFrame:
    """`actor_id`, `name`, `status`, `rows`: listings and proposals of each authority."""
    columns = [ActorRecord.actor_id, ActorRecord.name, OfficialRecord.status]
    query = (
        select(*columns, func.count(OfficialRecord.official_id.distinct()).label("rows"))
        .select_from(OfficialRecord)
        .outerjoin(OfficialActorRecord, OfficialActorRecord.official_id == OfficialRecord.official_id)
        .outerjoin(ActorRecord, ActorRecord.actor_id == OfficialActorRecord.actor_id)
        .where(*match_officials(filters))
        .group_by(*columns)
    )
    return _load(engine, query, ["actor_id", "name", "status", "rows"])


def count_demands_by_pair(engine: Engine, filters: Filters) -> pd.DataFrame:
    """`asker_id`, `asker`, `addressee_id`, `addressee`, `rows`, of the 15 most active askers and addressees."""
    asking, asked = aliased(DemandActorRecord), aliased(DemandActorRecord)
    asker, addressee = aliased(ActorRecord), aliased(ActorRecord)
    columns = [asker.actor_id, asker.name, addressee.actor_id, addressee.name]
    query = (
        select(*columns, func.count(DemandRecord.demand_id.distinct()))
        .select_from(DemandRecord)
        .join(asking, (asking.demand_id == DemandRecord.demand_id) & (asking.role == ActorRole.ASKER))
        .join(asked, (asked.demand_id == DemandRecord.demand_id) & (asked.role == ActorRole.ADDRESSEE))
        .join(asker, asker.actor_id == asking.actor_id)
        .join(addressee, addressee.actor_id == asked.actor_id)
        .where(*match_demands(filters))
        .where(asking.actor_id.in_(_busiest(filters, ActorRole.ASKER)))
        .where(asked.actor_id.in_(_busiest(filters, ActorRole.ADDRESSEE)))
        .group_by(*columns)
    )
    return _load(engine, query, ["asker_id", "asker", "addressee_id", "addressee", "rows"])


def _count_demands(engine: Engine, filters: Filters, role: ActorRole) -> pd.DataFrame:
    columns = [ActorRecord.actor_id, ActorRecord.name, ActorRecord.type]
    query = (
        select(*columns, func.count(DemandRecord.demand_id.distinct()).label("rows"))
        .select_from(DemandActorRecord)
        .join(DemandRecord, DemandRecord.demand_id == DemandActorRecord.demand_id)
        .join(ActorRecord, ActorRecord.actor_id == DemandActorRecord.actor_id)
        .where(DemandActorRecord.role == role, *match_demands(filters))
        .group_by(*columns)
    )
    return _load(engine, query, ["actor_id", "name", "type", "rows"])


def _busiest(filters: Filters, role: ActorRole) -> Select[*tuple[Any, ...]]:
    count = func.count(DemandRecord.demand_id.distinct())
    ranked = (
        select(DemandActorRecord.actor_id)
        .join(DemandRecord, DemandRecord.demand_id == DemandActorRecord.demand_id)
        .where(DemandActorRecord.role == role, *match_demands(filters))
        .group_by(DemandActorRecord.actor_id)
        .order_by(count.desc(), DemandActorRecord.actor_id)
        .limit(MATRIX_SIDE)
    )
    return select(ranked.subquery().c.actor_id)


def _load(engine: Engine, query: Select[*tuple[Any, ...]], columns: list[str]) -> pd.DataFrame:
    with reading(engine) as connection:
        frame = pd.DataFrame(connection.execute(query).all(), columns=columns)
    # Sorted here, not by the database: servers order names by collations of their own.
    names = [name for name in columns if name != "rows"]
    return frame.sort_values(["rows", *names], ascending=[False] + [True] * len(names), ignore_index=True)
