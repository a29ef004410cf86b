"""Orders with which a sentence opens, also where the verb is a noun as well."""

import pytest

from loaders.grammar.orders import begin_of_order
from loaders.grammar.tokens import split_tokens
from tests.loaders.passages import rules

CASES = [
    ("Free the two printers.", True),
    ("Please publish the list of wells.", True),
    ("Map every well in the valley, the villagers told the ministry.", True),
    ("Train the nurses of the night ward, their union asked the council.", True),
    # A noun, or nobody who says so.
    ("Map of the wells in the valley, as villagers told the ministry.", False),
    ("Train services are late again on the coast.", False),
    ("Map every well in the valley with our new toolkit.", False),
    ("Free of charge for all of our members.", False),
    ("Read the whole report of the panel.", False),
    ("Free the two printers?", False),
]


@pytest.mark.parametrize(("text", "is_order"), CASES)
def test_a_verb_that_opens_a_sentence_orders_and_a_noun_names(text: str, is_order: bool) -> None:
    assert (begin_of_order(split_tokens(text, 0, len(text)), rules().verbs) is not None) is is_order
