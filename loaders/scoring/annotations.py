"""Reads annotated documents: what a careful reader found in a text, to measure the extraction by and to train on.

The format is one JSON list of documents. An anchor is a short piece of the text that stands inside the sentence or
bullet which states the fact; names, dates and words of the vocabularies say what the fact is. `text` is the file as it
stands on the disk (or its span), before any reader cleans it: spans and anchors are counted in that text.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from loaders.errors import InvalidAnnotation
from store.vocabulary import Category, OfficialKind, OfficialStatus, ResponseKind, Stance

Word = TypeVar("Word", bound=StrEnum)
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


@dataclass(frozen=True)
class GoldDemand:
    """A demand that a reader found: who asks whom for what, and when."""

    anchor: str
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    category: Category
    date: str | None


@dataclass(frozen=True)
class GoldOfficial:
    """A person or body that a reader found under sanctions, or proposed for them."""

    anchor: str
    name: str
    kind: OfficialKind
    status: OfficialStatus
    authority: tuple[str, ...]
    date: str | None


@dataclass(frozen=True)
class GoldResponse:
    """An act of an authority that a reader found."""

    anchor: str
    actors: tuple[str, ...]
    kind: ResponseKind
    stance: Stance
    date: str | None


@dataclass(frozen=True)
class AnnotatedDocument:
    """A text with the rows that a reader found in it; `ambiguous` anchors mark places that may be read either way.

    `file` is relative to the folder of the texts; `span` is the part of the file's text that the document is, None for
    the whole file.
    """

    id: str
    file: str
    text: str
    title: str
    publisher: str | None
    published_on: str | None
    demands: tuple[GoldDemand, ...] = ()
    officials: tuple[GoldOfficial, ...] = ()
    responses: tuple[GoldResponse, ...] = ()
    ambiguous: tuple[str, ...] = ()
    span: tuple[int, int] | None = None


def read_annotations(gold: Path, texts: Path) -> list[AnnotatedDocument]:
    """The annotated documents of a JSON file with their texts from a folder; raises InvalidAnnotation.

    A document's text is the `file` it names, else the first file of the folder that is called as its id.
    """
    try:
        content = json.loads(gold.read_text(encoding="utf-8"))
    except OSError as error:
        raise InvalidAnnotation(f"{gold} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise InvalidAnnotation(f"{gold} is not JSON in UTF-8: {error}.") from error
    if not isinstance(content, list):
        raise InvalidAnnotation(f"{gold.name} holds {_shown(content)}; expected a list of documents.")
    return [_Place(gold.name, f"document {number}", texts).document(given) for number, given in enumerate(content, 1)]


def find_anchor(text: str, anchor: str) -> tuple[int, int] | None:
    """The span of the anchor's first occurrence, exact if there is one, else with other white space; None if none."""
    start = text.find(anchor)
    if start >= 0:
        return start, start + len(anchor)
    words = anchor.split()
    found = re.search(r"\s+".join(map(re.escape, words)), text) if words else None
    return None if found is None else found.span()


@dataclass(frozen=True)
class _Place:
    """Where in the file we read, so that every error can say so."""

    file: str
    where: str
    texts: Path

    def document(self, given: Any) -> AnnotatedDocument:
        fields = self.mapping(given)
        here = _Place(self.file, f"{self.where} ({fields.get('id', 'no id')!s})", self.texts)
        name, span = here.text(fields, "id"), here.span(fields)
        file = here.find_file(here.optional(fields, "file"), name)
        return AnnotatedDocument(
            id=name,
            file=file,
            text=here.cut(file, span),
            title=here.text(fields, "title"),
            publisher=here.optional(fields, "publisher"),
            published_on=here.date(fields, "published_on"),
            demands=tuple(place.demand(row) for place, row in here.rows(fields, "demands")),
            officials=tuple(place.official(row) for place, row in here.rows(fields, "officials")),
            responses=tuple(place.response(row) for place, row in here.rows(fields, "responses")),
            ambiguous=tuple(place.anchor(row) for place, row in here.rows(fields, "ambiguous")),
            span=span,
        )

    def demand(self, given: Any) -> GoldDemand:
        row = self.mapping(given)
        names = self.names(row, "actors"), self.names(row, "targets")
        return GoldDemand(self.anchor(row), *names, self.word(row, "category", Category), self.date(row, "date"))

    def official(self, given: Any) -> GoldOfficial:
        row = self.mapping(given)
        kind, status = self.word(row, "kind", OfficialKind), self.word(row, "status", OfficialStatus)
        authority = self.names(row, "authority")
        return GoldOfficial(self.anchor(row), self.text(row, "name"), kind, status, authority, self.date(row, "date"))

    def response(self, given: Any) -> GoldResponse:
        row = self.mapping(given)
        kind, stance = self.word(row, "kind", ResponseKind), self.word(row, "stance", Stance)
        return GoldResponse(self.anchor(row), self.names(row, "actors"), kind, stance, self.date(row, "date"))

    def anchor(self, given: Any) -> str:
        return given if isinstance(given, str) and given.strip() else self.text(self.mapping(given), "anchor")

    def rows(self, fields: Mapping[str, Any], key: str) -> list[tuple["_Place", Any]]:
        given = fields.get(key)
        if given is None:
            return []
        if not isinstance(given, list):
            raise self.error(key, given, "a list")
        return [(_Place(self.file, f"{self.where}, {key}[{n}]", self.texts), row) for n, row in enumerate(given)]

    def find_file(self, named: str | None, name: str) -> str:
        if named is not None:
            return named
        path = next(iter(sorted(self.texts.glob(f"{name}.*"))), None)
        if path is None:
            raise self.error("id", name, f"the name of a file in {self.texts}, or a 'file'")
        return path.name

    def cut(self, file: str, span: tuple[int, int] | None) -> str:
        try:
            text = (self.texts / file).read_text(encoding="utf-8", errors="replace")
        except OSError as error:
            raise self.error("file", file, f"a file in {self.texts} ({error.strerror})") from error
        if span is None:
            return text
        if span[1] > len(text):
            raise self.error("span", list(span), f"a part of {file}, which has {len(text)} characters")
        return text[slice(*span)]

    def span(self, fields: Mapping[str, Any]) -> tuple[int, int] | None:
        given = fields.get("span")
        if given is None:
            return None
        match given:
            case [int(start), int(end)] if 0 <= start < end:
                return start, end
        raise self.error("span", given, "two numbers, start and end")

    def text(self, fields: Mapping[str, Any], key: str) -> str:
        given = self.optional(fields, key)
        if given is None:
            raise self.error(key, given, "a text that is not empty")
        return given

    def optional(self, fields: Mapping[str, Any], key: str) -> str | None:
        given = fields.get(key)
        if given is not None and not (isinstance(given, str) and given.strip()):
            raise self.error(key, given, "a text that is not empty, or null")
        return given

    def names(self, fields: Mapping[str, Any], key: str) -> tuple[str, ...]:
        given = fields.get(key, [])
        if not isinstance(given, list) or not all(isinstance(name, str) and name.strip() for name in given):
            raise self.error(key, given, "a list of names")
        return tuple(given)

    def date(self, fields: Mapping[str, Any], key: str) -> str | None:
        given = fields.get(key)
        if given is not None and not (isinstance(given, str) and DATE.fullmatch(given)):
            raise self.error(key, given, "a date such as 2021-03-22, 2021-03 or 2021, or null")
        return given

    def word(self, fields: Mapping[str, Any], key: str, vocabulary: type[Word]) -> Word:
        given = fields.get(key)
        if given not in [word.value for word in vocabulary]:
            raise self.error(key, given, "one of: " + ", ".join(vocabulary))
        return vocabulary(given)

    def mapping(self, given: Any) -> Mapping[str, Any]:
        if not isinstance(given, dict):
            raise InvalidAnnotation(f"{self.file}, {self.where}: {_shown(given)} is not allowed; expected an object.")
        return given

    def error(self, key: str, given: Any, allowed: str) -> InvalidAnnotation:
        return InvalidAnnotation(
            f"{self.file}, {self.where}: {key} {_shown(given)} is not allowed; expected {allowed}."
        )


def _shown(given: Any) -> str:
    shown = json.dumps(given, ensure_ascii=False)
    return shown if len(shown) <= 80 else f"{shown[:77]}..."
