"""Precision, recall and F1 of each table, as last measured."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._layout import lay_out, say_empty, share_axis
from dashboard.charts._palette import MEASURES
from dashboard.charts._words import spell

TITLE = "How much of each table is right, and how much is found"
TABLE = "quality"
ORDER = 1
FRAME = "measured_accuracy"
CLICK = ()


def draw(frame: pd.DataFrame) -> go.Figure:
    """Three bars a table: precision, recall, F1."""
    figure = go.Figure()
    if frame.empty:
        return say_empty(figure)
    for measure, colour in MEASURES.items():
        figure.add_bar(
            name=spell(measure),
            orientation="h",
            x=frame[measure],
            y=[spell(table) for table in frame["table"]],
            marker={"color": colour},
            text=[f"{share:.0%}" for share in frame[measure]],
            textposition="outside",
            cliponaxis=False,
            hovertemplate=f"<b>%{{y}}</b>, {spell(measure).lower()}: %{{x:.1%}}<extra></extra>",
        )
    lay_out(figure, height=110 + 84 * len(frame), has_legend=True)
    share_axis(figure, "Share")
    return figure.update_yaxes(autorange="reversed", showgrid=False, ticklabelstandoff=6)
