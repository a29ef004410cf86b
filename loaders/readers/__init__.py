"""Reads files of any known kind: every module of this folder is one format, and adding a module adds a format.

A module says which suffixes it has (SUFFIXES), how large a file it takes (LARGEST), whether its rows are articles
(HAS_ROWS), whether the first bytes show its format (`recognises`), and how a file of it is read (`read`).
What the bytes show counts before the suffix.
"""

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Protocol, cast

from loaders.errors import UnreadableDocument
from loaders.intake.articles import split_articles
from loaders.intake.files import find_files, read_head, refuse_large
from loaders.intake.signatures import find_signature
from loaders.intake.text_file import is_binary
from loaders.model import RawText
from store.rows import Issue, PartialDate
from store.vocabulary import DocumentKind, IssueKind

__all__ = ["FAILURES", "Reader", "find_files", "find_readers", "read_file"]

# Issues that mean that a document, or a part of one, could not be read; the others are remarks.
FAILURES = frozenset(
    (
        IssueKind.UNREADABLE,
        IssueKind.EMPTY,
        IssueKind.BINARY,
        IssueKind.ENCRYPTED,
        IssueKind.TRUNCATED,
        IssueKind.TOO_LARGE,
        IssueKind.UNKNOWN_FORMAT,
    )
)


class Reader(Protocol):
    """What a module of this folder offers."""

    SUFFIXES: tuple[str, ...]
    LARGEST: int
    HAS_ROWS: bool

    def recognises(self, head: bytes) -> bool:
        """Do the first bytes show this format?"""

    def read(self, path: Path, name: str) -> Iterator[RawText | Issue]:
        """Gives the texts of a file and what to know about it."""


def read_file(path: Path, name: str) -> Iterator[RawText | Issue]:
    """Gives the articles of a file as they are read, and an issue for each row or fact that cannot be used.

    `name` is the name to show. Raises UnreadableDocument, before anything is given, for a file that cannot be read.
    """
    head = read_head(path, name)
    reader = _reader_for(path, name, head)
    refuse_large(path, name, reader.LARGEST)
    for found in reader.read(path, name):
        if isinstance(found, Issue) or reader.HAS_ROWS:
            yield found
        else:
            yield from _articles(found)


@cache
def find_readers() -> dict[str, Reader]:
    """The modules of this folder by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return {name: cast(Reader, importlib.import_module(f"{__name__}.{name}")) for name in names}


def _reader_for(path: Path, name: str, head: bytes) -> Reader:
    suffix = path.suffix.lower()
    readers = find_readers().values()
    by_content = next((reader for reader in readers if reader.recognises(head)), None)
    if by_content is not None:
        return by_content
    if (signature := find_signature(path, head)) is not None:
        raise UnreadableDocument(signature.kind, name, f"It is {signature.what}, which is not read.", signature.remedy)
    if is_binary(head):
        remedy = "Load a file that holds the text, or leave this one out."
        raise UnreadableDocument(IssueKind.BINARY, name, "It holds no text.", remedy)
    by_suffix = next((reader for reader in readers if suffix in reader.SUFFIXES), None)
    if by_suffix is None:
        known = " ".join(sorted(suffix for reader in readers for suffix in reader.SUFFIXES))
        message = (
            f"Files that end in {suffix!r} are not known." if suffix else "Its name has no ending that says its format."
        )
        raise UnreadableDocument(IssueKind.UNKNOWN_FORMAT, name, message, f"Save it as one of: {known}.")
    return by_suffix


def _articles(whole: RawText) -> Iterator[RawText]:
    """The articles of a text. Title, date and kind of the file are those of its only article, and of no part of it."""
    spans = split_articles(whole.text)
    if len(spans) == 1:
        yield whole
        return
    for start, end in spans:
        text = whole.text[start:end]
        part = replace(whole, text=text, start=start, end=end, title=None, published_on=PartialDate())
        yield replace(part, kind=DocumentKind.UNKNOWN)
