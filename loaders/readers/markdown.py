"""Markdown, with its facts in a block at the top (front matter)."""

import re
from collections.abc import Iterator
from pathlib import Path

from loaders import limits
from loaders.intake.cleaning import clean
from loaders.intake.front_matter import split_front_matter
from loaders.intake.markup import render_markdown
from loaders.intake.metadata import read_facts
from loaders.intake.text_file import read_text, refuse_empty
from loaders.model import RawText
from store.rows import Issue

SUFFIXES = (".md", ".markdown", ".mdown")
LARGEST = limits.TEXT_BYTES
HAS_ROWS = False
# "[source](https://...)": once the link is text, nothing says where it led.
SOURCE_LINK = re.compile(
    r"\[(?:source|original(?: article| text)?|(?:read )?the original|via|permalink)\]\((?P<url>https?://[^)\s]{1,2000})\)",
    re.IGNORECASE,
)


def recognises(head: bytes) -> bool:
    """Markdown has no sign of its own; its suffix decides."""
    return False


def read(path: Path, name: str) -> Iterator[RawText | Issue]:
    """Gives the text as a reader of the page sees it, with the facts of the block at its top."""
    source, issues = read_text(path, name)
    yield from issues
    fields, body = split_front_matter(source)
    links = {found["url"] for found in SOURCE_LINK.finditer(body)}
    if len(links) == 1:
        fields = {**fields, "original": links.pop()}
    # References to characters (&nbsp;) may have brought back what cleaning removes.
    text = clean(render_markdown(body)).strip("\n")
    refuse_empty(text, name, "Write the text below the block of facts.")
    yield from read_facts(fields, text, name, 0, "the block at the top")
