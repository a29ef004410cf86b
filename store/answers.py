"""What became of each demand, or family of demands, by a day: statuses, what was said and what was done, and when.

Invariant: what had not happened by the day shows nowhere: not as a status, not as a step of the history, not as a link.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from store.read_links import Link
from store.status import WORDS, DatedLink, compute_status
from store.vocabulary import Category, DemandStatus

# From the best answer to none: of a family the best that any of its demands got is its status.
BEST_FIRST = (
    DemandStatus.MET,
    DemandStatus.PARTLY_MET,
    DemandStatus.REVERSED,
    DemandStatus.PROMISED,
    DemandStatus.REJECTED,
    DemandStatus.ACKNOWLEDGED,
    DemandStatus.NO_RESPONSE_FOUND,
)


@dataclass(frozen=True)
class AskedDemand:
    """A demand with its family (its own id where it has none) and the days that its date may mean."""

    demand_id: str
    family_id: str
    category: Category
    asked_on: str
    first_day: str | None
    last_day: str | None
    # Where the demand has no date: the day by which its document had been published.
    known_by: str | None


@dataclass(frozen=True)
class Step:
    """A day from which on a status held; `day` is None for what has no date."""

    day: str | None
    status: DemandStatus


@dataclass(frozen=True)
class Answer:
    """One demand or family: its demands in the order of their asking, its links, its status and how it came about.

    `said` is the status by words alone, `shown` by deeds alone; `steps` begin with the first ask.
    """

    answer_id: str
    demands: tuple[AskedDemand, ...]
    links: tuple[Link, ...]
    status: DemandStatus
    said: DemandStatus
    shown: DemandStatus
    steps: tuple[Step, ...]

    @property
    def first_asked(self) -> str | None:
        """The first day on which it was asked; None where no date is known."""
        return min((demand.first_day for demand in self.demands if demand.first_day), default=None)

    @property
    def asked_on(self) -> tuple[str, ...]:
        """The first and the last date on which it was asked, as exactly as the texts have them; empty without any."""
        dated = [demand.asked_on for demand in self.demands if demand.first_day]
        return tuple(dict.fromkeys((dated[0], dated[-1]))) if dated else ()

    @property
    def deciding(self) -> Link | None:
        """The latest of the links that alone would give this status; None where no response was found."""
        fitting = [link for link in self.links if _status([link]) is self.status]
        return max(fitting, key=lambda link: (link.last_day or "", link.score), default=None)


def make_answer(demands: Sequence[AskedDemand], links: Iterable[Link], on: str | None = None) -> Answer:
    """What became of these demands, which are one or one family, by the end of the ISO day `on`, or up to today."""
    asked = tuple(sorted(demands, key=lambda d: (d.first_day is None, d.first_day or "", d.demand_id)))
    counted = tuple(link for link in links if _had_happened(link, on))
    words = [link for link in counted if link.kind in WORDS]
    deeds = [link for link in counted if link.kind not in WORDS]
    return Answer(
        answer_id=asked[0].family_id,
        demands=asked,
        links=counted,
        status=_status(counted),
        said=_status(words),
        shown=_status(deeds),
        steps=_steps(asked, counted),
    )


def _status(links: Sequence[Link]) -> DemandStatus:
    by_demand: dict[str, list[DatedLink]] = {}
    for link in links:
        dated = DatedLink(link.relation, link.kind, link.first_day, link.last_day)
        by_demand.setdefault(link.demand_id, []).append(dated)
    statuses = {compute_status(found) for found in by_demand.values()}
    return next((status for status in BEST_FIRST if status in statuses), DemandStatus.NO_RESPONSE_FOUND)


def _steps(asked: Sequence[AskedDemand], links: Sequence[Link]) -> tuple[Step, ...]:
    first = min((demand.first_day for demand in asked if demand.first_day), default=None)
    steps = [Step(first, DemandStatus.NO_RESPONSE_FOUND)]
    for day in sorted({link.last_day for link in links if link.last_day is not None}):
        status = _status([link for link in links if link.last_day is not None and link.last_day <= day])
        if status is not steps[-1].status:
            steps.append(Step(day, status))
    now = _status(links)
    if now is not steps[-1].status:
        # Undated acts: they happened, and no day can be given.
        steps.append(Step(None, now))
    return tuple(steps)


def _had_happened(link: Link, on: str | None) -> bool:
    return on is None or (link.last_day is not None and link.last_day <= on)
