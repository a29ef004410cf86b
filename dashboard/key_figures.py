"""The overview's figures: four numbers, each with the sentence that makes it mean something."""

import html
from dataclasses import replace

import streamlit as st

from dashboard.charts._palette import DEMAND, LISTINGS, OFFICIAL, RESPONSE, STATUSES, TABLES
from dashboard.charts._words import spell
from dashboard.frames import load_frame
from dashboard.small_charts import draw_parts, draw_small_bars
from dashboard.words import count_of
from store.aggregate_totals import Totals
from store.filters import Filters
from store.vocabulary import DemandStatus, OfficialStatus

NONE_FOUND = "no_response_found"
TERMS = (
    (
        "Demand",
        "Somebody outside power (an organisation, a coalition, an expert) asks a government, parliament, company or "
        "international body to do, stop or not do something.",
    ),
    (
        "Response",
        "An authority did something that answers the cause: spoke, voted, sanctioned, investigated, refused, denied, "
        "or is said to have failed to act. Supportive, opposed or mixed is its stance toward what is asked.",
    ),
    (
        "Official",
        "A named person or body that a text says is under sanctions, or that somebody asks to be put under them.",
    ),
    (
        "Answer (a demand's status)",
        "How far a demand has come: no response found, acknowledged, promised, partly met, met, rejected, reversed. "
        "Met needs an official act; a speech never suffices. No response found speaks of the documents in this ledger, "
        "not of the world.",
    ),
)


def render_terms() -> None:
    """What the words mean, for who comes for the first time."""
    st.html(
        '<p class="ledger-lead">Taken from the campaign\'s documents, each row with the sentence that proves it. '
        "Choose an actor or a time above, or click on a chart; the address then holds what you see.</p>"
    )
    with st.expander("New here? What the words mean"):
        items = "".join(f"<dt>{html.escape(term)}</dt><dd>{html.escape(text)}</dd>" for term, text in TERMS)
        st.html(f'<dl class="ledger-facts">{items}</dl>')
        st.page_link("views/codebook.py", label="Every word and column: the codebook", icon=":material/menu_book:")


def render_key_figures(totals: Totals, filters: Filters) -> None:
    """Demands, responses, demands still open, officials: each number with its change over time or its parts."""
    over_time = draw_small_bars(load_frame("activity_by_period", filters), TABLES, filters)
    figures = (
        _figure("Demands", totals.demands, DEMAND, _say_demands(totals), over_time.get("demands", "")),
        _figure("Responses", totals.responses, RESPONSE, _say_responses(totals), over_time.get("responses", "")),
        _figure(
            _name_open(totals),
            totals.statuses.get(NONE_FOUND, 0),
            STATUSES[NONE_FOUND],
            _say_open(totals),
            _draw_statuses(totals, filters),
        ),
        _figure(
            "Officials and bodies",
            sum(totals.listings.values()),
            OFFICIAL,
            _say_listings(totals),
            _draw_listings(totals, filters),
        ),
    )
    st.html(f'<div class="ledger-figures">{"".join(figures)}</div>')


def _figure(title: str, number: int, colour: str, sentence: str, drawn: str) -> str:
    return (
        f'<div class="ledger-figure" style="border-top-color: {colour}"><h3>{html.escape(title)}</h3>'
        f"<b>{number:,}</b>{drawn}<p>{html.escape(sentence)}</p></div>"
    )


def _draw_statuses(totals: Totals, filters: Filters) -> str:
    if not totals.links:
        return ""
    return draw_parts(
        [
            (
                spell(word),
                totals.statuses.get(word, 0),
                colour,
                replace(filters, statuses=(DemandStatus(word),)),
                "answers",
            )
            for word, colour in STATUSES.items()
        ],
        "Demands by their answer",
    )


def _draw_listings(totals: Totals, filters: Filters) -> str:
    return draw_parts(
        [
            (
                spell(word),
                totals.listings.get(word, 0),
                colour,
                replace(filters, listings=(OfficialStatus(word),)),
                "officials",
            )
            for word, colour in LISTINGS.items()
        ],
        "Officials and bodies by listing",
    )


def _say_demands(totals: Totals) -> str:
    askers = count_of(totals.askers, "asker")
    addressees = count_of(totals.addressees, "institution")
    since = f", since {totals.first_asked[:4]}" if totals.first_asked else ""
    return (
        f"by {askers} to {addressees}{since}. {_trend(totals.recent_demands, totals.earlier_demands, totals.last_day)}"
    )


def _say_responses(totals: Totals) -> str:
    stances = ", ".join(f"{totals.stances.get(word, 0):,} {word}" for word in ("supportive", "mixed", "opposed"))
    trend = _trend(totals.recent_responses, totals.earlier_responses, totals.last_day)
    return f"by {count_of(totals.responders, 'authority', 'authorities')}: {stances}. {trend}"


def _name_open(totals: Totals) -> str:
    # Before anything is linked, "no response found" would claim a search that has not been made.
    return "Demands with no response found" if totals.links else "Demands not yet linked to responses"


def _say_open(totals: Totals) -> str:
    searched = f"in the {count_of(totals.documents, 'document')} searched"
    if not totals.links:
        return f"What answers what has not been worked out yet {searched}."
    others = ", ".join(
        f"{rows:,} {spell(word).lower()}" for word, rows in totals.statuses.items() if word != NONE_FOUND
    )
    return f"No response found {searched}. {others or 'No other demands'}."


def _say_listings(totals: Totals) -> str:
    sanctioned, proposed = totals.listings.get("sanctioned", 0), totals.listings.get("proposed", 0)
    return f"{sanctioned:,} said to be under sanctions, {proposed:,} proposed for them."


def _trend(recent: int, earlier: int, last_day: str) -> str:
    if not last_day:
        return ""
    return f"{recent:,} in the twelve months to {last_day[:7]}, {earlier:,} in the twelve before."
