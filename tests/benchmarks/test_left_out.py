"""Whose documents a classifier has learned from, when it is measured on publishers that it has not seen."""

from benchmarks.accuracy import _of_others
from loaders.scoring.annotations import AnnotatedDocument


def document(number: int, publisher: str | None) -> AnnotatedDocument:
    return AnnotatedDocument(f"d{number}", f"d{number}.txt", f"Text {number}.", "", publisher, None)


def test_further_documents_of_a_publisher_that_is_left_out_are_left_out_too() -> None:
    others = [document(0, "Miners' Union"), document(1, "The Port Herald"), document(2, "THE PORT HERALD")]
    assert _of_others(others, {"the port herald"}, 40) == [40]
    assert _of_others(others, set(), 40) == [40, 41, 42]
