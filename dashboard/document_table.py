"""The table of documents, and the steps from the chosen one to the next."""

import textwrap

import streamlit as st

from dashboard import cache
from dashboard.chart_block import digest
from dashboard.document_text import render_document
from dashboard.row_choice import choose_row, render_steps
from dashboard.spreadsheet import write_csv
from dashboard.words import count_of
from store.filters import Filters
from store.read_documents import COLUMNS, load_documents

ROWS_A_PAGE = 100
# Three lines fit a row.
TITLE_SHOWN = 68
LABELS = {
    "published_on": "Date",
    "title": "Title",
    "demands": "Demands",
    "responses": "Responses",
    "officials": "Officials",
    "publisher": "Publisher",
}
WIDTHS = {"published_on": 95, "title": 195, "demands": 78, "responses": 90, "officials": 80, "publisher": 160}


def render_documents(filters: Filters, rows: int) -> None:
    """The table, its CSV, and the chosen document's text."""
    st.download_button(
        f"Download CSV ({count_of(rows, 'row')})",
        data=lambda: write_csv([cache.ask(load_documents, filters, rows)], COLUMNS),
        file_name="documents.csv",
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
        key="csv-documents",
    )
    table_side, text_side = st.columns([2, 3], gap="medium")
    with table_side:
        chosen, ids, key = _choose(filters, rows)
    with text_side:
        render_steps(chosen, ids, key, "document")
        with st.container(border=True, key="document"):
            render_document(chosen)


def _choose(filters: Filters, rows: int) -> tuple[str, list[str], str]:
    pages = -(-rows // ROWS_A_PAGE)
    page = st.pagination(pages, key=f"page-documents-{digest(filters)}") if pages > 1 else 1
    frame = cache.ask(load_documents, filters, ROWS_A_PAGE, (page - 1) * ROWS_A_PAGE)
    ids = list(frame["document_id"])
    key = f"rows-documents-{digest(filters, page)}"
    chosen = choose_row(
        frame[list(LABELS)].assign(
            published_on=frame["published_on"].replace("", "not dated"),
            title=[textwrap.shorten(title, TITLE_SHOWN, placeholder="…") for title in frame["title"]],
        ),
        ids,
        key=key,
        whole={"title": frame["title"]},
        first=(page - 1) * ROWS_A_PAGE + 1,
        total=rows,
        column_config={name: st.column_config.Column(label, width=WIDTHS[name]) for name, label in LABELS.items()},
        height=620,
        row_height=66,
        alt="Documents with the numbers of their demands, officials and responses",
    )
    return chosen or ids[0], ids, key
