"""Every chart: its contract, an empty frame, real counts, and names that can only be read."""

import json
from types import ModuleType

import pandas as pd
import plotly.graph_objects as go
import pytest
from sqlalchemy import Engine

from dashboard.charts import documents_by_publisher
from dashboard.charts._layout import BAR_GAP, gap_of
from dashboard.charts._palette import STANCES, TOPICS
from dashboard.charts._words import label
from dashboard.discovery import charts_of, discover, file_stem
from dashboard.frames import FRAMES
from store.engine import get_engine
from store.filters import Filters
from store.migrate import upgrade
from store.read_rows import count_rows
from store.read_tables import ROW_TABLES
from store.vocabulary import Category, ResponseKind, Stance
from tests.dashboard.ledger import fill, fill_pairs

# The charts of the ledger's rows; those of other pages draw other counts (test_quality.py, test_actor.py).
CHARTS = [chart for chart in discover("charts") if chart.TABLE not in ("actor", "quality", "times")]
TABLES = {"overview", "demands", "institutions", "officials", "responses", "documents"}


@pytest.fixture(scope="module")
def ledger() -> Engine:
    engine = get_engine("sqlite://")
    upgrade(engine)
    fill(engine)
    return engine


@pytest.mark.parametrize("chart", CHARTS, ids=file_stem)
def test_a_chart_keeps_its_contract(chart: ModuleType) -> None:
    assert chart.__doc__
    assert chart.TITLE and chart.TABLE in TABLES and isinstance(chart.ORDER, int)
    assert chart.FRAME in FRAMES
    assert set(chart.CLICK) <= set(vars(Filters()))


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_page_has_charts(table: str) -> None:
    assert charts_of(table)


@pytest.mark.parametrize("chart", CHARTS, ids=file_stem)
def test_an_empty_frame_gives_a_figure_that_says_so(chart: ModuleType, ledger: Engine) -> None:
    frame = FRAMES[chart.FRAME](ledger, Filters(actors=("nobody",)))
    assert frame.empty
    figure = chart.draw(frame)
    assert isinstance(figure, go.Figure)
    assert [note.text for note in figure.layout.annotations] == ["No rows to draw"]
    assert not hasattr(chart, "note") or chart.note(frame) == ""


@pytest.mark.parametrize("chart", CHARTS, ids=file_stem)
def test_hostile_names_are_escaped_wherever_a_figure_shows_them(chart: ModuleType, ledger: Engine) -> None:
    figure = chart.draw(FRAMES[chart.FRAME](ledger, Filters()))
    shown = json.dumps(figure.to_plotly_json(), default=list)
    assert "<img" not in shown and "<script" not in shown
    assert "$x$" not in shown


@pytest.mark.parametrize("chart", CHARTS, ids=file_stem)
def test_axes_that_count_are_labelled(chart: ModuleType, ledger: Engine) -> None:
    figure = chart.draw(FRAMES[chart.FRAME](ledger, Filters()))
    titles = [axis.title.text for axis in (*figure.select_xaxes(), *figure.select_yaxes())]
    assert chart.FRAME == "responses_by_country" or any(titles)


@pytest.mark.parametrize("table", ["demands", "officials", "responses"])
def test_bars_over_time_and_what_they_leave_out_add_up(table: str, ledger: Engine) -> None:
    for chart in charts_of(table):
        if "_over_time" in file_stem(chart):
            frame = FRAMES[chart.FRAME](ledger, Filters())
            drawn = sum(sum(bar.y) for bar in chart.draw(frame).data)
            left_out = sum(int(word) for word in chart.note(frame).split() if word.isdigit())
            assert drawn + left_out == count_rows(ledger, ROW_TABLES[table], Filters()).rows


def test_a_click_on_a_bar_names_an_id_not_a_label(ledger: Engine) -> None:
    chart = next(chart for chart in charts_of("demands") if file_stem(chart) == "demands_by_institution")
    frame = FRAMES[chart.FRAME](ledger, Filters())
    assert [point[0] for point in chart.draw(frame).data[0].customdata] == ["country.ca", "country.fr", "body.eu"]


def test_every_word_has_a_colour_of_its_own_within_its_list() -> None:
    for words in (Category, ResponseKind):
        colours = [TOPICS[word.value] for word in words]
        assert len(set(colours)) == len(colours)
    assert set(STANCES) == {stance.value for stance in Stance}


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("European Union", "European Union"),
        ("The Ministry of Paper, Ink and Binding", "The Ministry of Paper, Ink…"),
        ("x" * 60, "x" * 29 + "…"),
        ("<b>a</b> & b", "&lt;b&gt;a&lt;/b&gt; &amp; b"),
        ("US$5 and $6", "US&#36;5 and &#36;6"),
    ],
)
def test_a_label_is_short_and_cannot_be_run(name: str, shown: str) -> None:
    assert label(name) == shown


def test_two_names_that_shorten_alike_stay_two_bars() -> None:
    names = ["The Ministry of Paper, Ink and Binding of A", "The Ministry of Paper, Ink and Binding of B"]
    frame = pd.DataFrame({"actor_id": ["a", "b"], "name": names, "type": ["", ""], "rows": [2, 1]})
    chart = next(chart for chart in CHARTS if file_stem(chart) == "demands_by_asker")
    assert list(chart.draw(frame).data[0].y) == [0, 1]


def test_other_stands_last_however_often_it_is() -> None:
    frame = pd.DataFrame([("2021", "other", 9), ("2021", "aid", 2)], columns=["period", "category", "rows"])
    chart = next(chart for chart in CHARTS if file_stem(chart) == "demands_by_category")
    assert [point[0] for point in chart.draw(frame).data[0].customdata] == ["aid", "other"]


@pytest.mark.parametrize("name", ["institutions_asked_and_answering", "institutions_by_type"])
def test_demands_and_responses_stand_beside_each_other_and_are_not_added_up(name: str, ledger: Engine) -> None:
    chart = next(chart for chart in CHARTS if file_stem(chart) == name)
    figure = chart.draw(FRAMES[chart.FRAME](ledger, Filters()))
    assert figure.layout.barmode == "group"
    assert [trace.name for trace in figure.data] == ["Demands", "Responses"]
    asked = list(figure.data[0].x)
    assert asked == sorted(asked, reverse=True)


def test_few_demands_are_near_the_page_and_many_far_from_it() -> None:
    chart = next(chart for chart in CHARTS if file_stem(chart) == "demands_by_pair")
    shades = [chart.shade(count, 40) for count in (1, 20, 40)]
    assert shades == ["rgba(122, 92, 196, 0.15)", "rgba(122, 92, 196, 0.43)", "rgba(122, 92, 196, 0.72)"]


def test_a_matrix_is_crowded_by_its_columns(ledger: Engine) -> None:
    chart = next(chart for chart in CHARTS if file_stem(chart) == "demands_by_pair")
    few = FRAMES[chart.FRAME](ledger, Filters())
    assert not chart.is_crowded(few)
    engine = get_engine("sqlite://")
    upgrade(engine)
    fill_pairs(engine, 20)
    many = FRAMES[chart.FRAME](engine, Filters())
    assert chart.is_crowded(many)
    assert many["addressee_id"].nunique() == 15
    assert "15 most" in chart.note(many)


def test_documents_without_a_publisher_are_counted_and_not_drawn() -> None:
    frame = pd.DataFrame([("", 175), ("The Printer", 2)], columns=["publisher", "documents"])
    assert documents_by_publisher.note(frame) == "Not drawn: 175 documents without a publisher."
    assert list(documents_by_publisher.draw(frame).data[0].x) == [2]
    assert documents_by_publisher.note(frame[1:]) == ""


@pytest.mark.parametrize("bars", [1, 2, 3])
def test_few_bars_are_no_walls(bars: int) -> None:
    assert (1 - gap_of(bars)) / bars <= 0.17
    assert gap_of(12) == BAR_GAP
