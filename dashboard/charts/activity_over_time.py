"""Demands and responses on one time axis."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._layout import AXIS, count_axis, gap_of, make_figure, say_empty
from dashboard.charts._palette import TABLES
from dashboard.charts._periods import bin_days, describe_left_out, place
from dashboard.charts._stack import count_bins, time_axis
from dashboard.charts._words import spell

TITLE = "Demands and responses over time"
TABLE = "overview"
ORDER = 1
FRAME = "activity_by_period"
CLICK = ("first_day", "last_day")
IS_WIDE = True


def draw(frame: pd.DataFrame) -> go.Figure:
    """Two rows of bars above each other: what was asked, what came back."""
    placed = place(frame)
    if placed.frame.empty:
        return say_empty()
    counts = count_bins(placed, "table")
    days = [list(bin_days(name)) for name in placed.bins]
    nothing = [0] * len(placed.bins)
    traces = [
        {
            "type": "bar",
            "name": spell(table),
            "x": placed.bins,
            "y": counts.get(table, nothing),
            "xaxis": "x",
            "yaxis": axis,
            "marker": {"color": TABLES[table]},
            "customdata": days,
            "hovertemplate": f"<b>{spell(table)}</b>, %{{x}}: %{{y:,}}<extra></extra>",
        }
        for table, axis in (("demands", "y"), ("responses", "y2"))
    ]
    highest = max(map(max, counts.values()))
    # One scale for both, or a short bar in one row would equal a tall one in the other.
    demands, responses = (
        {**count_axis(title, highest), "range": [0, highest * 1.08]} for title in ("Demands", "Responses")
    )
    return make_figure(
        traces,
        380,
        {**time_axis(placed), "anchor": "y2"},
        {**demands, "domain": [0.55, 1]},
        yaxis2={**AXIS, **responses, "domain": [0, 0.45], "anchor": "x"},
        bargap=gap_of(len(placed.bins)),
    )


def note(frame: pd.DataFrame) -> str:
    """Which rows have no place on the time axis."""
    return describe_left_out(frame)
