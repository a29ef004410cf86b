"""Filters -> SQL conditions on the narrow copies of rows; every count, chart, page and CSV uses these and nothing else.

Rows that a person rejected never match: the exports leave them out too.
"""

from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select, union_all

from store.counting import LISTED
from store.filters import Filters
from store.read_rejected import select_rejected
from store.read_status import linked_status
from store.read_words import has_words
from store.schema import (
    ActorRecord,
    CountedActorRecord,
    CountedRowRecord,
    DemandRecord,
    DocumentRecord,
    OfficialRecord,
    ResponseRecord,
)
from store.unindexed import Unindexed
from store.vocabulary import ActorRole, DemandStatus

Conditions = list[ColumnElement[bool]]
# Whose sort of body a filter means: the side that is asked, answers or decides.
INSTITUTIONAL = (ActorRole.ADDRESSEE, ActorRole.RESPONDER, ActorRole.AUTHORITY)
ROWS = ("demands", "officials", "responses")


def match_rows(table: str, filters: Filters, counted: Any = CountedRowRecord) -> Conditions:
    """The conditions that a row of demands, officials or responses meets to be shown.

    `counted` is what the query reads: CountedRowRecord, a row each, or CountedActorRecord, an actor of a row each.
    """
    return list(_match_rows(table, filters, counted))


def match_documents(filters: Filters) -> Conditions:
    """The conditions on CountedRowRecord that a document meets: its own date and words, a row for each other filter."""
    counted = CountedRowRecord
    has_specific_rows = Filters(first_day=filters.first_day, last_day=filters.last_day) != filters
    conditions = [_is_of(counted, "documents", has_specific_rows), *_overlap(counted, filters)]
    if filters.search:
        conditions.append(has_words(counted.number, filters.search))
    if filters.publishers:
        conditions.append(counted.row_id.in_(_published_by(filters.publishers)))
    of_rows = leave_own(filters)
    chosen = {table: select(counted.document_id).where(*match_rows(table, of_rows)) for table in ROWS}
    asked = (
        ("demands", filters.categories or filters.statuses or filters.askers or filters.addressees),
        ("officials", filters.listings),
        ("responses", filters.kinds or filters.stances),
    )
    specific = [table for table, is_asked in asked if is_asked]
    if specific:
        conditions += [counted.row_id.in_(chosen[table]) for table in specific]
    elif filters.actors or filters.countries or filters.types:
        conditions.append(counted.row_id.in_(union_all(*chosen.values())))
    return conditions


def leave_own(filters: Filters) -> Filters:
    """The filters that a document meets by its rows: its date, words and publisher are its own."""
    return Filters(**{**vars(filters), "first_day": None, "last_day": None, "search": None, "publishers": ()})


def match_demands(filters: Filters) -> Conditions:
    """The conditions on DemandRecord that a demand meets to be shown."""
    return [DemandRecord.demand_id.in_(select_ids("demands", filters))]


def match_officials(filters: Filters) -> Conditions:
    """The conditions on OfficialRecord that an official's row meets to be shown."""
    return [OfficialRecord.official_id.in_(select_ids("officials", filters))]


def match_responses(filters: Filters) -> Conditions:
    """The conditions on ResponseRecord that a response meets to be shown."""
    return [ResponseRecord.response_id.in_(select_ids("responses", filters))]


def select_ids(table: str, filters: Filters) -> Select[str]:
    """The ids of the matching rows of a table; `documents` is one too."""
    conditions = match_documents(filters) if table == "documents" else match_rows(table, filters)
    return select(CountedRowRecord.row_id).where(*conditions)


def select_documents(filters: Filters) -> ColumnElement[bool]:
    """The condition on DocumentRecord that a document meets to be shown."""
    return DocumentRecord.document_id.in_(select_ids("documents", filters))


# A page asks a dozen questions under one set of filters, and building conditions takes longer than asking most of them.
@lru_cache(maxsize=256)
def _match_rows(table: str, filters: Filters, counted: Any) -> tuple[ColumnElement[bool], ...]:
    number = counted.number
    conditions = [_is_of(counted, table, _is_narrow(filters)), *_overlap(counted, filters)]
    conditions += [number.in_(chosen) for chosen in _of_actors(table, filters)]
    if filters.countries:
        conditions.append(number.in_(_of_countries(table, filters.countries)))
    if filters.types:
        conditions.append(number.in_(_of_types(table, filters.types)))
    if filters.publishers:
        row = CountedRowRecord
        of_documents = row.document_id.in_(_published_by(filters.publishers))
        conditions.append(number.in_(select(row.number).where(row.table_name == table, of_documents)))
    words, stances = _words(table, filters)
    if words:
        conditions.append(counted.word.in_(words))
    if stances:
        conditions.append(counted.stance.in_(stances))
    if table == "demands" and filters.statuses:
        conditions.append(_has_status(number, filters.statuses))
    if filters.search:
        conditions.append(has_words(number, filters.search))
    rejected = select(CountedRowRecord.number).where(
        CountedRowRecord.row_id.in_(select_rejected(table)), _is_of(CountedRowRecord, table, is_narrow=True)
    )
    return (*conditions, number.not_in(rejected))


def _is_narrow(filters: Filters) -> bool:
    parties = filters.actors or filters.askers or filters.addressees or filters.countries or filters.types
    return bool(parties or filters.publishers or filters.search)


def _is_of(counted: Any, table: str, is_narrow: bool) -> ColumnElement[bool]:
    # Where a list of numbers narrows the rows, reading those few is faster than reading a whole index of the table. An
    # expression in place of the column keeps SQLite, which does not weigh the two, from the index.
    column: ColumnElement[str] = Unindexed(counted.table_name) if is_narrow else counted.table_name
    return column == table


def _overlap(counted: Any, filters: Filters) -> Conditions:
    conditions: Conditions = []
    if filters.last_day is not None:
        conditions.append(counted.first_day <= filters.last_day)
    if filters.first_day is not None:
        conditions.append(counted.last_day >= filters.first_day)
    return conditions


def _of_actors(table: str, filters: Filters) -> list[Select[int]]:
    actor = CountedActorRecord
    of_table = select(actor.number).where(actor.table_name == table)
    chosen = [of_table.where(actor.actor_id.in_(filters.actors))] if filters.actors else []
    if table == "demands":
        for role, actors in ((ActorRole.ASKER, filters.askers), (ActorRole.ADDRESSEE, filters.addressees)):
            if actors:
                chosen.append(of_table.where(actor.actor_id.in_(actors), actor.role == role))
    return chosen


def _of_countries(table: str, countries: tuple[str, ...]) -> Any:
    actor, row = CountedActorRecord, CountedRowRecord
    of_country = select(ActorRecord.actor_id).where(ActorRecord.country.in_(countries))
    of_actors = select(actor.number).where(
        actor.actor_id.in_(of_country), actor.table_name == table, actor.role != LISTED
    )
    if table != "officials":
        return of_actors
    return union_all(of_actors, select(row.number).where(row.table_name == table, row.country.in_(countries)))


def _of_types(table: str, types: tuple[str, ...]) -> Select[int]:
    actor = CountedActorRecord
    of_types = select(ActorRecord.actor_id).where(ActorRecord.type.in_(types))
    return select(actor.number).where(
        actor.actor_id.in_(of_types), actor.table_name == table, actor.role.in_(INSTITUTIONAL)
    )


def _published_by(publishers: tuple[str, ...]) -> Select[str]:
    return select(DocumentRecord.document_id).where(DocumentRecord.publisher.in_(publishers))


def _words(table: str, filters: Filters) -> tuple[tuple[str, ...], tuple[str, ...]]:
    words: dict[str, tuple[str, ...]] = {
        "demands": filters.categories,
        "officials": filters.listings,
        "responses": filters.kinds,
    }
    return words[table], filters.stances if table == "responses" else ()


def _has_status(number: Any, statuses: tuple[DemandStatus, ...]) -> ColumnElement[bool]:
    linked = linked_status()
    counted = select(CountedRowRecord.number).join(linked, linked.c.demand_id == CountedRowRecord.row_id)
    reached: ColumnElement[bool] = number.in_(counted.where(linked.c.status.in_(statuses)))
    if DemandStatus.NO_RESPONSE_FOUND in statuses:
        return or_(reached, number.not_in(counted))
    return reached
