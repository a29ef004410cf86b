"""An acronym that a text explains nowhere stands for the one body of the text with these initials."""

import pytest

from loaders.names.initials import find_initials
from tests.loaders.passages import rules

TEXTS = [
    ("The Delta Fishers Union met in May. The DFU asks the port to stop.", {"DFU": "Delta Fishers Union"}),
    # the acronym comes first
    ("DFU wants boats back. Ana Ruiz leads the Delta Fishers Union.", {"DFU": "Delta Fishers Union"}),
    # a noun for bodies that names seldom bear; small words that differ
    ("The Boat Guild of Puno met. BGP left.", {"BGP": "Boat Guild of Puno"}),
    ("The Centre for Puno Boats met. CPB left the Centre of Puno Boats.", {"CPB": "Centre for Puno Boats"}),
    # small words count or do not
    ("The League of Potters and Weavers Union spoke. LPWU struck.", {"LPWU": "League of Potters and Weavers Union"}),
    ("The Forum for Open Harbours spoke. Then FFOH left.", {"FFOH": "Forum for Open Harbours"}),
    # the name ends a longer run of capitals
    ("Yesterday President Delta Fishers Union spoke. DFU left.", {"DFU": "Delta Fishers Union"}),
    # two bodies with the same initials
    ("The Delta Fishers Union and the Dover Families Union met. The DFU left.", {}),
    # no name of a body: a law, an illness, a place
    ("The Harbour Noise Act is old. HNA helps nobody.", {}),
    ("Slow Marsh Fever spreads. SMF kills.", {}),
    # other letters, part of a word, too short
    ("The Delta Fishers Union met. The DFA left.", {}),
    ("The Delta Fishers Union met. See DFU-12 and x@DFU.org.", {}),
    ("The Delta Union met. The DU left.", {}),
    # the files know another by the acronym, of whom the text does not speak
    ("The Coast Jetties Association met. CJA urges Peru to act.", {"CJA": "Coast Jetties Association"}),
    ("The Noise Unit of Juneau asks. The NUJ left.", {}),
    # the text names that other in full, or spells him otherwise
    ("The Cat Protection Junta met the Committee to Protect Journalists. CPJ spoke.", {}),
    ("The Committee Protecting Journalists met. CPJ spoke.", {}),
    # the acronym itself begins the longer run of words
    ("OXFC and the X Forum Council met. OXFC left.", {}),
    # explained already
    ("", {}),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_initials_stand_for_the_one_body_that_has_them(text: str, expected: dict[str, str]) -> None:
    found = find_initials(text, (), rules().lexicon.gazetteer)
    assert {short: actor.name for short, actor in found.items()} == expected


def test_what_the_text_explains_itself_is_left_alone() -> None:
    text = "The Delta Fishers Union met. The Dune Friends Union (DFU) left. DFU is small."
    assert find_initials(text, {"DFU"}, rules().lexicon.gazetteer) == {}
