"""Turns a file's bytes into text: byte order mark, strict UTF-8, the declared charset, then Windows-1252."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from store.rows import Issue
from store.vocabulary import IssueKind

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# An HTML page or an XML file says its charset in its first lines.
DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,30})""")
DECLARED_WITHIN = 2048
# Python also knows codecs that are no charsets of documents (idna, unicode_escape), and one of them is slow.
CHARSETS = re.compile(r"utf-(?:8|16|32)|iso8859|iso2022|cp\d|koi8|mac|gb|big5|euc|shift|hz|ptcp|tis|kz")
# Windows-1252 fits any bytes. Where it fits by accident, accented letters stand beside each other, which no
# western language writes three in a row.
WRONG_CHARSET = re.compile(r"[À-ÿŠŽšžŸŒœƒ¡-¿]{3}")
WRONG_CHARSET_SHARE = 0.01
SAVE_AS_UTF8 = "Open it in the program that wrote it and save it with the encoding UTF-8."


class NotDecodable(ValueError):
    """No charset fits the bytes."""


@dataclass(frozen=True)
class Decoded:
    """A text, the charset that fitted, and what the reader should know about the way it was read."""

    text: str
    charset: str
    kind: IssueKind | None = None
    message: str = ""


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Gives the text of `data`; raises NotDecodable where every charset would give rubbish."""
    for mark, charset in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_marked(data, charset)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if (found := _damaged_utf8(data, error)) is not None:
            return found
    for known in (_wide_charset(data), declared, declared_charset(data)):
        if known is not None and (text := _try(data, known)) is not None:
            return Decoded(text, known, IssueKind.ENCODING, f"The file is not UTF-8; it was read as {known}.")
    text = data.decode("cp1252", errors="replace")
    if _looks_wrong(text):
        raise NotDecodable("The text is in an encoding that the file does not name.")
    return Decoded(text, "cp1252", IssueKind.ENCODING, "The file is not UTF-8; it was read as Windows-1252.")


def declared_charset(data: bytes) -> str | None:
    """The charset that the head of an HTML page or XML file names, if Python knows it."""
    found = DECLARED.search(data, 0, DECLARED_WITHIN)
    if found is None:
        return None
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name
    except LookupError:
        return None
    return name if CHARSETS.match(name) else None


def _decode_marked(data: bytes, charset: str) -> Decoded:
    try:
        return Decoded(data.decode(charset), charset)
    except UnicodeDecodeError:
        text = data.decode(charset, errors="replace")
        return Decoded(text, charset, IssueKind.TRUNCATED, "The file has bytes that its own encoding does not allow.")


def _damaged_utf8(data: bytes, error: UnicodeDecodeError) -> Decoded | None:
    """UTF-8 that was cut inside its last character, or that has a few bad bytes among many good ones."""
    if error.start > 0 and len(data) - error.start < 4 and error.reason == "unexpected end of data":
        message = "The file ends inside a character, so its end is probably missing."
        return Decoded(data[: error.start].decode("utf-8"), "utf-8", IssueKind.TRUNCATED, message)
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    good = len(text) - len(text.encode("ascii", errors="ignore")) - bad
    if bad * 20 > good:
        return None
    message = f"{bad} characters of the file are damaged and are shown as \ufffd."
    return Decoded(text, "utf-8", IssueKind.ENCODING, message)


def _wide_charset(data: bytes) -> str | None:
    """UTF-16 without its mark: every second byte of western text is zero."""
    head = data[:1000]
    if len(head) < 8:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > len(head) * 0.3 and even < len(head) * 0.05:
        return "utf-16-le"
    if even > len(head) * 0.3 and odd < len(head) * 0.05:
        return "utf-16-be"
    return None


def _try(data: bytes, charset: str) -> str | None:
    if charset in ("iso8859-1", "cp1252"):  # Pages that say Latin-1 mean Windows-1252, and either fits any bytes.
        return None
    try:
        return data.decode(charset)
    except (UnicodeDecodeError, LookupError):
        return None


def _looks_wrong(text: str) -> bool:
    rubbish = sum(len(found) for found in WRONG_CHARSET.findall(text)) + text.count("\ufffd")
    return rubbish > 3 and rubbish > len(text) * WRONG_CHARSET_SHARE


def find_charset(path: Path, name: str) -> tuple[str, Issue | None]:
    """The charset of a file too large to hold in memory, and an issue where it is not UTF-8."""
    with path.open("rb") as file:
        head = file.read(4)
        for mark, charset in BYTE_ORDER_MARKS:
            if head.startswith(mark):
                return charset, None
        decoder = codecs.getincrementaldecoder("utf-8")()
        file.seek(0)
        try:
            while block := file.read(1 << 20):
                decoder.decode(block)
        except UnicodeDecodeError:
            message = "The table is not UTF-8; it was read as Windows-1252."
            return "cp1252", Issue(IssueKind.ENCODING, name, message, SAVE_AS_UTF8)
    return "utf-8", None
