import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select

from store.bootstrap import first_start
from store.engine import get_engine
from store.runs import start_run
from store.schema import DocumentRecord, LoadRunRecord
from store.settings import ROOT
from store.write import save_extraction

# Each process notes that its load ran by a run of its own, then loads a document.
START = """
import sys
sys.path.insert(0, sys.argv[2])
from conftest import Samples
from store.bootstrap import first_start
from store.engine import get_engine
from store.migrate import upgrade
from store.runs import start_run
from store.write import save_extraction
engine = get_engine(sys.argv[1])
upgrade(engine)
def load():
    start_run(engine, ["."], "1")
    save_extraction(engine, Samples().extraction())
print(first_start(engine, load))
"""


def count(engine, record):
    with engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(record))


def loader(engine, samples):
    def load():
        start_run(engine, ["."], "1")
        save_extraction(engine, samples.extraction())

    return load


def test_a_new_database_is_filled_once(engine, samples):
    assert first_start(engine, loader(engine, samples)) is True
    assert first_start(engine, loader(engine, samples)) is False
    assert count(engine, LoadRunRecord) == 1


def test_sessions_that_arrive_together_fill_once_and_all_find_it_filled(shared_url, samples):
    def arrive(_):
        engine = get_engine(shared_url)
        did = first_start(engine, loader(engine, samples))
        return did, count(engine, DocumentRecord)

    with ThreadPoolExecutor(8) as sessions:
        seen = list(sessions.map(arrive, range(8)))
    assert sorted(did for did, _ in seen) == [False] * 7 + [True]
    assert {documents for _, documents in seen} == {1}
    assert count(get_engine(shared_url), LoadRunRecord) == 1


def test_processes_that_arrive_together_on_an_empty_disk_fill_once(empty_url):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", START, empty_url, str(ROOT / "tests/store")]
    started = [
        subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    ended = [process.communicate() for process in started]
    assert sorted(output.strip() for output, _ in ended) == ["False"] * 3 + ["True"], ended
    assert count(get_engine(empty_url), LoadRunRecord) == 1


def test_a_filling_that_failed_is_left_to_whoever_comes_next(engine, samples):
    def fail():
        save_extraction(engine, samples.extraction())
        raise RuntimeError("the disk is gone")

    with pytest.raises(RuntimeError, match="the disk is gone"):
        first_start(engine, fail)
    # The document that was stored does not make it a database that somebody has filled.
    assert first_start(engine, loader(engine, samples)) is True
    assert first_start(engine, loader(engine, samples)) is False


def test_a_database_that_a_person_has_filled_is_left_alone(engine, samples):
    save_extraction(engine, samples.bare("My own letter.\n"))
    assert first_start(engine, loader(engine, samples)) is False
    assert count(engine, LoadRunRecord) == 0
