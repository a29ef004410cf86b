"""Features: what speaks for a row, and that no name of a state, people or group ever does."""

import json
from collections.abc import Mapping

import pytest

from loaders.demands.find import DemandCandidate
from loaders.judging.category_features import category_features
from loaders.judging.features import demand_features, kind_features, response_features
from loaders.judging.judgement import judge_demand, judge_response
from loaders.passage import Passage
from loaders.voices.letters import find_document_addressees
from loaders.voices.parties import Party, addressee_of, asker_of, responder_of
from tests.loaders.passages import DATA, demand_candidates, open_passage, response_candidates, rules

TEXTS = [
    "China denied the charges.",
    "China must free the poets, Oxfam said.",
    "On Monday China denied the charges.",
    "Belarusian police denied the raid. Minsk rejected the call.",
    "Oxfam urged China to free the Uyghur poets. China refused to answer.",
    "Uyghur groups urged Kenya to ban goods from China.",
    "Tigray is burning. We call on Ethiopia and Eritrea to stop the raids.",
    "“Australia must act,” said Ana Ruiz of Oxfam. “Israel and Peru have not answered.”",
    "We ask you to:\n\n- China: free the poets\n- Norway to recall its ambassador",
]
NAMES = frozenset(
    (
        "china",
        "belarusian",
        "belarus",
        "minsk",
        "uyghur",
        "kenya",
        "tigray",
        "ethiopia",
        "eritrea",
        "australia",
        "israel",
        "peru",
        "norway",
        "oxfam",
        "ana",
        "ruiz",
    )
)


@pytest.mark.parametrize("text", TEXTS)
def test_no_feature_holds_a_name(text: str) -> None:
    features = [name for found in _all_features(open_passage(text)) for name in found]
    assert features and [name for name in features if set(name.lower().replace("+", ":").split(":")) & NAMES] == []


def test_no_weight_of_the_shipped_classifier_belongs_to_a_state_or_a_nationality() -> None:
    content = json.loads((DATA / "models" / "classifier.json").read_text(encoding="utf-8"))
    gazetteer = rules().lexicon.gazetteer
    states = {actor.name.lower() for key, actor in gazetteer.actors.items() if key.startswith("country.")}
    named = states | {name.lower() for name in gazetteer.demonyms}
    tables = ("demand", "response", "category", "kind", "stance")
    weighed = {f"{table} {name}" for table in tables for name in content[table]["weights"]}
    assert sorted(name for name in weighed if name.rpartition(":")[2] in named) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Human Rights Watch demanded that Kenya publish the list.",
            "Green Rivers Watch demanded that Kenya publish the list.",
        ),
        ("The Freedom and Justice Network urged Kenya to act.", "The Garden and Harbour Network urged Kenya to act."),
    ],
)
def test_words_inside_a_name_say_nothing_about_the_subject(one: str, other: str) -> None:
    ours, theirs = (_demand_features(open_passage(text))[0] for text in (one, other))
    assert {name: ours.get(name) for name in ("rights words", "no rights words")} == {
        name: theirs.get(name) for name in ("rights words", "no rights words")
    }


PAIRS = [
    ("Kenya should free the singers?", "question", True),
    ("Kenya should free the singers.", "question", False),
    ("Oxfam did not urge Kenya to act.", "not before", True),
    ("Oxfam urged Kenya to act.", "not before", False),
    ("Oxfam has urged Kenya to act.", "perfect", True),
    ("If Oxfam urges Kenya to act, it may.", "if", True),
    ("The singers must be freed.", "passive", True),
    ("Kenya must free the singers.", "passive", False),
]


@pytest.mark.parametrize(("text", "feature", "expected"), PAIRS)
def test_a_feature_says_how_the_ask_is_put(text: str, feature: str, expected: bool) -> None:
    assert any(feature in found for found in _demand_features(open_passage(text))) is expected


def test_words_far_from_an_act_and_pairs_of_words_are_features_of_it() -> None:
    text = "In the third week of the fast outside the harbour, Kenya denied the charges."
    found = _response_features(open_passage(text))[0]
    assert {"s:fast", "s:harbour", "s:third+week"} <= found.keys()
    assert "s:<name>+deni" in found and "s:harbour+charg" not in found


def test_each_sentence_gives_its_own_words_to_all_of_its_acts() -> None:
    passage = open_passage("Kenya denied the charges and condemned the raid. Peru rejected the call.")
    found = _response_features(passage)
    assert [("s:charg" in features, "s:call" in features) for features in found] == [
        (True, False), (True, False), (False, True),
    ]  # fmt: skip


def _all_features(passage: Passage) -> list[Mapping[str, float]]:
    found = _demand_features(passage)
    found += [category_features(passage, candidate, rules().categories) for candidate in demand_candidates(passage)]
    found += _response_features(passage)
    for candidate in response_candidates(passage):
        found.append(kind_features(passage, candidate, responder_of(passage, candidate)))
    return found


def _response_features(passage: Passage) -> list[Mapping[str, float]]:
    found = []
    for candidate in response_candidates(passage):
        responder = responder_of(passage, candidate)
        found.append(response_features(passage, candidate, responder, judge_response(passage, candidate, responder)))
    return found


def _demand_features(passage: Passage) -> list[Mapping[str, float]]:
    candidates = demand_candidates(passage)
    letter_to = find_document_addressees(passage, candidates)
    return [_features_of(passage, candidate, addressee_of(passage, candidate, letter_to)) for candidate in candidates]


def _features_of(passage: Passage, candidate: DemandCandidate, addressee: Party) -> Mapping[str, float]:
    asker = asker_of(passage, candidate)
    judged = judge_demand(passage, candidate, asker, addressee)
    return demand_features(passage, candidate, asker, addressee, judged)
