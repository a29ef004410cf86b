"""The table of documents and the chosen one's text with all its evidence marked by kind."""

import html
import textwrap

import streamlit as st

from dashboard import cache
from dashboard.chart_block import digest
from dashboard.charts._words import spell
from dashboard.evidence_block import safe_link
from dashboard.highlight import Span, highlight_spans
from dashboard.row_choice import choose_row
from dashboard.spreadsheet import write_csv
from dashboard.words import count_of
from store.filters import Filters
from store.read_documents import COLUMNS, load_document, load_documents, load_issues, load_spans, load_text

ROWS_A_PAGE = 100
# More text at once makes the browser slow; longer documents have pages.
CHARACTERS_A_PAGE = 30_000
# Three lines fit a row.
TITLE_SHOWN = 90
LABELS = {
    "published_on": "Date",
    "title": "Title",
    "publisher": "Publisher",
    "demands": "Demands",
    "officials": "Officials",
    "responses": "Responses",
}
WORDS = {"demand": "Demand", "official": "Official", "response": "Response"}


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
        chosen = _choose(filters, rows)
    with text_side, st.container(border=True, key="document"):
        _render_document(chosen)


def _choose(filters: Filters, rows: int) -> str:
    pages = -(-rows // ROWS_A_PAGE)
    page = st.pagination(pages, key=f"page-documents-{digest(filters)}") if pages > 1 else 1
    frame = cache.ask(load_documents, filters, ROWS_A_PAGE, (page - 1) * ROWS_A_PAGE)
    ids = list(frame["document_id"])
    chosen = choose_row(
        frame[list(LABELS)].assign(
            published_on=frame["published_on"].replace("", "not dated"),
            title=[textwrap.shorten(title, TITLE_SHOWN, placeholder="…") for title in frame["title"]],
        ),
        ids,
        key=f"rows-documents-{digest(filters, page)}",
        column_config={
            name: st.column_config.Column(label, width={"title": 260, "published_on": 100}.get(name, "small"))
            for name, label in LABELS.items()
        },
        height=620,
        row_height=66,
        alt="Documents with the numbers of their demands, officials and responses",
    )
    return chosen or ids[0]


def _render_document(document_id: str) -> None:
    document = cache.ask(load_document, document_id)
    if document is None:
        st.warning("No document of this ledger has the id that the address names.", icon=":material/link_off:")
        return
    where = ", ".join(str(part) for part in (document["publisher"], document["published_on"]) if part)
    st.html(
        f'<h3 class="ledger-title">{html.escape(str(document["title"]))}</h3>'
        f'<p class="ledger-source">{html.escape(where)}<br>{safe_link(_text(document["source_url"]))}<br>'
        f"File {html.escape(str(document['file']))}</p>"
    )
    _render_document_issues(document_id)
    spans = cache.ask(load_spans, document_id)
    counts = spans["kind"].value_counts()
    legend = "".join(
        f'<span><mark class="ledger-{kind}">{word}</mark> {int(counts.get(kind, 0))}</span>'
        for kind, word in WORDS.items()
    )
    st.html(f'<div class="ledger-legend">{legend}</div>')
    start = _choose_part(document_id, int(str(document["length"])))
    text = cache.ask(load_text, document_id, start, start + CHARACTERS_A_PAGE)
    marked = [
        Span(
            row.start,
            row.end,
            row.kind,
            f"{WORDS[row.kind]}: {row.word if row.kind == 'official' else spell(row.word)}",
        )
        for row in spans.itertuples()
    ]
    with st.container(height=520, border=False, key="document-text"):
        st.html(highlight_spans(text, marked, start))


def _render_document_issues(document_id: str) -> None:
    issues = cache.ask(load_issues, (document_id,), 20, 0)
    for issue in issues.itertuples():
        st.html(f'<p class="ledger-note">⚠️ {html.escape(f"{issue.message} {issue.remedy}")}</p>')


def _choose_part(document_id: str, length: int) -> int:
    parts = max(1, -(-length // CHARACTERS_A_PAGE))
    if parts == 1:
        return 0
    part: int = st.pagination(parts, key=f"part-{document_id}")
    st.caption(f"Part {part} of {parts} of the text")
    return (part - 1) * CHARACTERS_A_PAGE


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
