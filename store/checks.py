"""Asserts the invariants of the ledger where rows are written; a document that breaks one is not stored at all.

- `document_id` is the digest of the text, and `0 <= start < end <= len(text)` for every row;
- a quote is not blank, a name is not blank;
- a coded column holds a word of its vocabulary, a confidence lies between 0 and 1;
- no text holds what a database cannot keep: NUL ends a text for SQLite's functions, so that a quote would be cut, and
  PostgreSQL refuses it; half a surrogate pair has no UTF-8 form. Readers must not let them in. They are refused and not
  removed, since nothing after a reader may alter the text;
- no value is longer than its column: SQLite would keep it, PostgreSQL would not.
"""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from typing import Any

from sqlalchemy import String

from store.errors import InvalidExtraction
from store.identity import make_document_id
from store.records import LONGEST_INDEXED
from store.rows import Demand, Document, Extraction, NamedActor, Official, Response
from store.schema import Base
from store.vocabulary import (
    ActorType,
    Category,
    DateBasis,
    DocumentKind,
    EventType,
    Measure,
    OfficialKind,
    OfficialStatus,
    ResponseKind,
    Stance,
)

UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def check_extraction(extraction: Extraction) -> None:
    """Raise InvalidExtraction, with the document, the row and the value, unless every invariant holds."""
    document = extraction.document
    _check_document(document)
    for table, rows in _tables(extraction):
        for number, row in enumerate(rows):
            where = f"{document.file}: {table}[{number}]"
            _check_evidence(where, document.text, row)
            _check_words(where, row)
            for named in _named(row):
                _check_name(where, named.actor.name)
                _check_word(where, ActorType, named.actor.type)


def check_fits(table: str, rows: Iterable[Mapping[str, Any]], file: str) -> None:
    """Raise InvalidExtraction where a value cannot be kept in its column."""
    limits = _limits(table)
    for row in rows:
        for name, value in row.items():
            # The text itself has been checked, as the first of all.
            if not isinstance(value, str) or name == "text":
                continue
            _check_storable(f"{file}: {table}.{name}", value)
            if len(value) > limits.get(name, len(value)):
                raise InvalidExtraction(
                    f"{file}: {table}.{name} has {len(value)} characters, {value[:40]!r}...; {limits[name]} fit."
                )


def _check_document(document: Document) -> None:
    if not document.text.strip():
        raise InvalidExtraction(f"{document.file}: the document has no text; expected some to be stored.")
    _check_storable(f"{document.file}: the text", document.text)
    expected = make_document_id(document.text)
    if document.document_id != expected:
        raise InvalidExtraction(
            f"{document.file}: id {document.document_id!r} is not its text's; expected {expected!r}."
        )
    if not 0 <= document.start < document.end:
        raise InvalidExtraction(
            f"{document.file}: the document's place {document.start}-{document.end} is not a part of its file."
        )
    _check_word(document.file, DocumentKind, document.kind)
    _check_word(document.file, DateBasis, document.published_on.basis)


def _check_storable(where: str, value: str) -> None:
    if value.isascii() and "\x00" not in value:
        return
    found = UNSTORABLE.search(value)
    if found is not None:
        raise InvalidExtraction(
            f"{where} holds {found.group()!r} at {found.start()}, which no database keeps; "
            "expected a reader that leaves it out."
        )


@cache
def _limits(table: str) -> dict[str, int]:
    columns = Base.metadata.tables[table].columns
    texts = {column.name: column.type.length for column in columns if isinstance(column.type, String)}
    indexed = {column.name for index in Base.metadata.tables[table].indexes for column in index.columns}
    limits = {name: length or (LONGEST_INDEXED if name in indexed else None) for name, length in texts.items()}
    return {name: length for name, length in limits.items() if length is not None}


def _check_evidence(where: str, text: str, row: Demand | Official | Response) -> None:
    if not 0 <= row.start < row.end <= len(text):
        raise InvalidExtraction(f"{where}: span {row.start}-{row.end} is not in its text of {len(text)} characters.")
    if not text[row.start : row.end].strip():
        raise InvalidExtraction(f"{where}: the quote {row.start}-{row.end} is blank; expected the words that prove it.")
    if not 0 <= row.confidence <= 1:
        raise InvalidExtraction(f"{where}: confidence {row.confidence!r} is not between 0 and 1.")
    if not row.rule.strip():
        raise InvalidExtraction(f"{where}: no rule is named; expected the id of the rule that found the row.")


def _check_words(where: str, row: Demand | Official | Response) -> None:
    _check_word(where, DateBasis, row.date.basis)
    _check_word(where, EventType, row.event_type)
    if isinstance(row, Demand):
        _check_word(where, Category, row.category)
    elif isinstance(row, Official):
        _check_word(where, OfficialKind, row.kind)
        _check_word(where, OfficialStatus, row.status)
        _check_name(where, row.name)
        for measure in row.measures:
            _check_word(where, Measure, measure)
    else:
        _check_word(where, ResponseKind, row.kind)
        _check_word(where, Stance, row.stance)


def _check_word(where: str, vocabulary: type[StrEnum], value: str) -> None:
    if value not in vocabulary.__members__.values():
        allowed = ", ".join(vocabulary)
        raise InvalidExtraction(f"{where}: unknown {vocabulary.__name__} {value!r}; expected one of: {allowed}.")


def _check_name(where: str, name: str) -> None:
    if not name.strip():
        raise InvalidExtraction(f"{where}: a name is blank; expected the name as written.")


def _tables(extraction: Extraction) -> Iterable[tuple[str, tuple[Demand | Official | Response, ...]]]:
    return (
        ("demands", extraction.demands),
        ("officials", extraction.officials),
        ("responses", extraction.responses),
    )


def _named(row: Demand | Official | Response) -> tuple[NamedActor, ...]:
    if isinstance(row, Demand):
        return (*row.actors, *row.targets)
    return row.authority if isinstance(row, Official) else row.actors
