"""What all figures have in common: room for labels, a legend below, no zooming by accident."""

import plotly.graph_objects as go

# Middle grey: readable on the light and the dark page.
GRID = "rgba(128, 128, 128, 0.22)"


def lay_out(figure: go.Figure, height: int, has_legend: bool = False) -> go.Figure:
    """The figure with the house's margins, axes and legend."""
    figure.update_layout(
        height=height,
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        showlegend=has_legend,
        legend={"orientation": "h", "yanchor": "bottom", "y": 1.01, "x": 0, "xanchor": "left", "traceorder": "normal"},
        barcornerradius=2,
        bargap=0.22,
        dragmode=False,
        hoverlabel={"align": "left"},
        font={"size": 13},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
    )
    # A finger that scrolls the page must not zoom the chart.
    axis = {"fixedrange": True, "automargin": True, "gridcolor": GRID, "zeroline": False, "tickfont": {"size": 13}}
    figure.update_xaxes(axis)
    figure.update_yaxes(axis)
    return figure


def count_axis(figure: go.Figure, title: str, axis: str, highest: float) -> None:
    """Give the axis that counts rows its title and whole numbers."""
    step = {"dtick": 1} if highest <= 5 else {"nticks": 6}
    settings = {"title": {"text": title}, "rangemode": "tozero", "tickformat": ",d", **step}
    figure.update_layout({axis: settings})


def share_axis(figure: go.Figure, title: str) -> None:
    """Give the horizontal axis of shares its title and per cent, with room for the number behind a full bar."""
    figure.update_xaxes(title={"text": title}, tickformat=".0%", tickvals=[0, 0.25, 0.5, 0.75, 1], range=[0, 1.2])


def say_empty(figure: go.Figure) -> go.Figure:
    """A figure of nothing that says so, instead of a grid from -1 to 5."""
    figure.update_layout(
        height=120,
        xaxis={"visible": False},
        yaxis={"visible": False},
        annotations=[{"text": "No rows to draw", "showarrow": False, "font": {"size": 15}}],
    )
    return figure


def bars_height(rows: int) -> int:
    """The height of a figure of so many horizontal bars."""
    return 90 + 27 * max(rows, 2)
