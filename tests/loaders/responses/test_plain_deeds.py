"""Deeds of somebody in power in words that no wording lists, and what is none."""

import pytest

from tests.loaders.passages import done, open_passage, response_candidates

CASES = [
    ("Peru renamed the square after the nurses.", True),
    ("On Monday, the Peruvian government quietly repainted the huts of the widows.", True),
    ("Peru has since bought the meadow.", True),
    # A listed verb that no listed object follows.
    ("Peru raised the pay of the nurses.", True),
    ("Peru widened its family scheme.", True),
    ("The nurses of Peru raised their banners.", False),
    ("Peru was raised by the nurses.", False),
    # What is done to somebody, what somebody is, and what others do.
    ("Peru suffered a heavy defeat.", False),
    ("Peru is a land of books.", False),
    ("The nurses of Peru renamed the square.", False),
    ("Casa Lima renamed the square.", False),
    ("Peru's teachers renamed the square.", False),
    ("Peru denied bail to the nurses.", False),
]


@pytest.mark.parametrize(("text", "is_deed"), CASES)
def test_a_deed_is_that_of_somebody_in_power_with_whom_a_clause_begins(text: str, is_deed: bool) -> None:
    deeds = [c for c in response_candidates(open_passage(text)) if c.cue.id == "other.deed"]
    assert len(deeds) == is_deed
    assert [who for _, who, _ in done(text)] == [{"Peru"}] or not is_deed


def test_a_listed_word_in_the_sentence_leaves_no_room_for_a_plain_deed() -> None:
    found = response_candidates(open_passage("Peru condemned the raid and returned the canyon."))
    assert "other.deed" not in {candidate.cue.id for candidate in found}
