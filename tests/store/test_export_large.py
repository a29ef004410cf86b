import csv
import os
import subprocess
import sys
import threading
from dataclasses import replace

import pyarrow.parquet as pq

from store.engine import get_engine
from store.export import ExportFormat, export_tables
from store.migrate import upgrade
from store.schema import DemandRecord
from store.settings import ROOT
from store.write import save_extraction, save_extractions


def read(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_ten_thousand_rows_are_exported_in_every_format(sqlite_engine, samples, tmp_path):
    lines = [f"Ask {number}: free the printers." for number in range(500)]
    extractions = []
    for number in range(20):
        text = "\n".join([f"Letter {number}.", *lines])
        demands = tuple(samples.demand(text, line + ("\n" if line != lines[-1] else "")) for line in lines)
        extractions.append(replace(samples.bare(text, f"{number}.txt"), demands=demands))
    assert save_extractions(sqlite_engine, extractions) == ()
    for format in ExportFormat:
        counts = {table.name: table.rows for table in export_tables(sqlite_engine, tmp_path, format)}
        assert counts.get("demands", 10_000) == 10_000
    rows = read(tmp_path / "demands.csv")
    assert len({row["demand_id"] for row in rows}) == 10_000
    assert {row["targets"] for row in rows} == {"Ruritania"}
    assert pq.read_metadata(tmp_path / "demands.parquet").num_rows == 10_000


def test_an_export_shows_one_moment_while_documents_are_loaded(shared_url, samples, tmp_path):
    engine, writer = get_engine(shared_url), get_engine(shared_url)
    save_extractions(engine, [samples.bare(f"Ask {n}.\n", f"{n}.txt") for n in range(100)])
    stop = threading.Event()

    def load():
        number = 100
        while not stop.is_set() and number < 400:
            save_extraction(writer, samples.bare(f"Ask {number}.\n", f"{number}.txt"))
            number += 1

    loading = threading.Thread(target=load)
    loading.start()
    try:
        for _ in range(5):
            counts = {table.name: table.rows for table in export_tables(engine, tmp_path)}
            assert counts["documents"] == counts["demands"]
            assert read(tmp_path / "institutions.csv")[0]["demands"] == str(counts["demands"])
    finally:
        stop.set()
        loading.join()


GROWTH = """
import resource, sys
from pathlib import Path
from store.engine import get_engine
from store.export import export_tables
peaks = []
for url in sys.argv[2:]:
    export_tables(get_engine(url), Path(sys.argv[1]))
    peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
print((peaks[1] - peaks[0]) // 1024)
"""
SERIES = {
    "sqlite": "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) SELECT i FROM n)",
    "postgresql": "(SELECT generate_series(1, 20000) AS i)",
}


def test_a_large_export_streams(shared_url, samples, tmp_path):
    small, large = get_engine(f"sqlite:///{tmp_path}/small.db"), get_engine(shared_url)
    upgrade(small)
    for engine in (small, large):
        save_extraction(engine, samples.extraction())
    columns = ", ".join(column.name if column.name != "end" else '"end"' for column in DemandRecord.__table__.columns)
    values = columns.replace("demand_id", "'x' || series.i")
    with large.begin() as connection:
        # Twenty thousand rows would take over 60 MB as rows of Python.
        connection.exec_driver_sql(
            f"INSERT INTO demands ({columns}) SELECT {values} FROM demands, {SERIES[large.dialect.name]} AS series"
        )
    done = subprocess.run(
        [sys.executable, "-c", GROWTH, str(tmp_path / "out"), str(small.url.render_as_string()), shared_url],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert len(read(tmp_path / "out/demands.csv")) == 20_001
    assert int(done.stdout) < 25
