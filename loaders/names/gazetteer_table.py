"""Reads one gazetteer CSV as a campaigner's spreadsheet saves it, and says in which row a value is wrong."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from loaders.errors import InvalidRule

Word = TypeVar("Word", bound=StrEnum)
YES_NO = {"yes": True, "no": False}


@dataclass(frozen=True)
class TableRow:
    """One row of a CSV file, numbered as a spreadsheet numbers it (the header is row 1)."""

    file: str
    number: int
    cells: dict[str, str]

    def text(self, column: str) -> str:
        """The cell's text; an empty cell is an error."""
        value = self.cells[column]
        if not value:
            raise self.error(column, value, "a value; the cell is empty")
        return value

    def flag(self, column: str) -> bool:
        """The cell as yes or no."""
        value = self.cells[column]
        if value not in YES_NO:
            raise self.error(column, value, "one of: yes, no")
        return YES_NO[value]

    def several(self, column: str) -> tuple[str, ...]:
        """The cell's values, which a semicolon separates."""
        return tuple(part.strip() for part in self.cells[column].split(";") if part.strip())

    def one_of(self, column: str, vocabulary: type[Word]) -> Word:
        """The cell as a word of a closed vocabulary."""
        value = self.cells[column]
        try:
            return vocabulary(value)
        except ValueError as error:
            raise self.error(column, value, "one of: " + ", ".join(vocabulary)) from error

    def error(self, column: str, value: str, allowed: str) -> InvalidRule:
        """The error that this cell is wrong, to be raised."""
        return InvalidRule(f"{self.file} row {self.number}: {column} {value!r} is not allowed; expected {allowed}.")


def read_table(path: Path, columns: Iterable[str], key: str | None = None) -> Iterator[TableRow]:
    """The rows of a CSV file with exactly these columns, no two alike in the key; empty lines are skipped."""
    expected = list(columns)
    lines = list(csv.reader(_read_text(path).splitlines(), strict=True))
    header = lines[0] if lines else []
    if header != expected:
        raise InvalidRule(
            f"{path.name} row 1: the header {','.join(header)!r} is not allowed; expected {','.join(expected)!r} "
            "(save the sheet as CSV, UTF-8, separated by commas)."
        )
    seen: dict[str, int] = {}
    for number, cells in enumerate(lines[1:], start=2):
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(expected):
            raise InvalidRule(
                f"{path.name} row {number}: {len(cells)} cells, {cells!r}, are not allowed; expected {len(expected)}: "
                f"{', '.join(expected)} (put a value that contains a comma in double quotes)."
            )
        row = TableRow(path.name, number, dict(zip(expected, (cell.strip() for cell in cells), strict=True)))
        if key is not None:
            first = seen.setdefault(row.cells[key].lower(), number)
            if first != number:
                raise row.error(key, row.cells[key], f"each value once; row {first} has it too")
        yield row


def _read_text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise InvalidRule(f"{path.name} is missing in {path.parent}; expected a CSV file of that name.") from error
    except UnicodeDecodeError as error:
        raise InvalidRule(
            f"{path.name}: byte {error.start} is not UTF-8; expected UTF-8 (save the sheet as 'CSV UTF-8')."
        ) from error
