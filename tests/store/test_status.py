from dataclasses import replace

import pytest
from sqlalchemy import insert

from store.decisions import make_link_id, save_decision
from store.identity import make_demand_ids, make_response_ids
from store.rows import PartialDate
from store.schema import LinkRecord
from store.status import DatedLink, compute_status, load_statuses
from store.vocabulary import DatePrecision, DemandStatus, LinkRelation, ResponseKind, Verdict
from store.write import save_extraction

LAW, SANCTION, SPEECH = ResponseKind.LEGISLATION, ResponseKind.SANCTION, ResponseKind.STATEMENT


def link(relation: str, kind: ResponseKind, date: str = "") -> DatedLink:
    first, last = {10: (date, date), 4: (f"{date}-01-01", f"{date}-12-31"), 0: (None, None)}[len(date)]
    return DatedLink(LinkRelation(relation), kind, first, last)


CASES = [
    # Nothing.
    ([], "no_response_found"),
    # One link of each relation.
    ([link("acknowledges", SPEECH, "2020-01-01")], "acknowledged"),
    ([link("promises", LAW, "2020-01-01")], "promised"),
    ([link("partly_meets", LAW, "2020-01-01")], "partly_met"),
    ([link("meets", LAW, "2020-01-01")], "met"),
    ([link("rejects", ResponseKind.DENIAL, "2020-01-01")], "rejected"),
    ([link("reverses", LAW, "2020-01-01")], "reversed"),
    # A speech, a denial and silence never meet, partly meet or reverse.
    ([link("meets", SPEECH, "2020-01-01")], "acknowledged"),
    ([link("partly_meets", SPEECH, "2020-01-01")], "acknowledged"),
    ([link("meets", ResponseKind.INACTION, "2020-01-01")], "acknowledged"),
    ([link("meets", ResponseKind.DENIAL, "2020-01-01")], "acknowledged"),
    ([link("reverses", SPEECH, "2020-01-01")], "rejected"),
    # Acts of other kinds do.
    ([link("meets", ResponseKind.COURT, "2020-01-01")], "met"),
    ([link("meets", ResponseKind.OTHER, "2020-01-01")], "met"),
    # Deeds outweigh words, whichever came last.
    ([link("meets", LAW, "2020-01-01"), link("rejects", SPEECH, "2021-01-01")], "met"),
    ([link("partly_meets", LAW, "2020-01-01"), link("promises", SPEECH, "2021-01-01")], "partly_met"),
    ([link("partly_meets", LAW, "2020-01-01"), link("rejects", SPEECH, "2021-01-01")], "partly_met"),
    ([link("meets", LAW, "2021-01-01"), link("partly_meets", LAW, "2020-01-01")], "met"),
    # An act is reversed, met again, and met in part again.
    ([link("meets", LAW, "2020-01-01"), link("reverses", LAW, "2021-01-01")], "reversed"),
    ([link("reverses", LAW, "2021-01-01"), link("meets", LAW, "2022-01-01")], "met"),
    (
        [
            link("meets", LAW, "2020-01-01"),
            link("reverses", LAW, "2021-01-01"),
            link("partly_meets", LAW, "2022-01-01"),
        ],
        "partly_met",
    ),
    # A promise after a reversal does not meet anything.
    ([link("reverses", LAW, "2021-01-01"), link("promises", SPEECH, "2022-01-01")], "reversed"),
    # A speech about reversing leaves the act standing.
    ([link("meets", LAW, "2020-01-01"), link("reverses", SPEECH, "2021-01-01")], "met"),
    # Of words the last stands.
    ([link("promises", SPEECH, "2020-01-01"), link("rejects", SPEECH, "2021-01-01")], "rejected"),
    ([link("rejects", SPEECH, "2020-01-01"), link("promises", SPEECH, "2021-01-01")], "promised"),
    ([link("rejects", SPEECH, "2020-01-01"), link("acknowledges", SPEECH, "2021-01-01")], "rejected"),
    ([link("promises", SPEECH, "2020-01-01"), link("acknowledges", SPEECH, "2021-01-01")], "promised"),
    # Where dates leave the order open, the less favourable reading counts.
    ([link("meets", LAW, "2021"), link("reverses", LAW, "2021-06-01")], "reversed"),
    ([link("meets", LAW, "2021-06-01"), link("reverses", LAW, "2021-06-01")], "reversed"),
    ([link("meets", LAW), link("reverses", LAW, "2021-06-01")], "reversed"),
    ([link("meets", LAW, "2022-01-01"), link("reverses", LAW)], "reversed"),
    ([link("promises", SPEECH), link("rejects", SPEECH, "2020-01-01")], "rejected"),
    ([link("promises", SPEECH, "2021"), link("rejects", SPEECH, "2021-06-01")], "rejected"),
    ([link("promises", SPEECH, "2022"), link("rejects", SPEECH, "2021-06-01")], "promised"),
    # Undated links count today.
    ([link("meets", LAW)], "met"),
    ([link("rejects", SPEECH)], "rejected"),
]


@pytest.mark.parametrize(("links", "expected"), CASES)
def test_the_status_of_links_does_not_depend_on_their_order(links, expected):
    assert compute_status(links) == expected
    assert compute_status(reversed(links)) == expected


HISTORY = [
    link("acknowledges", SPEECH, "2019-05-01"),
    link("promises", SPEECH, "2020-02-02"),
    link("meets", LAW, "2021"),
    link("reverses", LAW, "2023-03-03"),
    link("meets", SANCTION),
]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2018-12-31", "no_response_found"),
        ("2019-04-30", "no_response_found"),
        ("2019-05-01", "acknowledged"),
        ("2020-02-01", "acknowledged"),
        ("2020-02-02", "promised"),
        # A law of some day in 2021 counts once the year is over.
        ("2021-01-01", "promised"),
        ("2021-12-30", "promised"),
        ("2021-12-31", "met"),
        ("2023-03-02", "met"),
        ("2023-03-03", "reversed"),
        # The undated act is never placed on a day.
        ("2099-01-01", "reversed"),
    ],
)
def test_a_replay_shows_nothing_that_happened_later(day, expected):
    assert compute_status(HISTORY, day) == expected


def test_every_status_can_be_reached():
    assert {compute_status(links) for links, _ in CASES} == set(DemandStatus)


def test_statuses_are_loaded_for_the_demands_asked_for(engine, samples):
    dated = samples.response(date=PartialDate("2022-03", DatePrecision.MONTH), kind=LAW)
    silent = replace(samples.demand(), end=samples.demand().end - 1)
    save_extraction(engine, samples.extraction(demands=(samples.demand(), silent), responses=(dated,)))
    answered, unanswered = make_demand_ids(samples.document(), [samples.demand(), silent])
    response = make_response_ids(samples.document(), [dated])[0]
    row = {"demand_id": answered, "response_id": response, "relation": "meets", "score": 1.0, "reason": ""}
    with engine.begin() as connection:
        connection.execute(insert(LinkRecord), [row | {"decided_by": "rule"}])
    with engine.connect() as connection:
        assert load_statuses(connection, [answered, unanswered]) == {answered: "met", unanswered: "no_response_found"}
        assert load_statuses(connection, [answered], "2022-03-30") == {answered: "no_response_found"}
        assert load_statuses(connection, []) == {}
    save_decision(engine, "links", make_link_id(answered, response), Verdict.REJECTED, "Anna")
    with engine.connect() as connection:
        assert load_statuses(connection, [answered]) == {answered: "no_response_found"}


def test_a_response_that_a_person_rejected_answers_nothing(engine, samples):
    save_extraction(engine, samples.extraction())
    demand = make_demand_ids(samples.document(), [samples.demand()])[0]
    response = make_response_ids(samples.document(), [samples.response()])[0]
    row = {"demand_id": demand, "response_id": response, "relation": "acknowledges", "score": 1.0, "reason": ""}
    with engine.begin() as connection:
        connection.execute(insert(LinkRecord), [row | {"decided_by": "rule"}])
    save_decision(engine, "responses", response, Verdict.REJECTED, "Anna")
    with engine.connect() as connection:
        assert load_statuses(connection, [demand]) == {demand: "no_response_found"}
