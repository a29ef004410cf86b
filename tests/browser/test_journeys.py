"""What people do: open a shared link, click on a chart, read the evidence, use the keyboard, go back."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser.conftest import Visit, serve

Start = Callable[..., Visit]
# The middle of a country's frame may lie in the sea, or in another country.
POINT_WITHIN = """(path) => {
  const box = path.getBoundingClientRect(), inverse = path.getScreenCTM().inverse(), within = [];
  for (let x = box.left + 1; x < box.right; x += 2)
    for (let y = box.top + 1; y < box.bottom; y += 2)
      if (path.isPointInFill(new DOMPoint(x, y).matrixTransform(inverse))) within.push([x, y]);
  return within[Math.floor(within.length / 2)];
}"""


def _parts(url: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(url).query)


def test_a_shared_link_shows_the_same_rows_and_filters(app_url: str, visit: Start) -> None:
    page = visit(app_url).open("demands?actor=country.fr&from=2021-01-01&category=trade")
    assert page.locator(".ledger-count").inner_text() == "1 demand: actor France, from 2021-01-01, asking for Trade"
    for chip in ("Actor: France", "From: 2021-01-01", "Asking for: Trade"):
        assert page.get_by_role("button", name=chip).is_visible()
    assert _parts(page.url) == {"actor": ["country.fr"], "from": ["2021-01-01"], "category": ["trade"]}


def test_a_link_with_an_unknown_part_says_so(app_url: str, visit: Start) -> None:
    page = visit(app_url).open("demands?actor=nobody")
    assert "'nobody'" in page.get_by_role("alert").first.inner_text()
    assert page.locator(".ledger-count").inner_text() == "6 demands, unfiltered"


def test_a_click_on_a_bar_filters_and_back_undoes_it(app_url: str, visit: Start) -> None:
    visitor = visit(app_url)
    page = visitor.open("demands")
    visitor.click_mark("demands_by_institution", ".bars path")
    page.wait_for_url("**/demands?addressee=country.ca")
    visitor.rest()
    assert page.locator(".ledger-count").inner_text() == "4 demands: asked of Canada"
    assert page.get_by_role("button", name="Download CSV (4 rows)").is_visible()
    page.go_back()
    page.get_by_text("6 demands, unfiltered").first.wait_for()


@pytest.mark.parametrize(
    ("page", "chart", "point", "filtered"),
    [
        ("documents", "documents_by_publisher", ".bars path", "publisher="),
        ("institutions", "institutions_by_type", ".bars path", "type=government"),
        ("demands", "demands_by_pair", ".points path", "asker=.*addressee=|addressee=.*asker="),
        ("officials", "officials_over_time", ".bars path", "listing=.*from=|from=.*listing="),
    ],
)
def test_a_click_on_any_chart_filters_and_shows_a_chip(
    app_url: str, visit: Start, page: str, chart: str, point: str, filtered: str
) -> None:
    visitor = visit(app_url)
    opened = visitor.open(page)
    visitor.click_mark(chart, point)
    opened.wait_for_url(re.compile(filtered))
    visitor.rest()
    opened.get_by_role("button", name="Clear filters").first.click()
    opened.wait_for_url(re.compile(rf"/{page}$"))


IN_SIGHT = """(mark) => {
  const box = mark.getBoundingClientRect();
  const seen = document.elementFromPoint(box.left + 3, box.top + 3);
  return box.top >= 0 && box.bottom <= innerHeight && mark.contains(seen);
}"""


@pytest.mark.parametrize("size", ["desktop", "phone"])
def test_from_what_is_open_to_the_sentence_and_its_citation(size: str, app_url: str, visit: Start) -> None:
    visitor = visit(app_url, size)
    page = visitor.open("answers")
    page.get_by_role("link", name="Read it in its document").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents?row=*&at=*")
    visitor.rest()
    mark = page.locator("mark.ledger-chosen").first
    page.wait_for_function(f"(mark) => ({IN_SIGHT})(mark)", arg=mark.element_handle())
    page.get_by_role("button", name="Cite this view").focus()
    page.keyboard.press("Enter")
    footnote = page.get_by_role("dialog").locator("code").first
    footnote.wait_for()
    assert "the demand “" in footnote.inner_text()
    assert visitor.complaints == []


def test_the_link_to_an_answer_stands_in_the_address_and_opens_it(app_url: str, visit: Start) -> None:
    visitor = visit(app_url)
    page = visitor.open("answers")
    page.get_by_role("link", name="Link to this answer").nth(2).click()
    page.wait_for_url("**/answers?row=*")
    visitor.rest()
    assert page.locator(".st-key-answer-0").get_by_text("The answer that the address names.").is_visible()


def test_a_flow_leads_to_its_demands(app_url: str, visit: Start) -> None:
    visitor = visit(app_url)
    page = visitor.open("answers")
    page.get_by_text("Flows: who asks").click()
    table = page.locator(".st-key-open-flows [data-testid=stDataFrame]")
    table.wait_for()
    visitor.rest()
    table.scroll_into_view_if_needed()
    box = table.bounding_box()
    assert box is not None
    # The box of the first row, under the header.
    page.mouse.click(box["x"] + 20, box["y"] + 36 + 17)
    page.wait_for_url(re.compile("asker=.*addressee=.*category="))


def test_a_click_on_a_country_filters(app_url: str, visit: Start) -> None:
    visitor = visit(app_url)
    page = visitor.open("responses")
    country = page.locator(".st-key-plot-responses_by_country .choroplethlayer path").first
    country.scroll_into_view_if_needed()
    point = country.evaluate(POINT_WITHIN)
    page.mouse.move(*point)
    # Plotly takes a click as one on the country that it is hovering over.
    page.locator(".st-key-plot-responses_by_country .hovertext").wait_for()
    page.mouse.click(*point)
    page.wait_for_url(re.compile(r"country=(CA|FR)"))


def test_the_map_is_drawn_under_a_base_path(ledger_url: str, tmp_path: Path, visit: Start) -> None:
    with serve(ledger_url, tmp_path, "--server.baseUrlPath=ledger") as url:
        visitor = visit(url)
        page = visitor.open("responses")
        assert page.locator(".choroplethlayer path").count() == 2
        assert visitor.complaints == []
        assert visitor.strangers == []


def test_a_row_is_chosen_by_any_of_its_cells_and_the_link_holds_it(app_url: str, visit: Start) -> None:
    visitor = visit(app_url)
    page = visitor.open("responses")
    table = page.locator("[class*=st-key-rows-responses] canvas").first
    table.scroll_into_view_if_needed()
    box = table.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 250, box["y"] + 36 + 66 * 1.5)
    page.wait_for_url("**/responses?row=*")
    visitor.rest()
    quote = page.locator(".ledger-evidence mark").inner_text()
    assert quote == "France said in May 2022 that it was concerned."
    again = visit(app_url).open(page.url.removeprefix(f"{app_url}/"))
    assert again.locator(".ledger-evidence mark").inner_text() == quote
    page.get_by_role("link", name="Read the whole document").click()
    page.wait_for_url("**/documents?row=*")
    visitor.rest()
    assert quote in page.locator(".st-key-document-text mark").all_inner_texts()


def test_the_keyboard_alone_sets_a_filter(app_url: str, visit: Start) -> None:
    visitor = visit(app_url)
    page = visitor.open("demands")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('role')") == "combobox":
            break
    page.keyboard.type("Bookb")
    page.get_by_role("option", name="Bookbinders United").wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url("**/demands?actor=binders")
    visitor.rest()
    assert page.locator(".ledger-count").inner_text() == "2 demands: actor Bookbinders United"


def test_a_mistyped_name_finds_its_actor(app_url: str, visit: Start) -> None:
    visitor = visit(app_url)
    page = visitor.open("demands")
    page.get_by_role("combobox", name="Actor, in any role").click()
    page.keyboard.type("Bookbindres United")
    page.get_by_role("option").filter(has_text="Bookbindres").wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url("**/demands?actor=binders")
    visitor.rest()
    assert page.locator(".ledger-count").inner_text() == "2 demands: actor Bookbinders United"


def test_the_keyboard_alone_goes_through_the_rows(app_url: str, visit: Start) -> None:
    visitor = visit(app_url)
    page = visitor.open("responses?actor=country.fr")
    first = page.locator(".ledger-evidence mark").inner_text()
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.innerText").endswith("Next response"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/responses?*row=*")
    visitor.rest()
    assert page.locator(".ledger-evidence mark").inner_text() != first
    assert page.get_by_text("2 of 2 on this page of the table").is_visible()
    assert page.get_by_role("button", name="Next response").is_disabled()


def test_the_menu_keeps_the_filters(app_url: str, visit: Start) -> None:
    visitor = visit(app_url)
    page = visitor.open("demands?actor=country.fr")
    page.get_by_role("link", name="Responses").first.click()
    page.wait_for_url("**/responses?actor=country.fr")
    visitor.rest()
    assert page.locator(".ledger-count").inner_text() == "2 responses: actor France"


def test_clearing_the_filters_clears_the_address(app_url: str, visit: Start) -> None:
    visitor = visit(app_url)
    page = visitor.open("demands?actor=binders&from=1999-01-01&to=1999-02-01")
    assert "1999" in page.locator('[data-testid="stAlert"]').first.inner_text()
    page.get_by_role("button", name="Clear filters").first.click()
    page.get_by_text("6 demands, unfiltered").first.wait_for()
    visitor.rest()
    assert _parts(page.url) == {}


def test_the_csv_has_the_rows_on_screen(app_url: str, visit: Start) -> None:
    page = visit(app_url).open("demands?actor=country.fr")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download CSV (2 rows)").click()
    lines = Path(download.value.path()).read_bytes().decode("utf-8-sig").splitlines()
    assert lines[0].startswith("demand_id,document_id,asked_on,date_precision,actors,targets,category,quote")
    assert len(lines) == 3


@pytest.mark.parametrize("path", ["", "demands?actor=name.hostile", "documents?actor=name.hostile", "institutions"])
def test_hostile_text_can_only_be_read(path: str, app_url: str, visit: Start) -> None:
    visitor = visit(app_url)
    page = visitor.open(path)
    assert page.evaluate("window.pwned") is None
    assert page.locator('a[href^="javascript"], img[src*="evil"], [onerror]').count() == 0
    assert visitor.strangers == []
    assert visitor.complaints == []


def test_the_hostile_name_is_on_the_screen_as_it_was_written(app_url: str, visit: Start) -> None:
    page = visit(app_url).open("demands?actor=name.hostile")
    assert page.get_by_role("button", name="Actor: <img src=x onerror=window.pwned=1> ![](https://evil").is_visible()
    assert "![](https://evil.example/c.png) and $y$." in page.locator(".ledger-evidence mark").inner_text()


def test_what_one_asked_of_another_is_found_by_their_roles_and_cited(app_url: str, visit: Start) -> None:
    visitor = visit(app_url)
    page = visitor.open("demands?actor=binders&actor=country.fr")
    for name, downs in (("Bookbinders United", 1), ("France", 2)):
        # By keyboard, as whoever has no pointer does it.
        page.get_by_role("combobox", name=f"Role of {name}").press("Enter")
        for key in ("ArrowDown",) * downs + ("Enter",):
            page.keyboard.press(key)
        visitor.rest()
    assert "demands?asker=binders&addressee=country.fr" in page.url
    assert "asked by" in page.locator(".ledger-count").inner_text()
    page.get_by_role("button", name="Cite this row").click()
    page.get_by_role("dialog").get_by_text("Permalink").wait_for()
    assert "&row=" in page.url and "the demand “" in page.get_by_role("dialog").inner_text()
    assert visitor.complaints == []


def test_the_sentence_that_one_came_for_stands_out_in_its_document(app_url: str, visit: Start) -> None:
    visitor = visit(app_url, "phone")
    page = visitor.open("demands?actor=country.fr")
    page.get_by_role("link", name="Read the whole document").click()
    page.wait_for_url("**/documents*")
    chosen = page.locator("mark.ledger-chosen")
    chosen.wait_for()
    page.wait_for_function("document.activeElement.matches('mark.ledger-chosen')")
    assert chosen.evaluate("(mark) => getComputedStyle(mark).outlineStyle") == "solid"


def test_another_page_begins_at_its_head(app_url: str, visit: Start) -> None:
    visitor = visit(app_url)
    page = visitor.open("demands")
    visitor.scroll_down()
    page.get_by_test_id("stTopNavLink").filter(has_text="Answers").click()
    page.wait_for_url("**/answers*")
    visitor.rest()
    assert page.locator('[data-testid="stMain"]').evaluate("(main) => main.scrollTop") == 0
