"""Responses by the responder's country, on a map."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._layout import Drawn, say_empty
from dashboard.charts._words import escape

TITLE = "Responses by country"
TABLE = "responses"
ORDER = 5
FRAME = "responses_by_country"
CLICK = ("countries",)
IS_WIDE = True
# A map of the world is half as high as it is wide: the height of a desk leaves a phone much white (style.css).
HEIGHT = 400
# One colour, less and less of it: few responses lie near the page's own colour and many far from it, in the light and
# in the dark. Even one stands out from the land's grey.
SHADES = [[0, "rgba(20, 147, 124, 0.35)"], [0.4, "rgba(20, 147, 124, 0.65)"], [1, "rgba(20, 147, 124, 1)"]]
GEO = {
    "resolution": 50,
    "projection": {"type": "natural earth"},
    "showframe": False,
    "showcoastlines": False,
    "showland": True,
    "landcolor": "rgba(128,128,128,0.18)",
    "showocean": False,
    "showlakes": False,
    "showcountries": True,
    "countrycolor": "rgba(128,128,128,0.35)",
    "countrywidth": 0.5,
    "bgcolor": "rgba(0,0,0,0)",
    "lataxis": {"range": [-56, 80]},
}


def draw(frame: pd.DataFrame) -> go.Figure:
    """A map of the world, each country shaded by its responses; bodies of no country are not on it."""
    drawn = frame[frame["iso3"] != ""]
    if drawn.empty:
        return say_empty()
    columns = [list(drawn[name]) for name in ("country", "country_name", "supportive", "opposed", "mixed")]
    countries = {
        "type": "choropleth",
        "locations": list(drawn["iso3"]),
        "z": list(drawn["rows"]),
        "zmin": 0,
        "zmax": max(int(drawn["rows"].max()), 2),
        "colorscale": SHADES,
        "marker": {"line": {"color": "rgba(128,128,128,0.6)", "width": 0.5}},
        "colorbar": {
            "title": {"text": "Responses", "side": "top"},
            "orientation": "h",
            "thickness": 10,
            "len": 0.5,
            "x": 0.5,
            "y": -0.02,
            "yanchor": "top",
            "tickformat": ",d",
            "nticks": 5,
        },
        "customdata": [[country, escape(name), *counts] for country, name, *counts in zip(*columns, strict=True)],
        "hovertemplate": (
            "<b>%{customdata[1]}</b>: %{z:,}<br>supportive %{customdata[2]}, opposed %{customdata[3]}, "
            "mixed %{customdata[4]}<extra></extra>"
        ),
    }
    layout = {
        "geo": GEO,
        "height": HEIGHT,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 50},
        "dragmode": False,
        "paper_bgcolor": "rgba(0,0,0,0)",
    }
    return Drawn([countries], layout)


def note(frame: pd.DataFrame) -> str:
    """How many responses of bodies without a place on the map there are; a response of several counts in each."""
    elsewhere = frame[frame["iso3"] == ""]
    if elsewhere.empty:
        return ""
    names = [name for name in elsewhere["country_name"] if name]
    nowhere = int(elsewhere.loc[elsewhere["country_name"] == "", "rows"].sum())
    parts = [
        f"{int(rows):,} of {name}"
        for name, rows in zip(names, elsewhere.loc[elsewhere["country_name"] != "", "rows"], strict=True)
    ]
    if nowhere:
        parts.append(f"{nowhere:,} of bodies without a country, such as the United Nations")
    return f"Not on the map: {', '.join(parts)}."
