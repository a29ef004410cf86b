"""Whom an ask has that names nobody: the recipient of the letter, the item's own ask, the ask before, the document."""

import pytest

from store.vocabulary import DocumentKind
from tests.loaders.passages import asked

RECIPIENTS = [
    ("Oxfam sent a letter to the Bank of Peru, calling for the release of the list.", {"Bank of Peru"}),
    ("Oxfam wrote to Chad on Monday, calling for the release of the singers.", {"Chad"}),
    ("Oxfam has asked, under the Open Records Act, for the list of ships.", set()),
    ("In a petition to Norway, teachers called for higher pay.", {"Norway"}),
]


@pytest.mark.parametrize(("text", "addressees"), RECIPIENTS)
def test_who_receives_the_letter_is_asked(text: str, addressees: set[str]) -> None:
    assert addressees in [to for _, _, to in asked(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Oxfam called for the release of the singers.",
        "The letter to readers was long. Teachers called for higher pay.",
        "Oxfam published a report with pictures and called for the release of the singers.",
    ],
)
def test_without_a_recipient_a_report_gives_no_addressee(text: str) -> None:
    assert all(to == set() for _, _, to in asked(text, kind=DocumentKind.NEWS))


def test_an_ask_without_an_addressee_goes_on_with_that_of_the_ask_right_before() -> None:
    text = "Oxfam urged Chad to free the singers. It called for the release of the poets."
    assert [to for _, _, to in asked(text, kind=DocumentKind.NEWS)] == [{"Chad"}, {"Chad"}]


def test_an_ask_far_behind_is_another_matter_in_a_report() -> None:
    between = "The road was closed. The rain was long. The market was full. The sea was calm. "
    text = f"Oxfam urged Chad to free the singers. {between}Teachers called for new wells."
    assert [to for _, _, to in asked(text, kind=DocumentKind.NEWS)] == [{"Chad"}, set()]
