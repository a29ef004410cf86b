"""The three tables of rows with evidence, described once, so that pages, CSVs and evidence read them alike."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from store.filters import Filters
from store.read_matching import Conditions, match_demands, match_officials, match_responses
from store.schema import (
    DemandActorRecord,
    DemandRecord,
    OfficialActorRecord,
    OfficialRecord,
    ResponseActorRecord,
    ResponseRecord,
)
from store.vocabulary import ActorRole


@dataclass(frozen=True)
class RowTable:
    """A table of rows with evidence: its records, its actors' columns by role, and its columns as exported."""

    name: str
    record: Any = field(repr=False)
    actors: Any = field(repr=False)
    row_id: str = field(repr=False)
    date: str = field(repr=False)
    roles: dict[str, ActorRole] = field(repr=False)
    columns: tuple[str, ...] = field(repr=False)
    match: Callable[[Filters], Conditions] = field(repr=False)

    @property
    def id_column(self) -> Any:
        """The record's id, as a column of a query."""
        return getattr(self.record, self.row_id)


DEMANDS = RowTable(
    name="demands",
    record=DemandRecord,
    actors=DemandActorRecord,
    row_id="demand_id",
    date="asked_on",
    roles={"actors": ActorRole.ASKER, "targets": ActorRole.ADDRESSEE},
    columns=(
        "demand_id",
        "document_id",
        "asked_on",
        "date_precision",
        "actors",
        "targets",
        "category",
        "quote",
        "start",
        "end",
        "confidence",
        "rule",
        "status",
        "source_url",
    ),
    match=match_demands,
)
OFFICIALS = RowTable(
    name="officials",
    record=OfficialRecord,
    actors=OfficialActorRecord,
    row_id="official_id",
    date="listed_on",
    roles={"authority": ActorRole.AUTHORITY},
    columns=(
        "official_id",
        "document_id",
        "name",
        "kind",
        "role",
        "country",
        "status",
        "authority",
        "programme",
        "listed_on",
        "date_precision",
        "quote",
        "start",
        "end",
        "confidence",
        "rule",
        "source_url",
    ),
    match=match_officials,
)
RESPONSES = RowTable(
    name="responses",
    record=ResponseRecord,
    actors=ResponseActorRecord,
    row_id="response_id",
    date="responded_on",
    roles={"actors": ActorRole.RESPONDER},
    columns=(
        "response_id",
        "document_id",
        "responded_on",
        "date_precision",
        "actors",
        "kind",
        "stance",
        "quote",
        "start",
        "end",
        "confidence",
        "rule",
        "source_url",
    ),
    match=match_responses,
)
ROW_TABLES = {table.name: table for table in (DEMANDS, OFFICIALS, RESPONSES)}
