"""Flows: who asks for what of whom, and what came back, the most frequent first."""

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import aliased

from store.filters import Filters
from store.read_connection import reading
from store.read_matching import match_rows
from store.read_status import linked_status, status_or_none_found
from store.schema import ActorRecord, CountedActorRecord, CountedRowRecord
from store.vocabulary import ActorRole


@dataclass(frozen=True)
class Flow:
    """An asker, a category and an addressee with the demands that join them, and how many have each status."""

    asker_id: str
    asker: str
    category: str
    addressee_id: str
    addressee: str
    demands: int
    statuses: dict[str, int]


def load_flows(engine: Engine, filters: Filters, limit: int | None = 50) -> list[Flow]:
    """The flows with the most demands, without a limit all; a demand of several askers or addressees is in each's."""
    asking, asked, row = CountedActorRecord, aliased(CountedActorRecord), CountedRowRecord
    linked = linked_status()
    status = status_or_none_found(linked).label("status")
    columns = (asking.actor_id, asking.word, asked.actor_id)
    query = (
        select(*columns, status, func.count())
        .join(asked, asked.number == asking.number)
        .join(row, row.number == asking.number)
        .outerjoin(linked, linked.c.demand_id == row.row_id)
        .where(*match_rows("demands", filters, asking))
        .where(asking.role == ActorRole.ASKER, asked.role == ActorRole.ADDRESSEE)
        .group_by(*columns, status)
    )
    totals: dict[tuple[str, str, str], Counter[str]] = {}
    with reading(engine) as connection:
        for asker, category, addressee, reached, demands in connection.execute(query):
            totals.setdefault((asker, category, addressee), Counter())[reached] += demands
        first = sorted(totals, key=lambda flow: (-totals[flow].total(), flow))[:limit]
        wanted = {actor_id for asker, _, addressee in first for actor_id in (asker, addressee)}
        known = select(ActorRecord.actor_id, ActorRecord.name).where(ActorRecord.actor_id.in_(wanted))
        names = {row.actor_id: row.name for row in connection.execute(known)}
    return [
        Flow(asker, names[asker], category, whom, names[whom], totals[flow].total(), dict(totals[flow]))
        for flow in first
        for asker, category, whom in [flow]
    ]
