"""The three tables of rows with evidence, described once, so that pages, CSVs and evidence read them alike."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from store import export_columns
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
    columns=export_columns.DEMANDS.columns,
    match=match_demands,
)
OFFICIALS = RowTable(
    name="officials",
    record=OfficialRecord,
    actors=OfficialActorRecord,
    row_id="official_id",
    date="listed_on",
    roles={"authority": ActorRole.AUTHORITY},
    columns=export_columns.OFFICIALS.columns,
    match=match_officials,
)
RESPONSES = RowTable(
    name="responses",
    record=ResponseRecord,
    actors=ResponseActorRecord,
    row_id="response_id",
    date="responded_on",
    roles={"actors": ActorRole.RESPONDER},
    columns=export_columns.RESPONSES.columns,
    match=match_responses,
)
ROW_TABLES = {table.name: table for table in (DEMANDS, OFFICIALS, RESPONSES)}
