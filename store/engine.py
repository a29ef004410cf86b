"""Opens the database: SQLite by default, PostgreSQL by its address; every other file of the store gets an engine.

Invariant: no message made here holds the address's password.
"""

import os
import sqlite3
import time
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url, select, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import StaticPool

from store.errors import DatabaseUnavailable
from store.settings import DATABASE_VARIABLE, ROOT, database_url
from store.trouble import explained

WILL_WRITE = "ledger_will_write"
BUSY_SECONDS = 30
POSTGRESQL_NAMES = ("postgres", "postgresql", "postgresql+psycopg", "postgresql+psycopg2")


def get_engine(url: str | None = None) -> Engine:
    """An engine for the address (default: settings), tried once; raises DatabaseUnavailable.

    A relative SQLite path is counted from the repository's root, not from the folder one happens to be in; `?mode=ro`
    after it opens a database that must not be written.
    """
    address = _parse_address(database_url(url))
    if address.get_backend_name() == "sqlite":
        engine = _make_sqlite_engine(address)
    else:
        engine = create_engine(address, pool_pre_ping=True, connect_args={"connect_timeout": 10})
    with explained(engine.url), engine.connect() as connection:
        connection.execute(select(1))
        if engine.dialect.name == "sqlite":
            connection.execute(text("SELECT count(*) FROM sqlite_master"))  # Reads the file; opening alone does not.
    return engine


def _parse_address(given: str) -> URL:
    try:
        address = make_url(given)
        if address.drivername in POSTGRESQL_NAMES:
            address = address.set(drivername="postgresql+psycopg")
        backend = address.get_dialect().name
    except (ArgumentError, NoSuchModuleError, ImportError, ValueError) as error:
        beginning = given.partition("://")[0] if "://" in given else ""
        shown = f"'{beginning}://...'" if beginning else "What is given"
        raise _wrong_address(f"{shown} is not a database address.") from error
    if backend not in ("sqlite", "postgresql"):
        raise _wrong_address(f"The ledger cannot be kept in a {backend} database.")
    return address


def _wrong_address(problem: str) -> DatabaseUnavailable:
    return DatabaseUnavailable(
        problem,
        f"Give --database or {DATABASE_VARIABLE} as sqlite:///folder/name.db or postgresql://user:password@host/name.",
    )


def _make_sqlite_engine(address: URL) -> Engine:
    path = _sqlite_path(address)
    if path is None:
        # One connection for all threads: each new one would be another, empty database.
        engine = create_engine(
            "sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False, "timeout": BUSY_SECONDS}
        )
        is_writable = True
    else:
        if not path.parent.is_dir():
            raise DatabaseUnavailable(
                f"The database {path} cannot be opened: the folder {path.parent} does not exist.",
                f"Create the folder, or set {DATABASE_VARIABLE} to another place.",
            )
        is_writable = address.query.get("mode") != "ro" and (not path.exists() or _is_writable(path))
        engine = create_engine(_sqlite_url(path, is_writable), connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _prepare_writable if is_writable else _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _sqlite_path(address: URL) -> Path | None:
    name = (address.database or "").removeprefix("file:")
    return None if name in ("", ":memory:") else (ROOT / name).resolve()


def _sqlite_url(path: Path, is_writable: bool) -> URL:
    if is_writable:
        return URL.create("sqlite", database=str(path))
    # A database in WAL mode needs two helper files beside it. Where they cannot be made, only a file that is
    # declared immutable opens; but that would hide what still waits in the WAL, and what others write.
    wal = Path(f"{path}-wal")
    is_still = not os.access(path.parent, os.W_OK) and not (wal.exists() and wal.stat().st_size > 0)
    mode = {"mode": "ro", "uri": "true"} | ({"immutable": "1"} if is_still else {})
    return URL.create("sqlite", database=path.as_uri().replace("file://", "file:", 1), query=mode)


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _prepare(connection: sqlite3.Connection, _: Any) -> None:
    # The driver's own transaction handling begins too late for SAVEPOINT and cannot begin a writer at once.
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")


def _prepare_writable(connection: sqlite3.Connection, _: Any) -> None:
    _prepare(connection, _)
    _switch_to_wal(connection)
    connection.execute("PRAGMA synchronous = NORMAL")


def _switch_to_wal(connection: sqlite3.Connection) -> None:
    # Two connections that switch a new file at the same moment wait for each other's lock; SQLite then refuses one at
    # once, whatever the busy timeout is. The refused one finds the file switched when it asks again.
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)


def _begin(connection: Connection) -> None:
    # A transaction that reads first and then wants to write is refused at once if anybody wrote in between,
    # whatever the busy timeout is; a writer therefore takes its turn before it reads.
    will_write = connection.get_execution_options().get(WILL_WRITE, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if will_write else "BEGIN")


def is_read_only(engine: Engine) -> bool:
    """Whether the database can be read but not written: a read-only disk, file, server or account."""
    if engine.dialect.name == "sqlite":
        return engine.url.query.get("mode") == "ro"
    with explained(engine.url), engine.connect() as connection:
        if connection.scalar(text("SELECT current_setting('transaction_read_only')")) == "on":
            return True
        return connection.scalar(text("SELECT has_table_privilege(to_regclass('documents'), 'INSERT')")) is False
