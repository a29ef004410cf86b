"""The rows that linking works on, read in batches: demands, responses and named officials."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import Connection, func, select

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
from store.vocabulary import (
    ActorRole,
    ActorType,
    Category,
    DateBasis,
    OfficialKind,
    OfficialStatus,
    ResponseKind,
    Stance,
)

# Below SQLite's oldest limit of 999 bound values.
CHUNK = 500
# Title and lead say what a document is about.
LEAD = 3000


@dataclass(frozen=True)
class LinkActor:
    """Who is asked or responds; `country` is a code in capitals."""

    actor_id: str
    name: str
    type: ActorType
    country: str | None


@dataclass(frozen=True)
class RowPlace:
    """Where a row stands and when it happened; the document's own last day bounds what has no date.

    `is_dated_by_document`: the row's day is the day on which its document came out, for want of a better one.
    """

    row_id: str
    document_id: str
    start: int
    end: int
    quote: str
    first_day: str | None = None
    last_day: str | None = None
    published_first: str | None = None
    published_last: str | None = None
    is_dated_by_document: bool = False


@dataclass(frozen=True)
class LinkDemand(RowPlace):
    """A demand as linking sees it."""

    category: Category = Category.OTHER
    askers: tuple[LinkActor, ...] = ()
    addressees: tuple[LinkActor, ...] = ()


@dataclass(frozen=True)
class LinkResponse(RowPlace):
    """A response as linking sees it; `written` gives its responders as its sentence names them, in the same order."""

    kind: ResponseKind = ResponseKind.OTHER
    stance: Stance = Stance.MIXED
    responders: tuple[LinkActor, ...] = ()
    written: tuple[str, ...] = ()


@dataclass(frozen=True)
class LinkOfficial:
    """A named person or body of a document, and the authorities that sanctioned it or are asked to."""

    document_id: str
    start: int
    end: int
    name: str
    actor_id: str
    kind: OfficialKind
    status: OfficialStatus
    authority_ids: tuple[str, ...]
    authority_countries: tuple[str, ...]
    first_day: str | None
    last_day: str | None


def load_demands(connection: Connection, documents: Sequence[str] = (), ids: Sequence[str] = ()) -> list[LinkDemand]:
    """The demands of these documents, or with these ids, in the order of their ids."""
    found = list(_rows(connection, DemandRecord, DemandRecord.demand_id, DemandRecord.category, documents, ids))
    actors = _actors(connection, DemandActorRecord, "demand_id", [row["row_id"] for row, _ in found])
    return [
        LinkDemand(
            **row,
            category=Category(category),
            askers=tuple(actor for actor, _ in actors.get((row["row_id"], ActorRole.ASKER), ())),
            addressees=tuple(actor for actor, _ in actors.get((row["row_id"], ActorRole.ADDRESSEE), ())),
        )
        for row, (category,) in found
    ]


def load_responses(
    connection: Connection, documents: Sequence[str] = (), ids: Sequence[str] = ()
) -> list[LinkResponse]:
    """The responses of these documents, or with these ids, in the order of their ids."""
    record = ResponseRecord
    found = list(_rows(connection, record, record.response_id, (record.kind, record.stance), documents, ids))
    actors = _actors(connection, ResponseActorRecord, "response_id", [row["row_id"] for row, _ in found])
    responders = {row["row_id"]: actors.get((row["row_id"], ActorRole.RESPONDER), ()) for row, _ in found}
    return [
        LinkResponse(
            **row,
            kind=ResponseKind(kind),
            stance=Stance(stance),
            responders=tuple(actor for actor, _ in responders[row["row_id"]]),
            written=tuple(written for _, written in responders[row["row_id"]]),
        )
        for row, (kind, stance) in found
    ]


def load_officials(connection: Connection, documents: Sequence[str]) -> list[LinkOfficial]:
    """The named officials of these documents."""
    record, authority = OfficialRecord, OfficialActorRecord
    found: list[LinkOfficial] = []
    for chunk in _chunks(documents):
        named: dict[str, list[tuple[str, str | None]]] = {}
        query = (
            select(authority.official_id, authority.actor_id, ActorRecord.country)
            .join(ActorRecord, ActorRecord.actor_id == authority.actor_id)
            .join(record, record.official_id == authority.official_id)
            .where(record.document_id.in_(chunk))
        )
        for official_id, actor_id, country in connection.execute(query):
            named.setdefault(official_id, []).append((actor_id, country))
        rows = select(record).where(record.document_id.in_(chunk)).order_by(record.official_id)
        for row in connection.execute(rows.with_only_columns(*record.__table__.columns)).mappings():
            authorities = named.get(row["official_id"], [])
            found.append(
                LinkOfficial(
                    row["document_id"],
                    row["start"],
                    row["end"],
                    row["name"],
                    row["actor_id"],
                    OfficialKind(row["kind"]),
                    OfficialStatus(row["status"]),
                    tuple(actor_id for actor_id, _ in authorities),
                    tuple(country for _, country in authorities if country),
                    row["first_day"],
                    row["last_day"],
                )
            )
    return found


def load_leads(connection: Connection, documents: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Title and beginning of each of these documents."""
    document = DocumentRecord
    leads: dict[str, tuple[str, str]] = {}
    for chunk in _chunks(documents):
        query = select(document.document_id, document.title, func.substr(document.text, 1, LEAD))
        for document_id, title, lead in connection.execute(query.where(document.document_id.in_(chunk))):
            leads[document_id] = (title, lead)
    return leads


def _rows(
    connection: Connection, record: Any, row_id: Any, words: Any, documents: Sequence[str], ids: Sequence[str]
) -> Iterator[tuple[dict[str, Any], tuple[str, ...]]]:
    document = DocumentRecord
    coded = words if isinstance(words, tuple) else (words,)
    columns = (
        row_id.label("row_id"),
        record.document_id,
        record.start,
        record.end,
        func.substr(document.text, record.start + 1, record.end - record.start).label("quote"),
        record.first_day,
        record.last_day,
        document.first_day.label("published_first"),
        document.last_day.label("published_last"),
        (record.date_basis == DateBasis.DOCUMENT.value).label("is_dated_by_document"),
    )
    query = select(*columns, *coded).join(document, document.document_id == record.document_id).order_by(row_id)
    for column, chosen in ((record.document_id, documents), (row_id, ids)):
        for chunk in _chunks(chosen):
            for found in connection.execute(query.where(column.in_(chunk))):
                names = [getattr(c, "key", None) or c.name for c in columns]
                values = list(found)
                yield dict(zip(names, values[: len(columns)], strict=True)), tuple(values[len(columns) :])


def _actors(
    connection: Connection, record: Any, row_id: str, ids: Sequence[str]
) -> dict[Any, list[tuple[LinkActor, str]]]:
    """The actors of each row in each role, as the rows write them."""
    column, actor = getattr(record, row_id), ActorRecord
    found: dict[Any, list[tuple[LinkActor, str]]] = {}
    known: dict[str, LinkActor] = {}
    for chunk in _chunks(ids):
        query = (
            select(column, record.role, record.as_written, actor.actor_id, actor.name, actor.type, actor.country)
            .join(actor, actor.actor_id == record.actor_id)
            .where(column.in_(chunk))
            .order_by(column, record.role, record.position)
        )
        for row, role, written, actor_id, name, kind, country in connection.execute(query):
            if actor_id not in known:
                known[actor_id] = LinkActor(actor_id, name, ActorType(kind), country)
            named = known[actor_id]
            found.setdefault((row, ActorRole(role)), []).append(
                (named, named.name if written == named.name else written)
            )
    return found


def _chunks(values: Sequence[str]) -> Iterator[list[str]]:
    waiting = iter(values)
    while chunk := list(islice(waiting, CHUNK)):
        yield chunk


def load_askable_names(connection: Connection) -> dict[str, str]:
    """Actors without a country that some demand is addressed to: id and name."""
    addressed = select(DemandActorRecord.actor_id).where(DemandActorRecord.role == ActorRole.ADDRESSEE).distinct()
    query = select(ActorRecord.actor_id, ActorRecord.name).where(
        ActorRecord.country.is_(None), ActorRecord.actor_id.in_(addressed)
    )
    return {row.actor_id: row.name for row in connection.execute(query)}
