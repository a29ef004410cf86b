"""Web pages: the article without menus, cookie bars and footers, with the facts of the page's head."""

import re
from collections.abc import Iterator
from pathlib import Path

from loaders import limits
from loaders.intake.sandbox import parse_apart
from loaders.intake.text_file import read_parsed
from loaders.model import RawText
from store.rows import Issue

SUFFIXES = (".html", ".htm", ".xhtml")
LARGEST = limits.HTML_BYTES
HAS_ROWS = False
SIGN = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
HOW_TO_GET_TEXT = "Open the page in a browser, wait for its text, and save it again or copy the text into a .txt file."


def recognises(head: bytes) -> bool:
    """A page opens with its document type or its first element."""
    return SIGN.match(head) is not None


def read(path: Path, name: str) -> Iterator[RawText | Issue]:
    """Gives the article of the page."""
    return read_parsed(parse_apart("html", path, name), name, "the page's head", HOW_TO_GET_TEXT)
