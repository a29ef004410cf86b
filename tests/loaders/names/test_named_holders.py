"""Whom a text names as the holder of an office is meant where it calls him by the office alone."""

import pytest

from loaders.names.named_holders import find_holders
from tests.loaders.passages import asked, open_passage

HOLDERS = [
    ("Prime Minister Ana Ruiz came.", {"prime minister": "Ana Ruiz"}),
    ("Peruvian President Ana Ruiz came.", {"president": "Ana Ruiz"}),
    ("Peru's president, Ana Ruiz, came.", {"president": "Ana Ruiz"}),
    ("The President of Peru, Ana Ruiz, came.", {"president": "Ana Ruiz"}),
    ("The president Ana Ruiz met the chancellor Li Wei.", {"president": "Ana Ruiz", "chancellor": "Li Wei"}),
    # the own state's goes before another's
    (
        "LIMA, Peru - Chilean President Li Wei met Peruvian President Ana Ruiz in Lima. Peru waits.",
        {"president": "Ana Ruiz"},
    ),
    # nobody's office
    ("The president met Ana Ruiz.", {}),
    ("The president of Peru met the singer Ana Ruiz.", {}),
    ("Ana Ruiz came.", {}),
]


@pytest.mark.parametrize(("text", "expected"), HOLDERS)
def test_a_title_beside_a_name_says_who_holds_it(text: str, expected: dict[str, str]) -> None:
    found = find_holders(open_passage(text))
    assert {title: found[title] for title in expected} == expected
    assert expected or not found


ASKED = [
    ("Port Watch wrote to Peruvian President Ana Ruiz. It called on the President to open the port.", {"Ana Ruiz"}),
    ("The Prime Minister of Fiji, Li Wei, met Port Watch. It urged the Prime Minister to open the port.", {"Li Wei"}),
]


@pytest.mark.parametrize(("text", "expected"), ASKED)
def test_who_is_asked_by_office_is_asked_by_name(text: str, expected: set[str]) -> None:
    assert asked(text)[-1][2] == expected
