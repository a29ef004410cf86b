"""Candidates for demands: which sentences may ask, and which words of them are the ask."""

import pytest

from tests.loaders.passages import asked, demand_candidates, open_passage

ASKING = [
    ("Oxfam urged Kenya to free the singers.", "ask.urge"),
    ("We call on Peru to open the archive.", "ask.call_on"),
    ("Nurses call for an inquiry into the fire.", "ask.call_for"),
    ("Kenya should free the singers.", "ask.should"),
    ("The poets must be released.", "ask.must"),
    ("It is time for Kenya to free the singers.", "ask.time"),
    ("Their call for an inquiry was heard.", "ask.noun"),
    ("Villagers filed a complaint with the bank over the dam.", "ask.proceedings"),
    ("Stop the deportation of the singers now.", "ask.imperative"),
]


@pytest.mark.parametrize(("text", "cue"), ASKING)
def test_a_sentence_that_asks_is_a_candidate_of_its_cue(text: str, cue: str) -> None:
    assert cue in [candidate.cue.id for candidate in demand_candidates(open_passage(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Two poets were freed in Minsk.",
        "The road to Mekelle was open.",
        "The choir sang in Lagos.",
        "The urge to sing came back.",
        "He called his aunt in Lima.",
        "Read more about the choir.",
        "Sign the petition today.",
        "What should he wear?",
        "",
    ],
)
def test_a_sentence_that_asks_nothing_of_anybody_is_no_candidate(text: str) -> None:
    assert [ask for ask in asked(text) if "wear" not in ask[0]] == []


BULLETS = [
    ("We ask the mayor of Cusco to:\n- open the files\n- pay the nurses", ["open the files", "pay the nurses"]),
    ("Peru must:\n1. Open the files.\n2. Pay the nurses.", ["Open the files.", "Pay the nurses."]),
    ("The choir sang:\n- two songs from Tigray\n- one song from Lima", []),
    ("In the box are:\n- a lamp\n- a rope", []),
]


@pytest.mark.parametrize(("text", "expected"), BULLETS)
def test_bullets_are_asks_only_under_a_line_that_asks(text: str, expected: list[str]) -> None:
    assert [ask for ask, _, _ in asked(text)] == expected


def test_candidates_lie_in_their_sentence_and_keep_the_order_of_the_text() -> None:
    text = "\n\n".join(case[0] for case in [*ASKING, *BULLETS])
    passage = open_passage(text)
    found = demand_candidates(passage)
    sentences = [passage.sentences[candidate.sentence] for candidate in found]
    assert all(s.start <= c.start < c.end <= s.end for s, c in zip(sentences, found, strict=True))
    assert [c.start for c in found] == sorted(c.start for c in found) and len(found) > len(ASKING)
