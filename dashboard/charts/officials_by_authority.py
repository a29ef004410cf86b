"""Officials by the authority that sanctioned them or is asked to."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts._bars import describe_hidden, draw_split_bars
from dashboard.charts._palette import LISTINGS

TITLE = "Officials by authority: sanctioned, or proposed for sanctions"
TABLE = "officials"
ORDER = 1
FRAME = "officials_by_authority"
CLICK = ("actors", "listings")


def draw(frame: pd.DataFrame) -> go.Figure:
    """One bar an authority, split by status."""
    return draw_split_bars(_named(frame), "actor_id", "name", "status", LISTINGS, "Officials and bodies")


def note(frame: pd.DataFrame) -> str:
    """How many authorities have no bar."""
    return describe_hidden(_named(frame), "actor_id", "authorities")


def _named(frame: pd.DataFrame) -> pd.DataFrame:
    # A proposal need not say who should act; its row still counts.
    names = frame["name"].where(frame["name"].notna(), "No authority named")
    return frame.assign(name=names, actor_id=frame["actor_id"].where(frame["actor_id"].notna(), ""))
