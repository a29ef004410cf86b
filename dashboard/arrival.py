"""Whoever follows a link to one row, answer or document arrives at it, not at the head of the page it stands on."""

import json
from pathlib import Path

import streamlit as st

from dashboard.link_state import OPENED

SCRIPT = (Path(__file__).resolve().parent / "arrival.js").read_text(encoding="utf-8")
# Where each page shows what its address names, the narrowest place first.
PLACES = {
    "demands": [".st-key-evidence-demands"],
    "officials": [".st-key-evidence-officials"],
    "responses": [".st-key-evidence-responses"],
    "answers": [".st-key-answer-0"],
    "actor": [".st-key-evidence-actor"],
    "institutions": [".st-key-institution"],
    "documents": ["mark.ledger-chosen", ".st-key-document"],
}


def render_arrival(page: str) -> None:
    """Nothing, unless the address has just been opened and names something on this page."""
    named = {key: st.query_params[key] for key in ("row", "at") if key in st.query_params}
    if not named or not st.session_state.get(OPENED) or page not in PLACES:
        return
    # The names make it another script: a second link on the same page is followed, too.
    script = SCRIPT.replace("PLACES", json.dumps(PLACES[page]), 1)
    st.html(f"<script>// {json.dumps(named).replace('<', '')}\n{script}</script>", unsafe_allow_javascript=True)
