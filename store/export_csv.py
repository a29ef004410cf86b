"""Writes a table as CSV that a spreadsheet opens with its accents right and runs nothing of."""

import csv
from collections.abc import Iterable
from pathlib import Path

from store.cells import Cell, make_harmless


def write_csv(path: Path, columns: Iterable[str], rows: Iterable[tuple[Cell, ...]]) -> int:
    """Write the rows under their header, in UTF-8 with a byte order mark, and say how many there were."""
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        for row in rows:
            writer.writerow([make_harmless(value) for value in row])
            count += 1
    return count
