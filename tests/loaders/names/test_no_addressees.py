"""Which unlisted names may be those of somebody asked, and where a clause behind one is cut off."""

import pytest

from loaders.names.no_addressees import name_if_asked
from store.rows import NamedActor
from tests.loaders.passages import open_passage

TEXT = "Nurses met in Lima. Andrew Little spoke. Open the gates. The council of Lima sat."
CASES = [
    # texts and events
    ("Declaration on the Rights of Weavers", None),
    ("Omnibus Regulation", None),
    ("Chad-Mali Memorandum", None),
    ("World Cup", None),
    ("Summit in Lima", None),
    ("Suspension of Fishing", None),
    # words that begin a sentence, and lines
    ("Open", None),
    ("Safety", None),
    ("law", None),
    ("on Monday", None),
    ("make funds available", None),
    # a clause behind whoever is asked
    ("police they", "police"),
    ("nation we", "nation"),
    ("town wardens publishes a list of those held", "town wardens"),
    ("village leaders against closing the mine", "village leaders"),
    # what is to be done to people, and what was done to them
    ("release of fishers", None),
    ("immediate release", None),
    ("arrest of two weavers", None),
    ("Harbour Budget", None),
    # those who may be asked
    ("detention centres", "detention centres"),
    ("Ministry of Arrests", "Ministry of Arrests"),
    ("Sanctions Committee", "Sanctions Committee"),
    ("Little", "Little"),
    ("Zamboora", "Zamboora"),
    ("council", "council"),
    ("ministers", "ministers"),
    ("universities across the country", "universities across the country"),
    ("partners of the mine", "partners of the mine"),
    ("Board of the Weavers Act Trust", "Board of the Weavers Act Trust"),
    ("all 12 county governments", "all 12 county governments"),
    ("Ambassador to the islands", "Ambassador to the islands"),
    ("Standing Committee on Agreements", "Standing Committee on Agreements"),
]


@pytest.mark.parametrize(("written", "name"), CASES)
def test_a_name_is_somebody_asked_or_nobody(written: str, name: str | None) -> None:
    passage = open_passage(TEXT)
    found = name_if_asked(passage, NamedActor(passage.gazetteer.actor_for(written), written))
    assert (found.as_written if found is not None else None) == name


@pytest.mark.parametrize("written", ["Peru", "United Nations", "Oxfam"])
def test_a_listed_name_stays(written: str) -> None:
    passage = open_passage(TEXT)
    named = NamedActor(passage.gazetteer.actor_for(written), written)
    assert name_if_asked(passage, named) == named
