"""Those who wrote together what a text opens with, and those who only stand near the verb."""

import pytest

from loaders.joint_writers import find_joint_writers
from tests.loaders.passages import names, open_passage

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
