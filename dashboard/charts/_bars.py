"""Horizontal bars, the longest first: the shape that every ranking shares."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._layout import bars_height, count_axis, make_figure, say_empty
from dashboard.charts._words import escape, label, spell

SHOWN = 12


def draw_bars(frame: pd.DataFrame, key: str, name: str, colour: str | dict[str, str], counted: str) -> go.Figure:
    """Bars of `rows` for each `name`; customdata: `key`. A dict of colours gives each key its own."""
    keys, names, rows = (list(frame[column].head(SHOWN)) for column in (key, name, "rows"))
    if not keys:
        return say_empty()
    bars = {
        "type": "bar",
        "orientation": "h",
        "x": rows,
        "y": list(range(len(rows))),
        "marker": {"color": [colour[word] for word in keys] if isinstance(colour, dict) else colour},
        "text": [f"{count:,}" for count in rows],
        "textposition": "outside",
        "cliponaxis": False,
        "customdata": [[row, escape(shown)] for row, shown in zip(keys, names, strict=True)],
        "hovertemplate": "<b>%{customdata[1]}</b>: %{x:,}<extra></extra>",
    }
    # Room for the number behind the longest bar.
    counts = {**count_axis(counted, max(rows)), "range": [0, int(max(rows)) * 1.12]}
    return make_figure([bars], bars_height(len(rows)), counts, _name_rows(names))


def draw_split_bars(
    frame: pd.DataFrame, key: str, name: str, column: str, colours: dict[str, str], counted: str
) -> go.Figure:
    """Bars of `rows` for each `name`, stacked by the words of `column`; customdata: `key`, word."""
    totals: dict[tuple[str, str], int] = {}
    parts: dict[tuple[str, str], int] = {}
    for row, shown, word, count in zip(frame[key], frame[name], frame[column], frame["rows"], strict=True):
        totals[row, shown] = totals.get((row, shown), 0) + int(count)
        parts[row, word] = parts.get((row, word), 0) + int(count)
    if not totals:
        return say_empty()
    top = sorted(totals, key=lambda one: (one[0] == "other", -totals[one], one[1]))[:SHOWN]
    present = [word for word in colours if any(word == part for _, part in parts)]
    traces = [
        {
            "type": "bar",
            "name": spell(word),
            "orientation": "h",
            "x": [parts.get((row, word), 0) for row, _ in top],
            "y": list(range(len(top))),
            "marker": {"color": colours[word]},
            "customdata": [[row, word, escape(shown)] for row, shown in top],
            "hovertemplate": f"<b>%{{customdata[2]}}</b>, {spell(word)}: %{{x:,}}<extra></extra>",
        }
        for word in present
    ]
    counts = count_axis(counted, max(totals.values()))
    height = bars_height(len(top)) + 40
    names = _name_rows([shown for _, shown in top])
    return make_figure(traces, height, counts, names, has_legend=True, barmode="stack")


def draw_paired_bars(
    frame: pd.DataFrame, key: str, name: str, columns: tuple[str, ...], colours: dict[str, str], counted: str
) -> go.Figure:
    """For each `name` one bar beside the other for each of the columns, in the order of the frame; customdata: `key`.

    For counts of different things, which a stack would add up to a length that means nothing.
    """
    shown = frame.head(SHOWN)
    if shown.empty:
        return say_empty()
    keys, names = list(shown[key]), list(shown[name])
    traces = [
        {
            "type": "bar",
            "name": spell(column),
            "orientation": "h",
            "x": list(shown[column]),
            "y": list(range(len(keys))),
            "marker": {"color": colours[column]},
            "text": [f"{count:,}" for count in shown[column]],
            "textposition": "outside",
            "textfont": {"size": 11},
            "cliponaxis": False,
            "customdata": [[row, escape(called)] for row, called in zip(keys, names, strict=True)],
            "hovertemplate": f"<b>%{{customdata[1]}}</b>, {spell(column)}: %{{x:,}}<extra></extra>",
        }
        for column in columns
    ]
    highest = max(int(shown[column].max()) for column in columns)
    counts = {**count_axis(counted, highest), "range": [0, highest * 1.12]}
    height = 130 + 38 * max(len(keys), 2)
    return make_figure(traces, height, counts, _name_rows(names), has_legend=True, barmode="group")


def describe_hidden(frame: pd.DataFrame, key: str, what: str) -> str:
    """How many names the figure has no room for, in a sentence; empty where it shows all."""
    names = frame[key].nunique()
    return f"The {SHOWN} highest of {names:,} {what}; all of them are in the numbers below." if names > SHOWN else ""


def _name_rows(names: Sequence[str]) -> dict[str, Any]:
    # Rows stand by number, so that two names that shorten alike stay two bars.
    return {
        "tickvals": list(range(len(names))),
        "ticktext": [label(name) for name in names],
        "range": [len(names) - 0.4, -0.6],
        "showgrid": False,
        "ticklabelstandoff": 6,
    }
