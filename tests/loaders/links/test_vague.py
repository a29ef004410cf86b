import pytest

from store.vocabulary import Category, LinkRelation, ResponseKind, Stance

NOW = {"is_same": True, "asked": "2021-07-01", "published": "2021-07-01", "acted": None, "is_dated_by_document": True}
COURT = {"category": Category.ACCOUNTABILITY, "kind": ResponseKind.COURT}


@pytest.mark.parametrize(
    ("act", "starts", "is_candidate"),
    [
        ("A court of the district heard the smugglers of tomatoes.", 90, True),
        ("A court of the district heard the smugglers of tomatoes.", 5000, False),
        ("A judge of the district heard farmers, smugglers and sellers of tomatoes.", 5000, True),
    ],
    ids=["right behind the ask", "elsewhere", "elsewhere in its words"],
)
def test_what_a_text_tells_at_no_time_answers_an_ask_made_now_only_behind_it_or_in_its_words(
    link, act, starts, is_candidate
):
    judged = link(
        "Bring sellers and smugglers of tomatoes before a judge of farmers.", act, starts=starts, **NOW, **COURT
    )
    assert (judged is not None) is is_candidate
    assert judged is None or judged.is_candidate


@pytest.mark.parametrize(
    ("lead", "counts"),
    [
        ("Xinjiang and the Uyghurs.", True),
        ("Peru, Chile, Kenya, Norway and twice the Uyghurs; Uyghurs.", False),
    ],
    ids=["of one people", "of many"],
)
def test_of_a_text_on_many_countries_none_is_what_a_row_is_about(link, lead, counts):
    judged = link("Sanction those officials.", "Two officials of Xinjiang were sanctioned.", title="News", lead=lead)
    assert (judged is not None) is counts


def test_across_documents_an_act_of_no_kind_and_of_no_cause_needs_more_words(link):
    facts = {"category": Category.AID, "kind": ResponseKind.OTHER, "stance": Stance.SUPPORTIVE, "title": "", "lead": ""}
    ask = "Pay nurses, cooks and drivers in the harbour."
    assert link(ask, "It paid nurses and cooks.", **facts) is None
    assert link(ask, "It paid nurses, cooks and drivers in the harbour.", **facts) is not None


@pytest.mark.parametrize(
    ("act", "is_promise"),
    [
        ("He pledged to look at tomatoes, at labour forced on Uyghurs.", True),
        ("Despite his pledges on tomatoes and on labour forced on Uyghurs, farms went on.", False),
        ("He broke his promise to look at tomatoes, at labour forced on Uyghurs.", False),
        ("He failed to honour commitments on tomatoes and labour forced on Uyghurs.", False),
        ("His words on tomatoes and labour forced on Uyghurs were empty promises.", False),
        ("Despite the rain he promised to look at tomatoes, at labour forced on Uyghurs.", True),
    ],
)
def test_a_promise_that_was_not_kept_is_none(link, act, is_promise):
    ask = "Ban the import of tomatoes picked by Uyghurs in forced labour."
    judged = link(ask, act, category=Category.TRADE, kind=ResponseKind.STATEMENT)
    assert (judged is not None and judged.relation is LinkRelation.PROMISES) is is_promise
