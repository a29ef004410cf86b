"""Whom an ask is put to, where its clause names nobody, a pronoun, or more than is asked."""

import pytest

from store.vocabulary import DocumentKind
from tests.loaders.passages import asked

NAMED = [
    # The `to` left out, as hurried reports do.
    ("Oxfam urged the Kenyan government release the singers.", {"Kenya"}),
    ("Oxfam called on the Kenyan police carry out an urgent search.", {"Police of Kenya"}),
    ("Oxfam urged the Kenyan government support programme to go on.", {"Kenya"}),
    # A clause, and a thing asked, name whom they ask; what stands behind another verb is not asked.
    ("They ask whether the mayor of Lima will sign the letter.", {"mayor of Lima"}),
    ("They demand that the State Water Board provide new wells.", {"State Water Board"}),
    ("They request that the Attorney General’s Office (AGO) conduct an inquiry.", {"Attorney General’s Office"}),
    ("They demanded a meeting with President Ana Ruiz, which she refused.", {"Ana Ruiz"}),
    ("Oxfam demanded an apology from the Peruvian police.", {"Police of Peru"}),
    ("Nurses marched, demanding the government of Peru does not close the ward.", {"Peru"}),
    ("Oxfam hoped that the Peruvian government can keep its word.", {"Peru"}),
    ("Oxfam urged the Kenyan ministers who met the bank and the police to act.", {"Kenya"}),
    ("We urge Kenyan President Ana Ruiz to act.", {"Ana Ruiz"}),
    # How somebody asks stands before whom.
    (
        "Oxfam urged in a letter the members of the African Union to stay united.",
        {"members of the African Union"},
    ),
    # Who is written to by name, and answers for an office; a person behind the comma may ask.
    ("Oxfam wrote to Minister Ana Ruiz, asking that her Government open the road.", {"Ana Ruiz"}),
    ("Oxfam wrote to the head of the Peruvian police, Ana Ruiz, asking for a search.", {"Ana Ruiz"}),
    ("In a letter to the Kenyan minister, Ana Ruiz asked for a search.", {"Kenya"}),
    ("In a letter to President Ana Ruiz, Oxfam demands an end to the raids.", {"Ana Ruiz"}),
    ("Oxfam demanded the resignation of the Kenyan police.", {"Police of Kenya"}),
    ("Ana Ruiz, the mayor of Lima, met them. Oxfam asked her to reopen the clinic.", {"Ana Ruiz"}),
    # Where a complaint goes, and where people go to demand something, but not the state in which they are.
    ("Villagers have filed a complaint with the World Bank over the dam.", {"World Bank"}),
    ("Nurses went to their town council to demand an end to the cuts.", {"town council"}),
    # Whom a letter, a list of cases or an ultimatum went to, and who was told.
    ("Casa Lima submitted nine cases to the Peruvian police, urging them to act.", {"Police of Peru"}),
    ("Casa Lima issued an ultimatum to the Water Board, demanding an apology.", {"Water Board"}),
    ("Ana Ruiz told the school board, “These pupils should have a second chance.”", {"school board"}),
    # The university of a text, by its full name.
    ("Students of Suva University met. The university must lower the fees, they said.", {"Suva University"}),
]


@pytest.mark.parametrize(("text", "whom"), NAMED)
def test_whom_the_sentence_names_is_asked(text: str, whom: set[str]) -> None:
    assert asked(text)[-1][2] == whom


HELD = [
    ("Casa Lima demanded the release of the singers. They were arrested in Kenya, and Kenya is silent.", {"Kenya"}),
    ("Three singers were jailed in Kenya. They must be freed, Oxfam said.", {"Kenya"}),
    # Whom the ask right before it names is asked for the release as well.
    ("Kenya jailed the singers in Kenya. Oxfam urged Uganda to help and free them.", {"Uganda"}),
]
NOT_HELD = [
    "Casa Lima called for the release of the report on Kenya, which Kenya has.",
    "Casa Lima called for the release of the hostages in Kenya.",
    # No state is named clearly more often than another.
    "Singers are jailed in Kenya, Peru and Chad. Casa Lima called for the release of the singers.",
]


@pytest.mark.parametrize(("text", "whom"), HELD)
def test_the_state_that_holds_somebody_is_asked_for_the_release(text: str, whom: set[str]) -> None:
    assert whom in [to for _, _, to in asked(text, kind=DocumentKind.NEWS)]


@pytest.mark.parametrize("text", NOT_HELD)
def test_nobody_is_said_to_hold_what_no_one_state_holds(text: str) -> None:
    assert asked(text, kind=DocumentKind.NEWS)[-1][2] == set()


RECEIVING = [
    "Oxfam wrote about Peru. The prisoners should have a lawyer.",
    "The levy is high. We demand that it must be lower.",
]


@pytest.mark.parametrize("text", RECEIVING)
def test_who_should_have_something_is_not_asked_for_it(text: str) -> None:
    assert asked(text, kind=DocumentKind.NEWS)[-1][2].isdisjoint({"prisoners", "levy"})


LISTED = [
    ("We act now:\n\n- Compel the Parliament of Norway to pass the bill and publish it.", {"Parliament of Norway"}),
    ("We act now:\n\n- Demand that the Water Board mend the pipes and pay the nurses.", {"Water Board"}),
    # A wish names whom it is asked of; what shall be founded, and who asks in an item, are not asked.
    ("We demand:\n\n- that Nordfisk stop the sale of the boats.", {"Nordfisk"}),
    ("Peru asks. We want this of Kenya:\n\n- The union is urging the Kenyan police to help.", {"Police of Kenya"}),
    ("We call on Ana Ruiz to:\n\nclarify what the plan is for.", {"Ana Ruiz"}),
    # What stands before the colon is a thing.
    ("Dear Ms Ana Ruiz,\n\nWe request a Casa-Lima desk prior to May by these steps:\n\n- A hall.", {"Ana Ruiz"}),
    ("We call on Peru to:\n\n- Wages: Companies must pay the nurses more.", {"companies"}),
    (
        "We ask Peru for this:\n\n- We urge the United Nations and Norway to send monitors.",
        {"United Nations", "Norway"},
    ),
]


@pytest.mark.parametrize(("text", "whom"), LISTED)
def test_an_item_of_a_list_may_ask_others(text: str, whom: set[str]) -> None:
    assert asked(text)[-1][2] == whom


def test_the_authorities_are_those_of_the_state_in_question() -> None:
    text = "The ministry in Lima closed the port. Peru is poor. Oxfam urged the authorities to open it."
    assert asked(text, "Oxfam")[-1][2] == {"Peru"}


IMPLIED = [
    # Whose measure is asked for is asked for it.
    ("Casa Lima called for EU sanctions against the judges of Peru.", {"European Union"}),
    ("Casa Lima called for a UN inquiry into the deaths in Peru.", {"United Nations"}),
    ("Casa Lima demanded Norwegian sanctions against Peru.", {"Norway"}),
    ("Casa Lima called for the lifting of US sanctions on Peru.", {"United States"}),
    # The state that the whole text is about.
    ("Kenya is poor. In Kenya nurses marched. Kenya is silent. They demand higher wages.", {"Kenya"}),
]
NOT_IMPLIED = [
    # Where people go is not whom they ask.
    "Nurses went to Peru to demand an end to the cuts.",
    "Casa Lima called for Kenya sanctions.",
    "Casa Lima demanded an end to Kenyan imports.",
    "Casa Lima called for talks on EU action.",
    "Casa Lima demanded the complete restriction of the UN mission.",
    "Kenya is poor. In Kenya nurses marched. Kenya is silent. They demand sanctions.",
    "Kenya is poor. In Peru nurses marched. Chad is silent. They demand higher wages.",
    "Kenya is poor. In Kenya nurses marched. Kenya is silent. They demand the release of the report.",
]


@pytest.mark.parametrize(("text", "whom"), IMPLIED)
def test_what_is_asked_says_of_whom(text: str, whom: set[str]) -> None:
    assert asked(text, kind=DocumentKind.NEWS)[-1][2] == whom


@pytest.mark.parametrize("text", NOT_IMPLIED)
def test_what_is_asked_of_nobody_in_particular_has_no_addressee(text: str) -> None:
    assert asked(text, kind=DocumentKind.NEWS)[-1][2] == set()


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Our demands\n\nAna Ruiz, head of Port Watch, said that such a week should bring boats to Lima.", "Ana Ruiz"),
        ("Our demands\n\nLi Wei wrote that this fair must help the fishers.", "Li Wei"),
        ("Our demands:\n\n- Ana Ruiz of Port Watch added that the fair should bring boats to Lima.", "Ana Ruiz"),
    ],
)
def test_who_says_what_should_be_is_not_asked(text: str, nobody: str) -> None:
    assert all(nobody not in addressees for _, _, addressees in asked(text))
