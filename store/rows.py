"""The rows that loaders hand to the store: plain facts, spans and names, before any table exists.

Invariant: `document.text[row.start:row.end]` is the evidence of the row, always. Offsets are
code points into the text as stored; nothing after the reader alters that text.
"""

from dataclasses import dataclass, field

from store.vocabulary import (
    ActorType,
    Category,
    DateBasis,
    DatePrecision,
    DocumentKind,
    EventType,
    IssueKind,
    Measure,
    OfficialKind,
    OfficialStatus,
    ResponseKind,
    Stance,
)


@dataclass(frozen=True)
class Actor:
    """An organisation, government, institution or person that asks, is asked, answers or sanctions.

    `actor_id` is the gazetteer's id, or a slug of the name where the gazetteer has none; then
    `is_reviewed` is false. `country` is an ISO 3166-1 alpha-2 code in capitals, or "EU".
    """

    actor_id: str
    name: str
    type: ActorType = ActorType.UNKNOWN
    country: str | None = None
    is_reviewed: bool = False


@dataclass(frozen=True)
class NamedActor:
    """An actor in the wording of one row."""

    actor: Actor
    as_written: str


@dataclass(frozen=True)
class PartialDate:
    """A date of its own precision: `2021-03-22`, `2022-05`, `2020`, or empty."""

    value: str = ""
    precision: DatePrecision = DatePrecision.UNKNOWN
    basis: DateBasis = DateBasis.NONE


@dataclass(frozen=True)
class Document:
    """A text with its facts, as every later step sees it.

    `file` is the path as the user named it, relative to the folder loaded; `start` and `end` say
    which part of the file's text the document is (0 and its length for a file of one document).
    """

    document_id: str
    text: str
    title: str
    file: str
    start: int
    end: int
    publisher: str | None = None
    published_on: PartialDate = PartialDate()
    source_url: str | None = None
    language: str | None = None
    kind: DocumentKind = DocumentKind.UNKNOWN


@dataclass(frozen=True)
class Demand:
    """Somebody outside power asks an addressee to do, stop or not do something."""

    start: int
    end: int
    actors: tuple[NamedActor, ...]
    targets: tuple[NamedActor, ...]
    category: Category
    date: PartialDate
    confidence: float
    rule: str
    event_type: EventType = EventType.REQUEST


@dataclass(frozen=True)
class Official:
    """A named person or body that is under sanctions or proposed for them.

    `actor` is the name's own actor where a gazetteer knows it; where it is None the store makes one of the name.
    """

    start: int
    end: int
    name: str
    kind: OfficialKind
    status: OfficialStatus
    authority: tuple[NamedActor, ...]
    date: PartialDate
    confidence: float
    rule: str
    role: str | None = None
    country: str | None = None
    programme: str | None = None
    measures: tuple[Measure, ...] = ()
    event_type: EventType = EventType.SANCTION
    actor: Actor | None = None


@dataclass(frozen=True)
class Response:
    """Something an authority did, said, refused or failed to do about the cause."""

    start: int
    end: int
    actors: tuple[NamedActor, ...]
    kind: ResponseKind
    stance: Stance
    date: PartialDate
    confidence: float
    rule: str
    event_type: EventType = EventType.SUPPORT


@dataclass(frozen=True)
class Issue:
    """Something that could not be read, dated or resolved, with what a person can do about it."""

    kind: IssueKind
    file: str
    message: str
    remedy: str
    document_id: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True)
class Extraction:
    """All rows of one document."""

    document: Document
    demands: tuple[Demand, ...] = ()
    officials: tuple[Official, ...] = ()
    responses: tuple[Response, ...] = ()
    issues: tuple[Issue, ...] = field(default=())
