"""How a cell names `the government`: as the text has it in full, else with the state's adjective."""

import pytest

from loaders.names.own_government import name_own_government
from store.organs import name_organ
from tests.loaders.passages import open_passage

NAMES = [
    (
        "The Peruvian government met in Lima. Teachers asked the government for books.",
        "government",
        "Peruvian government",
    ),
    ("The Government of Peru met. Teachers asked the government for books.", "government", "Government of Peru"),
    (
        "The Parliament of Peru met. Teachers in Peru asked the government for books.",
        "government",
        "Peruvian government",
    ),
    ("A Kenyan court met. The Kenyan authorities wait.", "authorities", "Kenyan authorities"),
    ("A UK court met. Teachers in the UK wait.", "government", "United Kingdom government"),
    # A word for its people is none for the state.
    ("The Parliament of New Zealand met. Nurses in New Zealand wait.", "government", "New Zealand government"),
    ("The Parliament of Lesotho met. Nurses in Lesotho wait.", "government", "Lesotho government"),
    # An office is no organ: its state stands for it.
    ("A Kenyan court met. Teachers in Kenya wait.", "prime minister", "Prime Minister of Kenya"),
]


@pytest.mark.parametrize(("text", "written", "name"), NAMES)
def test_the_government_is_named_in_full(text: str, written: str, name: str) -> None:
    found = name_own_government(open_passage(text), written)
    assert found is not None
    assert name_organ(found.actor.name, found.as_written) == name


@pytest.mark.parametrize("text", ["Teachers asked the government for books.", "Peru and Chile were named."])
def test_without_a_state_no_government_is_named(text: str) -> None:
    assert name_own_government(open_passage(text), "government") is None
