"""Reads the text of a PDF page by page and joins its printed lines into paragraphs."""

import logging
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError, PdfReadError, PyPdfError

from loaders.errors import UnreadableDocument
from loaders.intake.sandbox import Parsed
from loaders.parsers.confirmed import keep_confirmed
from loaders.parsers.printed_lines import PrintedLine, drop_running_lines, join_lines
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
        pages = [_page_lines(reader, number) for number in range(len(reader.pages))]
    except (FileNotDecryptedError, DependencyError) as error:
        raise UnreadableDocument(IssueKind.ENCRYPTED, path.name, "It is locked with a password.", UNLOCK) from error
    except LimitReachedError as error:
        message = f"It is far larger inside than outside: {str(error).rstrip('.')}."
        raise UnreadableDocument(IssueKind.TOO_LARGE, path.name, message, REPAIR) from error
    except (PyPdfError, PdfReadError) as error:
        kind = IssueKind.UNREADABLE if _has_end(path) else IssueKind.TRUNCATED
        message = "Its end is missing." if kind is IssueKind.TRUNCATED else f"It is damaged: {str(error).rstrip('.')}."
        raise UnreadableDocument(kind, path.name, message, REPAIR) from error
    return _joined(pages, _properties(reader), path.name)


def _page_lines(reader: PdfReader, number: int) -> list[PrintedLine]:
    """The lines of a page in the order of its content, each with the place of its first words."""
    pieces: list[tuple[str, float, float, float]] = []
    reader.pages[number].extract_text(visitor_text=lambda *found: pieces.append(_placed(*found)))
    lines: list[PrintedLine] = []
    open_line: list[tuple[str, float, float, float]] = []
    for text, x, y, size in [*pieces, ("\n", 0.0, 0.0, 0.0)]:
        parts = text.split("\n")
        for position, part in enumerate(parts):
            if position > 0:
                lines += _line(open_line, number)
                open_line = []
            if part:
                open_line.append((part, x, y, size))
    return lines


def _placed(text: str, user: list[float], matrix: list[float], _: Any, size: float) -> tuple[str, float, float, float]:
    """A piece of text with its place and height on the page."""
    x, y = matrix[4] * user[0] + matrix[5] * user[2] + user[4], matrix[4] * user[1] + matrix[5] * user[3] + user[5]
    return text, x, y, abs(size * matrix[3] * user[3])


def _line(pieces: list[tuple[str, float, float, float]], page: int) -> list[PrintedLine]:
    text = " ".join("".join(piece[0] for piece in pieces).split())
    place = next((piece for piece in pieces if piece[0].strip()), None)
    return [] if place is None else [PrintedLine(text, page, *place[1:])]


def _properties(reader: PdfReader) -> dict[str, str]:
    """The title that the file was given; its dates are those of the file, not of the text."""
    try:
        title = reader.metadata.title if reader.metadata is not None else None
    except (PyPdfError, ValueError):
        title = None
    return {"title": title} if title else {}


def _joined(pages: list[list[PrintedLine]], fields: dict[str, str], name: str) -> Parsed:
    empty = [str(number) for number, page in enumerate(pages, 1) if not any(map(str.isalnum, _words(page)))]
    if len(empty) == len(pages):
        raise UnreadableDocument(IssueKind.EMPTY, name, "None of its pages holds text.", SCAN)
    faults = []
    if empty:
        which = ", ".join(empty[:20]) + (" and more" if len(empty) > 20 else "")
        faults.append((IssueKind.EMPTY, f"{len(empty)} of its {len(pages)} pages hold no text: {which}.", SCAN))
    text = join_lines(drop_running_lines(pages))
    return Parsed(text, keep_confirmed(fields, text), faults)


def _words(page: list[PrintedLine]) -> str:
    return "".join(line.text for line in page)


def _has_end(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 2048))
        return b"%%EOF" in file.read()
