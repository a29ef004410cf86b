"""The search field and its page: words narrow every page, results show their places, nothing typed does harm."""

import pytest

from tests.dashboard.conftest import OpenPage, figures, texts

HARMLESS = ['"', "*", "NEAR(", "a OR b", "col:x", "'; DROP TABLE demands; --", "%", "\\", "()", "-", "{", "<script>"]


def test_a_search_finds_rows_documents_and_marks_the_words(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("search", ledger_url, q="inquiry")
    assert not app.exception and not app.warning
    shown = texts(app)
    assert '<mark class="ledger-demand">inquiry</mark>' in shown
    assert '<mark class="ledger-response">inquiry</mark>' in shown
    assert '<mark class="ledger-search">inquiry</mark>' in shown
    assert "1 demand" in shown and "1 response" in shown and "2 documents" in shown


def test_a_name_is_found_in_spite_of_a_typing_error(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("search", ledger_url, q="Bokbinders Untied")
    labels = [link.proto.label for link in app.get("page_link")]
    assert "Bookbinders United" in labels


@pytest.mark.parametrize("page", ["overview", "demands"])
def test_where_a_mistyped_name_leaves_no_rows_its_actor_is_offered(
    page: str, open_page: OpenPage, ledger_url: str
) -> None:
    app = open_page(page, ledger_url, q="Bokbinders Untied")
    assert "No " in app.info[0].value
    assert "Bookbinders United" in [link.proto.label for link in app.get("page_link")]


def test_a_search_narrows_every_page_and_goes_by_its_chip(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("demands", ledger_url, q="inquiry")
    assert "1 demand: search “inquiry”" in texts(app)
    app.button(key="chip-search-inquiry").click().run()
    assert "6 demands, unfiltered" in texts(app)
    assert app.text_input(key="q").value == ""


def test_a_search_joins_the_other_filters(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("search", ledger_url, q="paper", actor="country.fr", category="trade")
    assert "1 demand" in texts(app)


def test_without_a_search_the_page_says_how_to(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("search", ledger_url)
    assert "Type words" in app.info[0].value
    assert not figures(app)


def test_a_search_that_finds_nothing_says_so(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("search", ledger_url, q="zzzyzx")
    assert "Nothing was found" in app.info[0].value


@pytest.mark.parametrize("typed", HARMLESS)
def test_what_looks_like_an_operator_is_looked_for_or_named(typed: str, open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("demands", ledger_url, q=typed)
    assert not app.exception and not app.error
    assert "<script" not in texts(app)
