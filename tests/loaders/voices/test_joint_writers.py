"""Those who wrote together what a text opens with, and those who only stand near the verb."""

import pytest

from loaders.voices.joint_writers import find_joint_writers, find_sole_writer
from tests.loaders.passages import asked, names, open_passage

JOINT = [
    (
        "The Rivers Workers Union, along with the Free Harbour Association, issued a joint statement on the port.",
        {"Rivers Workers Union", "Free Harbour Association"},
    ),
    (
        "Oxfam wrote to the mayor in a letter co-signed by over 30 other aid organisations.",
        {"Oxfam", "over 30 other aid organisations"},
    ),
    (
        "U.S. Senators Ana R. Ruiz (D-OH), Li Wei (R-TX) and Jo Bell (I-ME) today urged the Secretary of State to act.",
        {"Ana R. Ruiz", "Li Wei", "Jo Bell"},
    ),
    (
        "Representatives Ana Ruiz and Li Wei, Chair and Ranking Member of the Ports Committee, along with Jo Bell,"
        " led 12 of their colleagues in sending a letter to the Secretary of State.",
        {"Ana Ruiz", "Li Wei", "Jo Bell", "12 of their colleagues"},
    ),
    (
        "This is the text of a letter from Ana Ruiz, president of the Harbour Teachers Union, and Li Wei, president of"
        " the Rivers Workers Union, calling on the mayor to act.",
        {"Harbour Teachers Union", "Rivers Workers Union"},
    ),
    # One alone; those who get the letter; what others wrote and the text answers; a speaker who says `I`.
    ("The Rivers Workers Union issued a statement.", set()),
    ("The Rivers Workers Union wrote a letter to 40 companies.", set()),
    ("In response to the letter from Oxfam and Amnesty International, the mayor opened the port.", set()),
    ("Dear Ms Ruiz, I have the honour of delivering this letter to you and Li Wei.", set()),
    ("Oxfam, which works with the Rivers Workers Union, issued a statement.", set()),
    ("The port has no union. It rained when the Rivers Workers Union met.", set()),
]


@pytest.mark.parametrize(("text", "found"), JOINT)
def test_those_who_write_together_speak_together(text: str, found: set[str]) -> None:
    assert names(find_joint_writers(open_passage(text))) == found


SOLE = [
    (
        "This week the Rivers Workers Union, which has 40 members in Lima, sent a petition to the mayor.",
        "Rivers Workers Union",
    ),
    ("The Rivers Workers Union and Oxfam issued a statement.", "Rivers Workers Union"),
    ("U.S. Senator Ana Ruiz (D-OH), Chair of the Ports Committee, wrote to the Secretary of State.", "Ana Ruiz"),
    # A person; an official; two texts of two writers; an answer to what others wrote.
    ("Ana Ruiz wrote a letter to the mayor.", None),
    ("Prime Minister Ana Ruiz of Peru sent a letter to the mayor.", None),
    ("The Rivers Workers Union issued a statement. The Harbour Teachers Union sent a letter.", None),
    ("The reply came late: the Rivers Workers Union sent a letter.", None),
]


@pytest.mark.parametrize(("text", "name"), SOLE)
def test_one_body_may_have_written_what_others_signed(text: str, name: str | None) -> None:
    found = find_sole_writer(open_passage(text))
    assert (None if found is None else found.actor.name) == name


def test_a_petition_is_its_senders_and_not_that_of_all_who_signed() -> None:
    text = (
        "Over 600 residents sign petition for the port\n\nThe Rivers Workers Union sent a petition to the mayor of the"
        " port, calling on the council to act.\n\nThe petition asks the council to reopen the port."
    )
    assert asked(text)[-1][1] == {"Rivers Workers Union"}
