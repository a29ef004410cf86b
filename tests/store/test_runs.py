import re

import pytest
from sqlalchemy import select

from store.issues import save_issues
from store.read_runs import list_barren, list_run_documents
from store.rows import Extraction
from store.runs import finish_run, remove_run, start_run
from store.schema import DocumentRecord, LoadIssueRecord, LoadRunRecord
from store.write import save_extraction, save_extractions


def files(engine):
    with engine.connect() as connection:
        return sorted(connection.scalars(select(DocumentRecord.file)))


def test_a_run_is_noted_from_start_to_end(engine):
    run = start_run(engine, ["letters", "news/été"], "1.2.3")
    with engine.connect() as connection:
        assert connection.execute(select(LoadRunRecord.finished_at)).one() == (None,)
    finish_run(engine, run, documents=7, issues=2)
    with engine.connect() as connection:
        row = connection.execute(select(LoadRunRecord)).mappings().one()
    assert (row["version"], row["documents"], row["issues"]) == ("1.2.3", 7, 2)
    assert row["sources"] == '["letters", "news/\\u00e9t\\u00e9"]'
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", row["finished_at"])
    assert row["started_at"] <= row["finished_at"]


@pytest.mark.parametrize("use", [lambda e: finish_run(e, "none", 0, 0), lambda e: remove_run(e, "none")])
def test_a_run_that_never_was_is_an_error(engine, use):
    with pytest.raises(KeyError, match="There is no run 'none'"):
        use(engine)


def test_undoing_a_run_takes_out_what_it_brought(engine, samples, dump):
    save_extraction(engine, samples.bare("Before.\n", "before.txt"))
    before = dump(engine)
    run = start_run(engine, ["letters"], "1")
    save_extractions(engine, [samples.extraction(), samples.bare("Two.\n", "two.txt")], run)
    save_issues(engine, "broken.pdf", [samples.issue(file="broken.pdf")], run)
    assert remove_run(engine, run) == 2
    assert dump(engine) == before


def test_undoing_a_run_leaves_what_was_there_before_it(engine, samples):
    save_extraction(engine, samples.bare("Before.\n", "before.txt"))
    run = start_run(engine, ["."], "1")
    save_extractions(engine, [samples.bare("Before.\n", "before.txt"), samples.bare("New.\n", "new.txt")], run)
    assert remove_run(engine, run) == 1
    assert files(engine) == ["before.txt"]


def test_undoing_a_run_leaves_what_a_later_run_loaded_again(engine, samples):
    first = start_run(engine, ["."], "1")
    save_extractions(engine, [samples.bare("One.\n", "1.txt"), samples.bare("Two.\n", "2.txt")], first)
    save_issues(engine, "broken.pdf", [samples.issue(file="broken.pdf")], first)
    second = start_run(engine, ["."], "1")
    save_extraction(engine, samples.bare("One.\n", "1.txt"), second)
    save_issues(engine, "broken.pdf", [samples.issue(file="broken.pdf")], second)
    assert remove_run(engine, first) == 1
    assert files(engine) == ["1.txt"]
    with engine.connect() as connection:
        assert len(connection.execute(select(LoadIssueRecord)).all()) == 1
    # The later run has inherited it: with both undone nothing is left.
    assert remove_run(engine, second) == 1
    assert files(engine) == []
    with engine.connect() as connection:
        assert connection.execute(select(LoadIssueRecord)).all() == []


def test_a_document_loaded_twice_by_one_run_is_still_its_own(engine, samples):
    run = start_run(engine, ["."], "1")
    for _ in range(2):
        save_extraction(engine, samples.bare("One.\n", "1.txt"), run)
    assert remove_run(engine, run) == 1
    assert files(engine) == []


def test_documents_of_a_run_without_any_row_are_told_with_their_language(engine, samples):
    save_extraction(engine, samples.bare("Before.\n", "before.txt"))
    run = start_run(engine, ["."], "1")
    full, bare = samples.extraction(), Extraction(samples.document("Zwei.\n", "zwei.txt", language="de"), ())
    save_extractions(engine, [full, bare], run)
    assert list_barren(engine, run) == [("zwei.txt", "de")]
    assert len(list_run_documents(engine, run)) == 2
    remove_run(engine, run)
    assert list_barren(engine, run) == list_run_documents(engine, run) == []
