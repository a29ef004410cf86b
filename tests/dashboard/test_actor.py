"""The page about one actor: found by its id, whole, with the way back; and honest where the id is none."""

import pytest

from dashboard.actor_block import _describe
from dashboard.actor_rows import name_file
from dashboard.spreadsheet import write_csv
from store.engine import get_engine
from store.filters import Filters
from store.read_actor import ROW_COLUMNS, ActorFacts, stream_actor_rows
from store.read_documents import load_text
from store.read_rows import load_rows
from store.read_tables import DEMANDS
from tests.dashboard.conftest import OpenPage, figures, texts


def test_an_actor_has_its_figures_timeline_company_and_rows(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("actor", ledger_url, id="country.fr")
    assert not app.exception and not app.warning
    assert app.title[0].value == "France"
    assert "Demands received</h3><b>2</b>" in texts(app) and "Responses</h3><b>2</b>" in texts(app)
    assert {trace["name"] for trace in figures(app)[0]["data"]} == {"Is asked", "Responds"}
    table = next(frame.value for frame in app.dataframe if "quote" in frame.value.columns)
    assert list(table["date"]) == ["2022-06", "2022-05", "2021-01-15", "not dated"]
    assert "Who asks it" in texts(app)


def test_an_actors_rows_are_taken_along_with_quote_place_and_source(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("actor", ledger_url, id="country.fr")
    assert "Download CSV (4 rows)" in [button.label for button in app.get("download_button")]
    engine = get_engine(ledger_url)
    (frame,) = stream_actor_rows(engine, "country.fr", Filters())
    lines = write_csv([frame], ROW_COLUMNS).decode("utf-8-sig").splitlines()
    assert lines[0].endswith("quote,title,document_id,start,end,publisher,source_url")
    assert len(lines) == 5
    row = frame.iloc[0]
    assert load_text(engine, row["document_id"], int(row["start"]), int(row["end"])) == row["quote"]


def test_an_actor_of_no_rows_gives_a_head_alone(ledger_url: str) -> None:
    frames = list(stream_actor_rows(get_engine(ledger_url), "nobody", Filters()))
    assert [len(frame) for frame in frames] == [0]


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("United States", "united-states"),
        ("Te Pāti Māori", "te-pāti-māori"),
        ("../../etc/<img src=x>", "etc-img-src-x"),
        ("???", "actor"),
    ],
)
def test_a_file_is_named_after_its_actor(name: str, file: str) -> None:
    assert name_file(name) == file


def test_filters_narrow_an_actors_rows_and_are_named(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("actor", ledger_url, id="country.fr", from_="2022-06-01")
    table = next(frame.value for frame in app.dataframe if "quote" in frame.value.columns)
    assert len(table) == 1
    assert "1 row: from 2022-06-01" in texts(app)


def test_a_chosen_row_shows_its_evidence(open_page: OpenPage, ledger_url: str) -> None:
    row = load_rows(get_engine(ledger_url), DEMANDS, Filters(askers=("binders",))).iloc[0]
    app = open_page("actor", ledger_url, id="binders", row=row["demand_id"])
    assert f'<mark class="ledger-demand">{row["quote"]}</mark>' in texts(app)


@pytest.mark.parametrize("actor_id", ["nobody", "![](https://evil.example/x.png)", "x" * 500])
def test_an_id_of_nobody_is_named_and_nobody_is_shown_in_its_place(
    actor_id: str, open_page: OpenPage, ledger_url: str
) -> None:
    app = open_page("actor", ledger_url, id=actor_id)
    assert not app.exception
    assert any(actor_id[:6].replace("!", "\\!").replace("[", "\\[")[:3] in warning.value for warning in app.warning)
    assert not any("![](" in warning.value for warning in app.warning)
    assert not figures(app)


def test_without_an_id_the_page_offers_actors(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("actor", ledger_url)
    assert not app.exception and not app.warning
    assert len(app.get("page_link")) >= 6


def test_filters_that_leave_nothing_of_an_actor_say_so(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("actor", ledger_url, id="country.fr", from_="1999-01-01", to="1999-12-31")
    assert "1999" in app.info[0].value
    assert not figures(app)


def test_of_many_names_the_first_are_shown_and_the_rest_opened() -> None:
    actor = ActorFacts("body.many", "Many", "igo", None, True, tuple(f"Name {number:02}" for number in range(15)))
    shown = _describe(actor)
    assert "Name 11<details><summary>and 3 more</summary>Name 12; Name 13; Name 14</details>" in shown
