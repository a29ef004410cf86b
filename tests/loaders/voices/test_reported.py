"""Who is said to say what stands outside quotation marks."""

import pytest

from store.vocabulary import DocumentKind
from tests.loaders.passages import asked

SAID = [
    ("Oxfam said that Chad must reopen the clinic.", {"Oxfam"}),
    ("Oxfam said on Monday that Chad must reopen the clinic.", {"Oxfam"}),
    ("Oxfam believes Chad should reopen the clinic.", {"Oxfam"}),
    ("Chad must reopen the clinic, Oxfam said.", {"Oxfam"}),
    ("Chad must reopen the clinic, said Oxfam on Monday.", {"Oxfam"}),
    ("Chad must reopen the clinic, according to Oxfam.", {"Oxfam"}),
    ("Ada Obi, head of Rivers Watch, said Chad should reopen the clinic.", {"Rivers Watch"}),
    ("Rights groups say Chad should reopen the clinic.", {"rights groups"}),
    ("Oxfam came to Lagos. It said Chad should reopen the clinic.", {"Oxfam"}),
]


@pytest.mark.parametrize(("text", "askers"), SAID)
def test_the_speaker_outside_a_quotation_asks(text: str, askers: set[str]) -> None:
    assert [who for _, who, _ in asked(text)] == [askers]


@pytest.mark.parametrize(
    "text",
    [
        "Chad should reopen the clinic.",
        "The report said little. Chad should reopen the clinic.",
        "As the proverb says, the rain comes; Chad should reopen the clinic.",
        "Norway said the storm was strong. Chad should reopen the clinic.",
    ],
)
def test_without_a_speaker_outside_power_nobody_is_made_to_ask(text: str) -> None:
    assert [who for _, who, _ in asked(text, kind=DocumentKind.NEWS)] == [set()]


def test_a_report_goes_on_with_the_words_of_the_speaker_before() -> None:
    text = "Oxfam said on Monday that the raids in Chad were wrong. The government should stop them."
    assert [who for _, who, _ in asked(text, kind=DocumentKind.NEWS)] == [{"Oxfam"}]


def test_the_speaker_of_a_quotation_is_not_the_one_of_the_sentence_before() -> None:
    text = "Oxfam said that the raids were wrong.\n\n“Chad must stop them,” said Ada Obi, director of Rivers Watch."
    assert [who for _, who, _ in asked(text, kind=DocumentKind.NEWS)] == [{"Rivers Watch"}]


@pytest.mark.parametrize(
    ("text", "askers"),
    [
        ("Forty doctors wrote to Chad.\n\nThe letter urges Chad to reopen the clinic.", {"Forty doctors"}),
        ("Oxfam published a study. The report recommends that Chad reopen the clinic.", {"Oxfam"}),
        ("Norway published a study. The report urges Chad to reopen the clinic.", set()),
    ],
)
def test_what_a_letter_asks_those_ask_who_wrote_it(text: str, askers: set[str]) -> None:
    found = [who for _, who, _ in asked(text, kind=DocumentKind.NEWS)]
    assert found and all(who == askers or askers == set() and "Norway" not in who for who in found)
