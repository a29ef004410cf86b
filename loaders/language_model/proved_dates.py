"""Turns the date that a model gives into one that the document proves: written in its text, or the document's own."""

import re
from collections.abc import Iterable, Sequence

from loaders.dates.written import find_dates
from loaders.model import DateMention, DateUse, Sentence
from store.rows import Document, PartialDate
from store.vocabulary import DateBasis, DatePrecision

ISO = re.compile(r"\d{4}(?:-\d{2}){0,2}")
PRECISIONS = {4: DatePrecision.YEAR, 7: DatePrecision.MONTH, 10: DatePrecision.DAY}
# "the Genocide Convention of 1948", "born on 3 May 1960": no act is dated by these.
NO_DATE_OF_ACTS = frozenset((DateUse.NAME, DateUse.BIRTH))


def find_date_mentions(document: Document, sentences: Sequence[Sentence]) -> list[DateMention]:
    """The dates that the text writes and that may date an act, relative ones resolved."""
    found = (m for s in sentences for m in find_dates(document.text, s.start, s.end, document.published_on))
    return [mention for mention in found if mention.date.value and mention.use not in NO_DATE_OF_ACTS]


def prove_date(
    value: str, start: int, end: int, mentions: Iterable[DateMention], published_on: PartialDate
) -> PartialDate | None:
    """The date with its basis, from the quote `start` to `end`, the document's date or the rest of the text; else None.

    A date may be less precise than the one it is proved by, never more.
    """
    if ISO.fullmatch(value) is None:
        return None
    said = [mention for mention in mentions if _covers(mention.date.value, value)]
    inside = [mention for mention in said if start <= mention.start < end]
    if not inside and _covers(published_on.value, value):
        return PartialDate(value, PRECISIONS[len(value)], DateBasis.DOCUMENT)
    best = next(iter(inside or said), None)
    return None if best is None else PartialDate(value, PRECISIONS[len(value)], best.date.basis)


def _covers(known: str, value: str) -> bool:
    return bool(known) and (known == value or known.startswith(f"{value}-"))
