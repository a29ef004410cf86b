"""Who asks whom: askers against institutions.

Squares of a scatter, not a heatmap: Plotly reports no click on a heatmap's cell.
"""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._layout import GRID, make_figure, say_empty
from dashboard.charts._palette import DEMAND
from dashboard.charts._words import escape, label

TITLE = "Demands by who asks whom"
TABLE = "demands"
ORDER = 5
FRAME = "demands_by_pair"
CLICK = ("askers", "addressees")
IS_WIDE = True
# One hue over the page's own colour, from faint to strong: few demands are quiet on the light and on the dark page. The
# number stands in the square in the page's own ink (style.css), which stays readable on the strongest of them.
FAINT, STRONG = 0.14, 0.72


def draw(frame: pd.DataFrame) -> go.Figure:
    """A square for every asker and addressee that meet, with the number of demands in it."""
    if frame.empty:
        return say_empty()
    askers = _rank(frame, "asker_id", "asker")
    addressees = _rank(frame, "addressee_id", "addressee")
    rows = {actor: place for place, actor in enumerate(askers)}
    columns = {actor: place for place, actor in enumerate(addressees)}
    counts = [int(count) for count in frame["rows"]]
    highest = max(counts)
    squares = {
        "type": "scatter",
        "mode": "markers+text",
        "x": [columns[actor] for actor in frame["addressee_id"]],
        "y": [rows[actor] for actor in frame["asker_id"]],
        "text": [f"{count:,}" for count in counts],
        "textfont": {"size": 12},
        "marker": {
            "symbol": "square",
            "size": 24,
            "color": [shade(count, highest) for count in counts],
            "line": {"width": 1, "color": shade(highest, highest)},
        },
        "customdata": [
            [asker, addressee, escape(asker_name), escape(addressee_name)]
            for asker, asker_name, addressee, addressee_name in zip(
                frame["asker_id"], frame["asker"], frame["addressee_id"], frame["addressee"], strict=True
            )
        ],
        "hovertemplate": "<b>%{customdata[2]}</b><br>asks %{customdata[3]}<br>Demands: %{text}<extra></extra>",
    }
    asked = {
        "tickvals": list(columns.values()),
        "ticktext": [label(name, 22) for name in addressees.values()],
        "tickangle": -40,
        "range": [-0.7, max(len(columns) - 0.3, 3)],
        "title": {"text": "Who is asked"},
        "showgrid": False,
    }
    asking = {
        "tickvals": list(rows.values()),
        "ticktext": [label(name, 26) for name in askers.values()],
        "range": [max(len(rows) - 0.3, 2), -0.7],
        "title": {"text": "Who asks"},
        # Lines between the rows, as in a table: through the squares they would cross out the numbers.
        "showgrid": False,
        "minor": {"tickvals": [place + 0.5 for place in rows.values()], "showgrid": True, "gridcolor": GRID},
    }
    return make_figure([squares], 190 + 30 * len(askers), asked, asking)


def shade(count: int, highest: int) -> str:
    """The colour of a square: that of demands, the stronger the more of them."""
    red, green, blue = (int(DEMAND[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, {FAINT + (STRONG - FAINT) * count / max(highest, 2):.2f})"


def is_crowded(frame: pd.DataFrame) -> bool:
    """Whether there are more columns than a phone is wide for."""
    return bool(frame["addressee_id"].nunique() > 5)


def note(frame: pd.DataFrame) -> str:
    """Which pairs the matrix leaves out."""
    is_full = frame["asker_id"].nunique() >= 15 or frame["addressee_id"].nunique() >= 15
    return "The 15 most active askers and the 15 most asked institutions." if is_full else ""


def _rank(frame: pd.DataFrame, key: str, name: str) -> dict[str, str]:
    totals = frame.groupby([key, name])["rows"].sum().reset_index()
    ordered = totals.sort_values(["rows", name], ascending=[False, True])
    return dict(zip(ordered[key], ordered[name], strict=True))
