"""A file of a sanctions list before anybody knows its shape: its lines and cells within limits, its faults by line."""

import csv
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from loaders.errors import LoaderError, UnreadableDocument
from loaders.intake.decoding import find_charset
from loaders.intake.files import read_head
from store.rows import Issue
from store.vocabulary import IssueKind

LONGEST_LINE = 5_000_000
LONGEST_CELL = 200_000
LONGEST_NAME = 600
SEPARATORS = ",;\t|"
# Old programs of the publisher end a file with it.
END_OF_FILE = "\x1a"
CLOSE_QUOTES = "Check that every quotation mark that opens a cell also closes it, or get the file again."
GET_IT_AGAIN = "Get the file again from whoever publishes it."


class UnreadableList(LoaderError):
    """A file cannot be read as a sanctions list; nothing of it is stored."""

    def __init__(self, file: str, message: str, remedy: str, line: int | None = None) -> None:
        place = file if line is None else f"{file}, line {line}"
        super().__init__(f"{place}: {message} {remedy}")
        self.file, self.message, self.remedy, self.line = file, message, remedy, line


@dataclass
class Faults:
    """What could not be read in single rows; `is_row_lost` says that the state may lack somebody."""

    file: str
    issues: list[Issue] = field(default_factory=list)
    is_row_lost: bool = False

    def note(self, line: int, message: str, remedy: str) -> None:
        """Remember a cell that could not be read; the row is kept."""
        self.issues.append(Issue(IssueKind.BAD_METADATA, self.file, f"Line {line}: {message}", remedy))

    def lose(self, line: int, message: str, remedy: str) -> None:
        """Remember a row that had to be left out."""
        self.is_row_lost = True
        self.issues.append(Issue(IssueKind.UNREADABLE, self.file, f"Line {line}: {message}", remedy))


@dataclass(frozen=True)
class ListFile:
    """A file that may hold a sanctions list, and what its reader may rely on."""

    path: Path
    name: str
    charset: str
    sha256: str
    as_of: str
    faults: Faults


def open_list(path: Path, as_of: str = "") -> ListFile:
    """The file with its charset and digest; raises UnreadableList where it cannot be read at all."""
    try:
        head = read_head(path, path.name)
    except UnreadableDocument as error:
        raise UnreadableList(error.file, error.message, error.remedy) from error
    charset, issue = find_charset(path, path.name)
    if b"\0" in head and not charset.startswith("utf-16"):
        message = "It is not a text file."
        raise UnreadableList(path.name, message, "Name a list in CSV or JSON lines; unpack an archive first.")
    faults = Faults(path.name)
    if issue is not None:
        faults.issues.append(issue)
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return ListFile(path, path.name, charset, digest, as_of, faults)


def read_lines(file: ListFile, opened: TextIO) -> Iterator[str]:
    """The lines of the file without NUL and without the lone Ctrl-Z at the end; raises UnreadableList."""
    number = 0
    while line := opened.readline(LONGEST_LINE):
        number += 1
        if len(line) == LONGEST_LINE:
            message = f"The line has more than {LONGEST_LINE:,} characters."
            raise UnreadableList(file.name, message, GET_IT_AGAIN, number)
        if line.strip() != END_OF_FILE:
            yield line.replace("\0", "")


def read_cells(file: ListFile) -> Iterator[tuple[int, list[str]]]:
    """Each row that is not blank with the number of its first line; raises UnreadableList."""
    csv.field_size_limit(LONGEST_CELL)
    with file.path.open(encoding=file.charset, errors="replace", newline="") as opened:
        first = opened.readline(LONGEST_LINE)
        opened.seek(0)
        reader = csv.reader(read_lines(file, opened), delimiter=max(SEPARATORS, key=first.count))
        line = 1
        while True:
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                message = f"The row that begins here cannot be read: {error}."
                raise UnreadableList(file.name, message, CLOSE_QUOTES, line) from error
            if any(cell.strip() for cell in cells):
                yield line, [cell.strip() for cell in cells]
            line = reader.line_num + 1


def read_records(file: ListFile) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row under the names of the first row's columns; a row of another length is noted as lost."""
    columns: list[str] | None = None
    for line, cells in read_cells(file):
        if columns is None:
            columns = cells
        elif len(cells) != len(columns):
            message = f"The row has {len(cells)} cells, the first row has {len(columns)}."
            file.faults.lose(line, message, CLOSE_QUOTES)
        else:
            yield line, dict(zip(columns, cells, strict=True))


def split_cell(cell: str, separator: str = ";") -> tuple[str, ...]:
    """The distinct values of a cell that holds several."""
    return tuple(dict.fromkeys(part for piece in cell.split(separator) if (part := " ".join(piece.split()))))
