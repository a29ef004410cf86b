"""Which rows are compared: those that share a key and are near each other in time, a bounded number of them at once.

Rows are taken in the order of their keys and days, so that those of a batch are compared with the same others.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import Connection

from loaders.links.kept_rows import KeptRows
from loaders.links.kept_sides import KeptSides
from loaders.links.neighbours import earlier_asks, near_days, nearest_answers
from loaders.links.reactions import DAYS
from store.link_keys import load_keys

BATCH = 500
Pair = tuple[str, str]


@dataclass(frozen=True)
class Turn:
    """A row whose turn it is to be compared: its keys, and its day."""

    row_id: str
    keys: tuple[str, ...]
    day: str | None


@dataclass
class Pairing:
    """The pairs of one ledger; `advance` is told how many rows have had their turn."""

    connection: Connection
    rows: KeptRows
    advance: Callable[[int], None]

    def of_demands(self, demands: Sequence[str]) -> Iterator[list[Pair]]:
        """The pairs of these demands with the responses that may answer them."""
        answers = KeptSides(self.connection, "answer")
        for turns in self._batches(demands, "ask"):
            sides = answers.of(key for turn in turns for key in turn.keys)
            yield _once(
                (turn.row_id, answer)
                for turn in turns
                for key in turn.keys
                for answer in nearest_answers(sides[key], turn.day)
            )

    def of_responses(self, responses: Sequence[str], done: Iterable[str]) -> Iterator[list[Pair]]:
        """The pairs of these responses with the demands that they may answer, without those done already."""
        asks = KeptSides(self.connection, "ask", frozenset(done))
        answers = KeptSides(self.connection, "answer")
        for turns in self._batches(responses, "answer"):
            keys = {key for turn in turns for key in turn.keys}
            asking = {key: side for key, side in asks.of(keys).items() if side}
            answering = answers.of(asking)
            yield _once(
                (ask, turn.row_id)
                for turn in turns
                for key in turn.keys
                if key in asking
                for ask in earlier_asks(asking[key], answering[key], turn.row_id, turn.day)
            )

    def of_reactions(self, responses: Sequence[str]) -> Iterator[list[Pair]]:
        """The pairs of each of these responses, as who reacts and as who is reacted to, with what may be the other."""
        for own, other, days in (("reaction", "trigger", (-DAYS, 0)), ("trigger", "reaction", (0, DAYS))):
            others = KeptSides(self.connection, other)
            for turns in self._batches(responses, own):
                sides = others.of(key for turn in turns for key in turn.keys)
                having = [turn for turn in turns if any(sides[key] for key in turn.keys)]
                ready = self.rows.answers({turn.row_id for turn in having})
                yield _once(
                    (turn.row_id, near) if own == "reaction" else (near, turn.row_id)
                    for turn in having
                    for key in turn.keys
                    for near in near_days(sides[key], key, ready[turn.row_id], days)
                )

    def _batches(self, ids: Sequence[str], side: str) -> Iterator[list[Turn]]:
        waiting = iter(ids)
        while batch := list(islice(waiting, BATCH)):
            keys = load_keys(self.connection, batch, side)
            yield [Turn(row_id, *keys[row_id]) for row_id in batch if row_id in keys]
            self.advance(len(batch))


def _once(pairs: Iterable[Pair]) -> list[Pair]:
    return list(dict.fromkeys(pairs))
