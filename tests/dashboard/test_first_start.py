"""First start and troubles: an empty disk is filled once by the loaders' own command; failures are told in words."""

import subprocess
import sys
from pathlib import Path

import pytest

from dashboard import first_start
from store.engine import get_engine
from store.schema import DocumentRecord
from tests.dashboard.conftest import OpenPage, texts

BUNDLED = first_start.DOCUMENTS


def test_a_database_that_is_not_one_is_told_with_a_remedy(open_page: OpenPage, tmp_path: Path) -> None:
    (tmp_path / "broken.db").write_bytes(b"not a database at all" * 100)
    app = open_page("overview", f"sqlite:///{tmp_path}/broken.db")
    assert not app.exception
    assert "is not a database" in app.error[0].value.replace("\\", "")
    assert app.button(key="try-again")


def test_a_folder_that_is_missing_is_told_without_the_password(open_page: OpenPage, tmp_path: Path) -> None:
    app = open_page("demands", f"sqlite:///{tmp_path}/none/ledger.db")
    assert not app.exception
    assert "does not exist" in app.error[0].value


def test_an_address_of_no_database_is_told(open_page: OpenPage) -> None:
    app = open_page("demands", "mysql://user:secret@host/name")
    assert not app.exception
    assert app.error and "secret" not in app.error[0].value


@pytest.mark.skipif(not any(BUNDLED.iterdir()), reason="no bundled documents to load")
def test_an_empty_disk_is_filled_with_the_bundled_documents_once(open_page: OpenPage, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/new.db"
    app = open_page("documents", url)
    assert not app.exception and not app.error
    documents = _count(url)
    assert documents > 0
    assert f"{documents} documents, unfiltered" in texts(app)
    open_page("documents", url)
    assert _count(url) == documents


@pytest.mark.skipif(not any(BUNDLED.iterdir()), reason="no bundled documents to load")
def test_a_load_that_fails_says_why_and_can_be_tried_again(
    open_page: OpenPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\necho 'Rule asks.toml is wrong at line 3.' >&2\nexit 2\n")
    broken.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(broken))
    app = open_page("overview", f"sqlite:///{tmp_path}/new.db")
    assert not app.exception
    assert "could not be loaded" in app.error[0].value
    assert "Rule asks.toml is wrong at line 3." in app.text[0].value
    assert app.button(key="try-again")


def test_the_address_of_the_database_is_not_on_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, object] = {}

    def record(command: list[str], **settings: object) -> subprocess.CompletedProcess[str]:
        seen["command"], seen["env"] = command, settings["env"]
        return subprocess.CompletedProcess(command, 1, "", "")

    monkeypatch.setattr(subprocess, "run", record)
    first_start._load_bundled("postgresql://user:secret@host/name")
    assert "secret" not in " ".join(seen["command"])  # type: ignore[arg-type]
    assert "secret" in seen["env"][first_start.DATABASE_VARIABLE]  # type: ignore[index]


def _count(url: str) -> int:
    engine = get_engine(url)
    with engine.connect() as connection:
        return len(connection.execute(DocumentRecord.__table__.select()).all())
