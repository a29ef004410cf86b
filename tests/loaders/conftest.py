"""Marks the cases that the extraction is known to read wrongly, so that each is seen in every run."""

from pathlib import Path

import pytest

LIMITS = Path(__file__).with_name("known_limits.txt")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A case of known_limits.txt may fail; the run lists it as xfailed, or as xpassed once it is read rightly."""
    limits = {line for line in LIMITS.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")}
    for item in items:
        if item.nodeid.partition("tests/loaders/")[2] in limits:
            item.add_marker(pytest.mark.xfail(strict=False, reason="a known limit, see tests/loaders/known_limits.txt"))
