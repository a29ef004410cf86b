"""What one place in a document says of one name: the step between acts found and rows given."""

from dataclasses import dataclass

from loaders.official_list_reading import ListedName
from store.rows import NamedActor, PartialDate
from store.vocabulary import Measure, OfficialStatus


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
