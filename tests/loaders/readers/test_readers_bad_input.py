"""What cannot be read: each file is named with its kind of fault, what is wrong, and what a person can do."""

import multiprocessing
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from loaders import limits
from loaders.errors import UnreadableDocument
from loaders.intake import sandbox
from loaders.model import RawText
from loaders.readers import FAILURES, read_file
from store.rows import Issue
from store.vocabulary import IssueKind
from tests.loaders import file_makers

PDF = file_makers.make_pdf([["The harbour report", "The union asks the council to stop the sale."]] * 3)
DOCX = file_makers.make_docx(file_makers.paragraph("The union asks the council to stop the sale.") * 40)
NOISE = bytes((number * 197 + number // 7) % 256 for number in range(20_000))
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + NOISE


def bomb_pdf() -> bytes:
    return file_makers.make_pdf_of([b"BT /F1 11 Tf (Word here) Tj ET\n" * 5_000_000])


@cache
def bomb_docx() -> bytes:
    return file_makers.make_docx(file_makers.paragraph("word " * 50_000_000))


def nested(depth: int) -> bytes:
    return b"<html><body>" + b"<div>" * depth + b"<p>Deep words.</p>" + b"</div>" * depth + b"</body></html>"


# (name, content, kind, a word of the message, a word of the remedy)
BAD_FILES: list[tuple[str, bytes | Callable[[], bytes], IssueKind, str, str]] = [
    # Nothing in it.
    ("empty.txt", b"", IssueKind.EMPTY, "empty", "Save"),
    ("blank.txt", b" \n\n\t\n", IssueKind.EMPTY, "no words", "text"),
    ("marks.txt", b"----\n***\n", IssueKind.EMPTY, "no words", "text"),
    ("facts.md", b"---\ntitle: Only facts\ndate: 2020-01-01\n---\n", IssueKind.EMPTY, "no words", "below"),
    ("script.html", b"<html><body><script>let a = 1;</script></body></html>", IssueKind.EMPTY, "no words", "browser"),
    ("scan.pdf", lambda: file_makers.make_pdf_of([b"q Q", b"q Q"]), IssueKind.EMPTY, "pages", "OCR"),
    ("blank.docx", lambda: file_makers.make_docx("<w:p/>"), IssueKind.EMPTY, "no words", "text"),
    # No text in it.
    ("noise.txt", NOISE, IssueKind.BINARY, "no text", "leave"),
    ("noise", NOISE, IssueKind.BINARY, "no text", "leave"),
    ("picture.txt", b"\x89PNG\r\n\x1a\n" + NOISE, IssueKind.BINARY, "picture", "OCR"),
    ("photo.jpg", b"\xff\xd8\xff\xe0" + NOISE, IssueKind.BINARY, "picture", "OCR"),
    ("packed.gz", b"\x1f\x8b\x08" + NOISE, IssueKind.BINARY, "gzip", "Unpack"),
    ("program", b"\x7fELF" + NOISE, IssueKind.BINARY, "program", "Leave"),
    # Formats that are not read.
    ("old.doc", OLD_OFFICE, IssueKind.UNKNOWN_FORMAT, "old Office", ".docx"),
    ("rich.txt", rb"{\rtf1\ansi The union asks.}", IssueKind.UNKNOWN_FORMAT, "rich text", ".docx"),
    ("notes.xyz", b"The union asks.", IssueKind.UNKNOWN_FORMAT, ".xyz", ".txt"),
    ("notes", b"The union asks.", IssueKind.UNKNOWN_FORMAT, "no ending", ".txt"),
    ("feed.xml", b"<?xml version='1.0'?><rss><item/></rss>", IssueKind.UNKNOWN_FORMAT, ".xml", ".html"),
    (
        "sheet.xlsx",
        lambda: file_makers.make_zip({"xl/workbook.xml": "<a/>"}),
        IssueKind.UNKNOWN_FORMAT,
        "spreadsheet",
        ".csv",
    ),
    ("many.zip", lambda: file_makers.make_zip({"a.txt": "words"}), IssueKind.UNKNOWN_FORMAT, "archive", "Unpack"),
    ("one.json", b'{\n "text": "The union asks."\n}\n', IssueKind.UNKNOWN_FORMAT, ".json", ".jsonl"),
    ("numbers.csv", b"year,count\n2020,5\n", IssueKind.UNKNOWN_FORMAT, "year, count", "column"),
    # Locked.
    ("locked.pdf", lambda: file_makers.lock_pdf(PDF, "secret"), IssueKind.ENCRYPTED, "password", "without one"),
    (
        "locked.docx",
        OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"),
        IssueKind.ENCRYPTED,
        "password",
        "without one",
    ),
    # Cut off.
    ("half.pdf", PDF[: len(PDF) // 2], IssueKind.TRUNCATED, "end", "whole"),
    ("half.docx", DOCX[: len(DOCX) // 2], IssueKind.TRUNCATED, "end", "whole"),
    # Damaged.
    ("damaged.pdf", b"%PDF-1.4\n" + NOISE + b"\n%%EOF", IssueKind.UNREADABLE, "damaged", "again"),
    ("damaged.docx", lambda: file_makers.make_docx("<w:p>"), IssueKind.UNREADABLE, "damaged", "save"),
    ("deep.html", nested(100_000), IssueKind.UNREADABLE, "nested", "browser"),
    # An alphabet that the file does not name: Cyrillic in Windows-1251.
    (
        "cyrillic.txt",
        ("Союз требует остановить продажу. " * 9).encode("cp1251"),
        IssueKind.ENCODING,
        "encoding",
        "UTF-8",
    ),
    # Larger inside than outside.
    ("bomb.pdf", bomb_pdf, IssueKind.TOO_LARGE, "larger inside", "again"),
    ("bomb.docx", bomb_docx, IssueKind.TOO_LARGE, "grow", "part"),
    ("liar.docx", lambda: file_makers.understate_sizes(bomb_docx()), IssueKind.TRUNCATED, "damaged", "again"),
]


@pytest.mark.parametrize(
    ("name", "content", "kind", "word", "remedy"), BAD_FILES, ids=[entry[0] for entry in BAD_FILES]
)
def test_a_bad_file_is_refused_with_reason_and_remedy(
    tmp_path: Path, name: str, content: bytes | Callable[[], bytes], kind: IssueKind, word: str, remedy: str
) -> None:
    (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content())
    with pytest.raises(UnreadableDocument) as caught:
        list(read_file(tmp_path / name, name))
    assert (caught.value.kind, caught.value.file) == (kind, name)
    assert word in caught.value.message
    assert remedy in caught.value.remedy
    assert str(tmp_path) not in str(caught.value)


def test_every_fault_in_the_table_counts_as_a_failure_except_a_wrong_encoding() -> None:
    kinds = {entry[2] for entry in BAD_FILES}
    assert kinds - FAILURES == {IssueKind.ENCODING}


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="folder"):
        list(read_file(tmp_path, "letters"))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="no such file"):
        list(read_file(tmp_path / "gone.txt", "gone.txt"))


def test_a_link_to_nothing_is_refused(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")
    with pytest.raises(UnreadableDocument, match="no such file"):
        list(read_file(tmp_path / "link.txt", "link.txt"))


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(UnreadableDocument, match="device or a pipe"):
        list(read_file(tmp_path / "pipe.txt", "pipe.txt"))


def test_a_file_without_permission_is_refused_with_the_command_that_helps(tmp_path: Path) -> None:
    path = tmp_path / "closed.txt"
    path.write_text("The union asks.")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("the tests run as root, who may read everything")
    with pytest.raises(UnreadableDocument, match="may not read") as caught:
        list(read_file(path, "closed.txt"))
    assert "chmod" in caught.value.remedy


def test_a_file_that_the_system_cannot_read_is_refused() -> None:
    path = Path("/proc/self/mem")
    if not path.exists():
        pytest.skip("needs a file that opens and cannot be read, which Linux has")
    with pytest.raises(UnreadableDocument, match="cannot read"):
        list(read_file(path, "mem.txt"))


@pytest.mark.parametrize("name", ["large.txt", "large.md", "large.html"])
def test_a_file_of_200_megabytes_is_refused_before_it_is_read(tmp_path: Path, name: str) -> None:
    with (tmp_path / name).open("wb") as file:
        file.write(b"<html>The union asks.\n" if name.endswith("html") else b"The union asks.\n" * 600)
        file.truncate(200 * limits.MEGABYTE)
    with pytest.raises(UnreadableDocument, match="200 MB") as caught:
        list(read_file(tmp_path / name, name))
    assert caught.value.kind is IssueKind.TOO_LARGE


def test_one_line_of_ten_megabytes_is_one_document(tmp_path: Path) -> None:
    (tmp_path / "line.txt").write_text("The union asks for a hearing. " * 350_000)
    [text] = read_file(tmp_path / "line.txt", "line.txt")
    assert isinstance(text, RawText)
    assert text.end == len(text.text) == 10_500_000


def test_words_nested_300_deep_are_not_lost(tmp_path: Path) -> None:
    (tmp_path / "deep.html").write_bytes(nested(300))
    [text] = read_file(tmp_path / "deep.html", "deep.html")
    assert isinstance(text, RawText)
    assert text.text == "Deep words."


def test_a_parser_that_takes_too_long_is_ended_and_the_next_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "slow.html"
    path.write_bytes(b"<html><body>" + b"<p>A sentence of the page.</p>\n" * 20_000)
    with pytest.raises(UnreadableDocument, match="longer than") as caught:
        sandbox.parse_apart("html", path, "slow.html", seconds=0.001)
    assert caught.value.kind is IssueKind.TOO_LARGE
    path.write_bytes(nested(3))
    assert sandbox.parse_apart("html", path, "slow.html").text == "Deep words."


def test_a_parser_that_takes_too_much_memory_is_stopped_and_the_next_file_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "large.html"
    path.write_bytes(b"<html><body>" + b"<p>A sentence.</p>\n" * 400_000)
    with monkeypatch.context() as limited:
        limited.setattr(limits, "PARSER_FILES", 0)
        limited.setattr(limits, "PARSER_BYTES", 250 * limits.MEGABYTE)
        with pytest.raises(UnreadableDocument, match="memory") as caught:
            sandbox.parse_apart("html", path, "large.html")
    assert caught.value.kind is IssueKind.TOO_LARGE
    path.write_bytes(nested(3))
    assert sandbox.parse_apart("html", path, "large.html").text == "Deep words."


def parse_in_worker(path: str) -> str:
    return sandbox.parse_apart("html", Path(path), "a.html").text


def test_parsers_run_in_workers_that_may_not_have_children_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(nested(3))
    sandbox.parse_apart("html", tmp_path / "a.html", "a.html")
    # Workers made by a fork inherit the parent's child and must not talk to it.
    with multiprocessing.get_context("fork").Pool(2) as pool:
        assert pool.map(parse_in_worker, [str(tmp_path / "a.html")] * 4) == ["Deep words."] * 4


def test_an_empty_page_among_others_is_reported(tmp_path: Path) -> None:
    page = b"BT /F1 11 Tf 60 780 Td (The union asks the council.) Tj ET"
    (tmp_path / "part.pdf").write_bytes(file_makers.make_pdf_of([page, b"q Q", page]))
    issue, text = read_file(tmp_path / "part.pdf", "part.pdf")
    assert isinstance(issue, Issue) and isinstance(text, RawText)
    assert (issue.kind, issue.message) == (IssueKind.EMPTY, "1 of its 3 pages hold no text: 2.")


def test_a_text_cut_inside_a_character_is_read_and_reported(tmp_path: Path) -> None:
    (tmp_path / "cut.txt").write_bytes("The union asks, says René".encode()[:-1])
    issue, text = read_file(tmp_path / "cut.txt", "cut.txt")
    assert isinstance(issue, Issue) and isinstance(text, RawText)
    assert (issue.kind, text.text) == (IssueKind.TRUNCATED, "The union asks, says Ren")


def test_entities_of_a_hostile_page_are_not_expanded(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    page = f'<!DOCTYPE html [<!ENTITY e0 "boom">{entities}]><html><body><p>The union asks &e9; today.</p></body></html>'
    (tmp_path / "entities.html").write_text(page)
    found = list(read_file(tmp_path / "entities.html", "entities.html"))
    assert all(isinstance(text, RawText) and "boom" not in text.text for text in found)
