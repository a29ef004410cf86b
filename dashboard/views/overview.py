"""Overview: what is asked, of whom, by whom, since when; what came back; what is open; what is new."""

import streamlit as st

from dashboard.chart_block import render_chart
from dashboard.charts import (
    activity_over_time,
    demands_by_asker,
    demands_by_category,
    demands_by_institution,
    responses_by_country,
    responses_by_kind,
)
from dashboard.empty import render_empty
from dashboard.filter_bar import current_filters, load_choices
from dashboard.frames import load_key_figures
from dashboard.in_short import render_in_short
from dashboard.key_figures import render_key_figures, render_terms
from dashboard.latest import render_latest
from dashboard.on_sight import render_on_sight
from dashboard.words import count_of, describe_filters, say_filtered
from store.aggregate_totals import Totals
from store.filters import Filters

TITLE = "Overview"
ICON = ":material/explore:"
ORDER = 1


def render() -> None:
    """The answer in short, the key figures, the latest; further down a time axis, who asks what of whom, a map."""
    st.title("Who demanded what of whom, and who answered")
    filters = current_filters()
    totals = load_key_figures(filters)
    render_terms()
    if not totals.demands and not totals.responses and not sum(totals.listings.values()):
        render_empty("rows", filters)
        return
    render_in_short(totals, filters)
    render_key_figures(totals, filters)
    render_latest(filters)
    render_on_sight(lambda: _render_charts(totals, filters))


def _render_charts(totals: Totals, filters: Filters) -> None:
    described = describe_filters(filters, load_choices().names)
    demands, responses = count_of(totals.demands, "demand"), count_of(totals.responses, "response")
    render_chart(activity_over_time, filters, say_filtered(f"{demands} and {responses}", described))
    asked, answered = say_filtered(demands, described), say_filtered(responses, described)
    for pair in ((demands_by_category, demands_by_institution), (demands_by_asker, responses_by_kind)):
        for column, chart in zip(st.columns(2, gap="medium"), pair, strict=True):
            with column:
                click = ("actors",) if chart in (demands_by_institution, demands_by_asker) else None
                is_answer = chart is responses_by_kind
                render_chart(chart, filters, answered if is_answer else asked, click=click)
    render_chart(responses_by_country, filters, answered)


if __name__ == "__main__":
    render()
