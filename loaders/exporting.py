"""The command `export`: the ledger's tables as files."""

from pathlib import Path

import click

from loaders.terminal import count_of
from store.engine import get_engine
from store.export import ExportFormat, export_tables
from store.migrate import upgrade


def export_ledger(directory: Path, database: str | None, export_format: str) -> None:
    """Write the tables and say which files they are; raises StoreError."""
    engine = get_engine(database)
    try:
        upgrade(engine)
        for table in export_tables(engine, directory, ExportFormat(export_format)):
            click.echo(f"{table.path}: {table.name}, {count_of(table.rows, 'row')}")
    finally:
        engine.dispose()
