"""The key figures of the ledger under the filters: what the overview says in one line each."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, func, select

from store.filters import Filters
from store.read_connection import reading
from store.read_matching import Conditions, match_demands, match_documents, match_officials, match_responses
from store.read_status import linked_status, status_or_none_found
from store.schema import (
    DemandActorRecord,
    DemandRecord,
    DocumentRecord,
    LinkRecord,
    OfficialRecord,
    ResponseActorRecord,
    ResponseRecord,
)
from store.vocabulary import ActorRole


@dataclass(frozen=True)
class Totals:
    """Counts under the filters; `recent_*` cover the year up to the last dated row, `earlier_*` the year before."""

    documents: int
    demands: int
    askers: int
    addressees: int
    statuses: dict[str, int]
    responses: int
    responders: int
    stances: dict[str, int]
    listings: dict[str, int]
    first_asked: str
    last_day: str
    recent_demands: int
    earlier_demands: int
    recent_responses: int
    earlier_responses: int
    links: int


def load_totals(engine: Engine, filters: Filters) -> Totals:
    """The key figures."""
    demands, responses = match_demands(filters), match_responses(filters)
    with reading(engine) as connection:
        bounds = select(func.min(DemandRecord.first_day), func.max(DemandRecord.first_day)).where(*demands)
        first_asked, last_asked = connection.execute(bounds).one()
        last_response = connection.scalar(select(func.max(ResponseRecord.first_day)).where(*responses))
        last_day = max(filter(None, (last_asked, last_response)), default="")
        return Totals(
            documents=_count(connection, DocumentRecord, match_documents(filters)),
            demands=_count(connection, DemandRecord, demands),
            askers=_count_actors(connection, demands, ActorRole.ASKER),
            addressees=_count_actors(connection, demands, ActorRole.ADDRESSEE),
            statuses=_count_statuses(connection, demands),
            responses=_count(connection, ResponseRecord, responses),
            responders=_count_responders(connection, responses),
            stances=_count_words(connection, ResponseRecord.stance, responses),
            listings=_count_words(connection, OfficialRecord.status, match_officials(filters)),
            first_asked=first_asked or "",
            last_day=last_day,
            recent_demands=_count_year(connection, DemandRecord, demands, last_day, 0),
            earlier_demands=_count_year(connection, DemandRecord, demands, last_day, 1),
            recent_responses=_count_year(connection, ResponseRecord, responses, last_day, 0),
            earlier_responses=_count_year(connection, ResponseRecord, responses, last_day, 1),
            links=connection.scalar(select(func.count()).select_from(LinkRecord)) or 0,
        )


def _count(connection: Connection, record: Any, conditions: Conditions) -> int:
    return connection.scalar(select(func.count()).select_from(record).where(*conditions)) or 0


def _count_actors(connection: Connection, conditions: Conditions, role: ActorRole) -> int:
    query = (
        select(func.count(DemandActorRecord.actor_id.distinct()))
        .join(DemandRecord, DemandRecord.demand_id == DemandActorRecord.demand_id)
        .where(DemandActorRecord.role == role, *conditions)
    )
    return connection.scalar(query) or 0


def _count_responders(connection: Connection, conditions: Conditions) -> int:
    query = (
        select(func.count(ResponseActorRecord.actor_id.distinct()))
        .join(ResponseRecord, ResponseRecord.response_id == ResponseActorRecord.response_id)
        .where(*conditions)
    )
    return connection.scalar(query) or 0


def _count_words(connection: Connection, word: Any, conditions: Conditions) -> dict[str, int]:
    counts = connection.execute(select(word, func.count()).where(*conditions).group_by(word))
    return {row[0]: row[1] for row in counts}


def _count_statuses(connection: Connection, conditions: Conditions) -> dict[str, int]:
    linked = linked_status()
    status = status_or_none_found(linked)
    query = select(status, func.count()).select_from(DemandRecord)
    query = query.outerjoin(linked, linked.c.demand_id == DemandRecord.demand_id).where(*conditions).group_by(status)
    return {row[0]: row[1] for row in connection.execute(query)}


def _count_year(connection: Connection, record: Any, conditions: Conditions, last_day: str, years_back: int) -> int:
    if not last_day:
        return 0
    # Compared as text: "2023-02-29" need not exist to stand between two days.
    after, until = (f"{int(last_day[:4]) - years:04}{last_day[4:]}" for years in (years_back + 1, years_back))
    return _count(connection, record, [*conditions, record.first_day > after, record.first_day <= until])
