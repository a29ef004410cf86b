"""The score of links by judged pairs: spans that overlap are the same row, and what nobody judged counts nowhere."""

import json
from pathlib import Path

import pytest

from benchmarks.judged_pairs import (
    ANNOTATED,
    DIGESTS,
    EXTRACTED,
    MORE,
    JudgedPairs,
    Pair,
    RelationScore,
    overlap,
    read_judged,
    score_links,
)

ASK, OTHER_ASK = ("a", 0, 10), ("a", 50, 60)
ACT, OTHER_ACT = ("b", 100, 110), ("b", 200, 210)
WANTED = JudgedPairs(frozenset({ASK}), {(ASK, ACT): frozenset({"meets", "partly_meets"})})


@pytest.mark.parametrize(
    ("links", "looked_at", "right", "found", "hit", "unjudged"),
    [
        ([((("a", 5, 30), ("b", 90, 105)), "meets")], None, 1, 1, 1, 0),
        ([((ASK, ACT), "rejects")], None, 0, 1, 0, 0),
        ([((ASK, OTHER_ACT), "meets")], None, 0, 1, 0, 0),
        ([((ASK, OTHER_ACT), "meets")], [ACT], 0, 0, 0, 1),
        ([((OTHER_ASK, ACT), "meets")], [ACT], 0, 0, 0, 1),
        ([], None, 0, 0, 0, 0),
    ],
    ids=["overlapping", "another relation", "another act", "an act not looked at", "an ask not looked at", "nothing"],
)
def test_links_are_scored_by_the_places_of_their_rows(
    links: list[tuple[Pair, str]], looked_at: list, right: int, found: int, hit: int, unjudged: int
) -> None:
    scores, _ = score_links(links, WANTED, looked_at=looked_at)
    sums = [sum(getattr(s, name) for s in scores.values()) for name in ("right", "found", "hit", "unjudged")]
    assert sums == [right, found, hit, unjudged]
    assert sum(s.expected for s in scores.values()) == 1


def test_a_pair_judged_apart_is_right_or_wrong_without_being_expected() -> None:
    also = JudgedPairs(
        frozenset(), {(OTHER_ASK, ACT): frozenset({"none"}), (OTHER_ASK, OTHER_ACT): frozenset({"meets"})}
    )
    scores, notes = score_links([((OTHER_ASK, ACT), "meets"), ((OTHER_ASK, OTHER_ACT), "meets")], WANTED, also, [ACT])
    assert scores["meets"] == RelationScore(right=1, found=2, hit=0, expected=1)
    assert [note.split()[0] for note in notes] == ["WRONG", "MISSED"]


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert not overlap(("a", 0, 10), ("a", 10, 20))
    assert not overlap(("a", 0, 10), ("b", 0, 10))


@pytest.mark.parametrize("path", [ANNOTATED, EXTRACTED, DIGESTS, MORE], ids=lambda path: path.stem)
def test_a_judgement_names_places_and_no_sentences(path: Path) -> None:
    judged = read_judged(path)
    assert judged.pairs and all(start < end for pair in judged.pairs for _, start, end in pair)
    content = json.loads(path.read_text(encoding="utf-8"))
    assert {len(given[end][0]) for given in content["pairs"] for end in ("demand", "response")} == {64}
