"""The sentences that say nothing about the subject: furniture of the page, and the block of facts at the top."""

from bisect import bisect_right
from collections.abc import Sequence

from loaders.documents.boilerplate import find_boilerplate
from loaders.intake.front_matter import split_front_matter
from loaders.model import Sentence


def find_skipped(text: str, sentences: Sequence[Sentence]) -> frozenset[int]:
    """The indexes of the sentences that stand inside furniture or a block of facts, and give no rows."""
    fields, rest = split_front_matter(text)
    facts_end = len(text) - len(rest) if fields else 0
    ends = dict(find_boilerplate(text))
    starts = list(ends)
    found = {s.index for s in sentences if s.start < facts_end}
    for sentence in sentences if starts else ():
        place = bisect_right(starts, sentence.start) - 1
        if place >= 0 and sentence.end <= ends[starts[place]]:
            found.add(sentence.index)
    return frozenset(found)
