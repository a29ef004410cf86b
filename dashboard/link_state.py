"""Keeps the address and the widgets in step: the address leads when it was opened or gone back to, else the widgets.

Invariant: at the end of the filter bar, the address holds exactly the filters on screen, by ids.
"""

from collections.abc import Collection, Mapping
from datetime import date

import streamlit as st

from dashboard.link import FIELDS, LASTING, VIEW, Params, parse_link, tidy_search, write_link
from store.filters import Filters

WRITTEN, PAGE, TOUCHED, NOTICES = "link_written", "link_page", "link_touched", "link_notices"
# Whether the address of this run was opened or gone back to, not written by the page itself.
OPENED = "link_opened"


def touch() -> None:
    """Say that a widget set the filters in this run: a widget's callback, or the first line of one."""
    st.session_state[TOUCHED] = True


def follow_link(page: str, known: Mapping[str, Collection[str]]) -> bool:
    """Set the filters' state from the address if other hands than ours changed it; say whether a widget leads.

    `known` are the values that the data offer for the filters whose values come from them.
    """
    current = _current()
    written = st.session_state.get(WRITTEN)
    if written is not None:
        _restore(written, known)
    is_new_page = page != st.session_state.get(PAGE)
    # The menu drops the address's parts on its way to another page; the filters stay.
    is_opened = written is None or (current != written and not (is_new_page and not current))
    touched = st.session_state.pop(TOUCHED, False)
    if is_opened and not touched:
        _apply(current, known)
    elif any(not set(st.session_state[key]) <= set(values) for key, values in known.items()):
        # The data have changed under an open page, and an actor that was chosen is gone.
        _apply(write_link(chosen_filters()), known)
    elif touched:
        st.session_state[NOTICES] = ()
    st.session_state[PAGE], st.session_state[OPENED] = page, is_opened and not touched
    return bool(touched)


def set_filters(filters: Filters) -> None:
    """Put filters into the widgets' state; only before the widgets are drawn, or in a callback."""
    for key in FIELDS:
        st.session_state[key] = _value_of(key, filters)


def chosen_filters() -> Filters:
    """The filters as the widgets have them."""
    state = {field: st.session_state.get(key) for key, field in FIELDS.items()}
    days = {field: str(state[field]) if state[field] else None for field in ("first_day", "last_day")}
    words = {field: tuple(value or ()) for field, value in state.items() if field not in (*days, "search")}
    search = tidy_search(str(state["search"] or ""))
    if days["first_day"] and days["last_day"] and days["first_day"] > days["last_day"]:
        days = {"first_day": days["last_day"], "last_day": days["first_day"]}
    return Filters(**words, **days, search=search)  # type: ignore[arg-type]


def write_filters(filters: Filters, is_changed: bool) -> None:
    """Put the filters into the address; changed filters start the table at its first page and row again."""
    current = _current()
    kept = LASTING if is_changed else VIEW
    params = write_link(filters) | {key: value for key, value in current.items() if key in kept}
    if params != current:
        st.query_params.from_dict(params)
    st.session_state[WRITTEN] = params


def set_view(key: str, value: str | None) -> None:
    """Put a page's own part (row, order, page) into the address, or take it out."""
    if value is None:
        st.query_params.pop(key, None)
    else:
        st.query_params[key] = value
    st.session_state[WRITTEN] = _current()


def _value_of(key: str, filters: Filters) -> object:
    """What the widget of this key holds under the filters."""
    field = FIELDS[key]
    value = getattr(filters, field)
    if field in ("first_day", "last_day"):
        return date.fromisoformat(value) if value else None
    return value or "" if field == "search" else list(value)


def _restore(written: Params, known: Mapping[str, Collection[str]]) -> None:
    """Streamlit forgets widgets that a run did not come to, because the reader had gone on already."""
    missing = [key for key in FIELDS if key not in st.session_state]
    if missing:
        filters = parse_link(written, known["actor"], known["country"], known["publisher"]).filters
        for key in missing:
            st.session_state[key] = _value_of(key, filters)


def _apply(params: Params, known: Mapping[str, Collection[str]]) -> None:
    link = parse_link(params, known["actor"], known["country"], known["publisher"])
    set_filters(link.filters)
    st.session_state[NOTICES] = link.notices


def _current() -> dict[str, list[str]]:
    return {key: st.query_params.get_all(key) for key in st.query_params}
