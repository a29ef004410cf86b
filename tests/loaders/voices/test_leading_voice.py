"""Which organisation a text speaks for: its opening, `we`, spokespersons and signature tell; whom it asks does not."""

import pytest

from loaders.voices.leading_voice import find_called, find_leading_voice
from loaders.voices.opening_askers import find_opening_askers
from tests.loaders.passages import names, open_passage

VOICES = [
    ("Harbour sold\n\nThe Rivers Workers Union (RWU) condemns the sale. We urge a halt.", "Rivers Workers Union"),
    (
        "RWU demands answers\n\nThe Rivers Workers Union (RWU) is shocked. RWU chair Ana Ruiz said it must end. Write"
        " to press@rwu.example.org.",
        "Rivers Workers Union",
    ),
    ("Harbour sold\n\nThe sale is wrong. We, the Rivers Workers Union, call for a halt.", "Rivers Workers Union"),
    (
        "Harbour sold\n\nThe sale is wrong. I write on behalf of the Rivers Workers Union to ask for a halt.",
        "Rivers Workers Union",
    ),
    # `The Coalition` stands for its full name.
    (
        "Harbour sold\n\nThe Coalition of Harbour Groups is shocked. The Coalition called for a halt.",
        "Coalition of Harbour Groups",
    ),
    # Who feels something now, at the opening of a sentence or behind a salutation.
    ("Harbour sold\n\nThe sale is wrong. RWU deeply believes in ports. We ask for a halt.", "RWU"),
    (
        "To the mayor\n\nDear Ms Ruiz: The Rivers Workers Union is concerned about the port. We ask for a halt.",
        "Rivers Workers Union",
    ),
    ("Harbour sold\n\nPorts Together is alarmed. Ports Together welcomes help. The sale must stop.", "Ports Together"),
    # Whose members are `our members`, and a coalition that the text calls nothing else.
    ("Port sold\n\nForty members of Ports for All were held. We ask that our members be freed.", "Ports for All"),
    ("Port sold\n\nThe Coalition said so. The Coalition welcomes help. It is proud. We ask for a halt.", "Coalition"),
    # Most links of a page lead to its own pages.
    (
        "Harbour sold\n\nThe Rivers Rights Forum met. So did the Harbour Teachers Union. We ask for a halt. See"
        " https://riversrights.example/a and https://riversrights.example/b and https://riversrights.example/c.",
        "Rivers Rights Forum",
    ),
    # Who is asked, written to or blamed does not speak.
    ("Harbour sold\n\nDear Members of the Harbour Council,\n\nWe call on the Harbour Council to act.", None),
    ("Harbour sold\n\nWe urge Rivers University to sell its shares. Rivers University has waited.", None),
    ("Harbour sold\n\nWe demand that the sale ends.", None),
    ("Harbour sold\n\nThe minister said that the sale was good.", None),
    ("Port sold\n\nMembers of Ports for All and members of Casa Lima met. We ask that our members be freed.", None),
    # Those of whom the text quotes people, and who does something to `our` homes.
    ("Harbour sold\n\nAna Ruiz, head of the Harbour Lab, was there. The sale was good for the Harbour Lab.", None),
    ("Harbour sold\n\nIt was late. The Rivers Party sold our homes. The port is ours.", None),
    # Two who say about as much.
    (
        "Harbour sold\n\nIt rained in Lima. There were the Rivers Workers Union and the Harbour Teachers Union.",
        None,
    ),
]


@pytest.mark.parametrize(("text", "name"), VOICES)
def test_a_text_speaks_for_the_organisation_that_it_shows(text: str, name: str | None) -> None:
    found = find_leading_voice(open_passage(text))
    assert (None if found is None else found.actor.name) == name


CALLED = [
    ("We, the Rivers Workers Union, ask for a halt.", {"Rivers Workers Union"}),
    (
        "I write on behalf of the Rivers Workers Union and the Harbour Teachers Union.",
        {"Rivers Workers Union", "Harbour Teachers Union"},
    ),
    ("“We, the Rivers Workers Union, ask for a halt,” it said.", set()),
    ("We met the Rivers Workers Union.", set()),
]


@pytest.mark.parametrize(("text", "found"), CALLED)
def test_those_whom_a_text_calls_we_speak_in_it(text: str, found: set[str]) -> None:
    assert names(find_called(open_passage(text))) == found


OPENINGS = [
    ("Forty charities wrote to the mayor of the port this week. The letter asks for a halt.", True),
    ("The Rivers Workers Union urged the council to stop the sale.", True),
    ("The council urged the dockers to wait.", False),
    ("The report calls for a halt.", False),
    ("“We call for a halt,” she said.", False),
]


@pytest.mark.parametrize(("text", "asks"), OPENINGS)
def test_the_first_who_ask_open_the_text(text: str, asks: bool) -> None:
    assert bool(find_opening_askers(open_passage(text))) is asks
