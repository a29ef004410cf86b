"""Documents, their parts and spans, and load issues."""

import pytest
from sqlalchemy import Engine

from store.filters import Filters
from store.read_documents import (
    Searched,
    count_by_publisher,
    count_documents,
    count_issues,
    load_document,
    load_documents,
    load_issues,
    load_searched,
    load_spans,
    load_text,
)
from store.vocabulary import Category, OfficialStatus, ResponseKind
from tests.dashboard.ledger import NEWS, fill

FILTERED = [
    (Filters(), 3),
    # The document's own date, not its rows'.
    (Filters(first_day="2022-01-01"), 2),
    (Filters(last_day="2020-12-31"), 0),
    # A row in it for each other filter.
    (Filters(actors=("binders",)), 1),
    (Filters(actors=("country.fr",)), 2),
    (Filters(categories=(Category.RELEASE,)), 1),
    (Filters(kinds=(ResponseKind.DENIAL,)), 1),
    (Filters(listings=(OfficialStatus.PROPOSED,)), 1),
    (Filters(categories=(Category.RELEASE,), kinds=(ResponseKind.DENIAL,)), 0),
    (Filters(actors=("nobody",)), 0),
]


@pytest.mark.parametrize(("filters", "rows"), FILTERED)
def test_filters_leave_documents_that_hold_such_rows(engine: Engine, filters: Filters, rows: int) -> None:
    fill(engine)
    assert count_documents(engine, filters) == len(load_documents(engine, filters)) == rows


def test_documents_say_how_many_rows_they_gave(engine: Engine) -> None:
    fill(engine)
    frame = load_documents(engine, Filters()).set_index("file")
    assert list(frame.loc["news/two.txt", ["demands", "officials", "responses"]]) == [1, 3, 5]
    assert count_by_publisher(engine, Filters()).to_dict("records") == [{"publisher": "The Printer", "documents": 3}]


def test_spans_stand_in_the_order_of_the_text_and_cut_it_right(engine: Engine) -> None:
    fill(engine)
    document_id = load_documents(engine, Filters(kinds=(ResponseKind.DENIAL,))).iloc[0]["document_id"]
    spans = load_spans(engine, document_id)
    assert list(spans["start"]) == sorted(spans["start"])
    assert spans["kind"].value_counts().to_dict() == {"response": 5, "official": 3, "demand": 1}
    for span in spans.itertuples():
        assert load_text(engine, document_id, span.start, span.end) == NEWS[span.start : span.end]


def test_an_unknown_document_is_none_and_has_no_spans(engine: Engine) -> None:
    assert load_document(engine, "nobody") is None
    assert load_spans(engine, "nobody").empty
    assert load_text(engine, "nobody", 0, 10) == ""


def test_issues_say_file_what_is_wrong_and_what_to_do(engine: Engine) -> None:
    fill(engine)
    assert count_issues(engine) == 2
    issue = load_issues(engine).set_index("file").loc["scan.pdf"]
    assert (issue["message"], issue["remedy"]) == ("The PDF asks for a password.", "Save it without one.")
    assert load_issues(engine, ("nobody",)).empty


def test_what_was_searched_is_told_by_number_and_days(engine: Engine) -> None:
    assert load_searched(engine) == Searched(0, None, None, 0)
    fill(engine)
    assert load_searched(engine) == Searched(3, "2021-01-15", "2022-08-01", 0)
