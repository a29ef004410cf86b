"""Small extractions of invented documents, and a dump of all tables to compare databases by."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import Engine, select

from store.identity import make_document_id
from store.rows import Actor, Demand, Document, Extraction, Issue, NamedActor, Official, PartialDate, Response
from store.schema import Base
from store.vocabulary import (
    ActorType,
    Category,
    DateBasis,
    DatePrecision,
    DocumentKind,
    IssueKind,
    Measure,
    OfficialKind,
    OfficialStatus,
    ResponseKind,
    Stance,
)

ASK = "The Alliance asks Ruritania to free the printers."
LISTING = "Ruritania listed Ana Bek on 4 May 2021."
ANSWER = "Parliament said it would look into it."
TEXT = f"A letter.\n\n{ASK} {LISTING} {ANSWER}\n"
ALLIANCE = Actor("alliance", "Printers' Alliance", ActorType.NGO, None, True)
RURITANIA = Actor("country.rr", "Ruritania", ActorType.GOVERNMENT, "RR", True)
PARLIAMENT = Actor("name.parliament", "Parliament")
MAY_4 = PartialDate("2021-05-04", DatePrecision.DAY, DateBasis.STATED)
MAY = PartialDate("2021-05", DatePrecision.MONTH, DateBasis.STATED)


@dataclass(frozen=True)
class Samples:
    """Builders of rows over an invented text; each fills in what a test does not say."""

    text: str = TEXT
    ask: str = ASK
    listing: str = LISTING
    answer: str = ANSWER
    alliance: Actor = ALLIANCE
    ruritania: Actor = RURITANIA
    parliament: Actor = PARLIAMENT
    may: PartialDate = MAY
    may_4: PartialDate = MAY_4

    def span(self, quote: str, text: str = TEXT) -> dict[str, int]:
        return {"start": text.index(quote), "end": text.index(quote) + len(quote)}

    def document(self, text: str = TEXT, file: str = "letters/one.txt", **facts: Any) -> Document:
        values: dict[str, Any] = {
            "title": "A letter",
            "publisher": "Printers' Alliance",
            "published_on": MAY,
            "source_url": "https://alliance.example/letter",
            "language": "en",
            "kind": DocumentKind.OPEN_LETTER,
            "start": 0,
            "end": len(text),
        }
        return Document(make_document_id(text), text, file=file, **{**values, **facts})

    def demand(self, text: str = TEXT, quote: str = ASK, **facts: Any) -> Demand:
        values: dict[str, Any] = {
            "actors": (NamedActor(ALLIANCE, "The Alliance"),),
            "targets": (NamedActor(RURITANIA, "Ruritania"),),
            "category": Category.RELEASE,
            "date": MAY_4,
            "confidence": 0.9,
            "rule": "demand.ask_to",
        }
        return Demand(**{**values, **self.span(quote, text), **facts})

    def official(self, text: str = TEXT, quote: str = LISTING, **facts: Any) -> Official:
        values: dict[str, Any] = {
            "name": "Ana Bek",
            "kind": OfficialKind.PERSON,
            "status": OfficialStatus.SANCTIONED,
            "authority": (NamedActor(RURITANIA, "Ruritania"),),
            "date": MAY_4,
            "confidence": 0.8,
            "rule": "official.listed",
            "role": "Minister of Print",
            "country": "RR",
            "programme": "Print Act",
            "measures": (Measure.ASSET_FREEZE, Measure.TRAVEL_BAN),
        }
        return Official(**{**values, **self.span(quote, text), **facts})

    def response(self, text: str = TEXT, quote: str = ANSWER, **facts: Any) -> Response:
        values: dict[str, Any] = {
            "actors": (NamedActor(PARLIAMENT, "Parliament"),),
            "kind": ResponseKind.STATEMENT,
            "stance": Stance.MIXED,
            "date": PartialDate(),
            "confidence": 0.7,
            "rule": "response.said",
        }
        return Response(**{**values, **self.span(quote, text), **facts})

    def issue(self, **facts: Any) -> Issue:
        values: dict[str, Any] = {
            "kind": IssueKind.UNRESOLVED_NAME,
            "file": "letters/one.txt",
            "message": "Parliament is not in the gazetteer.",
            "remedy": "Add it to actors.csv.",
        }
        return Issue(**{**values, **facts})

    def extraction(self, **facts: Any) -> Extraction:
        values: dict[str, Any] = {
            "document": self.document(),
            "demands": (self.demand(),),
            "officials": (self.official(),),
            "responses": (self.response(),),
            "issues": (self.issue(),),
        }
        return Extraction(**{**values, **facts})

    def bare(self, text: str, file: str = "letters/one.txt", **facts: Any) -> Extraction:
        """An extraction of this text with one demand on its first line."""
        line = text.splitlines()[0]
        return Extraction(self.document(text, file, **facts), (self.demand(text, line),))


@pytest.fixture
def samples() -> Samples:
    return Samples()


@pytest.fixture
def dump() -> Callable[[Engine], dict[str, list[Any]]]:
    return dump_tables


def dump_tables(engine: Engine) -> dict[str, list[Any]]:
    """All rows of all tables, in a fixed order."""
    with engine.connect() as connection:
        return {
            name: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
            for name, table in Base.metadata.tables.items()
        }
