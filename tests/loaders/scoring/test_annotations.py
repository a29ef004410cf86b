"""Annotated documents are read whole, and a mistake in them is named with its place and what is allowed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from loaders.errors import InvalidAnnotation
from loaders.scoring.annotations import find_anchor, read_annotations
from store.vocabulary import Category, OfficialKind, OfficialStatus, ResponseKind, Stance

TEXT = "Harbour Watch asks Norland to free the sailors.\nNorland refused on Monday."
Reader = Callable[..., Any]


def document(**changes: Any) -> dict[str, Any]:
    given = {
        "id": "harbour-watch",
        "file": "harbour.txt",
        "source": None,
        "title": "Free the sailors",
        "publisher": "Harbour Watch",
        "published_on": "2021-03-22",
        "campaign_target_state": "Norland",
        "demands": [
            {
                "anchor": "asks Norland to free",
                "actors": ["Harbour Watch"],
                "targets": ["Norland"],
                "category": "release",
                "date": "2021-03",
            }
        ],
        "officials": [
            {
                "anchor": "Norland refused",
                "name": "Ada Quill",
                "kind": "person",
                "status": "proposed",
                "authority": [],
                "date": None,
            }
        ],
        "responses": [
            {
                "anchor": "refused on Monday",
                "actors": ["Norland"],
                "kind": "denial",
                "stance": "opposed",
                "date": "2021",
            }
        ],
        "ambiguous": [{"anchor": "the sailors", "why": "a name may be meant"}, "on Monday"],
    }
    return {**given, **changes}


def with_row(table: str, **changes: Any) -> dict[str, Any]:
    given = document()
    return {**given, table: [{**given[table][0], **changes}]}


@pytest.fixture
def read(tmp_path: Path) -> Reader:
    def write_and_read(content: Any) -> Any:
        (tmp_path / "harbour.txt").write_text(TEXT, encoding="utf-8")
        gold = tmp_path / "gold.json"
        gold.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return read_annotations(gold, tmp_path)

    return write_and_read


def test_every_field_is_read(read: Reader) -> None:
    (found,) = read([document()])
    demand, official, response = found.demands[0], found.officials[0], found.responses[0]
    assert (found.id, found.file, found.title, found.publisher) == (
        "harbour-watch",
        "harbour.txt",
        "Free the sailors",
        "Harbour Watch",
    )
    assert (found.text, found.span, found.published_on) == (TEXT, None, "2021-03-22")
    assert (demand.anchor, demand.actors, demand.targets, demand.date) == (
        "asks Norland to free",
        ("Harbour Watch",),
        ("Norland",),
        "2021-03",
    )
    assert (demand.category, official.kind, official.status) == (
        Category.RELEASE,
        OfficialKind.PERSON,
        OfficialStatus.PROPOSED,
    )
    assert (official.name, official.authority, official.date) == ("Ada Quill", (), None)
    assert (response.kind, response.stance, response.date) == (ResponseKind.DENIAL, Stance.OPPOSED, "2021")
    assert found.ambiguous == ("the sailors", "on Monday")


def test_a_span_is_a_part_of_the_file(read: Reader) -> None:
    (found,) = read([document(span=[48, 74])])
    assert (found.text, found.span) == ("Norland refused on Monday.", (48, 74))


def test_a_document_without_a_file_is_the_text_that_has_its_id(read: Reader, tmp_path: Path) -> None:
    (tmp_path / "harbour-watch.md").write_text("Another text.", encoding="utf-8")
    (found,) = read([{key: value for key, value in document().items() if key != "file"}])
    assert (found.file, found.text) == ("harbour-watch.md", "Another text.")


@pytest.mark.parametrize("table", ["demands", "officials", "responses", "ambiguous"])
def test_a_table_may_be_missing_or_null(read: Reader, table: str) -> None:
    without = {key: value for key, value in document().items() if key != table}
    assert [getattr(found, table) for found in read([without, document(**{table: None})])] == [(), ()]


def test_publisher_and_date_may_be_unknown(read: Reader) -> None:
    (found,) = read([document(publisher=None, published_on=None)])
    assert (found.publisher, found.published_on) == (None, None)


WRONG = [
    # The file as a whole.
    ("{", "gold.json is not JSON"),
    ({}, "holds {}; expected a list of documents"),
    (["text"], 'document 1: "text" is not allowed; expected an object'),
    # A document's facts.
    ([document(id="")], 'id "" is not allowed'),
    ([document(title=None)], "title null is not allowed; expected a text"),
    ([document(publisher=7)], "publisher 7 is not allowed"),
    ([document(published_on="22 March 2021")], 'published_on "22 March 2021" is not allowed; expected a date'),
    ([document(published_on="2021-13-01")], 'published_on "2021-13-01" is not allowed'),
    ([document(file="missing.txt")], 'file "missing.txt" is not allowed; expected a file in'),
    ([document(file=None)], 'id "harbour-watch" is not allowed; expected the name of a file in'),
    ([document(span=[5])], "span [5] is not allowed; expected two numbers"),
    ([document(span=[9, 5])], "span [9, 5] is not allowed"),
    ([document(span=[0, 900])], f"span [0, 900] is not allowed; expected a part of harbour.txt, which has {len(TEXT)}"),
    # A row.
    ([document(), document(demands={})], "document 2 (harbour-watch): demands {} is not allowed; expected a list"),
    ([document(responses=[3])], "responses[0]: 3 is not allowed; expected an object"),
    ([document(ambiguous=[""])], "ambiguous[0]"),
    ([with_row("demands", anchor=" ")], 'demands[0]: anchor " " is not allowed'),
    ([with_row("demands", actors="Harbour Watch")], 'actors "Harbour Watch" is not allowed; expected a list of names'),
    ([with_row("demands", targets=[""])], 'targets [""] is not allowed'),
    ([with_row("demands", category="freedom")], 'category "freedom" is not allowed; expected one of: sanctions, trade'),
    ([with_row("demands", date=2021)], "date 2021 is not allowed"),
    ([with_row("officials", name=None)], "name null is not allowed"),
    ([with_row("officials", kind="company")], "expected one of: person, organisation"),
    ([with_row("officials", status="listed")], "expected one of: sanctioned, proposed"),
    ([with_row("responses", stance=["opposed"])], 'stance ["opposed"] is not allowed'),
    ([with_row("responses", kind=None)], "kind null is not allowed; expected one of: statement"),
]


@pytest.mark.parametrize(("content", "message"), WRONG, ids=[message for _, message in WRONG])
def test_a_mistake_is_named_with_its_place_and_what_is_allowed(read: Reader, content: Any, message: str) -> None:
    with pytest.raises(InvalidAnnotation) as raised:
        read(content)
    assert message in str(raised.value)
    assert "gold.json" in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_missing_file_of_annotations_is_named(tmp_path: Path) -> None:
    with pytest.raises(InvalidAnnotation, match=r"nowhere\.json cannot be read"):
        read_annotations(tmp_path / "nowhere.json", tmp_path)


@pytest.mark.parametrize(
    ("text", "anchor", "span"),
    [
        ("one two three", "two three", (4, 13)),
        # The first of two.
        ("two or two", "two", (0, 3)),
        # Lines break elsewhere, blanks are doubled.
        ("one\ntwo  three", "one two three", (0, 14)),
        # Its characters mean nothing to a search.
        ("what (is) this?", "(is) this?", (5, 15)),
        # An exact place counts before one with other white space.
        ("a  b then a b", "a b", (10, 13)),
        ("one two", "one three", None),
        ("one two", "ONE", None),
        ("onetwo", "one two", None),
        ("", "one", None),
        ("one two", "  ", None),
    ],
)
def test_an_anchor_is_found_whatever_its_white_space(text: str, anchor: str, span: tuple[int, int] | None) -> None:
    assert find_anchor(text, anchor) == span
