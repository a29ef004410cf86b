"""Links in the HTML that pages write themselves: each leads to a view of the ledger and is answered without a new load.

Invariant: a door's address is what `write_link` writes, so a door that is opened in a new tab shows the same.
"""

import html
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st

from dashboard.link import write_link
from store.filters import Filters

SCRIPT = (Path(__file__).resolve().parent / "doors.js").read_text(encoding="utf-8")


def watch_doors() -> None:
    """Let the open session answer clicks on doors; once a run. Without it they still lead where they say."""
    st.html(f"<script>{SCRIPT}</script>", unsafe_allow_javascript=True)


def write_door(shown: str, filters: Filters, page: str = "", title: str = "", style: str = "", **parts: str) -> str:
    """A link around `shown`, HTML already, to a page under filters; without a page, to the one it stands on.

    `title` names what has no words of its own; `parts` are what the page's address holds besides.
    """
    named = f' title="{html.escape(title)}" aria-label="{html.escape(title)}"' if title else ""
    styled = f' style="{html.escape(style)}"' if style else ""
    query = urlencode({**write_link(filters), **parts}, doseq=True)
    address = html.escape(f"{page}?{query}" if query else page or "?")
    return f'<a class="ledger-door" href="{address}"{named}{styled}>{shown}</a>'
