"""Whoever says `we` and describes itself asks as it describes itself; what everybody could say describes nobody."""

import pytest

from loaders.voices.own_people import find_own_people
from tests.loaders.passages import open_passage

END = " The island jail holds forty writers. We urge Peru to free the writers."
OWN = [
    ("We are scholars who study ports.", "scholars who study ports"),
    ("We are nurses, midwives and doctors in Lima.", "nurses, midwives and doctors in Lima"),
    ("We are students and staff at Harbour College.", "students and staff at Harbour College"),
    ("We are the families of the forty writers.", "families of the forty writers"),
    ("We are a group of retired ferry pilots.", "group of retired ferry pilots"),
    ("We're independent booksellers from nine towns.", "independent booksellers from nine towns"),
    ("We the residents of Harbour Street write in anger.", "residents of Harbour Street"),
    ("We, the Karen Community Members in Oslo do hereby write.", "Karen Community Members in Oslo"),
    ("We, mothers of the writers, write in anger.", "mothers of the writers"),
    ("We, the undersigned tenants, neighbours and supporters of the estates across Lima, write.", None),
    ("We write as former prisoners of the island jail.", "former prisoners of the island jail"),
    ("As parents of deaf children in Lima, we write in anger.", "parents of deaf children in Lima"),
]


@pytest.mark.parametrize(("text", "name"), OWN)
def test_people_who_say_we_are_those_as_whom_they_speak(text: str, name: str | None) -> None:
    found = find_own_people(open_passage(text + END))
    expected = name or "undersigned tenants, neighbours and supporters of the estates across Lima"
    assert found is not None
    assert found.actor.name == expected


NOBODY = [
    "We are deeply concerned.",
    "We are friends of Peru.",
    "We are all people who love books.",
    "We are readers of the letters that arrive.",
    "We, too, have read the books.",
    "As citizens, we must all do what we can.",
    "As leaders of the states meet in Lima, we write in anger.",
    "We met nurses from Lima.",
    "We are told that nurses left.",
    # A body speaks, and not its members; others speak.
    "We are members of the Rivers Union.",
    "“We are scholars who study ports,” said Ana Ruiz.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_words_that_describe_nobody_name_nobody(text: str) -> None:
    assert find_own_people(open_passage(text + END)) is None
