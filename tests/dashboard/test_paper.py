"""What a printed page says of itself."""

import pytest

from dashboard.paper import write_note
from store.data_version import DataVersion, load_data_version
from store.engine import get_engine
from tests.dashboard.conftest import OpenPage, texts

VERSION = DataVersion(3, 6, 2, 5, "0123456789")


@pytest.mark.parametrize(
    ("described", "version", "said"),
    [
        ("actor France", VERSION, ["Filters: actor France.", "Data version 3-6-2-5-0123456789. Printed on 2026-11-30"]),
        ("", VERSION, ["No filters: everything in the ledger."]),
        # Not worked out yet: nothing is made up.
        ("", None, ["<p>Printed on 2026-11-30 from https://ledger.example/demands</p>"]),
        ("actor <img src=x>", VERSION, ["actor &lt;img src=x&gt;"]),
    ],
)
def test_the_note_names_filters_day_version_and_address(
    described: str, version: DataVersion | None, said: list[str]
) -> None:
    note = write_note("Demands", described, "2026-11-30", version, "https://ledger.example/demands")
    assert "Campaign Ledger: Demands." in note
    for part in said:
        assert part in note


def test_every_page_carries_the_note_with_its_version(open_page: OpenPage, ledger_url: str) -> None:
    version = str(load_data_version(get_engine(ledger_url)))
    shown = texts(open_page("demands", ledger_url, actor="country.fr"))
    assert "Campaign Ledger: Demands. Filters: actor France." in shown
    assert f"Data version {version}" in shown
    assert f"/demands?actor=country.fr&amp;version={version}" in shown
