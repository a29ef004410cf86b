"""Lawmakers and experts of the UN ask for a cause: they stand for themselves, not for the power they belong to."""

import pytest

from loaders.voices.letters import find_document_addressees
from loaders.voices.parties import asker_of
from tests.loaders.passages import demand_candidates, open_passage

CASES = [
    ("U.S. Senators Ana Ruiz (D-Ohio) and Li Wei (R-Utah) wrote to the bank, urging it to open the files.", "Ana Ruiz"),
    (
        "Senators Ana Ruiz and Li Wei met the nurses. “Kenya must free the singers,” said Senator Ruiz.",
        "Ana Ruiz",
    ),
    ("Ana Ruiz (D-Ohio) spoke in the house. “Kenya must free the singers,” Ruiz said.", "Ana Ruiz"),
    ("The U.N. Special Rapporteur on torture, Ana Ruiz, urged Kenya to free the singers.", "Ana Ruiz"),
    ("The UN Special Rapporteur on torture urged Kenya to free the singers.", "UN Special Rapporteur"),
    # Who speaks for a power goes on to do so.
    ("The UN Secretary-General, António Guterres, urged Kenya to free the singers.", "UN Secretary-General"),
    ("Norwegian foreign minister Ana Ruiz urged Kenya to free the singers.", "Norway"),
    # A party or an organisation is asked through its people, lawmakers or not.
    ("Oxfam director Ana Ruiz urged Kenya to free the singers.", "Oxfam"),
    ("Australian Greens Senator Ana Ruiz urged Kenya to free the singers.", "Australian Greens"),
]


@pytest.mark.parametrize(("text", "asker"), CASES)
def test_who_asks_for_a_cause_is_named_as_the_one_who_asks(text: str, asker: str) -> None:
    passage = open_passage(text)
    asks = demand_candidates(passage)
    assert find_document_addressees(passage, asks) is not None
    named = [found.actor.name for ask in asks for found in asker_of(passage, ask).actors]
    assert named and named[-1 if "Li Wei" not in text else 0] == asker
