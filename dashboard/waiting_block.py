"""The page of response times under its title: what is timed, the curves, how many are still at risk, the groups."""

import html
from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from dashboard import cache
from dashboard.chart_block import digest, render_frame
from dashboard.charts import waiting_times
from dashboard.charts._words import spell
from dashboard.empty import render_empty
from dashboard.filter_bar import load_choices
from dashboard.printed_table import render_printed
from dashboard.spreadsheet import write_csv
from dashboard.words import count_of, describe_filters, say_filtered
from store.filters import Filters
from store.read_times import Times, Wait, load_times
from store.survival import Curve, estimate

# Of fewer demands a curve says more than is known.
LEAST = 10
CURVES = 6
# Days at which the table counts who is still waiting.
MARKS = {0: "0", 90: "3 months", 365: "1 year", 730: "2 years", 1095: "3 years", 1825: "5 years"}
EVENTS = {"First answer of any kind": "answer", "Met, at least in part": "fulfilment"}
TITLES = {"answer": "How long the first answer takes", "fulfilment": "How long it takes to be met, at least in part"}
HAPPENED = {"answer": "Answered", "fulfilment": "Met, at least in part"}
GROUPS = ("All together", "By institution asked", "By what is asked")
# The filters that a click on a curve sets.
CLICKS = {GROUPS[0]: (), GROUPS[1]: ("addressees",), GROUPS[2]: ("categories",)}
ALL = "All demands"


def render_times(filters: Filters) -> None:
    """Controls, curves, numbers at risk and the table of groups; says so where too little is known."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="times-tools"):
        event = EVENTS[st.selectbox("Until", list(EVENTS), key="times-event", width=260)]
        grouping = st.selectbox("Curves", GROUPS, key="times-groups", width=260)
        by_family = st.toggle("Count families", key="times-families", help="The same ask by several counts once.")
    times = cache.ask(load_times, filters, by_family)
    if not times.waits:
        _say_nothing(times, filters)
        return
    groups = _group(times.waits, grouping)
    curves = {name: estimate(getattr(wait, event) for wait in waits) for name, waits in groups.items()}
    drawn = {name: curve for name, curve in curves.items() if len(curve.waits) >= LEAST}
    described = describe_filters(filters, load_choices().names, "demands")
    counted = count_of(len(times.waits), "family", "families") if by_family else count_of(len(times.waits), "demand")
    subtitle = say_filtered(counted, described)
    st.html(
        f'<p class="ledger-count">{html.escape(subtitle)}</p><p class="ledger-note">{_say_bounds(times, event)}</p>'
    )
    if drawn:
        shown = dict(list(drawn.items())[:CURVES])
        key = f"times-{digest(filters, event, grouping, by_family)}"
        frame = _frame(shown, _list_ids(times.waits))
        render_frame(waiting_times, frame, subtitle, key, TITLES[event], CLICKS[grouping])
        st.html(_draw_at_risk(shown))
        if len(drawn) > CURVES:
            st.caption(f"The {CURVES} groups with the most demands of {len(drawn)}; the table below has all.")
    few = [name for name in curves if name not in drawn]
    if few:
        st.info(
            f"Not drawn, because fewer than {LEAST} dated demands say too little: {count_of(len(few), 'group')}."
            if drawn
            else f"No curve is drawn: fewer than {LEAST} dated demands in every group say too little. The table below "
            "has what is known of each.",
            icon=":material/hourglass_empty:",
        )
    _render_groups(curves, event)


def _group(waits: Sequence[Wait], grouping: str) -> dict[str, list[Wait]]:
    """The waits by group, the largest first; who was asked together with others is in each of their groups."""
    found: dict[str, list[Wait]] = {}
    for wait in waits:
        names = {GROUPS[0]: (ALL,), GROUPS[1]: _name_institutions(wait), GROUPS[2]: (wait.category,)}
        for name in names[grouping]:
            found.setdefault(name, []).append(wait)
    return dict(sorted(found.items(), key=lambda item: (-len(item[1]), item[0])))


def _name_institutions(wait: Wait) -> tuple[str, ...]:
    return tuple(one.name for one in wait.institutions) or ("Not said whom",)


def _list_ids(waits: Sequence[Wait]) -> dict[str, str]:
    return {one.name: one.actor_id for wait in waits for one in wait.institutions} | {
        wait.category: wait.category for wait in waits
    }


def _frame(curves: Mapping[str, Curve], ids: Mapping[str, str]) -> pd.DataFrame:
    rows = [
        (name, day, round(1 - share, 4), ids.get(name, ""))
        for name, curve in curves.items()
        # The line goes on for as long as anybody was watched.
        for day, share in [*zip(curve.days, curve.waiting, strict=True), (curve.last_day, curve.waiting[-1])]
    ]
    return pd.DataFrame(rows, columns=waiting_times.COLUMNS)


def _draw_at_risk(curves: Mapping[str, Curve]) -> str:
    last = max(curve.last_day for curve in curves.values())
    marks = [mark for mark in MARKS if mark <= last]
    head = "".join(f'<th scope="col">{MARKS[mark]}</th>' for mark in marks)
    body = "".join(
        f'<tr><th scope="row">{html.escape(_name(name))}</th>'
        f"{''.join(f'<td>{curve.at_risk(mark):,}</td>' for mark in marks)}</tr>"
        for name, curve in curves.items()
    )
    return (
        '<table class="ledger-shares"><thead><tr><th scope="col">Watched so long and still waiting</th>'
        f"{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _render_groups(curves: Mapping[str, Curve], event: str) -> None:
    rows = [
        {
            "Group": _name(name),
            "Demands": len(curve.waits),
            HAPPENED[event]: curve.happened,
            "Still waiting": len(curve.waits) - curve.happened,
            "Half of them within (days)": _say_median(curve),
        }
        for name, curve in curves.items()
    ]
    frame = pd.DataFrame(rows)
    st.html('<h2 class="ledger-heading" id="groups">Group by group</h2>')
    st.dataframe(frame, hide_index=True, lazy=False, height="content" if len(frame) < 12 else 420, alt="Waits by group")
    render_printed(frame, {})
    st.download_button(
        "Download CSV",
        data=lambda: write_csv([frame], frame.columns),
        file_name="response-times.csv",
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
        key="csv-times",
    )


def _say_median(curve: Curve) -> str:
    if len(curve.waits) < LEAST:
        return f"fewer than {LEAST} demands"
    return f"{curve.median:,}" if curve.median is not None else "not half yet"


def _say_bounds(times: Times, event: str) -> str:
    """On how many answers a curve rests, until when those without any are watched, and who is left out."""
    happened = sum(getattr(wait, event).has_happened for wait in times.waits)
    left_out = [
        f"{count_of(times.undated_asks, 'demand')} without a date" if times.undated_asks else "",
        f"{times.undated_answers:,} whose answer has no date" if times.undated_answers else "",
    ]
    named = " and ".join(part for part in left_out if part)
    return html.escape(
        f"{HAPPENED[event]}: {happened:,} of {len(times.waits):,}. Whatever is not counts as waiting until "
        f"{times.until}, the last day of which the documents tell (the Kaplan-Meier estimate)."
        + (f" Left out: {named}." if named else "")
    )


def _say_nothing(times: Times, filters: Filters) -> None:
    if times.undated_asks or times.undated_answers:
        st.info("No demand here has the dates that a time needs.", icon=":material/hourglass_empty:")
        return
    render_empty("demands", filters, "demands")


def _name(group: str) -> str:
    return group if group == ALL or " " in group or not group.islower() else spell(group)
