"""Word documents (.docx)."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

from loaders import limits
from loaders.errors import UnreadableDocument
from loaders.intake.sandbox import parse_apart
from loaders.intake.signatures import ARCHIVES, UNPACK
from loaders.intake.text_file import read_parsed
from loaders.model import RawText
from store.rows import Issue
from store.vocabulary import IssueKind

SUFFIXES = (".docx",)
LARGEST = limits.DOCX_BYTES
HAS_ROWS = False
# What a Word document is inside; other archives begin alike.
SIGN, BODY = b"PK\x03\x04", "word/document.xml"
HOW_TO_GET_TEXT = "Open it in a word processor and check that it holds text, not pictures of text."
GET_WHOLE = "Get the whole file, or open it in a word processor and save it again."


def recognises(head: bytes) -> bool:
    """A Word document is an archive; whether it is one of Word's is seen when it is read."""
    return head.startswith(SIGN)


def read(path: Path, name: str) -> Iterator[RawText | Issue]:
    """Gives the paragraphs of the document."""
    _refuse_other_archives(path, name)
    return read_parsed(parse_apart("docx", path, name), name, "the file's properties", HOW_TO_GET_TEXT)


def _refuse_other_archives(path: Path, name: str) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise UnreadableDocument(
            IssueKind.TRUNCATED, name, "Its end is missing or it is damaged.", GET_WHOLE
        ) from error
    if BODY in names:
        return
    kinds = [ARCHIVES[part] for part in ARCHIVES if part in names]
    what, remedy = kinds[0] if kinds else ("an archive (zip)", UNPACK)
    raise UnreadableDocument(IssueKind.UNKNOWN_FORMAT, name, f"It is {what}, which is not read.", remedy)
