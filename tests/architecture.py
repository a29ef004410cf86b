"""The rules of the house as functions: each takes a file's path and source and gives what breaks the rule, in words."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import PurePosixPath

# Who may import whom. A figure stands alone: it can be read, tested and reused with a table and nothing else.
ARROWS = {
    "store": {"store"},
    "loaders": {"loaders", "store"},
    "dashboard": {"dashboard", "store"},
    "dashboard/charts": {"dashboard.charts"},
    "benchmarks": {"benchmarks", "loaders", "store", "dashboard"},
    "docs": {"docs", "store", "tests"},
}
OURS = {"store", "loaders", "dashboard", "benchmarks", "docs", "tests"}
CHARTS_LIBRARIES = {"pandas", "plotly", "numpy"}
SCREEN_LIBRARIES = {"streamlit", "plotly"}
DATABASE_LIBRARIES = {"sqlalchemy", "alembic", "sqlite3", "psycopg"}
# Outside the store a connection is handed on, and nothing is asked of it.
HANDLES = {"Connection", "Engine"}
DATABASE_CALLS = {"exec_driver_sql", "read_sql", "read_sql_query", "read_sql_table", "to_sql"}
STATEMENTS = (
    r"SELECT\s.+\sFROM\s",
    r"INSERT\s+INTO\s",
    r"UPDATE\s+\w+\s+SET\s",
    r"DELETE\s+FROM\s",
    r"(CREATE|DROP|ALTER)\s+TABLE\s",
    r"PRAGMA\s",
)
# All capitals or all small letters: "Select the rows from which" is a sentence.
SMALL = [re.sub(r"[A-Z]{3,}", lambda word: word.group().lower(), statement) for statement in STATEMENTS]
SQL = re.compile(rf"\s*({'|'.join((*STATEMENTS, *SMALL))})", re.DOTALL)
DRAWERS = {"util", "utils", "helper", "helpers", "common", "manager", "managers", "misc", "stuff"}
LONGEST_MODULE = 250
MACHINE_PATH = re.compile(r"(?<![\w.*])/(?:work|root|tmp|home/\w+|Users/\w+)(?:/|\b)")
# Paths of a reader's own machine in an example, and the folder that every Unix has, in tests of wrong addresses.
EXAMPLE_PATH = re.compile(r"/home/me/")


def find_forbidden_imports(path: str, source: str) -> list[str]:
    """Imports against the arrows, relative ones, and ones that name a sibling as if it were a library."""
    found = [_judge_import(path, line, name) for line, name in _imports(source)]
    return [complaint for complaint in found if complaint is not None]


def find_bare_siblings(path: str, source: str, files: set[str]) -> list[str]:
    """Imports that name a file of the same folder without its package: they make a second copy of the module."""
    folder = PurePosixPath(path).parent
    return [
        f"{path}:{line}: `{name}` is a file of this folder; import it as {'.'.join(folder.parts)}.{name}"
        for line, name in _imports(source)
        if folder.parts and "." not in name and name not in sys.stdlib_module_names
        and {f"{folder}/{name}.py", f"{folder}/{name}/__init__.py"} & files
    ]  # fmt: skip


def find_database_use(path: str, source: str) -> list[str]:
    """SQL and what speaks it, anywhere but in the store."""
    if path.startswith(("store/", "tests/")):
        return []
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and _top(node.module or "") in DATABASE_LIBRARIES:
            others = {alias.name for alias in node.names} - HANDLES
            found += [f"{path}:{node.lineno}: {name} of {node.module} belongs in store/" for name in sorted(others)]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names if _top(alias.name) in DATABASE_LIBRARIES]
            found += [f"{path}:{node.lineno}: {name} belongs in store/" for name in names]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL.match(node.value):
            found.append(f"{path}:{node.lineno}: SQL belongs in store/: {node.value.strip()[:40]!r}")
        elif isinstance(node, ast.Attribute) and node.attr in DATABASE_CALLS:
            found.append(f"{path}:{node.lineno}: {node.attr} belongs in store/")
    return found


def find_missing_docstring(path: str, source: str) -> list[str]:
    """A module that does not open with a sentence saying what it is for; an empty `__init__.py` needs none."""
    if ast.get_docstring(ast.parse(source)) or (path.endswith("__init__.py") and not source.strip()):
        return []
    return [f"{path}: opens without saying what it is for"]


def find_drawers(path: str) -> list[str]:
    """A module or its folder named after no subject: everything ends up in it."""
    if not path.endswith(".py"):
        return []
    parts = [part for piece in PurePosixPath(path).with_suffix("").parts for part in piece.lower().split("_")]
    return [f"{path}: `{part}` says nothing about what is in it" for part in parts if part in DRAWERS]


def find_length(path: str, source: str) -> list[str]:
    """A module that is too long to be one noun or one verb."""
    lines = source.count("\n")
    return [f"{path}: {lines} lines, {LONGEST_MODULE} at most"] if lines > LONGEST_MODULE else []


def find_machine_paths(path: str, source: str) -> list[str]:
    """Places of somebody's machine; the tests may name a folder that every Unix has."""
    found = []
    for number, line in enumerate(source.splitlines(), 1):
        for match in MACHINE_PATH.finditer(EXAMPLE_PATH.sub("", line)):
            if not (path.startswith("tests/") and match.group().startswith("/tmp")):
                found.append(f"{path}:{number}: {match.group()} is a place on one machine")
    return found


def _judge_import(path: str, line: int, name: str) -> str | None:
    if name.startswith("."):
        return f"{path}:{line}: write the import in full instead of {name}"
    top, package = _top(name), PurePosixPath(path).parts[0]
    folder = "dashboard/charts" if path.startswith("dashboard/charts/") else package
    if top in OURS:
        allowed = ARROWS.get(folder, OURS)
        is_allowed = any(name == one or name.startswith(f"{one}.") for one in allowed)
        return None if is_allowed else f"{path}:{line}: {folder} may not import {name}"
    if folder == "dashboard/charts" and top not in CHARTS_LIBRARIES | sys.stdlib_module_names:
        return f"{path}:{line}: a chart may not import {name}"
    if package in ("store", "loaders") and top in SCREEN_LIBRARIES:
        return f"{path}:{line}: {package} may not import {name}"
    return None


def _imports(source: str) -> Iterator[tuple[int, str]]:
    """Line and full name of everything imported, also by `import_module("...")` and f-strings that begin in full."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            # `from dashboard import charts` imports the module dashboard.charts.
            is_package = node.level == 0 and module in OURS
            yield from ((node.lineno, f"{module}.{alias.name}" if is_package else module) for alias in node.names)
        elif isinstance(node, ast.Call) and _called(node) in ("import_module", "__import__") and node.args:
            name = _first_words(node.args[0])
            if name:
                yield node.lineno, name


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _first_words(node: ast.expr) -> str:
    """The text of a string, or what an f-string begins with."""
    if isinstance(node, ast.JoinedStr) and node.values:
        node = node.values[0]
    return node.value.rstrip(".") if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _top(name: str) -> str:
    return name.partition(".")[0]
