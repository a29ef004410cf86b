"""Responses over time, by their stance toward the asks."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._palette import STANCES
from dashboard.charts._periods import describe_left_out
from dashboard.charts._stack import draw_stack

TITLE = "Responses over time, by stance toward the asks"
TABLE = "responses"
ORDER = 1
FRAME = "responses_by_period"
CLICK = ("first_day", "last_day", "stances")


def draw(frame: pd.DataFrame) -> go.Figure:
    """Bars a period, stacked by stance."""
    return draw_stack(frame, "stance", STANCES, "Responses")


def note(frame: pd.DataFrame) -> str:
    """Which responses have no place on the time axis."""
    return describe_left_out(frame)
