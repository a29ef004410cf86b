"""The queue of what waits for a person, narrowed by the usual filters.

Candidates come the surest first, links that count already the least sure first, since those are most likely wrong. A
link is in the queue where the demand or the response matches by actor, country, day and words; what narrows demands
or responses alone narrows that end. What a person decided, and rows that a person rejected, are not in it.
"""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Engine, Select, and_, case, func, literal, or_, select

from store.candidate_rows import Candidate, CandidateKind, LinkCandidate, MatchCandidate, Progress
from store.decisions import make_link_id
from store.filters import OWN, Filters
from store.latest_decisions import select_decided
from store.read_connection import reading
from store.read_matching import select_ids
from store.schema import (
    ActorRecord,
    LinkCandidateRecord,
    LinkRecord,
    ListEntryRecord,
    MatchRecord,
    OfficialRecord,
    SanctionsListRecord,
)
from store.unindexed import Unindexed
from store.vocabulary import LinkRelation
from store.vocabulary_sanctions import MatchState

# Of somebody who is named in many documents these many sentences are shown.
SENTENCES = 3
RECORDS: dict[CandidateKind, Any] = {
    CandidateKind.LINKS: LinkCandidateRecord,
    CandidateKind.COUNTED: LinkRecord,
    CandidateKind.MATCHES: MatchRecord,
}


def count_candidates(engine: Engine, kind: CandidateKind, filters: Filters) -> Progress:
    """How many candidates of the kind wait and how many are decided, of those that match."""
    waits, is_done = _wait(kind), _are_done(kind)
    sums = (func.sum(case((and_(*conditions), 1), else_=0)) for conditions in (waits, is_done))
    with reading(engine) as connection:
        counts = connection.execute(select(*sums).where(*_match(kind, filters))).one()
        return Progress(counts[0] or 0, counts[1] or 0)


def find_place(engine: Engine, kind: CandidateKind, filters: Filters, case_id: str) -> int | None:
    """How many candidates come before this one in the queue; None where it is not in it."""
    queue = select_waiting(kind, filters).subquery()
    with reading(engine) as connection:
        score = connection.scalar(select(queue.c.score).where(queue.c.case_id == case_id))
        if score is None:
            return None
        is_before = or_(queue.c.score > score, and_(queue.c.score == score, queue.c.case_id < case_id))
        return connection.scalar(select(func.count()).select_from(queue).where(is_before))


def load_candidate(engine: Engine, kind: CandidateKind, filters: Filters, place: int) -> Candidate | None:
    """The candidate at this place of the queue, 0 the first; None behind its end."""
    queue = select_waiting(kind, filters).subquery()
    chosen = select(queue.c.case_id).order_by(queue.c.score.desc(), queue.c.case_id).limit(1).offset(place)
    with reading(engine) as connection:
        case_id = connection.scalar(chosen)
        if case_id is None:
            return None
        if kind is CandidateKind.MATCHES:
            return _load_match(connection, case_id)
        return _load_link(connection, RECORDS[kind], case_id)


def select_waiting(kind: CandidateKind, filters: Filters) -> Select[Any]:
    """The ids and scores of the candidates that wait."""
    record: Any = RECORDS[kind]
    rank = (-record.score if kind is CandidateKind.COUNTED else record.score).label("score")
    return select(_case_id(kind).label("case_id"), rank).where(*_match(kind, filters), *_wait(kind))


def select_done(kind: CandidateKind, filters: Filters) -> Select[Any]:
    """The ids of the links or matches about which a person's decision stands; of what is no candidate: that counted."""
    return select(_case_id(kind).label("case_id")).where(*_match(kind, filters), *_are_done(kind))


def _case_id(kind: CandidateKind) -> Any:
    return MatchRecord.match_id if kind is CandidateKind.MATCHES else _link_id(RECORDS[kind])


def _match(kind: CandidateKind, filters: Filters) -> list[Any]:
    """What the filters ask of a candidate, whether it waits or not."""
    return _match_subjects(filters) if kind is CandidateKind.MATCHES else _match_pairs(RECORDS[kind], filters)


def _wait(kind: CandidateKind) -> list[Any]:
    waits = [_case_id(kind).not_in(select_decided(kind.table))]
    return [MatchRecord.state == MatchState.CANDIDATE, *waits] if kind is CandidateKind.MATCHES else waits


def _are_done(kind: CandidateKind) -> list[Any]:
    is_done = [_case_id(kind).in_(select_decided(kind.table))]
    if kind is CandidateKind.COUNTED:
        is_done.append(_case_id(kind).not_in(select(_link_id(LinkCandidateRecord))))
    return is_done


def _link_id(link: Any) -> Any:
    return link.demand_id + literal(make_link_id("", "")) + link.response_id


def _match_pairs(link: Any, filters: Filters) -> list[Any]:
    shared = replace(filters, **{field: () for fields in OWN.values() for field in fields})  # type: ignore[arg-type]
    # With an index, SQLite would try every demand with every response.
    ends = ((Unindexed(link.demand_id), "demands"), (Unindexed(link.response_id), "responses"))
    own = [
        column.in_(select_ids(table, Filters(**{field: getattr(filters, field) for field in OWN[table]})))
        for column, table in ends
    ]
    if shared.is_empty:
        return own
    return [*own, or_(*(column.in_(select_ids(table, shared)) for column, table in ends))]


def _match_subjects(filters: Filters) -> list[Any]:
    narrow = filters.for_table("officials")
    if narrow.is_empty:
        # Who stands on an own list alone is in no document.
        return []
    chosen = select(OfficialRecord.actor_id).where(OfficialRecord.official_id.in_(select_ids("officials", narrow)))
    return [MatchRecord.subject_id.in_(chosen)]


def _load_link(connection: Connection, link: Any, case_id: str) -> LinkCandidate:
    columns = (link.demand_id, link.response_id, link.relation, link.score, link.reason)
    demand_id, _, response_id = case_id.partition(":")
    query = select(*columns).where(link.demand_id == demand_id, link.response_id == response_id)
    demand, response, relation, score, reason = connection.execute(query).one()
    return LinkCandidate(case_id, demand, response, LinkRelation(relation), score, reason, link is LinkRecord)


def _load_match(connection: Connection, case_id: str) -> MatchCandidate:
    match, entry, of, actor = MatchRecord, ListEntryRecord, SanctionsListRecord, ActorRecord
    query = (
        select(match.subject_id, actor.name.label("subject"), match.score, match.reason, of.title, *entry.__table__.c)
        .join(entry, entry.entry_id == match.entry_id)
        .join(of, of.list_id == entry.list_id)
        .outerjoin(actor, actor.actor_id == match.subject_id)
        .where(match.match_id == case_id)
    )
    row = connection.execute(query).one()
    official = OfficialRecord
    named = select(official.official_id).where(official.actor_id == row.subject_id).order_by(official.official_id)
    facts = (
        ("Listed", row.listed_on or "the list does not state the day"),
        ("Programme", row.programmes),
        ("Role", row.role),
        ("Born", row.birth_date),
        ("Countries", row.countries),
    )
    return MatchCandidate(
        case_id,
        row.subject_id,
        row.subject or row.subject_id,
        row.score,
        row.reason,
        tuple(connection.scalars(named.limit(SENTENCES))),
        row.name,
        row.title,
        row.authority,
        tuple((term, text) for term, text in facts if text),
        row.source_url,
        row.line,
    )
