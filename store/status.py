"""A demand's status, computed from its links and replayable to any day.

Four rules, in this order:

1. *Only what had happened counts.* Replayed to a day, a link counts if its response's date, as late as its words may
   mean, is not after that day: "2021" counts from 31 December 2021. An undated response counts in the status of today
   only, because nobody can say whether it had happened by an earlier day.
2. *Words are not deeds.* A response that is a statement, a denial or inaction cannot meet, partly meet or reverse a
   demand, whatever its link says: to meet or partly meet becomes to acknowledge, to reverse becomes to reject.
3. *Deeds outweigh words, and the last deed stands.* `reversed` where an act reverses, unless a later act meets or
   partly meets the demand again; else `met`, else `partly_met`. A refusal does not undo an act.
4. *Of words the last stands.* `rejected` where the demand is rejected, unless a promise is later; else `promised`,
   else `acknowledged`, else `no_response_found`.

"Later" means surely later: the first day of the one comes after the last day of the other. Where dates leave that
open, the less favourable reading counts.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from store.decisions import make_link_id
from store.review import not_rejected
from store.schema import LinkRecord, ResponseRecord
from store.vocabulary import DemandStatus, LinkRelation, ResponseKind

WORDS = frozenset({ResponseKind.STATEMENT, ResponseKind.DENIAL, ResponseKind.INACTION})
SPOKEN = {
    LinkRelation.MEETS: LinkRelation.ACKNOWLEDGES,
    LinkRelation.PARTLY_MEETS: LinkRelation.ACKNOWLEDGES,
    LinkRelation.REVERSES: LinkRelation.REJECTS,
}


@dataclass(frozen=True)
class DatedLink:
    """What a response does to a demand, its kind, and the first and last day that its date may mean."""

    relation: LinkRelation
    kind: ResponseKind
    first_day: str | None = None
    last_day: str | None = None


def compute_status(links: Iterable[DatedLink], on: str | None = None) -> DemandStatus:
    """The status that the links give to their demand, today or as it was at the end of the ISO day `on`."""
    counted = [link for link in links if on is None or (link.last_day is not None and link.last_day <= on)]
    if not counted:
        return DemandStatus.NO_RESPONSE_FOUND
    by_relation: dict[LinkRelation, list[DatedLink]] = {relation: [] for relation in LinkRelation}
    for link in counted:
        relation = SPOKEN.get(link.relation, link.relation) if link.kind in WORDS else link.relation
        by_relation[relation].append(link)
    reversals, refusals = by_relation[LinkRelation.REVERSES], by_relation[LinkRelation.REJECTS]
    if any(_outlasts(link, reversals) for link in by_relation[LinkRelation.MEETS]):
        return DemandStatus.MET
    if any(_outlasts(link, reversals) for link in by_relation[LinkRelation.PARTLY_MEETS]):
        return DemandStatus.PARTLY_MET
    if reversals:
        return DemandStatus.REVERSED
    if any(_outlasts(link, refusals) for link in by_relation[LinkRelation.PROMISES]):
        return DemandStatus.PROMISED
    if refusals:
        return DemandStatus.REJECTED
    return DemandStatus.ACKNOWLEDGED


def load_statuses(
    connection: Connection, demand_ids: Collection[str], on: str | None = None
) -> Mapping[str, DemandStatus]:
    """The status of each of the demands; links and responses that a person rejected do not count."""
    links: dict[str, list[DatedLink]] = {demand_id: [] for demand_id in demand_ids}
    record, response = LinkRecord, ResponseRecord
    link_id = record.demand_id + make_link_id("", "") + record.response_id
    query = (
        select(record.demand_id, record.relation, response.kind, response.first_day, response.last_day)
        .join(response, response.response_id == record.response_id)
        .where(record.demand_id.in_(list(links)))
        .where(not_rejected("links", link_id), not_rejected("responses", response.response_id))
    )
    for demand_id, relation, kind, first_day, last_day in connection.execute(query):
        links[demand_id].append(DatedLink(LinkRelation(relation), ResponseKind(kind), first_day, last_day))
    return {demand_id: compute_status(found, on) for demand_id, found in links.items()}


def _outlasts(link: DatedLink, others: Iterable[DatedLink]) -> bool:
    return all(
        link.first_day is not None and other.last_day is not None and link.first_day > other.last_day
        for other in others
    )
