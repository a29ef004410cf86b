"""Sanctions programmes: which one a text names, under OpenSanctions' key, with its authority and measures."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from loaders.names.gazetteer_table import read_table
from store.vocabulary import Measure

COLUMNS = ("key", "authority", "orders", "wordings", "measures", "note")
ORDER = re.compile(r"(?:executive\s+orders?|e\.?o\.?s?)\s*(?:\(e\.?o\.?\)\s*)?(?:no\.?\s*)?(1[234]\d{3})\b")


@dataclass(frozen=True)
class Programme:
    """A programme of sanctions; `key` is None where OpenSanctions has none for it."""

    key: str | None
    authority: str
    measures: tuple[Measure, ...]


@dataclass(frozen=True)
class Programmes:
    """The programmes of `programmes.csv`, by number of executive order and by wording in lower case."""

    by_order: Mapping[str, Programme]
    by_wording: Mapping[str, Programme]
    wording: re.Pattern[str]

    def find_programme(self, lowered: str, start: int, end: int) -> Programme | None:
        """The first programme with a key that `lowered[start:end]` names, else the first without one, else None."""
        found = [
            (match.start(), self.by_order[match.group(1)])
            for match in ORDER.finditer(lowered, start, end)
            if match.group(1) in self.by_order
        ]
        for match in self.wording.finditer(lowered, start, end):
            found.append((match.start(), self.by_wording[" ".join(match.group().split())]))
        if not found:
            return None
        return min(found, key=lambda at: (at[1].key is None, at[0]))[1]


def read_programmes(path: Path) -> Programmes:
    """The programmes of a CSV file, checked; raises InvalidRule with row and value."""
    by_order: dict[str, Programme] = {}
    by_wording: dict[str, Programme] = {}
    for row in read_table(path, COLUMNS):
        for measure in row.several("measures"):
            if measure not in set(Measure):
                raise row.error("measures", measure, "one of: " + ", ".join(Measure))
        measures = tuple(Measure(measure) for measure in row.several("measures"))
        programme = Programme(row.cells["key"] or None, row.text("authority"), measures)
        for order in row.several("orders"):
            if by_order.setdefault(order, programme) is not programme:
                raise row.error("orders", order, "each executive order in one row")
        for wording in row.several("wordings"):
            if by_wording.setdefault(wording.lower(), programme) is not programme:
                raise row.error("wordings", wording, "each wording in one row")
    longest_first = sorted(by_wording, key=len, reverse=True)
    words = "|".join(r"\s+".join(map(re.escape, wording.split())) for wording in longest_first)
    return Programmes(by_order, by_wording, re.compile(rf"(?<!\w)(?:{words})(?!\w)"))
