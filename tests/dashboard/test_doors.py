"""Doors: addresses that a new tab opens too, and words that can only be read."""

from html.parser import HTMLParser
from urllib.parse import parse_qs

import pytest

from dashboard.doors import write_door
from dashboard.link import parse_link
from store.filters import Filters
from store.vocabulary import Category, DemandStatus


class Links(HTMLParser):
    """The addresses of the links of some HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.addresses.append(dict(attrs)["href"] or "")


@pytest.mark.parametrize(
    "filters",
    [
        Filters(),
        Filters(actors=("country.ca",), first_day="2021-01-01", last_day="2021-12-31"),
        Filters(categories=(Category.TRADE,), statuses=(DemandStatus.NO_RESPONSE_FOUND,)),
        Filters(search='"one & two" <b>'),
        Filters(publishers=("A & B", "é=?#")),
    ],
)
def test_what_a_door_leads_to_is_what_was_written(filters: Filters) -> None:
    links = Links()
    links.feed(write_door("words", filters, "demands", row="a/b&c"))
    [address] = links.addresses
    page, _, query = address.partition("?")
    parts = parse_qs(query)
    assert page == "demands"
    assert parts.pop("row") == ["a/b&c"]
    assert parse_link(parts, ("country.ca",), (), ("A & B", "é=?#")).filters == filters


def test_what_a_door_is_called_cannot_be_run() -> None:
    door = write_door("", Filters(), title='"><script>', style='"><script>')
    assert "<script>" not in door
