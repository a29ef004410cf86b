"""Listings and proposals over time."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._palette import LISTINGS
from dashboard.charts._periods import describe_left_out
from dashboard.charts._stack import draw_stack

TITLE = "Listings and proposals over time"
TABLE = "officials"
ORDER = 2
FRAME = "officials_by_period"
CLICK = ("first_day", "last_day", "listings")


def draw(frame: pd.DataFrame) -> go.Figure:
    """Bars a period, stacked by status."""
    return draw_stack(frame, "status", LISTINGS, "Officials and bodies")


def note(frame: pd.DataFrame) -> str:
    """Which rows have no place on the time axis."""
    return describe_left_out(frame)
