"""Acts that nobody did, or of which there were none: inaction, and never the act itself."""

import pytest

from loaders.voices.parties import responder_of
from store.vocabulary import ResponseKind
from tests.loaders.passages import extract, open_passage, response_candidates

NOT_DONE = [
    ("No government has imposed sanctions on Peru.", {"governments"}),
    ("No country has sanctioned the general so far.", {"countries"}),
    ("Not a single state has banned the goods.", {"states"}),
    ("None of the ministries condemned the raid.", {"ministries"}),
    ("No European government took action against the mine.", {"European government"}),
    ("Peru has imposed no sanctions on Kenya.", {"Peru"}),
    ("The ministry gave no answer to the families.", {"ministry"}),
    ("The ministry of Peru issued no statement on the raid.", {"Peru"}),
]


@pytest.mark.parametrize(("text", "names"), NOT_DONE)
def test_what_nobody_did_is_inaction_of_all_who_are_meant(text: str, names: set[str]) -> None:
    passage = open_passage(text)
    found = response_candidates(passage)
    assert {c.cue.kind for c in found} == {ResponseKind.INACTION}
    assert {named.actor.name for c in found for named in responder_of(passage, c).actors} == names


@pytest.mark.parametrize(("text", "names"), NOT_DONE)
def test_no_row_says_that_it_was_done(text: str, names: set[str]) -> None:
    assert [row for row in extract(text).responses if row.kind is not ResponseKind.INACTION] == []


@pytest.mark.parametrize(
    "text",
    [
        "Peru imposed no fewer than nine sanctions on Kenya.",
        "There is no doubt that Peru condemned the raid.",
        "With no warning, the government of Peru imposed sanctions on the general.",
        "Peru condemned the raid, and no nurse was hurt.",
        "The government of Kenya has sanctioned the general.",
        "The ministry of Peru said no one was hurt in the raid.",
        "The inquiry of the parliament of Peru found no traces of the files.",
        "Peru no longer backs the mine and condemned the raid.",
    ],
)
def test_a_no_elsewhere_denies_no_act(text: str) -> None:
    assert ResponseKind.INACTION not in {
        c.cue.kind for c in response_candidates(open_passage(text)) if c.form is not None
    }
