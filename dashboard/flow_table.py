"""The flows of demands as a table: who asks, for what, of whom, what came back. A click on a row filters the page.

A table, not ribbons: Plotly reports no click on a ribbon, and names must be read.
"""

import pandas as pd
import streamlit as st

from dashboard import cache
from dashboard.chart_block import digest
from dashboard.charts._palette import STATUSES
from dashboard.charts._words import spell
from dashboard.filter_bar import narrow
from dashboard.spreadsheet import write_csv
from dashboard.words import count_of
from store.filters import Filters
from store.read_flows import Flow, load_flows

SHOWN = 50
COLUMNS = ["Who asks", "For what", "Who is asked", "Demands", "What came back"]


def render_flows(filters: Filters) -> None:
    """A closed block; what is in it is counted when somebody opens it."""
    block = st.expander("Flows: who asks → for what → of whom → what came back", key="open-flows", on_change="rerun")
    if not block.open:
        return
    flows = cache.ask(load_flows, filters.for_table("demands"), SHOWN)
    with block:
        if not flows:
            st.info("No demand here says both who asks and who is asked.", icon=":material/search_off:")
            return
        key = f"flows-{digest(filters)}"
        frame = make_frame(flows)
        most = (
            f"The {SHOWN} most frequent; the CSV has all."
            if len(flows) == SHOWN
            else count_of(len(flows), "flow") + "."
        )
        st.caption(f"{most} Choose a row to see its demands alone.")
        st.dataframe(
            frame,
            key=key,
            hide_index=True,
            lazy=False,
            height="content" if len(flows) < 12 else 460,
            selection_mode="single-row",
            on_select=lambda: _follow(key, flows),
            alt="Flows: who asks, for what, who is asked, how many demands, what came back",
        )
        st.download_button(
            "CSV of these flows",
            data=lambda: write_csv([make_frame(cache.ask(load_flows, filters.for_table("demands"), None))], COLUMNS),
            file_name="flows.csv",
            mime="text/csv",
            on_click="ignore",
            key="csv-flows",
        )


def make_frame(flows: list[Flow]) -> pd.DataFrame:
    """The table as it is shown and exported."""
    rows = [
        (flow.asker, spell(flow.category), flow.addressee, flow.demands, _say_statuses(flow.statuses)) for flow in flows
    ]
    return pd.DataFrame(rows, columns=COLUMNS)


def _say_statuses(statuses: dict[str, int]) -> str:
    return ", ".join(f"{statuses[word]:,} {spell(word).lower()}" for word in STATUSES if statuses.get(word))


def _follow(key: str, flows: list[Flow]) -> None:
    rows = st.session_state[key].selection.rows
    if rows:
        flow = flows[rows[0]]
        narrow({"askers": flow.asker_id, "categories": flow.category, "addressees": flow.addressee_id})
