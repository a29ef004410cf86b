"""Counts how many rows of each confidence held: what a confidence promises against what it keeps."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.scoring.measure import TableScore, mean

BOUNDS = (0.0, 0.2, 0.4, 0.6, 0.8, 0.9, 1.0)


@dataclass(frozen=True)
class Band:
    """The rows whose confidence is at least `low` and below `high` (the last band holds its end, too).

    `confidence` is the mean over these rows: of calibrated rows, `held / rows` is close to it.
    """

    low: float
    high: float
    rows: int
    held: int
    confidence: float


def count_held(table: TableScore, bounds: Sequence[float] = BOUNDS) -> tuple[Band, ...]:
    """The bands of confidence that have rows, the lowest first; raises ValueError for a confidence out of bounds."""
    judged = [(row.confidence, holds) for rows, holds in ((table.held, True), (table.extra, False)) for row in rows]
    places: dict[int, list[tuple[float, bool]]] = {}
    for confidence, holds in judged:
        if confidence is None or not bounds[0] <= confidence <= bounds[-1]:
            raise ValueError(f"The confidence of a row is {confidence}; expected {bounds[0]} to {bounds[-1]}.")
        place = min(bisect_right(bounds, confidence), len(bounds) - 1) - 1
        places.setdefault(place, []).append((confidence, holds))
    return tuple(
        Band(
            bounds[place],
            bounds[place + 1],
            len(rows),
            sum(holds for _, holds in rows),
            mean(confidence for confidence, _ in rows) or 0.0,
        )
        for place, rows in sorted(places.items())
    )
