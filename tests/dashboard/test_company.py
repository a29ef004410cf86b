"""With whom an actor stands: the first names at once, the rest opened, every name a way on."""

from typing import NamedTuple

import pytest

from dashboard.company import write_company
from store.filters import Filters
from store.read_actor import OTHERS
from tests.dashboard.conftest import OpenPage, texts


class Other(NamedTuple):
    """As the store names one beside an actor."""

    actor_id: str
    name: str
    rows: int


def _write(count: int) -> str:
    others = [Other(f"body.{number}", f"Body {number}", count - number) for number in range(count)]
    return write_company("Who asks it", others, Filters(actors=("country.fr",), search="whale"))


@pytest.mark.parametrize("count", [1, 6])
def test_a_short_list_has_nothing_to_open(count: int) -> None:
    assert _write(count).count("<li>") == count
    assert "<details>" not in _write(count)


def test_the_rest_of_a_long_list_can_be_opened() -> None:
    first, _, rest = _write(9).partition("<details>")
    assert first.count("<li>") == 6 and rest.count("<li>") == 3
    assert rest.startswith("<summary>and 3 more</summary>")
    assert "most frequent" not in rest


def test_a_list_that_ends_too_soon_says_so() -> None:
    assert f"The {OTHERS} most frequent; the CSV below has every row." in _write(OTHERS)


def test_a_name_leads_to_its_page_and_takes_the_other_filters_along() -> None:
    assert 'href="actor?q=whale&amp;id=body.0"' in _write(1)
    assert "&lt;b&gt;" in write_company("Who asks it", [Other("x", "<b>X</b>", 1)], Filters())


def test_the_page_of_an_actor_lists_those_beside_it(open_page: OpenPage, ledger_url: str) -> None:
    shown = texts(open_page("actor", ledger_url, id="country.fr"))
    assert '<ul class="ledger-company"><li><a class="ledger-door"' in shown
