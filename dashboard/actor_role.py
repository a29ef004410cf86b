"""In which role a chosen actor filters: in any, only as whoever asks, or only as whoever is asked.

What one body asked of another is asked by two actors with a role each; without roles their rows add up.
"""

import streamlit as st

from dashboard.link import ACTORS
from dashboard.link_state import touch
from dashboard.words import plain

# By the part of the address that holds actors of this role.
NOW = {"actor": "in any role", "asker": "only as asker", "addressee": "only as asked"}
CHOICES = {"actor": "In any role", "asker": "Only where it asks", "addressee": "Only where it is asked"}
PARAMETERS = {field: key for key, field in ACTORS.items()}


def render_role(field: str, actor_id: str, name: str) -> None:
    """The menu beside an actor's chip; nothing beside others."""
    now = PARAMETERS.get(field)
    if now is None:
        return
    key = f"role-{field}-{actor_id}"
    st.menu_button(
        NOW[now],
        [role for role in CHOICES if role != now],
        format_func=CHOICES.__getitem__,
        key=key,
        type="tertiary",
        help=f"Which rows of {plain(name)}: those in which it asks, is asked, or stands in any role",
        on_click=_change_role,
        args=(key, now, actor_id),
    )


def _change_role(key: str, now: str, actor_id: str) -> None:
    to = st.session_state[key]
    if to not in CHOICES:
        return
    touch()
    st.session_state[now] = [kept for kept in st.session_state[now] if kept != actor_id]
    st.session_state[to] = [*(kept for kept in st.session_state[to] if kept != actor_id), actor_id]
