"""Keeps one row of what headline, deck and body all say: the surest, and of equals the fullest statement."""

from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import TypeVar

from loaders.demands.find import DemandCandidate
from loaders.grammar.word_sets import word_set
from loaders.passage import Passage
from loaders.responses.candidate import ResponseCandidate
from store.rows import Demand, Response

SAME = 0.62
# A headline shortens and rewords what it announces; it stands in the first lines.
SAME_AS_BODY, HEADLINES = 0.4, 3
# A sentence seldom reports two acts: the second must be this sure, surer where it is of the same kind, and surest where
# it is of the same actor, and of the same actor and kind.
SECOND_ACT, SAME_OF_OTHERS, SAME_AGAIN, SAME_THROUGHOUT = 0.6, 0.75, 0.85, 0.93
FUNCTION_WORDS = word_set(
    """
    the a an of to in on at by for from with and or but that this these those it its is are was were be been has have
    had will would should must as not their his her our we they he she i you who which also all any more than into
    over under said says
    """
)
Candidate = TypeVar("Candidate", DemandCandidate, ResponseCandidate)
Row = TypeVar("Row", Demand, Response)
WordsOf = Callable[[int, int], frozenset[str]]


def drop_repeats(passage: Passage, rows: Sequence[tuple[Candidate, Row]]) -> list[tuple[Candidate, Row]]:
    """The rows without those that repeat another in other words of the same kind, in the order of the text."""
    kept: list[tuple[Candidate, Row]] = []
    # Each row is compared with each that is kept: its words are told apart once.
    words_of = cache(partial(_words, passage))
    for candidate, row in sorted(
        rows,
        key=lambda pair: (
            _is_headline(passage, pair[0].sentence),
            -round(pair[1].confidence, 1),
            -(pair[0].end - pair[0].start),
        ),
    ):
        if not any(_repeats(passage, words_of, candidate, row, *other) for other in kept):
            kept.append((candidate, row))
    return sorted(kept, key=lambda pair: (pair[0].start, pair[0].end))


def _repeats(passage: Passage, words_of: WordsOf, candidate: Candidate, row: Row, other: Candidate, kept: Row) -> bool:
    if candidate.sentence == other.sentence:
        return candidate.start == other.start or not _is_another(row, kept)
    if isinstance(row, Response) and isinstance(kept, Response):
        if row.kind is not kept.kind or not {a.actor.actor_id for a in row.actors} & {
            a.actor.actor_id for a in kept.actors
        }:
            return False
        one, two = passage.sentences[candidate.sentence], passage.sentences[other.sentence]
        words, others = words_of(one.start, one.end), words_of(two.start, two.end)
    else:
        if isinstance(row, Demand) and isinstance(kept, Demand) and _asks_others(row, kept):
            return False
        words, others = words_of(candidate.start, candidate.end), words_of(other.start, other.end)
    if len(words) < 3 or len(others) < 3:
        return words == others and bool(words)
    shared = len(words & others) / min(len(words), len(others))
    return shared >= (SAME_AS_BODY if _is_headline(passage, candidate.sentence) else SAME)


def _is_another(row: Row, kept: Row) -> bool:
    """Is a row of the same sentence sure to be another one: of another actor and kind, or very sure?"""
    if isinstance(row, Demand) or isinstance(kept, Demand):
        return True
    actors, others = ({named.actor.actor_id for named in response.actors} for response in (row, kept))
    if actors & others:
        return row.confidence >= (SAME_AGAIN if row.kind is not kept.kind else SAME_THROUGHOUT)
    return row.confidence >= (SECOND_ACT if row.kind is not kept.kind else SAME_OF_OTHERS)


def _is_headline(passage: Passage, index: int) -> bool:
    """Does the sentence only announce what the text says below: a heading near its beginning?"""
    return index < HEADLINES and passage.is_heading(index)


def _asks_others(row: Demand, kept: Demand) -> bool:
    """Do both rows name whom they ask, and nobody twice? Then the same ask to another state is an ask of its own."""
    targets, others = ({named.actor.actor_id for named in demand.targets} for demand in (row, kept))
    return bool(targets) and bool(others) and not targets & others


def _words(passage: Passage, start: int, end: int) -> frozenset[str]:
    words = (word.strip(".,;:!?\"'“”‘’()") for word in passage.lowered[start:end].split())
    return frozenset(word[:6] for word in words if len(word) > 2 and word not in FUNCTION_WORDS)
