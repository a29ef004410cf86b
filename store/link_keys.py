"""Under which keys rows are compared, and which documents are linked already: what makes linking again cheap."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import Connection, bindparam, delete, select, update

from store.schema import DocumentRecord, LinkedDocumentRecord, LinkKeyRecord
from store.upsert import upsert

CHUNK = 500
# The mark of a document whose rows are being compared: no linking has seen it until its links are stored.
PENDING = ""


@dataclass(frozen=True)
class LinkKey:
    """One key of a row; `day` is the first day of an ask, and the day by which an answer had happened."""

    row_id: str
    key: str
    side: str
    day: str | None
    document_id: str


def load_documents_to_link(connection: Connection, is_all: bool) -> list[str]:
    """The documents that no linking has seen yet, or all of them."""
    query = select(DocumentRecord.document_id).order_by(DocumentRecord.document_id)
    if not is_all:
        linked = select(LinkedDocumentRecord.document_id).where(LinkedDocumentRecord.fingerprint != PENDING)
        query = query.where(DocumentRecord.document_id.not_in(linked))
    return list(connection.scalars(query))


def load_fingerprints(connection: Connection, documents: Sequence[str]) -> dict[str, str]:
    """The state in which each of these documents was linked last."""
    record = LinkedDocumentRecord
    return {
        document_id: fingerprint
        for chunk in _chunks(documents)
        for document_id, fingerprint in connection.execute(
            select(record.document_id, record.fingerprint).where(record.document_id.in_(chunk))
        )
    }


def mark_pending(connection: Connection, documents: Sequence[str]) -> None:
    """Note that these documents are being compared; whoever stores one of them anew takes the mark away."""
    upsert(connection, "linked_documents", [{"document_id": given, "fingerprint": PENDING} for given in documents])


def mark_linked(connection: Connection, fingerprints: Mapping[str, str]) -> None:
    """Note in which state these documents were linked, of those still pending: others were stored anew since."""
    record = LinkedDocumentRecord
    where = (record.document_id == bindparam("pending"), record.fingerprint == PENDING)
    rows = [{"pending": document_id, "digest": digest} for document_id, digest in fingerprints.items()]
    if rows:
        connection.execute(update(record).where(*where).values(fingerprint=bindparam("digest")), rows)


def forget_pending(connection: Connection, document_id: str) -> None:
    """Take away the mark of a document whose rows change while they are being compared."""
    record = LinkedDocumentRecord
    connection.execute(delete(record).where(record.document_id == document_id, record.fingerprint == PENDING))


def replace_keys(connection: Connection, documents: Sequence[str], keys: Iterable[LinkKey]) -> None:
    """Store these keys in place of all keys of these documents."""
    if documents:
        gone = [{"gone": document_id} for document_id in documents]
        connection.execute(delete(LinkKeyRecord).where(LinkKeyRecord.document_id == bindparam("gone")), gone)
    rows = [
        {"row_id": k.row_id, "key": k.key, "side": k.side, "first_day": k.day, "document_id": k.document_id}
        for k in keys
    ]
    upsert(connection, "link_keys", rows)


def load_side(connection: Connection, keys: Sequence[str], side: str) -> dict[str, list[tuple[str | None, str]]]:
    """Day and id of the rows of one side under each of these keys, the undated first, then by day."""
    record = LinkKeyRecord
    found: dict[str, list[tuple[str | None, str]]] = {}
    for chunk in _chunks(keys):
        query = (
            select(record.key, record.first_day, record.row_id)
            .where(record.key.in_(chunk), record.side == side)
            .order_by(record.key, record.first_day.asc().nulls_first(), record.row_id)
        )
        for key, day, row_id in connection.execute(query):
            found.setdefault(key, []).append((day, row_id))
    return found


def load_keys(connection: Connection, ids: Sequence[str], side: str) -> dict[str, tuple[tuple[str, ...], str | None]]:
    """The keys of each of these rows on a side, in order, with the row's day there; without rows that have none."""
    record = LinkKeyRecord
    found: dict[str, tuple[list[str], str | None]] = {}
    for chunk in _chunks(ids):
        query = select(record.row_id, record.key, record.first_day).where(record.row_id.in_(chunk), record.side == side)
        for row_id, key, day in connection.execute(query.order_by(record.row_id, record.key)):
            found.setdefault(row_id, ([], day))[0].append(key)
    return {row_id: (tuple(keys), day) for row_id, (keys, day) in found.items()}


def load_documents_of(connection: Connection, ids: Sequence[str]) -> list[str]:
    """The documents of these rows, in the order of their ids; of rows that have keys."""
    record, found = LinkKeyRecord, set[str]()
    for chunk in _chunks(ids):
        found.update(connection.scalars(select(record.document_id).where(record.row_id.in_(chunk)).distinct()))
    return sorted(found)


def _chunks(values: Sequence[str]) -> Iterator[list[str]]:
    waiting = iter(values)
    while chunk := list(islice(waiting, CHUNK)):
        yield chunk
