"""Tables on paper: the rows as text, whole, and how many are left out."""

import pandas as pd
import pytest
import streamlit as st

from dashboard.printed_table import write_table
from tests.dashboard.conftest import OpenPage, texts

COLUMNS = {"quote": st.column_config.TextColumn("In the document's words"), "confidence": None}


def test_a_row_is_printed_under_the_labels_of_its_grid_and_nothing_in_it_runs() -> None:
    frame = pd.DataFrame(
        {"asked_on": ["2021-03"], "quote": ["Free <b>her</b>\n\nnow."], "confidence": [0.824], "rows": [1234]}
    )
    table = write_table(frame, COLUMNS, 1, 1)
    assert '<th scope="col">Asked on</th><th scope="col">In the document&#x27;s words</th>' in table
    assert '<td dir="auto" class="ledger-day">2021-03</td>' in table
    for cell in ("Free &lt;b&gt;her&lt;/b&gt; now.", "82%", "1,234"):
        assert f'<td dir="auto">{cell}</td>' in table


@pytest.mark.parametrize("nothing", [None, float("nan"), pd.NA])
def test_what_a_row_does_not_have_stays_blank(nothing: object) -> None:
    assert '<td dir="auto"></td>' in write_table(pd.DataFrame({"role": [nothing]}, dtype=object), {}, 1, 1)


@pytest.mark.parametrize(
    ("rows", "first", "total", "said"),
    [
        (1, 1, 1, "The only row."),
        (60, 1, 60, "All 60 rows."),
        (100, 101, 2345, "Rows 101 to 200 of 2,345, in the order on screen. The other 2,245 are"),
    ],
)
def test_what_is_left_out_is_said(rows: int, first: int, total: int, said: str) -> None:
    assert said in write_table(pd.DataFrame({"name": ["x"] * rows}), {}, first, total)


@pytest.mark.parametrize("page", ["demands", "officials", "responses", "documents", "institutions", "actor"])
def test_every_page_with_rows_has_them_for_paper(page: str, open_page: OpenPage, ledger_url: str) -> None:
    app = open_page(page, ledger_url, **({"id": "country.fr"} if page == "actor" else {}))
    assert not app.exception
    assert texts(app).count('<div class="ledger-printed">') == 1
