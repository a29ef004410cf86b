"""Words of the screen: nothing in them is run as Markdown, and every coded word can be spelled."""

import pytest

from dashboard.words import LABELS, count_of, describe_filters, list_idle, name_value, plain, say_filtered
from store.filters import Filters
from store.vocabulary import Category, ResponseKind

HOSTILE = ["![](https://evil.example/a.png)", "[go](javascript:alert(1))", "$x$", ":red[x]", "*b* _i_ ~s~ `c`", "<b>"]


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_is_escaped_sign_by_sign(text: str) -> None:
    escaped = plain(text)
    assert escaped.replace("\\", "") == text
    assert all(escaped[place - 1] == "\\" for place, sign in enumerate(escaped) if sign in "![]()$:*_~`<>")


def test_plain_words_and_line_breaks_become_one_line() -> None:
    assert plain("Printers Alliance\n\n1") == "Printers Alliance 1"


@pytest.mark.parametrize(
    ("number", "counted"), [(0, "0 demands"), (1, "1 demand"), (2, "2 demands"), (1234, "1,234 demands")]
)
def test_counts_read_as_english(number: int, counted: str) -> None:
    assert count_of(number, "demand") == counted


def test_every_filter_has_a_label() -> None:
    assert set(LABELS) == set(vars(Filters()))


def test_a_table_names_only_the_filters_that_narrow_it() -> None:
    filters = Filters(actors=("a",), categories=(Category.TRADE,), kinds=(ResponseKind.COURT,), first_day="2021-01-01")
    names = {"a": "Ada"}
    assert describe_filters(filters, names, "demands") == "actor Ada, from 2021-01-01, asking for Trade"
    assert describe_filters(filters, names, "responses") == "actor Ada, from 2021-01-01, kind of response Court"
    assert list_idle(filters, "demands") == ["Kind of response"]
    assert list_idle(filters, "documents") == []


def test_several_values_of_a_filter_are_alternatives() -> None:
    filters = Filters(categories=(Category.TRADE, Category.AID))
    assert describe_filters(filters, {}, "demands") == "asking for Trade or Aid"


def test_an_unknown_id_is_shown_as_it_is() -> None:
    assert name_value("actors", "gone", {}) == "gone"


def test_no_filters_are_said_to_be_none() -> None:
    assert say_filtered("3 demands", "") == "3 demands, unfiltered"
    assert say_filtered("3 demands", "actor Ada") == "3 demands: actor Ada"
