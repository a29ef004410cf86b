"""Demands over time, by what they ask for."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._palette import TOPICS
from dashboard.charts._periods import describe_left_out
from dashboard.charts._stack import draw_stack

TITLE = "Demands over time, by what is asked"
TABLE = "demands"
ORDER = 1
FRAME = "demands_by_period"
CLICK = ("first_day", "last_day", "categories")


def draw(frame: pd.DataFrame) -> go.Figure:
    """Bars a period, stacked by category."""
    return draw_stack(frame, "category", TOPICS, "Demands")


def note(frame: pd.DataFrame) -> str:
    """Which demands have no place on the time axis."""
    return describe_left_out(frame)
