"""What a text tells of an answer: courts, replies to reporters, answers by name, deeds despite the calls."""

import pytest

from store.vocabulary import Category, LinkRelation, ResponseKind, Stance

PARTLY, PROMISES = LinkRelation.PARTLY_MEETS, LinkRelation.PROMISES
ACKNOWLEDGES, REJECTS = LinkRelation.ACKNOWLEDGES, LinkRelation.REJECTS
TOLD = {"is_same": True, "asked": None, "acted": None, "published": "2021-07-01", "starts": 150}
COURT = {**TOLD, "category": Category.ACCOUNTABILITY, "kind": ResponseKind.COURT, "by": ("the High Court",)}
WORDS = {**TOLD, "category": Category.AID, "kind": ResponseKind.STATEMENT}
SUIT = "The shepherds filed a lawsuit against the dam in the valley."
ASK = "The shepherds asked the ministry for straw and for winter stables."


def relation(judged):
    return judged.relation if judged is not None and not judged.is_candidate else None


@pytest.mark.parametrize(
    ("ask", "act", "more", "expected"),
    [
        (SUIT, "In June the High Court ruled that the dam in the valley broke the law.", {}, PARTLY),
        (SUIT, "In June the High Court ruled for them.", {}, PARTLY),
        (SUIT, "The High Court granted a temporary stop to the dam in the valley.", {}, PARTLY),
        ("They took the dam company to court.", "The High Court ruled for them.", {}, PARTLY),
        ("Two farmers sued over the dam.", "A judge ruled that it must stop.", {"by": ("a judge",)}, PARTLY),
        ("They petitioned the court to stop the dam.", "The High Court ruled for them.", {}, PARTLY),
        ("They brought a case against the dam.", "The High Court ruled for them.", {}, PARTLY),
        ("They asked for a judicial review of the dam.", "The High Court ruled for them.", {}, PARTLY),
        (SUIT, "The High Court agreed to hear them.", {}, PROMISES),
        # no case was opened, no court decided, or not next
        ("They want the dam in the valley to stop.", "The High Court ruled for them.", {}, None),
        (SUIT, "The company ruled that out.", {"by": ("the company",)}, None),
        (SUIT, "The High Court ruled for them.", {"starts": 3000}, None),
        (SUIT, "The High Court ruled for them.", {"is_same": False}, None),
    ],
)
def test_a_court_answers_the_case_that_the_text_tells_of(link, ask, act, more, expected):
    assert relation(link(**{**COURT, "ask": ask, "act": act, **more})) is expected


@pytest.mark.parametrize(
    ("act", "more", "expected"),
    [
        ("A spokeswoman for the ministry said that straw was being counted.", {}, ACKNOWLEDGES),
        ("The minister told reporters that the stables were old.", {}, ACKNOWLEDGES),
        ("Asked about the straw, the minister spoke of the weather.", {}, ACKNOWLEDGES),
        ("The minister said in an emailed statement that straw was dear.", {}, ACKNOWLEDGES),
        ("The minister replied that straw was dear.", {}, ACKNOWLEDGES),
        ("A spokeswoman said that the ministry intends to send straw.", {}, PROMISES),
        ("A spokeswoman said that they were willing to look at straw.", {}, PROMISES),
        # not to whoever reports, ahead of the ask, far from it, by somebody else, of something else, or nearly a no
        ("The minister spoke of straw.", {"starts": 900}, None),
        ("A spokeswoman said that straw was being counted.", {"begins": 500, "starts": 0}, None),
        ("A spokeswoman said that straw was being counted.", {"starts": 5000}, None),
        ("A spokeswoman said that straw was being counted.", {"by": ("DE",)}, None),
        ("A spokeswoman said that trains were late.", {"starts": 900}, None),
        ("A spokeswoman said that straw was a private matter.", {"stance": Stance.OPPOSED}, None),
        ("The bill on straw has to be changed.", {}, ACKNOWLEDGES),
    ],
)
def test_what_whoever_was_asked_tells_a_reporter_acknowledges(link, act, more, expected):
    assert relation(link(**{**WORDS, "ask": ASK, "act": act, **more})) is expected


def test_a_reply_to_another_state_is_none_to_a_campaign(link):
    facts = {**WORDS, "ask": ASK, "act": "A spokeswoman said that straw was being counted.", "starts": 900}
    assert relation(link(**facts, asker=("DE",))) is None


@pytest.mark.parametrize(
    ("act", "more", "expected"),
    [
        (
            "After months of lobbying by the friends of cows, the farm agency has given assurances of straw.",
            {},
            PROMISES,
        ),
        ("In response to calls from the friends of cows, the farm agency sent straw.", {}, PARTLY),
        ("Following pressure by the friends of cows, the farm agency sent straw.", {}, PARTLY),
        # another asker is answered, nobody is, or it is about something else
        ("After months of lobbying by the bakers, the farm agency sent straw.", {}, None),
        ("The farm agency sent straw, as the friends of cows know.", {}, None),
        ("In response to calls from the friends of cows, the farm agency sent cash.", {}, None),
    ],
)
def test_whoever_answers_those_who_asked_by_name_answers_them(link, act, more, expected):
    facts = {**TOLD, "ask": "They have long asked for straw.", "asker": ("friends of cows",), "by": ("farm agency",)}
    facts |= {"category": Category.AID, "kind": ResponseKind.PROTECTION, "to": ("minister of farms",)}
    assert relation(link(**{**facts, "act": act, **more})) is expected


@pytest.mark.parametrize(
    ("act", "more", "expected"),
    [
        ("Despite these calls, it closed the stables.", {}, REJECTS),
        ("Ignoring all the protests, it sold the stables.", {}, REJECTS),
        ("But in defiance of such appeals it burnt the straw.", {}, REJECTS),
        ("Undeterred by the growing outcry, it sold the straw.", {}, REJECTS),
        ("Regardless of our warnings, it burnt the straw.", {}, REJECTS),
        ("Despite this, it burnt the straw.", {}, REJECTS),
        # what is said of somebody else's mood, before the ask, or is no deed
        ("Despite the cold weather, it counted the straw.", {}, None),
        ("Despite these calls, it closed the stables.", {"begins": 500, "starts": 0}, None),
        ("Despite these calls, it has done nothing about straw.", {"kind": ResponseKind.INACTION}, None),
        ("Despite these calls, it counted stables for straw.", {"stance": Stance.SUPPORTIVE}, None),
    ],
)
def test_what_was_done_despite_the_calls_rejects_them(link, act, more, expected):
    facts = {**TOLD, "category": Category.AID, "kind": ResponseKind.OTHER, "stance": Stance.OPPOSED}
    assert relation(link(**{**facts, "ask": ASK, "act": act, **more})) is expected


@pytest.mark.parametrize(
    ("ask", "acted", "starts", "expected"),
    [
        ("They demanded the withdrawal of the salt tax law.", "2021-06-28", 900, PARTLY),
        ("They demanded the withdrawal of the salt tax law.", "2021-05-01", 900, None),
        ("They demanded the withdrawal of the salt tax law.", "2021-06-28", -900, None),
        ("They demanded a salt tax law.", "2021-06-28", 900, None),
    ],
    ids=["days before the report", "months before", "ahead of the ask", "a law that was wanted"],
)
def test_a_decision_taken_back_days_before_the_report_answers_the_ask_it_goes_on_from(
    link, ask, acted, starts, expected
):
    facts = {**TOLD, "category": Category.LEGISLATION, "kind": ResponseKind.OTHER, "stance": Stance.MIXED}
    begins, starts = max(0, -starts), max(0, starts)
    act = "It withdrew some of the tax on salt."
    judged = link(**{**facts, "ask": ask, "act": act, "acted": acted, "begins": begins, "starts": starts})
    assert relation(judged) is expected


@pytest.mark.parametrize(
    ("ask", "act", "more", "expected"),
    [
        ("Call on China to free the Uyghurs.", "The president voiced concerns about Xinjiang.", {}, ACKNOWLEDGES),
        ("Press China over Xinjiang.", "The minister condemned what Uyghurs go through.", {}, ACKNOWLEDGES),
        ("Raise the Uyghurs with China.", "The envoy raised the plight of Uyghurs.", {}, ACKNOWLEDGES),
        (
            "Condemn China over the Uyghurs.",
            "He expressed deep concern on Xinjiang in their talks.",
            {"kind": ResponseKind.DIPLOMATIC_ACTION},
            ACKNOWLEDGES,
        ),
        # nobody is to speak, nobody spoke up, years later, before, of a state alone, or by nobody who was asked
        ("Help Uyghurs who fled from China.", "The president voiced concerns about Xinjiang.", {}, None),
        ("Call on Berlin to shelter Uyghurs from China.", "The president voiced concerns about Xinjiang.", {}, None),
        ("Call on China to free the Uyghurs.", "The president praised the food of Xinjiang.", {}, None),
        ("Call on China to free the Uyghurs.", "He voiced concerns about Xinjiang.", {"acted": "2027-05-06"}, None),
        ("Call on China to free the Uyghurs.", "He voiced concerns about Xinjiang.", {"acted": "2019-05-06"}, None),
        ("Call on China to free the sailors.", "He voiced concerns about China.", {"title": "", "lead": ""}, None),
        ("Call on China to free the Uyghurs.", "He voiced concerns about Xinjiang.", {"by": ("DE",)}, None),
    ],
)
def test_who_was_asked_to_speak_to_a_state_and_spoke_acknowledges(link, ask, act, more, expected):
    facts = {"category": Category.DIPLOMACY, "kind": ResponseKind.STATEMENT, "acted": "2021-05-06"}
    assert relation(link(**{**facts, "ask": ask, "act": act, **more})) is expected


@pytest.mark.parametrize(
    ("ask", "act", "more", "expected"),
    [
        ("The shepherds asked the ministry for straw.", "The ministry sent straw.", {}, PARTLY),
        # a time of its own that nobody knows, or an ask that is the news
        ("The shepherds asked the ministry for straw.", "In July, the ministry sent straw.", {}, None),
        ("The shepherds asked the ministry for straw.", "Last year the ministry sent straw.", {}, None),
        ("The shepherds asked the ministry for straw.", "Since 2015 the ministry sent straw.", {}, None),
        ("On Friday the shepherds asked the ministry for straw.", "The ministry sent straw.", {}, None),
        ("The shepherds today asked the ministry for straw.", "The ministry sent straw.", {}, None),
        # which is said to be answered, or was made long before the news
        ("On Friday they asked it for straw.", "In response to these calls the ministry sent straw.", {}, PARTLY),
        ("They had asked for straw, as they said on Friday.", "The ministry sent straw.", {}, PARTLY),
    ],
)
def test_what_has_a_time_of_its_own_is_not_told_in_order(link, ask, act, more, expected):
    facts = {**TOLD, "category": Category.PROTECTION, "kind": ResponseKind.PROTECTION}
    assert relation(link(**{**facts, "ask": ask, "act": act, **more})) is expected


@pytest.mark.parametrize(
    ("act", "kind", "expected"),
    [
        ("The ministry refused to send straw.", ResponseKind.DENIAL, REJECTS),
        ("The ministry has so far refused to send straw.", ResponseKind.DENIAL, None),
        ("The ministry has always rejected straw.", ResponseKind.DENIAL, None),
        ("The ministry did nothing and refused straw.", ResponseKind.INACTION, REJECTS),
        ("While it sends no straw, we won't rest.", ResponseKind.INACTION, None),
    ],
)
def test_how_things_stood_before_refuses_nothing(link, act, kind, expected):
    facts = {**TOLD, "category": Category.AID, "kind": kind, "stance": Stance.OPPOSED}
    assert relation(link(**facts, ask="The shepherds asked the ministry for straw.", act=act)) is expected


@pytest.mark.parametrize(
    ("asked", "acted", "cause", "expected"),
    [
        ("2020-03-02", "2021-05-06", "Cuba", PARTLY),
        ("2018-03-02", "2021-05-06", "Cuba", None),
        ("2018-03-02", "2021-05-06", "Xinjiang", PARTLY),
    ],
)
def test_sanctions_on_a_state_answer_what_was_asked_of_late(link, asked, acted, cause, expected):
    facts = {"ask": f"Sanction officials of {cause}.", "act": f"Officials of {cause} were sanctioned."}
    facts |= {"title": cause, "lead": cause} if cause == "Cuba" else {}
    assert relation(link(**facts, asked=asked, acted=acted)) is expected


@pytest.mark.parametrize(
    ("act", "more", "expected"),
    [
        ("Their demands were rejected by the ministry.", {}, REJECTS),
        ("Their pleas having been rebuffed by the ministry, they marched.", {}, REJECTS),
        ("All the requests had been flatly denied by the ministry.", {}, REJECTS),
        # of something else, far away, ahead of the ask, or not by whoever was asked
        ("Their goats were rejected by the ministry.", {"starts": 900}, None),
        ("Their demands were rejected by the ministry.", {"starts": 900}, None),
        ("Their demands were rejected by the ministry.", {"begins": 500, "starts": 0}, None),
        ("Their demands were rejected by the ministry.", {"by": ("DE",)}, None),
    ],
)
def test_demands_refused_right_behind_are_those(link, act, more, expected):
    facts = {**TOLD, "category": Category.AID, "kind": ResponseKind.DENIAL, "stance": Stance.OPPOSED}
    assert relation(link(**{**facts, "ask": "The shepherds want straw.", "act": act, **more})) is expected


@pytest.mark.parametrize(
    ("ask", "act", "more", "expected"),
    [
        ("They had asked it to stop the dam.", "It stopped the dam after the shepherds urged it to.", {}, PARTLY),
        ("They had asked it to stop the dam.", "It stopped the dam after bakers went to court.", {}, PARTLY),
        # made at no time that is told, or of something else
        ("They want it to stop the dam.", "It stopped the dam after the shepherds urged it to.", {}, None),
        ("They had asked it to stop the dam.", "It sold the mill after the shepherds urged it to.", {}, None),
    ],
)
def test_what_is_done_after_somebody_asked_answers_an_earlier_ask(link, ask, act, more, expected):
    facts = {**TOLD, "category": Category.PROTECTION, "kind": ResponseKind.PROTECTION, "begins": 600, "starts": 0}
    assert relation(link(**{**facts, "ask": ask, "act": act, **more})) is expected


def test_the_name_of_who_acts_ties_nothing(link):
    facts = {"ask": "Heed the advice of the Commission on Straw and Stables.", "act": "The Straw Panel praised cows."}
    facts |= {"category": Category.AID, "kind": ResponseKind.STATEMENT, "acted": "2021-05-06"}
    assert relation(link(**facts, is_same=True, written=("Straw and Stables Panel",))) is None
