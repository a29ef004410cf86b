import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from store.engine import get_engine
from store.errors import DatabaseBusy, DatabaseUnavailable
from store.lock import exclusive, lock_number
from store.settings import ROOT

HOLD = """
import sys
from store.engine import get_engine
from store.lock import exclusive
with exclusive(get_engine(sys.argv[1]), "test"):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_one_holder_at_a_time(shared_url):
    inside, seen = [], []

    def enter(number):
        with exclusive(get_engine(shared_url), "test"):
            inside.append(number)
            seen.append(len(inside))
            inside.remove(number)

    with ThreadPoolExecutor(6) as threads:
        list(threads.map(enter, range(12)))
    assert seen == [1] * 12


def test_who_waits_too_long_is_told_that_the_database_is_busy(engine):
    held, done = Event(), Event()

    def hold():
        with exclusive(engine, "test"):
            held.set()
            assert done.wait(60)

    with ThreadPoolExecutor(1) as threads:
        holding = threads.submit(hold)
        assert held.wait(60)
        with pytest.raises(DatabaseBusy, match="busy"), exclusive(engine, "test", seconds=0.05):
            pass
        done.set()
        holding.result()
    with exclusive(engine, "test", seconds=5):
        pass


def test_locks_for_different_purposes_do_not_meet(shared_url):
    engine = get_engine(shared_url)
    with exclusive(engine, "one"), exclusive(engine, "two", seconds=1):
        pass


def test_the_lock_of_a_process_that_dies_is_free(shared_url):
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, shared_url], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    engine = get_engine(shared_url)
    with pytest.raises(DatabaseBusy), exclusive(engine, "test", seconds=0.05):
        pass
    holder.kill()
    holder.wait()
    with exclusive(engine, "test", seconds=30):
        pass


def test_an_error_inside_frees_the_lock(engine):
    with pytest.raises(RuntimeError), exclusive(engine, "test"):
        raise RuntimeError
    with exclusive(engine, "test", seconds=1):
        pass


def test_lock_numbers_fit_postgresql_and_differ():
    numbers = {lock_number(purpose) for purpose in ("migration", "first start", "writing")}
    assert len(numbers) == 3
    assert all(-(2**63) <= number < 2**63 for number in numbers)


def test_a_lock_that_cannot_be_written_is_an_error_in_words(sqlite_engine):
    Path(f"{sqlite_engine.url.database}.test.lock").mkdir()
    with pytest.raises(DatabaseUnavailable, match="cannot be locked"), exclusive(sqlite_engine, "test"):
        pass
