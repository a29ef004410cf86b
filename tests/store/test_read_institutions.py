"""Institutions: counted by rows, with partial dates as written, and gone where the filters leave them no row."""

from sqlalchemy import Engine

from store.filters import Filters
from store.read_institutions import count_institutions, load_institution, load_institutions
from store.vocabulary import Category
from tests.dashboard.ledger import fill


def test_an_institution_has_its_demands_and_responses_with_first_and_last(engine: Engine) -> None:
    fill(engine)
    frame = load_institutions(engine, Filters()).set_index("institution_id")
    assert list(frame.loc["country.ca", ["demands", "first_asked", "last_asked"]]) == [4, "2021-01-15", "2022-08-01"]
    assert list(frame.loc["country.fr", ["responses", "first_response", "last_response"]]) == [2, "2022-05", "2022-06"]
    assert list(frame.loc["body.eu", ["demands", "first_asked", "responses", "first_response"]]) == [1, "2020", 1, ""]


def test_askers_are_no_institutions(engine: Engine) -> None:
    fill(engine)
    assert set(load_institutions(engine, Filters())["institution_id"]) == {
        "country.ca",
        "country.fr",
        "body.eu",
        "name.council",
    }
    assert count_institutions(engine, Filters()) == 4


def test_filters_leave_the_institutions_of_their_rows(engine: Engine) -> None:
    fill(engine)
    filters = Filters(actors=("binders",))
    assert set(load_institutions(engine, filters)["institution_id"]) == {"body.eu", "country.fr"}
    assert load_institution(engine, "country.ca", filters) is None


def test_a_category_narrows_demands_and_leaves_responses(engine: Engine) -> None:
    fill(engine)
    france = load_institution(engine, "country.fr", Filters(categories=(Category.TRADE,)))
    assert france is not None
    assert (france["demands"], france["responses"]) == (1, 2)


def test_pages_of_institutions_do_not_overlap(engine: Engine) -> None:
    fill(engine)
    pages = [load_institutions(engine, Filters(), 2, offset) for offset in (0, 2)]
    assert len({name for page in pages for name in page["institution_id"]}) == 4
