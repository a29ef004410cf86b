import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from sqlalchemy import func, select, text

from store.engine import get_engine
from store.errors import DatabaseBusy
from store.schema import DocumentRecord
from store.settings import ROOT
from store.transaction import write_transaction
from store.write import save_extraction

# Dies without a word when half of its documents are written.
DIE = """
import os, sys
sys.path.insert(0, sys.argv[2])
from conftest import Samples
from store.engine import get_engine
from store.transaction import write_transaction
from store.write import save_extraction
samples, engine = Samples(), get_engine(sys.argv[1])
save_extraction(engine, samples.bare("Finished.\\n", "finished.txt"))
with write_transaction(engine) as connection:
    save_extraction(connection, samples.extraction())
    os._exit(9)
"""


def count(engine):
    with engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(DocumentRecord))


def test_a_writer_that_dies_leaves_what_it_finished_and_nothing_else(shared_url, samples):
    command = [sys.executable, "-c", DIE, shared_url, str(ROOT / "tests/store")]
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)
    assert done.returncode == 9
    engine = get_engine(shared_url)
    assert count(engine) == 1
    save_extraction(engine, samples.extraction())
    assert count(engine) == 2


def test_a_transaction_that_reads_before_it_writes_waits_for_the_writer_before_it(shared_url):
    # Without taking its turn first, SQLite refuses it at once, and PostgreSQL may lose an update.
    reading, go = Event(), Event()

    def add_one(is_first):
        with write_transaction(get_engine(shared_url)) as connection:
            seen = connection.scalar(text("SELECT count(*) FROM marks"))
            if is_first:
                reading.set()
                assert go.wait(60)
            connection.execute(text("INSERT INTO marks VALUES (:name, '')"), {"name": f"mark {seen}"})

    with ThreadPoolExecutor(3) as threads:
        first = threads.submit(add_one, True)
        assert reading.wait(60)
        others = [threads.submit(add_one, False) for _ in range(2)]
        go.set()
        for future in (first, *others):
            future.result()
    with get_engine(shared_url).connect() as connection:
        names = connection.scalars(text("SELECT name FROM marks ORDER BY name")).all()
    assert names == ["mark 0", "mark 1", "mark 2"]


def test_a_database_that_stays_locked_is_busy_in_words(sqlite_engine, sqlite_url):
    impatient = get_engine(sqlite_url)
    with write_transaction(sqlite_engine), impatient.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout = 10")
        connection.rollback()
        with pytest.raises(DatabaseBusy, match="somebody else is writing to it"), write_transaction(connection):
            pass


def test_a_savepoint_that_fails_leaves_the_transaction_usable(engine):
    with write_transaction(engine) as connection:
        connection.execute(text("INSERT INTO marks VALUES ('kept', '')"))
        with pytest.raises(RuntimeError), write_transaction(connection):
            connection.execute(text("INSERT INTO marks VALUES ('lost', '')"))
            raise RuntimeError
        with write_transaction(connection):
            connection.execute(text("INSERT INTO marks VALUES ('also kept', '')"))
    with engine.connect() as connection:
        assert set(connection.scalars(text("SELECT name FROM marks"))) == {"kept", "also kept"}


def test_a_connection_can_read_after_it_has_written(engine):
    with engine.connect() as connection:
        with write_transaction(connection):
            connection.execute(text("INSERT INTO marks VALUES ('one', '')"))
        assert connection.scalar(text("SELECT count(*) FROM marks")) == 1
