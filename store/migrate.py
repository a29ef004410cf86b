"""Brings a database, new or of an older version, to the tables of this version."""

import threading
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect

from store.engine import is_read_only
from store.errors import DatabaseReadOnly, DatabaseUnavailable
from store.lock import exclusive
from store.schema import Base
from store.transaction import write_transaction
from store.trouble import describe_place, explained

MIGRATIONS = Path(__file__).resolve().parent / "migrations"
# Its own name, so that a database shared with another program that uses Alembic keeps the two apart.
VERSION_TABLE = "ledger_version"
# Alembic keeps the running migration in module variables: one at a time in a process, whatever the database.
_ONE_AT_A_TIME = threading.Lock()


def upgrade(engine: Engine) -> bool:
    """Bring the database to the newest tables and say whether it was not there yet; raises DatabaseUnavailable.

    Safe when several processes and threads start together: one migrates in one transaction, the others wait.
    """
    scripts = ScriptDirectory(str(MIGRATIONS))
    if _is_current(engine, scripts):
        return False
    if is_read_only(engine):
        raise DatabaseReadOnly(
            f"{describe_place(engine.url)} has no tables of this version and cannot be written.",
            "Run `python -m loaders load` where it can be written, then copy it here.",
        )
    with exclusive(engine, "migration"), _ONE_AT_A_TIME, write_transaction(engine) as connection:
        # Asked again: while this one waited, another may have done it.
        revision = _revision(connection)
        if revision == scripts.get_current_head():
            return False
        if revision is None:
            _refuse_foreign_tables(connection)
        config = Config()
        # The path is a template to Alembic.
        config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    return True


def _is_current(engine: Engine, scripts: ScriptDirectory) -> bool:
    with explained(engine), engine.connect() as connection:
        revision = _revision(connection)
    if revision is not None and revision not in {script.revision for script in scripts.walk_revisions()}:
        raise DatabaseUnavailable(
            f"{describe_place(engine.url)} was made by a newer version of this program (its tables are {revision!r}).",
            "Install that version, or set CAMPAIGN_DATABASE_URL to another database.",
        )
    return revision == scripts.get_current_head()


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection, opts={"version_table": VERSION_TABLE}).get_current_revision()


def _refuse_foreign_tables(connection: Connection) -> None:
    foreign = sorted(set(inspect(connection).get_table_names()) & set(Base.metadata.tables))
    if foreign:
        place, tables = describe_place(connection.engine.url), ", ".join(foreign)
        raise DatabaseUnavailable(
            f"{place} holds tables that this program did not make: {tables}.",
            "Set CAMPAIGN_DATABASE_URL to a database of the ledger's own.",
        )
