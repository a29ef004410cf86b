"""A typed name becomes the one actor that it names, however it is spelled, and is asked back where it may be two."""

import pytest

from dashboard.typed_actor import resolve_typed
from store.search import FoundActor
from tests.dashboard.conftest import OpenPage, texts

NAMES = {"un": "United Nations", "uk": "United Kingdom", "ca": "Canada", "a1": "Council (a1)", "a2": "Council (a2)"}


def _found(actor: str, by: str, alike: float) -> FoundActor:
    return FoundActor(actor, NAMES.get(actor, by), "", None, by, alike, 1)


@pytest.mark.parametrize(
    ("typed", "alike", "expected"),
    [
        ("canada", [], ("ca", [])),
        ("  Canada ", [], ("ca", [])),
        ("nations", [], ("un", [])),
        # Two hold these words.
        ("united", [], (None, ["un", "uk"])),
        ("council", [], (None, ["a1", "a2"])),
        # A reviewed spelling, and a typing error.
        ("UNO", [_found("un", "UNO", 100.0)], ("un", [])),
        ("Untied Kingdom", [_found("uk", "United Kingdom", 93.0)], ("uk", [])),
        # Two are as much alike; one is alike, but not much.
        ("Canade", [_found("ca", "Canada", 92.0), _found("un", "Canadu", 91.0)], (None, ["ca", "un"])),
        ("Kanata", [_found("ca", "Canada", 76.0)], (None, ["ca"])),
        ("nobody", [], (None, [])),
        ("  ", [], (None, [])),
    ],
)
def test_a_typed_name_is_one_actor_or_asked_back(
    typed: str, alike: list[FoundActor], expected: tuple[str | None, list[str]]
) -> None:
    assert resolve_typed(typed, NAMES, alike) == expected


@pytest.mark.parametrize(
    ("typed", "taken"),
    [("council of readers", ["name.council"]), ("Counsil of Readers", ["name.council"]), ("Bookb", ["binders"])],
)
def test_a_name_that_was_typed_filters_the_page(
    typed: str, taken: list[str], open_page: OpenPage, ledger_url: str
) -> None:
    app = open_page("responses", ledger_url)
    app.multiselect(key="actor").set_value([typed]).run()
    assert app.multiselect(key="actor").value == taken
    assert not app.warning and not app.exception


def test_a_name_that_may_be_two_is_asked_back_and_one_of_them_chosen(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("demands", ledger_url)
    app.multiselect(key="actor").set_value(["an"]).run()
    assert app.multiselect(key="actor").value == []
    assert "No one actor is called an" in app.warning[0].value
    assert "6 demands, unfiltered" in texts(app)
    app.button(key="meant-country.fr").click().run()
    assert app.multiselect(key="actor").value == ["country.fr"]
    assert not app.warning


def test_what_was_typed_is_shown_as_it_was_written(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("demands", ledger_url)
    app.multiselect(key="actor").set_value(["![](https://evil.example/d.png) and $z$"]).run()
    assert not app.exception
    assert "![](https" not in app.warning[0].value
