"""The first page: it does without Plotly until the reader comes to a chart, and all that it names is a door."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest

from tests.browser.conftest import Visit

Start = Callable[..., Visit]
MARK, MARKED = "window.sameVisit = true", "window.sameVisit === true"


def _is_plotly(url: str) -> bool:
    return "PlotlyChart" in urlsplit(url).path


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_the_charts_are_drawn_when_the_reader_comes_near_them(size: str, app_url: str, visit: Start) -> None:
    visitor = visit(app_url, size)
    page = visitor.open("")
    assert page.locator(".js-plotly-plot, [data-testid=stPlotlyChart]").count() == 0
    visitor.scroll_down()
    page.locator(".choroplethlayer path").first.wait_for(state="attached")
    assert visitor.rest().locator(".js-plotly-plot").count() == 6
    # Drawn once, they are drawn with every other choice of filters.
    page.locator("a.ledger-door", has_text="Canada").first.click()
    page.wait_for_url("**/?actor=country.ca")
    assert visitor.rest().locator(".js-plotly-plot").count() == 6
    assert visitor.complaints == []


def test_the_charts_are_reached_by_the_keyboard(app_url: str, visit: Start) -> None:
    visitor = visit(app_url)
    page = visitor.open("")
    page.get_by_role("button", name="Draw the charts").focus()
    page.keyboard.press("Enter")
    page.locator(".js-plotly-plot").first.wait_for()


@pytest.mark.parametrize(
    ("door", "address"),
    [
        (".ledger-short a:has-text('Canada')", "**/?actor=country.ca"),
        (".ledger-short a:has-text('supportive')", "**/?stance=supportive"),
        (".ledger-figure .ledger-small-bars a >> nth=-1", "**/?from=*&to=*"),
        (".ledger-parts a[href^=officials] >> nth=0", "**/officials?listing=*"),
        (".ledger-entry a >> nth=0", "**/documents?row=*&at=*"),
        (".ledger-short a:has-text('5 responses')", "**/responses"),
    ],
)
def test_a_door_is_opened_without_a_new_load(door: str, address: str, app_url: str, visit: Start) -> None:
    visitor = visit(app_url)
    page = visitor.open("")
    page.evaluate(MARK)
    # Coming near the charts has them drawn: the door is opened when that is done.
    page.locator(door).first.scroll_into_view_if_needed()
    visitor.rest()
    page.locator(door).first.click()
    page.wait_for_url(address)
    visitor.rest()
    assert page.evaluate(MARKED)
    assert page.locator("[data-testid=stException], [data-testid=stAlertContentWarning]").count() == 0
    page.go_back()
    page.wait_for_url(f"{app_url}/")


def test_a_door_in_a_new_tab_shows_the_same(app_url: str, visit: Start) -> None:
    page = visit(app_url).open("")
    with page.context.expect_page() as opened:
        page.locator(".ledger-short a", has_text="Canada").first.click(modifiers=["ControlOrMeta"])
    tab = opened.value
    tab.get_by_role("button", name="Actor: Canada").wait_for()
    assert urlsplit(page.url).query == ""
