"""A table of which one row is chosen: by its box, by a click into any of its cells, by the steps beside
it, or by the address.

The grid itself takes no arrow keys while a row of it is chosen; the steps serve the keyboard, and a thumb.
"""

from typing import Any

import pandas as pd
import streamlit as st

from dashboard.link_state import set_view
from dashboard.printed_table import render_printed

# Streamlit's own height of a row, and of the head with its edges.
ROW_HEIGHT, HEAD_HEIGHT = 35, 38


def choose_row(
    frame: pd.DataFrame,
    ids: list[str],
    key: str,
    whole: dict[str, pd.Series],
    first: int,
    total: int,
    height: int,
    row_height: int = ROW_HEIGHT,
    **settings: Any,
) -> str | None:
    """Draw one page of rows and give the id chosen; the first row's where nobody has chosen, unless a link names one.

    `key` must change with the rows: positions belong to one page of one set of rows. `whole` are the columns that the
    grid shortens; the page begins with row `first` of `total`.
    """
    linked = st.query_params.get("row")
    position = ids.index(linked) if linked in ids else 0
    is_elsewhere = linked is not None and linked not in ids
    event = st.dataframe(
        frame,
        key=key,
        hide_index=True,
        lazy=False,
        placeholder="",
        row_height=row_height,
        # Few rows leave no empty lines under them.
        height=min(height, HEAD_HEIGHT + row_height * len(ids)),
        selection_mode=["single-row", "single-cell"],
        selection_default=None if is_elsewhere else {"selection": {"rows": [position]}},
        on_select=lambda: _select_row_of_cell(key),
        **settings,
    )
    printed = frame.assign(**{name: column for name, column in whole.items() if name in frame})
    render_printed(printed, settings["column_config"], first, total)
    selected = [row for row in event.selection.rows if row < len(ids)]
    if not selected:
        return linked
    chosen = ids[selected[0]]
    # The first row is shown unasked; only a choice goes into the address.
    if chosen != linked and (selected[0] != 0 or linked is not None):
        set_view("row", chosen)
    return chosen


def render_steps(chosen: str | None, ids: list[str], key: str, singular: str) -> None:
    """The way to the rows before and after the chosen one in the table of this `key`."""
    if chosen not in ids or len(ids) < 2:
        return
    place = ids.index(chosen)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"{singular}-steps"):
        for label, icon, to in (("Previous", "arrow_back", place - 1), ("Next", "arrow_forward", place + 1)):
            st.button(
                f"{label} {singular}",
                icon=f":material/{icon}:",
                key=f"{singular}-{label.lower()}",
                disabled=not 0 <= to < len(ids),
                on_click=_step,
                args=(key, to, ids),
            )
        st.caption(f"{place + 1:,} of {len(ids):,} on this page of the table")


def _step(key: str, to: int, ids: list[str]) -> None:
    st.session_state[key] = {"selection": {"rows": [to], "columns": [], "cells": []}}
    set_view("at", None)
    set_view("row", ids[to])


def _select_row_of_cell(key: str) -> None:
    cells = st.session_state[key].selection.cells
    if cells:
        st.session_state[key] = {"selection": {"rows": [cells[0][0]], "columns": [], "cells": []}}
