"""Which rows stand under a key, in the order of their days, read from the store once while there is room for them.

Many rows share the same keys: reading the side of a key anew for each of them would take a large ledger the square of
its rows.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection

from store.link_keys import load_side

# Day and id of each row, the undated first, then by day.
Side = Sequence[tuple[str | None, str]]
# Rows of all sides together, two hundred bytes each; those needed together come on top.
MOST = 300_000


@dataclass
class KeptSides:
    """The rows of one side (`ask`, `answer`, `trigger`, `reaction`) by key, without those of `left_out`."""

    connection: Connection
    side: str
    left_out: frozenset[str] = frozenset()
    kept: dict[str, Side] = field(default_factory=dict)
    rows: int = 0

    def of(self, keys: Iterable[str]) -> Mapping[str, Side]:
        """The rows under each of these keys."""
        wanted = set(keys)
        missing = sorted(wanted - self.kept.keys())
        read = load_side(self.connection, missing, self.side) if missing else {}
        new = {key: [row for row in read.get(key, ()) if row[1] not in self.left_out] for key in missing}
        known = {key: self.kept[key] for key in wanted - new.keys()}
        self._keep(new)
        return known | new

    def _keep(self, sides: Mapping[str, Side]) -> None:
        """Forget the sides read first until these have room."""
        self.rows += sum(map(_room, sides.values()))
        while self.kept and self.rows > MOST:
            self.rows -= _room(self.kept.pop(next(iter(self.kept))))
        self.kept |= sides


def _room(side: Side) -> int:
    # A key under which nothing stands takes room as well.
    return max(len(side), 1)
