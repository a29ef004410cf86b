"""What a printed page says of itself at its end: title, filters, day, version of the data, address."""

import html
from datetime import UTC, datetime
from pathlib import Path

import streamlit as st

from dashboard import cache
from dashboard.citation import LEDGER, say_version
from dashboard.cite_dialog import write_permalink
from dashboard.filter_bar import current_filters, load_choices
from dashboard.words import describe_filters
from store.data_version import DataVersion, load_data_version

SCRIPT = (Path(__file__).resolve().parent / "paper.js").read_text(encoding="utf-8")


def watch_printing() -> None:
    """Let figures fit the paper, and have them all drawn before it is printed; once a run."""
    st.html(f"<script>{SCRIPT}</script>", unsafe_allow_javascript=True)


def render_paper(title: str, page: str) -> None:
    """The note, seen on paper alone."""
    described = describe_filters(current_filters(), load_choices().names)
    # Of a large ledger it takes seconds, and nobody may ever print: worked out behind the scenes.
    version = cache.ask_soon(load_data_version)
    address = write_permalink(page, str(version) if version is not None else None)
    st.html(write_note(title, described, datetime.now(UTC).date().isoformat(), version, address))


def write_note(title: str, described: str, day: str, version: DataVersion | None, address: str) -> str:
    """The note as HTML."""
    known = f"{say_version(version)}. " if version is not None else ""
    lines = (
        f"{LEDGER}: {title}. {f'Filters: {described}' if described else 'No filters: everything in the ledger'}.",
        f"{known}Printed on {day} from {address}",
        "Tables print the page of rows that was on the screen; the CSV has all, each with its sentence and source.",
    )
    return f'<div class="ledger-paper">{"".join(f"<p>{html.escape(line)}</p>" for line in lines)}</div>'
