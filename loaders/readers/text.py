"""Plain text."""

from collections.abc import Iterator
from pathlib import Path

from loaders import limits
from loaders.intake.text_file import read_text
from loaders.model import RawText
from store.rows import Issue

SUFFIXES = (".txt", ".text")
LARGEST = limits.TEXT_BYTES
HAS_ROWS = False


def recognises(head: bytes) -> bool:
    """Plain text has no sign of its own; its suffix decides."""
    return False


def read(path: Path, name: str) -> Iterator[RawText | Issue]:
    """Gives the file's text; its facts are found in its lines."""
    text, issues = read_text(path, name)
    yield from issues
    yield RawText(text, name, 0, len(text))
