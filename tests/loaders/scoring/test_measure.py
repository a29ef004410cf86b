"""The measure counts what a careful reader would count, and agrees with the measure that others use."""

import csv
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from loaders.extract import extract_rows
from loaders.measuring import score_numbers
from loaders.pipeline import rules_of
from loaders.scoring.agreement import Row
from loaders.scoring.annotated_texts import read_documents
from loaders.scoring.annotations import AnnotatedDocument, GoldDemand, GoldOfficial, GoldResponse, read_annotations
from loaders.scoring.measure import Score, score_documents, score_rows
from store.engine import get_engine
from store.export import export_tables
from store.identity import make_document_id
from store.migrate import upgrade
from store.rows import Actor, Demand, Document, Extraction, NamedActor, Official, PartialDate, Response
from store.settings import DATA
from store.vocabulary import Category, DatePrecision, OfficialKind, OfficialStatus, ResponseKind, Stance
from store.write import save_extractions

SHARED = Path(__file__).resolve().parents[4] / "shared"
SCORER = SHARED / "gold" / "score.py"
with_scorer = pytest.mark.skipif(not SCORER.exists(), reason="the other measure and its documents are not here")


def demand_row(place: str | None, category: str = "aid") -> Row:
    return Row(place, "", {"actors": ()}, {"category": category})


def score_demands(extracted: list[Row], annotated: list[Row], doubtful: list[str] = []) -> Any:  # noqa: B006
    rows: dict[str, list[Row]] = {"officials": [], "responses": []}
    score = score_rows({**rows, "demands": extracted}, {**rows, "demands": annotated}, [Row(p, "") for p in doubtful])
    return score.tables["demands"]


def test_one_row_meets_one_annotation() -> None:
    both = [demand_row("free the sailors"), demand_row("free the sailors")]
    assert (score_demands(both, both[:1]).found, score_demands(both[:1], both).found) == (1, 1)
    assert score_demands(both, both).f1 == 1.0


def test_of_two_pairings_the_one_that_agrees_better_counts() -> None:
    extracted = [demand_row("free the sailors", "release"), demand_row("free the sailors", "trade")]
    annotated = [demand_row("free the sailors", "trade"), demand_row("free the sailors", "release")]
    assert score_demands(extracted, annotated).fields["category"] == 1.0


def test_a_row_in_a_doubtful_place_counts_neither_for_nor_against() -> None:
    score = score_demands([demand_row("ships must leave"), demand_row("close the port")], [], ["ships must leave now"])
    assert (score.extracted, len(score.extra)) == (1, 1)


def test_a_row_in_a_doubtful_place_may_still_be_found() -> None:
    score = score_demands([demand_row("ships must leave")], [demand_row("ships must leave")], ["ships must leave"])
    assert (score.found, score.precision, score.recall) == (1, 1.0, 1.0)


def test_an_annotation_without_a_place_is_missed() -> None:
    score = score_demands([demand_row("free the sailors")], [demand_row(None)])
    assert (score.annotated, score.found, len(score.missed), len(score.extra)) == (1, 0, 1, 1)


def test_nothing_annotated_and_nothing_extracted_scores_nothing() -> None:
    score = score_demands([], [])
    assert (score.precision, score.recall, score.f1, score.fields) == (0.0, 0.0, 0.0, {})


def test_an_official_is_found_by_name_in_another_sentence_and_no_other_person_is() -> None:
    def official(name: str, place: str) -> Row:
        return Row(place, "", {"authority": ()}, {"status": "sanctioned"}, name)

    extracted = [official("Ada Quill", "ada quill again"), official("Bo Reed", "ada quill is on the list")]
    annotated = [official("Ada Quill", "ada quill is on the list")]
    rows: dict[str, list[Row]] = {"demands": [], "responses": []}
    table = score_rows({**rows, "officials": extracted}, {**rows, "officials": annotated}, []).tables["officials"]
    assert (table.found, [row.name for row in table.extra]) == (1, ["Bo Reed"])


SPEECH = "Harbour Watch asks Norland to free the sailors. Norland refused in 2021. Ada Quill is under sanctions."


def annotated_speech(**changes: Any) -> AnnotatedDocument:
    rows: dict[str, Any] = {
        "demands": (GoldDemand("asks Norland", ("Harbour Watch",), ("Norland",), Category.RELEASE, None),),
        "officials": (
            GoldOfficial("Ada Quill", "Ada Quill", OfficialKind.PERSON, OfficialStatus.SANCTIONED, ("Norland",), None),
        ),
        "responses": (GoldResponse("refused in", ("Norland",), ResponseKind.DENIAL, Stance.OPPOSED, "2021"),),
    }
    return AnnotatedDocument("speech", "speech.txt", SPEECH, "Speech", None, None, **{**rows, **changes})


def extracted_speech() -> Extraction:
    def named(name: str) -> tuple[NamedActor, ...]:
        return (NamedActor(Actor(f"name.{name.lower()}", name), name),)

    document = Document(make_document_id(SPEECH), SPEECH, "Speech", "speech.txt", 0, len(SPEECH))
    first, second = SPEECH.index("Norland refused"), SPEECH.index("Ada Quill")
    year = PartialDate("2021", DatePrecision.YEAR)
    demand = Demand(
        0, first - 1, named("Harbour Watch"), named("Norland"), Category.RELEASE, PartialDate(), 0.9, "ask.ask"
    )
    official = Official(
        second, len(SPEECH), "Ada Quill", OfficialKind.PERSON, OfficialStatus.SANCTIONED, named("Norland"),
        PartialDate(), 0.9, "official.listed",
    )  # fmt: skip
    response = Response(
        first, second - 1, named("Norland"), ResponseKind.DENIAL, Stance.SUPPORTIVE, year, 0.9, "denial.refuse"
    )
    return Extraction(document, (demand,), (official,), (response,))


def test_documents_are_scored_over_all_tables() -> None:
    score = score_documents([annotated_speech()], [extracted_speech()])
    assert score.macro_f1 == 1.0
    assert score.tables["demands"].fields == {"date": None, "actors": 1.0, "targets": 1.0, "category": 1.0}
    assert score.tables["officials"].fields == {"date": None, "authority": 1.0, "status": 1.0}
    assert score.tables["responses"].fields == {"date": 1.0, "actors": 1.0, "kind": 1.0, "stance": 0.0}
    assert score.macro_fields == pytest.approx(8 / 9)


def test_what_is_missed_and_what_is_extra_is_listed() -> None:
    score = score_documents([annotated_speech(responses=())], [Extraction(extracted_speech().document)])
    assert [row.shown for row in score.tables["demands"].missed] == ["asks Norland"]
    score = score_documents([annotated_speech(responses=())], [extracted_speech()])
    assert [row.shown for row in score.tables["responses"].extra] == ["Norland refused in 2021."]
    assert score.macro_f1 == pytest.approx(2 / 3)


def test_a_macro_score_of_nothing_found_has_no_agreement() -> None:
    score = score_documents([annotated_speech()], [])
    assert (score.macro_f1, score.macro_fields) == (0.0, None)


# The same rows, measured by both.


def export(extractions: list[Extraction], folder: Path) -> Path:
    engine = get_engine(f"sqlite:///{folder}/ledger.db")
    upgrade(engine)
    assert save_extractions(engine, extractions) == ()
    export_tables(engine, folder / "tables")
    engine.dispose()
    return folder / "tables"


def score_elsewhere(gold: Path, texts: Path, tables: Path) -> dict[str, Any]:
    command = [sys.executable, str(SCORER), str(gold), str(texts), str(tables), "--json"]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def assert_same_numbers(score: Score, others: dict[str, Any]) -> None:
    numbers = score_numbers(score)
    assert {key: numbers[key] for key in others} == {
        key: pytest.approx(value) if isinstance(value, float) else value for key, value in others.items()
    }


@pytest.fixture(scope="module")
def extracted_seeds() -> tuple[list[AnnotatedDocument], list[Extraction]]:
    annotated = read_annotations(SHARED / "gold" / "seeds.json", SHARED / "documents")
    rules = rules_of(DATA, False)
    texts = [text for given in annotated for text in read_documents(given, SHARED / "documents")]
    return annotated, [extract_rows(text, rules) for text in texts]


@with_scorer
def test_the_numbers_are_those_of_the_other_measure(
    extracted_seeds: tuple[list[AnnotatedDocument], list[Extraction]], tmp_path: Path
) -> None:
    annotated, extractions = extracted_seeds
    tables = export(extractions, tmp_path)
    others = score_elsewhere(SHARED / "gold" / "seeds.json", SHARED / "documents", tables)
    assert others["demands"]["gold"] == 53
    assert others["demands"]["found"] > 0
    assert_same_numbers(score_documents(annotated, extractions), others)


@with_scorer
def test_the_numbers_are_those_of_the_other_measure_on_rows_that_are_wrong(
    extracted_seeds: tuple[list[AnnotatedDocument], list[Extraction]], tmp_path: Path
) -> None:
    # Half of the documents, and in these the sentence before each row: few rows are right.
    annotated, extractions = extracted_seeds
    spoilt = [
        Extraction(e.document, tuple(_moved(row) for row in e.demands), (), tuple(_moved(row) for row in e.responses))
        for e in extractions[::2]
    ]
    tables = export(spoilt, tmp_path)
    others = score_elsewhere(SHARED / "gold" / "seeds.json", SHARED / "documents", tables)
    assert others["officials"]["f1"] == 0.0
    assert_same_numbers(score_documents(annotated, spoilt), others)


def _moved(row: Any) -> Any:
    length = row.end - row.start
    start = max(0, row.start - length // 2)
    return type(row)(**{**vars(row), "start": start, "end": start + length})


@with_scorer
def test_invented_rows_get_the_same_numbers_from_both(tmp_path: Path) -> None:
    gold = [
        {
            "id": "speech",
            "title": "Speech",
            "demands": [
                {"anchor": "asks Norland", "actors": ["Harbour Watch"], "targets": ["Suderland"], "category": "aid"}
            ],
            "officials": [
                {"anchor": "is under", "name": "Quill", "kind": "person", "status": "proposed", "authority": []}
            ],
            "responses": [],
            "ambiguous": ["refused in"],
        }
    ]
    (tmp_path / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    (tmp_path / "speech.txt").write_text(SPEECH, encoding="utf-8")
    tables = export([extracted_speech()], tmp_path)
    with (tables / "responses.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == 1
    score = score_documents(read_annotations(tmp_path / "gold.json", tmp_path), [extracted_speech()])
    assert_same_numbers(score, score_elsewhere(tmp_path / "gold.json", tmp_path, tables))
    assert score.tables["responses"].extracted == 0
