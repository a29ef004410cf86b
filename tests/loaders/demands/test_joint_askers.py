"""Whom a sentence lets ask together asks together; who only helped, or was joined at another time, does not."""

import pytest

from tests.loaders.passages import asked

PLACE = "Lima, 3 May 2021 - The port closed on Monday. "
JOINT = [
    (
        "The Rivers Union joins Casa Lima and 30 other groups in demanding that Peru act.",
        {"Rivers Union", "Casa Lima", "30 other groups"},
    ),
    ("This week, the Rivers Union joined Casa Lima in urging Peru to act.", {"Rivers Union", "Casa Lima"}),
    ("The Rivers Union, along with Casa Lima, urged Peru to act.", {"Rivers Union", "Casa Lima"}),
    ("The Rivers Union, together with nine charities, urged Peru to act.", {"Rivers Union", "nine charities"}),
    ("Together with Casa Lima, the Rivers Union urged Peru to act.", {"Rivers Union", "Casa Lima"}),
    (
        "A coalition of rights groups, led by Casa Lima, urged Peru to act.",
        {"coalition of rights groups", "Casa Lima"},
    ),
    ("A group of 40 unions led by Casa Lima urged Peru to act.", {"group of 40 unions", "Casa Lima"}),
]


@pytest.mark.parametrize(("text", "askers"), JOINT)
def test_all_who_are_named_as_asking_ask(text: str, askers: set[str]) -> None:
    assert {name for _, names, _ in asked(PLACE + text) for name in names} == askers


ALONE = [
    "The Rivers Union, supported by Casa Lima, urged Peru to act.",
    "The Rivers Union led Casa Lima through the port and urged Peru to act.",
    "The Rivers Union joined a march in Lima and urged Peru to act.",
    "The Rivers Union, which joined Casa Lima in 2019, urged Peru to act.",
    "The Rivers Union urged Peru to act together with Casa Lima.",
    "The Rivers Union urged Peru to join Casa Lima in urging Chile to act.",
]


@pytest.mark.parametrize("text", ALONE)
def test_others_in_the_sentence_do_not_ask(text: str) -> None:
    assert asked(PLACE + text)[0][1] == {"Rivers Union"}
