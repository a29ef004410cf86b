"""Measures how linking grows with the ledger: time, comparisons and memory for invented ledgers of doubling size.

python -m benchmarks.large_links [--largest 100000] [--steps 4]

Each ledger is linked in a process of its own, whose processor time and highest memory are shown, so that other work of
the machine counts little. `x` is how many times as much it is as of half the rows: 2 is what one may hope for, 4 would
be a comparison of everything with everything.
"""

import argparse
import multiprocessing
import resource
import tempfile
import time
from dataclasses import dataclass

from benchmarks.large_ledger import ROWS, fill
from loaders.links.linker import link_ledger
from loaders.names.gazetteer import load_gazetteer
from store.engine import get_engine
from store.settings import DATA

KILOBYTES = 1024


@dataclass(frozen=True)
class Measured:
    """What linking a ledger of so many rows took."""

    rows: int
    seconds: float
    pairs: int
    results: int
    megabytes: float


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--largest", type=int, default=ROWS, help="rows of the largest ledger (%(default)s)")
    parser.add_argument("--steps", type=int, default=4, help="how many ledgers, each half of the next (%(default)s)")
    asked = parser.parse_args()
    print("   rows   seconds    x        pairs    x   links and candidates   memory MB    x")
    last: Measured | None = None
    for step in reversed(range(asked.steps)):
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            measured = pool.apply(measure, (asked.largest // 2**step,))
        print(describe(measured, last), flush=True)
        last = measured


def measure(rows: int) -> Measured:
    """What linking an invented ledger of so many rows for the first time takes."""
    gazetteer = load_gazetteer(DATA / "gazetteers")
    with tempfile.TemporaryDirectory() as folder:
        engine = get_engine(f"sqlite:///{folder}/large.db")
        fill(engine, rows)
        begun = time.process_time()
        linked = link_ledger(engine, DATA, gazetteer, is_all=True)
        seconds = time.process_time() - begun
        engine.dispose()
    highest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILOBYTES
    return Measured(rows, seconds, linked.pairs, linked.links + linked.candidates, highest)


def describe(measured: Measured, last: Measured | None) -> str:
    """A line of the table, with how many times as much as of the ledger before."""
    ratios = [
        f"{getattr(measured, name) / getattr(last, name):5.1f}" if last is not None and getattr(last, name) else "     "
        for name in ("seconds", "pairs", "megabytes")
    ]
    return (
        f"{measured.rows:7,} {measured.seconds:9.1f}{ratios[0]} {measured.pairs:12,}{ratios[1]} "
        f"{measured.results:21,}   {measured.megabytes:10.0f}{ratios[2]}"
    )


if __name__ == "__main__":
    main()
