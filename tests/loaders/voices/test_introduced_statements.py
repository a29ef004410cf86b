"""A statement printed below a line that introduces it is that of the body named there."""

import pytest

from tests.loaders.passages import asked

STATEMENT = (
    "\n\n“We have waited for years. We urge Peru to free the writers and to close the island jail.\n\n"
    "“Peru must open the files. It is time for Peru to act.”\n\nThe island jail holds forty writers."
)
INTRODUCED = [
    (
        "LIMA - Ahead of the vote, Ana Ruiz, Chief Policy Officer at the Harbour Chamber of Trade, issued the "
        "following statement:",
        "Harbour Chamber of Trade",
    ),
    ("In a release on the vote, the Press Office of the Rivers Party mentions the following:", "Rivers Party"),
    ("Peru held a vote on Monday.\n\nStatement from RWU Executive Director Ana Ruiz", "RWU"),
    ("Ana Ruiz, Campaigns Manager with the charity Open Harbours, said:", "Open Harbours"),
    ("The Secretariat of the Rivers League has made the following announcement:", "Rivers League"),
    (
        "Ana Ruiz, Vice President for Policy of the Harbour Trust, released this statement after the vote:",
        "Harbour Trust",
    ),
]


@pytest.mark.parametrize(("line", "body"), INTRODUCED)
def test_a_line_above_says_whose_statement_it_is(line: str, body: str) -> None:
    askers = {name for _, names, _ in asked(line + STATEMENT) for name in names}
    assert any(body in name for name in askers)


NOT_INTRODUCED = [
    # a line about a statement that does not end there, or is somebody's with power
    "The Rivers Party read a statement by the court on Monday. Nobody was there.",
    "The Rivers Party fears the vote: it may come soon. The talks go on.",
]


@pytest.mark.parametrize("line", NOT_INTRODUCED)
def test_a_sentence_that_introduces_nothing_gives_no_asker(line: str) -> None:
    askers = {name for _, names, _ in asked(line + STATEMENT) for name in names}
    assert "Rivers Party" not in askers
