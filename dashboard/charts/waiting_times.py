"""The share of demands answered after so many days, by group, with those still open counted as waiting."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._layout import make_figure, say_empty
from dashboard.charts._palette import DEMAND, TOPICS
from dashboard.charts._words import label, spell

TITLE = "How long an answer takes"
TABLE = "times"
ORDER = 1
FRAME = "waiting_times"
CLICK = ()
COLUMNS = ["group", "days", "answered", "group_id"]
YEAR = 365.25
# So many labels a phone has room for.
LABELS = 8
# Groups that are no category have no colour of their own: their demands' colour, told apart by the line.
DASHES = ("solid", "dash", "dot", "dashdot", "longdash", "longdashdot")


def draw(frame: pd.DataFrame) -> go.Figure:
    """A step line a group: `answered` is the share answered by the end of each of the `days`."""
    if frame.empty:
        return say_empty()
    traces = [
        {
            "type": "scatter",
            # Without its points a line cannot be clicked on.
            "mode": "lines+markers",
            "marker": {"size": 6},
            "customdata": [[group_id] for group_id in rows["group_id"]],
            "name": label(spell(group) if group in TOPICS else group),
            "x": list(rows["days"]),
            "y": list(rows["answered"]),
            "line": {"shape": "hv", "width": 3, **_style(group, place)},
            "hovertemplate": "%{y:.0%} after %{x:,} days<extra>%{fullData.name}</extra>",
        }
        for place, (group, rows) in enumerate(frame.groupby("group", sort=False))
    ]
    highest = max(float(frame["answered"].max()) * 1.15, 0.1)
    return make_figure(
        traces,
        360,
        _time_axis(int(frame["days"].max())),
        {"title": {"text": "Share of demands"}, "tickformat": ".0%", "range": [0, min(highest, 1.02)]},
        # One curve needs no name.
        has_legend=len(traces) > 1,
    )


def _time_axis(last_day: int) -> dict[str, Any]:
    """Days as long as they can be imagined; of more than two years people think in years."""
    if last_day <= 2 * YEAR:
        return {"title": {"text": "Days since the first ask"}, "rangemode": "tozero", "tickformat": ",d"}
    years = int(last_day / YEAR) + 1
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000) if years <= step * LABELS)
    marks = range(0, years + 1, step)
    return {
        "title": {"text": "Years since the first ask"},
        "tickvals": [mark * YEAR for mark in marks],
        "ticktext": [str(mark) for mark in marks],
        "range": [-0.01 * last_day, last_day * 1.02],
    }


def _style(group: str, place: int) -> dict[str, str]:
    if group in TOPICS:
        return {"color": TOPICS[group]}
    return {"color": DEMAND, "dash": DASHES[place % len(DASHES)]}
