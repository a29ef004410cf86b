"""What a search found: actors, rows of each table, documents; the words marked where they stand."""

import html

import streamlit as st

from dashboard import cache
from dashboard.actor_link import link_actor
from dashboard.charts._words import spell
from dashboard.evidence_block import KIND
from dashboard.highlight import mark_words
from dashboard.latest import say_who
from dashboard.link import write_link
from dashboard.words import count_of, plain
from store.aggregate_countries import name_country
from store.filters import Filters
from store.read_documents import count_documents
from store.read_rows import RowOrder, count_rows, load_rows
from store.read_tables import ROW_TABLES
from store.search import find_actors, find_words, search_documents

SHOWN = 5
WORD = {"demands": "category", "officials": "status", "responses": "kind"}


def render_actors(filters: Filters) -> int:
    """Actors whose names are like the search, and how many there are."""
    actors = cache.ask(find_actors, filters.search or "")
    if not actors:
        return 0
    _head("Actors", f"{count_of(len(actors), 'name')} like “{filters.search}”, the most alike first")
    for actor in actors:
        kind = spell(actor.type) if actor.type != "unknown" else ""
        by = f"also written {actor.by}" if actor.by != actor.name else ""
        facts = ", ".join(filter(None, (kind, name_country(actor.country or "")[2], by, count_of(actor.rows, "row"))))
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            link_actor(actor.actor_id, actor.name, Filters())
            st.html(f'<p class="ledger-note">{html.escape(facts)}</p>')
    return len(actors)


def render_rows(table: str, filters: Filters) -> int:
    """The newest rows of a table that hold the search, and how many there are."""
    rows = cache.ask(count_rows, ROW_TABLES[table], filters).rows
    if rows == 0:
        return 0
    _head(table.capitalize(), _say_shown(rows, table.removesuffix("s")))
    frame = cache.ask(load_rows, ROW_TABLES[table], filters, RowOrder.NEWEST, SHOWN, 0)
    for row in frame.to_dict("records"):
        quote = mark_words(row["quote"], find_words(row["quote"], filters.search or ""), KIND[table])
        date = row[ROW_TABLES[table].date] or "not dated"
        st.html(
            f'<div class="ledger-entry"><p class="ledger-when">{html.escape(f"{date} · {spell(row[WORD[table]])}")}</p>'
            f"<p><strong>{html.escape(_say_who(table, row))}</strong></p><p>“{quote}”</p></div>"
        )
        with st.container(horizontal=True, gap="small"):
            _link(f"views/{table}.py", "Evidence", row[ROW_TABLES[table].row_id], filters)
            _link("views/documents.py", "Document", row["document_id"], filters, row[ROW_TABLES[table].row_id])
    if rows > SHOWN:
        st.page_link(
            f"views/{table}.py",
            label=f"All {count_of(rows, table.removesuffix('s'))}",
            icon=":material/arrow_forward:",
            query_params=write_link(filters),
        )
    return rows


def render_documents(filters: Filters) -> int:
    """The newest documents that hold the search, with the place, and how many there are."""
    rows = cache.ask(count_documents, filters)
    if rows == 0:
        return 0
    _head("Documents", _say_shown(rows, "document"))
    for document in cache.ask(search_documents, filters, SHOWN):
        where = ", ".join(filter(None, (document.publisher, document.published_on)))
        excerpt = document.excerpt
        before = "…" if excerpt.start else ""
        st.html(
            f'<div class="ledger-entry"><p class="ledger-when">{html.escape(where)}</p>'
            f"<p><strong>{html.escape(document.title)}</strong></p>"
            f"<p>{before}{mark_words(excerpt.text.rstrip(' .,;'), excerpt.spans, 'search')}…</p></div>"
        )
        _link("views/documents.py", "Read it", document.document_id, filters)
    if rows > SHOWN:
        st.page_link(
            "views/documents.py",
            label=f"All {count_of(rows, 'document')}",
            icon=":material/arrow_forward:",
            query_params=write_link(filters),
        )
    return rows


def _say_who(table: str, row: dict[str, str]) -> str:
    if table == "officials":
        return " → ".join(filter(None, (row["name"], row["authority"])))
    return say_who(row)


def _head(title: str, counted: str) -> None:
    st.html(
        f'<h2 class="ledger-heading">{html.escape(title)}</h2><p class="ledger-subtitle">{html.escape(counted)}</p>'
    )


def _say_shown(rows: int, singular: str) -> str:
    return f"{count_of(rows, singular)}{f'; the newest {SHOWN}' if rows > SHOWN else ''}"


def _link(page: str, label: str, row_id: str, filters: Filters, at: str | None = None) -> None:
    place = {"at": at} if at else {}
    st.page_link(
        page,
        label=plain(label),
        icon=":material/find_in_page:",
        query_params={**write_link(filters), "row": row_id, **place},
    )
