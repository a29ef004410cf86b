"""Upload: documents of one's own, looked at before anything is stored, and undone with one click."""

import streamlit as st

from dashboard import cache
from dashboard.ledger_place import database_url, warn_of_loss
from dashboard.upload_flow import render_preview, render_stored, start_preview
from dashboard.upload_form import hand_over
from store.engine import is_read_only
from store.settings import is_closed

TITLE = "Upload"
ICON = ":material/upload_file:"
ORDER = 70
SECTION = "Data"


def render() -> None:
    """What was handed over, what it would give, and the way to store or undo it."""
    st.title(TITLE)
    st.html(
        '<p class="ledger-lead">Hand over documents of a campaign: press releases, petitions, open letters, news, '
        "statements. You see the rows that are found in them before anything is stored, and can take a load back.</p>"
    )
    if is_closed() or is_read_only(cache.open_database(database_url())):
        st.info(
            "**This ledger is read-only: documents cannot be uploaded here.** To keep a ledger of your own, run the "
            "program with a database that it may write to; its README says how.",
            icon=":material/lock:",
        )
        return
    warn_of_loss()
    render_stored()
    if not render_preview():
        folder = hand_over()
        if folder is not None:
            start_preview(folder)


if __name__ == "__main__":
    render()
