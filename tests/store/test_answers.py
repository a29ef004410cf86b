import pytest

from store.answers import AskedDemand, make_answer
from store.read_links import Link
from store.vocabulary import Category, DemandStatus, LinkRelation, ResponseKind

NONE, ACKNOWLEDGED, PARTLY = DemandStatus.NO_RESPONSE_FOUND, DemandStatus.ACKNOWLEDGED, DemandStatus.PARTLY_MET
MET, REJECTED, REVERSED = DemandStatus.MET, DemandStatus.REJECTED, DemandStatus.REVERSED


def demand(day="2019-03-01", demand_id="a"):
    return AskedDemand(demand_id, "a", Category.SANCTIONS, day or "", day, day, None)


def link(relation, day, kind=ResponseKind.SANCTION, demand_id="a"):
    last = day and {7: f"{day}-30", 10: day}[len(day)]
    first = day and {7: f"{day}-01", 10: day}[len(day)]
    facts = (0.8, "reason", "rule links", "unreviewed", kind, "supportive", day or "", first, last)
    return Link(demand_id, f"{relation}-{day}", relation, *facts)


SPOKE = link(LinkRelation.ACKNOWLEDGES, "2020-01-10", ResponseKind.STATEMENT)
ACTED = link(LinkRelation.PARTLY_MEETS, "2021-03-22")
UNDID = link(LinkRelation.REVERSES, "2023-05-01")
REFUSED = link(LinkRelation.REJECTS, "2022-02-02", ResponseKind.DENIAL)


@pytest.mark.parametrize(
    ("on", "status", "links", "steps"),
    [
        ("2019-12-31", NONE, 0, [("2019-03-01", NONE)]),
        ("2020-01-10", ACKNOWLEDGED, 1, [("2019-03-01", NONE), ("2020-01-10", ACKNOWLEDGED)]),
        ("2021-03-21", ACKNOWLEDGED, 1, [("2019-03-01", NONE), ("2020-01-10", ACKNOWLEDGED)]),
        (
            None,
            REVERSED,
            3,
            [("2019-03-01", NONE), ("2020-01-10", ACKNOWLEDGED), ("2021-03-22", PARTLY), ("2023-05-01", REVERSED)],
        ),
    ],
)
def test_a_replayed_answer_knows_nothing_of_later_days(on, status, links, steps):
    answer = make_answer([demand()], [SPOKE, ACTED, UNDID], on)
    assert (answer.status, len(answer.links)) == (status, links)
    assert [(step.day, step.status) for step in answer.steps] == steps


def test_a_month_counts_from_its_end():
    month = link(LinkRelation.MEETS, "2021-06")
    assert make_answer([demand()], [month], "2021-06-29").status is NONE
    assert make_answer([demand()], [month], "2021-06-30").status is MET


def test_what_has_no_date_counts_today_only_and_has_no_day():
    undated = link(LinkRelation.MEETS, None)
    assert make_answer([demand()], [undated], "2026-01-01").status is NONE
    assert [(step.day, step.status) for step in make_answer([demand()], [undated]).steps] == [
        ("2019-03-01", NONE),
        (None, MET),
    ]


def test_what_is_said_and_what_is_shown_stand_side_by_side():
    answer = make_answer([demand()], [REFUSED, ACTED])
    assert (answer.status, answer.said, answer.shown) == (PARTLY, REJECTED, PARTLY)


def test_a_family_has_the_best_that_any_of_its_asks_got():
    answer = make_answer(
        [demand(), demand("2017-05-05", "b")], [link(LinkRelation.PARTLY_MEETS, "2021-03-22", demand_id="b"), REFUSED]
    )
    assert answer.status is PARTLY
    assert answer.first_asked == "2017-05-05"
    assert answer.asked_on == ("2017-05-05", "2019-03-01")
    assert [found.demand_id for found in answer.demands] == ["b", "a"]


def test_an_ask_of_a_month_is_not_said_to_be_of_its_first_day() -> None:
    asked = AskedDemand("a", "a", Category.SANCTIONS, "2022-03", "2022-03-01", "2022-03-31", None)
    assert make_answer([asked], []).asked_on == ("2022-03",)


@pytest.mark.parametrize(
    ("links", "decides"),
    [([], None), ([SPOKE, ACTED], ACTED), ([ACTED, UNDID, REFUSED], UNDID), ([SPOKE, REFUSED], REFUSED)],
    ids=["nothing", "a deed over words", "what undid it", "the last word"],
)
def test_a_status_names_the_link_that_gives_it(links, decides):
    assert make_answer([demand()], links).deciding == decides
