"""Where the ledger lies where nobody says where, and the disk takes nothing."""

import os
from pathlib import Path

import pytest

from dashboard import ledger_place
from store import settings
from tests.dashboard.conftest import OpenPage, texts

USUAL = settings.DEFAULT_DATABASE_URL


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A root whose data folder has no ledger yet."""
    (tmp_path / "data").mkdir()
    monkeypatch.setattr(settings, "ROOT", tmp_path)
    return tmp_path


@pytest.fixture
def locked(house: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same on a disk that cannot be written, which nobody who runs the tests as root can make."""
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    return house


def test_a_disk_that_can_be_written_holds_the_ledger(house: Path) -> None:
    assert ledger_place.locate(USUAL) == USUAL


def test_on_a_locked_disk_the_ledger_lies_in_one_temporary_folder(locked: Path) -> None:
    url = ledger_place.locate(USUAL)
    assert url != USUAL and Path(url.removeprefix("sqlite:///")).parent.is_dir()
    assert ledger_place.locate(USUAL) == url


def test_an_address_that_was_chosen_is_never_replaced(locked: Path) -> None:
    for chosen in ("sqlite:///elsewhere/ledger.db", "postgresql://host/ledger"):
        assert ledger_place.locate(chosen) == chosen


def test_a_ledger_on_a_locked_disk_is_shown(locked: Path) -> None:
    (locked / "data" / "campaign.db").touch()
    assert ledger_place.locate(USUAL) == USUAL


def test_where_it_does_not_last_the_pages_that_store_say_so(
    open_page: OpenPage, ledger_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger_place, "locate", lambda _: ledger_url)
    for page in ("upload", "review"):
        app = open_page(page, USUAL)
        assert not app.exception
        assert [notice for notice in app.warning if "lost when the program restarts" in notice.value]
    assert "demands, unfiltered" in texts(open_page("demands", USUAL))
    assert not [notice for notice in open_page("upload", ledger_url).warning if "lost" in notice.value]
