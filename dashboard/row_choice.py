"""A table of which one row is chosen: by its box, by a click into any of its cells, by keyboard, or by the address."""

from typing import Any

import pandas as pd
import streamlit as st

from dashboard.link_state import set_view


def choose_row(frame: pd.DataFrame, ids: list[str], key: str, **settings: Any) -> str | None:
    """Draw one page of rows and give the id chosen; the first row's where nobody has chosen, unless a link names one.

    `key` must change with the rows: positions belong to one page of one set of rows.
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
        selection_mode=["single-row", "single-cell"],
        selection_default=None if is_elsewhere else {"selection": {"rows": [position]}},
        on_select=lambda: _select_row_of_cell(key),
        **settings,
    )
    selected = [row for row in event.selection.rows if row < len(ids)]
    if not selected:
        return linked
    chosen = ids[selected[0]]
    # The first row is shown unasked; only a choice goes into the address.
    if chosen != linked and (selected[0] != 0 or linked is not None):
        set_view("row", chosen)
    return chosen


def _select_row_of_cell(key: str) -> None:
    cells = st.session_state[key].selection.cells
    if cells:
        st.session_state[key] = {"selection": {"rows": [cells[0][0]], "columns": [], "cells": []}}
