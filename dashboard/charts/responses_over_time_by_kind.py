"""Responses over time, by what was done."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._palette import TOPICS
from dashboard.charts._periods import describe_left_out
from dashboard.charts._stack import draw_stack

TITLE = "Responses over time, by what was done"
TABLE = "responses"
ORDER = 2
FRAME = "responses_by_period"
CLICK = ("first_day", "last_day", "kinds")


def draw(frame: pd.DataFrame) -> go.Figure:
    """Bars a period, stacked by kind."""
    return draw_stack(frame, "kind", TOPICS, "Responses")


def note(frame: pd.DataFrame) -> str:
    """Which responses have no place on the time axis."""
    return describe_left_out(frame)
