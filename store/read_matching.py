"""Filters -> SQL conditions, one function a table; every count, chart, page and CSV uses these and nothing else.

Rows that a person rejected never match: the exports leave them out too.
"""

from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select

from store.filters import Filters
from store.read_rejected import not_among_rejected
from store.read_status import linked_status
from store.schema import (
    ActorRecord,
    DemandActorRecord,
    DemandRecord,
    DocumentRecord,
    OfficialActorRecord,
    OfficialRecord,
    ResponseActorRecord,
    ResponseRecord,
)
from store.vocabulary import ActorRole, DemandStatus

Conditions = list[ColumnElement[bool]]


def match_demands(filters: Filters) -> Conditions:
    """The conditions that a demand meets to be shown."""
    conditions = [not_among_rejected("demands", DemandRecord.demand_id), *_overlap(DemandRecord, filters)]
    if filters.actors:
        conditions.append(DemandRecord.demand_id.in_(_rows_of_actors(DemandActorRecord, "demand_id", filters.actors)))
    for role, actors in ((ActorRole.ASKER, filters.askers), (ActorRole.ADDRESSEE, filters.addressees)):
        if actors:
            chosen = _rows_of_actors(DemandActorRecord, "demand_id", actors).where(DemandActorRecord.role == role)
            conditions.append(DemandRecord.demand_id.in_(chosen))
    if filters.countries:
        chosen = _rows_of_countries(DemandActorRecord, "demand_id", filters.countries)
        conditions.append(DemandRecord.demand_id.in_(chosen))
    if filters.categories:
        conditions.append(DemandRecord.category.in_(filters.categories))
    if filters.statuses:
        conditions.append(_has_status(filters.statuses))
    return conditions


def match_officials(filters: Filters) -> Conditions:
    """The conditions that an official's row meets to be shown."""
    conditions = [not_among_rejected("officials", OfficialRecord.official_id), *_overlap(OfficialRecord, filters)]
    if filters.actors:
        authorised = _rows_of_actors(OfficialActorRecord, "official_id", filters.actors)
        conditions.append(or_(OfficialRecord.official_id.in_(authorised), OfficialRecord.actor_id.in_(filters.actors)))
    if filters.countries:
        authorised = _rows_of_countries(OfficialActorRecord, "official_id", filters.countries)
        conditions.append(
            or_(OfficialRecord.official_id.in_(authorised), OfficialRecord.country.in_(filters.countries))
        )
    if filters.listings:
        conditions.append(OfficialRecord.status.in_(filters.listings))
    return conditions


def match_responses(filters: Filters) -> Conditions:
    """The conditions that a response meets to be shown."""
    conditions = [not_among_rejected("responses", ResponseRecord.response_id), *_overlap(ResponseRecord, filters)]
    if filters.actors:
        chosen = _rows_of_actors(ResponseActorRecord, "response_id", filters.actors)
        conditions.append(ResponseRecord.response_id.in_(chosen))
    if filters.countries:
        chosen = _rows_of_countries(ResponseActorRecord, "response_id", filters.countries)
        conditions.append(ResponseRecord.response_id.in_(chosen))
    if filters.kinds:
        conditions.append(ResponseRecord.kind.in_(filters.kinds))
    if filters.stances:
        conditions.append(ResponseRecord.stance.in_(filters.stances))
    return conditions


def match_documents(filters: Filters) -> Conditions:
    """The conditions that a document meets to be shown: its own date, and a row in it for each other filter."""
    conditions = _overlap(DocumentRecord, filters)
    # A document's date is its own; the rows in it may be about other years.
    undated = Filters(**{**vars(filters), "first_day": None, "last_day": None})
    demands = select(DemandRecord.document_id).where(*match_demands(undated))
    officials = select(OfficialRecord.document_id).where(*match_officials(undated))
    responses = select(ResponseRecord.document_id).where(*match_responses(undated))
    specific = [
        rows
        for rows, is_asked in (
            (demands, filters.categories or filters.statuses or filters.askers or filters.addressees),
            (officials, filters.listings),
            (responses, filters.kinds or filters.stances),
        )
        if is_asked
    ]
    if specific:
        conditions += [DocumentRecord.document_id.in_(rows) for rows in specific]
    elif filters.actors or filters.countries:
        conditions.append(or_(*(DocumentRecord.document_id.in_(rows) for rows in (demands, officials, responses))))
    return conditions


def _overlap(record: Any, filters: Filters) -> Conditions:
    conditions: Conditions = []
    if filters.last_day is not None:
        conditions.append(record.first_day <= filters.last_day)
    if filters.first_day is not None:
        conditions.append(record.last_day >= filters.first_day)
    return conditions


def _rows_of_actors(actors: Any, row_id: str, chosen: tuple[str, ...]) -> Select[Any]:
    return select(getattr(actors, row_id)).where(actors.actor_id.in_(chosen))


def _rows_of_countries(actors: Any, row_id: str, chosen: tuple[str, ...]) -> Select[Any]:
    return (
        select(getattr(actors, row_id))
        .join(ActorRecord, ActorRecord.actor_id == actors.actor_id)
        .where(ActorRecord.country.in_(chosen))
    )


def _has_status(statuses: tuple[DemandStatus, ...]) -> ColumnElement[bool]:
    linked = linked_status()
    reached = DemandRecord.demand_id.in_(select(linked.c.demand_id).where(linked.c.status.in_(statuses)))
    if DemandStatus.NO_RESPONSE_FOUND in statuses:
        return or_(reached, DemandRecord.demand_id.not_in(select(linked.c.demand_id)))
    return reached
