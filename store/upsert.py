"""Insert or update, in the words that SQLite and PostgreSQL share; every write of rows goes through here."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, and_, case, func, or_
from sqlalchemy.dialects import postgresql, sqlite

from store.schema import Base

Rows = Sequence[Mapping[str, Any]]
INSERT: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


def upsert(connection: Connection, table: str, rows: Rows) -> None:
    """Insert the rows; where a key exists already, its row takes the new values."""
    _execute(connection, _upsert_statement(connection.dialect.name, table), rows)


def insert_missing(connection: Connection, table: str, rows: Rows) -> None:
    """Insert the rows whose key does not exist yet, and leave the others alone."""
    _execute(connection, _insert_statement(connection.dialect.name, table), rows)


def upsert_actors(connection: Connection, rows: Rows) -> None:
    """Insert actors; a reviewed one overwrites, an unreviewed one only fills in what an unreviewed one lacks."""
    _execute(connection, _actor_statement(connection.dialect.name), rows)


# Building such a statement takes longer than running it, and a load runs each of them thousands of times.


@cache
def _upsert_statement(dialect: str, table: str) -> Any:
    target = Base.metadata.tables[table]
    statement = INSERT[dialect](target)
    values = {column.name: statement.excluded[column.name] for column in target.columns if not column.primary_key}
    # A row that is as it was is not written again: a second load of a large archive costs no disk.
    differs = or_(*(target.c[name].is_distinct_from(value) for name, value in values.items()))
    return statement.on_conflict_do_update(index_elements=list(target.primary_key), set_=values, where=differs)


@cache
def _insert_statement(dialect: str, table: str) -> Any:
    return INSERT[dialect](Base.metadata.tables[table]).on_conflict_do_nothing()


@cache
def _actor_statement(dialect: str) -> Any:
    target = Base.metadata.tables["actors"]
    statement = INSERT[dialect](target)
    new, known = statement.excluded, target.c
    lacks_type = and_(known.type == "unknown", new.type != "unknown")
    lacks_country = and_(known.country.is_(None), new.country.is_not(None))
    return statement.on_conflict_do_update(
        index_elements=[known.actor_id],
        set_={
            "name": case((new.is_reviewed, new.name), else_=known.name),
            "type": case((or_(new.is_reviewed, known.type == "unknown"), new.type), else_=known.type),
            "country": case((new.is_reviewed, new.country), else_=func.coalesce(known.country, new.country)),
            "is_reviewed": new.is_reviewed,
        },
        where=or_(new.is_reviewed, and_(known.is_reviewed.is_(False), or_(lacks_type, lacks_country))),
    )


def _execute(connection: Connection, statement: Any, rows: Rows) -> None:
    if rows:
        connection.execute(statement, list(rows))
