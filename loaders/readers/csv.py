"""Tables with one article a row: comma, semicolon or tab separated, the columns named in the first row."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from loaders import limits
from loaders.errors import UnreadableDocument
from loaders.intake.article_rows import NAME_A_COLUMN, has_text_column, read_rows
from loaders.intake.decoding import find_charset
from loaders.model import RawText
from store.rows import Issue
from store.vocabulary import IssueKind

SUFFIXES = (".csv", ".tsv")
LARGEST = limits.TABLE_BYTES
HAS_ROWS = True
SEPARATORS = ",;\t|"
CLOSE_QUOTES = "Check that every quotation mark that opens a cell also closes it, and save the table again."


def recognises(head: bytes) -> bool:
    """A table of text has no sign of its own; its suffix decides."""
    return False


def read(path: Path, name: str) -> Iterator[RawText | Issue]:
    """Gives each row's article, or an issue where the row has none; the file is read row by row."""
    return read_rows(_rows(path, name), name)


def _rows(path: Path, name: str) -> Iterator[tuple[str, Mapping[str, str] | Issue]]:
    csv.field_size_limit(limits.ROW_CHARACTERS)
    charset, issue = find_charset(path, name)
    if issue is not None:
        yield "", issue
    with path.open(encoding=charset, errors="replace", newline="") as file:
        lines = (line.replace("\0", "") for line in file)
        first = next(lines, "")
        reader = csv.reader(_chain(first, lines), delimiter=max(SEPARATORS, key=first.count))
        columns = next(reader, [])
        if not has_text_column(columns):
            found = ", ".join(column for column in columns[:12] if column) or "none"
            message = f"No column of the table holds articles; its columns are: {found[:300]}."
            raise UnreadableDocument(IssueKind.UNKNOWN_FORMAT, name, message, NAME_A_COLUMN)
        yield from _numbered(reader, columns, name)


def _numbered(
    reader: Iterator[list[str]], columns: list[str], name: str
) -> Iterator[tuple[str, Mapping[str, str] | Issue]]:
    number = 1
    while True:
        number += 1
        place = f"row {number}"
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            message = f"From {place} on the table cannot be read: {error}."
            yield place, Issue(IssueKind.TRUNCATED, name, message, CLOSE_QUOTES)
            return
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(columns):
            message = f"{place.capitalize()} has {len(cells)} cells, the first row has {len(columns)}."
            yield place, Issue(IssueKind.UNREADABLE, name, message, CLOSE_QUOTES)
            continue
        yield place, dict(zip(columns, cells, strict=False))


def _chain(first: str, rest: Iterable[str]) -> Iterator[str]:
    yield first
    yield from rest
