"""Pages on paper: charts, filters and where it all comes from."""

import io
import itertools
from collections.abc import Callable

import pytest
from pypdf import PdfReader

from store.engine import get_engine
from store.filters import Filters
from store.read_rows import load_rows
from store.read_tables import DEMANDS
from tests.browser.conftest import Visit

Start = Callable[..., Visit]
COUNT_PRINTS = "window.prints = 0; window.print = () => { window.prints += 1; }"
# Whether every figure lies within its sheet while the page is laid out for paper.
WITHIN = """() => [...document.querySelectorAll('[data-testid="stPlotlyChart"] svg.main-svg')].every((figure) => {
  const box = figure.getBoundingClientRect();
  return box.width > 100 && box.height > 50 && box.right <= document.documentElement.clientWidth + 1;
})"""


def _print(visitor: Visit) -> str:
    pages = PdfReader(io.BytesIO(visitor.page.pdf(format="A4"))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_printed_page_has_its_charts_filters_version_and_address(scheme: str, app_url: str, visit: Start) -> None:
    visitor = visit(app_url, scheme=scheme)
    page = visitor.open("demands?actor=country.fr")
    printed = _print(visitor)
    for part in ("Actor: France", "Demands by who asks whom", "Filters: actor France", "Data version", "Printed on"):
        assert part in printed
    assert "demands?actor=country.fr&version=" in printed.replace(" ", "")
    assert "More filters" not in printed and "Download CSV" not in printed
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 720, "height": 1000})
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    visitor.rest()
    assert page.evaluate(WITHIN)


def test_a_printed_page_has_every_row_of_its_table_as_text(app_url: str, ledger_url: str, visit: Start) -> None:
    quotes = load_rows(get_engine(ledger_url), DEMANDS, Filters())["quote"]
    visitor = visit(app_url)
    page = visitor.open("demands")
    assert page.locator(".ledger-printed").is_hidden()
    printed = _print(visitor)
    assert f"All {len(quotes)} rows." in printed
    # Lines of a cell are broken where the paper needs it, never within a word.
    for quote in quotes:
        assert " ".join(quote.split())[:30] in printed
    page.emulate_media(media="print")
    assert page.locator(".ledger-printed").is_visible()
    assert page.locator('[data-testid="stDataFrame"]').is_hidden()


def test_the_map_on_paper_covers_nothing(app_url: str, visit: Start) -> None:
    visitor = visit(app_url)
    page = visitor.open("responses")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 720, "height": 1000})
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    visitor.rest()
    card = page.locator(".st-key-card-responses_by_country")
    ends = [card.locator("svg.main-svg").first, card.locator(".ledger-note").first, page.locator("#rows")]
    boxes = [end.bounding_box() for end in ends]
    assert boxes[0]["height"] > 150
    assert all(above["y"] + above["height"] <= below["y"] + 1 for above, below in itertools.pairwise(boxes))


def test_printing_the_first_page_draws_its_charts_first(app_url: str, visit: Start) -> None:
    visitor = visit(app_url)
    visitor.page.add_init_script(COUNT_PRINTS)
    page = visitor.open("")
    assert page.locator(".js-plotly-plot").count() == 0
    page.keyboard.press("ControlOrMeta+p")
    page.wait_for_function("window.prints === 1")
    assert page.locator(".js-plotly-plot").count() == 6
    assert visitor.complaints == []
