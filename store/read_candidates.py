"""The queue of what waits for a person, narrowed by the usual filters.

Candidates come the surest first, links that count already the least sure first, since those are most likely wrong. A
link is in the queue where the demand or the response matches by actor, country, day and words; what narrows demands
or responses alone narrows that end. What a person decided, and rows that a person rejected, are not in it.
"""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Engine, Select, and_, func, literal, or_, select

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
    with reading(engine) as connection:
        waiting = select(func.count()).select_from(select_waiting(kind, filters).subquery())
        decided = select(func.count()).select_from(select_done(kind, filters).subquery())
        return Progress(connection.scalar(waiting) or 0, connection.scalar(decided) or 0)


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
    if kind is CandidateKind.MATCHES:
        case_id, chosen = record.match_id, [record.state == MatchState.CANDIDATE, *_match_subjects(filters)]
    else:
        case_id, chosen = _link_id(record), _match_pairs(record, filters)
    rank = (-record.score if kind is CandidateKind.COUNTED else record.score).label("score")
    return select(case_id.label("case_id"), rank).where(*chosen, case_id.not_in(select_decided(kind.table)))


def select_done(kind: CandidateKind, filters: Filters) -> Select[Any]:
    """The ids of the links or matches about which a person's decision stands; of what is no candidate: that counted."""
    decided = select_decided(kind.table)
    if kind is CandidateKind.MATCHES:
        return select(MatchRecord.match_id.label("case_id")).where(
            MatchRecord.match_id.in_(decided), *_match_subjects(filters)
        )
    record: Any = RECORDS[kind]
    chosen = [_link_id(record).in_(decided), *_match_pairs(record, filters)]
    if kind is CandidateKind.COUNTED:
        chosen.append(_link_id(record).not_in(select(_link_id(LinkCandidateRecord))))
    return select(_link_id(record).label("case_id")).where(*chosen)


def _link_id(link: Any) -> Any:
    return link.demand_id + literal(make_link_id("", "")) + link.response_id


def _match_pairs(link: Any, filters: Filters) -> list[Any]:
    shared = replace(filters, **{field: () for fields in OWN.values() for field in fields})  # type: ignore[arg-type]
    # Joined to nothing, an id has no index: with one, SQLite would try every demand with every response.
    ends = ((link.demand_id + literal(""), "demands"), (link.response_id + literal(""), "responses"))
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
