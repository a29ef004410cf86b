"""Institutions: how often each is asked, and beside it how often it responds."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._bars import SHOWN, draw_paired_bars
from dashboard.charts._palette import TABLES

TITLE = "Demands to, and responses of, the most asked"
TABLE = "institutions"
ORDER = 1
FRAME = "institutions"
CLICK = ("actors",)


def draw(frame: pd.DataFrame) -> go.Figure:
    """Two bars an institution, the most asked first: demands made to it, and responses it gave."""
    ranked = frame.sort_values(["demands", "responses", "name"], ascending=[False, False, True])
    return draw_paired_bars(ranked, "institution_id", "name", ("demands", "responses"), TABLES, "Rows")


def note(frame: pd.DataFrame) -> str:
    """How many institutions have no bars."""
    if len(frame) <= SHOWN:
        return ""
    return f"The {SHOWN} most asked of {len(frame):,} institutions; all of them are in the numbers below."
