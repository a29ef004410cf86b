"""One chart as every page shows it: what is seen, of how many rows, the figure, its note, and its numbers."""

import hashlib
import html
from collections.abc import Sequence
from types import ModuleType
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.charts._periods import place
from dashboard.charts._words import spell
from dashboard.discovery import file_stem
from dashboard.filter_bar import narrow
from dashboard.frames import load_frame, name_frame
from dashboard.spreadsheet import write_csv
from store.filters import Filters

NUMBERS_SHOWN = 100
# The kind of file that a chart is saved as: chosen in the bar above the page (dashboard/share_bar.py).
PICTURES = "pictures"
# Whether the page of this run has a chart.
HAS_CHARTS = "has-charts"


def render_charts(charts: Sequence[ModuleType], filters: Filters, subtitle: str, by_family: bool = False) -> None:
    """Charts two beside each other where there is room; wide ones alone. `by_family` counts the same ask once."""
    narrow_charts: list[ModuleType] = []
    for chart in charts:
        if getattr(chart, "IS_WIDE", False):
            render_chart(chart, filters, subtitle, by_family=by_family)
            continue
        narrow_charts.append(chart)
        if len(narrow_charts) == 2:
            _render_pair(narrow_charts, filters, subtitle, by_family)
            narrow_charts = []
    _render_pair(narrow_charts, filters, subtitle, by_family)


def render_chart(
    chart: ModuleType,
    filters: Filters,
    subtitle: str,
    title: str | None = None,
    click: tuple[str, ...] | None = None,
    by_family: bool = False,
) -> None:
    """One chart of the ledger's rows; `click` replaces the filters that a click on a point sets."""
    frame = load_frame(name_frame(chart.FRAME, by_family), filters)
    key = f"{file_stem(chart)}-{digest(filters, by_family) if by_family else digest(filters)}"
    render_frame(chart, frame, subtitle, key, title or chart.TITLE, chart.CLICK if click is None else click)


def render_frame(
    chart: ModuleType, frame: pd.DataFrame, subtitle: str, key: str, title: str, click: tuple[str, ...] = ()
) -> None:
    """One chart of a frame at hand; `key` names its widget, `click` the filters that a click on a point sets."""
    st.session_state[HAS_CHARTS] = True
    note = chart.note(frame) if hasattr(chart, "note") else ""
    shown = f"{title}{_name_years(chart, frame)}"
    # As tall as the card beside it.
    with st.container(border=True, key=f"card-{file_stem(chart)}", height="stretch"):
        hint = " · click to filter" if click else ""
        st.html(
            f'<h3 class="ledger-title">{html.escape(shown)}</h3>'
            f'<p class="ledger-subtitle">{html.escape(subtitle)}{hint}</p>'
        )
        is_crowded = hasattr(chart, "is_crowded") and chart.is_crowded(frame)
        # A figure whose height follows its width takes that of its place, which differs between a desk and a phone.
        place_height = getattr(chart, "HEIGHT", "content")
        name = f"{'crowded' if is_crowded else 'plot'}-{file_stem(chart)}"
        with st.container(key=name, height=place_height, border=False):
            st.plotly_chart(
                chart.draw(frame),
                height="content" if place_height == "content" else "stretch",
                key=key,
                config=plot_config(file_stem(chart)),
                alt=f"{shown}. {subtitle}. {note}".strip(),
                selection_mode="points",
                on_select=(lambda: _follow_click(key, click)) if click else "ignore",
            )
        if note:
            st.html(f'<p class="ledger-note">{html.escape(note)}</p>')
        _render_numbers(frame, file_stem(chart), shown)


def _name_years(chart: ModuleType, frame: pd.DataFrame) -> str:
    # An axis of time leaves out what lies long before all else; other charts count it.
    periods = place(frame).bins if "over_time" in file_stem(chart) else frame.get("period", ())
    years = sorted({period[:4] for period in periods if period})
    return "" if not years else f", {years[0]}" if len(years) == 1 else f", {years[0]} to {years[-1]}"


def plot_config(name: str) -> dict[str, Any]:
    """The settings of every figure; the map's outlines come from the app itself, under its base path."""
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return {
        "topojsonURL": f"{'/' + base if base else ''}/app/static/",
        "displaylogo": False,
        "modeBarButtons": [["toImage"]],
        "toImageButtonOptions": {
            "filename": name.replace("_", "-"),
            "format": st.session_state.get(PICTURES, "png"),
            "scale": 2,
        },
        "scrollZoom": False,
    }


def read_click(click: tuple[str, ...], values: Sequence[str]) -> dict[str, str]:
    """The filters that a click on a point sets; none where the point stands for what no filter names."""
    filters = dict(zip(click, values, strict=False))
    return filters if all(filters.values()) else {}


def digest(*parts: object) -> str:
    """A short key that changes with what it is made of: widgets of other filters are other widgets."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:12]


def _render_pair(charts: Sequence[ModuleType], filters: Filters, subtitle: str, by_family: bool) -> None:
    if not charts:
        return
    for column, chart in zip(st.columns(2, gap="medium"), charts, strict=False):
        with column:
            render_chart(chart, filters, subtitle, by_family=by_family)


def _follow_click(key: str, click: tuple[str, ...]) -> None:
    points = st.session_state[key].selection.points
    if not points:
        return
    data = points[0].get("customdata", ())
    narrow(read_click(click, list(data.values()) if isinstance(data, dict) else list(data)))


# A fragment: opening the numbers runs nothing else, and closed ones cost nothing.
@st.fragment
def _render_numbers(frame: pd.DataFrame, name: str, title: str) -> None:
    numbers = st.expander("Numbers", key=f"open-{name}", on_change="rerun")
    if not numbers.open:
        return
    with numbers:
        st.dataframe(
            frame.head(NUMBERS_SHOWN),
            hide_index=True,
            lazy=False,
            height="content" if len(frame) < 10 else 300,
            column_config={column: spell(column) for column in frame.columns},
            alt=f"Numbers of the chart: {title}",
            key=f"numbers-{name}",
        )
        if len(frame) > NUMBERS_SHOWN:
            st.caption(f"The first {NUMBERS_SHOWN} of {len(frame):,}; the CSV has all.")
        st.download_button(
            "CSV of these numbers",
            data=lambda: write_csv([frame], frame.columns),
            file_name=f"{name.replace('_', '-')}.csv",
            mime="text/csv",
            on_click="ignore",
            key=f"csv-{name}",
        )
