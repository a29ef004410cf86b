"""Holds the documents to the program: the files, commands, options, formats and settings they name are there."""

import importlib.util
import json
import re
import shutil
import struct
import subprocess

import pytest

from benchmarks.readme_table import END, START, draw_section
from dashboard.discovery import discover
from loaders.__main__ import EXPORT_FORMATS, main
from loaders.readers import find_readers
from store.settings import DATA, DATABASE_VARIABLE, DEFAULT_DATABASE_URL, DOCUMENTS, ROOT

NAMES = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "data/README.md")
TEXTS = {name: (ROOT / name).read_text(encoding="utf-8") for name in NAMES}
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = dict(re.findall(r"^([a-z]+):[^\n#]*(?:## (.+))?$", MAKEFILE, re.MULTILINE))
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)\)")
# A path of the project in running words: not the end of an address, not a pattern such as store/export_<format>.py.
PATH = re.compile(
    r"(?<![\w/.])((?:store|loaders|dashboard|data|tests|benchmarks|docs|\.ci|\.streamlit)/[\w./-]*\w/?)(?![\w<])"
)
VARIABLE = re.compile(r"environ(?:\.get\(|\[)\s*[\"'](\w+)|^[A-Z_]*VARIABLE = \"(\w+)\"", re.MULTILINE)
# Made by the program, or a user's.
MADE = {"data/campaign.db"}
# Read by Python itself.
PYTHON_OWN = {"PYTHONPATH"}
LARGEST_PICTURE = 200_000


@pytest.mark.parametrize("name", NAMES)
def test_every_link_leads_to_a_file(name: str) -> None:
    targets = LINK.findall(TEXTS[name])
    assert [target for target in targets if not ((ROOT / name).parent / target).exists()] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_path_that_is_named_is_there(name: str) -> None:
    paths = set(PATH.findall(TEXTS[name])) - MADE
    assert sorted(path for path in paths if not (ROOT / path).exists()) == []


def test_the_check_of_paths_sees_paths() -> None:
    assert PATH.findall("in `loaders/none.py`, sqlite:///data/x.db, store/export_<format>.py and data/rules/.") == [
        "loaders/none.py",
        "data/rules/",
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_target_of_make_that_is_named_exists(name: str) -> None:
    named = re.findall(r"(?:`|^ {4})make ([a-z]+)", TEXTS[name], re.MULTILINE)
    assert set(named) <= TARGETS.keys()


def test_make_help_lists_every_target_with_what_it_does() -> None:
    assert shutil.which("make"), "the tests of the documents need make"
    shown = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for_people = {"help", "run", "test", "check", "load", "export", "score", "train", "bench", "screenshots"}
    assert for_people <= TARGETS.keys()
    for target in for_people:
        assert TARGETS[target], target
        assert f"make {target} " in shown and TARGETS[target] in shown


@pytest.mark.parametrize("name", NAMES)
def test_every_command_and_option_that_is_named_exists(name: str) -> None:
    for line in TEXTS[name].splitlines():
        for module in re.findall(r"python -m ([\w.]+)", line):
            assert module in ("venv", "pytest") or importlib.util.find_spec(module), module
        called = re.search(r"python -m loaders (\w+)(.*)", line)
        if called is None:
            continue
        command = main.commands[called[1]]
        options = {option for parameter in command.params for option in parameter.opts}
        assert set(re.findall(r"--[a-z][\w-]*", called[2])) <= options, line


def test_every_format_that_can_be_read_is_named() -> None:
    sentence = re.search(r"It reads (.+?)\n\n", TEXTS["README.md"], re.DOTALL)
    assert sentence is not None
    named = set(re.findall(r"`(\.\w+)`", sentence[1]))
    readers = list(find_readers().values())
    assert named == {reader.SUFFIXES[0] for reader in readers}


def test_every_format_that_can_be_written_is_named() -> None:
    row = next(line for line in TEXTS["README.md"].splitlines() if "loaders export" in line)
    assert set(re.findall(r"`(?:--format )?(\w+)`", row)) == set(EXPORT_FORMATS)


def test_every_setting_is_named_with_its_default() -> None:
    rows = re.findall(r"^\| `([A-Z_]+)` \|(.+)$", TEXTS["README.md"], re.MULTILINE)
    read = set()
    for package in ("store", "loaders", "dashboard", "tests/browser"):
        for path in (ROOT / package).rglob("*.py"):
            read |= {name for pair in VARIABLE.findall(path.read_text(encoding="utf-8")) for name in pair if name}
    assert dict(rows).keys() == read - PYTHON_OWN
    assert f"`{DEFAULT_DATABASE_URL}`" in dict(rows)[DATABASE_VARIABLE]


def test_the_picture_is_one_of_the_app_and_small() -> None:
    shown = {target for text in TEXTS.values() for target in LINK.findall(text) if target.endswith(".png")}
    listed = subprocess.run(["git", "ls-files", "docs"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    assert shown == ({path for path in listed.split() if path.endswith(".png")} or shown) != set()
    for target in shown:
        content = (ROOT / target).read_bytes()
        assert content.startswith(b"\x89PNG") and len(content) < LARGEST_PICTURE
        assert struct.unpack(">I", content[16:20]) == (1440,)


def test_the_figures_are_those_of_the_last_measurement() -> None:
    measured = json.loads((DATA / "models" / "accuracy.json").read_text(encoding="utf-8"))
    assert TEXTS["README.md"].count(START) == TEXTS["README.md"].count(END) == 1
    assert TEXTS["README.md"].partition(START)[2].partition(END)[0].strip() == draw_section(measured)


def test_the_number_of_digests_is_right() -> None:
    digests = len(list(DOCUMENTS.glob("*.md")))
    assert {int(number) for number in re.findall(r"(\d+)(?: short)? digests", TEXTS["README.md"])} == {digests}


def test_nobody_is_sent_statistics() -> None:
    settings = (ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    assert re.search(r"^gatherUsageStats = false", settings, re.MULTILINE)


@pytest.mark.parametrize(("folder", "row"), [("charts", "chart"), ("views", "page")])
def test_what_a_new_module_must_offer_is_what_all_of_them_offer(folder: str, row: str) -> None:
    line = next(line for line in TEXTS["ARCHITECTURE.md"].splitlines() if line.startswith(f"| {row} |"))
    needed = re.findall(r"`([A-Z]+|draw|render)`", line)
    assert len(needed) > 3
    assert [
        (module.__name__, name) for module in discover(folder) for name in needed if not hasattr(module, name)
    ] == []


def test_a_reader_offers_what_the_architecture_says() -> None:
    line = next(line for line in TEXTS["ARCHITECTURE.md"].splitlines() if line.startswith("| document format |"))
    needed = re.findall(r"`([A-Z]+(?:_[A-Z]+)?|recognises|read)`", line)
    assert len(needed) == 5
    assert [name for reader in find_readers().values() for name in needed if not hasattr(reader, name)] == []


def test_the_architecture_is_one_page_and_the_changelog_has_what_is_coming() -> None:
    assert len(TEXTS["ARCHITECTURE.md"].splitlines()) <= 110
    assert "## Upcoming" in TEXTS["CHANGELOG.md"]
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License\n\nCopyright (c) ")
