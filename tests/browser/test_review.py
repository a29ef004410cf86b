"""The review in a browser: decided by keyboard on a desk, by thumb on a phone, and taken back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from store.engine import get_engine
from store.migrate import upgrade
from tests.browser.axe import find_violations, load_axe
from tests.browser.conftest import Visit, serve
from tests.browser.test_pages import OVERFLOW
from tests.dashboard.ledger import fill
from tests.dashboard.test_review import add_candidates

Start = Callable[..., Visit]
COUNT = ".ledger-count >> nth=0"


@pytest.fixture
def review_url(tmp_path: Path) -> Iterator[str]:
    url = f"sqlite:///{tmp_path}/review.db"
    engine = get_engine(url)
    upgrade(engine)
    fill(engine)
    add_candidates(engine)
    engine.dispose()
    with serve(url, tmp_path) as address:
        yield address


def test_a_pair_is_decided_by_keyboard_and_taken_back(review_url: str, visit: Start) -> None:
    visitor = visit(review_url)
    page = visitor.open("review")
    assert page.get_by_role("button", name="Accept").is_disabled()
    page.get_by_role("textbox", name="Your name").fill("Ana Lind")
    page.keyboard.press("Enter")
    visitor.rest()
    # Letters typed into a field are a note, not a decision.
    page.get_by_role("textbox", name="Note").press_sequentially("a fax jux")
    page.keyboard.press("Enter")
    visitor.rest()
    assert page.locator(COUNT).inner_text() == "2 pairs waiting, 0 decided, unfiltered"
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("j")
    page.get_by_text("2 of 2 waiting").wait_for()
    page.keyboard.press("k")
    page.get_by_text("1 of 2 waiting").wait_for()
    page.keyboard.press("a")
    page.get_by_text("1 pair waiting, 1 decided").wait_for()
    visitor.rest()
    assert page.get_by_text("Accepted, partly meets it: Ana Lind").is_visible()
    page.keyboard.press("x")
    page.get_by_text("0 pairs waiting, 2 decided").wait_for()
    visitor.rest()
    page.keyboard.press("u")
    page.get_by_text("1 pair waiting, 1 decided").wait_for()
    assert visitor.complaints == []
    assert visitor.strangers == []


def test_on_a_phone_deciding_is_in_reach_and_nothing_overflows(review_url: str, visit: Start) -> None:
    visitor = visit(review_url, "phone")
    page = visitor.open("review")
    assert page.evaluate(OVERFLOW) <= 0
    before, after = (page.get_by_role("button", name=name).bounding_box() for name in ("Previous", "Next"))
    assert before is not None and after is not None and before["y"] == after["y"]
    page.get_by_role("textbox", name="Your name").fill("Ana Lind")
    page.keyboard.press("Enter")
    visitor.rest()
    page.locator(".st-key-review-case mark").first.scroll_into_view_if_needed()
    accept = page.get_by_role("button", name="Accept")
    box = accept.bounding_box()
    assert box is not None and 0 <= box["y"] <= 844 - box["height"]
    accept.click()
    page.get_by_text("1 pair waiting, 1 decided").wait_for()
    assert page.evaluate(OVERFLOW) <= 0
    assert visitor.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_use_the_review(scheme: str, review_url: str, visit: Start) -> None:
    page = visit(review_url, scheme=scheme).open("review")
    assert find_violations(page, load_axe()) == []
