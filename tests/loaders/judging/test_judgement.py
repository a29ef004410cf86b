"""How sure the rules alone are: always between 0 and 1, and in the order in which a reader would be."""

import pytest

from loaders.judging.judgement import judge_demand, judge_response, responder_is_accused
from loaders.voices.letters import DocumentAddressees
from loaders.voices.parties import addressee_of, asker_of, responder_of
from tests.loaders.passages import demand_candidates, open_passage, response_candidates

SURER = [
    ("Oxfam urged Kenya to free the singers.", "Kenya urged Uganda to free the singers."),
    ("Oxfam urged Kenya to free the singers.", "Oxfam never urged Kenya to free the singers."),
    ("Kenya should free the singers.", "Should Kenya free the singers?"),
    ("Oxfam urged Kenya to free the singers.", "Oxfam urged residents to free the singers."),
]


@pytest.mark.parametrize(("surer", "less_sure"), SURER)
def test_an_ask_from_outside_power_to_power_is_surer(surer: str, less_sure: str) -> None:
    assert _judge_demand(surer) > _judge_demand(less_sure)


DONE = [
    ("Norway condemned the raid.", "Norway could condemn the raid."),
    ("Norway condemned the raid.", "Norway should condemn the raid."),
    ("Norway condemned the raid.", "Oxfam urged Norway to condemn the raid."),
    ("Norway voted to condemn the raid.", "Norway wants to condemn the raid."),
]


@pytest.mark.parametrize(("surer", "less_sure"), DONE)
def test_what_was_done_is_surer_than_what_may_or_should_be_done(surer: str, less_sure: str) -> None:
    assert _judge_response(surer, "condemn") > _judge_response(less_sure, "condemn")


@pytest.mark.parametrize("text", [text for pair in (*SURER, *DONE) for text in pair])
def test_a_judgement_is_a_probability(text: str) -> None:
    passage = open_passage(text)
    judged = [judge_response(passage, c, responder_of(passage, c)) for c in response_candidates(passage)]
    judged += [
        judge_demand(passage, c, asker_of(passage, c), addressee_of(passage, c, DocumentAddressees()))
        for c in demand_candidates(passage)
    ]
    assert judged and all(0 < value < 1 for value in judged)


@pytest.mark.parametrize(
    ("text", "is_accused"),
    [
        ("Minsk closed the paper. Belarus jailed its editor. Belarus denied the charges.", True),
        ("Belarus jailed the editor. Belarus closed the paper. Norway denied a visa to the judges of Belarus.", False),
        ("The European Union was asked to act. The European Union denied the request.", False),
    ],
)
def test_the_accused_state_is_the_one_that_the_text_names_most(text: str, is_accused: bool) -> None:
    passage = open_passage(text)
    (candidate,) = [c for c in response_candidates(passage) if c.word == "deny"]
    assert responder_is_accused(passage, responder_of(passage, candidate)) is is_accused


def _judge_demand(text: str) -> float:
    passage = open_passage(text)
    return max(
        judge_demand(passage, c, asker_of(passage, c), addressee_of(passage, c, DocumentAddressees()))
        for c in demand_candidates(passage)
    )


def _judge_response(text: str, word: str) -> float:
    passage = open_passage(text)
    found = [c for c in response_candidates(passage) if c.word == word]
    return max(judge_response(passage, c, responder_of(passage, c)) for c in found)
