"""Demands: who asks what of whom, over time, and each with its proof."""

import streamlit as st

from dashboard.filter_bar import current_filters
from dashboard.row_page import render_row_page

TITLE = "Demands"
ICON = ":material/campaign:"
ORDER = 2


def render() -> None:
    """Count, charts, table, CSV and evidence of demands."""
    st.title(TITLE)
    render_row_page(
        "demands",
        current_filters(),
        "Somebody outside power asks a government, company, parliament or international body to do, stop or not do "
        "something. One row is one ask that could be granted or refused alone.",
    )


if __name__ == "__main__":
    render()
