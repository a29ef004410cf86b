"""The figures of the last measurement are read as they are, or refused with the place that is wrong."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from store.errors import BrokenFigures
from store.read_quality import ACCURACY, BandQuality, FileQuality, TableQuality, load_quality


def table(**changes: Any) -> dict[str, Any]:
    numbers = {"gold": 8, "predicted": 10, "found": 5, "precision": 0.5, "recall": 0.625, "f1": 0.5556}
    return {**numbers, "attributes": {"date": None, "actors": 0.9}, **changes}


def tables() -> dict[str, Any]:
    return {name: table() for name in ("demands", "officials", "responses")} | {"macro_f1": 0.5556}


def figures() -> dict[str, Any]:
    return {
        "measured_on": "2026-11-21",
        "classifier": "2026-11-20",
        "documents": 12,
        "publishers": 7,
        "left_out": tables(),
        "rules_alone": tables(),
        "files": {"letters": {"documents": 4, **tables()}},
        "reliability": {"demands": [{"low": 0.8, "high": 0.9, "rows": 10, "held": 9, "confidence": 0.86}]},
    }


def write(folder: Path, content: Any) -> Path:
    path = folder / "accuracy.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_all_figures_are_read(tmp_path: Path) -> None:
    quality = load_quality(write(tmp_path, figures()))
    assert quality is not None
    assert (quality.measured_on, quality.classifier) == ("2026-11-21", "2026-11-20")
    assert (quality.documents, quality.publishers) == (12, 7)
    assert quality.tables[0] == TableQuality("demands", 8, 10, 5, 0.5, 0.625, 0.5556, {"actors": 0.9})
    assert [one.table for one in quality.tables] == ["demands", "officials", "responses"]
    assert quality.rules_alone == quality.tables
    assert quality.files == (FileQuality("letters", 4, quality.tables),)
    assert quality.reliability == (BandQuality("demands", 0.8, 0.9, 10, 9, 0.86),)


def test_parts_that_were_not_measured_are_empty(tmp_path: Path) -> None:
    content = {key: value for key, value in figures().items() if key not in ("rules_alone", "files", "reliability")}
    quality = load_quality(write(tmp_path, content))
    assert quality is not None
    assert (quality.rules_alone, quality.files, quality.reliability) == ((), (), ())


def test_without_a_file_there_are_no_figures(tmp_path: Path) -> None:
    assert load_quality(tmp_path / "accuracy.json") is None


def test_the_figures_of_this_ledger_can_be_read() -> None:
    quality = load_quality(ACCURACY)
    assert quality is not None and quality.documents > 0


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "cannot be read as JSON"),
        (b'{"measured_on": "2026', "cannot be read as JSON"),
        (b"\xff\xfe", "cannot be read as JSON"),
        (b"[" * 100_000, "cannot be read as JSON"),
        (b"[]", r"accuracy.json is \[\]; expected an object"),
        (b"{}", "accuracy.json has no 'measured_on'"),
    ],
)
def test_a_file_of_something_else_is_refused(content: bytes, complaint: str, tmp_path: Path) -> None:
    path = tmp_path / "accuracy.json"
    path.write_bytes(content)
    with pytest.raises(BrokenFigures, match=complaint):
        load_quality(path)


@pytest.mark.parametrize(
    ("keys", "value", "complaint"),
    [
        (("measured_on",), 2026, "accuracy.json: measured_on is 2026; expected a text"),
        (("documents",), -1, "accuracy.json: documents is -1; expected a whole number from 0"),
        (("publishers",), True, "expected a whole number"),
        (("left_out", "demands"), None, "accuracy.json: left_out.demands is None; expected an object"),
        (("left_out", "demands", "precision"), 62, "left_out.demands.precision is 62; expected a number from 0 to 1"),
        (("left_out", "demands", "f1"), float("nan"), "expected a number from 0 to 1"),
        (("left_out", "responses", "attributes", "kind"), "high", "attributes.kind is 'high'"),
        (("files", "letters", "officials"), {}, "files.letters.officials has no 'gold'"),
        (("reliability", "demands"), {}, "reliability.demands is {}; expected a list"),
        (("reliability", "demands"), [{"low": 0, "high": 1, "rows": 1, "held": 2}], "expected at most the 1 rows"),
        (("reliability", "demands"), [{"low": 0, "high": 1, "rows": 1}], r"demands\[0\] has no 'held'"),
    ],
)
def test_a_figure_that_cannot_be_is_named(keys: tuple[str, ...], value: Any, complaint: str, tmp_path: Path) -> None:
    content = copy.deepcopy(figures())
    inner = content
    for key in keys[:-1]:
        inner = inner[key]
    inner[keys[-1]] = value
    with pytest.raises(BrokenFigures, match=complaint):
        load_quality(write(tmp_path, content))
