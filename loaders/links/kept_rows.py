"""The rows of a ledger made ready to be compared, so many at a time as memory allows.

Invariant: a row is made ready together with all rows of its document: which act a reaction follows depends on the
others, as does who owns a list of names.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import islice
from typing import TypeVar

from sqlalchemy import Connection

from loaders.links.compared_rows import Answering, Asked, prepare_demands, prepare_responses
from loaders.links.link_rules import LinkRules
from loaders.links.subjects import SubjectFinder
from store.link_keys import load_documents_of
from store.link_rows import load_demands, load_leads, load_officials, load_responses

# Rows kept of each side, two to three kilobytes each; those needed together come on top.
MOST = 60_000
Row = TypeVar("Row", Asked, Answering)


@dataclass
class KeptRows:
    """Rows by their ids; the ones read first go first."""

    connection: Connection
    finder: SubjectFinder
    rules: LinkRules
    asked: dict[str, Asked] = field(default_factory=dict)
    answering: dict[str, Answering] = field(default_factory=dict)

    def prepare(self, documents: Sequence[str]) -> tuple[list[Asked], list[Answering]]:
        """All rows of these documents, made ready."""
        leads, officials = load_leads(self.connection, documents), load_officials(self.connection, documents)
        demands, responses = load_demands(self.connection, documents), load_responses(self.connection, documents)
        return (
            prepare_demands(demands, officials, leads, self.finder, self.rules),
            prepare_responses(responses, officials, leads, self.finder, self.rules),
        )

    def keep(self, asked: Iterable[Asked], answering: Iterable[Answering]) -> None:
        """Keep these rows, and of older ones as many as there is room for."""
        _make_room(self.asked)
        _make_room(self.answering)
        self.asked |= {row.row.row_id: row for row in asked}
        self.answering |= {row.row.row_id: row for row in answering}

    def asks(self, ids: AbstractSet[str]) -> dict[str, Asked]:
        """The demands with these ids."""
        found = _pick(self.asked, ids)
        return found | _pick(self._read(ids - found.keys())[0], ids)

    def answers(self, ids: AbstractSet[str]) -> dict[str, Answering]:
        """The responses with these ids."""
        found = _pick(self.answering, ids)
        return found | _pick(self._read(ids - found.keys())[1], ids)

    def _read(self, ids: AbstractSet[str]) -> tuple[dict[str, Asked], dict[str, Answering]]:
        if not ids:
            return {}, {}
        asked, answering = self.prepare(load_documents_of(self.connection, sorted(ids)))
        self.keep(asked, answering)
        return {row.row.row_id: row for row in asked}, {row.row.row_id: row for row in answering}


def _pick(rows: dict[str, Row], ids: AbstractSet[str]) -> dict[str, Row]:
    return {row_id: rows[row_id] for row_id in ids if row_id in rows}


def _make_room(rows: dict[str, Row]) -> None:
    for row_id in list(islice(rows, max(len(rows) - MOST, 0))):
        del rows[row_id]
