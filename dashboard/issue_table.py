"""Load issues: every file or passage that could not be read, dated or resolved, and what helps."""

import streamlit as st

from dashboard import cache
from dashboard.charts._words import spell
from dashboard.spreadsheet import write_csv
from dashboard.words import count_of
from store.read_documents import count_issues, load_issues

SHOWN = 100
LABELS = {"file": "File", "kind": "Kind", "message": "What is wrong", "remedy": "What to do"}


def render_issues() -> None:
    """The issues, folded away under a line that says how many there are; nothing where there are none."""
    issues = cache.ask(count_issues)
    if issues == 0:
        return
    with st.expander(
        f"{count_of(issues, 'load issue')}: what could not be read, dated or resolved", icon=":material/warning:"
    ):
        frame = cache.ask(load_issues, (), SHOWN, 0)
        st.dataframe(
            frame[list(LABELS)].assign(kind=[spell(word) for word in frame["kind"]]),
            column_config={
                name: st.column_config.TextColumn(label, width="large" if name in ("message", "remedy") else "medium")
                for name, label in LABELS.items()
            },
            hide_index=True,
            lazy=False,
            row_height=58,
            height="content" if issues < 8 else 420,
            alt="Load issues: file, what is wrong, what to do",
            key="issues",
        )
        if issues > SHOWN:
            st.caption(f"The first {SHOWN} of {issues:,}; the CSV has all.")
        st.download_button(
            f"CSV of {count_of(issues, 'issue')}",
            data=lambda: write_csv([cache.ask(load_issues, (), issues, 0)], [*LABELS, "document_id"]),
            file_name="load_issues.csv",
            mime="text/csv",
            on_click="ignore",
            key="csv-issues",
        )
