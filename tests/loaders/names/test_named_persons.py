"""Persons ask under their own name where what stands beside it only describes them."""

import pytest

from tests.loaders.passages import asked

OWN = [
    "Kenyan activist Ana Ruiz urged Kenya to free the singers.",
    "Ana Ruiz, the only member of Kenya's parliament to oppose it, asked the minister to resign.",
    "Ana Ruiz, a professor at Suva University, urged Fiji to close the mine.",
    "Boer War historian Ana Ruiz urged Kenya to open the archive.",
    "UN expert Ana Ruiz called on Peru to free the poets.",
    "European Parliament member Ana Ruiz urged the Commission to act.",
    "Florida Republican Senator Ana Ruiz called on the bank to open the files.",
    "The former Rivers Party leader Ana Ruiz urged Kenya to act.",
    "For Ana Ruiz, a student, it was late. Ruiz advised Kenya against closing the wells.",
    "Ana Law, a former mayor and activist, urged Kenya to act.",
]
SPOKEN_FOR = [
    ("Ana Ruiz, director of Rivers Watch, urged Kenya to free the singers.", "Rivers Watch"),
    ("Labour foreign affairs spokesperson Ana Ruiz is calling on Kenya to free the poets.", "Labour"),
    ("Ana Ruiz, a member of Kenya's Rivers Movement, urged Uganda to free the poets.", "Rivers Movement"),
    ("Kenya's foreign minister Ana Ruiz urged Uganda to free the singers.", "Kenya"),
    ("Ana Ruiz, president of Suva University, urged Fiji to close the mine.", "Suva University"),
    ("Oxfam's Kenya director Ana Ruiz called on Kenya to open the road.", "Oxfam"),
    ("The Ana Ruiz Law was read. Oxfam urged Kenya to act.", "Oxfam"),
]


@pytest.mark.parametrize("text", OWN)
def test_a_person_who_is_only_described_asks_for_nobody_else(text: str) -> None:
    assert asked(text)[-1][1] in ({"Ana Ruiz"}, {"Ana Law"})


@pytest.mark.parametrize(("text", "body"), SPOKEN_FOR)
def test_who_speaks_for_a_body_goes_on_to_do_so(text: str, body: str) -> None:
    assert asked(text)[-1][1] == {body}


def test_several_lawmakers_ask_together() -> None:
    text = "U.S. Senators Ana Ruiz (D-Md.), head of the Water Committee, and Li Wei (R-Utah) wrote asking Peru to act."
    assert asked(text)[-1][1] == {"Ana Ruiz", "Li Wei"}
