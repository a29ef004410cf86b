"""Exports the ledger's tables to files, all of one moment, and all or none of them.

The files are written beside their place and moved there when all are complete, so that whoever reads the folder never
sees half a table, and an export that fails leaves the files of the one before.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Connection, Engine

from store.errors import ExportFailed
from store.export_columns import EXPORT_TABLES
from store.export_csv import write_csv
from store.export_ftm import write_ftm
from store.export_parquet import write_parquet
from store.export_rows import stream_table
from store.export_xlsx import WorkbookFile
from store.trouble import explained

WORKBOOK = "campaign-ledger.xlsx"
ENTITIES = "entities.ftm.json"


class ExportFormat(StrEnum):
    """The kinds of files that the ledger can be exported to."""

    CSV = "csv"
    PARQUET = "parquet"
    XLSX = "xlsx"
    FTM = "ftm"


@dataclass(frozen=True)
class ExportedTable:
    """One table as exported: its file, its name, and how many rows it has."""

    path: Path
    name: str
    rows: int


def export_tables(
    engine: Engine, directory: Path, format: ExportFormat = ExportFormat.CSV
) -> tuple[ExportedTable, ...]:
    """Write all tables to the directory, which is made if needed; raises ExportFailed and DatabaseUnavailable.

    CSV and Parquet give a file for each table, xlsx one workbook with a sheet for each, ftm one file of entities.
    """
    with _publishing(directory) as draft, explained(engine), _snapshot(engine) as connection:
        written = _write(connection, draft, ExportFormat(format))
    return tuple(ExportedTable(directory / table.path.name, table.name, table.rows) for table in written)


def _write(connection: Connection, folder: Path, format: ExportFormat) -> list[ExportedTable]:
    if format is ExportFormat.FTM:
        return [ExportedTable(folder / ENTITIES, "entities", write_ftm(folder / ENTITIES, connection))]
    if format is ExportFormat.XLSX:
        book = WorkbookFile()
        written = [
            ExportedTable(
                folder / WORKBOOK,
                table.name,
                book.add_table(table.name, table.columns, stream_table(connection, table)),
            )
            for table in EXPORT_TABLES
        ]
        book.save(folder / WORKBOOK)
        return written
    write = write_csv if format is ExportFormat.CSV else write_parquet
    return [
        ExportedTable(path, table.name, write(path, table.columns, stream_table(connection, table)))
        for table in EXPORT_TABLES
        for path in [folder / f"{table.name}.{format.value}"]
    ]


@contextmanager
def _snapshot(engine: Engine) -> Iterator[Connection]:
    """A connection that sees the database as it was at one moment, whatever is loaded meanwhile."""
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            # SQLite's transactions see one moment by nature.
            connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        yield connection


@contextmanager
def _publishing(directory: Path) -> Iterator[Path]:
    """A folder to write to; its files move to the directory if the block ends well."""
    try:
        directory.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".export-", dir=directory) as draft:
            yield Path(draft)
            for path in sorted(Path(draft).iterdir()):
                os.replace(path, directory / path.name)
    except OSError as error:
        raise ExportFailed(
            f"The export to {directory} failed: {error.strerror or error}. "
            "Check that it is a folder which this program may write to, and that its disk has room."
        ) from error
