"""Writes a table as Parquet, a group of rows at a time."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from store.cells import Cell
from store.export_columns import INTEGERS, NUMBERS

GROUP = 10_000


def write_parquet(path: Path, columns: Sequence[str], rows: Iterable[tuple[Cell, ...]]) -> int:
    """Write the rows with the types of their columns, and say how many there were; an empty text is an empty text."""
    schema = pa.schema([(column, _type(column)) for column in columns])
    count = 0
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for group in _groups(iter(rows)):
            values = zip(*group, strict=True)
            arrays = [pa.array(column, field.type) for column, field in zip(values, schema, strict=True)]
            writer.write_batch(pa.record_batch(arrays, schema=schema))
            count += len(group)
    return count


def _type(column: str) -> pa.DataType:
    if column in INTEGERS:
        return pa.int64()
    return pa.float64() if column in NUMBERS else pa.string()


def _groups(rows: Iterator[tuple[Cell, ...]]) -> Iterator[list[tuple[Cell, ...]]]:
    while group := list(islice(rows, GROUP)):
        yield group
