"""Which rows under one key are near enough in time to be compared; bounds how many."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

from loaders.links.compared_rows import Answering
from loaders.links.kept_sides import Side
from loaders.links.link_keys import WITHIN

ANSWERS_A_KEY = 100


def nearest_answers(answers: Side, day: str | None) -> Iterator[str]:
    """The undated answers, and those from the day on."""
    undated = _undated(answers)
    yield from (row_id for _, row_id in answers[: min(undated, ANSWERS_A_KEY)])
    first = undated if day is None else bisect_left(answers, day, lo=undated, key=_day)
    yield from (row_id for _, row_id in answers[first : first + ANSWERS_A_KEY])


def earlier_asks(asks: Side, answers: Side, row_id: str, day: str | None) -> Iterator[str]:
    """The asks for which this one of the answers, which happened by that day, is among the nearest."""
    undated = _undated(answers)
    if day is None:
        place = next((place for place, (_, answer) in enumerate(answers[:undated]) if answer == row_id), 0)
        yield from (ask for _, ask in asks if place < ANSWERS_A_KEY)
        return
    place = bisect_left(answers, (day, row_id), lo=undated, key=lambda answer: (answer[0] or "", answer[1]))
    too_many = place - ANSWERS_A_KEY
    opening = _undated(asks)
    yield from (ask for _, ask in asks[:opening] if too_many < undated)
    first = opening if too_many < undated else bisect_right(asks, answers[too_many][0] or "", lo=opening, key=_day)
    last = bisect_right(asks, day, lo=first, key=_day)
    yield from (ask for _, ask in asks[first:last])


def near_days(rows: Side, key: str, one: Answering, days: tuple[int, int]) -> Iterator[str]:
    """Those of one document, and of other documents those so many days before or after this one."""
    if key.startswith(WITHIN):
        yield from (row_id for _, row_id in rows)
        return
    if one.row.last_day is None:
        return
    day = date.fromisoformat(one.row.last_day)
    low, high = ((day + timedelta(days=number)).isoformat() for number in days)
    first = bisect_left(rows, low, key=_day)
    last = bisect_right(rows, high, lo=first, key=_day)
    yield from (row_id for _, row_id in rows[first:last][:ANSWERS_A_KEY])


def _undated(rows: Side) -> int:
    return bisect_left(rows, True, key=lambda row: row[0] is not None)


def _day(row: tuple[str | None, str]) -> str:
    return row[0] or ""
