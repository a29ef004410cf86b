"""What all figures have in common: room for labels, a legend above, no zooming by accident.

Figures are put together as plain dictionaries and made at once: each later `update` of a figure costs as much again.
"""

from functools import cache
from typing import Any

import plotly.graph_objects as go
import plotly.io

# Middle grey: readable on the light and the dark page.
GRID = "rgba(128, 128, 128, 0.22)"
# A finger that scrolls the page must not zoom the chart.
AXIS = {"fixedrange": True, "automargin": True, "gridcolor": GRID, "zeroline": False, "tickfont": {"size": 13}}
BAR_GAP = 0.22
# Of more words a phone would put one under another, and half the figure would be its legend: two columns of this width
# have room beside each other.
FEW_WORDS = 6
LONG_LEGEND = {"entrywidth": 74, "font": {"size": 11}}


class Drawn(go.Figure):
    """A figure that is sent as the dictionaries it is made of, and made into Plotly's objects when one asks for those.

    Plotly checks and copies each figure three times on its way to the browser, which took most of a page's time.
    """

    def __init__(self, traces: list[dict[str, Any]], layout: dict[str, Any]) -> None:
        self._spec = {"data": traces, "layout": {"template": _template(), **layout}}

    def __getattr__(self, name: str) -> Any:
        # Reached only for what is not there yet: the first look into the figure.
        if name == "_spec" or name.startswith("__") or "_data_objs" in self.__dict__:
            raise AttributeError(name)
        super().__init__(self._spec)
        return getattr(self, name)

    def to_dict(self) -> dict[str, Any]:
        """The figure as it is sent."""
        return super().to_dict() if "_data_objs" in self.__dict__ else self._spec


def make_figure(
    traces: list[dict[str, Any]],
    height: int,
    xaxis: dict[str, Any],
    yaxis: dict[str, Any],
    has_legend: bool = False,
    **layout: Any,
) -> go.Figure:
    """A figure with the house's margins, axes and legend, and what its own axes and layout say besides."""
    axes = {"xaxis": {**AXIS, **xaxis}, "yaxis": {**AXIS, **yaxis}}
    house = _layout(height, has_legend)
    if len(traces) > FEW_WORDS:
        house["legend"] = {**house["legend"], **LONG_LEGEND}
    return Drawn(traces, {**house, **axes, **layout})


def lay_out(figure: go.Figure, height: int, has_legend: bool = False) -> go.Figure:
    """A figure that is there already, with the house's margins, axes and legend."""
    return figure.update_layout(_layout(height, has_legend)).update_xaxes(AXIS).update_yaxes(AXIS)


def count_axis(title: str, highest: float) -> dict[str, Any]:
    """The settings of the axis that counts rows: its title and whole numbers."""
    step = {"dtick": 1} if highest <= 5 else {"nticks": 6}
    return {"title": {"text": title}, "rangemode": "tozero", "tickformat": ",d", **step}


def gap_of(bars: int) -> float:
    """How much of each bar's place stays empty: one bar as wide as its figure would be a wall."""
    return max(BAR_GAP, 1 - 0.16 * bars)


def share_axis(figure: go.Figure, title: str) -> None:
    """Give the horizontal axis of shares its title and per cent, with room for the number behind a full bar."""
    figure.update_xaxes(title={"text": title}, tickformat=".0%", tickvals=[0, 0.25, 0.5, 0.75, 1], range=[0, 1.2])


def say_empty(figure: go.Figure | None = None) -> go.Figure:
    """A figure of nothing that says so, instead of a grid from -1 to 5."""
    return (figure or go.Figure()).update_layout(
        height=120,
        xaxis={"visible": False},
        yaxis={"visible": False},
        annotations=[{"text": "No rows to draw", "showarrow": False, "font": {"size": 15}}],
    )


def bars_height(rows: int) -> int:
    """The height of a figure of so many horizontal bars."""
    return 90 + 27 * max(rows, 2)


def _layout(height: int, has_legend: bool) -> dict[str, Any]:
    legend = {"orientation": "h", "yanchor": "bottom", "y": 1.01, "x": 0, "xanchor": "left", "traceorder": "normal"}
    return {
        "height": height,
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "showlegend": has_legend,
        "legend": legend,
        "barcornerradius": 2,
        "bargap": BAR_GAP,
        "dragmode": False,
        "hoverlabel": {"align": "left"},
        "font": {"size": 13},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
    }


@cache
def _template() -> dict[str, Any]:
    template: dict[str, Any] = plotly.io.templates[plotly.io.templates.default].to_plotly_json()
    return template
