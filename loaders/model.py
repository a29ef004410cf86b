"""What the steps of loading hand to each other: spans over one document's text.

Invariant: every span is half-open, in code points, over `document.text`; no step alters the text.
"""

from dataclasses import dataclass
from enum import StrEnum

from store.rows import Actor, PartialDate
from store.vocabulary import DocumentKind


class SentenceKind(StrEnum):
    """Where a sentence stands in its document."""

    PROSE = "prose"
    BULLET = "bullet"
    HEADING = "heading"


@dataclass(frozen=True)
class Sentence:
    """One sentence, bullet or heading; `lead_in` is the index of the sentence that opens its list."""

    index: int
    start: int
    end: int
    kind: SentenceKind
    paragraph: int
    lead_in: int | None = None


@dataclass(frozen=True)
class Mention:
    """A name of an actor in the text: its span, the actor, and where the span is a short form, its full form."""

    start: int
    end: int
    actor: Actor
    as_written: str


class DateUse(StrEnum):
    """What a written date does in its sentence; only `TIME` dates an act."""

    TIME = "time"
    STRETCH = "stretch"  # one end of a stretch of time: "since 2017", "between 2017 and 2019", "by May"
    NAME = "name"  # part of a law's or resolution's name: "Genocide Convention of 1948"
    ATTRIBUTE = "attribute"  # says which noun is meant: "the 2020 election"
    BIRTH = "birth"


@dataclass(frozen=True)
class DateMention:
    """A date written in the text; empty where the words leave it open ("03/04/2021", "in October" undated)."""

    start: int
    end: int
    date: PartialDate
    use: DateUse = DateUse.TIME


@dataclass(frozen=True)
class RawText:
    """What a reader gives for one file or one article of it: the final text and the facts the file states.

    `start` and `end` are offsets into the file's cleaned text; `published_on` is as written in the file
    (an ISO date where the reader knows it), None where the file has none.
    """

    text: str
    file: str
    start: int
    end: int
    title: str | None = None
    publisher: str | None = None
    published_on: PartialDate = PartialDate()
    source_url: str | None = None
    language: str | None = None
    kind: DocumentKind = DocumentKind.UNKNOWN
