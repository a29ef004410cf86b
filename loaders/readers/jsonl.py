"""JSON lines: one article a line, an object with its text and its facts."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from loaders import limits
from loaders.intake.article_rows import has_text_column, read_rows
from loaders.intake.decoding import find_charset
from loaders.model import RawText
from store.rows import Issue
from store.vocabulary import IssueKind

SUFFIXES = (".jsonl", ".ndjson")
LARGEST = limits.TABLE_BYTES
HAS_ROWS = True
SIGN = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"')
ONE_A_LINE = 'Write one object a line, such as {"title": "...", "date": "2021-03-22", "text": "..."}.'


def recognises(head: bytes) -> bool:
    """The first line is an object of its own; of JSON that goes over many lines it is only a part."""
    first, ends, _ = head.partition(b"\n")
    if SIGN.match(first) is None:
        return False
    return not ends or first.rstrip().endswith(b"}")


def read(path: Path, name: str) -> Iterator[RawText | Issue]:
    """Gives each line's article, or an issue where the line has none; the file is read line by line."""
    return read_rows(_rows(path, name), name)


def _rows(path: Path, name: str) -> Iterator[tuple[str, Mapping[str, str] | Issue]]:
    charset, issue = find_charset(path, name)
    if issue is not None:
        yield "", issue
    with path.open(encoding=charset, errors="replace", newline="\n") as file:
        number = 0
        while line := file.readline(limits.ROW_CHARACTERS * 2):
            number += 1
            place = f"line {number}"
            if not line.endswith("\n") and file.readline(1):
                message = f"Line {number} is too long for an article, and what follows it is not read."
                yield place, Issue(IssueKind.TOO_LARGE, name, message, ONE_A_LINE)
                return
            if line.strip():
                yield place, _fields(line, name, place)


def _fields(line: str, name: str, place: str) -> Mapping[str, str] | Issue:
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError) as error:
        kind = IssueKind.UNREADABLE if line.endswith("\n") else IssueKind.TRUNCATED
        reason = f"{error.msg} at character {error.colno}" if isinstance(error, json.JSONDecodeError) else str(error)
        return Issue(kind, name, f"{place.capitalize()} is not JSON: {reason}.", ONE_A_LINE)
    if not isinstance(entry, dict) or not has_text_column(map(str, entry)):
        return Issue(IssueKind.UNREADABLE, name, f"{place.capitalize()} has no text.", ONE_A_LINE)
    return {
        str(key): value if isinstance(value, str) else str(value) for key, value in entry.items() if _is_scalar(value)
    }


def _is_scalar(value: object) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool)
