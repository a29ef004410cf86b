"""What visitors hand over gets harmless names, stays within limits, and keeps its facts."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from dashboard import upload_files
from dashboard.upload_files import (
    PastedText,
    check_pasted,
    check_uploads,
    clean_name,
    save_pasted,
    save_uploads,
)
from loaders.intake.front_matter import split_front_matter


@dataclass
class Handed:
    """A file as the browser hands it over."""

    name: str
    content: bytes = b"x"
    size: int = 1

    def getvalue(self) -> bytes:
        return self.content


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("letter.txt", "letter.txt"),
        ("Обращение 2021.pdf", "Обращение 2021.pdf"),
        ("维吾尔.docx", "维吾尔.docx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\letters\\one.txt", "one.txt"),
        (".hidden", "hidden"),
        ("", "unnamed"),
        ("..", "unnamed"),
        ("a\x00b\n.txt", "a_b_.txt"),
        ("<script>.html", "_script_.html"),
        ("archive.tar.verylongsuffix", "archive.tar.verylongsuffix"),
    ],
)
def test_a_name_keeps_what_is_harmless_of_it(name: str, kept: str) -> None:
    assert clean_name(name, ()) == kept


def test_long_names_are_cut_and_equal_ones_told_apart() -> None:
    assert len(clean_name("x" * 5000 + ".pdf", ())) < 120
    assert clean_name("Letter.TXT", ["letter.txt"]) == "Letter (2).TXT"


def test_files_are_written_under_their_names_and_nowhere_else(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    names = save_uploads([Handed("../one.txt", b"1"), Handed("one.txt", b"2")], folder)
    assert names == ["one.txt", "one (2).txt"]
    assert (folder / "one (2).txt").read_bytes() == b"2"
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


def test_too_many_and_too_large_are_said_in_words() -> None:
    assert check_uploads([Handed("a.txt")]) is None
    assert "51 files" in str(check_uploads([Handed("a.txt")] * 51))
    assert "at most 100 MB" in str(check_uploads([Handed("a.txt", size=upload_files.MOST_BYTES + 1)]))


@pytest.mark.parametrize(
    ("pasted", "word"),
    [
        (PastedText("", "Title"), "no text"),
        (PastedText("Text", " "), "no title"),
        (PastedText("Text", "Title", date="22 March"), "2021-03-22"),
        (PastedText("Text", "Title", date="2021-13"), "2021-13"),
        (PastedText("Text", "Title", source_url="javascript:alert(1)"), "address"),
    ],
)
def test_what_a_pasted_text_lacks_is_named(pasted: PastedText, word: str) -> None:
    assert word in str(check_pasted(pasted))


@pytest.mark.parametrize("date", ["", "2021", "2021-03", "2021-03-22"])
def test_a_date_may_be_partial(date: str) -> None:
    assert check_pasted(PastedText("Text", "Title", date=date, source_url="https://a.example/x")) is None


@pytest.mark.parametrize(
    "title",
    ["Plain", 'With "quotes" and \\ and # and: colon', "Line\nbreak\n---\npublisher: forged", "--- ---", "{x: 1}"],
)
def test_the_facts_of_a_pasted_text_are_read_as_they_were_given(title: str, tmp_path: Path) -> None:
    pasted = PastedText("---\ntitle: not this\n---\nBody.\r\n", title, "The Printer", "2021-03", "https://a.example/x")
    (name,) = save_pasted(pasted, tmp_path)
    fields, text = split_front_matter((tmp_path / name).read_text(encoding="utf-8"))
    assert fields == {
        "title": " ".join(title.split()),
        "publisher": "The Printer",
        "date": "2021-03",
        "source_url": "https://a.example/x",
    }
    assert text.strip().startswith("---\ntitle: not this")
