"""The figures of the last measurement of the extraction, as the benchmark left them in data/models/accuracy.json.

Invariant: every share is between 0 and 1, and no count is negative; a file that says otherwise is refused as a whole.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from store.errors import BrokenFigures
from store.settings import DATA

ACCURACY = DATA / "models" / "accuracy.json"
TABLES = ("demands", "officials", "responses")


@dataclass(frozen=True)
class TableQuality:
    """How well one table was extracted; `agreement` is the share of the found rows' cells that agree, by column."""

    table: str
    annotated: int
    extracted: int
    found: int
    precision: float
    recall: float
    f1: float
    agreement: dict[str, float]


@dataclass(frozen=True)
class FileQuality:
    """How well one kind of document was read; `name` is that of the file that annotates them."""

    name: str
    documents: int
    tables: tuple[TableQuality, ...]


@dataclass(frozen=True)
class BandQuality:
    """The rows of a table whose confidence lies between `low` and `high`, and how many of them held."""

    table: str
    low: float
    high: float
    rows: int
    held: int
    confidence: float | None


@dataclass(frozen=True)
class Quality:
    """What was measured on what, when, with which version; empty parts were not measured then.

    `tables` are the figures with publishers left out of training, `rules_alone` those without the classifier,
    `files` the same as `tables` for each kind of document.
    """

    measured_on: str
    classifier: str
    documents: int
    publishers: int
    tables: tuple[TableQuality, ...]
    rules_alone: tuple[TableQuality, ...] = ()
    files: tuple[FileQuality, ...] = ()
    reliability: tuple[BandQuality, ...] = ()


def load_quality(path: Path | None = None) -> Quality | None:
    """The figures of the last measurement; None where none was made; raises BrokenFigures."""
    path = path or ACCURACY
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        return _parse_quality(_Place(path.name, content))
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise BrokenFigures(f"{path.name} cannot be read as JSON: {error}.") from error


@dataclass(frozen=True)
class _Place:
    """A value of the file and where in it that is, to be named in a complaint."""

    name: str
    value: Any

    def has(self, key: str) -> bool:
        return key in self._mapping()

    def at(self, key: str) -> "_Place":
        if not self.has(key):
            raise BrokenFigures(f"{self.name} has no {key!r}.")
        return _Place(f"{self.name}: {key}" if ":" not in self.name else f"{self.name}.{key}", self.value[key])

    def entries(self) -> list[tuple[str, "_Place"]]:
        return [(key, self.at(key)) for key in self._mapping()]

    def items(self) -> list["_Place"]:
        if not isinstance(self.value, list):
            raise self.complain("a list")
        return [_Place(f"{self.name}[{number}]", value) for number, value in enumerate(self.value)]

    def text(self) -> str:
        if not isinstance(self.value, str):
            raise self.complain("a text")
        return self.value

    def count(self) -> int:
        if type(self.value) is not int or self.value < 0:
            raise self.complain("a whole number from 0")
        return self.value

    def share(self) -> float:
        if type(self.value) not in (int, float) or not 0 <= self.value <= 1:
            raise self.complain("a number from 0 to 1")
        return float(self.value)

    def complain(self, expected: str) -> BrokenFigures:
        return BrokenFigures(f"{self.name} is {repr(self.value)[:60]}; expected {expected}.")

    def _mapping(self) -> Mapping[str, Any]:
        if not isinstance(self.value, dict):
            raise self.complain("an object")
        return self.value


def _parse_quality(place: _Place) -> Quality:
    files = place.at("files") if place.has("files") else None
    reliability = place.at("reliability") if place.has("reliability") else None
    return Quality(
        measured_on=place.at("measured_on").text(),
        classifier=place.at("classifier").text(),
        documents=place.at("documents").count(),
        publishers=place.at("publishers").count(),
        tables=_parse_tables(place.at("left_out")),
        rules_alone=_parse_tables(place.at("rules_alone")) if place.has("rules_alone") else (),
        files=() if files is None else tuple(_parse_file(name, found) for name, found in files.entries()),
        reliability=() if reliability is None else _parse_reliability(reliability),
    )


def _parse_file(name: str, place: _Place) -> FileQuality:
    return FileQuality(name, place.at("documents").count(), _parse_tables(place))


def _parse_tables(place: _Place) -> tuple[TableQuality, ...]:
    return tuple(_parse_table(table, place.at(table)) for table in TABLES)


def _parse_table(table: str, place: _Place) -> TableQuality:
    return TableQuality(
        table=table,
        annotated=place.at("gold").count(),
        extracted=place.at("predicted").count(),
        found=place.at("found").count(),
        precision=place.at("precision").share(),
        recall=place.at("recall").share(),
        f1=place.at("f1").share(),
        # A column of which no found row could be compared has no agreement.
        agreement={
            column: share.share() for column, share in place.at("attributes").entries() if share.value is not None
        },
    )


def _parse_reliability(place: _Place) -> tuple[BandQuality, ...]:
    known = [table for table in TABLES if place.has(table)]
    return tuple(_parse_band(table, band) for table in known for band in place.at(table).items())


def _parse_band(table: str, band: _Place) -> BandQuality:
    rows, held = band.at("rows").count(), band.at("held").count()
    if held > rows:
        raise band.at("held").complain(f"at most the {rows} rows")
    confidence = band.at("confidence").share() if band.has("confidence") else None
    return BandQuality(table, band.at("low").share(), band.at("high").share(), rows, held, confidence)
