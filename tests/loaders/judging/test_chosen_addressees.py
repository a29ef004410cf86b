"""Whom an ask may mean that names nobody, and that a ranking chooses among them only where the ask leaves it open."""

import pytest

from loaders.demands.addressee_options import NOBODY, RULE, Option, find_options
from loaders.judging.addressee_features import option_features
from loaders.judging.chosen_addressees import choose_addressees, is_left_open
from loaders.judging.classifier import Ranking
from loaders.names.spans import Standing
from loaders.passage import Passage
from loaders.voices.letters import find_document_addressees
from loaders.voices.parties import Party, parties_of
from tests.loaders.passages import demand_candidates, open_passage

RELEASE = (
    "Rivers Watch urges Peru to publish the list. Norway and Chad sent observers. The Peruvian government has said "
    "nothing. The group also demands the release of Ana Ruiz."
)


def read(text: str, publisher: str | None = "Rivers Watch") -> tuple[Passage, list[list[Option]]]:
    passage = open_passage(text, publisher)
    candidates = demand_candidates(passage)
    asked = find_document_addressees(passage, candidates)
    found = []
    for candidate in candidates:
        asker, addressee = parties_of(passage, candidate, asked)
        asking = {named.actor.actor_id for named in asker.actors}
        found.append(find_options(passage, candidate, asked, addressee.actors, asking))
    return passage, found


def choose(text: str, weights: dict[str, float] | None) -> list[list[str]]:
    """Whom each candidate of a text asks, by a ranking of these weights."""
    passage = open_passage(text, "Rivers Watch")
    candidates = demand_candidates(passage)
    asked = find_document_addressees(passage, candidates)
    ranking = Ranking(weights) if weights is not None else None
    chosen = []
    for candidate in candidates:
        asker, by_rule = parties_of(passage, candidate, asked)
        actors = choose_addressees(passage, candidate, asked, asker, by_rule, ranking)
        chosen.append([named.as_written for named in actors])
    return chosen


def test_the_rules_answer_comes_first_and_nobody_is_an_answer() -> None:
    _, found = read(RELEASE)
    for options in found:
        assert RULE in options[0].sources
        assert any(not option.actors and NOBODY in option.sources for option in options)


def test_each_name_is_one_option_with_all_who_propose_it() -> None:
    _, found = read(RELEASE)
    names = [option.names for option in found[-1]]
    assert len(names) == len(set(names))
    peru = next(option for option in found[-1] if option.names == ("Peru",))
    assert {"asked before", "asked first", "home", "home by name"} <= set(peru.sources)
    government = next(option for option in found[-1] if option.names == ("Peruvian government",))
    assert {"home", "home as government"} <= set(government.sources)


LIST = (
    "The council of Lima and the nurses\n\nRivers Watch wrote. Of the ministry it demands the following:\n\n"
    "- Publish the list of wells\n- A full inquiry into the fire\n"
)


def test_whoever_stands_in_the_lead_in_and_the_title_may_be_meant() -> None:
    _, found = read(LIST)
    sources = {source for option in found[-1] for source in option.sources}
    assert {"power in lead-in", "power in title"} <= sources


def test_who_asks_is_never_an_option() -> None:
    _, found = read("Rivers Watch said that Rivers Watch demands the release of Ana Ruiz. Peru holds her.")
    assert found and all("Rivers Watch" not in option.names for options in found for option in options)


# A ranking that wants the state by its government's name, wherever it is proposed.
GOVERNMENT = {"home as government": 5.0}
CASES = [
    # the ask names nobody: the ranking chooses
    (RELEASE, GOVERNMENT, 1, ["Peruvian government"]),
    # the sentence itself names who is asked: the rules' answer stands, whatever the ranking wants
    (RELEASE, GOVERNMENT, 0, ["Peru"]),
    # no weights, no ranking
    (RELEASE, None, 0, ["Peru"]),
    (RELEASE, {NOBODY: 5.0}, 1, []),
    (RELEASE, {NOBODY: 5.0}, 0, ["Peru"]),
    # of options with the same score the first stands, and that is the rules'
    (RELEASE, {}, 0, ["Peru"]),
]


@pytest.mark.parametrize(("text", "weights", "place", "asked"), CASES)
def test_a_ranking_chooses_where_the_ask_leaves_it_open(
    text: str, weights: dict[str, float] | None, place: int, asked: list[str]
) -> None:
    assert choose(text, weights)[place] == asked


OPEN = [
    ("Rivers Watch demands the release of Ana Ruiz.", True),
    ("Her lawyers must be heard.", True),
    ("Peru says it has a plan; it must free the poets.", True),
    ("Rivers Watch urges Peru to free the poets.", False),
    ("Rivers Watch calls on the government to free the poets.", False),
    ("Peru must free the poets.", False),
    ("Bartholomew Quill should be heard.", True),
    ("Rivers Watch urges Bartholomew Quill to free the poets.", False),
    ("We urge you to free the poets.", False),
    ("The minister knows it. She must free the poets.", False),
]


@pytest.mark.parametrize(("text", "is_open"), OPEN)
def test_an_ask_that_names_somebody_is_not_left_open(text: str, is_open: bool) -> None:
    found = demand_candidates(open_passage(text))
    assert [is_left_open(candidate) for candidate in found] == [is_open]


def test_without_weights_the_rules_say_who_is_asked() -> None:
    passage = open_passage(RELEASE)
    candidates = demand_candidates(passage)
    asked = find_document_addressees(passage, candidates)
    nobody = Party((), Standing.UNCLEAR)
    assert choose_addressees(passage, candidates[-1], asked, nobody, nobody, None) == ()


def test_features_bear_no_name_of_the_text() -> None:
    passage, found = read(RELEASE)
    candidates = demand_candidates(passage)
    names = {
        name
        for candidate, options in zip(candidates, found, strict=True)
        for option in options
        for name in option_features(passage, candidate, option)
    }
    assert names and not any(word in name.lower() for name in names for word in ("peru", "norway", "chad", "ruiz"))
