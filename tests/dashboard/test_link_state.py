"""The address and the widgets in step, also where a run was broken off before all widgets were drawn."""

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.link import FIELDS
from tests.dashboard.conftest import OpenPage, texts

INTERRUPTED = """
import streamlit as st
from dashboard.link_state import PAGE, WRITTEN, chosen_filters, follow_link, set_filters
from store.filters import Filters

filters = Filters(actors=("printers",), first_day="2021-01-01", search="paper")
address = {"actor": ["printers"], "from": ["2021-01-01"], "q": ["paper"]}
st.query_params.from_dict(address)
set_filters(filters)
st.session_state[WRITTEN], st.session_state[PAGE] = address, "demands"
for key in LOST:
    del st.session_state[key]
follow_link("demands", {"actor": ("printers",), "country": (), "publisher": ()})
assert chosen_filters() == filters, chosen_filters()
"""


@pytest.mark.parametrize("lost", [[], ["country"], ["from"], ["q", "category"], list(FIELDS)])
def test_filters_outlast_a_run_that_did_not_come_to_their_widgets(lost: list[str]) -> None:
    app = AppTest.from_string(INTERRUPTED.replace("LOST", repr(lost))).run()
    assert not app.exception


def test_filters_are_out_of_sight_where_they_change_nothing_and_come_back(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("demands", ledger_url, actor=["country.fr"])
    app.switch_page("views/codebook.py").run()
    assert not app.exception and not [button for button in app.button if button.key == "clear-filters"]
    app.switch_page("views/responses.py").run()
    assert "2 responses: actor France" in texts(app)
