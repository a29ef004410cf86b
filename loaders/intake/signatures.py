"""Knows files that hold no text we can read by their first bytes, with what a person can do about each."""

from dataclasses import dataclass
from pathlib import Path

from loaders.limits import DOCX_BYTES
from store.vocabulary import IssueKind


@dataclass(frozen=True)
class Signature:
    """The first bytes of a kind of file, what it is in words, and the way to its text."""

    start: bytes
    kind: IssueKind
    what: str
    remedy: str
    offset: int = 0


WORD = "Open it in a word processor and save it as .docx, .pdf or .txt."
SHEET = "Open it in a spreadsheet program and save it as .csv."
UNPACK = "Unpack it and load the files in it."
PICTURE = "Write its text into a .txt file, by hand or with a program that recognises text (OCR)."
SOUND = "Write down what is said in it and save that as .txt."
OTHER = "Leave it out, or save its text as .txt."

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# A locked Word document is an old Office file around this part.
LOCKED_PART = "EncryptedPackage".encode("utf-16-le")
LOCKED = Signature(
    OLD_OFFICE,
    IssueKind.ENCRYPTED,
    "an Office file locked with a password",
    "Open it with its password and save it without one.",
)
SIGNATURES = (
    Signature(OLD_OFFICE, IssueKind.UNKNOWN_FORMAT, "an old Office file (.doc, .xls)", WORD),
    Signature(b"{\\rtf", IssueKind.UNKNOWN_FORMAT, "a rich text file (.rtf)", WORD),
    Signature(b"PK\x05\x06", IssueKind.EMPTY, "an empty archive", UNPACK),
    Signature(b"\x1f\x8b", IssueKind.BINARY, "a packed file (gzip)", UNPACK),
    Signature(b"BZh", IssueKind.BINARY, "a packed file (bzip2)", UNPACK),
    Signature(b"\xfd7zXZ\x00", IssueKind.BINARY, "a packed file (xz)", UNPACK),
    Signature(b"7z\xbc\xaf\x27\x1c", IssueKind.BINARY, "a packed file (7z)", UNPACK),
    Signature(b"Rar!\x1a\x07", IssueKind.BINARY, "a packed file (rar)", UNPACK),
    Signature(b"ustar", IssueKind.BINARY, "a packed file (tar)", UNPACK, offset=257),
    Signature(b"\x89PNG\r\n\x1a\n", IssueKind.BINARY, "a picture (PNG)", PICTURE),
    Signature(b"\xff\xd8\xff", IssueKind.BINARY, "a picture (JPEG)", PICTURE),
    Signature(b"GIF8", IssueKind.BINARY, "a picture (GIF)", PICTURE),
    Signature(b"II*\x00", IssueKind.BINARY, "a picture (TIFF)", PICTURE),
    Signature(b"MM\x00*", IssueKind.BINARY, "a picture (TIFF)", PICTURE),
    Signature(b"WEBP", IssueKind.BINARY, "a picture (WebP)", PICTURE, offset=8),
    Signature(b"ftyp", IssueKind.BINARY, "a film or picture (MP4, HEIC)", SOUND, offset=4),
    Signature(b"ID3", IssueKind.BINARY, "a sound recording (MP3)", SOUND),
    Signature(b"OggS", IssueKind.BINARY, "a sound recording (Ogg)", SOUND),
    Signature(b"RIFF", IssueKind.BINARY, "a sound recording or film (RIFF)", SOUND),
    Signature(b"SQLite format 3\x00", IssueKind.BINARY, "a database (SQLite)", "Export its tables as .csv."),
    Signature(b"PAR1", IssueKind.BINARY, "a table (Parquet)", "Export it as .csv."),
    Signature(b"\x7fELF", IssueKind.BINARY, "a program", OTHER),
    Signature(b"MZ\x90\x00", IssueKind.BINARY, "a program", OTHER),
    Signature(b"%!PS", IssueKind.UNKNOWN_FORMAT, "a PostScript file", "Save it as .pdf."),
)
# What Office and its kin keep in an archive, by a name in it.
ARCHIVES = {
    "xl/workbook.xml": ("a spreadsheet (.xlsx)", SHEET),
    "ppt/presentation.xml": ("a presentation (.pptx)", "Save it as .pdf."),
    "content.xml": ("an OpenDocument file", WORD),
    "META-INF/container.xml": ("an e-book (.epub)", "Save it as .pdf, .html or .txt."),
}


def find_signature(path: Path, head: bytes) -> Signature | None:
    """Gives the kind of file whose first bytes these are, None if it may hold text."""
    found = next((entry for entry in SIGNATURES if head.startswith(entry.start, entry.offset)), None)
    if found is None or found.start != OLD_OFFICE or path.stat().st_size > DOCX_BYTES:
        return found
    return LOCKED if LOCKED_PART in path.read_bytes() else found
