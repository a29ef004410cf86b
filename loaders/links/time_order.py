"""Whether a response came after an ask, as far as the dates of both and of their documents say.

What has no date happened, at the latest, when its document was published. A document that reports an earlier ask, by
its date or in so many words, and tells what became of it gives the order itself, though neither has a date.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from store.link_rows import RowPlace

# An ask without a day was made so long before its document came out, at most, as far as anybody may assume.
RECENT = timedelta(days=366)
# What a report tells of so few days before it goes on with what it tells ahead of it.
LATEST = timedelta(days=7)


class Order(StrEnum):
    """How a response stands in time to an ask."""

    AFTER = "after"
    OVERLAP = "overlap"
    TOLD = "told"
    UNKNOWN = "unknown"
    BEFORE = "before"


@dataclass(frozen=True)
class Told:
    """What the words of the two rows say about their order.

    `is_past`: the ask is told in the past; `is_earlier`: it was made before what the document reports; `is_answer`:
    the response is said to answer it; `is_reply`: a word of whoever was asked, to who reports both; `is_apart`: the
    response has a time of its own that no date was read from, or the ask is what the document came out for.
    """

    is_past: bool = False
    is_earlier: bool = False
    is_answer: bool = False
    is_reply: bool = False
    is_apart: bool = False


def time_order(ask: RowPlace, response: RowPlace, told: Told) -> Order:
    """The order of the two; only `after`, `overlap` and `told` let a response count."""
    is_same = ask.document_id == response.document_id
    if not is_same and not told.is_earlier and _is_long_past(ask, response):
        return Order.BEFORE
    if is_same and told.is_earlier and ask.is_dated_by_document:
        # The day of the report is not the day of what it tells of.
        ask = replace(ask, first_day=None, last_day=None)
    asked_by, happened_by = ask.last_day or ask.published_last, response.last_day or response.published_last
    if ask.first_day is not None and happened_by is not None and happened_by < ask.first_day:
        return Order.BEFORE
    if response.first_day is not None and asked_by is not None:
        if response.first_day > asked_by:
            return Order.AFTER
        if ask.first_day is not None and not is_same and response.first_day >= ask.first_day and _is_longer(ask):
            return Order.OVERLAP
        if ask.first_day is not None and _is_longer(response) and not is_same:
            return Order.OVERLAP
    is_told = told.is_reply or _is_reported(ask, told) and not (told.is_apart and response.first_day is None)
    if is_same and (told.is_answer or is_told and not _is_past(ask, response)):
        return Order.TOLD
    return Order.UNKNOWN


def _is_long_past(ask: RowPlace, response: RowPlace) -> bool:
    """Did the response happen so long before the document came out that makes the ask, without a day of its own?"""
    if ask.first_day is not None or ask.published_first is None or response.last_day is None:
        return False
    return date.fromisoformat(ask.published_first) - date.fromisoformat(response.last_day) > RECENT


def _is_past(ask: RowPlace, response: RowPlace) -> bool:
    """Did the response happen before the document was written, perhaps long before? Then the text orders nothing.

    What happened on the day of the ask that the document reports is told as its answer.
    """
    if response.last_day is None:
        return False
    if ask.first_day is not None and response.first_day is not None and response.first_day >= ask.first_day:
        return False
    if response.published_first is None or response.last_day >= response.published_first:
        return response.published_first is None
    days = date.fromisoformat(response.published_first) - date.fromisoformat(response.last_day)
    return days > LATEST or ask.first_day is not None or response.start < ask.end


def _is_reported(ask: RowPlace, told: Told) -> bool:
    """Does the document report an ask made before it, instead of making one?

    The date of an ask in a document without a date stands in its text, as the dates of what is past do.
    """
    if ask.last_day is None:
        return told.is_past or told.is_earlier
    return ask.published_first is None or ask.last_day < ask.published_first


def _is_longer(row: RowPlace) -> bool:
    return row.first_day != row.last_day
