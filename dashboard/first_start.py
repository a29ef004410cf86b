"""First start: an empty disk gets its database and the bundled documents, once, however many sessions arrive together.

The documents are loaded by the loaders' own command in a process of its own; the dashboard does not import them.
"""

import os
import subprocess
import sys

import streamlit as st

from dashboard import cache
from dashboard.ledger_place import database_url
from store.bootstrap import first_start
from store.engine import is_read_only
from store.errors import StoreError
from store.migrate import upgrade
from store.settings import DATABASE_VARIABLE, DOCUMENTS, ROOT, SANCTIONS

# A hosted machine is slow; past this, something hangs.
PATIENCE_SECONDS = 900


class LoadFailed(StoreError):
    """The bundled documents could not be loaded."""


def prepare_database() -> None:
    """Make the database ready, or say why it is not and stop; raises DatabaseUnavailable."""
    try:
        with st.spinner("Preparing the ledger: reading the bundled documents. This happens once and takes a moment."):
            _prepare_once(database_url())
    except LoadFailed as failure:
        st.error(
            "**The bundled documents could not be loaded.** The ledger is empty until they are. "
            "Run `python -m loaders load data/documents` to see the reason in full, then try again.",
            icon=":material/warning:",
        )
        st.text(str(failure))
        st.button("Try again", key="try-again")
        st.stop()


# Sessions of this process wait for each other here, other processes at the store's lock. A failure is not remembered.
@st.cache_resource(show_spinner=False)
def _prepare_once(url: str) -> bool:
    engine = cache.open_database(url)
    if not is_read_only(engine):
        upgrade(engine)
        if DOCUMENTS.is_dir() and any(DOCUMENTS.iterdir()):
            first_start(engine, lambda: _load_bundled(url), PATIENCE_SECONDS)
    return True


def _load_bundled(url: str) -> None:
    # By the rules, whatever is chosen for loads: nobody waits for a model, or pays one, to see the page.
    _run(url, "load", str(DOCUMENTS.relative_to(ROOT)), "--reader", "rules")
    lists = sorted(str(path.relative_to(ROOT)) for path in SANCTIONS.glob("*.csv"))
    if lists:
        _run(url, "sanctions", *lists)


def _run(url: str, *words: str) -> None:
    # The address goes by the environment: a command line can be read by everybody on the machine.
    command = [sys.executable, "-m", "loaders", *words]
    environment = {**os.environ, DATABASE_VARIABLE: url}
    try:
        done = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise LoadFailed(f"The loaders did not run to their end: {type(error).__name__}.") from error
    # 1: some document could not be read, the rest is loaded; the Documents page names it.
    if done.returncode not in (0, 1):
        raise LoadFailed("\n".join(done.stderr.strip().splitlines()[-8:]) or f"Exit status {done.returncode}.")
