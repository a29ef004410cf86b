"""A confidence is measured by how many of its rows held."""

import pytest

from loaders.scoring.agreement import Row
from loaders.scoring.measure import TableScore, score_rows
from loaders.scoring.reliability import Band, count_held


def row(confidence: float | None, place: str = "free the sailors") -> Row:
    return Row(place, "", {"actors": ()}, {"category": "aid"}, confidence=confidence)


def judged(held: list[float | None], extra: list[float | None]) -> TableScore:
    return TableScore(0, 0, 0, {}, extra=tuple(row(value) for value in extra), held=tuple(row(value) for value in held))


@pytest.mark.parametrize(
    ("held", "extra", "bands"),
    [
        ([], [], ()),
        ([0.95], [], (Band(0.9, 1.0, 1, 1, 0.95),)),
        ([], [0.25], (Band(0.2, 0.4, 1, 0, 0.25),)),
        ([0.75, 0.5], [0.25], (Band(0.2, 0.4, 1, 0, 0.25), Band(0.4, 0.6, 1, 1, 0.5), Band(0.6, 0.8, 1, 1, 0.75))),
        ([0.5], [0.5, 0.5, 0.5], (Band(0.4, 0.6, 4, 1, 0.5),)),
        # A bound belongs to the band that it opens, the last one to the band that it closes.
        ([0.9, 1.0], [], (Band(0.9, 1.0, 2, 2, 0.95),)),
        ([0.0], [], (Band(0.0, 0.2, 1, 1, 0.0),)),
    ],
)
def test_rows_are_counted_by_their_band(
    held: list[float | None], extra: list[float | None], bands: tuple[Band, ...]
) -> None:
    assert count_held(judged(held, extra)) == bands


@pytest.mark.parametrize("confidence", [None, -0.1, 1.01, float("nan")])
def test_a_row_without_a_sound_confidence_is_refused(confidence: float | None) -> None:
    with pytest.raises(ValueError, match="expected 0.0 to 1.0"):
        count_held(judged([confidence], []))


def test_rows_of_a_score_are_counted_and_those_in_doubtful_places_spared() -> None:
    extracted = [row(0.95), row(0.7, "close the port"), row(0.3, "ships must leave")]
    none: dict[str, list[Row]] = {"officials": [], "responses": []}
    score = score_rows(
        {**none, "demands": extracted}, {**none, "demands": [row(None)]}, [Row("ships must leave now", "")]
    )
    table = score.tables["demands"]
    assert (table.held, table.extra) == ((extracted[0],), (extracted[1],))
    assert count_held(table) == (Band(0.6, 0.8, 1, 0, 0.7), Band(0.9, 1.0, 1, 1, 0.95))
