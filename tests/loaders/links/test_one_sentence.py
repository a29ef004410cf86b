import pytest

from store.vocabulary import Category, LinkRelation, ResponseKind, Stance

PARTLY, PROMISES, REJECTS = LinkRelation.PARTLY_MEETS, LinkRelation.PROMISES, LinkRelation.REJECTS
PAID = {"kind": ResponseKind.OTHER}
AGAINST = {"stance": Stance.OPPOSED}
COUNCIL = {"to": ("council",), "written": ("council",)}
SILENT = {"kind": ResponseKind.INACTION, **AGAINST}
NO = {"kind": ResponseKind.DENIAL, "stance": Stance.OPPOSED}


@pytest.mark.parametrize(
    ("words", "given", "expected"),
    [
        # what the sentence says became of the ask
        ("The council rejected calls by nurses for a lift.", {}, REJECTS),
        ("The council turned down the nurses' request for a lift.", {}, REJECTS),
        ("Nurses regret the decision by the Council to disregard their proposal.", {"written": ("Council",)}, REJECTS),
        ("Responding to calls from nurses, the council paid for a lift.", {"kind": ResponseKind.OTHER}, PARTLY),
        ("In answer to demands of nurses it promised a lift.", {"kind": ResponseKind.OTHER}, PROMISES),
        (
            "In answer to demands of nurses several towns paid for lifts.",
            {"to": ("FR",), "by": ("several towns",), **PAID},
            PARTLY,
        ),
        ("Despite calls by nurses for a lift, the council built stairs.", {**PAID, **AGAINST}, REJECTS),
        ("Ignoring the repeated pleas of nurses for a lift, the council built stairs.", {**PAID, **AGAINST}, REJECTS),
        ("Nurses demanded a lift, which the council agreed to pay for.", {**PAID, **COUNCIL}, PROMISES),
        ("The lift that nurses had demanded was granted by the council.", PAID, PARTLY),
        # whoever was asked is named, and did not answer
        ("The council rejected calls by nurses for a lift.", {"to": ("FR",), "by": ("DE",)}, None),
        # the sentence says nothing of the ask, or is about somebody else's
        ("Nurses want a lift, which the council has no room for.", {}, None),
        ("The council rejected Ruritania's request for a lift.", {}, None),
        ("The council rejected a lift.", {}, None),
        ("Despite calls by nurses for stairs, the council paid for a lift.", PAID, None),
        ("Despite calls for a lift the council has stayed silent.", SILENT, None),
        # what one state asks of another is no campaign's
        ("The court rejected a request for a lift.", {"asker": ("FR",)}, None),
        ("The council paid for a lift.", {"kind": ResponseKind.OTHER}, None),
    ],
)
def test_one_sentence_tells_of_ask_and_answer_only_where_it_says_so(link, words, given, expected):
    is_answer = given.get("kind") is ResponseKind.OTHER
    says = {"to": (), "by": ("council",), "category": Category.AID, "kind": ResponseKind.DENIAL}
    facts = {"ask": words, "act": words, "is_same": True, "asked": None, "acted": None, "starts": 0, **says}
    stance = Stance.SUPPORTIVE if is_answer else Stance.OPPOSED
    judged = link(**{**facts, "stance": stance, **given})
    assert (judged is not None and not judged.is_candidate and judged.relation) == (expected or False)


def test_a_sentence_that_asks_once_more_is_for_a_person_to_read(link):
    words = "The council rejected calls for a lift, and nurses urged it to build stairs."
    facts = {"is_same": True, "asked": None, "acted": None, "starts": 0, "to": (), "by": ("council",), **NO}
    assert link(words, words, category=Category.AID, **facts).is_candidate
