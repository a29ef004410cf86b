"""With whom an actor stands in demands: whom it asks, who asks it, who asks and is asked beside it."""

import html
from dataclasses import replace
from typing import Any

import streamlit as st

from dashboard import cache
from dashboard.doors import write_door
from store.filters import Filters
from store.read_actor import OTHERS, count_companions, count_counterparts
from store.vocabulary import ActorRole

COMPANY = (
    ("Asks together with", count_companions, ActorRole.ASKER),
    ("Whom it asks", count_counterparts, ActorRole.ASKER),
    ("Who asks it", count_counterparts, ActorRole.ADDRESSEE),
    ("Asked together with", count_companions, ActorRole.ADDRESSEE),
)
# The rest is opened.
SHOWN = 6


def render_company(actor_id: str, filters: Filters) -> None:
    """A list of names for each way to stand with others that occurs, the most often first."""
    found = [(title, cache.ask(question, actor_id, role, filters)) for title, question, role in COMPANY]
    shown = [(title, list(frame.itertuples())) for title, frame in found if not frame.empty]
    for column, (title, others) in zip(st.columns(len(shown), gap="medium") if shown else (), shown, strict=True):
        with column, st.container(border=True, height="stretch"):
            st.html(write_company(title, others, filters))


def write_company(title: str, others: list[Any], filters: Filters) -> str:
    """The list as HTML, every name the way to its page."""
    first, rest = others[:SHOWN], others[SHOWN:]
    more = ""
    if rest:
        # The question ends there.
        note = f"<p>The {OTHERS} most frequent; the CSV below has every row.</p>" if len(others) == OTHERS else ""
        more = f"<details><summary>and {len(rest):,} more</summary>{_list(rest, filters)}{note}</details>"
    return f'<h2 class="ledger-title">{title}</h2>{_list(first, filters)}{more}'


def _list(others: list[Any], filters: Filters) -> str:
    # Filters of days and words go along, those of actors do not.
    along = replace(filters, actors=(), askers=(), addressees=())
    lines = [
        f"<li>{write_door(html.escape(other.name), along, 'actor', id=other.actor_id)} <span>{other.rows:,}</span></li>"
        for other in others
    ]
    return f'<ul class="ledger-company">{"".join(lines)}</ul>'
