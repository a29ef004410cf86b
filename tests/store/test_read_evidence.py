"""The proof of a row: verbatim, with whole paragraphs around it, and None for an id that nobody has."""

import pytest
from sqlalchemy import Engine

from store.filters import Filters
from store.identity import make_document_id
from store.read_evidence import _cut_after, _cut_before, load_evidence
from store.read_rows import load_rows
from store.read_tables import DEMANDS, ROW_TABLES
from store.rows import Demand, Document, Extraction, PartialDate
from store.vocabulary import Category
from store.write import save_extraction
from tests.dashboard.ledger import fill


@pytest.mark.parametrize("table", ["demands", "officials", "responses"])
def test_every_row_has_its_quote_between_the_words_around_it(engine: Engine, table: str) -> None:
    fill(engine)
    for row in load_rows(engine, ROW_TABLES[table], Filters()).to_dict("records"):
        evidence = load_evidence(engine, ROW_TABLES[table], row[ROW_TABLES[table].row_id])
        assert evidence is not None
        assert evidence.quote == row["quote"]
        assert evidence.document["file"] and "text" not in evidence.document
        assert evidence.facts["rule"] == row["rule"]


def test_actors_come_with_their_roles_the_asker_first(engine: Engine) -> None:
    fill(engine)
    row_id = load_rows(engine, DEMANDS, Filters(categories=(Category.TRADE,))).iloc[0]["demand_id"]
    evidence = load_evidence(engine, DEMANDS, row_id)
    assert evidence is not None
    roles = [(actor.role, actor.name, actor.is_reviewed) for actor in evidence.actors]
    assert roles == [
        ("asker", "Printers' Alliance", True),
        ("addressee", "France", True),
        ("addressee", "Canada", True),
    ]


def test_an_unknown_id_has_no_evidence(engine: Engine) -> None:
    assert load_evidence(engine, DEMANDS, "nobody") is None


def test_a_long_text_is_cut_at_paragraphs_and_letters_outside_the_basic_plane_do_not_shift_it(engine: Engine) -> None:
    paragraph = "😀 Words that stand before or after. " * 12
    quote = "We ask for paper."
    text = "\n\n".join([paragraph] * 20 + [quote] + [paragraph] * 20)
    start = text.index(quote)
    demand = Demand(start, start + len(quote), (), (), Category.TRADE, PartialDate(), 0.5, "r")
    save_extraction(engine, Extraction(Document(make_document_id(text), text, "T", "f", 0, len(text)), (demand,)))
    evidence = load_evidence(engine, DEMANDS, load_rows(engine, DEMANDS, Filters()).iloc[0]["demand_id"])
    assert evidence is not None
    assert evidence.quote == quote
    assert evidence.before.startswith("…😀") and evidence.before.endswith("\n\n")
    assert evidence.after.endswith("…") and len(evidence.after) < 1000
    assert evidence.before[1:] + quote + evidence.after[:-1] in text


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("cut off. One.\n\nTwo. ", "…Two. "),
        # What stands before a paragraph of its own is the one before it, not nothing.
        ("cut off words of one paragraph.\n\n", "…off words of one paragraph.\n\n"),
        ("cut off;\n- first;\n- ", "…- first;\n- "),
        ("cut off words ", "…off words "),
        ("word", "…word"),
    ],
)
def test_the_words_before_a_quote_begin_with_a_paragraph_a_line_or_a_word(text: str, cut: str) -> None:
    assert _cut_before(text, is_first=False) == cut
    assert _cut_before(text, is_first=True) == text


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (" One.\n\nTwo is cut", " One.…"),
        (";\n- second;\n- thi", ";\n- second;…"),
        (" words are cu", " words are…"),
    ],
)
def test_the_words_after_a_quote_end_with_a_paragraph_a_line_or_a_word(text: str, cut: str) -> None:
    assert _cut_after(text, is_last=False) == cut
    assert _cut_after(text, is_last=True) == text
