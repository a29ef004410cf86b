"""Bars over time, stacked by the words of one column: the shape that several figures share."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._layout import FEW_WORDS, count_axis, gap_of, make_figure, say_empty
from dashboard.charts._periods import Placed, bin_days, label_bins, place
from dashboard.charts._words import spell

UNITS = {"year": "Year", "quarter": "Quarter", "month": "Month"}


def draw_stack(frame: pd.DataFrame, column: str, colours: dict[str, str], counted: str) -> go.Figure:
    """Stacked bars of `rows` by period, one colour a word of `column`; customdata: first day, last day, word."""
    placed = place(frame)
    if placed.frame.empty:
        return say_empty()
    counts = count_bins(placed, column)
    days = [bin_days(name) for name in placed.bins]
    traces = [
        {
            "type": "bar",
            "name": spell(word),
            "x": placed.bins,
            "y": counts[word],
            "marker": {"color": colours[word]},
            "customdata": [[first, last, word] for first, last in days],
            "hovertemplate": f"<b>{spell(word)}</b>, %{{x}}: %{{y:,}}<extra></extra>",
        }
        for word in colours
        if word in counts
    ]
    highest = max(map(sum, zip(*counts.values(), strict=True)))
    height = 430 if len(traces) > FEW_WORDS else 380
    figure = (traces, height, time_axis(placed), count_axis(counted, highest))
    return make_figure(*figure, has_legend=True, barmode="stack", bargap=gap_of(len(placed.bins)))


def count_bins(placed: Placed, column: str) -> dict[str, list[int]]:
    """For each word of the column its rows in every bin, in the order of the bins."""
    places = {name: number for number, name in enumerate(placed.bins)}
    counts: dict[str, list[int]] = {}
    for bin_name, word, rows in zip(placed.frame["bin"], placed.frame[column], placed.frame["rows"], strict=True):
        counts.setdefault(word, [0] * len(places))[places[bin_name]] += int(rows)
    return counts


def time_axis(placed: Placed) -> dict[str, Any]:
    """The settings of the axis of time: every bin in its order, some of them labelled."""
    ticks, labels = label_bins(placed)
    return {
        "type": "category",
        "title": {"text": UNITS[placed.unit]},
        "showgrid": False,
        "tickangle": 0,
        "categoryorder": "array",
        "categoryarray": placed.bins,
        "tickvals": ticks,
        "ticktext": labels,
    }
