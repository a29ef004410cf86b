"""Bars over time, stacked by the words of one column: the shape that several figures share."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._layout import count_axis, lay_out, say_empty
from dashboard.charts._periods import bin_days, label_bins, place
from dashboard.charts._words import spell

UNITS = {"year": "Year", "quarter": "Quarter", "month": "Month"}


def draw_stack(frame: pd.DataFrame, column: str, colours: dict[str, str], counted: str) -> go.Figure:
    """Stacked bars of `rows` by period, one colour a word of `column`; customdata: first day, last day, word."""
    placed = place(frame)
    figure = go.Figure()
    if placed.frame.empty:
        return say_empty(figure)
    counts = placed.frame.pivot_table(index="bin", columns=column, values="rows", aggfunc="sum", fill_value=0)
    counts = counts.reindex(placed.bins, fill_value=0)
    days = [bin_days(name) for name in placed.bins]
    for word in [word for word in colours if word in counts.columns]:
        figure.add_bar(
            name=spell(word),
            x=placed.bins,
            y=counts[word],
            marker={"color": colours[word]},
            customdata=[[first, last, word] for first, last in days],
            hovertemplate=f"<b>{spell(word)}</b>, %{{x}}: %{{y:,}}<extra></extra>",
        )
    figure.update_layout(barmode="stack")
    lay_out(figure, height=380, has_legend=True)
    count_axis(figure, counted, "yaxis", counts.sum(axis=1).max())
    ticks, labels = label_bins(placed)
    figure.update_xaxes(type="category", title={"text": UNITS[placed.unit]}, showgrid=False, tickangle=0)
    figure.update_xaxes(categoryorder="array", categoryarray=placed.bins, tickvals=ticks, ticktext=labels)
    return figure
