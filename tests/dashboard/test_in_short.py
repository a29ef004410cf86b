"""The overview's lines: names with numbers, what is left unnamed, and nothing where there is nothing to say."""

import re

import pytest

from dashboard.in_short import name_most
from dashboard.latest import say_who
from store.engine import get_engine
from store.filters import Filters
from tests.dashboard.conftest import OpenPage, draw_charts, texts
from tests.dashboard.ledger import fill_announced

CANADA = '<a class="ledger-door" href="?actor=country.ca"><b>Canada</b></a> (4)'
FRANCE = '<a class="ledger-door" href="?actor=country.fr"><b>France</b></a> (2)'


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ([], ""),
        ([("Canada", 4, "country.ca")], CANADA),
        ([("Canada", 4, "country.ca"), ("France", 2, "country.fr")], f"{CANADA} and {FRANCE}"),
        # What no filter names is no door.
        (
            [("A", 9, ""), ("B", 8, ""), ("C", 7, ""), ("D", 1, ""), ("E", 1, "")],
            "<b>A</b> (9), <b>B</b> (8), <b>C</b> (7) and 2 more towns",
        ),
        ([("<i>x</i>", 1, "")], "<b>&lt;i&gt;x&lt;/i&gt;</b> (1)"),
    ],
)
def test_the_first_are_named_and_the_rest_counted(counts: list[tuple[str, int, str]], said: str) -> None:
    assert name_most(counts, "towns", "actors", Filters()) == said


def test_a_door_keeps_the_filters_that_are_set() -> None:
    said = name_most([("Canada", 4, "country.ca")], "towns", "actors", Filters(first_day="2021-01-01"))
    assert 'href="?actor=country.ca&amp;from=2021-01-01"' in said


def test_the_overview_answers_at_its_top(open_page: OpenPage, ledger_url: str) -> None:
    said = re.sub("</?a.*?>", "", texts(open_page("overview", ledger_url)))
    assert "<dt>Of whom</dt><dd><b>Canada</b> (4), <b>France</b> (2) and <b>European Union</b> (1)</dd>" in said
    assert "<dt>Since</dt><dd>2020-01-01</dd>" in said
    assert "<dt>What came back</dt><dd><b>5 responses</b>" in said


def test_what_nobody_asked_is_not_said(open_page: OpenPage, ledger_url: str) -> None:
    said = texts(open_page("overview", ledger_url, actor="name.council"))
    assert "<dt>Of whom</dt>" not in said
    assert "<dt>What came back</dt>" in said


def test_what_a_text_announces_is_no_news_before_it_has_come(open_page: OpenPage, ledger_url: str) -> None:
    engine = get_engine(ledger_url)
    fill_announced(engine)
    engine.dispose()
    said = texts(draw_charts(open_page("overview", ledger_url)))
    assert "7 demands and 6 responses" in said
    assert "2090" not in said.split("<dt>What is new</dt>")[1].split("</dl>")[0]
    assert "2090 ·" not in said
    assert "in the twelve months to 2022-08" in said


def test_who_is_not_named_is_said_so() -> None:
    assert say_who({"actors": "", "targets": "Canada"}) == "Not said who → Canada"
    assert say_who({"actors": "Canada"}) == "Canada"
