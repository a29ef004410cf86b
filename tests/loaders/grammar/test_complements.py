"""What is asked: where the ask begins, and where one ask ends and the next begins."""

import pytest

from tests.loaders.passages import asked

SPLITS = [
    (
        "Oxfam urged Kenya to free the singers, pay the nurses and repeal the law.",
        ["free the singers", "pay the nurses", "repeal the law."],
    ),
    ("Oxfam urged Kenya to free the singers and to pay the nurses.", ["free the singers", "pay the nurses."]),
    # Two verbs with one object, and a list of objects, are one ask.
    ("Oxfam urged Kenya to investigate and punish the raid.", ["investigate and punish the raid."]),
    ("Oxfam urged Kenya to free the singers and the poets.", ["free the singers and the poets."]),
    ("Oxfam urged Kenya to ban goods, including rice, fish and beads.", ["ban goods, including rice, fish and beads."]),
    # A verb inside a name.
    ("Oxfam urged Kenya to repeal the Track and Disrupt Act.", ["repeal the Track and Disrupt Act."]),
    # Adverbs before the verb, and the negative.
    ("Oxfam urged Kenya to immediately free the singers.", ["free the singers."]),
    ("Oxfam asked Kenya not to deport the singers.", ["deport the singers."]),
    # "that", "should", "for".
    ("Oxfam demanded that Kenya free the singers.", ["free the singers."]),
    ("Kenya must free the singers.", ["free the singers."]),
    ("Oxfam called for the release of the singers.", ["the release of the singers."]),
    ("Oxfam called for Kenya to free the singers.", ["free the singers."]),
]


@pytest.mark.parametrize(("text", "expected"), SPLITS)
def test_each_ask_is_one_piece_and_one_piece_is_one_ask(text: str, expected: list[str]) -> None:
    assert [ask for ask, _, _ in asked(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Oxfam called its members on Monday.",
        "The nurses demanded.",
        "Oxfam asked about the price.",
        "Kenya appealed the verdict.",
        "Must he?",
        "The button was pressed twice.",
    ],
)
def test_a_word_for_asking_without_anything_asked_gives_no_ask(text: str) -> None:
    assert asked(text) == []


def test_an_ask_ends_with_the_quotation_that_it_stands_in() -> None:
    assert [ask for ask, _, _ in asked("“Kenya must free the singers,” Oxfam said on Monday.")] == ["free the singers,"]
