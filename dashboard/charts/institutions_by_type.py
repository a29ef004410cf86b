"""Institutions by what sort of body they are."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._bars import draw_paired_bars
from dashboard.charts._palette import TABLES
from dashboard.charts._words import spell

TITLE = "Demands and responses by kind of body"
TABLE = "institutions"
ORDER = 2
FRAME = "institutions"
CLICK = ("types",)


def draw(frame: pd.DataFrame) -> go.Figure:
    """Two bars a kind of body: demands to its members, and responses of theirs."""
    counts = frame.groupby("type")[["demands", "responses"]].sum().reset_index()
    ranked = counts.sort_values(["demands", "responses", "type"], ascending=[False, False, True])
    named = ranked.assign(name=[spell(word) for word in ranked["type"]])
    return draw_paired_bars(named, "type", "name", ("demands", "responses"), TABLES, "Rows")
