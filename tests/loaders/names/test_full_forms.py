"""A body in a response stands as its document names it most fully; a state keeps its own name."""

import pytest

from loaders.names.full_forms import write_in_full
from loaders.voices.parties import responder_of
from tests.loaders.passages import open_passage, response_candidates


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
