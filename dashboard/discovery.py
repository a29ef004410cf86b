"""Finds the modules of a folder: a chart or a page is added by adding its file."""

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

FOLDER = Path(__file__).resolve().parent


def discover(folder: str) -> list[ModuleType]:
    """The modules of dashboard/<folder> in their ORDER, without those whose name begins with an underscore."""
    return sorted(_import_all(folder), key=lambda module: (module.ORDER, module.__name__))


def file_stem(module: ModuleType) -> str:
    """The name of a module's file, by which addresses and keys know it."""
    return module.__name__.rpartition(".")[2]


def charts_of(table: str) -> list[ModuleType]:
    """The charts of one table's page, in their order."""
    return [chart for chart in discover("charts") if table == chart.TABLE]


def _import_all(folder: str) -> Iterator[ModuleType]:
    for found in pkgutil.iter_modules([str(FOLDER / folder)]):
        if not found.name.startswith("_"):
            yield importlib.import_module(f"dashboard.{folder}.{found.name}")
