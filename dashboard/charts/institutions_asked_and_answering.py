"""Institutions: how often each is asked, how often it responds."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._bars import describe_hidden, draw_split_bars
from dashboard.charts._palette import TABLES

TITLE = "Asked, and responding"
TABLE = "institutions"
ORDER = 1
FRAME = "institutions"
CLICK = ("actors",)


def draw(frame: pd.DataFrame) -> go.Figure:
    """One bar an institution: demands made to it, then responses it gave."""
    return draw_split_bars(_long(frame), "institution_id", "name", "table", TABLES, "Demands and responses")


def note(frame: pd.DataFrame) -> str:
    """How many institutions have no bar."""
    return describe_hidden(frame, "institution_id", "institutions")


def _long(frame: pd.DataFrame) -> pd.DataFrame:
    parts = [
        frame[["institution_id", "name", table]].rename(columns={table: "rows"}).assign(table=table)
        for table in ("demands", "responses")
    ]
    return pd.concat(parts, ignore_index=True)
