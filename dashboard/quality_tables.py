"""The Quality page's parts: a figure for each table, what the words mean, and the agreement of columns."""

import html
from collections.abc import Mapping, Sequence

import streamlit as st

from dashboard.charts._palette import TABLES
from dashboard.charts._words import spell
from dashboard.quality_words import COLUMNS, FILES, TERMS, describe_table, show_share
from store.read_quality import Quality, TableQuality


def render_precision(quality: Quality) -> None:
    """For each table the share of rows that hold, with the counts behind it."""
    cards = "".join(
        f'<div class="ledger-figure" style="border-top-color: {TABLES[table.table]}">'
        f"<h3>{html.escape(spell(table.table))} that hold</h3><b>{show_share(table.precision)}</b>"
        f"<p>{html.escape(describe_table(table))}</p></div>"
        for table in quality.tables
    )
    st.html(f'<div class="ledger-figures">{cards}</div>')


def render_terms() -> None:
    """What the measures mean."""
    items = "".join(f"<dt>{html.escape(term)}</dt><dd>{html.escape(text)}</dd>" for term, text in TERMS)
    st.html(f'<h2 class="ledger-heading">What the words mean</h2><dl class="ledger-facts">{items}</dl>')


def render_agreement(quality: Quality) -> None:
    """How far each column of the rows that hold agrees with the reader's."""
    columns = dict.fromkeys(column for table in quality.tables for column in table.agreement)
    if not columns:
        return
    rows = {
        COLUMNS.get(column, spell(column)): [_share(table.agreement.get(column)) for table in quality.tables]
        for column in columns
    }
    subtitle = "Of the rows that hold, how far each column says what the reader wrote. A table has only some of them."
    _render_shares("Agreement, column by column", subtitle, "Column", [table.table for table in quality.tables], rows)


def render_variants(quality: Quality) -> None:
    """The F1 of each kind of document, and of the rules without the classifier."""
    rows = {"All": [_f1(table) for table in quality.tables]}
    if quality.rules_alone:
        rows["All, by the rules alone"] = [_f1(table) for table in quality.rules_alone]
    for file in quality.files:
        name = FILES.get(file.name, spell(file.name.replace("-", "_")))
        rows[f"{name} ({file.documents:,})"] = [_f1(table) for table in file.tables]
    if len(rows) > 1:
        subtitle = "After each F1, how many rows the readers annotated: of few, it says little."
        tables = [table.table for table in quality.tables]
        _render_shares("F1 by kind of document", subtitle, "Documents", tables, rows)


def _share(share: float | None) -> str:
    return "" if share is None else show_share(share)


def _f1(table: TableQuality) -> str:
    return f"{show_share(table.f1)} ({table.annotated:,})" if table.annotated else ""


def _render_shares(title: str, subtitle: str, first: str, tables: Sequence[str], rows: Mapping[str, list[str]]) -> None:
    """A table in plain HTML: it is read out as one, and fits a phone."""
    head = "".join(f'<th scope="col">{html.escape(name)}</th>' for name in (first, *map(spell, tables)))
    body = "".join(
        f'<tr><th scope="row">{html.escape(name)}</th>{"".join(f"<td>{html.escape(cell)}</td>" for cell in cells)}</tr>'
        for name, cells in rows.items()
    )
    with st.container(border=True):
        st.html(
            f'<h3 class="ledger-title">{html.escape(title)}</h3><p class="ledger-subtitle">{html.escape(subtitle)}</p>'
            f'<table class="ledger-shares"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
        )
