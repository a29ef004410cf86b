"""Every page in a real browser, on a desk and on a phone: it works, stays within its width, and asks nobody else."""

from collections.abc import Callable
from pathlib import Path

import pytest

from store.engine import get_engine
from store.migrate import upgrade
from tests.browser.conftest import SIZES, Visit, serve
from tests.dashboard.ledger import fill, fill_pairs

NAMES = ("demands", "institutions", "officials", "responses", "documents", "quality")
PATHS = {"overview": "", **{name: name for name in NAMES}}
OVERFLOW = """() => Math.max(
  document.documentElement.scrollWidth - innerWidth,
  ...[...document.querySelectorAll('[data-testid="stMain"]')].map((main) => main.scrollWidth - main.clientWidth))"""
UNNAMED = """() => [...document.querySelectorAll('[data-testid="stPlotlyChart"]')]
  .filter((chart) => !chart.closest('[aria-label]') && !chart.querySelector('[aria-label]')).length"""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PATHS)
def test_a_page_is_whole_and_asks_no_other_host(
    name: str, size: str, app_url: str, visit: Callable[..., Visit]
) -> None:
    visitor = visit(app_url, size)
    page = visitor.open(PATHS[name])
    if name == "overview":
        visitor.scroll_down()
        page.locator(".js-plotly-plot").first.wait_for()
        visitor.rest()
    assert page.locator("h1").count() == 1
    assert page.locator('[data-testid="stException"], [data-testid="stAlertContentError"]').count() == 0
    assert page.locator('[role="dialog"]').count() == 0
    assert page.locator(".js-plotly-plot").count() > 0
    assert page.evaluate(UNNAMED) == 0
    assert page.evaluate(OVERFLOW) <= 0
    assert visitor.complaints == []
    assert visitor.strangers == []


@pytest.mark.parametrize("name", ["overview", "demands", "quality"])
def test_a_page_works_in_the_dark(name: str, app_url: str, visit: Callable[..., Visit]) -> None:
    visitor = visit(app_url, scheme="dark")
    page = visitor.open(PATHS[name])
    assert page.evaluate("getComputedStyle(document.querySelector('[data-testid=\"stApp\"]')).backgroundColor") == (
        "rgb(21, 19, 27)"
    )
    assert visitor.complaints == []
    assert visitor.strangers == []


@pytest.mark.parametrize("size", SIZES)
def test_the_filters_are_within_reach_without_the_menu(size: str, app_url: str, visit: Callable[..., Visit]) -> None:
    page = visit(app_url, size).open("responses")
    assert page.get_by_role("combobox", name="Actor, in any role").is_visible()
    page.get_by_role("button", name="More filters").click()
    assert page.get_by_role("combobox", name="Stance").is_visible()


def test_a_crowded_matrix_scrolls_within_its_card_on_a_phone(tmp_path: Path, visit: Callable[..., Visit]) -> None:
    url = f"sqlite:///{tmp_path}/crowded.db"
    engine = get_engine(url)
    upgrade(engine)
    fill(engine)
    fill_pairs(engine, 12)
    with serve(url, tmp_path) as app_url:
        page = visit(app_url, "phone").open("demands")
        card = page.locator(".st-key-crowded-demands_by_pair")
        assert card.evaluate("(card) => card.scrollWidth > card.clientWidth")
        assert page.evaluate(OVERFLOW) <= 0


def test_the_map_is_as_high_as_its_width_needs(app_url: str, visit: Callable[..., Visit]) -> None:
    heights = {}
    for size in ("desktop", "phone"):
        visitor = visit(app_url, size)
        page = visitor.open("responses")
        page.locator(".st-key-plot-responses_by_country svg.main-svg").first.wait_for(state="attached")
        visitor.rest()
        heights[size] = page.locator(".st-key-plot-responses_by_country svg.main-svg").first.bounding_box()["height"]
        assert visitor.complaints == []
    assert heights == {"desktop": 400, "phone": 215}


def test_an_unknown_address_says_so_and_leads_on(app_url: str, visit: Callable[..., Visit]) -> None:
    visitor = visit(app_url)
    page = visitor.open("demnds")
    assert page.get_by_role("heading", level=1).inner_text() == "There is no page at this address"
    assert page.get_by_role("dialog").count() == 0
    page.get_by_role("link", name="Did you mean Demands?").click()
    page.wait_for_url("**/demands")
    visitor.rest()
    assert page.locator(".ledger-count").inner_text() == "6 demands, unfiltered"
    visitor.open("no such <b>page")
    assert "no such <b>page" in page.locator("[data-testid=stText]").first.inner_text()
    assert visitor.complaints == []


def test_on_a_desk_every_page_of_the_menu_is_in_sight(app_url: str, visit: Callable[..., Visit]) -> None:
    menu = visit(app_url).open("demands").locator('[data-testid="stTopNav"]')
    shown = menu.inner_text()
    for name in ("Overview", "Response times", "Search", "Data"):
        assert name in shown
    assert "more" not in shown


def test_on_a_phone_a_page_begins_in_its_first_third(app_url: str, visit: Callable[..., Visit]) -> None:
    page = visit(app_url, "phone").open("demands")
    title = page.get_by_role("heading", level=1).bounding_box()
    assert title is not None and title["y"] < SIZES["phone"]["height"] / 3
    # Fields without visible labels have their names all the same.
    assert page.get_by_role("combobox", name="Actor, in any role").is_visible()
    assert page.get_by_role("textbox", name="Search").is_visible()
