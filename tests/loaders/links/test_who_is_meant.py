import pytest

from store.vocabulary import Category, LinkRelation, ResponseKind, Stance

REJECTS = LinkRelation.REJECTS
BAN = {"category": Category.TRADE, "kind": ResponseKind.TRADE_MEASURE}
BAN_ASK = "Ban the import of tomatoes picked by Uyghurs in forced labour."
TALK = {"kind": ResponseKind.STATEMENT}
NO = {"kind": ResponseKind.DENIAL, "stance": Stance.OPPOSED}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, REJECTS),
        ({"act": "The envoy was refused by the police of Peru."}, None),
        ({"is_same": False}, None),
        ({"to": ("the authorities",)}, None),
    ],
    ids=["the same word", "of another state", "in another text", "another word"],
)
def test_a_word_for_somebody_means_the_same_only_in_one_text_and_one_state(link, given, expected):
    told = {"asked": None, "acted": None, "starts": 60, "category": Category.DIPLOMACY, **NO}
    facts = {"ask": "They asked the police for an envoy.", "act": "The envoy was refused.", "is_same": True}
    judged = link(**{**facts, **told, "to": ("police",), "by": ("police",), **given})
    assert (judged is not None and not judged.is_candidate and judged.relation) == (expected or False)


@pytest.mark.parametrize(
    ("act", "given", "expected"),
    [
        ("Lindqvist refused an envoy.", {}, REJECTS),
        ("The commissioner, Mr Lindqvist, refused an envoy.", {"written": ("Mr Lindqvist",)}, REJECTS),
        ("Envoys whom Lindqvist had met refused an envoy.", {}, None),
        ("Lindqvist's rivals refused an envoy.", {}, None),
        ("She refused an envoy.", {}, None),
        ("Lindqvist refused an envoy.", {"is_same": False}, None),
    ],
)
def test_a_person_who_was_asked_answers_where_the_text_names_the_person_and_the_row_the_body(
    link, act, given, expected
):
    told = {"asked": None, "acted": None, "starts": 60, "category": Category.DIPLOMACY, **NO}
    facts = {"is_same": True, "to": ("person Ada Lindqvist",), "by": ("un",), **told, **given}
    judged = link("They asked Ada Lindqvist for an envoy.", act, **facts)
    assert (judged is not None and not judged.is_candidate and judged.relation) == (expected or False)


@pytest.mark.parametrize(
    "act",
    [
        "Nurses handed a petition on an envoy to the government.",
        "They said in a letter to the government that an envoy was refused.",
        "Their lawyers raised the matter of the refused envoy with courts and to the government.",
    ],
)
def test_to_whom_somebody_wrote_did_nothing_yet(link, act):
    told = {"asked": None, "acted": None, "starts": 60, "category": Category.DIPLOMACY, "is_same": True, **NO}
    assert link("They asked for an envoy.", act, by=("US",), written=("government",), **told) is None


def test_words_ahead_of_an_ask_may_be_what_it_came_from_and_an_act_that_did_not_happen_is_none(link):
    talk = {"is_same": True, "asked": None, "acted": None, "begins": 400, "starts": 0, **TALK}
    ask, act = "They asked to ban tomatoes picked in labour camps.", "He spoke of tomatoes picked in labour camps."
    assert link(ask, act, **talk).is_candidate
    assert not link(ask, act, **{**talk, "begins": 0, "starts": 400}).is_candidate
    assert link(BAN_ASK, "It might have banned the import of tomatoes from forced labour.", **BAN) is None


def test_across_documents_an_ask_by_nobody_is_for_a_person_to_read(link):
    facts = {"ask": BAN_ASK, "act": "It banned the import of tomatoes from forced labour of Uyghurs.", **BAN}
    assert link(**facts, asker=()).is_candidate
    assert not link(**facts).is_candidate
