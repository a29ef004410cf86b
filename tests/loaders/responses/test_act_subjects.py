"""Whose act a word for an act names: its subject, the agent behind it, and nobody who stands there by chance."""

import pytest

from tests.loaders.passages import done


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The ministers rejected any deal by Peru.", {"ministers"}),
        ("Peru's National Ports and Rivers Board sanctioned the firm.", {"Peru"}),
        ("The sanctions imposed last week by Peru were condemned.", {"Peru"}),
        ("The demands rejected by Peru were just.", {"Peru"}),
    ],
)
def test_an_agent_behind_an_object_is_that_of_the_object(text: str, who: set[str]) -> None:
    assert who in [found for _, found, _ in done(text)]


@pytest.mark.parametrize(
    "text",
    [
        "A resolution condemning the police of Chad was approved by 26 votes.",
        "The board will meet on the loss of Chad's voting rights on Monday.",
    ],
)
def test_who_is_condemned_or_may_lose_a_right_does_nothing(text: str) -> None:
    assert all("Chad" not in who for _, who, _ in done(text))
