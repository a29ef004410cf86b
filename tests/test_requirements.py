"""Holds the requirements to what is imported: everything pinned, nothing missing, nothing that nobody uses."""

import ast
import re
import sys
from importlib.metadata import packages_distributions

import pytest

from store.settings import ROOT

PACKAGES = ("store", "loaders", "dashboard")
# Needs what only developers have; a load never imports it.
FOR_DEVELOPERS = {"loaders/judging/fitting.py", "loaders/judging/training.py", "loaders/judging/rank_fitting.py"}
# Used without an import of ours.
USED_BY_OTHERS = {
    "psycopg": "SQLAlchemy loads it for an address of PostgreSQL",
    "lxml-html-clean": "trafilatura imports it",
    "uharfbuzz": "fpdf2 shapes text by it",
}
PIN = re.compile(r"(?P<name>[\w-]+)(?:\[\w+\])?==[\w.]+")


def _pinned(file: str) -> set[str]:
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    wanted = [line for line in lines if line and not line.startswith(("#", "-r "))]
    pins = [PIN.fullmatch(line) for line in wanted]
    assert None not in pins, [line for line, pin in zip(wanted, pins, strict=True) if pin is None]
    return {_normal(pin["name"]) for pin in pins if pin is not None}


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _imported() -> dict[str, str]:
    """The distributions that the program imports, each with a file that does."""
    distributions = packages_distributions()
    found: dict[str, str] = {}
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            name = str(path.relative_to(ROOT))
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                for module in _modules(node) if name not in FOR_DEVELOPERS else ():
                    if module not in sys.stdlib_module_names and module not in PACKAGES:
                        assert module in distributions, f"{name} imports {module}, which is not installed"
                        found |= {_normal(one): name for one in distributions[module]}
    return found


def _modules(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name.partition(".")[0] for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
        return [node.module.partition(".")[0]]
    return []


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_pinned_and_named_once(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    assert len(_pinned(file)) == len(PIN.findall(text))
    # Packages come from wherever the reader's pip is told to look.
    assert "://" not in text and "--" not in text


def test_everything_that_the_program_imports_is_required() -> None:
    pinned = _pinned("requirements.txt")
    assert {name: file for name, file in _imported().items() if name not in pinned} == {}


def test_everything_that_is_required_is_used() -> None:
    assert _pinned("requirements.txt") - _imported().keys() - USED_BY_OTHERS.keys() == set()


def test_the_tools_of_developers_are_kept_apart() -> None:
    assert _pinned("requirements.txt") & _pinned("requirements-dev.txt") == set()
    assert "-r requirements.txt" in (ROOT / "requirements-dev.txt").read_text(encoding="utf-8").splitlines()
