"""The proof of one row: the quote in its document, where it comes from, who is who, how sure it is."""

import html
from urllib.parse import urlsplit

import streamlit as st

from dashboard import cache
from dashboard.actor_link import link_actor
from dashboard.charts._words import spell
from dashboard.cite_dialog import render_cite_row
from dashboard.highlight import highlight_quote
from dashboard.link import write_link
from dashboard.words import count_of
from store.aggregate_countries import name_country
from store.filters import Filters
from store.read_documents import load_searched
from store.read_evidence import RowActor, RowEvidence, load_evidence
from store.read_tables import ROW_TABLES

KIND = {"demands": "demand", "officials": "official", "responses": "response"}
BASES = {
    "stated": "stated in the text",
    "relative": "worked out from words such as “last month”",
    "document": "the document's own date",
    "none": "no date found",
}
PRECISIONS = {"day": "to the day", "month": "to the month", "year": "to the year", "unknown": "not dated"}
ROLES = {"asker": "Asks", "addressee": "Is asked", "responder": "Responds", "authority": "Authority"}


def render_evidence(table: str, row_id: str, filters: Filters, page: str) -> None:
    """The row's proof and, on this page, its citation; or a notice that no row has that id."""
    evidence = cache.ask(load_evidence, ROW_TABLES[table], row_id)
    if evidence is None:
        st.warning(
            "No row of this ledger has the id that the address names; it may come from other data.",
            icon=":material/link_off:",
        )
        return
    st.html(
        f'<section class="ledger-evidence" aria-label="Evidence">{_head(evidence)}'
        f"{highlight_quote(evidence.before, evidence.quote, evidence.after, KIND[table])}"
        f"{_source(evidence)}{_facts(evidence)}</section>"
    )
    with st.container(horizontal=True, gap="small"):
        names = {actor.actor_id: actor.name for actor in evidence.actors}
        if table == "officials":
            names.setdefault(evidence.facts["actor_id"], evidence.facts["name"])
        for actor_id, name in names.items():
            link_actor(actor_id, name, filters)
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="evidence-ways"):
        st.page_link(
            "views/documents.py",
            label="Read the whole document",
            icon=":material/description:",
            query_params={**write_link(filters), "row": evidence.document["document_id"], "at": row_id},
        )
        render_cite_row(page, row_id, filters)


def safe_link(url: str | None) -> str:
    """An address as a link if a browser may follow it (http, https), else as text."""
    if not url:
        return ""
    shown = html.escape(url)
    try:
        is_web = urlsplit(url).scheme in ("http", "https") and bool(urlsplit(url).hostname)
    except ValueError:
        is_web = False
    if not is_web:
        return f"<span>{shown}</span>"
    return f'<a href="{shown}" target="_blank" rel="noopener noreferrer nofollow">{shown}</a>'


def _head(evidence: RowEvidence) -> str:
    facts = evidence.facts
    if evidence.table == "demands":
        words = [f"Asks for: {spell(facts['category'])}"]
    elif evidence.table == "officials":
        words = [facts["name"], spell(facts["status"])]
    else:
        words = [spell(facts["kind"]), spell(facts["stance"])]
    return '<p class="ledger-tags">' + "".join(f"<span>{html.escape(word)}</span>" for word in words) + "</p>"


def _source(evidence: RowEvidence) -> str:
    document = evidence.document
    parts = [document["publisher"], document["published_on"]]
    where = ", ".join(html.escape(part) for part in parts if part)
    link = safe_link(document["source_url"])
    return (
        f'<p class="ledger-source"><cite>{html.escape(document["title"])}</cite>'
        f"{'<br>' + where if where else ''}{'<br>' + link if link else ''}</p>"
    )


def _facts(evidence: RowEvidence) -> str:
    facts = evidence.facts
    written = facts[ROW_TABLES[evidence.table].date]
    known = f"{PRECISIONS.get(facts['date_precision'], '')}; {BASES.get(facts['date_basis'], '')}"
    rows = [(ROLES.get(actor.role, spell(actor.role)), _name_actor(actor)) for actor in evidence.actors]
    if evidence.table == "demands":
        rows.append(("Answer", _say_status(facts["status"])))
    for key in ("role", "programme", "measures"):
        if facts.get(key):
            rows.append((spell(key), str(facts[key])))
    if facts["review"] != "unreviewed":
        rows.append(("Review", f"{spell(facts['review'])} by {facts['reviewed_by']}"))
    rows += [
        ("Date", f"{written} ({known})" if written else "Not dated: the text gives none"),
        ("Confidence", f"{facts['confidence']:.0%}: how sure the rule is of this row"),
        ("Found by", f"rule {facts['rule']}"),
        ("Place", f"characters {facts['start']:,} to {facts['end']:,} of {evidence.document['file']}"),
    ]
    body = "".join(f"<dt>{html.escape(term)}</dt><dd>{html.escape(text)}</dd>" for term, text in rows)
    return f'<dl class="ledger-facts">{body}</dl>'


def _say_status(status: str) -> str:
    if status != "no_response_found":
        return spell(status)
    searched = cache.ask(load_searched)
    if not searched.links:
        return "Not linked to responses yet"
    days = f", dated {searched.first_day} to {searched.last_day}" if searched.first_day else ""
    return f"No response found in the {count_of(searched.documents, 'document')} of this ledger{days}"


def _name_actor(actor: RowActor) -> str:
    country = name_country(actor.country or "")[2]
    details = [spell(actor.type) if actor.type != "unknown" else "", country if country != actor.name else ""]
    if actor.as_written and actor.as_written != actor.name:
        details.append(f"in the text “{actor.as_written}”")
    if not actor.is_reviewed:
        details.append("name as written, not reviewed")
    listed = ", ".join(detail for detail in details if detail)
    return f"{actor.name} ({listed})" if listed else actor.name
