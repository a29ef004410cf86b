"""The matrix of asked and listed on the Officials page: its words, its day, its evidence, its CSV."""

from pathlib import Path

from sqlalchemy import Engine

from dashboard.matrix_table import CSV_COLUMNS, draw_table, make_frame
from dashboard.matrix_words import describe_searched, name_standing
from store.engine import get_engine
from store.matrix import Cell, Listing, Matrix, MatrixRow, SearchedList
from store.read_matrix import load_matrix
from store.sanction_rows import EntryName, ListEntry, SanctionsList
from store.save_sanctions import close_list, save_entries, save_list
from store.transaction import write_transaction
from store.vocabulary_sanctions import EntryKind, ListFormat, MatchState, Standing
from tests.dashboard.conftest import OpenPage, texts
from tests.dashboard.ledger import HOSTILE_NAME


def add_list(engine: Engine, *entries: ListEntry) -> None:
    of = SanctionsList("own.mine", HOSTILE_NAME, "", "", ListFormat.OWN, "mine.csv", "0" * 64, is_complete=False)
    with write_transaction(engine) as connection:
        save_list(connection, of)
        close_list(connection, of, save_entries(connection, of, entries), is_whole=True)


def test_the_page_puts_who_was_asked_for_and_is_not_listed_first(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("officials", ledger_url)
    assert not app.exception and not app.warning
    shown = texts(app)
    assert "3 names, 2 asked for without a listing found" in shown
    assert shown.index("Oto Lind") < shown.index("Ana Bek")
    # Without a full list nobody can say that somebody is not on it.
    assert "Asked, not listed" not in shown and "no full list of it is loaded" in shown
    assert "No sanctions list is loaded" in shown


def test_a_day_replays_the_matrix_and_stands_in_the_address(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("officials", ledger_url, day="2021-03-22")
    assert not app.warning
    assert "1 name, 0 asked for without a listing found, as it was on 2021-03-22" in texts(app)
    app = open_page("officials", ledger_url, day="2021-03-21")
    assert "0 names, 0 asked for without a listing found, as it was on 2021-03-21" in texts(app)


def test_a_day_that_is_none_is_said_so(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("officials", ledger_url, day="yesterday")
    assert not app.exception
    assert "yesterday" in app.warning[0].value


def test_both_ends_of_the_evidence_are_shown(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("officials", ledger_url, person="name.oto-lind")
    shown = texts(app)
    assert "Canada: asked<" in shown
    assert "Asked 2022-07-01: Printers&#x27; Alliance" in shown
    assert "Canada should also list Oto Lind, the alliance said." in shown
    app = open_page("officials", ledger_url, person="name.ana-bek")
    assert "On 22 March 2021 Canada put Ana Bek under sanctions." in texts(app)


def test_filters_choose_who_is_in_the_matrix(open_page: OpenPage, ledger_url: str) -> None:
    app = open_page("officials", ledger_url, listing="sanctioned")
    assert "1 name, 0 asked for without a listing found" in texts(app)


def test_a_listing_that_only_documents_tell_of_is_told_from_one_on_a_list() -> None:
    facts = ("2021-03-22", "2021-03-22", None, "", "", "a text", "", MatchState.MATCHED, 1.0, "said so")
    told, listed = Listing(*facts, official_id="row"), Listing(*facts, entry_id="entry")
    none = Matrix(None, ("NO",), (), ())
    assert name_standing(Cell(Standing.LISTED, (), (told,)), "NO", none) == "Listed, as documents say"
    assert name_standing(Cell(Standing.LISTED, (), (told, listed)), "NO", none) == "Listed"


def test_not_listed_is_said_only_after_a_search_of_the_full_list() -> None:
    asked = Cell(Standing.ASKED)
    full, part = (SearchedList("The list", "NO", "2024-01-01", 3, is_complete) for is_complete in (True, False))
    assert name_standing(asked, "NO", Matrix(None, ("NO",), (), (part,))) == "Asked"
    assert name_standing(asked, "SE", Matrix(None, ("SE",), (), (full,))) == "Asked"
    assert name_standing(asked, "NO", Matrix(None, ("NO",), (), (part, full))) == "Asked, not listed"


def test_a_column_says_once_whether_its_list_was_searched_and_is_left_out_where_nobody_is_in_it() -> None:
    lists = (SearchedList("The list", "NO", "2024-01-01", 3, True), SearchedList("A few", "SE", "", 3, False))
    cells = {"NO": Cell(Standing.ASKED), "SE": Cell(Standing.ASKED)}
    rows = tuple(MatrixRow(name, name, True, "", "", cells) for name in ("a", "b"))
    drawn = draw_table(Matrix(None, ("NO", "SE", "DK"), rows, lists), rows)
    head = drawn.partition("</thead>")[0]
    assert head.count("full list searched, state of 2024-01-01") == 1
    assert head.count("no full list of it is loaded") == 1
    assert "Denmark" not in head and "Nothing for these names: Denmark." in drawn


def test_the_page_says_what_it_is_about_before_the_matrix(open_page: OpenPage, ledger_url: str) -> None:
    shown = texts(open_page("officials", ledger_url))
    assert shown.index("Named persons and bodies") < shown.index('id="matrix"') < shown.index('id="said"')


def test_what_lists_and_documents_write_is_never_run(tmp_path: Path, ledger_url: str) -> None:
    engine = get_engine(ledger_url)
    name = EntryName(HOSTILE_NAME)
    add_list(engine, ListEntry(HOSTILE_NAME, EntryKind.PERSON, "1", (name,), jurisdiction="CA", role="<b>x</b>"))
    matrix = load_matrix(engine)
    assert "<img" not in draw_table(matrix, matrix.rows) and "<b>x</b>" not in draw_table(matrix, matrix.rows)
    assert "a selection" in describe_searched(matrix.searched)
    frame = make_frame(matrix)
    assert list(frame.columns) == CSV_COLUMNS and len(frame) == 3
    engine.dispose()
