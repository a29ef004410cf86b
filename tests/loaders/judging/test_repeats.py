"""One row of what headline and body both say, and two of what are two asks."""

import pytest

from tests.loaders.passages import extract

TOLD_TWICE = [
    "Oxfam urges Kenya to free the three jailed singers\n\n"
    "Oxfam urged Kenya on Monday to free the three jailed singers.",
    "Oxfam urged Kenya to free the three jailed singers. It urged Kenya to free the three jailed singers at once.",
]


@pytest.mark.parametrize("text", TOLD_TWICE)
def test_an_ask_that_is_told_twice_is_one_row(text: str) -> None:
    assert len([row for row in extract(text).demands if "Kenya" in {n.actor.name for n in row.targets}]) == 1


TWO_ASKS = [
    "Oxfam urged Kenya to free the three jailed singers. Oxfam urged Kenya to repeal the law on the press.",
    "Oxfam urged Kenya to free the singers and to repeal the law on the press.",
]


@pytest.mark.parametrize("text", TWO_ASKS)
def test_two_asks_are_two_rows(text: str) -> None:
    assert len(extract(text).demands) == 2


def test_the_same_act_by_another_state_is_another_row() -> None:
    text = (
        "Norway condemned the raid on the paper in Minsk. Chile condemned the raid on the paper in Minsk. "
        "Its journalists are in prison."
    )
    assert [{n.actor.name for n in row.actors} for row in extract(text).responses] == [{"Norway"}, {"Chile"}]


def test_the_same_ask_to_another_state_is_another_row() -> None:
    text = "Oxfam urged Norway to grant asylum to the singers. Oxfam urged Chile to grant asylum to the singers."
    assert [{n.actor.name for n in row.targets} for row in extract(text).demands] == [{"Norway"}, {"Chile"}]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        # What is told of one act in two words is one row, however the second is put.
        ("Norway imposed sanctions on Belarus, the Norwegian government said.", 1),
        ("Norway imposed sanctions on Belarus. Chile recalled its ambassador from Belarus.", 2),
    ],
)
def test_a_sentence_seldom_reports_two_acts(text: str, count: int) -> None:
    assert len(extract(text).responses) == count
