import pytest

from store.vocabulary import Category, LinkRelation, ResponseKind, Stance

MEETS, PARTLY, PROMISES = LinkRelation.MEETS, LinkRelation.PARTLY_MEETS, LinkRelation.PROMISES
ACKNOWLEDGES, REJECTS, REVERSES = LinkRelation.ACKNOWLEDGES, LinkRelation.REJECTS, LinkRelation.REVERSES
BAN = {"category": Category.TRADE, "kind": ResponseKind.TRADE_MEASURE}
BAN_ASK = "Ban the import of tomatoes picked by Uyghurs in forced labour."
LAW = {"category": Category.LEGISLATION, "kind": ResponseKind.LEGISLATION}
LAW_ASK = "Pass bill 4711 on tomatoes from Xinjiang."
TALK = {"kind": ResponseKind.STATEMENT}
SILENCE = {"kind": ResponseKind.INACTION, "stance": Stance.OPPOSED}
OTHER = {"category": Category.AID, "kind": ResponseKind.OTHER}
INQUIRY = {"category": Category.INVESTIGATION, "kind": ResponseKind.INVESTIGATION}
AGAINST = {"kind": ResponseKind.STATEMENT, "stance": Stance.OPPOSED}
STAY = {"category": Category.PROTECTION, "kind": ResponseKind.COURT}
FRANCE = {"to": ("FR", "US"), "title": "France", "lead": "The French government was in France."}
NO = {"kind": ResponseKind.DENIAL, "stance": Stance.OPPOSED}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        # what an act does
        ({}, PARTLY),
        ({"ask": BAN_ASK, "act": "It banned the import of tomatoes from forced labour of Uyghurs.", **BAN}, MEETS),
        ({"ask": BAN_ASK, "act": "A bill to ban tomatoes from forced labour was tabled.", **BAN}, PROMISES),
        ({"ask": BAN_ASK, "act": "It partly banned tomatoes from forced labour of Uyghurs.", **BAN}, PARTLY),
        ({"ask": LAW_ASK, "act": "It passed bill 4711.", "to": ("us.congress",), "by": ("us.house",), **LAW}, PARTLY),
        ({"act": "It lifted the sanctions on two officials of Xinjiang."}, REVERSES),
        ({"ask": BAN_ASK, "act": "It repealed the ban on tomatoes of forced labour.", **BAN}, REVERSES),
        # what words do: never more than acknowledge, promise or reject
        ({"ask": BAN_ASK, "act": "He spoke of tomatoes, labour and Uyghurs forced to pick.", **TALK}, ACKNOWLEDGES),
        ({"ask": BAN_ASK, "act": "He pledged to look at tomatoes, at labour forced on Uyghurs.", **TALK}, PROMISES),
        ({"ask": BAN_ASK, "act": "The minister refused to look at tomatoes and labour.", **NO}, REJECTS),
        # a refusal counts only from whoever was asked
        ({"ask": BAN_ASK, "act": "It refused to look at tomatoes and labour.", "to": ("all governments",), **NO}, None),
        ({"ask": BAN_ASK, "act": "It refused to look at tomatoes and labour.", "by": ("FR",), **NO}, None),
        # inaction in words of refusing is a refusal
        ({"ask": BAN_ASK, "act": "It is not going to look at tomatoes and labour.", **SILENCE}, REJECTS),
        ({"ask": BAN_ASK, "act": "It was silent on tomatoes and labour.", **SILENCE}, None),
        # to say nothing is no refusal
        ({"ask": BAN_ASK, "act": "It declined to comment on tomatoes and labour.", **NO}, None),
        ({"ask": BAN_ASK, "act": "It did not immediately reply on forced labour and tomatoes.", **TALK}, None),
        ({"ask": BAN_ASK, "act": "It would not say more of tomatoes, but refused a ban on labour.", **NO}, REJECTS),
        # who asks that a law does not come is refused by its coming, and answered by its going
        ({"ask": "Do not pass a law; they urge not to pass bill 4711.", "act": "It passed bill 4711.", **LAW}, REJECTS),
        ({"ask": "Withdraw bill 4711 on tomatoes.", "act": "It repealed bill 4711.", **LAW}, MEETS),
        ({"ask": "We ask for the withdrawal of bill 4711 on tomatoes.", "act": "It withdrew bill 4711.", **LAW}, MEETS),
        ({"ask": "Abandon bill 4711 on tomatoes.", "act": "It suspended bill 4711 on tomatoes.", **LAW}, PARTLY),
        ({"ask": "Abandon bill 4711 on tomatoes.", "act": "It dropped a part of bill 815 on soap.", **LAW}, None),
        # nor does a sanction answer who wants sanctions gone
        ({"ask": "Lift the sanctions on tomatoes of Uyghurs.", "act": "It sanctioned tomatoes of Uyghurs."}, None),
        ({"ask": "Lift the sanctions on tomatoes.", "act": "It lifted the sanctions on soap."}, None),
        ({"ask": "Lift sanctions on tomatoes and soap.", "act": "It lifted sanctions on tomatoes, on soap."}, MEETS),
        # a ministry is its state's government at work
        ({"to": ("all governments",), "by": ("us.treasury",)}, PARTLY),
        ({"to": ("all governments",), "by": ("us.house",)}, None),
        # other words for the same deed
        ({"ask": "Publish the report about camps.", "act": "The report about camps was released.", **INQUIRY}, MEETS),
        ({"ask": "Publish the report about camps.", "act": "The camps were counted.", **INQUIRY}, None),
        # who says that it is opposed to what was asked refuses it
        ({"ask": BAN_ASK, "act": "It spoke of its opposition to a ban on tomatoes and labour.", **AGAINST}, REJECTS),
        # a court protects, too
        ({"ask": "Halt the deportation of the singers.", "act": "It halted deportation of singers.", **STAY}, PARTLY),
        # silence answers nothing
        ({"kind": ResponseKind.INACTION, "stance": Stance.OPPOSED}, None),
        # other acts, other causes, other things
        ({"kind": ResponseKind.INVESTIGATION}, None),
        ({"act": "Two officials of Tibet were sanctioned."}, None),
        ({"act": "Two officials of Belarus were sanctioned."}, None),
        ({"ask": "Sanction the officials of Turkey."}, None),
        ({"ask": "Sanction the companies that equip camps for Uyghurs."}, None),
        ({"ask": BAN_ASK, "act": "It banned cameras made in Xinjiang.", **BAN}, None),
        # persons by name
        ({"wanted": ("Ana", "Bek"), "listed": ("Ana", "Bek")}, MEETS),
        ({"wanted": ("Ana", "Bek"), "listed": ("Ana", "Cem")}, PARTLY),
        ({"wanted": ("Ana", "Bek"), "listed": ("Cem",)}, None),
        # what those who ask say is no deed, and no word of whom they ask
        ({"act": "We ask that two officials of Xinjiang are sanctioned."}, None),
        ({"ask": BAN_ASK, "act": "The letter spoke of his words on tomatoes, labour and Uyghurs.", **TALK}, None),
        # a list is introduced, a bill only proposed
        ({"act": "Two officials of Xinjiang are on the list that was introduced in April."}, PARTLY),
        ({"ask": LAW_ASK, "act": "Senators introduced new legislation 4711 on tomatoes.", **LAW}, PROMISES),
        ({"ask": BAN_ASK, "act": "He agreed to look at tomatoes, at labour forced on Uyghurs.", **TALK}, PROMISES),
        # months, days and the noughts of thousands tie nothing, nor does a power that is asked
        ({"ask": "By Friday or in April take in 30,000.", "act": "On Friday 8 April 12,000 came.", **STAY}, None),
        ({"ask": "Take in 30,000 singers and sailors.", "act": "30,000 singers were taken in.", **STAY}, PARTLY),
        ({"ask": "Officials must be sanctioned.", "act": "Officials of France were sanctioned.", **FRANCE}, None),
        # before the ask nothing is an answer
        ({"acted": "2019-12-31"}, None),
        ({"acted": None, "published": "2019-12-31"}, None),
    ],
)  # fmt: skip
def test_a_pair_gives_its_relation(link, given, expected):
    judged = link(**given)
    assert (judged is not None and not judged.is_candidate and judged.relation) == (expected or False)


@pytest.mark.parametrize(
    "given",
    [
        {"acted": None},
        {"asked": None},
        {"acted": "2020-03-02"},
        {"ask": "Sanction the officials behind the camps for Uyghurs.", "act": "It imposed sanctions over Xinjiang."},
        {"wanted": ("Ana",)},
        {
            "ask": BAN_ASK,
            "act": "It spoke of tomatoes, labour and Uyghurs forced to pick.",
            "to": ("all governments",),
            **TALK,
        },
        {"ask": BAN_ASK, "act": "It must think of tomatoes and labour.", **NO},
        {"ask": "Send tomatoes to the hungry.", "act": "It sent tomatoes, not to the hungry.", **OTHER},
    ],
    ids=[
        "undated act",
        "undated ask",
        "ask and act of one day in two documents",
        "on whom is not said",
        "nobody named was hit for sure",
        "one of many spoke",
        "a no without a word of refusing",
        "an act of no kind",
    ],
)
def test_what_is_not_sure_is_a_candidate(link, given):
    judged = link(**given)
    assert judged is not None
    assert judged.is_candidate


@pytest.mark.parametrize(
    ("asked", "published", "acted", "counts"),
    [
        (None, "2021-07-01", None, True),
        ("2021-03-01", "2021-07-01", None, True),
        ("2021-07-01", "2021-07-01", None, False),
        (None, "2021-07-01", "2019-01-01", False),
    ],
    ids=["a reported ask", "an earlier ask", "an ask made now, after the refusal", "a refusal of long ago"],
)
def test_a_document_orders_an_undated_answer_only_behind_an_ask_it_reports(link, asked, published, acted, counts):
    ask, act = "They asked for an envoy to the Uyghurs.", "The envoy was refused."
    facts = {"is_same": True, "starts": 60, "category": Category.DIPLOMACY, **NO}
    judged = link(ask, act, asked=asked, acted=acted, published=published, **facts)
    assert (judged is not None and not judged.is_candidate) is counts


@pytest.mark.parametrize(
    ("act", "begins", "starts", "counts"),
    [
        ("The envoy was refused.", 0, 60, True),
        ("The envoy was refused.", 0, 900, True),
        ("The envoy was refused.", 0, 5000, False),
        ("The envoy was refused.", 500, 0, False),
        ("The envoy was refused, whatever they asked for.", 500, 0, False),
        ("The envoy and the doctors were refused.", 500, 0, True),
        ("The envoy will see the doctors.", 0, 60, False),
    ],
    ids=["right behind", "behind", "far behind", "ahead", "ahead in words of all", "ahead in its words", "no refusal"],
)
def test_a_text_ties_a_refusal_only_where_it_means_the_ask(link, act, begins, starts, counts):
    ask = "They asked for an envoy and for doctors of the Uyghurs."
    facts = {"is_same": True, "asked": None, "acted": None, "category": Category.DIPLOMACY, **NO}
    judged = link(ask, act, begins=begins, starts=starts, published="2021-07-01", **facts)
    assert (judged is not None and not judged.is_candidate) is counts


def test_an_update_on_top_of_a_page_answers_what_the_page_asks_and_an_earlier_refusal_does_not(link):
    facts = {"is_same": True, "begins": 900, "starts": 0, "category": Category.DIPLOMACY, **NO}
    for published, is_sure in (("2021-07-01", True), ("2021-12-01", False)):
        judged = link("Send help.", "Refused.", asked="2021-07-01", acted="2021-08-01", published=published, **facts)
        assert judged.is_candidate is not is_sure


def test_a_dated_ask_in_a_text_without_a_date_is_one_that_it_reports(link):
    facts = {"is_same": True, "starts": 60, **INQUIRY}
    judged = link("In May they asked to publish the report.", "The report is released.", acted=None, **facts)
    assert not judged.is_candidate


@pytest.mark.parametrize(
    ("ask", "counts"),
    [
        ("They asked for an envoy and for doctors of the Uyghurs.", True),
        ("Send an envoy and doctors of the Uyghurs.", False),
        ("Whoever can is requested to send an envoy and doctors of the Uyghurs.", False),
    ],
)
def test_an_undated_text_orders_ask_and_answer_only_where_it_tells_of_an_earlier_ask(link, ask, counts):
    facts = {"is_same": True, "asked": None, "acted": None, "starts": 90, "category": Category.DIPLOMACY, **NO}
    assert link(ask, "The envoy and the doctors were refused.", **facts).is_candidate is not counts


def test_the_reason_says_who_when_and_on_whom(link):
    judged = link(to=("democratic governments",), wanted=("Ana", "Bek"), listed=("Ana",))
    assert judged.reason == (
        "Sanction by one of the governments that were asked, 14 months after the ask, on 1 of the 2 persons or bodies "
        "named, about the same cause (uyghurs)"
    )


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        # told as an answer, right behind the ask
        ({"act": "In response to the protests it proposed to fund schools."}, PROMISES),
        ({"act": "It proposed to fund schools."}, None),
        ({"act": "In response to the protests it proposed to fund schools.", "starts": 900}, None),
        # nobody asks that a law does not come once it has come
        ({"ask": "They had urged not to pass the Soap Law.", "act": "In May it signed the Soap Law.", **LAW}, REJECTS),
        ({"ask": "They had urged to pass the Soap Law.", "act": "In May it signed the Soap Law.", **LAW}, None),
        # an act that is told next, of the kind asked and in one word of it
        ({"ask": "They asked to boycott soap.", "act": "It banned cotton.", "acted": None, **BAN}, PARTLY),
        ({"ask": "They asked to boycott soap.", "act": "It taxed cotton.", "acted": None, **BAN}, None),
    ],
)  # fmt: skip
def test_a_text_tells_of_an_answer_in_its_own_words(link, given, expected):
    ask = "They demanded teachers and books."
    facts = {"ask": ask, "is_same": True, "asked": None, "acted": "2021-05-06", "published": "2021-07-01", **LAW}
    judged = link(**{**facts, "starts": 90, **given})
    assert (judged is not None and not judged.is_candidate and judged.relation) == (expected or False)


@pytest.mark.parametrize(
    ("ask", "counts"),
    [
        ("They had asked for an envoy and for doctors of the Uyghurs.", True),
        ("We wrote to ask for an envoy and for doctors of the Uyghurs.", True),
        ("They asked for an envoy and for doctors of the Uyghurs.", False),
        ("Today they said what they had asked before: an envoy and doctors for the Uyghurs.", False),
    ],
)
def test_a_day_of_the_document_is_not_the_day_of_an_earlier_ask_that_it_tells_of(link, ask, counts):
    facts = {"is_same": True, "asked": "2021-07-01", "published": "2021-07-01", "acted": None, "starts": 120, **NO}
    judged = link(ask, "The envoy was refused.", category=Category.DIPLOMACY, is_dated_by_document=True, **facts)
    assert judged.is_candidate is not counts


@pytest.mark.parametrize(
    "given",
    [
        {"acted": None, "to": ("all governments",)},
        {"asked": None, "published": "2024-05-05"},
        {"ask": BAN_ASK, "act": "He spoke of tomatoes, labour and Uyghurs forced to pick.", "acted": None, **TALK},
    ],
    ids=["an act of one of many at some time", "an act of years before the text that asks", "words at some time"],
)
def test_what_is_vague_is_no_candidate_either(link, given):
    assert link(**given) is None


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"by": ("US",)}, REJECTS),
        # two states act in the text: either may be meant
        ({"by": ("US", "DE")}, None),
        ({"by": ("us.house",)}, None),
        ({"act": "It was refused."}, None),
        ({"is_same": False}, None),
    ],
    ids=["the only state", "two states", "a chamber is no government", "no word of the ask", "another document"],
)
def test_the_only_state_of_a_text_answers_for_the_government_that_it_does_not_name(link, given, expected):
    facts = {
        "ask": "They asked the government for an envoy.",
        "act": "The envoy was refused.",
        "to": ("the government",),
    }
    told = {"is_same": True, "asked": None, "acted": None, "starts": 60, "category": Category.DIPLOMACY, **NO}
    judged = link(**{**facts, **told, **given})
    assert (judged is not None and not judged.is_candidate and judged.relation) == (expected or False)
