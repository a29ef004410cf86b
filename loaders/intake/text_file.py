"""Reads a whole file as text: decoded, repaired and cleaned once."""

from collections.abc import Iterator
from pathlib import Path

from loaders.errors import UnreadableDocument
from loaders.intake.cleaning import clean
from loaders.intake.decoding import SAVE_AS_UTF8, Decoded, NotDecodable, decode
from loaders.intake.metadata import read_facts
from loaders.intake.mojibake import repair
from loaders.intake.sandbox import Parsed
from loaders.model import RawText
from store.rows import Issue
from store.vocabulary import IssueKind

# Bytes that text does not hold: controls other than tab, line breaks, form feed and escape.
CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))
CONTROL_SHARE = 0.02
HEAD = 8192
CHECK = "Check its accents and quotation marks; if they are wrong, save the file with the encoding UTF-8."
GET_WHOLE = "Get the whole file and load it again."
WRITE_TEXT = "Load a file that holds the text, or leave this one out."


def read_text(path: Path, name: str) -> tuple[str, list[Issue]]:
    """Gives the cleaned text of a file and what to know about it; raises UnreadableDocument where it has none."""
    data = path.read_bytes()
    if is_binary(data[:HEAD]):
        raise UnreadableDocument(IssueKind.BINARY, name, "It holds no text.", WRITE_TEXT)
    try:
        decoded = decode(data)
    except NotDecodable as error:
        raise UnreadableDocument(IssueKind.ENCODING, name, str(error), SAVE_AS_UTF8) from error
    return finish_text(decoded, name)


def finish_text(decoded: Decoded, name: str) -> tuple[str, list[Issue]]:
    """Gives a decoded text repaired and cleaned, with an issue for each thing that was not as it should be."""
    issues = []
    if decoded.kind is not None:
        remedy = GET_WHOLE if decoded.kind is IssueKind.TRUNCATED else CHECK
        issues.append(Issue(decoded.kind, name, decoded.message, remedy))
    text, repaired = repair(decoded.text)
    if repaired:
        message = f"{repaired} lines held garbled characters, which were repaired."
        issues.append(Issue(IssueKind.ENCODING, name, message, CHECK))
    text = clean(text)
    refuse_empty(text, name)
    return text, issues


def refuse_empty(text: str, name: str, remedy: str = WRITE_TEXT) -> None:
    """Raises UnreadableDocument for a text without a letter or digit."""
    if not any(map(str.isalnum, text)):
        raise UnreadableDocument(IssueKind.EMPTY, name, "It holds no words.", remedy)


def is_binary(head: bytes) -> bool:
    """Do the first bytes hold what no text holds?"""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or _is_wide(head):
        return False
    return b"\0" in head or len(head) - len(head.translate(None, CONTROLS)) > len(head) * CONTROL_SHARE


def _is_wide(head: bytes) -> bool:
    """UTF-16 without a mark: nearly every second byte is zero."""
    return head.count(0) * 2 > len(head) * 0.8 and min(head[0::2].count(0), head[1::2].count(0)) == 0


def read_parsed(parsed: Parsed, name: str, place: str, remedy: str) -> Iterator[RawText | Issue]:
    """Gives what a parser found in a file, cleaned, after an issue for each fault; raises where it found no words."""
    text = clean(parsed.text).strip("\n")
    refuse_empty(text, name, remedy)
    for kind, message, fault_remedy in parsed.faults:
        yield Issue(kind, name, message, fault_remedy)
    yield from read_facts(parsed.fields, text, name, 0, place)
