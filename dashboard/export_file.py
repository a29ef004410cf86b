"""Makes one file of the rows that are wanted, shows how far it is, and offers it; large files never stand in memory."""

from pathlib import Path

import streamlit as st

from dashboard import cache
from dashboard.chart_block import digest
from dashboard.ledger_place import database_url
from dashboard.temporary import make_folder, remove_folder
from dashboard.view_words import count_table, describe_view
from dashboard.words import count_of, plain
from store.data_version import load_data_version
from store.errors import ExportFailed
from store.export import ExportFormat
from store.export_download import SUFFIXES, write_download
from store.export_package import PackageFacts
from store.filters import Filters

READY = "export_ready"
TABLES = ("documents", "demands", "institutions", "officials", "responses")
MIME = {
    ExportFormat.PACKAGE: "application/zip",
    ExportFormat.PARQUET: "application/zip",
    ExportFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ExportFormat.FTM: "application/json",
}


def offer_file(filters: Filters, format: ExportFormat) -> None:
    """The button that makes the file, then the one that downloads it."""
    version = cache.ask(load_data_version)
    wanted = digest(filters, format, str(version))
    key, path = st.session_state.get(READY, (None, None))
    if key != wanted or not path.exists():
        if not st.button("Prepare the file", key="prepare", type="primary", icon=":material/folder_zip:"):
            return
        remove_folder(path.parent if path else None)
        made = _make(filters, format, str(version), wanted)
        if made is None:
            return
        path = made
        st.session_state[READY] = (wanted, path)
    st.download_button(
        f"Download {path.name} ({_say_size(path)})",
        data=path.read_bytes,
        file_name=path.name,
        mime=MIME[format],
        on_click="ignore",
        type="primary",
        icon=":material/download:",
        key="download",
    )


def _make(filters: Filters, format: ExportFormat, version: str, wanted: str) -> Path | None:
    scope = "All rows of the ledger." if filters.is_empty else f"{describe_view('overview', filters)}."
    target = make_folder("export") / f"campaign-ledger-{wanted[:6]}.{SUFFIXES[format]}"
    total = max(1, sum(count_table(table, filters) for table in TABLES))
    bar = st.progress(0.0, "Writing the rows")
    written: dict[str, int] = {}

    def report(table: str, rows: int) -> None:
        if rows % 200 == 0:
            written[table] = rows
            bar.progress(min(1.0, sum(written.values()) / total), f"Writing {table}: {count_of(rows, 'row')}")

    try:
        engine = cache.open_database(database_url())
        rows = write_download(engine, target, format, filters, PackageFacts(scope, version), report)
    except ExportFailed as failure:
        bar.empty()
        st.error(plain(str(failure)), icon=":material/error:")
        return None
    bar.progress(1.0, f"{count_of(rows, 'row')} written")
    return target


def _say_size(path: Path) -> str:
    size = path.stat().st_size
    return f"{size / 1_000_000:.1f} MB" if size >= 100_000 else f"{max(1, size // 1000)} kB"
