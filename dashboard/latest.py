"""The newest rows of the ledger, each a click away from its evidence."""

import html
from datetime import date

import pandas as pd
import streamlit as st

from dashboard import cache
from dashboard.charts._words import spell
from dashboard.doors import write_door
from store.filters import Filters
from store.read_rows import RowOrder, load_rows
from store.read_tables import ROW_TABLES

SHOWN = 3
# So many rows may be dated to a day that has not come before the newest that has.
ASKED = 30
COLUMNS = (("demands", "Latest demands", "category"), ("responses", "Latest responses", "kind"))


def render_latest(filters: Filters) -> None:
    """The newest demands and responses side by side."""
    latest = load_latest(filters)
    for column, (table, heading, word) in zip(st.columns(2, gap="medium"), COLUMNS, strict=True):
        with column:
            entries = [_write_entry(table, row, word, filters) for row in latest[table].to_dict("records")]
            st.html(f'<h2 class="ledger-heading">{heading}</h2>{"".join(entries)}')


def load_latest(filters: Filters) -> dict[str, pd.DataFrame]:
    """By table its newest rows; a day that a text announces is no news before it has come."""
    today, found = date.today().isoformat(), {}
    for table, _, _ in COLUMNS:
        rows = cache.ask(load_rows, ROW_TABLES[table], filters.for_table(table), RowOrder.NEWEST, ASKED, 0)
        has_come = rows[ROW_TABLES[table].date] <= today
        found[table] = (rows[has_come] if has_come.any() else rows).head(SHOWN)
    return found


def say_who(row: dict[str, str]) -> str:
    """`Who asks → who is asked`, or who responds; where the text does not say who, so does this."""
    whom = f" → {row['targets']}" if row.get("targets") else ""
    return f"{row['actors'] or 'Not said who'}{whom}"


def _write_entry(table: str, row: dict[str, str], word: str, filters: Filters) -> str:
    date = row[ROW_TABLES[table].date] or "not dated"
    quote = " ".join(row["quote"].split())
    shown = quote if len(quote) <= 240 else quote[:239] + "…"
    place = {"row": row["document_id"], "at": row[ROW_TABLES[table].row_id]}
    door = write_door("See it in its document", filters, "documents", **place)
    return (
        f'<div class="ledger-entry"><p class="ledger-when">{html.escape(f"{date} · {spell(row[word])}")}</p>'
        f"<p><strong>{html.escape(say_who(row))}</strong></p><p>“{html.escape(shown)}”</p><p>{door}</p></div>"
    )
