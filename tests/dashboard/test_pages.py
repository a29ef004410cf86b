"""Every page, with and without rows, with filters, with links that cannot be understood."""

from pathlib import Path

import pandas as pd
import pytest

from dashboard.discovery import discover, file_stem
from dashboard.table_columns import prepare_rows
from store.engine import get_engine
from store.filters import Filters
from store.migrate import upgrade
from store.read_rows import load_rows
from store.read_tables import DEMANDS, RESPONSES
from store.schema import LinkRecord, MarkRecord
from store.vocabulary import Category
from tests.dashboard.conftest import OpenPage, draw_charts, figures, texts
from tests.dashboard.ledger import HOSTILE_NAME, fill_many

ALL_PAGES = [file_stem(view) for view in discover("views")]
# These show no charts of rows: they have tests of their own.
APART = {"actor", "search", "answers", "response_times", "codebook", "export", "quality", "review", "upload"}
PAGES = [page for page in ALL_PAGES if page not in APART]
ROW_PAGES = {"demands": 6, "officials": 3, "responses": 5}


@pytest.fixture
def empty_url(tmp_path: Path) -> str:
    """A ledger that was filled once and is empty now, so that the app does not fill it."""
    url = f"sqlite:///{tmp_path}/empty.db"
    engine = get_engine(url)
    upgrade(engine)
    with engine.begin() as connection:
        connection.execute(MarkRecord.__table__.insert().values(name="first_start_done", marked_at="2026"))
    engine.dispose()
    return url


def test_the_pages_are_those_of_the_ledger_in_their_order() -> None:
    assert ALL_PAGES == [
        "overview", "demands", "responses", "answers", "response_times", "institutions", "officials", "documents",
        "search", "review", "upload", "actor", "export", "quality", "codebook",
    ]  # fmt: skip


@pytest.mark.parametrize("page", ALL_PAGES)
def test_a_view_keeps_its_contract(page: str) -> None:
    view = next(view for view in discover("views") if file_stem(view) == page)
    assert view.__doc__ and view.TITLE and view.ICON and callable(view.render)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_with_rows_shows_charts_tables_and_no_trouble(page: str, open_page: OpenPage, ledger_url: str) -> None:
    app = draw_charts(open_page(page, ledger_url))
    assert not app.exception and not app.error and not app.warning
    assert len(app.title) == 1
    assert figures(app)
    assert all(element.proto.alt for element in app.get("plotly_chart"))


@pytest.mark.parametrize("page", PAGES)
def test_a_page_without_rows_says_so_and_draws_nothing(page: str, open_page: OpenPage, empty_url: str) -> None:
    app = open_page(page, empty_url)
    assert not app.exception and not app.error
    assert "yet" in app.info[0].value
    assert not figures(app)


@pytest.mark.parametrize("page", PAGES)
def test_filters_that_leave_nothing_are_named_and_can_be_cleared(
    page: str, open_page: OpenPage, ledger_url: str
) -> None:
    app = open_page(page, ledger_url, from_="1999-01-01", to="1999-12-31")
    assert not app.exception
    assert "1999" in app.info[0].value
    assert not figures(app)
    app.button(key=next(b.key for b in app.button if b.key.startswith("clear-") and b.key != "clear-filters")).click()
    app.run()
    assert figures(draw_charts(app))
    assert not app.info


@pytest.mark.parametrize(("page", "rows"), ROW_PAGES.items())
def test_the_count_the_table_and_the_figures_agree(page: str, rows: int, open_page: OpenPage, ledger_url: str) -> None:
    app = open_page(page, ledger_url)
    table = next(frame.value for frame in app.dataframe if "quote" in frame.value.columns)
    assert len(table) == rows
    assert f"{rows} {page[:-1]}s, unfiltered" in texts(app)


def test_a_shared_link_restores_its_filters(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("demands", ledger_url, actor=["country.fr"], from_="2021-01-01", category="trade")
    assert app.multiselect(key="actor").value == ["country.fr"]
    assert app.multiselect(key="category").value == [Category.TRADE]
    assert str(app.date_input(key="from").value) == "2021-01-01"
    assert "1 demand: actor France, from 2021-01-01, asking for Trade" in texts(app)
    assert not app.warning


def test_filters_stay_when_the_page_changes(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("demands", ledger_url)
    app.multiselect(key="actor").set_value(["country.fr"]).run()
    app.switch_page("views/responses.py").run()
    assert app.multiselect(key="actor").value == ["country.fr"]
    assert "2 responses: actor France" in texts(app)


def test_a_filter_goes_by_its_chip(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("demands", ledger_url, actor=["country.fr", "printers"])
    app.button(key="chip-actors-country.fr").click().run()
    assert app.multiselect(key="actor").value == ["printers"]
    app.button(key="clear-filters").click().run()
    assert app.multiselect(key="actor").value == []
    assert "6 demands, unfiltered" in texts(app)


@pytest.mark.parametrize(
    ("params", "word"),
    [
        ({"actor": "nobody"}, "nobody"),
        ({"category": "bogus"}, "bogus"),
        ({"from_": "2021-13-01"}, "2021"),
        ({"from_": "2022-01-01", "to": "2021-01-01"}, "other way round"),
        ({"bogus": "1"}, "bogus"),
        ({"order": "sideways"}, "sideways"),
        ({"page": "99"}, "99"),
        ({"page": "-1"}, "1"),
        ({"row": "gone"}, "id"),
        ({"actor": "![](https://evil.example/x.png)"}, "evil"),
    ],
)
def test_a_link_that_cannot_be_understood_says_so_and_shows_the_rest(
    params: dict[str, str], word: str, open_page: OpenPage, ledger_url: str
) -> None:
    app = open_page("demands", ledger_url, **params)
    assert not app.exception
    assert any(word in warning.value for warning in app.warning)
    assert not any("![](" in warning.value for warning in app.warning)
    assert figures(app)


def test_a_filter_without_effect_on_a_page_is_named(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("responses", ledger_url, category="trade")
    assert "5 responses, unfiltered" in texts(app)
    assert any("Asking for" in caption.value for caption in app.caption)


def test_rows_that_a_date_filter_leaves_out_for_want_of_a_date_are_counted(
    open_page: OpenPage, ledger_url: str
) -> None:
    app = open_page("demands", ledger_url, from_="2020-01-01")
    assert any("1 row without a date" in caption.value for caption in app.caption)


def test_a_linked_row_shows_its_evidence(open_page: OpenPage, ledger_url: str) -> None:
    engine = get_engine(ledger_url)
    row = load_rows(engine, DEMANDS, Filters(categories=(Category.TRADE,))).iloc[0]
    shown = texts(open_page("demands", ledger_url, row=row["demand_id"]))
    assert f'<mark class="ledger-demand">{row["quote"]}</mark>' in shown
    assert "stated in the text" in shown and "rule demand.ask_to" in shown and "80%" in shown
    assert 'href="https://printers.example/letter"' in shown


def test_an_address_that_is_not_of_the_web_is_no_link(open_page: OpenPage, ledger_url: str) -> None:
    shown = texts(open_page("officials", ledger_url))
    assert "javascript:alert(1)" in shown
    assert 'href="javascript' not in shown


def test_a_document_is_marked_by_kind_and_its_issues_are_told(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("documents", ledger_url, actor="body.eu", kind="denial")
    shown = texts(app)
    assert '<mark class="ledger-response" title="Response: Denial">The European Union refused to act.</mark>' in shown
    assert "ledger-official" in shown
    issues = next(frame.value for frame in app.dataframe if "remedy" in frame.value.columns)
    assert set(issues["remedy"]) == {"Save it without one.", "Load it again."}


@pytest.mark.parametrize("page", PAGES)
def test_nothing_of_a_document_reaches_the_page_as_markup(page: str, open_page: OpenPage, ledger_url: str) -> None:
    app = open_page(page, ledger_url, actor="name.hostile")
    assert not app.exception
    shown = texts(app)
    assert "<script" not in shown and "<img" not in shown
    labels = [element.label for element in app.button] + [element.value for element in (*app.info, *app.caption)]
    labels += [element.value for element in (*app.markdown, *app.title)]
    assert not any("![](" in text or "$x$" in text for text in labels)
    assert any(HOSTILE_NAME.split()[0].strip("<") in label.replace("\\", "") for label in labels)


def test_only_one_page_of_many_rows_is_sent(open_page: OpenPage, ledger_url: str) -> None:
    engine = get_engine(ledger_url)
    fill_many(engine, 230)
    app = open_page("demands", ledger_url, page="3", actor="printers")
    table = next(frame.value for frame in app.dataframe if "quote" in frame.value.columns)
    assert len(table) == 33
    assert any("Rows 201 to 233 of 233" in caption.value for caption in app.caption)


def test_new_documents_appear_without_a_restart(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("demands", ledger_url)
    fill_many(get_engine(ledger_url), 4)
    app.run()
    assert "10 demands, unfiltered" in texts(app)


def test_a_chosen_actor_that_is_gone_is_named(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("demands", ledger_url, actor="name.hostile")
    engine = get_engine(ledger_url)
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM documents WHERE file = '=evil.txt'")
        connection.exec_driver_sql("DELETE FROM load_issues")
    app.run()
    assert not app.exception
    assert any("name" in warning.value for warning in app.warning)
    assert "5 demands, unfiltered" in texts(app)


def test_no_response_found_names_the_documents_and_days_that_were_searched(
    open_page: OpenPage, ledger_url: str
) -> None:
    assert "Not linked to responses yet" in texts(open_page("demands", ledger_url))
    engine = get_engine(ledger_url)
    demands, responses = (load_rows(engine, table, Filters()) for table in (DEMANDS, RESPONSES))
    link = {"demand_id": demands.iloc[1]["demand_id"], "response_id": responses.iloc[0]["response_id"]}
    with engine.begin() as connection:
        values = {**link, "relation": "acknowledges", "score": 1.0, "reason": "", "decided_by": "Ada"}
        connection.execute(LinkRecord.__table__.insert().values(**values))
    shown = texts(open_page("demands", ledger_url))
    assert "No response found in the 3 documents of this ledger, dated 2021-01-15 to 2022-08-01" in shown
    assert "Demands with no response found" in texts(open_page("overview", ledger_url))


def test_what_charts_are_saved_as_is_asked_only_where_there_are_charts(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("demands", ledger_url)
    assert app.selectbox(key="pictures").value == "png"
    for page in ("answers", "codebook", "upload"):
        assert not any(box.key == "pictures" for box in open_page(page, ledger_url).selectbox)


def test_a_row_that_names_nobody_says_so() -> None:
    row = dict.fromkeys(("asked_on", "category", "actors", "targets", "quote", "status"), "") | {"confidence": 0.5}
    shown = prepare_rows(pd.DataFrame([row]), "demands")
    assert list(shown.loc[0, ["asked_on", "actors", "targets"]]) == ["not dated", "not said", "not said"]
