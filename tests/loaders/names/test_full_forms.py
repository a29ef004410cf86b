"""A body in a response stands as its document names it most fully; a state keeps its own name."""

import pytest

from loaders.names.full_forms import write_as_document, write_in_full
from loaders.voices.letters import find_document_addressees
from loaders.voices.parties import parties_of, responder_of
from store.organs import name_in_role
from store.rows import NamedActor
from store.vocabulary import ActorRole
from tests.loaders.passages import demand_candidates, open_passage, response_candidates


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (
            "The United Nations Security Council met. The Security Council condemned the raid.",
            ["United Nations Security Council"],
        ),
        ("The ICC heard it. The International Criminal Court condemned the raid.", ["International Criminal Court"]),
        ("The ICC condemned the raid.", ["ICC"]),
        ("A Turkish court condemned the raid.", ["Turkish court"]),
        # A state does not become what stands for it, nor a ministry one that the text names more fully.
        ("The Republic of Kenya met. Kenya condemned the raid.", ["Kenya"]),
        ("The United States Department of State met. The State Department condemned it.", ["State Department"]),
    ],
)
def test_a_body_is_written_as_its_document_names_it_most_fully(text: str, written: list[str]) -> None:
    passage = open_passage(text)
    condemned = [c for c in response_candidates(passage) if c.word == "condemn"]
    actors = write_in_full(passage, responder_of(passage, condemned[-1]).actors)
    assert [named.as_written for named in actors] == written


@pytest.mark.parametrize(
    ("text", "asker", "addressee"),
    [
        # Nothing but the short form stands in the document.
        ("EFF urged the WHO to open its files.", "EFF", "WHO"),
        # The document spells it out once.
        ("The Electronic Frontier Foundation met. EFF urged Kenya to act.", "Electronic Frontier Foundation", "Kenya"),
        ("Rivers Watch (RWN) met. RWN urged Kenya to act.", "Rivers Watch", "Kenya"),
        # A spokesperson's name is no form of the body's.
        ("Oxfam director Ana Ruiz urged Kenya to act.", "Oxfam", "Kenya"),
        # States keep their own names.
        ("Oxfam urged the U.S. to act.", "Oxfam", "United States"),
        ("Oxfam urged the Kenyan government to act.", "Oxfam", "Kenyan government"),
    ],
)
def test_the_parties_of_an_ask_are_written_as_their_document_names_them(text: str, asker: str, addressee: str) -> None:
    passage = open_passage(text)
    candidate = demand_candidates(passage)[-1]
    parties = parties_of(passage, candidate, find_document_addressees(passage, []))
    for role, party, name in zip((ActorRole.ASKER, ActorRole.ADDRESSEE), parties, (asker, addressee), strict=True):
        (named,) = write_as_document(passage, party.actors)
        assert name_in_role(role, named.actor.name, named.as_written, named.actor.type) == name


BRACKETS = [
    ("Delta Fishers Union (DFU)", "Delta Fishers Union"),
    ("harbour unions (DFU, Rivers Union)", "harbour unions"),
    ("Ana Ruiz (MEP)", "Ana Ruiz"),
    ("Ana Ruiz (D-CA)", "Ana Ruiz"),
    # there may be another of that name
    ("Fishers' Federation (Peru)", "Fishers' Federation (Peru)"),
    ("Fishers' Federation (UK)", "Fishers' Federation (UK)"),
    ("Harbour Party (Marxist)", "Harbour Party (Marxist)"),
    ("Delta Fishers Union", "Delta Fishers Union"),
]


@pytest.mark.parametrize(("name", "expected"), BRACKETS)
def test_a_name_has_no_acronym_in_brackets(name: str, expected: str) -> None:
    passage = open_passage("The port is closed.")
    written = write_as_document(passage, [NamedActor(passage.gazetteer.actor_for(name), name)])
    assert [named.actor.name for named in written] == [expected]
