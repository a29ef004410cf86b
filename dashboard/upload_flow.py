"""From documents handed over to rows stored: read into a ledger of the visitor's own, looked at, then loaded, or not.

Invariant: nothing is written to the ledger before the visitor says so, and what is written can be taken back.
"""

from pathlib import Path
from textwrap import shorten

import pandas as pd
import streamlit as st
from sqlalchemy import Engine

from dashboard import cache
from dashboard.ledger_place import database_url
from dashboard.load_process import run_load
from dashboard.table_columns import LABELS as COLUMN_LABELS
from dashboard.table_columns import configure_columns, prepare_rows
from dashboard.temporary import remove_folder
from dashboard.words import count_of, plain
from store.engine import get_engine
from store.errors import DatabaseUnavailable
from store.filters import Filters
from store.read_rows import load_rows
from store.read_runs import find_run, list_barren, list_run_documents, load_run_files
from store.read_tables import ROW_TABLES
from store.runs import remove_run

WAITING, STORED, ROUND = "upload_waiting", "upload_stored", "upload_round"
SHOWN = 200
# So many characters of names say which files are meant.
LISTED = 300
# Room for a sentence of four lines.
QUOTE_WIDTH, ROW_HEIGHT = 470, 88
LABELS = {
    "file": "File",
    "documents": "Documents",
    "demands": "Demands",
    "officials": "Officials",
    "responses": "Responses",
    "problem": "What could not be read, and what helps",
}


def start_preview(folder: Path) -> None:
    """Read the folder into a ledger of its own and show what came of it in the next run."""
    if _load(folder, _preview_url(folder), "Reading"):
        st.session_state[WAITING] = folder
        st.rerun()
    remove_folder(folder.parent.parent)


def render_preview() -> bool:
    """What was found in the documents that wait for a decision; false where none do."""
    folder: Path | None = st.session_state.get(WAITING)
    if folder is None:
        return False
    if not folder.exists():
        _forget()
        st.info("The documents waited too long and were removed. Hand them over again.", icon=":material/timer_off:")
        return False
    engine = get_engine(_preview_url(folder))
    try:
        files = _show_files(engine, folder)
        _show_rows(engine)
    finally:
        engine.dispose()
    with st.container(horizontal=True):
        is_wanted = files["documents"].sum() > 0
        if is_wanted and st.button("Store these rows", key="store", type="primary", icon=":material/save:"):
            _store(folder)
        st.button("Discard", key="discard", icon=":material/delete:", on_click=_forget)
    return True


def render_stored() -> None:
    """The loads of this session, each with its undo."""
    for number, (run_id, said) in enumerate(st.session_state.get(STORED, ())):
        with st.container(border=True, horizontal=True, vertical_alignment="center", key=f"stored-{number}"):
            st.markdown(f":material/check_circle: {plain(said)}", width="stretch")
            _lead_on(run_id)
            st.button("Undo this load", key=f"undo-{number}", icon=":material/undo:", on_click=_undo, args=(run_id,))
    trouble = st.session_state.pop("upload_trouble", None)
    if trouble:
        st.warning(plain(trouble), icon=":material/hourglass_top:")
    undone = st.session_state.pop("upload_undone", None)
    if undone:
        st.success(plain(undone), icon=":material/undo:")


def _lead_on(run_id: str) -> None:
    documents = cache.ask(list_run_documents, run_id)
    if documents:
        label = "Read it" if len(documents) == 1 else "Read the first of them"
        query = {"row": documents[0]}
        st.page_link("views/documents.py", label=label, icon=":material/description:", query_params=query)


def _show_files(engine: Engine, folder: Path) -> pd.DataFrame:
    run_id = find_run(engine, folder.parent.name)
    files = load_run_files(engine, run_id or "")
    files["file"] = [Path(file).name for file in files["file"]]
    unread = int((files["documents"] == 0).sum())
    st.html('<h2 class="ledger-heading">What was found</h2>')
    st.info(
        f"**Nothing is stored yet.** {count_of(len(files), 'file')} read"
        + (f"; {unread} of them gave no document." if unread else "."),
        icon=":material/preview:",
    )
    for row in files[files["problem"] != ""].itertuples():
        show = st.error if row.documents == 0 else st.warning
        show(f"**{plain(str(row.file))}**: {plain(str(row.problem))}", icon=":material/error:")
    _explain_barren(engine, run_id or "")
    columns = {name: st.column_config.Column(label) for name, label in LABELS.items()}
    st.dataframe(
        files.drop(columns="problem"), column_config=columns, hide_index=True, lazy=False, key="upload-files",
        alt="Files with the numbers of rows found in each",
    )  # fmt: skip
    return files


def _explain_barren(engine: Engine, run_id: str) -> None:
    """Why a file that could be read gave no row: its language, or nothing in it that is one."""
    by_reason: dict[str, list[str]] = {}
    for file, language in list_barren(engine, run_id):
        foreign = f"The language seems to be “{language}”, and the program reads English."
        reason = "Nobody was found in it who asks, is put under sanctions, or answers."
        names = by_reason.setdefault(foreign if language not in ("", "en") else reason, [])
        names.append(Path(file).name)
    for reason, names in by_reason.items():
        listed = shorten(", ".join(dict.fromkeys(names)), LISTED, placeholder=" …")
        st.info(f"**{plain(listed)}**: read, and no row found. {plain(reason)}", icon=":material/search_off:")


def _show_rows(engine: Engine) -> None:
    for name, table in ROW_TABLES.items():
        frame = load_rows(engine, table, Filters(), limit=SHOWN)
        if frame.empty:
            continue
        st.html(f'<h3 class="ledger-title">{name.capitalize()}</h3>')
        # The whole sentence, since nothing beside the table shows it. What answers a demand is known once it is stored.
        shown = prepare_rows(frame, name).drop(columns="status" if name == "demands" else [])
        columns = configure_columns(name) | {
            "quote": st.column_config.TextColumn(COLUMN_LABELS["quote"], width=QUOTE_WIDTH)
        }
        st.dataframe(
            shown.assign(quote=frame["quote"]), column_config=columns, hide_index=True, lazy=False,
            row_height=ROW_HEIGHT, height=min(520, 40 + ROW_HEIGHT * len(frame)), key=f"upload-{name}",
            alt=f"{name.capitalize()} found",
        )  # fmt: skip
        if len(frame) == SHOWN:
            st.caption(f"The first {SHOWN}; all of them are stored.")


def _store(folder: Path) -> None:
    is_done = _load(folder, database_url(), "Storing")
    engine = cache.open_database(database_url())
    # A load that failed on its way may have stored some of it, which can be taken back too.
    run_id = find_run(engine, folder.parent.name)
    if run_id is not None:
        files = load_run_files(engine, run_id)
        counts = [count_of(int(files[table].sum()), table.removesuffix("s")) for table in ROW_TABLES]
        said = f"Stored {count_of(int(files['documents'].sum()), 'document')}: {', '.join(counts)}."
        st.session_state.setdefault(STORED, []).append((run_id, said))
    if is_done:
        _forget()
        st.rerun()


def _undo(run_id: str) -> None:
    try:
        documents = remove_run(cache.open_database(database_url()), run_id)
        st.session_state["upload_undone"] = f"Undone: {count_of(documents, 'document')} taken out of the ledger again."
    except KeyError:
        st.session_state["upload_undone"] = "That load had been undone already."
    except DatabaseUnavailable as trouble:
        # A callback runs before the page that would show the trouble.
        st.session_state["upload_trouble"] = f"{trouble.problem} {trouble.remedy} Nothing was undone."
        return
    st.session_state[STORED] = [entry for entry in st.session_state[STORED] if entry[0] != run_id]


def _forget() -> None:
    folder: Path | None = st.session_state.pop(WAITING, None)
    if folder is not None:
        remove_folder(folder.parent.parent)
    # Another key is another widget, which has no files in it.
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1


def _load(folder: Path, url: str, doing: str) -> bool:
    bar = st.progress(0.0, f"{doing} the documents")

    def watch(number: int, total: int, name: str) -> None:
        said = f"{doing} {number} of {total}: {Path(name).name}" if number else name
        bar.progress(min(1.0, number / max(total, 1)), plain(said))

    result = run_load(folder.parent, url, watch)
    bar.empty()
    if not result.is_done:
        st.error("**The documents could not be read.** Try again; the lines below say why.", icon=":material/error:")
        st.text(result.message)
    return result.is_done


def _preview_url(folder: Path) -> str:
    return f"sqlite:///{folder.parent.parent / 'preview.db'}"
