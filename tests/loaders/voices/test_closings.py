"""A letter is that of the body for which one person signs it, else that person's; a list of names is neither."""

import pytest

from loaders.voices.closings import find_closing
from tests.loaders.passages import open_passage

LETTER = "Dear Minister,\n\nI write about the island jail. I urge you to free the writers whom it holds.\n\n"
SIGNED = [
    ("Yours sincerely,\n\nAna Ruiz, Chair\n\n**Harbour Cycle Forum**", "Harbour Cycle Forum"),
    ("Yours sincerely,\n\nAna Ruiz\nDirector, Harbour Cycle Forum", "Harbour Cycle Forum"),
    ("Yours faithfully\nAna Ruiz\nHarbour Cycle Forum\nLima", "Harbour Cycle Forum"),
    ("Kind regards,\nAna Ruiz\nChair of the Harbour Cycle Forum", "Harbour Cycle Forum"),
    ("With best wishes,\n\nAna Ruiz\non behalf of the Harbour Cycle Forum", "Harbour Cycle Forum"),
    ("In solidarity,\nThe Harbour Cycle Forum team", "Harbour Cycle Forum"),
    (
        "Sincerely,\n\nAna Ruiz\nExecutive Director\nHarbour Cycle Forum\n12 Quay Street, Lima\ninfo@hcf.example",
        "Harbour Cycle Forum",
    ),
    ("Respectfully,\n\nConcerned citizens\n\nAna Ruiz / Singer\n\nLi Wei / Writer", "Concerned citizens"),
    ("Yours sincerely,<br>\nAna Ruiz", "Ana Ruiz"),
    ("Kind regards,\n\nAna Ruiz\nLima 12", "Ana Ruiz"),
    ("Regards\n\n*Ana Ruiz*", "Ana Ruiz"),
]


@pytest.mark.parametrize(("closing", "name"), SIGNED)
def test_whoever_signs_below_the_formula_writes(closing: str, name: str) -> None:
    found = find_closing(open_passage(LETTER + closing))
    assert found is not None
    assert found.actor.name.casefold() == name.casefold()


UNSIGNED = [
    # several who sign
    "Yours sincerely,\n\nAna Ruiz\nLi Wei\nMaria Lopez",
    "Sincerely,\n\nRivers Union\nHarbour Cycle Forum\nCasa Lima Association",
    # a sentence, a note, nothing
    "Thank you.\n\nThe Harbour Cycle Forum sent this letter on Monday.",
    "Regards\n\nPhoto: Ana Ruiz",
    "Yours sincerely,",
    "Yours sincerely,\n;\n ,;",
    # those with power
    "Yours sincerely,\n\nThe Ministry of Justice of Peru",
    # no formula
    "Ana Ruiz\nHarbour Cycle Forum",
]


@pytest.mark.parametrize("closing", UNSIGNED)
def test_no_one_signs_where_several_or_nobody_do(closing: str) -> None:
    assert find_closing(open_passage(LETTER + closing)) is None
