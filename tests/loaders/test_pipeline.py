"""Files become documents with rows, in their order, and what fails stays with the file or document that fails."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from loaders.errors import InvalidRule
from loaders.intake.files import find_files
from loaders.model import RawText
from loaders.pipeline import BATCH_CHARACTERS, BATCH_TEXTS, Batch, Loaded, load_files, read_batches, run_task
from loaders.version import ruled_version
from loaders.workers import open_workers
from store.settings import DATA
from store.vocabulary import Category, IssueKind

RELEASE = """Free the sailors

22 March 2021

Harbour Watch calls on the European Union to release the sailors of the Blue Heron. The union has said nothing so far.
"""
VERSION = ruled_version(DATA)


def load(*paths: Path) -> list[Loaded]:
    return list(load_files(find_files(paths), DATA, with_classifier=False))


def write_table(path: Path, count: int, first: str = "") -> Path:
    rows = [{"title": f"Letter {n}", "text": f"{n}. {RELEASE}"} for n in range(count)]
    path.write_text(first + "".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def documents_of(loaded: Iterable[Loaded]) -> list[str]:
    return [extraction.document.title for part in loaded for extraction in part.extractions]


def issues_of(loaded: Iterable[Loaded]) -> list[IssueKind]:
    return [issue.kind for part in loaded for issue in part.issues]


def test_a_file_becomes_a_document_with_its_rows(tmp_path: Path) -> None:
    (tmp_path / "release.txt").write_text(RELEASE, encoding="utf-8")
    (loaded,) = load(tmp_path)
    (extraction,) = loaded.extractions
    (demand,) = extraction.demands
    quote = extraction.document.text[demand.start : demand.end]
    assert (loaded.file, loaded.issues, loaded.is_last, loaded.is_complete) == ("release.txt", (), True, True)
    assert demand.category is Category.RELEASE
    assert [named.actor.name for named in demand.targets] == ["European Union"]
    assert quote == "Harbour Watch calls on the European Union to release the sailors of the Blue Heron."


def test_a_text_without_demands_gives_a_document_without_rows(tmp_path: Path) -> None:
    (tmp_path / "weather.txt").write_text("It rained in the harbour all day. The boats stayed dry.", encoding="utf-8")
    (loaded,) = load(tmp_path)
    (extraction,) = loaded.extractions
    assert (extraction.demands, extraction.officials, extraction.responses) == ((), (), ())


def test_files_and_articles_keep_their_order_with_any_number_of_workers(tmp_path: Path) -> None:
    write_table(tmp_path / "b.jsonl", 3 * BATCH_TEXTS + 1)
    (tmp_path / "a.txt").write_text(RELEASE, encoding="utf-8")
    (tmp_path / "c.txt").write_text(RELEASE.replace("Free", "Release"), encoding="utf-8")
    (tmp_path / "d.txt").write_bytes(b"")
    files = find_files([tmp_path])
    alone = list(load_files(files, DATA, with_classifier=False))
    with open_workers(2) as workers:
        together = list(load_files(files, DATA, False, workers.run, workers.reads_apart))
        read_here = list(load_files(files, DATA, False, workers.run, reads_apart=False))
    titles = [f"Letter {n}" for n in range(3 * BATCH_TEXTS + 1)]
    assert documents_of(alone) == ["Free the sailors", *titles, "Release the sailors"]
    assert alone == together == read_here


def test_a_table_comes_in_batches_and_only_the_last_closes_it(tmp_path: Path) -> None:
    batches = list(read_batches(write_table(tmp_path / "letters.jsonl", 2 * BATCH_TEXTS + 1), "letters.jsonl"))
    assert [len(batch.texts) for batch in batches] == [BATCH_TEXTS, BATCH_TEXTS, 1]
    assert [batch.is_last for batch in batches] == [False, False, True]


def test_long_texts_travel_alone(tmp_path: Path) -> None:
    rows = [{"text": f"{n} " + "Long text. " * (BATCH_CHARACTERS // 10)} for n in range(2)]
    (tmp_path / "long.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert [len(batch.texts) for batch in read_batches(tmp_path / "long.jsonl", "long.jsonl")] == [1, 1]


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("empty.txt", b"", IssueKind.EMPTY),
        ("blank.txt", b" \n\n ", IssueKind.EMPTY),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(200), IssueKind.BINARY),
        ("noise.txt", bytes(range(32)) * 40, IssueKind.BINARY),
        ("letter.odd", b"A letter.", IssueKind.UNKNOWN_FORMAT),
        ("cut.pdf", b"%PDF-1.7\n1 0 obj\n<<", IssueKind.TRUNCATED),
        ("cut.docx", b"PK\x03\x04" + bytes(40), None),
    ],
)
def test_an_unreadable_file_is_an_issue_and_the_rest_is_loaded(
    tmp_path: Path, name: str, content: bytes, kind: IssueKind | None
) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "release.txt").write_text(RELEASE, encoding="utf-8")
    loaded = load(tmp_path)
    (failure,) = [failure for part in loaded for failure in part.failures]
    assert kind is None or failure.kind is kind
    assert failure.file == name
    assert failure.message and failure.remedy
    assert documents_of(loaded) == ["Free the sailors"]


def test_a_missing_file_is_an_issue(tmp_path: Path) -> None:
    (loaded,) = load(tmp_path / "nowhere.txt")
    assert issues_of([loaded]) == [IssueKind.UNREADABLE]
    assert not loaded.is_complete


def test_a_bad_row_of_a_table_is_an_issue_and_the_other_rows_are_loaded(tmp_path: Path) -> None:
    loaded = load(write_table(tmp_path / "letters.jsonl", 2, first='{"text": "Cut off\n'))
    assert issues_of(loaded) == [IssueKind.UNREADABLE]
    assert documents_of(loaded) == ["Letter 0", "Letter 1"]
    assert all(part.is_complete for part in loaded)


def test_a_table_that_ends_early_is_not_complete(tmp_path: Path) -> None:
    path = write_table(tmp_path / "letters.jsonl", 2)
    path.write_text(path.read_text(encoding="utf-8")[:-20], encoding="utf-8")
    loaded = load(path)
    assert (documents_of(loaded), issues_of(loaded)) == (["Letter 0"], [IssueKind.TRUNCATED])
    assert not loaded[-1].is_complete


def test_a_fault_in_one_document_is_an_issue_and_the_others_are_searched() -> None:
    # Half a surrogate pair, which no reader lets through.
    texts = tuple(RawText(text, "a.txt", n, n + len(text)) for n, text in ((0, "\ud800 text"), (900, RELEASE)))
    (loaded,) = run_task("data", VERSION, False, Batch("a.txt", texts, is_last=True))
    (failure,) = loaded.failures
    assert failure.kind is IssueKind.FAILED
    assert "UnicodeEncodeError" in failure.message
    assert documents_of([loaded]) == ["Free the sailors"]
    assert loaded.starts == (0, 900)


def test_workers_with_other_rules_are_refused() -> None:
    with pytest.raises(InvalidRule, match="to the same state on all machines"):
        run_task("data", "0.0.1+000000000000", False, Batch("a.txt", ()))


def test_the_version_changes_with_a_rule_and_only_then(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "asks.toml").write_text("one", encoding="utf-8")
    (tmp_path / "documents").mkdir()
    versions = [ruled_version(tmp_path)]
    (tmp_path / "documents" / "new.txt").write_text("A letter.", encoding="utf-8")
    versions.append(_version_anew(tmp_path))
    (tmp_path / "rules" / "asks.toml").write_text("two", encoding="utf-8")
    versions.append(_version_anew(tmp_path))
    assert versions[0] == versions[1] != versions[2]
    assert all(len(version) <= 40 for version in versions)


def _version_anew(folder: Path) -> str:
    ruled_version.cache_clear()
    return ruled_version(folder)
