"""The rows of one actor in every role, newest first, and the evidence of the chosen one."""

import re
from textwrap import shorten

import streamlit as st

from dashboard import cache
from dashboard.chart_block import digest
from dashboard.charts._words import spell
from dashboard.evidence_block import render_evidence
from dashboard.link_state import set_view
from dashboard.row_choice import choose_row, render_steps
from dashboard.spreadsheet import write_csv
from dashboard.words import count_of
from store.filters import Filters
from store.read_actor import ROW_COLUMNS, ActorFacts, load_actor_rows, stream_actor_rows
from store.read_evidence import load_evidence
from store.read_tables import ROW_TABLES

ROWS_A_PAGE = 100
# Three lines fit a row; a fourth would be cut through the middle of its letters.
QUOTE_SHOWN, TITLE_SHOWN = 92, 52


def render_rows(actor: ActorFacts, filters: Filters, rows: int) -> None:
    """The table of `rows` rows with the documents they stand in, and the evidence beside it."""
    st.html('<h2 class="ledger-heading" id="rows">Everything, one by one</h2>')
    st.caption(f"{count_of(rows, 'row')}, newest first; a row in which it stands twice is listed twice.")
    st.download_button(
        f"Download CSV ({count_of(rows, 'row')})",
        data=lambda: write_csv(cache.stream(stream_actor_rows, actor.actor_id, filters), ROW_COLUMNS),
        file_name=f"{name_file(actor.name)}.csv",
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
        key="csv-actor",
        help="All these rows with quote, offsets and source address.",
    )
    table_side, evidence_side = st.columns([3, 2], gap="medium")
    with table_side:
        page = _choose_page(rows, digest(actor.actor_id, filters))
        frame = cache.ask(load_actor_rows, actor.actor_id, filters, ROWS_A_PAGE, (page - 1) * ROWS_A_PAGE)
        shown = frame.assign(
            date=[_write_date(first, last) for first, last in zip(frame["first_day"], frame["last_day"], strict=True)],
            role=[spell(role) for role in frame["role"]],
            word=[spell(word) for word in frame["word"]],
            quote=[shorten(quote, QUOTE_SHOWN, placeholder="…") for quote in frame["quote"]],
            title=[shorten(title, TITLE_SHOWN, placeholder="…") for title in frame["title"]],
        )
        ids, key = list(frame["row_id"]), f"rows-actor-{digest(actor.actor_id, filters, page)}"
        chosen = choose_row(
            shown[["date", "role", "word", "quote", "title"]],
            ids,
            key=key,
            whole={"quote": frame["quote"], "title": frame["title"]},
            first=(page - 1) * ROWS_A_PAGE + 1,
            total=rows,
            column_config={
                "date": st.column_config.TextColumn("Date", width=95),
                "role": st.column_config.TextColumn("What it does", width=105),
                "word": st.column_config.TextColumn("Of what kind", width=115),
                "quote": st.column_config.TextColumn("In the document's words", width=250),
                "title": st.column_config.TextColumn("Document", width=155),
            },
            height=520,
            row_height=66,
            alt=f"Rows of {actor.name}: page {page}",
        )
    with evidence_side:
        render_steps(chosen, ids, key, "row")
    with evidence_side, st.container(border=True, key="evidence-actor"):
        table = dict(zip(frame["row_id"], frame["table"], strict=True)).get(chosen) or _find_table(chosen)
        if chosen is None:
            st.text("Choose a row to see the sentence that proves it.")
        else:
            render_evidence(table, chosen, filters, "actor")


def _find_table(row_id: str | None) -> str:
    if row_id is not None:
        for name, table in ROW_TABLES.items():
            if cache.ask(load_evidence, table, row_id) is not None:
                return name
    return "demands"


def _choose_page(rows: int, key: str) -> int:
    pages = -(-rows // ROWS_A_PAGE)
    if pages == 1:
        return 1
    asked = st.query_params.get("page", "1")
    wanted = int(asked) if asked.isdecimal() and len(asked) < 7 and 1 <= int(asked) <= pages else 1
    page: int = st.pagination(pages, default=wanted, key=f"page-actor-{key}")
    set_view("page", None if page == 1 else str(page))
    return page


def _write_date(first: str | None, last: str | None) -> str:
    if not first or not last:
        return "not dated"
    return first if first == last else first[:7] if first[:7] == last[:7] else first[:4]


def name_file(name: str) -> str:
    """An actor's name as a file may be called: letters and digits of any script, joined by hyphens."""
    return re.sub(r"[\W_]+", "-", name.lower()).strip("-")[:60] or "actor"
