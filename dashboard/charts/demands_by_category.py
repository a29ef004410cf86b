"""Demands by what they ask for."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._bars import draw_bars
from dashboard.charts._palette import TOPICS
from dashboard.charts._words import spell

TITLE = "Demands by what is asked"
TABLE = "demands"
ORDER = 2
FRAME = "demands_by_period"
CLICK = ("categories",)


def draw(frame: pd.DataFrame) -> go.Figure:
    """One bar a category, in the colours of the chart over time."""
    totals = frame.groupby("category")["rows"].sum().sort_values(ascending=False, kind="stable").reset_index()
    # "Other" is no answer to what is asked, however often it is.
    ranked = pd.concat([totals[totals["category"] != "other"], totals[totals["category"] == "other"]])
    named = ranked.assign(name=[spell(word) for word in ranked["category"]])
    return draw_bars(named, "category", "name", TOPICS, "Demands")
