"""What of an address could not be used, said once above the page."""

import streamlit as st

from dashboard.link_state import NOTICES
from dashboard.words import plain


def render_notices() -> None:
    """One warning for all parts, so that on a phone it leaves room for the page."""
    notices = [plain(notice) for notice in st.session_state.get(NOTICES, ())]
    if not notices:
        return
    said = "a part that could not be used. " if len(notices) == 1 else "parts that could not be used:\n- "
    st.warning("The address has " + said + "\n- ".join(notices), icon=":material/link_off:")
