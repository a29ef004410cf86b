"""Where the ledger lies: where the settings say; with none, in the data folder, or, if nothing can be written there,
in a temporary folder of this process.

A deployment form clones the program onto a disk that may be read-only and sets nothing: its first visitor sees the
bundled documents all the same, and is told that nothing outlasts a restart.
"""

import os
import tempfile
from functools import cache
from pathlib import Path

import streamlit as st

from store import settings


def database_url() -> str:
    """The address of the database that the dashboard shows."""
    return locate(settings.database_url())


def warn_of_loss() -> None:
    """Say where things are stored that they are gone with this process; nothing where they last."""
    if database_url() != settings.database_url():
        st.warning(
            "**What is stored here is lost when the program restarts.** The disk it runs on cannot be written, so the "
            f"ledger lies in a temporary folder. To keep things, set {settings.DATABASE_VARIABLE} to a database.",
            icon=":material/timer:",
        )


def locate(chosen: str) -> str:
    """The chosen address, or one in a temporary folder where nobody chose and the usual place takes no new file."""
    usual = settings.ROOT / settings.DEFAULT_DATABASE_URL.removeprefix("sqlite:///")
    # A ledger that is there already is shown, and can be opened without writing.
    if chosen != settings.DEFAULT_DATABASE_URL or usual.exists() or os.access(usual.parent, os.W_OK):
        return chosen
    return f"sqlite:///{Path(_fleeting_folder().name) / usual.name}"


@cache
def _fleeting_folder() -> "tempfile.TemporaryDirectory[str]":
    return tempfile.TemporaryDirectory(prefix="campaign-ledger-")
