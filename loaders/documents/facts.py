"""Builds a Document from a reader's text: title, publisher, date, source, language and kind.

Invariant: a fact comes from the file's own metadata or from a line of the document's head or foot that says nothing
else. What is not said stays empty: a wrong publisher or date is worse than none.
"""

import re
from dataclasses import replace
from hashlib import sha256

from loaders.documents.genres import find_kind
from loaders.documents.languages import find_language
from loaders.documents.line_kinds import Line, split_foot, split_head
from loaders.documents.publication_dates import find_publication_date
from loaders.documents.publishers import find_publisher
from loaders.documents.titles import find_title, shorten
from loaders.intake.front_matter import split_front_matter
from loaders.intake.metadata import read_facts
from loaders.model import RawText
from store.rows import Document, Issue
from store.vocabulary import DocumentKind, IssueKind

SOURCE = re.compile(
    r"(?:source|link|url|original|permalink|via|read (?:the )?(?:original|full|more)\b.{0,40}|"
    r"(?:re)?posted (?:from|at|on)\b.{0,60}|"
    r"(?:originally |first )?published (?:in|at|on|by)\b.{0,60}|retrieved from|available (?:at|"
    r"from))\s*:?\s*(?P<url>https?://[^\s<>\"')\]]+)",
    re.IGNORECASE,
)
HOW_TO_DATE = 'Write the date on a line of its own at the top, such as "date 2026-02-27", "2026-02" or "2026".'


def describe(raw: RawText) -> Document:
    """Gives the document of a text: its facts from the file where it states them, else from its head and foot."""
    raw, start = _with_front_matter(raw)
    head, foot = split_head(raw.text, start), split_foot(raw.text)
    title = shorten(raw.title) if raw.title else find_title(head) or raw.file.rpartition("/")[2]
    return Document(
        document_id=sha256(raw.text.encode("utf-8")).hexdigest()[:16],
        text=raw.text,
        title=title,
        file=raw.file,
        start=raw.start,
        end=raw.end,
        publisher=raw.publisher or find_publisher(head, foot),
        published_on=raw.published_on if raw.published_on.value else find_publication_date(head, foot)[0],
        source_url=raw.source_url or _source_url([*head, *foot]),
        language=raw.language or find_language(raw.text),
        kind=raw.kind if raw.kind is not DocumentKind.UNKNOWN else find_kind(title, head, foot),
    )


def find_fact_issues(document: Document) -> tuple[Issue, ...]:
    """Gives what a person should know about a document's facts: a date that cannot be, or none at all."""
    if document.published_on.value:
        return ()
    start = len(document.text) - len(split_front_matter(document.text)[1])
    _, doubtful = find_publication_date(split_head(document.text, start), split_foot(document.text))
    kind, message = IssueKind.UNDATED, f"{document.title!r} does not say when it was published."
    if doubtful is not None:
        kind = IssueKind.AMBIGUOUS_DATE if doubtful.is_ambiguous else IssueKind.BAD_METADATA
        message = f"The date of {document.title!r} cannot be used: {doubtful}"
    return (Issue(kind, document.file, message, HOW_TO_DATE, document.document_id),)


def _with_front_matter(raw: RawText) -> tuple[RawText, int]:
    """The text with the facts of a block at its top, where its reader left one there, and where the block ends."""
    fields, body = split_front_matter(raw.text)
    if not fields:
        return raw, 0
    stated = next(f for f in read_facts(fields, raw.text, raw.file, raw.start, "its head") if isinstance(f, RawText))
    return replace(
        raw,
        title=raw.title or stated.title,
        publisher=raw.publisher or stated.publisher,
        published_on=raw.published_on if raw.published_on.value else stated.published_on,
        source_url=raw.source_url or stated.source_url,
        language=raw.language or stated.language,
        kind=raw.kind if raw.kind is not DocumentKind.UNKNOWN else stated.kind,
    ), len(raw.text) - len(body)


def _source_url(lines: list[Line]) -> str | None:
    """The address that a line names as the source, if the lines name only one."""
    found = {match["url"].rstrip(".,;") for line in lines if (match := SOURCE.match(line.text)) is not None}
    return next(iter(found)) if len(found) == 1 else None
