"""Draws what stands further down a page when the reader comes near it, and from then on at once.

The first figure of a session makes the browser load and start Plotly, which takes longer than all else on a page.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import streamlit as st

SCRIPT = (Path(__file__).resolve().parent / "on_sight.js").read_text(encoding="utf-8")
SEEN = "seen-charts"


def render_on_sight(draw: Callable[[], None]) -> None:
    """What `draw` draws, once this session has come near; before that its place, with a button that draws it.

    The button is pressed by whoever goes through the page by keyboard, and by the script when it comes into view.
    """
    if st.session_state.get(SEEN):
        draw()
        return
    with st.container(key="on-sight"):
        st.button("Draw the charts", key="draw-charts", icon=":material/bar_chart:", on_click=_note_seen)
        st.html(f"<script>{SCRIPT.replace('PLOTLY', _find_plotly())}</script>", unsafe_allow_javascript=True)


def _note_seen() -> None:
    st.session_state[SEEN] = True


@cache
def _find_plotly() -> str:
    """The file that Streamlit draws figures by; where it is called otherwise nothing is fetched beforehand."""
    folder = Path(st.__file__).parent / "static" / "static" / "js"
    return next((path.name for path in folder.glob("PlotlyChart.*.js")), "")
