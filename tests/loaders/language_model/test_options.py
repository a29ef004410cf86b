"""The settings of the language model are right, or nothing is loaded; no message shows the key."""

from pathlib import Path

import pytest

from loaders.errors import InvalidSetting
from loaders.language_model.options import DOCUMENTS, SECONDS, read_model_options
from loaders.language_model.saved_answers import open_saved_answers
from store.settings import MODEL_ANSWERS, ROOT

PLANTED = "sk-planted"
RIGHT = {"ADDRESS": "https://models.example.org/v1", "NAME": "small"}
VARIABLES = ("ADDRESS", "NAME", "KEY", "DOCUMENTS", "SECONDS", "ANSWERS")


def set_variables(monkeypatch: pytest.MonkeyPatch, given: dict[str, str]) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(f"CAMPAIGN_MODEL_{name}", raising=False)
    for name, value in given.items():
        monkeypatch.setenv(f"CAMPAIGN_MODEL_{name}", value)


def test_without_more_than_address_and_name_the_defaults_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    set_variables(monkeypatch, RIGHT | {"KEY": "", "DOCUMENTS": " "})
    options = read_model_options()
    assert (options.name, options.key, options.documents) == ("small", "", DOCUMENTS)
    assert (options.seconds, options.answers) == (SECONDS, MODEL_ANSWERS)


def test_a_folder_is_counted_from_the_programs_own(monkeypatch: pytest.MonkeyPatch) -> None:
    set_variables(monkeypatch, RIGHT | {"ANSWERS": "kept/answers", "DOCUMENTS": "7", "SECONDS": "2.5"})
    options = read_model_options()
    assert (options.answers, options.documents, options.seconds) == (ROOT / "kept/answers", 7, 2.5)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://models.example.org/v1", "https://models.example.org/v1/chat/completions"),
        ("https://models.example.org/v1/", "https://models.example.org/v1/chat/completions"),
        ("https://models.example.org/v1/chat/completions", "https://models.example.org/v1/chat/completions"),
        ("https://models.example.org/v1?version=3", "https://models.example.org/v1/chat/completions?version=3"),
        # A model on this machine, with a key and without encryption.
        ("http://localhost:11434/v1", "http://localhost:11434/v1/chat/completions"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080/chat/completions"),
        ("http://[::1]:8080", "http://[::1]:8080/chat/completions"),
    ],
)
def test_an_address_leads_to_the_chat(monkeypatch: pytest.MonkeyPatch, address: str, expected: str) -> None:
    set_variables(monkeypatch, RIGHT | {"ADDRESS": address, "KEY": PLANTED})
    assert read_model_options().address == expected


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"ADDRESS": ""}, "CAMPAIGN_MODEL_ADDRESS is not set"),
        ({"NAME": ""}, "CAMPAIGN_MODEL_NAME is not set"),
        ({"ADDRESS": "models.example.org/v1"}, "no address of the web"),
        ({"ADDRESS": "file:///etc/passwd"}, "no address of the web"),
        ({"ADDRESS": "ftp://models.example.org"}, "no address of the web"),
        ({"ADDRESS": "https://models.example.org:99999/v1"}, "no address"),
        ({"ADDRESS": f"https://me:{PLANTED}@models.example.org/v1"}, "CAMPAIGN_MODEL_KEY"),
        # The key would travel in plain sight.
        ({"ADDRESS": "http://models.example.org/v1"}, "use https"),
        ({"ADDRESS": "http://localhost.example.org/v1"}, "use https"),
        ({"KEY": f"{PLANTED} {PLANTED}"}, "CAMPAIGN_MODEL_KEY"),
        ({"KEY": f"{PLANTED}\r\nX-Other: 1"}, "CAMPAIGN_MODEL_KEY"),
        ({"KEY": f"{PLANTED}é"}, "CAMPAIGN_MODEL_KEY"),
        ({"DOCUMENTS": "many"}, "CAMPAIGN_MODEL_DOCUMENTS"),
        ({"DOCUMENTS": "-1"}, "CAMPAIGN_MODEL_DOCUMENTS"),
        ({"SECONDS": "0"}, "CAMPAIGN_MODEL_SECONDS"),
        ({"SECONDS": "nan"}, "CAMPAIGN_MODEL_SECONDS"),
    ],
)
def test_a_wrong_setting_is_named_without_the_key(
    monkeypatch: pytest.MonkeyPatch, changes: dict[str, str], named: str
) -> None:
    set_variables(monkeypatch, RIGHT | {"KEY": PLANTED} | changes)
    with pytest.raises(InvalidSetting) as refused:
        read_model_options()
    assert named in str(refused.value) and PLANTED not in str(refused.value)


def test_without_a_key_plain_http_is_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    set_variables(monkeypatch, RIGHT | {"ADDRESS": "http://models.lan:8080/v1"})
    assert read_model_options().host == "models.lan"


def test_the_options_do_not_show_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    set_variables(monkeypatch, RIGHT | {"KEY": PLANTED})
    assert PLANTED not in repr(read_model_options())


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(InvalidSetting, match="CAMPAIGN_MODEL_ANSWERS"):
        open_saved_answers(tmp_path / "file" / "answers", "small")
