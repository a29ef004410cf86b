"""What people see when the database cannot answer: what is wrong, what helps, and a button to try again."""

import streamlit as st

from dashboard.words import plain
from store.errors import DatabaseBusy, DatabaseUnavailable


def show_trouble(trouble: DatabaseUnavailable) -> None:
    """The trouble in words, and a way on."""
    show = st.warning if isinstance(trouble, DatabaseBusy) else st.error
    show(
        f"**{plain(trouble.problem)}**\n\n{plain(trouble.remedy)}",
        icon=":material/hourglass_top:" if isinstance(trouble, DatabaseBusy) else ":material/error:",
    )
    st.button("Try again", key="try-again")
