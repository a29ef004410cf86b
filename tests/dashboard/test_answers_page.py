"""The pages of answers and of response times, with and without links, replayed to a day, by a link's row."""

from datetime import date

import pytest
from sqlalchemy import delete

from dashboard.status_strip import draw_strip
from store.answers import AskedDemand, make_answer
from store.decisions import make_link_id, save_decision
from store.engine import get_engine
from store.filters import Filters
from store.read_links import load_links
from store.read_rows import RowOrder, load_rows
from store.read_tables import DEMANDS, RESPONSES
from store.schema import LinkRecord
from store.upsert import upsert
from store.vocabulary import Category, Verdict
from tests.dashboard.conftest import OpenPage, figures, texts

REASON = "Sanction by the addressee, 3 months after the ask"


@pytest.fixture
def linked(ledger_url: str) -> tuple[str, str, str]:
    """The ledger with one link: its address, the demand and the day of the response."""
    engine = get_engine(ledger_url)
    demand = load_rows(engine, DEMANDS, Filters(), RowOrder.OLDEST)["demand_id"][0]
    responses = load_rows(engine, RESPONSES, Filters(), RowOrder.NEWEST)
    response = responses[responses["date_precision"] == "day"].iloc[0]
    row = {"demand_id": demand, "response_id": response["response_id"], "relation": "partly_meets", "score": 0.8}
    with engine.begin() as connection:
        upsert(connection, "links", [row | {"reason": REASON, "decided_by": "rule links"}])
    assert load_links(engine)
    engine.dispose()
    return ledger_url, demand, response["responded_on"]


def test_answers_show_each_demand_and_both_quotes(open_page: OpenPage, linked: tuple[str, str, str]) -> None:
    url, demand, _ = linked
    app = open_page("answers", url, row=demand)
    assert not app.exception and not app.warning
    shown = texts(app)
    assert REASON in shown
    assert "ledger-strip" in shown and "ledger-response" in shown
    assert any("that the address names" in caption.value for caption in app.caption)


def test_a_status_shows_by_whom_why_and_whether_anybody_checked_it(
    open_page: OpenPage, linked: tuple[str, str, str]
) -> None:
    url, demand, day = linked
    shown = texts(open_page("answers", url, row=demand))
    assert f", {day}: {REASON} (read by the program, not checked by a person yet)." in shown
    engine = get_engine(url)
    (found,) = load_links(engine)
    link_id = make_link_id(found.demand_id, found.response_id)
    save_decision(engine, "links", link_id, Verdict.ACCEPTED, "Ana")
    engine.dispose()
    assert f"{REASON} (accepted by a person)." in texts(open_page("answers", url, row=demand))


def test_an_open_demand_says_what_was_searched(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("answers", ledger_url)
    assert not app.exception
    assert "No response found in the" in texts(app)


def test_the_day_before_a_response_shows_nothing_of_it(open_page: OpenPage, linked: tuple[str, str, str]) -> None:
    url, demand, day = linked
    before = str(date.fromisoformat(day).replace(year=int(day[:4]) - 1))
    app = open_page("answers", url, row=demand, day=before)
    assert not app.exception
    assert REASON not in texts(app)


def test_families_are_counted_in_place_of_demands(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("answers", ledger_url)
    app.session_state["answers-counting"] = "Families of the same ask"
    app.run()
    assert not app.exception
    assert "families" in texts(app)


def test_filters_that_leave_no_demand_are_named(open_page: OpenPage, ledger_url: str) -> None:
    for page in ("answers", "response_times"):
        app = open_page(page, ledger_url, from_="1999-01-01", to="1999-12-31")
        assert not app.exception
        assert "1999" in app.info[0].value


def test_fewer_than_ten_demands_are_not_drawn_and_that_is_said(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("response_times", ledger_url)
    assert not app.exception
    assert not figures(app)
    assert "fewer than 10" in app.info[0].value
    # On how many answers it rests is said before anything is drawn.
    assert "Answered: 0 of " in texts(app)


def test_what_is_said_stands_beside_what_is_shown_where_they_differ(
    open_page: OpenPage, linked: tuple[str, str, str]
) -> None:
    url, demand, _ = linked
    assert "What the addressees say" not in texts(open_page("answers", url, row=demand))
    engine = get_engine(url)
    responses = load_rows(engine, RESPONSES, Filters(), RowOrder.NEWEST)
    denial = responses[responses["kind"] == "denial"]["response_id"].iloc[0]
    row = {"demand_id": demand, "response_id": denial, "relation": "rejects", "score": 0.8}
    with engine.begin() as connection:
        upsert(connection, "links", [row | {"reason": "Refusal by the addressee", "decided_by": "rule links"}])
    shown = texts(open_page("answers", url, row=demand))
    assert "What the addressees say: " in shown and "What the documents show: <span" in shown
    with engine.begin() as connection:
        connection.execute(delete(LinkRecord).where(LinkRecord.relation == "partly_meets"))
    engine.dispose()
    assert "What the documents show: no act found" in texts(open_page("answers", url, row=demand))


def test_the_charts_of_demands_count_families_where_that_is_chosen(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("demands", ledger_url)
    drawn = len(figures(app))
    app.toggle(key="demands-families").set_value(True).run()
    assert not app.exception
    assert "6 families of the same ask, of 6 demands, unfiltered" in texts(app)
    assert len(figures(app)) == drawn


def test_a_strip_without_a_date_has_no_scale() -> None:
    asked = AskedDemand("a", "a", Category.TRADE, "", None, None, None)
    assert "do not say when it was asked" in draw_strip(make_answer([asked], []), "2026-01-01")
    dated = AskedDemand("a", "a", Category.TRADE, "2020-01-01", "2020-01-01", "2020-01-01", None)
    assert "2020-01-01" in draw_strip(make_answer([dated], []), "2026-01-01")


def test_a_click_on_a_status_shows_its_demands_alone(open_page: OpenPage, linked: tuple[str, str, str]) -> None:
    app = open_page("answers", linked[0])
    assert "6 demands, unfiltered" in texts(app)
    assert app.button(key="status-met").disabled
    app.button(key="status-partly_met").click().run()
    assert not app.exception
    assert "1 demand: answer Partly met" in texts(app)
    assert app.button(key="status-no_response_found").label == "No response found **5**"
