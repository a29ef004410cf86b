"""In which role a chosen actor filters: in any, only as whoever asks, or only as whoever is asked.

What one body asked of another is asked by two actors with a role each; without roles their rows add up.
"""

import streamlit as st

from dashboard.link import ACTORS
from dashboard.link_state import touch
from dashboard.words import plain

# By the part of the address that holds actors of this role.
ROLES = {"actor": "in any role", "asker": "only as asker", "addressee": "only as asked"}
PARAMETERS = {field: key for key, field in ACTORS.items()}


def render_role(field: str, actor_id: str, name: str) -> None:
    """The choice beside an actor's chip; nothing beside others."""
    now = PARAMETERS.get(field)
    if now is None:
        return
    key = f"role-{field}-{actor_id}"
    st.selectbox(
        f"Role of {plain(name)}",
        list(ROLES),
        index=list(ROLES).index(now),
        format_func=ROLES.__getitem__,
        key=key,
        label_visibility="collapsed",
        width=142,
        on_change=_change_role,
        args=(key, now, actor_id),
    )


def _change_role(key: str, now: str, actor_id: str) -> None:
    touch()
    to = st.session_state[key]
    st.session_state[now] = [kept for kept in st.session_state[now] if kept != actor_id]
    st.session_state[to] = [*(kept for kept in st.session_state[to] if kept != actor_id), actor_id]
