"""Who asks where several may: never whom the same row asks."""

import pytest

from store.vocabulary import DocumentKind
from tests.loaders.passages import asked

ASKERS = [
    # A letter's recipient does not write it.
    (
        "Forty nurses wrote in May. A letter was sent to the Harbour Council calling for a new clinic.",
        "Harbour Council",
    ),
    ("A petition was handed to the Harbour Council urging the council to build a clinic.", "Harbour Council"),
    # Whom the sentence asks did not say what stands before.
    ("Peru is silent. The appeal urged Peru to free the poets.", "Peru"),
]


@pytest.mark.parametrize(("text", "name"), ASKERS)
def test_who_is_asked_does_not_ask_in_the_same_row(text: str, name: str) -> None:
    found = asked(text)
    assert found
    assert all(name not in askers for _, askers, _ in found)


KEPT = [
    ("The Rivers Workers Union urges Peru to free the poets.", {"Rivers Workers Union"}, {"Peru"}),
    (
        "Amnesty International called on the Harbour Council to build a clinic.",
        {"Amnesty International"},
        {"Harbour Council"},
    ),
    # Where the sentence names only who asks, that stays, and is not asked.
    ("The Rivers Workers Union demands that it ends.", {"Rivers Workers Union"}, set()),
]


@pytest.mark.parametrize(("text", "askers", "addressees"), KEPT)
def test_who_asks_in_so_many_words_stays(text: str, askers: set[str], addressees: set[str]) -> None:
    assert asked(text)[0][1:] == (askers, addressees)


JOINT = "Joint letter by Casa Lima and the Rivers Union on tea\n\n"
WRITERS = {"Casa Lima", "Rivers Union"}
GROUPS = [
    (JOINT + "The petition urges Peru to free the poets.", WRITERS),
    (JOINT + "The groups ask Peru to free the poets.", WRITERS),
    (
        "U.S. Senators Ana Ruiz (D-OH), head of a board, and Li Wei (R-TX) wrote to Peru asking it to act.",
        {"Ana Ruiz", "Li Wei"},
    ),
    # `We` stands nearer than who is named before.
    (JOINT + "In spite of the work of Oxfam, we, the writers, ask Peru to free the poets.", WRITERS),
    # A group of its own, and one that the text quotes.
    (JOINT + "Forty teachers ask Peru to free the poets.", {"Forty teachers"}),
    (JOINT + "“The groups ask Peru to free the poets,” said Ana Ruiz, head of Oxfam.", {"groups"}),
]


@pytest.mark.parametrize(("text", "askers"), GROUPS)
def test_the_groups_and_their_letter_are_the_writers(text: str, askers: set[str]) -> None:
    assert asked(text)[-1][1] == askers


def test_the_press_speaks_for_nobody() -> None:
    text = "Port closed\n\nOxfam was there. We urge Peru to reopen the port."
    assert asked(text, kind=DocumentKind.NEWS)[-1][1] == set()


SPEAKERS = [
    ("Ana Ruiz, Director of the Ferry Program, Delta Fishers Union, said:", {"Delta Fishers Union"}),
    ("Ana Ruiz, Head of Policy at the Delta Fishers Union, said:", {"Delta Fishers Union"}),
    ("Commenting, Delta Fishers Union director Ana Ruiz added:", {"Delta Fishers Union"}),
    # nobody is introduced
    ("The meeting was long.", set()),
]


@pytest.mark.parametrize(("above", "askers"), SPEAKERS)
def test_the_speaker_of_the_paragraph_above_asks(above: str, askers: set[str]) -> None:
    text = f"Lunch was served at noon in Lima.\n\n{above}\n\n“Peru must free the poets of the north.”"
    assert asked(text)[0][1] == askers
