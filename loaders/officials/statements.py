"""What one place in a document says of one name: the steps between acts found and rows given."""

from dataclasses import dataclass

from store.rows import NamedActor, PartialDate
from store.vocabulary import Measure, OfficialKind, OfficialStatus

# The rule of rows that no wording but the weights of a second look found.
WEIGHED = "official.weighed"
# A full name and what bears it.
Known = tuple[str, OfficialKind]


@dataclass(frozen=True)
class ListedName:
    """A name in a list: its span without titles, its kind, its role in the text, and whether it is a full name."""

    start: int
    end: int
    name: str
    kind: OfficialKind
    role: str | None = None
    is_full: bool = True


@dataclass(frozen=True)
class Statement:
    """A name said to be under sanctions, or proposed for them, by the evidence `text[start:end]`."""

    start: int
    end: int
    listed: ListedName
    status: OfficialStatus
    authorities: tuple[NamedActor, ...]
    is_own_authority: bool
    date: PartialDate
    confidence: float
    rule: str
    programme: str | None = None
    measures: tuple[Measure, ...] = ()
    is_heading: bool = False
    is_done_before: bool = False
