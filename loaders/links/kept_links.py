"""Links as they are found, kept until all are known: in memory, and on disk where they are very many."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile

# So many letters stay in memory.
MOST = 32_000_000
Row = dict[str, object]


@dataclass(frozen=True)
class KeptLinks:
    """Rows of links with whether each is a candidate, in the order in which they were found."""

    file: SpooledTemporaryFile[str]

    def add(self, row: Row, is_candidate: bool) -> None:
        """Keep one more."""
        self.file.write(json.dumps([row, is_candidate]) + "\n")

    def __iter__(self) -> Iterator[tuple[Row, bool]]:
        self.file.seek(0)
        for line in self.file:
            row, is_candidate = json.loads(line)
            yield row, is_candidate


@contextmanager
def keep_links(most: int = MOST) -> Iterator[KeptLinks]:
    """Links that are gone with the block."""
    with SpooledTemporaryFile(most, mode="w+", encoding="utf-8", newline="\n") as file:
        yield KeptLinks(file)
