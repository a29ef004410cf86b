"""Reads the text of a PDF page by page and joins its printed lines into paragraphs."""

import logging
from pathlib import Path

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError, PdfReadError, PyPdfError

from loaders.errors import UnreadableDocument
from loaders.parsers.confirmed import keep_confirmed
from loaders.parsers.printed_lines import drop_running_lines, join_lines
from loaders.sandbox import Parsed
from store.vocabulary import IssueKind

UNLOCK = "Open it with its password and save or print it to a new PDF without one."
SCAN = "It is probably a scan: run text recognition (OCR) over it, or write its text into a .txt file."
REPAIR = "Get the whole file again, or open it in a PDF program and save it anew."


def parse(path: Path) -> Parsed:
    """Gives the text of all pages; runs in the child process."""
    logging.disable(logging.CRITICAL)
    try:
        reader = PdfReader(path)
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableDocument(IssueKind.ENCRYPTED, path.name, "It is locked with a password.", UNLOCK)
        pages = [_page_text(reader, number) for number in range(len(reader.pages))]
    except (FileNotDecryptedError, DependencyError) as error:
        raise UnreadableDocument(IssueKind.ENCRYPTED, path.name, "It is locked with a password.", UNLOCK) from error
    except LimitReachedError as error:
        message = f"It is far larger inside than outside: {error}."
        raise UnreadableDocument(IssueKind.TOO_LARGE, path.name, message, REPAIR) from error
    except (PyPdfError, PdfReadError) as error:
        kind = IssueKind.UNREADABLE if _has_end(path) else IssueKind.TRUNCATED
        message = "Its end is missing." if kind is IssueKind.TRUNCATED else f"It is damaged: {error}."
        raise UnreadableDocument(kind, path.name, message, REPAIR) from error
    return _joined(pages, _properties(reader), path.name)


def _page_text(reader: PdfReader, number: int) -> str:
    return reader.pages[number].extract_text() or ""


def _properties(reader: PdfReader) -> dict[str, str]:
    """The title that the file was given; its dates are those of the file, not of the text."""
    try:
        title = reader.metadata.title if reader.metadata is not None else None
    except (PyPdfError, ValueError):
        title = None
    return {"title": title} if title else {}


def _joined(pages: list[str], fields: dict[str, str], name: str) -> Parsed:
    empty = [str(number) for number, page in enumerate(pages, 1) if not any(map(str.isalnum, page))]
    if len(empty) == len(pages):
        raise UnreadableDocument(IssueKind.EMPTY, name, "None of its pages holds text.", SCAN)
    faults = []
    if empty:
        which = ", ".join(empty[:20]) + (" and more" if len(empty) > 20 else "")
        faults.append((IssueKind.EMPTY, f"{len(empty)} of its {len(pages)} pages hold no text: {which}.", SCAN))
    text = join_lines(drop_running_lines([page.splitlines() for page in pages]))
    return Parsed(text, keep_confirmed(fields, text), faults)


def _has_end(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 2048))
        return b"%%EOF" in file.read()
