"""A demand's status as SQL: the furthest that its links show, `no_response_found` where it has none."""

from sqlalchemy import ColumnElement, Subquery, case, func, select

from store.schema import LinkRecord
from store.vocabulary import DemandStatus, LinkRelation

# Ordered from the weakest to the strongest: what a demand has reached outweighs what came on the way there.
STATUS_OF_RELATION = {
    LinkRelation.ACKNOWLEDGES: DemandStatus.ACKNOWLEDGED,
    LinkRelation.PROMISES: DemandStatus.PROMISED,
    LinkRelation.REJECTS: DemandStatus.REJECTED,
    LinkRelation.PARTLY_MEETS: DemandStatus.PARTLY_MET,
    LinkRelation.MEETS: DemandStatus.MET,
    LinkRelation.REVERSES: DemandStatus.REVERSED,
}


def linked_status() -> Subquery:
    """One row per linked demand: `demand_id`, `status`."""
    rank = case(
        *((LinkRecord.relation == relation.value, place) for place, relation in enumerate(STATUS_OF_RELATION)), else_=-1
    )
    best = select(LinkRecord.demand_id, func.max(rank).label("rank")).group_by(LinkRecord.demand_id).subquery()
    words = case(
        *((best.c.rank == place, status.value) for place, status in enumerate(STATUS_OF_RELATION.values())),
        else_=DemandStatus.NO_RESPONSE_FOUND.value,
    )
    return select(best.c.demand_id, words.label("status")).subquery("linked_status")


def status_or_none_found(linked: Subquery) -> ColumnElement[str]:
    """The status column of a query that outer-joins `linked`."""
    return func.coalesce(linked.c.status, DemandStatus.NO_RESPONSE_FOUND.value)
