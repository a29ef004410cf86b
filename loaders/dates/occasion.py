"""Finds the day of the occasion on which a report's askers spoke: said once at the top, and meant all the way down.

`Nurses marched on the ministry yesterday. They demanded ...`: what is asked further down was asked then.
"""

import re
from datetime import date
from typing import NamedTuple

from loaders.dates.written import find_dates
from loaders.model import DateMention, DateUse
from loaders.names.spans import SpanKind, Standing
from loaders.passage import Passage
from store.rows import PartialDate
from store.vocabulary import DateBasis, DatePrecision

# How far down a report says when its occasion was, and how long before it appeared that may be.
OPENING, DAYS = 8, 10
# How far the day may stand from the word for the occasion.
NEAR = 70
OCCASION = re.compile(
    r"\b(?:(?P<spoken>said|told|wrote|written|sent|demanded|urged|called|asked|signed|issued|delivered|submitted|"
    r"press (?:conference|briefing))|marched|rallied|gathered|protest(?:ed|s)?|rally|march|demonstrat(?:ed|ion)|vigil|"
    r"sit-in|picket(?:ed)?)\b"
)


class Occasion(NamedTuple):
    """The sentence that tells of an occasion, its day, and whether it was one of speaking or writing."""

    sentence: int
    day: PartialDate
    is_spoken: bool


def find_occasion(passage: Passage) -> Occasion | None:
    """The first dated occasion near the top on which those outside power spoke or marched; None where there is none."""
    published = passage.document.published_on
    if published.precision is not DatePrecision.DAY:
        return None
    for sentence in passage.sentences[:OPENING]:
        for mention in find_dates(passage.text, sentence.start, sentence.end, published):
            if not _is_shortly_before(mention, published):
                continue
            words = OCCASION.finditer(passage.lowered, sentence.start, sentence.end)
            near = [w for w in words if w.start() - NEAR < mention.start and mention.end < w.end() + NEAR]
            if near and not _is_by_power(passage, sentence.index, near[0].start()):
                return Occasion(sentence.index, mention.date, any(word["spoken"] for word in near))
    return None


def _is_shortly_before(mention: DateMention, published: PartialDate) -> bool:
    found = mention.date
    if (
        mention.use is not DateUse.TIME
        or found.precision is not DatePrecision.DAY
        or found.basis is not DateBasis.RELATIVE
    ):
        return False
    return 0 < (date.fromisoformat(published.value) - date.fromisoformat(found.value)).days <= DAYS


def _is_by_power(passage: Passage, index: int, at: int) -> bool:
    """Does somebody with power stand before the word, so that the occasion may be theirs?"""
    tokens = passage.tokens(index)
    before = [span for span in passage.spans(index) if tokens[span.first].start < at]
    return bool(before) and before[-1].standing is Standing.POWER and before[-1].kind is SpanKind.NAME
