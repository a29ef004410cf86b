"""Horizontal bars, the longest first: the shape that every ranking shares."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._layout import bars_height, count_axis, lay_out, say_empty
from dashboard.charts._words import escape, label, spell

SHOWN = 12


def draw_bars(frame: pd.DataFrame, key: str, name: str, colour: str | dict[str, str], counted: str) -> go.Figure:
    """Bars of `rows` for each `name`; customdata: `key`. A dict of colours gives each key its own."""
    top = frame.head(SHOWN)
    figure = go.Figure()
    if top.empty:
        return say_empty(figure)
    colours = [colour[word] for word in top[key]] if isinstance(colour, dict) else colour
    figure.add_bar(
        orientation="h",
        x=top["rows"],
        y=list(range(len(top))),
        marker={"color": colours},
        text=[f"{rows:,}" for rows in top["rows"]],
        textposition="outside",
        cliponaxis=False,
        customdata=[[row, escape(shown)] for row, shown in zip(top[key], top[name], strict=True)],
        hovertemplate="<b>%{customdata[1]}</b>: %{x:,}<extra></extra>",
    )
    _name_rows(figure, top[name], counted, top["rows"].max())
    # Room for the number behind the longest bar.
    return figure.update_xaxes(range=[0, top["rows"].max() * 1.12])


def draw_split_bars(
    frame: pd.DataFrame, key: str, name: str, column: str, colours: dict[str, str], counted: str
) -> go.Figure:
    """Bars of `rows` for each `name`, stacked by the words of `column`; customdata: `key`, word."""
    figure = go.Figure()
    totals = frame.groupby([key, name], sort=False)["rows"].sum().reset_index()
    top = totals.sort_values(["rows", name], ascending=[False, True]).head(SHOWN)
    if top.empty:
        return say_empty(figure)
    for word, colour in colours.items():
        of_word = frame[frame[column] == word].groupby(key)["rows"].sum()
        if of_word.empty:
            continue
        figure.add_bar(
            name=spell(word),
            orientation="h",
            x=[int(of_word.get(row, 0)) for row in top[key]],
            y=list(range(len(top))),
            marker={"color": colour},
            customdata=[[row, word, escape(shown)] for row, shown in zip(top[key], top[name], strict=True)],
            hovertemplate=f"<b>%{{customdata[2]}}</b>, {spell(word)}: %{{x:,}}<extra></extra>",
        )
    figure.update_layout(barmode="stack")
    return _name_rows(figure, top[name], counted, top["rows"].max(), has_legend=True)


def describe_hidden(frame: pd.DataFrame, key: str, what: str) -> str:
    """How many names the figure has no room for, in a sentence; empty where it shows all."""
    names = frame[key].nunique()
    return f"The {SHOWN} highest of {names:,} {what}; all of them are in the numbers below." if names > SHOWN else ""


def _name_rows(
    figure: go.Figure, names: pd.Series, counted: str, highest: float, has_legend: bool = False
) -> go.Figure:
    height = bars_height(len(names)) + (40 if has_legend else 0)
    lay_out(figure, height=height, has_legend=has_legend)
    count_axis(figure, counted, "xaxis", highest)
    # Rows stand by number, so that two names that shorten alike stay two bars.
    figure.update_yaxes(
        tickvals=list(range(len(names))), ticktext=[label(name) for name in names], range=[len(names) - 0.4, -0.6]
    )
    figure.update_yaxes(showgrid=False, ticklabelstandoff=6)
    return figure
