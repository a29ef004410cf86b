"""The dashboard's entry: navigation, the database made ready, the filter bar, then the page."""

import sys
from pathlib import Path

import streamlit as st

REPO_ROOT = str(Path(__file__).resolve().parents[1])
if REPO_ROOT not in sys.path:  # `streamlit run` adds dashboard/, not the root; this script reruns on every click.
    sys.path.insert(0, REPO_ROOT)

from dashboard import cache
from dashboard.arrival import render_arrival
from dashboard.discovery import discover, file_stem
from dashboard.doors import watch_doors
from dashboard.filter_bar import render_filter_bar
from dashboard.first_start import prepare_database
from dashboard.paper import render_paper, watch_printing
from dashboard.share_bar import render_picture_choice, render_share_bar
from dashboard.trouble import show_trouble
from dashboard.unknown_page import find_unknown_path, render_unknown_page
from dashboard.version_notice import render_version_notice
from store.errors import DatabaseUnavailable

HERE = Path(__file__).resolve().parent

st.set_page_config(page_title="Campaign Ledger", page_icon=HERE / "static" / "mark.svg", layout="wide")
st.html(HERE / "style.css")
with st.container(key="scripts"):
    watch_doors()
    watch_printing()
st.logo(HERE / "static" / "logo.svg", size="large")
sections: dict[str, list[st.Page]] = {}
for place, view in enumerate(discover("views")):
    made = st.Page(
        f"views/{file_stem(view)}.py",
        title=view.TITLE,
        icon=view.ICON,
        # The first page stands at the root, and would keep its own name from being an address.
        url_path="start" if place == 0 else file_stem(view),
        default=place == 0,
        # Reached by links alone: a page about one of many.
        visibility=getattr(view, "VISIBILITY", "visible"),
    )
    # What a reader needs once in a while stands under one heading of the menu.
    sections.setdefault(getattr(view, "SECTION", ""), []).append(made)
home = sections[""][0]
# Whoever writes the first page's name gets there all the same.
named = st.Page(lambda: st.switch_page(home), title="Overview", url_path="overview", visibility="hidden")
hidden = [named]
known = {made.url_path for of_section in sections.values() for made in of_section} | {"start", "overview"}
unknown = find_unknown_path(st.context.url, str(st.get_option("server.baseUrlPath") or ""), known)
if unknown is not None:
    visible = [made for of_section in sections.values() for made in of_section if made.visibility == "visible"]
    hidden.append(
        st.Page(
            lambda: render_unknown_page(unknown, visible),
            title="Page not found",
            url_path=unknown,
            visibility="hidden",
        )
    )
page = st.navigation({**sections, "": [*sections[""], *hidden]}, position="top")
if page in hidden:
    page.run()
    st.stop()
try:
    prepare_database()
    cache.note_version()
    render_filter_bar(page.url_path)
    render_version_notice()
    render_share_bar(page.title, page.url_path)
    page.run()
    render_picture_choice()
    render_arrival(page.url_path)
    render_paper(page.title, page.url_path)
except DatabaseUnavailable as trouble:
    show_trouble(trouble)
