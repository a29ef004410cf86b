"""Demands and responses on one time axis."""

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from dashboard.charts._layout import count_axis, lay_out, say_empty
from dashboard.charts._palette import TABLES
from dashboard.charts._periods import bin_days, describe_left_out, label_bins, place
from dashboard.charts._stack import UNITS
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
        return say_empty(go.Figure())
    figure = make_subplots(rows=2, cols=1, shared_xaxes=True, vertical_spacing=0.09)
    counts = placed.frame.pivot_table(index="bin", columns="table", values="rows", aggfunc="sum", fill_value=0)
    counts = counts.reindex(placed.bins, fill_value=0).reindex(columns=["demands", "responses"], fill_value=0)
    for row, table in enumerate(("demands", "responses"), start=1):
        figure.add_bar(
            row=row,
            col=1,
            name=spell(table),
            x=placed.bins,
            y=counts[table],
            marker={"color": TABLES[table]},
            customdata=[list(bin_days(name)) for name in placed.bins],
            hovertemplate=f"<b>{spell(table)}</b>, %{{x}}: %{{y:,}}<extra></extra>",
        )
    lay_out(figure, height=380)
    highest = counts.to_numpy().max()
    count_axis(figure, "Demands", "yaxis", highest)
    count_axis(figure, "Responses", "yaxis2", highest)
    # One scale for both, or a short bar in one row would equal a tall one in the other.
    figure.update_yaxes(range=[0, highest * 1.08])
    figure.update_xaxes(type="category", categoryorder="array", categoryarray=placed.bins, showgrid=False, tickangle=0)
    figure.update_xaxes(title={"text": UNITS[placed.unit]}, row=2)
    ticks, labels = label_bins(placed)
    figure.update_xaxes(tickvals=ticks, ticktext=labels)
    return figure


def note(frame: pd.DataFrame) -> str:
    """Which rows have no place on the time axis."""
    return describe_left_out(frame)
