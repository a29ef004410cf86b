"""Finds the article of a web page: trafilatura says which elements belong to it, this module writes them as lines."""

import re
from pathlib import Path
from typing import Any

import lxml.html  # type: ignore[import-untyped]
from lxml import etree
from trafilatura.core import bare_extraction

from loaders import limits
from loaders.errors import UnreadableDocument
from loaders.intake.decoding import SAVE_AS_UTF8, Decoded, NotDecodable, decode
from loaders.intake.sandbox import Parsed
from loaders.intake.text_file import CHECK
from loaders.parsers.page_facts import find_page_facts
from store.vocabulary import IssueKind

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "head"))
ITEMS = frozenset(("li", "item", "dd"))
PARAGRAPHS = frozenset((
    "p", "div", "section", "article", "main", "blockquote", "quote", "figure", "figcaption", "address", "pre",
    "table", "dl", "dt", "ul", "ol", "list", "body", "html", "hr", "header",
))  # fmt: skip
ROWS = frozenset(("tr", "row"))
CELLS = frozenset(("td", "th", "cell"))
SILENT = frozenset((
    "script", "style", "noscript", "template", "svg", "title", "iframe", "object", "select", "button", "input",
    "textarea",
))  # fmt: skip
FURNITURE = frozenset(("nav", "footer", "aside", "form"))
# A line break that trafilatura may drop, kept as a character of no language.
BREAK = "\ue001"
SAVE_AGAIN = "Save the page again from a browser, or copy its text into a .txt file."
# Under this many characters the extraction is no article and the whole page is read instead.
SHORTEST = 100


def parse(path: Path) -> Parsed:
    """Gives the article's lines and the facts of the page's head; runs in the child process."""
    try:
        decoded = decode(path.read_bytes())
    except NotDecodable as error:
        raise UnreadableDocument(IssueKind.ENCODING, path.name, str(error), SAVE_AS_UTF8) from error
    tree = _tree(decoded)
    fields = find_page_facts(tree)
    for line_break in tree.iter("br"):
        line_break.tail = BREAK + (line_break.tail or "")
    whole = write_lines(tree, SILENT | FURNITURE)
    article = bare_extraction(tree, include_comments=False, include_tables=True, with_metadata=False)
    body = getattr(article, "body", None)
    text = "" if body is None else write_lines(body, SILENT)
    faults = [] if decoded.kind is None else [(decoded.kind, decoded.message, CHECK)]
    return Parsed(text if len(text) >= min(SHORTEST, len(whole)) else whole, fields, faults)


def _tree(decoded: Decoded) -> Any:
    """The page's elements. Without `huge_tree` libxml2 drops what lies deeper than 256 elements, in silence."""
    parser = lxml.html.HTMLParser(huge_tree=True, encoding="utf-8", remove_comments=True, remove_pis=True)
    data = decoded.text.replace("\0", "").encode("utf-8", errors="replace")
    try:
        tree = lxml.html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        # libxml2 also calls a page empty when it gets no memory for it.
        if len(data) > limits.MEGABYTE:
            raise MemoryError from error
        raise UnreadableDocument(IssueKind.EMPTY, "", "It holds no page.", SAVE_AGAIN) from error
    # Deeper than 2,048 elements the text is lost all the same, and only the log says so.
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        message = "Its elements are nested too deeply, so that parts of its text are lost."
        raise UnreadableDocument(IssueKind.UNREADABLE, "", message, SAVE_AGAIN)
    return tree


def write_lines(tree: Any, silent: frozenset[str]) -> str:
    """Gives the text of the elements as lines: a blank line between paragraphs, "- " before list items."""
    pieces: list[str] = []
    muted = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else "comment"
        if event == "start":
            muted += tag in silent
            if not muted:
                pieces += [_before(tag), element.text or ""]
            continue
        if not muted:
            pieces.append(_after(tag))
        muted -= tag in silent
        if not muted and element is not tree:
            pieces.append(element.tail or "")
    return _tidy("".join(pieces))


# Marks of structure among the pieces: white space of the source means nothing, so line breaks are added at the end.
PARAGRAPH, LINE, ITEM, CELL = "\ue002", "\ue003", "\ue004", "\ue005"


def _before(tag: str) -> str:
    if tag in ITEMS:
        return ITEM
    if tag in PARAGRAPHS or tag in HEADINGS:
        return PARAGRAPH
    return LINE if tag in ROWS else ""


def _after(tag: str) -> str:
    if tag in CELLS:
        return CELL
    return (
        PARAGRAPH
        if tag in PARAGRAPHS or tag in HEADINGS
        else LINE
        if tag in ROWS or tag in ITEMS or tag == "lb"
        else ""
    )


def _tidy(marked: str) -> str:
    text = re.sub(r"[ \t\r\n\f\v\xa0]+", " ", marked)
    text = re.sub(rf"(?: ?{CELL} ?)+(?=[{LINE}{PARAGRAPH}]|$)", "", text)
    text = re.sub(rf" ?{CELL} ?", " | ", text)
    # A paragraph inside an item belongs to the item's line.
    text = re.sub(rf"{ITEM}[ {PARAGRAPH}{BREAK}]*", f"{ITEM}", text)
    text = re.sub(rf"[ {LINE}{BREAK}]*{PARAGRAPH}[ {LINE}{BREAK}{PARAGRAPH}]*", "\n\n", text)
    text = re.sub(rf" ?[{LINE}{BREAK}][ {LINE}{BREAK}]*", "\n", text)
    text = re.sub(rf"\s*{ITEM}\s*", "\n- ", text)
    text = re.sub(r"\n- (?=\n|$)", "", text)
    return text.strip()
