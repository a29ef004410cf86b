"""Writes all tables as one Excel workbook, a sheet each, row by row."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook  # type: ignore[import-untyped]
from openpyxl.cell import WriteOnlyCell  # type: ignore[import-untyped]

from store.cells import Cell, fit_workbook

# With the header, as many as a sheet holds.
ROWS_OF_A_SHEET = 1_048_575


class WorkbookFile:
    """A workbook being written: tables are added one after the other, then it is saved."""

    def __init__(self, rows_of_a_sheet: int = ROWS_OF_A_SHEET) -> None:
        self._book = Workbook(write_only=True)
        self._rows_of_a_sheet = rows_of_a_sheet

    def add_table(self, name: str, columns: Sequence[str], rows: Iterable[tuple[Cell, ...]]) -> int:
        """Add a sheet with the rows, and further sheets where one cannot hold them; says how many rows there were."""
        sheet, count = self._add_sheet(name, columns), 0
        for row in rows:
            if count and count % self._rows_of_a_sheet == 0:
                sheet = self._add_sheet(f"{name} ({count // self._rows_of_a_sheet + 1})", columns)
            sheet.append([_cell(sheet, fit_workbook(value)) for value in row])
            count += 1
        return count

    def save(self, path: Path) -> None:
        """Write the workbook's file."""
        self._book.save(path)

    def _add_sheet(self, title: str, columns: Sequence[str]) -> Any:
        sheet = self._book.create_sheet(title)
        sheet.freeze_panes = "A2"
        sheet.append(columns)
        return sheet


def _cell(sheet: Any, value: Cell) -> Any:
    # "#N/A" and its like would be stored as the error of a formula.
    if isinstance(value, str) and value.startswith("#"):
        cell = WriteOnlyCell(sheet, value)
        cell.data_type = "s"
        return cell
    return value
