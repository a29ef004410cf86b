import ctypes
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import text

from store.engine import get_engine, is_read_only
from store.errors import DatabaseReadOnly, DatabaseUnavailable
from store.migrate import upgrade
from store.settings import DATABASE_VARIABLE, DEFAULT_DATABASE_URL, ROOT, database_url
from store.transaction import write_transaction

UNOPENABLE = [
    # A folder that does not exist.
    ("sqlite:////no/such/folder/ledger.db", "the folder /no/such/folder does not exist"),
    # A folder in place of a file.
    ("sqlite:////tmp", "cannot be opened"),
    # A server that does not run.
    ("postgresql://anna:s3cret@127.0.0.1:1/ledger", "'ledger' on 127.0.0.1:1 does not answer"),
    # A password with a bare @, which is read as part of the host.
    ("postgresql://anna:pre@s3cret@127.0.0.1:1/ledger", "does not answer"),
    # A password among the options.
    ("postgresql://127.0.0.1:1/ledger?user=anna&password=s3cret", "does not answer"),
    # A host that does not exist.
    ("postgresql://anna:s3cret@no-such-host.invalid/ledger", "does not answer"),
    # A port that is not a number.
    ("postgresql://anna:s3cret@127.0.0.1:port/ledger", "not a database address"),
    # An unknown kind of database, and a known one that the ledger cannot be kept in.
    ("oracel://anna:s3cret@127.0.0.1/ledger", "'oracel://...' is not a database address"),
    ("mysql://anna:s3cret@127.0.0.1/ledger", "cannot be kept in a mysql database"),
    # A file name, and a password on its own.
    ("ledger.db", "sqlite:///folder/name.db"),
    ("s3cret", "not a database address"),
]


@pytest.mark.parametrize(("url", "says"), UNOPENABLE)
def test_an_unopenable_database_is_one_line_with_a_remedy_and_without_the_password(url, says):
    with pytest.raises(DatabaseUnavailable) as raised:
        get_engine(url)
    message = str(raised.value)
    assert says in message
    assert "\n" not in message
    assert "s3cret" not in message
    assert "pre@" not in message
    assert raised.value.remedy


def test_a_file_that_is_no_database_is_named(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("Dear Minister,\n" * 100)
    with pytest.raises(DatabaseUnavailable, match=r"letter\.txt is damaged, or is not a database"):
        get_engine(f"sqlite:///{path}")
    assert path.read_text().startswith("Dear Minister")


def test_a_wrong_database_name_on_a_running_server_is_named(postgresql_server):
    with pytest.raises(DatabaseUnavailable, match="'no_such_ledger' .* does not exist on its server"):
        get_engine(postgresql_server.format(name="no_such_ledger"))


def test_sqlite_keeps_foreign_keys_writes_ahead_and_waits_for_others(sqlite_url):
    with get_engine(sqlite_url).connect() as connection:
        pragma = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("foreign_keys", "journal_mode", "busy_timeout", "synchronous")
        }
    assert pragma == {"foreign_keys": 1, "journal_mode": "wal", "busy_timeout": 30000, "synchronous": 1}


@pytest.mark.parametrize("prefix", ["postgres://", "postgresql://", "postgresql+psycopg2://"])
def test_every_spelling_of_postgresql_uses_the_installed_driver(empty_postgresql, prefix):
    engine = get_engine(empty_postgresql.replace("postgresql://", prefix))
    assert engine.dialect.driver == "psycopg"


def test_a_relative_path_is_counted_from_the_repository(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DatabaseUnavailable, match=f"{ROOT}/no/such/folder"):
        get_engine("sqlite:///no/such/folder/ledger.db")


def test_a_memory_database_is_the_same_for_every_connection():
    engine = get_engine("sqlite://")
    upgrade(engine)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM documents")) == 0


@pytest.mark.parametrize("name", ["a b.db", "a%20b.db", "a?b.db", "a#b.db", "añb.db"])
def test_a_path_with_awkward_characters_is_the_file_of_that_name(tmp_path, name):
    from sqlalchemy.engine import URL

    engine = get_engine(URL.create("sqlite", database=str(tmp_path / name)).render_as_string())
    upgrade(engine)
    assert (tmp_path / name).exists()


@pytest.mark.parametrize(
    ("given", "environment", "expected"),
    [
        ("sqlite:///a.db", "sqlite:///b.db", "sqlite:///a.db"),
        (None, "sqlite:///b.db", "sqlite:///b.db"),
        (None, None, DEFAULT_DATABASE_URL),
        # A deployment form that leaves the field empty, and a pasted blank.
        (None, "", DEFAULT_DATABASE_URL),
        ("", " sqlite:///b.db\n", "sqlite:///b.db"),
    ],
)
def test_the_address_is_the_one_given_then_the_environments_then_the_default(monkeypatch, given, environment, expected):
    monkeypatch.delenv(DATABASE_VARIABLE, raising=False)
    if environment is not None:
        monkeypatch.setenv(DATABASE_VARIABLE, environment)
    assert database_url(given) == expected


def test_a_writable_database_is_not_read_only(engine):
    assert is_read_only(engine) is False


READ_ONLY = """
import sys
from sqlalchemy import text
from store.engine import get_engine, is_read_only
from store.errors import DatabaseReadOnly
from store.migrate import upgrade
from store.transaction import write_transaction
engine = get_engine(sys.argv[1])
assert is_read_only(engine)
assert upgrade(engine) is False
with engine.connect() as connection:
    print(connection.scalar(text("SELECT count(*) FROM marks")))
try:
    with write_transaction(engine) as connection:
        connection.execute(text("DELETE FROM marks"))
except DatabaseReadOnly as error:
    print(error)
"""


def obey_permissions() -> None:
    """Take from the process about to start root's right to write where permissions forbid it."""
    if os.geteuid() == 0:
        drop_from_bounding_set, dac_override = 24, 1
        assert ctypes.CDLL(None).prctl(drop_from_bounding_set, dac_override, 0, 0, 0) == 0


def test_a_database_on_a_read_only_disk_can_be_read_and_says_so_when_written(sqlite_engine, tmp_path):
    with write_transaction(sqlite_engine) as connection:
        connection.execute(text("INSERT INTO marks VALUES ('one', '2026-01-01')"))
    sqlite_engine.dispose()
    folder = tmp_path / "shipped"
    folder.mkdir()
    path = folder / "ledger.db"
    path.write_bytes((tmp_path / "ledger.db").read_bytes())
    path.chmod(0o444)
    folder.chmod(0o555)
    done = subprocess.run(
        [sys.executable, "-c", READ_ONLY, f"sqlite:///{path}"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=obey_permissions,
    )
    folder.chmod(0o755)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("1\n")
    assert "can be read but not written" in done.stdout


def test_a_database_opened_to_read_sees_what_others_write_and_writes_nothing(sqlite_engine, sqlite_url):
    reader = get_engine(f"{sqlite_url}?mode=ro")
    assert is_read_only(reader) is True
    assert upgrade(reader) is False
    with write_transaction(sqlite_engine) as connection:
        connection.execute(text("INSERT INTO marks VALUES ('one', '')"))
    with reader.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM marks")) == 1
    with pytest.raises(DatabaseReadOnly), write_transaction(reader) as connection:
        connection.execute(text("DELETE FROM marks"))


def test_a_database_to_be_read_that_is_not_there_is_not_made(tmp_path):
    with pytest.raises(DatabaseUnavailable, match="cannot be opened"):
        get_engine(f"sqlite:///{tmp_path}/none.db?mode=ro")
    assert not (tmp_path / "none.db").exists()


def test_a_read_only_database_of_an_older_version_says_where_to_upgrade_it(tmp_path):
    get_engine(f"sqlite:///{tmp_path}/old.db").dispose()
    with pytest.raises(DatabaseReadOnly, match="no tables of this version and cannot be written"):
        upgrade(get_engine(f"sqlite:///{tmp_path}/old.db?mode=ro"))


def test_a_postgresql_user_who_may_only_read_makes_the_database_read_only(postgresql_url):
    owner = get_engine(postgresql_url)
    with owner.begin() as connection:
        connection.execute(text("DROP ROLE IF EXISTS reader"))
        connection.execute(text("CREATE ROLE reader LOGIN"))
        connection.execute(text("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader"))
    reader = get_engine(postgresql_url.replace("postgres@", "reader@"))
    assert is_read_only(reader) is True
    assert upgrade(reader) is False
    with pytest.raises(DatabaseReadOnly, match="Ask its administrator"), write_transaction(reader) as connection:
        connection.execute(text("DELETE FROM marks"))


def test_a_standby_server_is_read_only(postgresql_url):
    with get_engine(postgresql_url).begin() as connection:
        name = connection.scalar(text("SELECT current_database()"))
        connection.execute(text(f"ALTER DATABASE {name} SET default_transaction_read_only = on"))
    engine = get_engine(postgresql_url)
    assert is_read_only(engine) is True
    with pytest.raises(DatabaseReadOnly), write_transaction(engine) as connection:
        connection.execute(text("DELETE FROM marks"))


def test_connections_that_open_a_new_database_together_all_succeed(tmp_path):
    for round_ in range(40):
        with ThreadPoolExecutor(8) as threads:
            engines = list(threads.map(lambda _, url=f"sqlite:///{tmp_path}/{round_}.db": get_engine(url), range(8)))
        for engine in engines:
            engine.dispose()
