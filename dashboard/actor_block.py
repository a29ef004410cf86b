"""The page about one actor: who it is, its figures, its timeline, whom it stands with, its rows with their evidence."""

import html
from dataclasses import replace

import streamlit as st

from dashboard import cache
from dashboard.actor_rows import render_rows
from dashboard.chart_block import digest, render_frame
from dashboard.charts import actor_over_time
from dashboard.charts._palette import ROLES
from dashboard.charts._words import spell
from dashboard.company import render_company
from dashboard.empty import render_empty
from dashboard.filter_bar import load_choices
from dashboard.link import write_link
from dashboard.words import count_of, describe_filters, plain, say_filtered
from store.aggregate_countries import name_country
from store.filters import Filters
from store.read_actor import ActorFacts, count_actor_periods

FIGURES = {
    "asker": ("Demands made", "times it asks"),
    "addressee": ("Demands received", "times it is asked"),
    "responder": ("Responses", "acts in answer"),
    "authority": ("Sanctions decided or asked of it", "rows as the authority"),
    "listed": ("Listed or proposed", "rows about sanctions on it"),
}
# Of many spellings the first say enough.
NAMES_SHOWN = 12


def render_actor(actor: ActorFacts, filters: Filters) -> None:
    """The whole page under the actor's name."""
    st.title(plain(actor.name))
    st.html(_describe(actor))
    periods = cache.ask(count_actor_periods, actor.actor_id, filters)
    if periods.empty:
        render_empty(f"rows of {actor.name}", filters)
        return
    totals = periods.groupby("role")["rows"].sum().to_dict()
    st.html(_draw_figures(totals))
    described = describe_filters(filters, load_choices().names)
    subtitle = say_filtered(count_of(int(periods["rows"].sum()), "row"), described)
    key = f"actor-{digest(actor.actor_id, filters)}"
    render_frame(actor_over_time, periods, subtitle, key, actor_over_time.TITLE, actor_over_time.CLICK)
    render_company(actor.actor_id, filters)
    st.page_link(
        "views/documents.py",
        label="The documents in which it stands",
        icon=":material/description:",
        query_params=write_link(replace(filters, actors=(actor.actor_id,))),
    )
    render_rows(actor, filters, int(periods["rows"].sum()))


def _describe(actor: ActorFacts) -> str:
    kind = spell(actor.type) if actor.type != "unknown" else "Kind not known"
    country = name_country(actor.country or "")[2]
    state = "" if actor.is_reviewed else " · name as the documents write it, not reviewed"
    place = f", {country}" if country and country != actor.name else ""
    line = html.escape(f"{kind}{place}{state} · id {actor.actor_id}")
    names = f"Names that stand for it: {html.escape('; '.join(actor.aliases[:NAMES_SHOWN]))}{_draw_more(actor)}"
    known = f'<div class="ledger-source">{names}</div>' if actor.aliases else ""
    return f'<p class="ledger-lead">{line}</p>{known}'


def _draw_more(actor: ActorFacts) -> str:
    more = actor.aliases[NAMES_SHOWN:]
    if not more:
        return ""
    return f"<details><summary>and {len(more):,} more</summary>{html.escape('; '.join(more))}</details>"


def _draw_figures(totals: dict[str, int]) -> str:
    figures = [
        f'<div class="ledger-figure" style="border-top-color: {ROLES[role]}"><h3>{title}</h3>'
        f"<b>{totals[role]:,}</b><p>{sentence}</p></div>"
        for role, (title, sentence) in FIGURES.items()
        if totals.get(role)
    ]
    return f'<div class="ledger-figures ledger-plain-figures">{"".join(figures)}</div>'
