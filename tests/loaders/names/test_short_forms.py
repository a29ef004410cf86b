"""A text explains its acronyms in brackets, behind the name or behind a translation of it."""

import pytest

from loaders.names.short_forms import find_short_forms
from tests.loaders.passages import asked, rules

TEXTS = [
    ("The Rivers Alive Network (RAN) was founded in May.", {"RAN": "Rivers Alive Network"}),
    ("A report by the Casa Lima Trust (“CLT”) says so.", {"CLT": "Casa Lima Trust"}),
    # the acronym stands behind a translation
    ("Liga de Abogados Unidos (League of United Lawyers - LAU) signed.", {"LAU": "Liga de Abogados Unidos"}),
    ("Liga de Abogados Unidos (League of United Lawyers - XYZ) signed.", {}),
    # the files know another by the acronym; only another spelling of his name means him
    ("The Nile Union of Jugglers (NUJ) met.", {"NUJ": "Nile Union of Jugglers"}),
    ("The Committee for the Protection of Journalists (CPJ) met.", {"CPJ": "Committee to Protect Journalists"}),
    # no acronym of the name
    ("The Rivers Alive Network (Quito) was founded in May.", {}),
    ("The nets (all of them) were burnt.", {}),
    ("", {}),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_an_acronym_stands_for_the_name_that_it_abbreviates(text: str, expected: dict[str, str]) -> None:
    found = find_short_forms(text, rules().lexicon.gazetteer)
    assert {short: actor.name for short, actor in found.items()} == expected


WHOLE = [
    ("The Kano Tailors and Weavers Union (KTWU) urges Peru to act.", {"Kano Tailors and Weavers Union"}),
    (
        "The Kano Dykes and Rural Wells Trust (KDRWT) met.\n\nThe Kano Dykes and Rural Wells Trust urges Peru to act.",
        {"Kano Dykes and Rural Wells Trust"},
    ),
    # the acronym is that of the second alone
    ("Oxfam and the Delta Fishers Union (DFU) urge Peru to act.", {"Oxfam", "Delta Fishers Union"}),
    ("Oxfam and the Orchard Wardens Union (OWU) urge Peru to act.", {"Oxfam", "Orchard Wardens Union"}),
]


@pytest.mark.parametrize(("text", "askers"), WHOLE)
def test_a_name_whose_acronym_spans_an_and_is_one_body(text: str, askers: set[str]) -> None:
    assert asked(text)[-1][1] == askers


OTHERS = [
    # who is known by the same acronym elsewhere does not ask here
    (
        "The Nile Union of Jugglers (NUJ) met on Monday. The NUJ urges Peru to open the port.",
        {"Nile Union of Jugglers"},
    ),
    (
        "The Forum of Canal Captains (FCC) met. “We urge Peru to open the port,” the FCC said.",
        {"Forum of Canal Captains"},
    ),
    # nothing in the text says otherwise
    ("The NUJ urges Peru to open the port.", {"National Union of Journalists"}),
]


@pytest.mark.parametrize(("text", "askers"), OTHERS)
def test_an_acronym_means_whom_its_own_document_says(text: str, askers: set[str]) -> None:
    assert asked(text)[-1][1] == askers
