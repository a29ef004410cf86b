"""Reads the paragraphs of a Word document from its XML, lists as bullets, and unpacks nothing beyond its limits."""

import zipfile
import zlib
from pathlib import Path
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from loaders import limits
from loaders.errors import UnreadableDocument
from loaders.intake.sandbox import Parsed
from loaders.parsers.confirmed import keep_confirmed
from store.vocabulary import IssueKind

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
DC = "{http://purl.org/dc/elements/1.1/}"
BREAKS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": "\t", f"{W}noBreakHyphen": "-"}
# Removed and moved words of tracked changes, and a second copy of drawn text for old programs.
SKIPPED = (f"{W}del", f"{W}moveFrom", FALLBACK)
REPAIR = "Open it in a word processor and save it again."
SPLIT = "Save the part that you need as .docx or .txt."


def parse(path: Path) -> Parsed:
    """Gives the paragraphs of the document's body and its title; runs in the child process."""
    try:
        with zipfile.ZipFile(path) as archive:
            refuse_bomb(archive, path.name)
            body = etree.fromstring(_read(archive, "word/document.xml", path.name), _parser())
            formats = _list_formats(archive, path.name)
            fields = _properties(archive, path.name)
    except (zipfile.BadZipFile, EOFError, zlib.error) as error:
        message = "Its end is missing or it is damaged."
        raise UnreadableDocument(IssueKind.TRUNCATED, path.name, message, REPAIR) from error
    except (KeyError, etree.XMLSyntaxError, NotImplementedError, RuntimeError) as error:
        kind = IssueKind.ENCRYPTED if "password" in str(error) else IssueKind.UNREADABLE
        raise UnreadableDocument(kind, path.name, f"It is damaged: {error}.", REPAIR) from error
    text = "\n".join(_lines(body, formats))
    return Parsed(text, keep_confirmed(fields, text))


def refuse_bomb(archive: zipfile.ZipFile, name: str) -> None:
    """Raises UnreadableDocument where the archive says of itself that it grows beyond the limits."""
    entries = archive.infolist()
    size, packed = sum(entry.file_size for entry in entries), sum(entry.compress_size for entry in entries)
    if size > limits.UNPACKED_BYTES or size > max(packed, 50_000) * limits.UNPACKED_RATIO:
        message = f"It would grow to {size // limits.MEGABYTE} MB."
        raise UnreadableDocument(IssueKind.TOO_LARGE, name, message, SPLIT)


def _read(archive: zipfile.ZipFile, part: str, name: str) -> bytes:
    """A part of the archive. The sizes that an archive states can lie, so no more than the limit is read."""
    with archive.open(part) as stream:
        data = stream.read(limits.UNPACKED_BYTES + 1)
    if len(data) > limits.UNPACKED_BYTES:
        raise UnreadableDocument(IssueKind.TOO_LARGE, name, f"Its part {part} grows without end.", SPLIT)
    return data


def _parser() -> Any:
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, remove_comments=True)


def _lines(body: Any, formats: dict[tuple[str, str], str]) -> list[str]:
    """The paragraphs in order, list items marked, a blank line between paragraphs that are no list."""
    lines: list[str] = []
    was_item = False
    counts: dict[tuple[str, str], int] = {}
    for paragraph in body.iter(f"{W}p"):
        text = _paragraph_text(paragraph).strip()
        if not text or any(ancestor.tag in SKIPPED for ancestor in paragraph.iterancestors()):
            continue
        item = _list_of(paragraph)
        if item is not None:
            counts[item] = counts.get(item, 0) + 1
            mark = "•" if formats.get(item, "bullet") == "bullet" else f"{counts[item]}."
            text = f"{mark} {text}"
        if lines and not (was_item and item is not None):
            lines.append("")
        lines.append(text)
        was_item = item is not None
    return lines


def _paragraph_text(paragraph: Any) -> str:
    """The words of a paragraph, without those of a text box that is drawn in it: they are paragraphs of their own."""
    pieces = []
    for element in paragraph.iter(f"{W}t", *BREAKS):
        owner = next(element.iterancestors(f"{W}p"))
        if owner is paragraph and not any(ancestor.tag in SKIPPED for ancestor in element.iterancestors()):
            pieces.append(BREAKS.get(element.tag) or element.text or "")
    return "".join(pieces)


def _list_of(paragraph: Any) -> tuple[str, str] | None:
    """The list and level that a paragraph belongs to, None outside lists."""
    number = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
    level = paragraph.find(f"{W}pPr/{W}numPr/{W}ilvl")
    if number is not None and number.get(f"{W}val") != "0":
        return str(number.get(f"{W}val")), "0" if level is None else str(level.get(f"{W}val"))
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    name = "" if style is None else str(style.get(f"{W}val"))
    if name.startswith("List") and name != "ListParagraph":
        return name, "0"
    return None


def _list_formats(archive: zipfile.ZipFile, name: str) -> dict[tuple[str, str], str]:
    """Whether each level of each list has bullets or numbers."""
    formats = {("ListNumber", "0"): "decimal"}
    if "word/numbering.xml" not in archive.namelist():
        return formats
    root = etree.fromstring(_read(archive, "word/numbering.xml", name), _parser())
    levels = {
        (abstract.get(f"{W}abstractNumId"), level.get(f"{W}ilvl")): level.find(f"{W}numFmt")
        for abstract in root.iter(f"{W}abstractNum")
        for level in abstract.iter(f"{W}lvl")
    }
    for number in root.iter(f"{W}num"):
        used = number.find(f"{W}abstractNumId")
        for (abstract, level), form in levels.items():
            if used is not None and form is not None and used.get(f"{W}val") == abstract:
                formats[str(number.get(f"{W}numId")), str(level)] = str(form.get(f"{W}val"))
    return formats


def _properties(archive: zipfile.ZipFile, name: str) -> dict[str, str]:
    """The title and language of the document's core properties; their dates are those of the file, not of the text."""
    if "docProps/core.xml" not in archive.namelist():
        return {}
    root = etree.fromstring(_read(archive, "docProps/core.xml", name), _parser())
    values = {fact: root.findtext(f"{DC}{fact}") for fact in ("title", "language", "publisher")}
    return {fact: value for fact, value in values.items() if value}
