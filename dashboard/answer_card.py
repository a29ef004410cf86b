"""One demand or family with what became of it: status, strip, the ask and the answers with their quotes."""

import html

import streamlit as st

from dashboard import cache
from dashboard.charts._words import spell
from dashboard.doors import write_door
from dashboard.evidence_block import safe_link
from dashboard.highlight import highlight_quote
from dashboard.link import write_link
from dashboard.status_strip import draw_status, draw_strip
from dashboard.words import count_of
from store.answers import Answer, AskedDemand
from store.decisions import make_link_id
from store.filters import Filters
from store.read_counter_measures import CounterMeasure, load_counter_measures
from store.read_documents import Searched
from store.read_evidence import RowEvidence, load_evidence
from store.read_links import Link, load_links, load_reactions
from store.read_tables import DEMANDS, RESPONSES
from store.vocabulary import DemandStatus

SHOWN = 8
RELATIONS = {
    "meets": "Meets it",
    "partly_meets": "Partly meets it",
    "promises": "Promises it",
    "acknowledges": "Acknowledges it",
    "rejects": "Rejects it",
    "reverses": "Reverses it",
}


def render_answer(answer: Answer, filters: Filters, searched: Searched, today: str, is_open: bool) -> None:
    """The card; `is_open` shows the answers at once."""
    first = cache.ask(load_evidence, DEMANDS, answer.demands[0].demand_id)
    if first is None:
        return
    st.html(_draw_head(answer, first) + draw_strip(answer, today) + _draw_deciding(answer) + _draw_statuses(answer))
    own = (
        _open_document(first, answer.demands[0].demand_id, filters),
        write_door("Link to this answer", filters, "answers", row=answer.answer_id),
    )
    doors = f'<p class="ledger-doors">{"".join(own)}</p>'
    st.html(highlight_quote("", first.quote, "", "demand") + _draw_source(first) + doors)
    if answer.links:
        with st.expander(f"{count_of(len(answer.links), 'linked response')}", expanded=is_open):
            st.html("".join(_draw_link(link, filters) for link in answer.links[:SHOWN]))
            if len(answer.links) > SHOWN:
                st.caption(f"The first {SHOWN} of {len(answer.links):,}; the export of links has all.")
            _render_check(answer, filters)
    else:
        st.html(f'<p class="ledger-note">{html.escape(_say_searched(searched))}</p>')
    if len(answer.demands) > 1:
        with st.expander(f"Wording over time: {count_of(len(answer.demands), 'ask')}"):
            st.html("".join(_draw_ask(demand, filters) for demand in answer.demands[:SHOWN]))
            if len(answer.demands) > SHOWN:
                st.caption(f"The first {SHOWN} of {len(answer.demands):,}.")
    _render_candidates(answer, filters)


def _draw_head(answer: Answer, first: RowEvidence) -> str:
    parts = [draw_status(answer.status), f"<span>{html.escape(spell(answer.demands[0].category))}</span>"]
    if len(answer.demands) > 1:
        parts.append(f"<span>{count_of(len(answer.demands), 'ask')}</span>")
    askers, addressees = _names(answer, first)
    when = " to ".join(answer.asked_on) or "on a day not known"
    return (
        f'<p class="ledger-tags">{"".join(parts)}</p>'
        f'<p class="ledger-answer-who"><b>{askers}</b> to <b>{addressees}</b></p>'
        f'<p class="ledger-subtitle">Asked {html.escape(when)}</p>'
    )


def _names(answer: Answer, first: RowEvidence) -> tuple[str, str]:
    """Who asks and who is asked, as HTML: each name a door to its page."""
    found: dict[str, dict[str, None]] = {"asker": {}, "addressee": {}}
    for demand in answer.demands[:SHOWN]:
        evidence = first if demand is answer.demands[0] else cache.ask(load_evidence, DEMANDS, demand.demand_id)
        for actor in evidence.actors if evidence is not None else ():
            found[actor.role][write_door(html.escape(actor.name), Filters(), "actor", id=actor.actor_id)] = None
    return "; ".join(found["asker"]) or "Not said who", "; ".join(found["addressee"]) or "not said whom"


def _draw_deciding(answer: Answer) -> str:
    """By whom, when and why it has its status, and whether a person has looked: what has to be known to cite it."""
    link = answer.deciding
    evidence = cache.ask(load_evidence, RESPONSES, link.response_id) if link is not None else None
    if link is None or evidence is None:
        return ""
    who = "; ".join(actor.name for actor in evidence.actors) or "Not said who"
    checked = "read by the program, not checked by a person yet"
    if link.review != "unreviewed":
        checked = f"{link.review} by a person"
    words = f"{who}, {link.responded_on or 'day not known'}: {link.reason} ({checked})."
    return f'<p class="ledger-deciding">{html.escape(words)}</p>'


def _draw_statuses(answer: Answer) -> str:
    """What is said and what is shown, where the two differ; words without any act differ from acts most of all."""
    none = DemandStatus.NO_RESPONSE_FOUND
    if answer.said in (none, answer.shown):
        return ""
    shown = "no act found" if answer.shown is none else draw_status(answer.shown)
    said = draw_status(answer.said)
    return f'<p class="ledger-two">What the addressees say: {said} · What the documents show: {shown}</p>'


def _open_document(evidence: RowEvidence, row_id: str, filters: Filters) -> str:
    return write_door("Read it in its document", filters, "documents", row=evidence.document["document_id"], at=row_id)


def _draw_link(link: Link, filters: Filters) -> str:
    evidence = cache.ask(load_evidence, RESPONSES, link.response_id)
    if evidence is None:
        return ""
    who = "; ".join(actor.name for actor in evidence.actors) or "Not said who"
    head = f"{RELATIONS[link.relation]}: {who}, {link.responded_on or 'day not known'}"
    sure = f"score {link.score:.2f}" + (f", {link.review} by a person" if link.review != "unreviewed" else "")
    reactions = "".join(
        _draw_reaction(found["response_id"], f"{found['reason']} ({found['responded_on'] or 'not dated'}):")
        for found in cache.ask(load_reactions, (link.response_id,))
    )
    return (
        f'<section class="ledger-end"><p class="ledger-end-head">{html.escape(head)}</p>'
        f'<p class="ledger-note">{html.escape(link.reason)}; {html.escape(sure)}</p>'
        f"{highlight_quote('', evidence.quote, '', 'response')}{_draw_source(evidence)}"
        f'<p class="ledger-doors">{_open_document(evidence, link.response_id, filters)}</p>{reactions}'
        f"{''.join(map(_draw_counter_measure, cache.ask(load_counter_measures, link.response_id)))}</section>"
    )


def _draw_counter_measure(measure: CounterMeasure) -> str:
    when = "on the same day" if not measure.days else f"{count_of(measure.days, 'day')} later"
    hit = " and ".join(
        counted
        for number, counted in (
            (measure.persons, count_of(measure.persons, "person")),
            (measure.bodies, count_of(measure.bodies, "body", "bodies")),
        )
        if number
    )
    words = f"The accused side answers {when}, on {measure.day}: counter-measures against {hit} ({measure.authority})."
    return f'<p class="ledger-note">{html.escape(words)} {safe_link(measure.source_url)}</p>'


def _draw_reaction(response_id: str, head: str) -> str:
    evidence = cache.ask(load_evidence, RESPONSES, response_id)
    quote = highlight_quote("", evidence.quote, "", "response") if evidence is not None else ""
    return f'<p class="ledger-note">{html.escape(head)}</p>{quote}'


def _draw_ask(demand: AskedDemand, filters: Filters) -> str:
    evidence = cache.ask(load_evidence, DEMANDS, demand.demand_id)
    if evidence is None:
        return ""
    who = "; ".join(actor.name for actor in evidence.actors if actor.role == "asker") or "Not said who"
    head = f"{demand.asked_on or 'Day not known'}: {who}"
    return (
        f'<section class="ledger-end"><p class="ledger-end-head">{html.escape(head)}</p>'
        f"{highlight_quote('', evidence.quote, '', 'demand')}{_draw_source(evidence)}"
        f'<p class="ledger-doors">{_open_document(evidence, demand.demand_id, filters)}</p></section>'
    )


def _draw_source(evidence: RowEvidence) -> str:
    document = evidence.document
    facts = ", ".join(html.escape(part) for part in (document["publisher"], document["published_on"]) if part)
    link = safe_link(document["source_url"])
    title = f"<cite>{html.escape(document['title'])}</cite>"
    return f'<p class="ledger-source">{title}{", " + facts if facts else ""}{"<br>" + link if link else ""}</p>'


def _render_check(answer: Answer, filters: Filters) -> None:
    unread = [link for link in answer.links if link.review == "unreviewed"]
    if unread:
        st.page_link(
            "views/review.py",
            label="Say whether it is right",
            icon=":material/fact_check:",
            query_params={**write_link(filters), "row": make_link_id(unread[0].demand_id, unread[0].response_id)},
        )


def _render_candidates(answer: Answer, filters: Filters) -> None:
    ids = tuple(demand.demand_id for demand in answer.demands)
    waiting = [link for link in cache.ask(load_links, ids, with_candidates=True) if link.is_candidate]
    if waiting:
        st.caption(
            f"{count_of(len(waiting), 'response')} may be an answer too, and wait for somebody to look: "
            "such pairs are in no status and no chart."
        )
        st.page_link(
            "views/review.py",
            label="Look at it" if len(waiting) == 1 else "Look at the first of them",
            icon=":material/fact_check:",
            query_params={**write_link(filters), "row": make_link_id(waiting[0].demand_id, waiting[0].response_id)},
        )


def _say_searched(searched: Searched) -> str:
    days = f", dated {searched.first_day} to {searched.last_day}" if searched.first_day else ""
    return f"No response found in the {count_of(searched.documents, 'document')} of this ledger{days}."
