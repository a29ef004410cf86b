"""Drops unreviewed actors and spellings that no row mentions any more, so that a corrected rule leaves no ghosts."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, bindparam, delete, exists, select, union

from store.schema import (
    ActorRecord,
    AliasRecord,
    DemandActorRecord,
    DemandRecord,
    OfficialActorRecord,
    OfficialRecord,
    ResponseActorRecord,
    ResponseRecord,
)

Mentions = set[tuple[str, str]]


def load_mentions(connection: Connection, document_id: str) -> Mentions:
    """The actors that the document's rows mention, each with its spelling."""
    return {
        (actor_id, as_written)
        for actor_id, as_written in connection.execute(
            union(
                select(DemandActorRecord.actor_id, DemandActorRecord.as_written)
                .join(DemandRecord, DemandRecord.demand_id == DemandActorRecord.demand_id)
                .where(DemandRecord.document_id == document_id),
                select(OfficialActorRecord.actor_id, OfficialActorRecord.as_written)
                .join(OfficialRecord, OfficialRecord.official_id == OfficialActorRecord.official_id)
                .where(OfficialRecord.document_id == document_id),
                select(ResponseActorRecord.actor_id, ResponseActorRecord.as_written)
                .join(ResponseRecord, ResponseRecord.response_id == ResponseActorRecord.response_id)
                .where(ResponseRecord.document_id == document_id),
                select(OfficialRecord.actor_id, OfficialRecord.name).where(OfficialRecord.document_id == document_id),
            )
        )
    }


def drop_unused(connection: Connection, gone: Mentions) -> None:
    """Delete those of the mentions' spellings and actors that are unreviewed and that no row mentions."""
    spellings = [{"gone_alias": alias, "gone_actor": actor_id} for actor_id, alias in sorted(gone)]
    if spellings:
        statement = delete(AliasRecord).where(
            AliasRecord.alias == bindparam("gone_alias"),
            AliasRecord.actor_id == bindparam("gone_actor"),
            AliasRecord.is_reviewed.is_(False),
            *_unwritten(),
        )
        connection.execute(statement, spellings)
    actors = [{"gone_actor": actor_id} for actor_id in sorted({actor_id for actor_id, _ in gone})]
    if actors:
        statement = delete(ActorRecord).where(
            ActorRecord.actor_id == bindparam("gone_actor"), ActorRecord.is_reviewed.is_(False), *_unmentioned()
        )
        connection.execute(statement, actors)


def _unwritten() -> Iterable[ColumnElement[bool]]:
    for record in (DemandActorRecord, OfficialActorRecord, ResponseActorRecord):
        yield ~exists().where(record.actor_id == AliasRecord.actor_id, record.as_written == AliasRecord.alias)
    yield ~exists().where(OfficialRecord.actor_id == AliasRecord.actor_id, OfficialRecord.name == AliasRecord.alias)


def _unmentioned() -> Iterable[ColumnElement[bool]]:
    for record in (DemandActorRecord, OfficialActorRecord, ResponseActorRecord, OfficialRecord):
        yield ~exists().where(record.actor_id == ActorRecord.actor_id)
