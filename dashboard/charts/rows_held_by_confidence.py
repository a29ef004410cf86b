"""Of the rows of each confidence, how many held when they were measured."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._layout import lay_out, say_empty, share_axis
from dashboard.charts._palette import TABLES
from dashboard.charts._words import spell

TITLE = "Does the confidence keep its promise?"
TABLE = "quality"
ORDER = 2
FRAME = "measured_confidence"
CLICK = ()
# Seen on both tables' bars and, less, on either page.
PROMISE = "#ceaa15"


def draw(frame: pd.DataFrame) -> go.Figure:
    """One bar a band of confidence and table, and a line where the rows' mean confidence says that it should end."""
    figure = go.Figure()
    if frame.empty:
        return say_empty(figure)
    bands = sorted(frame["confidence_band"].unique(), reverse=True)
    for table in [table for table in TABLES if (frame["table"] == table).any()]:
        rows = frame[frame["table"] == table]
        figure.add_bar(
            name=spell(table),
            orientation="h",
            x=rows["share_held"],
            y=rows["confidence_band"],
            offsetgroup=table,
            marker={"color": TABLES[table]},
            customdata=rows[["held", "rows", "confidence"]],
            hovertemplate=(
                f"<b>{spell(table)} at %{{y}}</b>: %{{customdata[0]:,}} of %{{customdata[1]:,}} held, %{{x:.0%}}; "
                "expected %{customdata[2]:.0%}<extra></extra>"
            ),
        )
        beside = {"y": rows["confidence_band"], "orientation": "h", "offsetgroup": table, "hoverinfo": "skip"}
        figure.add_scatter(
            name="Expected by the confidence",
            mode="markers",
            x=rows["confidence"],
            marker={"symbol": "line-ns", "size": 20, "line": {"width": 4, "color": PROMISE}, "color": PROMISE},
            legendgroup="expected",
            # The legend names it once, after the tables.
            showlegend=table == frame["table"].iloc[0],
            legendrank=2000,
            **beside,
        )
        # Behind the full length of a bar, where no line can run through the words.
        figure.add_scatter(
            mode="text",
            x=[1.03] * len(rows),
            text=[f"{held:,} of {counted:,}" for held, counted in zip(rows["held"], rows["rows"], strict=True)],
            textposition="middle right",
            textfont={"size": 12},
            cliponaxis=False,
            showlegend=False,
            **beside,
        )
    lay_out(figure, height=130 + 58 * len(bands), has_legend=True)
    share_axis(figure, "Share of the rows that held")
    figure.update_layout(scattermode="group", scattergap=0.22)
    figure.update_xaxes(range=[0, 1.35])
    figure.update_yaxes(type="category", categoryorder="array", categoryarray=bands, autorange="reversed")
    return figure.update_yaxes(title={"text": "Confidence of the row"}, showgrid=False, ticklabelstandoff=6)


def note(frame: pd.DataFrame) -> str:
    """What the highest band kept, in a sentence."""
    if frame.empty:
        return ""
    highest = frame[frame["confidence_band"] == frame["confidence_band"].max()]
    rows, held = int(highest["rows"].sum()), int(highest["held"].sum())
    return (
        f"Of the {rows:,} {'row' if rows == 1 else 'rows'} with a confidence of {highest['confidence_band'].iloc[0]}, "
        f"{held:,} held. Where a band has few rows, its share says little."
    )
