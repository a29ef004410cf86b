"""Who asks where the sentence does not say: the rules' answer, or another of the text that ranks higher."""

import pytest

from loaders.demands.proposed_askers import find_document_askers
from loaders.judging.classifier import Ranking
from loaders.judging.ranked_askers import choose_asker
from loaders.voices.letters import find_document_addressees
from loaders.voices.parties import parties_of
from tests.loaders.passages import demand_candidates, names, open_passage

HEARD = "The Delta Fishers Union met on Monday and called for a ferry. "


def choose(text: str, weights: dict[str, float]) -> list[set[str]]:
    """Who asks in each ask of the text by these weights."""
    passage = open_passage(text)
    asks = demand_candidates(passage)
    asked = find_document_addressees(passage, asks)
    parties = [parties_of(passage, ask, asked) for ask in asks]
    known = find_document_askers(passage, asks, [asker.actors for asker, _ in parties])
    ranking = Ranking(weights)
    return [
        names(choose_asker(passage, ask, known, asker, to, ranking).actors)
        for ask, (asker, to) in zip(asks, parties, strict=True)
    ]


CASES = [
    # nobody is named: the voice that ranks highest
    (HEARD + "\n\nLunch was served.\n\nThe port must be closed.", {"first voice": 1.0}, {"Delta Fishers Union"}),
    (HEARD + "\n\nLunch was served.\n\nThe port must be closed.", {"nobody": 1.0}, set()),
    # the sentence says who asks: nothing else is heard
    (HEARD + "Casa Lima urges Peru to close the port.", {"first voice": 9.0}, {"Casa Lima"}),
    # who is asked does not ask
    ("Peru said in May that it hears. Peru must close the port.", {"first voice": 9.0, "last voice": 9.0}, set()),
    # a motion speaks in the name of the body that resolves
    (
        "Conference notes that the ferry is late.\n\nLunch was served.\n\nThe port must be closed.\n",
        {"resolving": 9.0},
        {"Conference"},
    ),
    # without weights the rules' own answer
    (HEARD + "The port must be closed.", {}, None),
]


@pytest.mark.parametrize(("text", "weights", "expected"), CASES)
def test_the_likeliest_asks(text: str, weights: dict[str, float], expected: set[str] | None) -> None:
    passage = open_passage(text)
    asks = demand_candidates(passage)
    asked = find_document_addressees(passage, asks)
    by_rule = names(parties_of(passage, asks[-1], asked)[0].actors)
    assert choose(text, weights)[-1] == (by_rule if expected is None else expected)


def test_of_equal_options_the_first_is_chosen() -> None:
    assert Ranking({"a": 1.0}).choose([{"b": 1.0}, {"c": 1.0}]) == 0
    assert Ranking({"a": 1.0}).choose([{"b": 1.0}, {"a": 1.0}, {"a": 1.0}]) == 1
