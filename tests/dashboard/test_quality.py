"""The Quality page: figures as they were measured, a way on where there are none, and its two charts."""

import json
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import plotly.graph_objects as go
import pytest

from dashboard.charts import accuracy_by_table, rows_held_by_confidence
from dashboard.discovery import charts_of, file_stem
from dashboard.quality_frames import QUALITY_FRAMES, list_accuracy, list_confidence
from dashboard.quality_words import show_share
from store import read_quality
from store.read_quality import BandQuality, Quality, TableQuality
from tests.dashboard.conftest import OpenPage, figures, texts

CHARTS = charts_of("quality")
QUALITY = Quality(
    "2026-11-21",
    "2026-11-20",
    12,
    7,
    (
        TableQuality("demands", 8, 10, 5, 0.5, 0.625, 0.5556, {"date": 0.9, "targets": 0.25}),
        TableQuality("officials", 0, 0, 0, 0.0, 0.0, 0.0, {}),
        TableQuality("responses", 4, 4, 3, 0.75, 0.75, 0.75, {"date": 0.8}),
    ),
    reliability=(
        BandQuality("demands", 0.4, 0.6, 4, 1, 0.52),
        BandQuality("demands", 0.9, 1.0, 10, 9, 0.93),
        BandQuality("responses", 0.9, 1.0, 2, 2, None),
        BandQuality("responses", 0.8, 0.9, 0, 0, None),
    ),
)


def measured(precision: float, gold: int, **columns: float | None) -> dict[str, Any]:
    counts = {"gold": gold, "predicted": 10, "found": 5}
    return {**counts, "precision": precision, "recall": 0.625, "f1": 0.5556, "attributes": columns}


def content(precision: float = 0.5, **more: Any) -> dict[str, Any]:
    facts = {"measured_on": "2026-11-21", "classifier": "<b>9</b>", "documents": 12, "publishers": 7}
    tables = {
        "demands": measured(precision, 8, date=0.9, targets=0.25),
        "officials": measured(0.97, 0, authority=None),
        "responses": measured(0.75, 4, date=0.8),
    }
    return {**facts, "left_out": tables, **more}


def more() -> dict[str, Any]:
    band = {"low": 0.9, "high": 1.0, "rows": 10, "held": 9, "confidence": 0.93}
    return {
        "rules_alone": content()["left_out"],
        "files": {
            "dev-news": {"documents": 5, **content()["left_out"]},
            "own": {"documents": 1, **content()["left_out"]},
        },
        "reliability": {"demands": [band], "responses": []},
    }


@pytest.fixture
def measure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that the page reads, which is not there yet."""
    path = tmp_path / "accuracy.json"
    monkeypatch.setattr(read_quality, "ACCURACY", path)
    return path


@pytest.mark.parametrize("chart", CHARTS, ids=file_stem)
def test_a_chart_keeps_its_contract(chart: ModuleType) -> None:
    assert chart.__doc__ and chart.TITLE and isinstance(chart.ORDER, int)
    assert chart.FRAME in QUALITY_FRAMES and chart.CLICK == ()


@pytest.mark.parametrize("chart", CHARTS, ids=file_stem)
def test_an_empty_frame_gives_a_figure_that_says_so(chart: ModuleType) -> None:
    frame = QUALITY_FRAMES[chart.FRAME](QUALITY).iloc[:0]
    figure = chart.draw(frame)
    assert isinstance(figure, go.Figure)
    assert [note.text for note in figure.layout.annotations] == ["No rows to draw"]
    assert not hasattr(chart, "note") or chart.note(frame) == ""


def test_each_table_has_its_precision_recall_and_f1() -> None:
    drawn = {
        bar.name: dict(zip(bar.y, bar.x, strict=True)) for bar in accuracy_by_table.draw(list_accuracy(QUALITY)).data
    }
    assert drawn["Precision"] == {"Demands": 0.5, "Officials": 0.0, "Responses": 0.75}
    assert drawn["Recall"]["Demands"] == 0.625
    assert drawn["F1"]["Demands"] == 0.5556


@pytest.mark.parametrize("share", [0.7051, 0.7049, 0.25, 0.8349])
def test_a_bar_is_labelled_with_the_share_that_the_tables_show(share: float) -> None:
    tables = tuple(replace(table, f1=share) for table in QUALITY.tables)
    bars = accuracy_by_table.draw(list_accuracy(replace(QUALITY, tables=tables))).data
    assert set(next(bar.text for bar in bars if bar.name == "F1")) == {show_share(share)}


def test_each_band_that_has_rows_has_its_share_and_what_was_expected() -> None:
    figure = rows_held_by_confidence.draw(list_confidence(QUALITY))
    bars = {bar.name: dict(zip(bar.y, bar.x, strict=True)) for bar in figure.data if bar.type == "bar"}
    assert bars == {"Demands": {"0.4 to 0.6": 0.25, "0.9 to 1.0": 0.9}, "Responses": {"0.9 to 1.0": 1.0}}
    expected = list(figure.select_traces({"type": "scatter", "mode": "markers"}))
    assert [list(trace.x) for trace in expected] == [[0.52, 0.93], [0.95]]
    assert [trace.showlegend for trace in expected] == [True, False]
    counts = figure.select_traces({"type": "scatter", "mode": "text"})
    assert [list(trace.text) for trace in counts] == [["1 of 4", "9 of 10"], ["2 of 2"]]


def test_the_note_counts_the_highest_band_over_both_tables() -> None:
    assert rows_held_by_confidence.note(list_confidence(QUALITY)).startswith(
        "Of the 12 rows with a confidence of 0.9 to 1.0, 11 held."
    )


def test_the_page_shows_what_was_measured_on_what_and_when(open_page: OpenPage, ledger_url: str, measure: Path) -> None:
    measure.write_text(json.dumps(content(**more())), encoding="utf-8")
    app = open_page("quality", ledger_url)
    assert not app.exception and not app.error and not app.warning
    assert not any("Without effect" in caption.value for caption in app.caption)
    shown = texts(app)
    assert "12 documents of 7 publishers, measured on 2026-11-21, classifier &lt;b&gt;9&lt;/b&gt;" in shown
    assert "5 of the 10 rows extracted hold; 5 of the 8 that are in the documents were found (62%)." in shown
    assert "Too few rows were annotated" in shown
    assert '<th scope="row">Who is asked</th><td>25%</td><td></td><td></td>' in shown
    assert '<th scope="row">News reports (5)</th><td>56% (8)</td><td></td><td>56% (4)</td>' in shown
    assert "Own (1)" in shown and "All, by the rules alone" in shown
    assert "read its sentence" in app.info[0].value
    assert len(figures(app)) == 2
    assert all(element.proto.alt for element in app.get("plotly_chart"))


def test_a_measurement_without_the_newer_parts_shows_the_others(
    open_page: OpenPage, ledger_url: str, measure: Path
) -> None:
    measure.write_text(json.dumps(content()), encoding="utf-8")
    app = open_page("quality", ledger_url)
    assert not app.exception and not app.error
    assert len(figures(app)) == 1
    assert "F1 by kind of document" not in texts(app) and "Agreement, column by column" in texts(app)


def test_without_a_measurement_the_page_says_how_to_make_one(
    open_page: OpenPage, ledger_url: str, measure: Path
) -> None:
    app = open_page("quality", ledger_url)
    assert not app.exception and not app.error
    assert "yet" in app.info[0].value and "make bench" in app.info[0].value
    assert not figures(app)


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"measured_on": "![](https://evil.example/a.png)"}', json.dumps(content(62))]
)
def test_a_broken_measurement_is_told_with_a_remedy(
    text: str, open_page: OpenPage, ledger_url: str, measure: Path
) -> None:
    measure.write_text(text, encoding="utf-8")
    app = open_page("quality", ledger_url)
    assert not app.exception
    assert "accuracy.json" in app.error[0].value.replace("\\", "") and "make bench" in app.error[0].value
    assert "![](" not in app.error[0].value
    assert not figures(app)


def test_a_new_measurement_appears_without_a_restart(open_page: OpenPage, ledger_url: str, measure: Path) -> None:
    measure.write_text(json.dumps(content(0.5)), encoding="utf-8")
    app = open_page("quality", ledger_url)
    measure.write_text(json.dumps(content(0.25)), encoding="utf-8")
    app.run()
    assert "<b>25%</b>" in texts(app) and "<b>50%</b>" not in texts(app)


def test_filters_are_said_to_have_no_effect(open_page: OpenPage, ledger_url: str, measure: Path) -> None:
    measure.write_text(json.dumps(content()), encoding="utf-8")
    app = open_page("quality", ledger_url, actor="country.fr")
    assert any("Without effect" in caption.value for caption in app.caption)
    assert len(figures(app)) == 1


@pytest.mark.parametrize(("share", "shown"), [(1.0, "100%"), (0.998, "99%"), (0.994, "99%"), (0.5, "50%"), (0.0, "0%")])
def test_what_is_not_all_is_never_shown_as_all(share: float, shown: str) -> None:
    assert show_share(share) == shown
