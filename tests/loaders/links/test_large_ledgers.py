"""A ledger with many rows under one key is linked in bounded work and memory, and to the same links."""

import random

import pytest
from sqlalchemy import event

from benchmarks.large_ledger import make_extractions
from loaders.links import kept_rows, kept_sides, pairing
from loaders.links.kept_sides import KeptSides
from loaders.links.linker import link_ledger
from loaders.links.neighbours import ANSWERS_A_KEY, earlier_asks, nearest_answers
from loaders.links.shown_steps import show_steps
from loaders.names.gazetteer import load_gazetteer
from store.read_links import load_links
from store.settings import DATA
from store.write import save_extractions


@pytest.fixture(scope="module")
def gazetteer():
    return load_gazetteer(DATA / "gazetteers")


def make_side(chance, many, letter):
    """Rows under one key as the store gives them: the undated first, then by day, then by id."""
    days = [chance.choice([None, *(f"2021-{month:02}-03" for month in range(1, 13))]) for _ in range(many)]
    rows = sorted((day is not None, day or "", f"{letter}{number:03}") for number, day in enumerate(days))
    return [(day or None, row_id) for _, day, row_id in rows]


@pytest.mark.parametrize("seed", range(5))
def test_an_answer_finds_the_asks_that_find_it(seed):
    chance = random.Random(seed)
    asks, answers = make_side(chance, 60, "q"), make_side(chance, 4 * ANSWERS_A_KEY, "a")
    by_asks = {(ask, answer) for day, ask in asks for answer in nearest_answers(answers, day)}
    by_answers = {(ask, answer) for day, answer in answers for ask in earlier_asks(asks, answers, answer, day)}
    assert by_asks == by_answers
    assert len(by_asks) <= len(asks) * 2 * ANSWERS_A_KEY


def test_a_key_that_was_read_is_not_read_again(sqlite_engine):
    statements = []
    with sqlite_engine.connect() as connection:
        event.listen(sqlite_engine, "before_cursor_execute", lambda *given: statements.append(given[2]))
        sides = KeptSides(connection, "answer")
        assert [sides.of(["one", "other"]) for _ in range(3)] == [{"one": [], "other": []}] * 3
    assert sum(statement.startswith("SELECT") for statement in statements) == 1


def test_little_memory_changes_no_link(sqlite_engine, gazetteer, monkeypatch):
    save_extractions(sqlite_engine, make_extractions(400, 3))
    link_ledger(sqlite_engine, DATA, gazetteer, is_all=True)
    with_all = load_links(sqlite_engine, with_candidates=True)
    assert len(with_all) > 10
    for module, name in ((kept_rows, "MOST"), (kept_sides, "MOST"), (pairing, "BATCH")):
        monkeypatch.setattr(module, name, 7)
    with sqlite_engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM linked_documents")
    done = link_ledger(sqlite_engine, DATA, gazetteer, is_all=True)
    assert load_links(sqlite_engine, with_candidates=True) == with_all
    assert done.links + done.candidates == len(with_all)


def test_rows_that_come_later_are_linked_as_if_they_had_come_at_once(sqlite_engine, gazetteer):
    extractions = list(make_extractions(400, 3))
    for part in (extractions[::2], extractions[1::2]):
        save_extractions(sqlite_engine, part)
        link_ledger(sqlite_engine, DATA, gazetteer)
    in_parts = load_links(sqlite_engine, with_candidates=True)
    with sqlite_engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM linked_documents")
    link_ledger(sqlite_engine, DATA, gazetteer, is_all=True)
    assert load_links(sqlite_engine, with_candidates=True) == in_parts


@pytest.mark.parametrize("step", ["Reading rows", "Comparing", "Finding reactions", "Joining families"])
def test_a_linking_that_is_stopped_leaves_all_links_as_they_were(sqlite_engine, gazetteer, step):
    extractions = list(make_extractions(200, 3))
    save_extractions(sqlite_engine, extractions[:10])
    link_ledger(sqlite_engine, DATA, gazetteer)
    before = load_links(sqlite_engine, with_candidates=True)
    save_extractions(sqlite_engine, extractions[10:])

    def stop(told, _done, _total):
        if told == step:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        link_ledger(sqlite_engine, DATA, gazetteer, report=stop)
    assert load_links(sqlite_engine, with_candidates=True) == before
    link_ledger(sqlite_engine, DATA, gazetteer)
    assert len(load_links(sqlite_engine, with_candidates=True)) > len(before)


def test_the_step_and_how_far_it_is_show_on_a_terminal_alone(monkeypatch, capsys):
    with show_steps() as report:
        report("Comparing", 500, 1200)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    with show_steps() as report:
        report("Comparing", 500, 1200)
    assert "Comparing: 500 of 1,200" in capsys.readouterr().err
