"""One at a time: a lock that holds between threads, processes and, on PostgreSQL, machines.

For SQLite the lock is a small SQLite database beside the database: it works alike on every system and the system
releases it when its holder dies. PostgreSQL has advisory locks that do the same.
"""

import hashlib
import sqlite3
import threading
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager

from sqlalchemy import Engine, text

from store.errors import DatabaseBusy, DatabaseUnavailable
from store.trouble import describe_place, explained

# A database in memory is seen by this process alone. Entering twice would be a fault, which a plain lock shows at once.
_IN_MEMORY: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)


@contextmanager
def exclusive(engine: Engine, purpose: str, seconds: float = 600) -> Iterator[None]:
    """Hold the database's lock for this purpose; raises DatabaseBusy after waiting so long for another holder."""
    if engine.dialect.name == "postgresql":
        holding = _hold_advisory(engine, purpose, seconds)
    elif engine.url.database in (None, "", ":memory:"):
        holding = _hold_in_memory(engine, purpose, seconds)
    else:
        holding = _hold_file(engine, purpose, seconds)
    with holding:
        yield


def lock_number(purpose: str) -> int:
    """The number that PostgreSQL knows the lock by; the prefix keeps it apart from other programs' locks."""
    digest = hashlib.sha256(f"campaign ledger: {purpose}".encode()).digest()
    return int.from_bytes(digest[:8], "big", signed=True)


@contextmanager
def _hold_advisory(engine: Engine, purpose: str, seconds: float) -> Iterator[None]:
    number = {"number": lock_number(purpose)}
    with explained(engine), engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"SET lock_timeout = {int(seconds * 1000)}"))
        connection.execute(text("SELECT pg_advisory_lock(:number)"), number)
        try:
            yield
        finally:
            connection.execute(text("SELECT pg_advisory_unlock(:number)"), number)
            connection.execute(text("RESET lock_timeout"))


@contextmanager
def _hold_file(engine: Engine, purpose: str, seconds: float) -> Iterator[None]:
    path = f"{engine.url.database}.{purpose.replace(' ', '-')}.lock"
    with ExitStack() as held:
        try:
            connection = sqlite3.connect(path, timeout=seconds, isolation_level=None, check_same_thread=False)
            held.enter_context(closing(connection)).execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname.startswith("SQLITE_BUSY"):
                raise _still_held(engine, purpose) from error
            raise DatabaseUnavailable(
                f"{describe_place(engine.url)} cannot be locked: {path} cannot be written.",
                "Give this program the right to write the file and its folder, and see that the disk has room.",
            ) from error
        yield


@contextmanager
def _hold_in_memory(engine: Engine, purpose: str, seconds: float) -> Iterator[None]:
    if not _IN_MEMORY[purpose].acquire(timeout=seconds):
        raise _still_held(engine, purpose)
    try:
        yield
    finally:
        _IN_MEMORY[purpose].release()


def _still_held(engine: Engine, purpose: str) -> DatabaseBusy:
    return DatabaseBusy(
        f"{describe_place(engine.url)} is busy: another process has been at its {purpose} for too long.",
        "Wait for it to end, or end it, and try again.",
    )
