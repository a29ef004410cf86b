from dataclasses import replace

import pytest
from sqlalchemy import func, select

from store.decisions import save_decision
from store.identity import make_document_id
from store.places import forget_places
from store.removal import delete_document
from store.runs import start_run
from store.schema import ActorRecord, DecisionRecord, DemandRecord, DocumentPlaceRecord, DocumentRecord
from store.vocabulary import Verdict
from store.write import save_extraction, save_extractions


def places(engine):
    with engine.connect() as connection:
        record = DocumentRecord
        return sorted(connection.execute(select(record.file, record.start, record.text)).all())


def count(engine, record):
    with engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(record))


def test_a_new_version_at_the_same_place_replaces_the_old_one(engine, samples):
    save_extraction(engine, samples.extraction())
    save_extraction(engine, samples.bare("A corrected letter.\n"))
    assert places(engine) == [("letters/one.txt", 0, "A corrected letter.\n")]
    assert count(engine, DemandRecord) == 1
    with engine.connect() as connection:
        assert set(connection.scalars(select(ActorRecord.actor_id))) == {"alliance", "country.rr"}


def test_an_earlier_version_loaded_again_replaces_the_later_one(engine, samples, dump):
    save_extraction(engine, samples.extraction())
    before = dump(engine)
    save_extraction(engine, samples.bare("A corrected letter.\n"))
    save_extraction(engine, samples.extraction())
    assert dump(engine) == before


def test_articles_of_one_file_stand_beside_each_other(engine, samples):
    one, two = samples.bare("First article.\n"), samples.bare("Second article.\n", start=20, end=36)
    save_extractions(engine, [one, two])
    assert [place[:2] for place in places(engine)] == [("letters/one.txt", 0), ("letters/one.txt", 20)]


def test_the_same_text_in_two_files_is_one_document(engine, samples):
    text = "One text.\n"
    save_extractions(engine, [samples.bare(text, "a.txt"), samples.bare(text, "b.txt")])
    assert places(engine) == [("b.txt", 0, text)]
    assert count(engine, DocumentPlaceRecord) == 2


@pytest.mark.parametrize(
    "files", [("a.txt", "b.txt", "c.txt"), ("c.txt", "a.txt", "b.txt"), ("b.txt", "c.txt", "a.txt")]
)
def test_in_one_run_the_first_place_counts_in_whatever_order_workers_finish(engine, samples, files):
    run = start_run(engine, ["."], "1")
    for file in files:
        save_extraction(engine, samples.bare("One text.\n", file, title=f"From {file}"), run)
    with engine.connect() as connection:
        assert connection.execute(select(DocumentRecord.file, DocumentRecord.title)).all() == [("a.txt", "From a.txt")]
    later = start_run(engine, ["."], "1")
    save_extraction(engine, samples.bare("One text.\n", "c.txt", title="From c.txt"), later)
    with engine.connect() as connection:
        assert connection.execute(select(DocumentRecord.file, DocumentRecord.title)).all() == [("c.txt", "From c.txt")]


def test_a_document_whose_one_place_is_taken_stays_at_its_other_place(engine, samples):
    text = "One text.\n"
    save_extractions(engine, [samples.bare(text, "a.txt"), samples.bare(text, "b.txt")])
    save_extraction(engine, samples.bare("Another text.\n", "b.txt"))
    assert places(engine) == [("a.txt", 0, text), ("b.txt", 0, "Another text.\n")]
    save_extraction(engine, samples.bare("Another text.\n", "a.txt"))
    assert places(engine) == [("a.txt", 0, "Another text.\n")]


def test_an_article_that_left_its_file_is_forgotten_and_one_that_moved_is_kept(engine, samples):
    first, second = samples.bare("First article.\n"), samples.bare("Second article.\n", start=20, end=36)
    save_extractions(engine, [first, second])
    moved = replace(second, document=replace(second.document, start=0, end=16))
    save_extraction(engine, moved)
    assert forget_places(engine, "letters/one.txt", [0]) == 0
    assert places(engine) == [("letters/one.txt", 0, "Second article.\n")]
    assert forget_places(engine, "letters/one.txt", []) == 1
    assert places(engine) == []


def test_forgetting_a_file_leaves_other_files_alone(engine, samples):
    save_extractions(engine, [samples.bare("One.\n", "a.txt"), samples.bare("Two.\n", "b.txt")])
    assert forget_places(engine, "no-such-file.txt", []) == 0
    assert forget_places(engine, "a.txt", [0]) == 0
    assert len(places(engine)) == 2


def test_a_deleted_document_takes_its_rows_and_leaves_decisions(engine, samples, dump):
    empty = dump(engine)
    save_extraction(engine, samples.extraction())
    row_id = dump(engine)["demands"][0][0]
    save_decision(engine, "demands", row_id, Verdict.REJECTED, "Anna")
    assert delete_document(engine, samples.document().document_id) is True
    assert delete_document(engine, make_document_id("never stored")) is False
    left = {name: rows for name, rows in dump(engine).items() if rows != empty[name]}
    assert set(left) == {"decisions", "actors"}
    assert {row[0] for row in left["actors"]} == {"alliance", "country.rr"}
    assert count(engine, DecisionRecord) == 1


def test_a_file_whose_name_is_not_text_or_is_very_long_can_be_stored(engine, samples):
    save_extraction(engine, samples.bare("One.\n", "caf\udce9.txt"))
    save_extraction(engine, samples.bare("Two.\n", "x/" * 2000 + "two.txt"))
    assert places(engine)[0][0] == "caf\\udce9.txt"
    assert forget_places(engine, "caf\udce9.txt", []) == 1
    assert forget_places(engine, "x/" * 2000 + "two.txt", []) == 1
