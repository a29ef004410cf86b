"""Asks in writing that a response names, bodies with a shorter name, answers to several demands, denials of facts."""

import pytest

from store.vocabulary import Category, LinkRelation, ResponseKind, Stance
from tests.loaders.links.test_told_answers import TOLD, relation

REJECTS, PARTLY = LinkRelation.REJECTS, LinkRelation.PARTLY_MEETS
NO = {**TOLD, "category": Category.AID, "kind": ResponseKind.DENIAL, "stance": Stance.OPPOSED, "by": ("farm panel",)}
PETITION = "The petition of the shepherds sought new stables and straw."


@pytest.mark.parametrize(
    ("ask", "act", "more", "expected"),
    [
        (PETITION, "The farm panel dismissed the petition on stables.", {}, REJECTS),
        (PETITION, "The farm panel rejected a petition.", {"begins": 600, "starts": 0}, None),
        (PETITION, "The farm panel rejected a petition on straw and stables.", {"begins": 600, "starts": 0}, REJECTS),
        # of another document, by another state's body, by those who ask, another ask, nothing refused
        (PETITION, "The farm panel dismissed the petition on stables.", {"is_same": False}, None),
        (PETITION, "The House dismissed the petition.", {"by": ("us.house",), "to": ("DE",)}, None),
        (PETITION, "The friends dismissed the petition.", {"by": ("friends",)}, None),
        ("They asked for stables.", "The farm panel dismissed the petition on stables.", {}, None),
        (PETITION, "The farm panel got the petition on stables.", {}, None),
    ],
)
def test_whoever_dismisses_a_petition_answers_it(link, ask, act, more, expected):
    assert relation(link(**{**NO, "ask": ask, "act": act, "to": ("US",), **more})) is expected


@pytest.mark.parametrize(
    ("to", "by", "expected"),
    [
        ("city council", "Lima City Council", PARTLY),
        ("the city council", "Lima City Council", PARTLY),
        ("Lima City Council", "city council", PARTLY),
        ("city council", "Lima City Bank", None),
        ("county council", "Lima City Council", None),
        ("council", "Lima City Council", None),
    ],
)
def test_a_body_is_known_by_the_end_of_its_name(link, to, by, expected):
    facts = {**TOLD, "category": Category.LEGISLATION, "kind": ResponseKind.LEGISLATION, "to": (to,), "by": (by,)}
    ask = "Renters had asked their city council for a cap on rents."
    assert relation(link(**facts, ask=ask, act="The council voted for a cap on most rents.")) is expected


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        ("In response to a 2,000,000 people march, the ministry opened some of the stables.", PARTLY),
        ("The ministry agreed to two of the nine demands: stables were opened.", LinkRelation.PROMISES),
        ("The ministry agreed to two of the nine demands: trains will run.", None),
    ],
)
def test_an_answer_to_several_demands_answers_those_it_names(link, act, expected):
    facts = {**TOLD, "category": Category.PROTECTION, "kind": ResponseKind.PROTECTION}
    assert relation(link(**facts, ask="Open the stables for shepherds and sheep.", act=act)) is expected


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        ("The minister rejected the idea.", REJECTS),
        ("The minister rejected claims that soldiers took part.", None),
        ("The minister denied that soldiers took part.", None),
        ("The minister denied having fired on them.", None),
    ],
)
def test_to_deny_a_fact_refuses_nothing(link, act, expected):
    facts = {**TOLD, "category": Category.AID, "kind": ResponseKind.DENIAL, "stance": Stance.OPPOSED}
    assert relation(link(**facts, ask="The shepherds asked the ministry for straw.", act=act)) is expected
