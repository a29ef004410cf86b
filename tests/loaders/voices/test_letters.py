"""Letters and petitions: whom they address."""

import pytest

from loaders.voices.letters import find_letter_addressees
from store.vocabulary import DocumentKind
from tests.loaders.passages import asked, names, open_passage

ADDRESSED = [
    ("Dear Minister of Justice,\n\nWe ask you to free the two poets.", {"Minister of Justice"}),
    ("Dear President Boluarte: We write about poets in Chile. We ask you to free them.", {"Boluarte"}),
    ("Dear Mr President,\n\nWe ask you to free the two poets.", {"President"}),
    ("Dear Mr. Prime Minister,\n\nWe ask you to free the two poets.", {"Prime Minister"}),
    ("Dear President Boluarte,\n\nWe ask you to free the two poets.", {"Boluarte"}),
    ("To: The Government of Nigeria\n\nWe demand that you release the students.", {"Nigeria"}),
    ("To the European Commission\n\nPlease publish the list.", {"European Commission"}),
    (
        "Free the poets of Minsk\n\nPetition to the Parliament of Norway\n\nPlease raise the case.",
        {"Parliament of Norway"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), ADDRESSED)
def test_the_addressee_of_a_letter_is_in_its_salutation(text: str, expected: set[str]) -> None:
    assert names(find_letter_addressees(open_passage(text))) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Dear friends,\n\nWe met in Lagos.",
        "Dear supporters,\n\nThank you.",
        "Two poets were freed in Minsk.",
        "To our members: the hall is closed.",
        "To realise the plans of the Government of Norway it rained in May, and so it did in June and July.",
        "Dear me, it rained in Auckland.",
        "",
    ],
)
def test_a_text_that_addresses_nobody_with_power_has_no_addressee(text: str) -> None:
    assert names(find_letter_addressees(open_passage(text))) == set()


def test_you_is_the_addressee_of_the_letter() -> None:
    text = "To: The Government of Nigeria\n\nWe demand that you release the students."
    assert [whom for _, _, whom in asked(text, "Lagos Press Union", DocumentKind.PETITION)] == [{"Nigeria"}]
