"""Holds the house to its rules: import arrows, SQL only in the store, modules that say what they are for."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from store.settings import ROOT
from tests import architecture
from tests.architecture import find_bare_siblings, find_drawers, find_forbidden_imports, find_missing_docstring

PRODUCT = ("store", "loaders", "dashboard", "benchmarks", "docs")
TOP_LEVEL = {
    *PRODUCT, "data", "tests", ".ci", ".streamlit", ".gitignore", "ARCHITECTURE.md", "CHANGELOG.md",
    "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md", "packages.txt", "pyproject.toml", "requirements-dev.txt",
    "requirements.txt",
}  # fmt: skip


def _tracked() -> list[str]:
    """The files of the project; in a copy without Git, all files that are not somebody's own."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    names = listed.stdout.split("\0") if listed.returncode == 0 else []
    if "README.md" not in names:
        found = [path for name in sorted(TOP_LEVEL) for path in [ROOT / name, *(ROOT / name).rglob("*")]]
        names = [str(path.relative_to(ROOT)) for path in found if "__pycache__" not in path.parts]
    return [name for name in names if (ROOT / name).is_file()]


def _python(*packages: str) -> dict[str, str]:
    """Every Python file of these packages, new ones that Git does not know yet among them."""
    files = [path for package in packages for path in sorted((ROOT / package).rglob("*.py"))]
    return {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in files}


SOURCES = _python(*PRODUCT, "tests")
PRODUCT_SOURCES = {path: source for path, source in SOURCES.items() if not path.startswith("tests/")}


@pytest.mark.parametrize(
    ("rule", "sources"),
    [
        (architecture.find_forbidden_imports, SOURCES),
        (architecture.find_database_use, SOURCES),
        (architecture.find_missing_docstring, PRODUCT_SOURCES),
        (architecture.find_length, PRODUCT_SOURCES),
    ],
    ids=["the arrows", "SQL in the store", "a first sentence", "one noun or one verb"],
)
def test_every_module_keeps(rule: Callable[[str, str], list[str]], sources: dict[str, str]) -> None:
    assert len(sources) > 100
    assert [complaint for path, source in sources.items() for complaint in rule(path, source)] == []


def test_no_module_imports_its_neighbour_without_the_package() -> None:
    files = set(SOURCES)
    assert [found for path, source in SOURCES.items() for found in find_bare_siblings(path, source, files)] == []


def test_every_file_is_named_after_its_subject() -> None:
    assert [complaint for path in _tracked() for complaint in find_drawers(path)] == []


def test_the_top_level_is_the_house_and_nothing_else() -> None:
    assert {Path(path).parts[0] for path in _tracked()} <= TOP_LEVEL


def test_the_data_hold_no_program() -> None:
    assert [path for path in _tracked() if path.startswith("data/") and path.endswith((".py", ".ipynb", ".sh"))] == []


def test_no_folder_named_pages_stands_beside_the_entry_script() -> None:
    # Streamlit would read it as a menu of its own.
    assert not (ROOT / "dashboard" / "pages").exists()


def test_no_file_names_a_place_of_one_machine() -> None:
    # The rule itself and its test have to name such places.
    own = {"tests/architecture.py", "tests/test_architecture.py"}
    found = []
    for path in _tracked():
        content = (ROOT / path).read_bytes()
        if b"\0" not in content and path not in own:
            found += architecture.find_machine_paths(path, content.decode("utf-8", "replace"))
    assert found == []


FORBIDDEN = [
    # The arrows.
    ("store/write.py", "import loaders"),
    ("store/write.py", "from dashboard import cache"),
    ("loaders/extract.py", "from dashboard.words import label"),
    ("loaders/extract.py", "def f():\n    import dashboard.words"),
    ("dashboard/cache.py", "from loaders.pipeline import load"),
    ("dashboard/app.py", "if True:\n    from loaders import pipeline"),
    ("dashboard/cache.py", "import importlib\nimportlib.import_module('loaders.pipeline')"),
    ("dashboard/cache.py", "from importlib import import_module\nimport_module(f'loaders.{name}')"),
    ("loaders/extract.py", "from tests.conftest import engine"),
    ("store/write.py", "from benchmarks import accuracy"),
    # Figures stand alone.
    ("dashboard/charts/bars.py", "from store.vocabulary import Category"),
    ("dashboard/charts/bars.py", "from dashboard import words"),
    ("dashboard/charts/bars.py", "from dashboard.words import label"),
    ("dashboard/charts/bars.py", "import streamlit as st"),
    ("dashboard/charts/bars.py", "from sqlalchemy import Engine"),
    # The screen's libraries stay with the screen.
    ("loaders/preview.py", "import streamlit"),
    ("store/export.py", "from plotly import graph_objects"),
    # Relative imports hide the arrow.
    ("dashboard/charts/bars.py", "from . import _layout"),
    ("loaders/extract.py", "from .dates import find_dates"),
]
ALLOWED = [
    ("store/write.py", "from store.rows import Document\nimport sqlalchemy"),
    ("loaders/extract.py", "from loaders import dates\nfrom store.rows import Document\nimport lxml.html"),
    ("loaders/readers/__init__.py", "import importlib\nimportlib.import_module(f'{__name__}.{name}')"),
    ("dashboard/app.py", "from dashboard import cache\nfrom store.errors import StoreError\nimport streamlit"),
    ("dashboard/app.py", "import loadersmith"),
    ("dashboard/charts/bars.py", "import html\nimport pandas as pd\nfrom plotly.subplots import make_subplots"),
    ("dashboard/charts/bars.py", "from dashboard.charts import _layout\nfrom dashboard.charts._palette import DEMAND"),
    ("benchmarks/accuracy.py", "from loaders.judging.training import train\nfrom store.settings import DATA"),
    ("tests/store/test_write.py", "from loaders import pipeline\nfrom dashboard import cache"),
]


@pytest.mark.parametrize(("path", "source"), FORBIDDEN)
def test_a_planted_import_against_the_arrows_is_found(path: str, source: str) -> None:
    assert find_forbidden_imports(path, source) != []


@pytest.mark.parametrize(("path", "source"), ALLOWED)
def test_an_import_along_the_arrows_passes(path: str, source: str) -> None:
    assert find_forbidden_imports(path, source) == []


def test_a_planted_sibling_import_is_found_and_a_library_passes() -> None:
    files = {"dashboard/filters.py", "dashboard/views/__init__.py", "loaders/readers/csv.py"}
    assert find_bare_siblings("dashboard/app.py", "import filters", files) != []
    assert find_bare_siblings("dashboard/app.py", "from views import demands", files) != []
    assert find_bare_siblings("dashboard/app.py", "from dashboard import filters\nimport streamlit", files) == []
    # The file csv.py stands in a package, so this is the library.
    assert find_bare_siblings("loaders/readers/text.py", "import csv", files) == []


@pytest.mark.parametrize(
    ("path", "source", "is_wrong"),
    [
        ("dashboard/cache.py", "from sqlalchemy import select", True),
        ("loaders/saving.py", "from sqlalchemy import Connection, text", True),
        ("loaders/saving.py", "import sqlite3", True),
        ("loaders/saving.py", "from sqlalchemy.dialects import postgresql", True),
        ("dashboard/cache.py", "QUERY = 'select title\\nfrom documents where 1'", True),
        ("dashboard/cache.py", "run(f'DELETE FROM demands WHERE {x}')", True),
        ("dashboard/cache.py", "pd.read_sql(query, engine)", True),
        ("loaders/saving.py", "from sqlalchemy import Connection, Engine", False),
        ("dashboard/words.py", "TEXT = 'Select the rows from which you start'", False),
        ("dashboard/words.py", "TEXT = 'Update the filters.'", False),
        ("store/read_rows.py", "from sqlalchemy import select\nQ = 'SELECT 1 FROM documents'", False),
    ],
)
def test_planted_sql_is_found_outside_the_store_alone(path: str, source: str, is_wrong: bool) -> None:
    assert (architecture.find_database_use(path, source) != []) is is_wrong


def test_planted_faults_of_form_are_found() -> None:
    assert find_missing_docstring("loaders/new.py", "import re\n") != []
    assert find_missing_docstring("loaders/new.py", '"""What it is for."""\n') == []
    assert find_missing_docstring("loaders/__init__.py", "") == []
    assert find_missing_docstring("loaders/__init__.py", "import re\n") != []
    assert architecture.find_length("loaders/new.py", "x = 1\n" * 251) != []
    assert architecture.find_length("loaders/new.py", "x = 1\n" * 250) == []


@pytest.mark.parametrize("path", ["loaders/utils.py", "store/text_helpers.py", "dashboard/common/a.py", "a_manager.py"])
def test_a_file_named_after_no_subject_is_found(path: str) -> None:
    assert find_drawers(path) != []


@pytest.mark.parametrize("path", ["loaders/dates/written.py", "data/rules/common_words.txt", "tests/conftest.py"])
def test_a_file_named_after_its_subject_passes(path: str) -> None:
    assert find_drawers(path) == []


@pytest.mark.parametrize("text", ["see /work/notes", "cd /root", "'/tmp/x.db'", "sqlite:////home/ann/x.db"])
def test_a_planted_machine_path_is_found(text: str) -> None:
    assert architecture.find_machine_paths("README.md", text) != []


@pytest.mark.parametrize("text", ["xl/workbook.xml", "/workers", "sqlite:////home/me/my.db", "https://a.example/root"])
def test_what_only_looks_like_a_machine_path_passes(text: str) -> None:
    assert architecture.find_machine_paths("README.md", text) == []
