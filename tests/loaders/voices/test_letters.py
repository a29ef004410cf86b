"""Letters and petitions: whom they address."""

import pytest

from loaders.voices.salutations import find_greetings
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
    # A bare greeting below a name and address, in several customs.
    ("Sra. Ana Ruiz\nPlaza Norte 4\nLima\n\nDear Madam President,\n\nPlease free them.", {"Ana Ruiz"}),
    ("His Excellency Mr. Tran Van Minh\nPrime Minister\n\nYour Excellency,\n\nWe ask you to go.", {"Tran Van Minh"}),
    ("To:\nShri Amit Rao\nThe Prime Minister's Office\n\nDear Prime Minister,\n\nStay.", {"Amit Rao"}),
    ("The Hon. Mary Okoro MP\n\nWednesday\n\nDear Minister,\n\nWe ask you to act.", {"Mary Okoro"}),
    ("H.E. Kim Min-jun\nSeoul\n\nThe unions protest against the raids.", {"Kim Min-jun"}),
    # The greeting by name says more than the title above it.
    ("Open letter to the Prime Minister of Norway\n\nDear Ms Ana Ruiz,\n\nWe ask you to act.", {"Ana Ruiz"}),
    # A greeting whose letter goes on in its line.
    (f"Dear Prime Minister Ana Ruiz: The law {'that everybody knows ' * 14}is wrong. Repeal it.", {"Ana Ruiz"}),
    ("Ana Ruiz\nMinister of Justice\nLima\n\nDear Minister,\n\nPlease free them.", {"Ana Ruiz"}),
    ("To: Ana Ruiz, Minister of Justice, Lima\n\nPlease free them.", {"Ana Ruiz"}),
    ("Joint letter to the European Commission on mines\n\nWe ask for a ban.", {"European Commission"}),
    # A form letter.
    ("Dear Senator [Name],\n\nI ask you to support the bill.", {"Senator"}),
    ("Dear [MP_NAME],\n\nI ask you to support the bill.", {"Member of Parliament"}),
    ("Dear {{your senator's name}},\n\nI ask you to support the bill.", {"Senator"}),
]


@pytest.mark.parametrize(("text", "expected"), ADDRESSED)
def test_the_addressee_of_a_letter_is_in_its_salutation(text: str, expected: set[str]) -> None:
    assert [names(letter.actors) for letter in find_greetings(open_passage(text))] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Dear friends,\n\nWe met in Lagos.",
        "Dear supporters,\n\nThank you.",
        "Two poets were freed in Minsk.",
        "To our members: the hall is closed.",
        "To realise the plans of the Government of Norway it rained in May, and so it did in June and July.",
        "Dear me, it rained in Auckland.",
        "Dear Reader,\n\nThis is the last issue of the year.",
        "Dear [FIRST_NAME],\n\nThank you for the gift.",
        "Mr. Ana Ruiz\n\nThe hall was sold.",
        "Dear Mr.,\n\nThe hall was sold.",
        "",
    ],
)
def test_a_text_that_addresses_nobody_with_power_has_no_addressee(text: str) -> None:
    assert find_greetings(open_passage(text)) == ()


def test_you_is_the_addressee_of_the_letter() -> None:
    text = "To: The Government of Nigeria\n\nWe demand that you release the students."
    assert [whom for _, _, whom in asked(text, "Lagos Press Union", DocumentKind.PETITION)] == [{"Nigeria"}]


def test_a_text_of_several_letters_asks_whom_each_greets() -> None:
    text = (
        "Dear President Ana Ruiz: The law is unjust and cruel. We call on you to repeal it. Thank you. Yours.\n"
        "Dear Minister Omar Haddad: The road is closed. We call on you to open it."
    )
    assert [whom for _, _, whom in asked(text, "Lagos Press Union")] == [{"Ana Ruiz"}, {"Omar Haddad"}]


YOU = [
    ("Dear Ms Ana Ruiz,\n\nWe urge your government to open the road.", {"Ana Ruiz"}),
    ("Dear Ms Ana Ruiz,\n\nWe urge you and the Parliament of Norway to sign.", {"Ana Ruiz", "Parliament of Norway"}),
    ("Dear Ms Ana Ruiz,\n\nWe urge you and your colleagues to sign.", {"Ana Ruiz"}),
    # A report that quotes a letter.
    ("Oxfam sent a letter to Omar Haddad on Monday. “We urge you to open the road,” it said.", {"Omar Haddad"}),
    ("Oxfam wrote to the European Commission. It was long. “We ask you to open it,” it read.", {"European Commission"}),
]
NOT_YOU = [
    ("Dear Ms Ana Ruiz,\n\nWe urge the government of Norway to open the road.", {"Norway"}),
    ("Oxfam sent a letter to Omar Haddad on Monday. It urged Norway to open the road.", {"Norway"}),
]


@pytest.mark.parametrize(("text", "whom"), YOU + NOT_YOU)
def test_you_and_yours_are_whom_the_letter_goes_to(text: str, whom: set[str]) -> None:
    assert asked(text, "Oxfam")[-1][2] == whom
