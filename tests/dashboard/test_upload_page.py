"""The Upload page: a preview that stores nothing, a load that can be undone, and a read-only ledger that says so."""

from pathlib import Path

import pytest

from dashboard.load_process import run_load
from dashboard.upload_flow import STORED, WAITING
from store.data_version import load_data_version
from store.engine import get_engine
from store.read_runs import find_run, load_run_files
from store.settings import READ_ONLY_VARIABLE
from tests.dashboard.conftest import OpenPage

TEXT = """Harbour Watch calls on the European Union to release the sailors of the Blue Heron.

The Parliament of Norway rejected the sanctions.
"""


def test_a_pasted_text_is_previewed_stored_and_undone(open_page: OpenPage, ledger_url: str) -> None:
    engine = get_engine(ledger_url)
    before = load_data_version(engine)
    app = open_page("upload", ledger_url)
    app.text_area(key="pasted-text").set_value(TEXT)
    app.text_input(key="pasted-title").set_value("Free the <b>sailors</b>")
    app.text_input(key="pasted-date").set_value("2021-03")
    app.button(key="read-text").click()
    app.run(timeout=120)
    assert not app.exception and not app.error
    assert "Nothing is stored yet" in app.info[0].value
    folder: Path = app.session_state[WAITING]
    assert folder.exists()
    assert any("release the sailors" in quote for frame in app.dataframe for quote in frame.value.get("quote", ()))
    assert load_data_version(engine) == before
    app.button(key="store").click()
    app.run(timeout=120)
    assert not app.exception and not app.error
    assert not folder.exists()
    run_id, said = app.session_state[STORED][0]
    assert said.startswith("Stored 1 document: 1 demand")
    assert load_data_version(engine).count_since(before)["documents"] == 1
    files = load_run_files(engine, run_id)
    assert list(files["documents"]) == [1] and files["file"][0].startswith("uploaded-")
    assert [link.proto.label for link in app.get("page_link")].count("Read it") == 1
    app.button(key="undo-0").click().run()
    assert load_data_version(engine).count_since(before) == {}
    assert "1 document taken out" in app.success[0].value


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Der Hafen war gestern den ganzen Tag geschlossen, und niemand wusste, warum das so war. " * 4, "“de”"),
        ("The harbour was closed all day yesterday, and the boats stayed where they were. " * 4, "Nobody was found"),
    ],
)
def test_a_text_without_rows_says_why(text: str, reason: str, open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("upload", ledger_url)
    app.text_area(key="pasted-text").set_value(text)
    app.text_input(key="pasted-title").set_value("Harbour")
    app.button(key="read-text").click()
    app.run(timeout=120)
    assert not app.exception
    (told,) = [info.value for info in app.info if "no row found" in info.value]
    assert told.startswith("**Harbour") and reason in told


def test_a_text_without_its_title_is_refused_with_the_remedy(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("upload", ledger_url)
    app.text_area(key="pasted-text").set_value(TEXT)
    app.button(key="read-text").click().run()
    assert "no title" in app.error[0].value
    assert WAITING not in app.session_state


def test_a_hostile_file_is_named_and_the_others_are_loaded(tmp_path: Path, ledger_url: str) -> None:
    folder = tmp_path / "uploaded-x"
    (folder / "uploaded-x").mkdir(parents=True)
    (folder / "uploaded-x" / "good.txt").write_text(TEXT)
    (folder / "uploaded-x" / "bomb.docx").write_bytes(b"PK\x03\x04" + b"\x00" * 50)
    (folder / "uploaded-x" / "run.exe").write_bytes(b"MZ\x90\x00" + bytes(range(256)) * 10)
    heard: list[str] = []
    result = run_load(folder, ledger_url, lambda number, total, name: heard.append(name))
    assert result.is_done
    engine = get_engine(ledger_url)
    run_id = find_run(engine, "uploaded-x")
    assert run_id is not None
    files = load_run_files(engine, run_id).set_index("file")
    assert list(files["documents"]) == [0, 1, 0]
    assert files.loc["uploaded-x/run.exe", "problem"] and files.loc["uploaded-x/bomb.docx", "problem"]
    assert files.loc["uploaded-x/good.txt", "problem"] == ""


def test_a_load_that_cannot_begin_says_why(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    result = run_load(tmp_path / "in", "sqlite:////nowhere/at/all.db", lambda number, total, name: None)
    assert not result.is_done and result.message


@pytest.mark.parametrize("value", ["1", "yes"])
def test_a_read_only_deployment_says_so(
    value: str, open_page: OpenPage, ledger_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(READ_ONLY_VARIABLE, value)
    app = open_page("upload", ledger_url)
    assert "read-only" in app.info[0].value
    assert not app.text_area and not app.exception


def test_a_database_that_cannot_be_written_says_so(open_page: OpenPage, ledger_url: str) -> None:
    assert "read-only" in open_page("upload", f"{ledger_url}?mode=ro").info[0].value
