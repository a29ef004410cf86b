"""Pairs of demands and responses judged by hand, and the precision and recall of links by them.

A row is named by the SHA-256 of its document's text and a span in it, so that no sentence is copied; a row of a run is
the judged one where the two spans overlap. No relations: left open, as a second reader may decide otherwise.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from store.settings import ROOT

FOLDER = ROOT / "tests" / "benchmarks"
# Rows as annotated; rows as extracted from the same documents, as far as links were given; the bundled digests; rows as
# annotated of documents collected from the public web.
ANNOTATED, EXTRACTED, DIGESTS, MORE = (
    FOLDER / f"judged_{name}.json" for name in ("links", "extracted", "digests", "more")
)
NO_LINK = "none"
Place = tuple[str, int, int]
Pair = tuple[Place, Place]


@dataclass(frozen=True)
class JudgedPairs:
    """What a reader judged: the demands looked at, and the relations allowed for each pair (none: left open)."""

    demands: frozenset[Place]
    pairs: Mapping[Pair, frozenset[str]]

    def find(self, pair: Pair) -> frozenset[str] | None:
        """What is allowed for the pair whose spans overlap this one's; None where none was judged."""
        return next((allowed for known, allowed in self.pairs.items() if all(map(overlap, known, pair))), None)


@dataclass(frozen=True)
class RelationScore:
    """How many links of one relation were right, found and expected, and how many nobody has judged."""

    right: int
    found: int
    hit: int
    expected: int
    unjudged: int = 0

    @property
    def precision(self) -> float:
        """The share of the judged links found that are right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the links expected that were found."""
        return self.hit / self.expected if self.expected else 1.0


def read_judged(path: Path = ANNOTATED) -> JudgedPairs:
    """The judged pairs of a file."""
    content = json.loads(path.read_text(encoding="utf-8"))
    demands = {(given["document"], start, end) for given in content["judged"] for start, end in given["demands"]}
    pairs = {
        (_place(given["demand"]), _place(given["response"])): frozenset(given["relations"])
        for given in content["pairs"]
    }
    return JudgedPairs(frozenset(demands), pairs)


def score_links(
    links: Iterable[tuple[Pair, str]],
    wanted: JudgedPairs,
    also: JudgedPairs | None = None,
    looked_at: Collection[Place] | None = None,
) -> tuple[dict[str, RelationScore], list[str]]:
    """The score of each relation, and what was wrong, missed or unjudged in words; what is open is not counted.

    `wanted` says what has to be found; `also` says of more pairs whether they are right. A pair that is not listed is
    wrong where its demand is one of `wanted` and its response one of those `looked_at` (None: all rows were).
    """
    found = dict(links)
    right, counted, unjudged = Counter[str](), Counter[str](), Counter[str]()
    notes = []
    for pair, relation in found.items():
        allowed = _allowed(pair, wanted, also, looked_at)
        if allowed is None:
            unjudged[relation] += 1
            notes.append(f"UNJUDGED {relation}: {pair}")
        elif allowed:
            counted[relation] += 1
            right[relation] += relation in allowed
            if relation not in allowed:
                notes.append(f"WRONG {relation} for {sorted(allowed)}: {pair}")
    expected, hit = Counter[str](), Counter[str]()
    for pair, allowed in wanted.pairs.items():
        if is_link(allowed):
            given = {relation for other, relation in found.items() if all(map(overlap, pair, other))}
            relation = min(given & allowed or allowed)
            expected[relation] += 1
            hit[relation] += bool(given & allowed)
            if not given & allowed:
                notes.append(f"MISSED {sorted(allowed)}, found {sorted(given)}: {pair}")
    relations = sorted({*counted, *expected, *unjudged})
    return {r: RelationScore(right[r], counted[r], hit[r], expected[r], unjudged[r]) for r in relations}, notes


def overlap(one: Place, other: Place) -> bool:
    """Do the two stand in one document, and share characters?"""
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def is_link(allowed: Collection[str]) -> bool:
    """Is there a link by these relations, neither none nor left open?"""
    return bool(allowed) and set(allowed) != {NO_LINK}


def _allowed(
    pair: Pair, wanted: JudgedPairs, also: JudgedPairs | None, looked_at: Collection[Place] | None
) -> frozenset[str] | None:
    for judged in (also, wanted) if also is not None else (wanted,):
        allowed = judged.find(pair)
        if allowed is not None:
            return allowed
    is_judged = looked_at is None or (
        any(overlap(pair[0], demand) for demand in wanted.demands) and any(overlap(pair[1], r) for r in looked_at)
    )
    return frozenset({NO_LINK}) if is_judged else None


def _place(given: Sequence[Any]) -> Place:
    return given[0], given[1], given[2]
