"""Whom a heading or by-line gives as the writer, and headings that only look so."""

import pytest

from loaders.voices.stated_writers import find_stated_writers
from tests.loaders.passages import asked, names, open_passage

REST = "\n\nThe port is closed. We call on Peru to reopen it."
STATED = [
    ("Joint statement by Casa Lima, the Rivers Union and Oxfam on tea", {"Casa Lima", "Rivers Union", "Oxfam"}),
    ("Joint statement from the shipping companies Marlin, Osprey.net and Tern", {"Marlin", "Osprey.net", "Tern"}),
    ("Declaration of the Harbour Workers Forum", {"Harbour Workers Forum"}),
    ("DECLARATION OF THE FISHING PEOPLES OF THE NORTH", {"Fishing Peoples of the North"}),
    ("Ana Ruiz: An open letter to the mayor of Lima", {"Ana Ruiz"}),
    ("# An open letter from nurses abroad", {"nurses abroad"}),
    ("The harbour bill\n\n*Prepared by Ana Ruiz on Monday, 3 May 2021*", {"Ana Ruiz"}),
    ("Submission by Harbour Watch to the inquiry into ports", {"Harbour Watch"}),
    ("by: Ana Ruiz\ntarget: Harbour Council", {"Ana Ruiz"}),
    ("RWU Council Resolution on ports", {"RWU Council"}),
    ("March\n\nWho we are: Solidarity with Dockers and Ports Now - and you", {"Solidarity with Dockers", "Ports Now"}),
    # No writer: what it is about, somebody in power, a by-line of a report.
    ("Declaration of the Rights of Rivers", set()),
    ("Statement of Concern about the port", set()),
    ("Lima Declaration on ports", set()),
    ("Statement by President Ana Ruiz on the port", set()),
    ("Statement by the Ministry of Foreign Affairs of Peru", set()),
    ("Port closed\n\nby Ana Ruiz", set()),
    ("Letter to the mayor of Lima", set()),
    ("The statement by Harbour Watch came late, and it named nobody who had been there.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("head", "found"), STATED)
def test_a_heading_or_by_line_names_the_writers(head: str, found: set[str]) -> None:
    assert names(find_stated_writers(open_passage(head + REST))) == found


def test_the_writers_of_a_statement_ask_as_we() -> None:
    text = "Joint statement by Casa Lima and the Rivers Union on the port" + REST
    assert [askers for _, askers, _ in asked(text)] == [{"Casa Lima", "Rivers Union"}]
