"""The table of a page: rows a page at a time, their order, the CSV of exactly these rows, the chosen row's evidence."""

import html

import streamlit as st

from dashboard import cache
from dashboard.chart_block import digest
from dashboard.column_choice import choose_columns, list_exported
from dashboard.evidence_block import render_evidence
from dashboard.link import shorten
from dashboard.link_state import set_view
from dashboard.row_choice import choose_row, render_steps
from dashboard.spreadsheet import write_csv
from dashboard.table_columns import configure_columns, prepare_rows
from dashboard.words import count_of, plain
from store.filters import Filters
from store.read_rows import RowOrder, load_rows, stream_rows
from store.read_tables import ROW_TABLES

ROWS_A_PAGE = 100
ORDERS = {
    RowOrder.NEWEST: "Newest first",
    RowOrder.OLDEST: "Oldest first",
    RowOrder.SUREST: "Surest first",
    RowOrder.DOUBTFUL: "Most doubtful first",
}


def render_table(table: str, filters: Filters, rows: int) -> None:
    """The table of `rows` rows, with the evidence of the chosen one beside it."""
    st.html(f'<h2 class="ledger-heading" id="rows">{html.escape(table.capitalize())}, one by one</h2>')
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"tools-{table}"):
        order = _choose_order(table)
        columns = choose_columns(table)
        _offer_csv(table, filters, order, rows, list_exported(table, columns))
    table_side, evidence_side = st.columns([3, 2], gap="medium")
    with table_side:
        page = _choose_page(table, filters, order, rows)
        chosen, ids, key = _choose_row(table, filters, order, page, columns, rows)
    with evidence_side:
        render_steps(chosen, ids, key, table.removesuffix("s"))
        with st.container(border=True, key=f"evidence-{table}"):
            if chosen is None:
                st.text("Choose a row to see the sentence that proves it.")
            else:
                render_evidence(table, chosen, filters, table)


def _choose_order(table: str) -> RowOrder:
    key = f"order-{table}"
    asked = st.query_params.get("order")
    if asked is not None and asked not in list(RowOrder):
        st.warning(
            f"The address asks for the order {plain(repr(shorten(asked)))}; known: {', '.join(RowOrder)}.",
            icon=":material/link_off:",
        )
        set_view("order", None)
    elif key not in st.session_state and asked is not None:
        st.session_state[key] = RowOrder(asked)
    order: RowOrder = st.selectbox("Order", list(RowOrder), format_func=lambda order: ORDERS[order], key=key, width=210)
    set_view("order", None if order is RowOrder.NEWEST else order.value)
    return order


def _offer_csv(table: str, filters: Filters, order: RowOrder, rows: int, columns: tuple[str, ...]) -> None:
    st.download_button(
        f"Download CSV ({count_of(rows, 'row')})",
        # Written on the click, chunk by chunk; the page itself never holds all rows.
        data=lambda: write_csv(cache.stream(stream_rows, ROW_TABLES[table], filters, order), columns),
        file_name=f"{table}.csv",
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
        key=f"csv-{table}",
        help="All rows that the filters leave, in this order, with quote, offsets and source address.",
    )


def _choose_page(table: str, filters: Filters, order: RowOrder, rows: int) -> int:
    pages = -(-rows // ROWS_A_PAGE)
    asked = st.query_params.get("page")
    wanted = int(asked) if asked is not None and asked.isdecimal() and len(asked) < 7 else 1
    if asked is not None and (str(wanted) != asked or not 1 <= wanted <= pages):
        st.warning(
            f"The address asks for page {plain(repr(shorten(asked)))}; there are {pages}.", icon=":material/link_off:"
        )
        wanted = 1
    page = wanted
    if pages > 1:
        page = st.pagination(pages, default=wanted, key=f"page-{table}-{digest(filters, order)}")
        first = (page - 1) * ROWS_A_PAGE + 1
        st.caption(f"Rows {first:,} to {min(first + ROWS_A_PAGE - 1, rows):,} of {rows:,}")
    set_view("page", None if page == 1 else str(page))
    return page


def _choose_row(
    table: str, filters: Filters, order: RowOrder, page: int, columns: tuple[str, ...], rows: int
) -> tuple[str | None, list[str], str]:
    frame = cache.ask(
        load_rows, ROW_TABLES[table], filters.for_table(table), order, ROWS_A_PAGE, (page - 1) * ROWS_A_PAGE
    )
    ids = list(frame[ROW_TABLES[table].row_id])
    key = f"rows-{table}-{digest(filters, order, page, columns)}"
    chosen = choose_row(
        prepare_rows(frame, table, columns),
        ids,
        key=key,
        whole={"quote": frame["quote"]},
        first=(page - 1) * ROWS_A_PAGE + 1,
        total=rows,
        column_config=configure_columns(table, columns),
        height=520,
        row_height=66,
        alt=f"{table.capitalize()}: page {page}",
    )
    return chosen, ids, key
