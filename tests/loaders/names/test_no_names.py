"""Words taken for names that name nobody who could ask: headlines cut wrongly, what a form leaves open."""

import pytest

from loaders.names.no_names import is_no_name
from store.rows import NamedActor
from tests.loaders.passages import rules

NO_NAMES = [
    "Teachers groups slam ministers",
    "church leaders calls",
    "Joint Letter Calling for Ferry Inspection",
    "Port Watch Urges Harbour Council",
    "harbour board ordered guards",
    "YOUR NAME",
    "[Name of school]",
    "Insert name here",
    "Asia",
    "National Harbour Policy",
    "Cases of Ana Ruiz",
    "Ferry Poverty",
    "Sanctions on Utopia",
    "Peru-Chad Ferry Meeting",
    "Suspension of Sailings",
]
NAMES = [
    "Mothers Demand Ferries",
    "6 Calls",
    "Calling Lima",
    "Delta Fishers Union",
    "hundreds of teachers from the islands",
    "coalition called Open Harbours",
    "Namibia Fishers Union",
    "Ferry Demand Group",
    "Ana Law",
    "Ferry Policy Institute",
    "Coalition for Ferry Elections",
    "Crisis in Utopia Coalition",
]


@pytest.mark.parametrize(("name", "expected"), [*((n, True) for n in NO_NAMES), *((n, False) for n in NAMES)])
def test_what_holds_a_verb_of_asking_or_a_blank_is_no_name(name: str, expected: bool) -> None:
    actor = rules().lexicon.gazetteer.actor_for(name)
    assert is_no_name(NamedActor(actor, name)) is expected
