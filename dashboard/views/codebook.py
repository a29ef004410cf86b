"""Codebook: what every table, column and coded word means."""

import html

import streamlit as st

from dashboard.charts._words import spell
from store.codebook import TABLES, CodebookColumn, list_columns

TITLE = "Codebook"
ICON = ":material/menu_book:"
ORDER = 95
SECTION = "Data"
SHOWN = ("demands", "responses", "officials", "institutions", "documents", "links")


def render() -> None:
    """The coded words first, since these are on every page; then the tables with their columns."""
    st.title(TITLE)
    st.html(
        '<p class="ledger-lead">What the words on the pages and the columns of the exports mean. It is made from the '
        "vocabulary that the program itself goes by, and it travels with every export.</p>"
    )
    jumps = " · ".join(f'<a href="#{table}">{html.escape(table.capitalize())}</a>' for table in (*SHOWN, "shared"))
    st.html(f'<p class="ledger-source">Jump to: {jumps.replace(">Shared<", ">In several tables<")}</p>')
    columns = list(list_columns())
    for table in SHOWN:
        st.html(
            f'<h2 class="ledger-heading" id="{table}">{html.escape(table.capitalize())}</h2>'
            f"<p>{html.escape(TABLES[table])}</p>"
        )
        own = [column for column in columns if column.table == table]
        for column in own:
            if column.words and column.name not in ("date_precision", "date_basis", "event_type", "review"):
                st.html(_draw_words(column))
        with st.expander(f"All {len(own)} columns of {table}"):
            st.html(_draw_columns(own))
    st.html('<h2 class="ledger-heading" id="shared">In several tables</h2>')
    shared = {column.name: column for column in columns if column.words}
    for name in ("review", "date_precision", "date_basis", "event_type"):
        st.html(_draw_words(shared[name]))


def _draw_words(column: CodebookColumn) -> str:
    rows = "".join(
        f"<dt>{html.escape(spell(word))}</dt><dd>{html.escape(meaning)}</dd>" for word, meaning in column.words
    )
    return (
        f'<h3 class="ledger-title">{html.escape(spell(column.name))}</h3>'
        f'<p class="ledger-subtitle">{html.escape(column.meaning)}</p><dl class="ledger-facts">{rows}</dl>'
    )


def _draw_columns(columns: list[CodebookColumn]) -> str:
    rows = "".join(
        f"<dt><code>{html.escape(column.name)}</code></dt><dd>{html.escape(column.meaning)}</dd>" for column in columns
    )
    return f'<dl class="ledger-facts">{rows}</dl>'


if __name__ == "__main__":
    render()
