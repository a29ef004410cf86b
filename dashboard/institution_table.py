"""The table of institutions and, for the chosen one, the way to everything it was asked and did."""

import html

import streamlit as st

from dashboard import cache
from dashboard.actor_link import link_actor
from dashboard.chart_block import digest
from dashboard.charts._words import spell
from dashboard.link import write_link
from dashboard.row_choice import choose_row, render_steps
from dashboard.spreadsheet import write_csv
from dashboard.words import count_of
from store.aggregate_countries import name_country
from store.filters import Filters
from store.read_institutions import COLUMNS, load_institution, load_institutions

ROWS_A_PAGE = 100
# In the order in which they are shown: a phone has room for the numbers, a desk for all but the other days.
LABELS = {
    "name": "Institution",
    "demands": "Asked",
    "responses": "Responses",
    "country": "Country",
    "last_asked": "Last asked",
    "type": "Kind of body",
    "last_response": "Last response",
    "first_asked": "First asked",
    "first_response": "First response",
}
WIDTHS = {"name": 172, "country": 124, "demands": 66, "responses": 92, "last_asked": 94, "type": 165}


def render_institutions(filters: Filters, rows: int) -> None:
    """The table, its CSV, and the chosen institution beside it."""
    st.html('<h2 class="ledger-heading">Institutions, one by one</h2>')
    st.download_button(
        f"Download CSV ({count_of(rows, 'row')})",
        data=lambda: write_csv([cache.ask(load_institutions, filters, rows)], COLUMNS),
        file_name="institutions.csv",
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
        key="csv-institutions",
    )
    table_side, detail_side = st.columns([3, 2], gap="medium")
    with table_side:
        chosen, ids, key = _choose(filters, rows)
    with detail_side:
        render_steps(chosen, ids, key, "institution")
        with st.container(border=True, key="institution"):
            _render_institution(chosen, filters)


def _choose(filters: Filters, rows: int) -> tuple[str, list[str], str]:
    pages = -(-rows // ROWS_A_PAGE)
    page = st.pagination(pages, key=f"page-institutions-{digest(filters)}") if pages > 1 else 1
    frame = cache.ask(load_institutions, filters, ROWS_A_PAGE, (page - 1) * ROWS_A_PAGE)
    ids, key = list(frame["institution_id"]), f"rows-institutions-{digest(filters, page)}"
    shown = frame[list(LABELS)].assign(
        type=[spell(word) for word in frame["type"]], country=[name_country(code)[2] for code in frame["country"]]
    )
    chosen = choose_row(
        shown,
        ids,
        key=key,
        whole={},
        first=(page - 1) * ROWS_A_PAGE + 1,
        total=rows,
        column_config={
            name: st.column_config.Column(label, width=WIDTHS.get(name, 110)) for name, label in LABELS.items()
        },
        height=460,
        alt="Institutions with their numbers of demands and responses",
    )
    return chosen or ids[0], ids, key


def _render_institution(institution_id: str, filters: Filters) -> None:
    facts = cache.ask(load_institution, institution_id, filters)
    if facts is None:
        st.warning("No institution under these filters has the id that the address names.", icon=":material/link_off:")
        return
    country = name_country(facts["country"])[2]
    kind = ", ".join(part for part in (spell(facts["type"]) if facts["type"] != "unknown" else "", country) if part)
    asked = f"Asked {count_of(facts['demands'], 'time')}{_span(facts['first_asked'], facts['last_asked'])}."
    answered = f"{count_of(facts['responses'], 'response')}{_span(facts['first_response'], facts['last_response'])}."
    aliases = f"<p>Also written: {html.escape('; '.join(facts['aliases']))}</p>" if facts["aliases"] else ""
    st.html(
        f'<h3 class="ledger-title">{html.escape(facts["name"])}</h3><p class="ledger-subtitle">{html.escape(kind)}</p>'
        f"<p>{html.escape(asked)}<br>{html.escape(answered)}</p>{aliases}"
    )
    link_actor(institution_id, f"All about {facts['name']}", filters)
    link = {key: value for key, value in write_link(filters).items() if key not in ("actor", "addressee")}
    st.page_link(
        "views/demands.py",
        label="Demands to it",
        icon=":material/campaign:",
        query_params={**link, "addressee": institution_id},
    )
    st.page_link(
        "views/responses.py",
        label="Its responses",
        icon=":material/reply:",
        query_params={**link, "actor": institution_id},
    )


def _span(first: str, last: str) -> str:
    if not first:
        return ""
    return f", on {first}" if first == last else f", from {first} to {last}"
