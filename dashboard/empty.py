"""What a page says when it has nothing to show: why, and the way out."""

import streamlit as st

from dashboard.filter_bar import clear_filters, load_choices
from dashboard.words import describe_filters, plain
from store.filters import Filters


def render_empty(what: str, filters: Filters, table: str = "overview") -> None:
    """No rows: because of the filters, which are named and can be cleared, or because nothing is loaded."""
    described = describe_filters(filters, load_choices().names, table)
    if described:
        st.info(f"No {what} match the filters: {plain(described)}.", icon=":material/search_off:")
        st.button("Clear filters", key=f"clear-{what}", on_click=clear_filters)
        return
    st.info(
        f"There are no {what} in this ledger yet. Load documents with `python -m loaders load FOLDER`; "
        "they appear here without a restart.",
        icon=":material/folder_open:",
    )
