"""PDF files that hold text; a scan is named as such."""

from collections.abc import Iterator
from pathlib import Path

from loaders import limits
from loaders.intake.sandbox import parse_apart
from loaders.intake.text_file import read_parsed
from loaders.model import RawText
from store.rows import Issue

SUFFIXES = (".pdf",)
LARGEST = limits.PDF_BYTES
HAS_ROWS = False
# Readers of PDF accept the sign within this many bytes, since mail programs put lines before it.
SIGN, SIGN_WITHIN = b"%PDF-", 1024
HOW_TO_GET_TEXT = "Run text recognition (OCR) over it, or write its text into a .txt file."


def recognises(head: bytes) -> bool:
    """A PDF says so near its beginning."""
    return SIGN in head[:SIGN_WITHIN]


def read(path: Path, name: str) -> Iterator[RawText | Issue]:
    """Gives the text of all pages as paragraphs."""
    return read_parsed(parse_apart("pdf", path, name), name, "the file's properties", HOW_TO_GET_TEXT)
