"""Cite this view: a footnote, BibTeX, RIS and the permalink, which holds the version of the data."""

from datetime import UTC, datetime
from urllib.parse import urlencode, urlsplit

import streamlit as st

from dashboard import cache
from dashboard.citation import Citation, write_bibtex, write_ris, write_text
from dashboard.link_state import set_view
from dashboard.view_words import describe_row, describe_view
from dashboard.words import plain
from store.data_version import load_data_version
from store.filters import Filters

VERSION = "version"


def render_cite_button(title: str, page: str, filters: Filters) -> None:
    """The button that opens the dialog."""
    if st.button("Cite this view", icon=":material/format_quote:", type="tertiary", key="cite"):
        _render_dialog(title, page, filters)


def render_cite_row(page: str, row_id: str, filters: Filters) -> None:
    """The button that cites one row of a page: the dialog's footnote and link lead to it."""
    is_wanted = st.button(
        "Cite this row",
        icon=":material/format_quote:",
        type="tertiary",
        key="cite-row",
        help="A footnote and a link that lead to this row",
    )
    if is_wanted:
        # The first row of a table is shown without being named in the address.
        set_view("row", row_id)
        _render_dialog(page.capitalize(), page, filters)


def cite_view(title: str, page: str, filters: Filters) -> Citation:
    """The view on screen as it is cited, now and with these data."""
    with st.spinner("Working out the version of the data"):
        version = cache.ask(load_data_version)
    named = _name_row(page)
    scope = describe_view(page, filters) + (f"; {named}" if named else "")
    return Citation(title, scope, datetime.now(UTC).date(), version, write_permalink(page, str(version)))


def _name_row(page: str) -> str:
    """What the address names on the page, in words; of a document the sentence, if one of it is named."""
    row, at = st.query_params.get("row"), st.query_params.get("at")
    if row and at and page == "documents":
        return describe_row("", at)
    return describe_row(page, row) if row else ""


def write_permalink(page: str, version: str | None) -> str:
    """The page's address as it is now, with the version if it is known; from the app's root where the host is not."""
    parts = {key: st.query_params.get_all(key) for key in st.query_params if key != VERSION}
    here = urlsplit(st.context.url or "")
    path = here.path or f"/{page}"
    query = urlencode({**parts, **({VERSION: [version]} if version is not None else {})}, doseq=True)
    host = f"{here.scheme}://{here.netloc}" if here.netloc else ""
    return f"{host}{path}?{query}" if query else f"{host}{path}"


@st.dialog("Cite this view", width="large", icon=":material/format_quote:")
def _render_dialog(title: str, page: str, filters: Filters) -> None:
    citation = cite_view(title, page, filters)
    st.caption(
        f"The page {plain(title)} with {plain(citation.scope)}. The link leads back to this view. It names the "
        "version of the data, so that whoever opens it later is told if the data have changed."
    )
    name = f"campaign-ledger-{page or 'overview'}-{citation.version.digest}"
    st.markdown("**Footnote**")
    st.code(write_text(citation), language=None, wrap_lines=True)
    st.markdown("**Permalink**")
    st.code(citation.address, language=None, wrap_lines=True)
    for label, suffix, mime, text in (
        ("BibTeX", "bib", "application/x-bibtex", write_bibtex(citation)),
        ("RIS", "ris", "application/x-research-info-systems", write_ris(citation)),
    ):
        st.markdown(f"**{label}**")
        st.code(text, language=None, wrap_lines=True)
        st.download_button(
            f"Download {label}", text, f"{name}.{suffix}", mime, key=f"cite-{suffix}", on_click="ignore",
            icon=":material/download:",
        )  # fmt: skip
