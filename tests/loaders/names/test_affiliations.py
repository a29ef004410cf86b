"""For whom a person speaks: the body in the title before the name, or in the apposition behind it."""

import pytest

from loaders.names.ties import find_ties
from tests.loaders.passages import asked, open_passage

TITLES = [
    ("Labour’s trade spokesperson Ada Obi said no.", "Labour"),
    ("National’s Electoral Law Spokesperson Dr Ada Obi says no.", "National"),
    ("Labour foreign affairs spokesperson Ada Obi said no.", "Labour"),
    ("Rivers Party leader Ada Obi said no.", "Rivers Party"),
    ("Rivers Party leader and Lima Member of Parliament Rt Hon Ada Obi said no.", "Rivers Party"),
    ("“No,” says Greens Co-Leader Ada Obi.", "Greens"),
    ("The statement is from REN MP Ada Obi.", "REN"),
    ("Lagos Nurses’ Union secretary Ada Obi said no.", "Lagos Nurses’ Union"),
    ("Oxfam’s director, Ada Obi, said no.", "Oxfam"),
    ("Oxfam director Ada Obi said no.", "Oxfam"),
    ("Ada Obi, the Chilean director of Oxfam, said no.", "Oxfam"),
    ("Ada Obi, Co-leader of the Rivers Party, said no.", "Rivers Party"),
    ("Ada Obi, head of policy at Rivers Watch, said no.", "Rivers Watch"),
    # a part of the body stands before it
    ("Ada Obi, Head of Policy at the Lagos Nurses Union, said no.", "Lagos Nurses Union"),
    ("Ada Obi, Director of the Ferry Program, Lagos Nurses Union, said no.", "Lagos Nurses Union"),
    ("Ada Obi, Ferry Politics Expert, Lagos Nurses Union, said no.", "Lagos Nurses Union"),
    ("Ada Obi, Co-President of the Lagos Nurses Union, said no.", "Lagos Nurses Union"),
    # a clause says what the person does there
    ("Ada Obi, who leads the Lagos Nurses Union, said no.", "Lagos Nurses Union"),
    ("Ada Obi, who directs public policy at Rivers Watch, said no.", "Rivers Watch"),
    ("Ada Obi, who works for Oxfam, said no.", "Oxfam"),
    ("Ada Obi, who runs the Lima office of the Lagos Nurses Union, said no.", "Lagos Nurses Union"),
    ("Ada Obi, who founded the Lagos Nurses Union in 1999, said no.", "Lagos Nurses Union"),
    ("Ada Obi, who has led the Lagos Nurses Union since 2012, said no.", "Lagos Nurses Union"),
    ("Ada Obi, a nurse who also chairs the Lagos Nurses Union, said no.", "Lagos Nurses Union"),
    # others stand behind it
    ("Ada Obi, director of Rivers Watch, and the Lagos Nurses Union said no.", "Rivers Watch"),
]


@pytest.mark.parametrize(("text", "body"), TITLES)
def test_a_title_ties_a_person_to_its_body(text: str, body: str) -> None:
    ties = find_ties(open_passage(text))
    assert {name: actor.name for name, actor in ties.items()}["obi"] == body


@pytest.mark.parametrize(
    "text",
    [
        "Ada Obi said no.",
        "The director, Ada Obi, said no.",
        "Chile’s lawyer Ada Obi left.",
        "Bola Ade’s lawyer Ada Obi said no.",
        "The trade spokesperson Ada Obi said no.",
        "“The camps of Oxfam are open,” Ms Obi said.",
        "Ada Obi met Oxfam in Lagos.",
        "In Lagos, Oxfam and Ada Obi met.",
        "Ada Obi, who fled from the Lagos Nurses Union, said no.",
        "Ada Obi, who heads to the Lagos Nurses Union, said no.",
        "Ada Obi, who runs a shop near the Lagos Nurses Union, said no.",
        "Ada Obi, who led the Lagos Nurses Union, said no.",
        "Ada Obi, who campaigns against Oxfam, said no.",
        "Ada Obi, who directs a study of the Lagos Nurses Union, said no.",
        "Ada Obi, who works with the Lagos Nurses Union, said no.",
        "Ada Obi, who represents Lima in parliament, said no.",
    ],
)
def test_without_a_title_a_person_is_tied_to_no_body_outside_power(text: str) -> None:
    tied = find_ties(open_passage(text)).get("obi")
    assert tied is None or tied.name in ("Chile",)


def test_a_form_of_address_changes_nothing_of_whom_a_person_speaks_for() -> None:
    text = "Rivers Watch director Ada Obi came.\n\n“The raids in Chad are wrong. Chad must stop,” Ms Obi said."
    assert [who for _, who, _ in asked(text)] == [{"Rivers Watch"}]


@pytest.mark.parametrize(
    "text",
    [
        "The Lagos-based family of suspended MP Ada Obi came.",
        "The Border Act (HR 12) was read by Ada Obi.",
        "The home secretary, Ada Obi, said no.",
    ],
)
def test_words_before_a_name_that_are_no_body_tie_nobody(text: str) -> None:
    assert "obi" not in find_ties(open_passage(text))


SPEAKERS = [
    ("Mara Lin, Projects Coordinator of Tala, said: “We call on Peru to free the singers.”", "Tala"),
    ("For her part, Mara Lin, RWN National Coordinator, said: “We call on Peru to free the singers.”", "RWN"),
    ("The representative of the Rivers Union, Mara Lin, said on Monday: “We urge Peru to act.”", "Rivers Union"),
    (
        "“We are tired,” said Mara Lin, a member of the Casa Tala civil society group.\n“Peru must act,” Lin told AFP.",
        "Casa Tala",
    ),
    ("RWN chairperson Mara Lin urged Peru to free the singers.", "RWN"),
    ("Peru should free the singers, Mara Lin of the Rivers Union said Tuesday.", "Rivers Union"),
]


@pytest.mark.parametrize(("text", "body"), SPEAKERS)
def test_a_role_beside_a_name_ties_the_person_to_the_body(text: str, body: str) -> None:
    assert asked(text)[-1][1] == {body}


UNTIED = [
    ("Mara Lin, a resident of Lima, urged Peru to free the singers.", "Mara Lin"),
    ("Mara Lin, a visitor from Lima, urged Chile to free the singers.", "Mara Lin"),
    ("Mara Lin, the mother of Pedro Lin, urged Peru to free the singers.", "Mara Lin"),
    ("Mara Lin, a National Coordinator, urged Peru to free the singers.", "Mara Lin"),
    ("Mara Lin met the Rivers Union. Mara Lin urged Peru to free the singers.", "Mara Lin"),
]


@pytest.mark.parametrize(("text", "person"), UNTIED)
def test_a_place_a_kin_or_a_role_alone_ties_nobody(text: str, person: str) -> None:
    assert asked(text)[0][1] == {person}


OWN = [
    ("This vigil is jointly organised by the Rivers Union and Amnesty International.\nWe urge Peru to act.",
     {"Rivers Union", "Amnesty International"}),
    ("A day\n\nThe Rivers Union marks this day with our members in Lima.\nWe urge Peru to act.", {"Rivers Union"}),
    ("The Rivers Union met the Lakes Union in Lima.\nWe urge Peru to act.", set()),
    ("The law was written by the Rivers Union and Amnesty International.\nWe urge Peru to act.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "bodies"), OWN)
def test_a_text_speaks_for_those_who_organise_or_write_it(text: str, bodies: set[str]) -> None:
    assert asked(text)[-1][1] == bodies
