"""What a page says when it has nothing to show: why, and the way out."""

import streamlit as st

from dashboard import cache
from dashboard.actor_link import link_actor
from dashboard.filter_bar import clear_filters, load_choices
from dashboard.words import describe_filters, plain
from store.filters import Filters
from store.search import find_actors

OFFERED = 4


def render_empty(what: str, filters: Filters, table: str = "overview") -> None:
    """No rows: because of the filters, which are named and can be cleared, or because nothing is loaded."""
    described = describe_filters(filters, load_choices().names, table)
    if described:
        st.info(f"No {what} match the filters: {plain(described)}.", icon=":material/search_off:")
        _offer_actors(filters)
        st.button("Clear filters", key=f"clear-{what}", on_click=clear_filters)
        return
    st.info(
        f"There are no {what} in this ledger yet. Load documents with `python -m loaders load FOLDER`; "
        "they appear here without a restart.",
        icon=":material/folder_open:",
    )


def _offer_actors(filters: Filters) -> None:
    """Whom a search that found no words may have meant: a name with a typing error stands in no text."""
    alike = cache.ask(find_actors, filters.search) if filters.search else []
    if alike:
        st.caption("Did you mean one of these actors?")
        with st.container(horizontal=True, gap="small", key="meant-actors"):
            for actor in alike[:OFFERED]:
                link_actor(actor.actor_id, actor.name, Filters())
