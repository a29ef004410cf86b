"""Finds the files that a person names, and refuses what is no readable file before a reader sees it."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from loaders.errors import UnreadableDocument
from loaders.limits import MEGABYTE
from store.vocabulary import IssueKind

HEAD = 8192


def find_files(paths: Iterable[Path]) -> list[tuple[Path, str]]:
    """Gives each file once, with the name to show: relative to the folder named, or its own if it was named itself.

    Folders are read with all folders in them, in order of name, without hidden files. What cannot be opened stays
    in the list, so that reading it says why.
    """
    found: list[tuple[Path, str]] = []
    seen: set[str] = set()
    for path in paths:
        entries = _walk(path) if os.path.isdir(path) else iter([(path, path.name)])
        for file, shown in entries:
            real = os.path.realpath(file)
            if real not in seen:
                seen.add(real)
                found.append((file, os.fsencode(shown).decode("utf-8", errors="replace")))
    return _told_apart(found)


def read_head(path: Path, name: str) -> bytes:
    """Gives the first bytes of a file; raises UnreadableDocument where it is missing, closed to us, or empty."""
    try:
        if path.is_dir():
            os.scandir(path).close()
            raise UnreadableDocument(IssueKind.UNREADABLE, name, "It is a folder.", "Name the files in it.")
        if not path.exists():
            raise UnreadableDocument(IssueKind.UNREADABLE, name, "There is no such file.", "Check its name and place.")
        if not path.is_file():
            message = "It is a device or a pipe, not a file."
            raise UnreadableDocument(IssueKind.UNREADABLE, name, message, "Save its content as a file.")
        with path.open("rb") as file:
            head = file.read(HEAD)
    except PermissionError as error:
        remedy = f"Allow it, for example with: chmod u+rX '{path}'"
        raise UnreadableDocument(IssueKind.UNREADABLE, name, "You may not read it.", remedy) from error
    except OSError as error:
        message = f"The system cannot read it: {error.strerror or error}."
        raise UnreadableDocument(
            IssueKind.UNREADABLE, name, message, "Copy it to another place and try again."
        ) from error
    if not head:
        raise UnreadableDocument(IssueKind.EMPTY, name, "It is empty.", "Save it again, or leave it out.")
    return head


def refuse_large(path: Path, name: str, largest: int) -> None:
    """Raises UnreadableDocument for a file that is larger than its reader takes."""
    size = path.stat().st_size
    if size > largest:
        message = f"It has {size / MEGABYTE:,.0f} MB; at most {largest / MEGABYTE:,.0f} MB of this format are read."
        remedy = "Cut it into smaller files, or raise the limit in loaders/limits.py."
        raise UnreadableDocument(IssueKind.TOO_LARGE, name, message, remedy)


def _walk(root: Path) -> Iterator[tuple[Path, str]]:
    """The files of a folder and of the folders in it; a folder that links lead to twice is read once."""
    waiting = [root]
    seen: set[str] = set()
    while waiting:
        path = waiting.pop()
        if not os.path.isdir(path):
            yield path, path.relative_to(root).as_posix()
            continue
        real = os.path.realpath(path)
        if real in seen:
            continue
        seen.add(real)
        try:
            entries = sorted(path.iterdir(), reverse=True)
        except OSError:
            yield path, path.relative_to(root).as_posix()
            continue
        waiting += [entry for entry in entries if not entry.name.startswith(".")]


def _told_apart(found: list[tuple[Path, str]]) -> list[tuple[Path, str]]:
    """Files of two folders under one name get their folder's name in front."""
    counts = Counter(shown for _, shown in found)
    return [
        (path, shown if counts[shown] == 1 else f"{path.absolute().parents[shown.count('/')].name}/{shown}")
        for path, shown in found
    ]
