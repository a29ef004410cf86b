"""Transactions that write: one writer at a time, on both engines, so that writers wait instead of failing.

SQLite has one writer by nature. On PostgreSQL an advisory lock does the same: two loads that meet the same actors in
another order would otherwise deadlock, and loading spends its time on extraction, not on writing.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, text

from store.engine import WILL_WRITE
from store.lock import lock_number
from store.trouble import explained

Bind = Engine | Connection


@contextmanager
def write_transaction(bind: Bind) -> Iterator[Connection]:
    """A connection in a transaction that ends with the block: committed, or rolled back if an error leaves the block.

    In a caller's transaction it is a savepoint, so that several documents can share a transaction and one fail.
    """
    if isinstance(bind, Engine):
        with explained(bind), bind.connect() as connection, _begin(connection):
            yield connection
    elif bind.in_transaction():
        with explained(bind.engine), bind.begin_nested():
            _take_turn(bind)
            yield bind
    else:
        with explained(bind.engine), _begin(bind):
            yield bind


@contextmanager
def reading_between_writes(engine: Engine) -> Iterator[Connection]:
    """A connection to read with for as long as it takes; `write_at_once` writes with it, others write meanwhile."""
    with explained(engine), engine.connect() as connection:
        yield connection


@contextmanager
def write_at_once(connection: Connection) -> Iterator[None]:
    """A transaction for what has been worked out; reading begins anew behind it, and sees what others wrote."""
    connection.rollback()
    with write_transaction(connection):
        yield


@contextmanager
def _begin(connection: Connection) -> Iterator[None]:
    connection.execution_options(**{WILL_WRITE: True})
    try:
        with connection.begin():
            _take_turn(connection)
            yield
    finally:
        connection.execution_options(**{WILL_WRITE: False})


def _take_turn(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": lock_number("writing")})
