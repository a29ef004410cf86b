"""Officials: named persons and bodies under sanctions, or proposed for them."""

import streamlit as st

from dashboard.filter_bar import current_filters
from dashboard.row_page import render_row_page

TITLE = "Officials"
ICON = ":material/gavel:"
ORDER = 4


def render() -> None:
    """Count, charts, table, CSV and evidence of officials."""
    st.title(TITLE)
    render_row_page(
        "officials",
        current_filters(),
        "Named persons and bodies that a document says are under sanctions, or that somebody asks to be put under "
        "them. One row is one name and what one text says of it.",
    )


if __name__ == "__main__":
    render()
