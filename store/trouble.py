"""Database errors in words: which of the few troubles a person can have it is, and what helps.

Invariant: a message names the database by file or by host and name, never by its address, which may hold a password.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.engine import URL
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, SQLAlchemyError

from store.errors import DatabaseBusy, DatabaseReadOnly, DatabaseUnavailable

OTHER_PLACE = "or set CAMPAIGN_DATABASE_URL to another place."

# Beginnings of SQLite's error names and of PostgreSQL's SQLSTATE codes, the first that fits counts.
TROUBLES: tuple[tuple[tuple[str, ...], type[DatabaseUnavailable], str, str], ...] = (
    (
        ("SQLITE_BUSY", "SQLITE_LOCKED", "55P03", "40P01", "40001", "57014"),
        DatabaseBusy,
        "is busy: somebody else is writing to it.",
        "Documents are probably being loaded; try again in a minute.",
    ),
    (
        ("SQLITE_READONLY", "25006"),
        DatabaseReadOnly,
        "can be read but not written.",
        f"Give this program the right to write the file and its folder, {OTHER_PLACE}",
    ),
    (
        ("42501",),
        DatabaseReadOnly,
        "does not let this user do that.",
        "Ask its administrator for the right to read and write the ledger's tables.",
    ),
    (
        ("SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH"),
        DatabaseUnavailable,
        "cannot be opened.",
        f"Check that its folder exists and that this program may read and write there, {OTHER_PLACE}",
    ),
    (
        ("SQLITE_NOTADB", "SQLITE_CORRUPT", "XX001", "XX002"),
        DatabaseUnavailable,
        "is damaged, or is not a database.",
        "Restore it from a backup, or move it away and load the documents again.",
    ),
    (
        ("SQLITE_FULL", "SQLITE_IOERR", "53100", "58"),
        DatabaseUnavailable,
        "cannot be written: its disk is full or fails.",
        "Make room on the disk and try again; what was stored before is kept.",
    ),
    (
        ("no such table", "no such column", "has no column", "42P01", "42703"),
        DatabaseUnavailable,
        "has not been set up by this version.",
        "Run `python -m loaders load` once; it brings the tables up to date.",
    ),
    (
        ("28", "password authentication failed", "no password supplied", "no pg_hba.conf entry"),
        DatabaseUnavailable,
        "does not let this user in.",
        "Check the user and the password in CAMPAIGN_DATABASE_URL.",
    ),
    (
        ("3D000", "does not exist"),
        DatabaseUnavailable,
        "does not exist on its server.",
        "Create it (`createdb NAME`), or check the name and the user in CAMPAIGN_DATABASE_URL.",
    ),
    (
        ("53", "57P", "08", "connection", "could not", "failed to resolve", "timeout"),
        DatabaseUnavailable,
        "does not answer.",
        "Check that the server runs and that host and port in CAMPAIGN_DATABASE_URL are right.",
    ),
)


@contextmanager
def explained(place: Engine | URL) -> Iterator[None]:
    """Turn the errors of the database inside the block into DatabaseUnavailable; those of wrong rows pass."""
    try:
        yield
    except (IntegrityError, DataError):
        raise
    except SQLAlchemyError as error:
        raise explain_error(place, error) from error


def explain_error(place: Engine | URL, error: SQLAlchemyError) -> DatabaseUnavailable:
    """The error as one line with its remedy."""
    name = describe_place(place.url if isinstance(place, Engine) else place)
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    codes = (getattr(cause, "sqlite_errorname", None), getattr(cause, "sqlstate", None))
    code = next((code for code in codes if code and code != "SQLITE_ERROR"), "")
    message = str(cause).lower()
    for signs, kind, problem, remedy in TROUBLES:
        if any(code.startswith(sign) if sign[0].isupper() or sign[0].isdigit() else sign in message for sign in signs):
            return kind(f"{name} {problem}", remedy)
    return DatabaseUnavailable(f"{name} failed ({code or type(cause).__name__}).", "Try again, and look at its log.")


def describe_place(url: URL) -> str:
    """The database by file, or by name and host."""
    if url.get_backend_name() == "sqlite":
        path = str(url.database or "").removeprefix("file:")
        return f"The database {path}" if path not in ("", ":memory:") else "The database in memory"
    # A password with a bare @ in it is read as part of the host.
    host = str(url.host or url.query.get("host") or "this machine").rpartition("@")[2]
    return f"The database {url.database or ''!r} on {host}" + (f":{url.port}" if url.port else "")
