"""Gives an act that its own sentence does not date the day on which the text says that the same body did such acts.

A text tells of a decision once with its day, and then part by part: what it adopted, whom it lists, what it bans.
"""

from collections.abc import Sequence
from dataclasses import replace

from loaders.passage import Passage
from loaders.responses.candidate import ResponseCandidate
from loaders.responses.own_acts import EARLIER
from store.rows import PartialDate, Response
from store.vocabulary import DatePrecision, ResponseKind

# These are decided on one day and told of in several sentences; words and silence are not.
DECIDED = (ResponseKind.SANCTION, ResponseKind.TRADE_MEASURE, ResponseKind.RECOGNITION, ResponseKind.LEGISLATION)
# So many sentences before or behind, the text still tells of the same decision.
NEAR = 6

Found = tuple[ResponseCandidate, Response]


def share_dates(passage: Passage, found: Sequence[Found]) -> list[Found]:
    """The rows, those without a date with the one day on which the same body did such acts nearby."""
    return [
        (candidate, row if row.date.value else replace(row, date=_day_of_others(passage, candidate, row, found)))
        for candidate, row in found
    ]


def _day_of_others(
    passage: Passage, candidate: ResponseCandidate, row: Response, found: Sequence[Found]
) -> PartialDate:
    words = {token.lower for token in passage.tokens(candidate.sentence)}
    if row.kind not in DECIDED or words & EARLIER:
        return row.date
    actors = {named.actor.actor_id for named in row.actors}
    days = {
        other.date
        for there, other in found
        if other.kind is row.kind
        and other.date.precision is DatePrecision.DAY
        and abs(there.sentence - candidate.sentence) <= NEAR
        and actors == {named.actor.actor_id for named in other.actors}
    }
    return days.pop() if len(days) == 1 else row.date
