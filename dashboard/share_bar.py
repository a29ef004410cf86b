"""What can be done with the view on screen: cite it, print it as a report, take its data along, save its charts."""

import streamlit as st

from dashboard.chart_block import HAS_CHARTS, PICTURES
from dashboard.cite_dialog import render_cite_button
from dashboard.filter_bar import current_filters
from dashboard.link import write_link
from dashboard.report_dialog import render_report_button


def render_share_bar(title: str, page: str) -> None:
    """A row of buttons under the filter bar, alike on every page; none where there is nothing to share yet."""
    if page == "upload":
        return
    with st.container(
        key="share-bar", horizontal=True, gap="small", horizontal_alignment="right", vertical_alignment="center"
    ):
        render_cite_button(title, page, current_filters())
        render_report_button(title, page, current_filters())
        if page != "export":
            st.page_link(
                "views/export.py",
                label="Export",
                icon=":material/download:",
                query_params=write_link(current_filters()),
            )


def render_picture_choice() -> None:
    """What the button on each chart saves it as: at the foot of a page with charts, since few change it."""
    if not st.session_state.pop(HAS_CHARTS, False):
        # A choice that no widget shows would be forgotten.
        if PICTURES in st.session_state:
            st.session_state[PICTURES] = st.session_state[PICTURES]
        return
    with st.container(key="picture-choice", horizontal=True, horizontal_alignment="right"):
        st.selectbox("Charts are saved as", ["png", "svg"], format_func=str.upper, key=PICTURES, width=180)
