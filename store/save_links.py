"""Writes links, candidates and reactions, and keeps people's decisions about them.

Invariants: what a person decided about a pair is never overwritten or removed by linking; of what nobody decided a pair
is a link or a candidate, never both; what ties rows that are gone since they were compared is left out; everything
happens inside the caller's transaction.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select

from store.decisions import make_link_id
from store.latest_decisions import select_decided, select_latest
from store.schema import (
    DemandRecord,
    FamilyRecord,
    LinkCandidateRecord,
    LinkRecord,
    ReactionRecord,
    ResponseRecord,
)
from store.upsert import upsert
from store.vocabulary import Verdict

Row = Mapping[str, Any]
BATCH, CHUNK = 5000, 500


def replace_links(
    connection: Connection, demand_ids: Sequence[str], response_ids: Sequence[str], links: Iterable[tuple[Row, bool]]
) -> None:
    """Store the links (with whether each is a candidate) in place of all of these demands and of these responses."""
    decided = _decided_pairs(connection)
    for record in (LinkRecord, LinkCandidateRecord):
        for column, ids in ((record.demand_id, demand_ids), (record.response_id, response_ids)):
            _delete_undecided(connection, record, column, ids, decided if record is LinkRecord else set())
    waiting = iter(links)
    while given := list(islice(waiting, BATCH)):
        demands = _existing(connection, DemandRecord.demand_id, {row["demand_id"] for row, _ in given})
        responses = _existing(connection, ResponseRecord.response_id, {row["response_id"] for row, _ in given})
        batch = [one for one in given if one[0]["demand_id"] in demands and one[0]["response_id"] in responses]
        free = [
            (row, is_candidate) for row, is_candidate in batch if (row["demand_id"], row["response_id"]) not in decided
        ]
        upsert(connection, "links", [row for row, is_candidate in free if not is_candidate])
        upsert(connection, "link_candidates", [row for row, is_candidate in batch if is_candidate])
        _restore(connection, batch, decided)


def replace_reactions(connection: Connection, response_ids: Sequence[str], reactions: Sequence[Row]) -> None:
    """Store the reactions in place of all in which these responses react or are reacted to."""
    for column in (ReactionRecord.response_id, ReactionRecord.trigger_id):
        if response_ids:
            gone = [{"gone": row_id} for row_id in response_ids]
            connection.execute(delete(ReactionRecord).where(column == bindparam("gone")), gone)
    ids = {row[side] for row in reactions for side in ("response_id", "trigger_id")}
    existing = _existing(connection, ResponseRecord.response_id, ids)
    kept = [row for row in reactions if row["response_id"] in existing and row["trigger_id"] in existing]
    upsert(connection, "reactions", kept)


def replace_families(connection: Connection, demand_ids: Sequence[str], families: Sequence[Row]) -> None:
    """Store the families in place of those of all these demands."""
    if demand_ids:
        gone = [{"gone": row_id} for row_id in demand_ids]
        connection.execute(delete(FamilyRecord).where(FamilyRecord.demand_id == bindparam("gone")), gone)
    existing = _existing(connection, DemandRecord.demand_id, {row["demand_id"] for row in families})
    upsert(connection, "families", [row for row in families if row["demand_id"] in existing])


def _existing(connection: Connection, column: Any, ids: AbstractSet[str]) -> set[str]:
    found, waiting = set[str](), iter(sorted(ids))
    while chunk := list(islice(waiting, CHUNK)):
        found.update(connection.scalars(select(column).where(column.in_(chunk))))
    return found


def _decided_pairs(connection: Connection) -> set[tuple[str, str]]:
    ids = connection.scalars(select_decided("links"))
    return {(demand, response) for row_id in ids for demand, _, response in [row_id.partition(":")]}


def _delete_undecided(
    connection: Connection, record: Any, column: Any, ids: Sequence[str], decided: set[tuple[str, str]]
) -> None:
    if not ids:
        return
    here, own = set(ids), 0 if column.key == "demand_id" else 1
    kept: dict[str, list[str]] = {}
    for pair in decided:
        if pair[own] in here:
            kept.setdefault(pair[own], []).append(pair[1 - own])
    plain = [{"gone": row_id} for row_id in ids if row_id not in kept]
    if plain:
        connection.execute(delete(record).where(column == bindparam("gone")), plain)
    other = (record.response_id, record.demand_id)[own]
    for row_id, others in sorted(kept.items()):
        connection.execute(delete(record).where(column == row_id, other.not_in(others)))


def _restore(connection: Connection, found: Sequence[tuple[Row, bool]], decided: set[tuple[str, str]]) -> None:
    """Bring back links that a person decided about and that a reload of their rows had taken away."""
    pairs = {(row["demand_id"], row["response_id"]): (row, is_candidate) for row, is_candidate in found}
    for pair in sorted(set(pairs) & decided):
        where = (LinkRecord.demand_id == pair[0], LinkRecord.response_id == pair[1])
        if connection.execute(select(LinkRecord.demand_id).where(*where)).first() is not None:
            continue
        row, is_candidate = pairs[pair]
        verdict, latest = _latest_decision(connection, make_link_id(*pair))
        # A candidate that was rejected never was a link.
        if not (is_candidate and verdict is Verdict.REJECTED):
            upsert(connection, "links", [{**row, **latest}])


def _latest_decision(connection: Connection, link_id: str) -> tuple[Verdict, dict[str, str]]:
    latest = select_latest("links").subquery("latest")
    query = select(latest.c.verdict, latest.c.corrections, latest.c.decided_by).where(latest.c.row_id == link_id)
    verdict, corrections, decided_by = connection.execute(query).one()
    if verdict == Verdict.REJECTED:
        return Verdict.REJECTED, {}
    return Verdict(verdict), {**json.loads(corrections), "decided_by": decided_by}
