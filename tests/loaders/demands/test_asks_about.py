"""What whole sentences ask about: their ask is found, said plainly, and its words choose the category."""

import pytest

from loaders.demands.categories import choose_category, weigh_categories
from loaders.demands.plain_acts import read_act
from store.vocabulary import Category
from tests.loaders.passages import demand_candidates, open_passage, rules

SENTENCES = [
    ("Amnesty International said the two bloggers should be released immediately.", Category.RELEASE),
    ("Human Rights Watch said targeted sanctions should be imposed on the commanders.", Category.SANCTIONS),
    ("An independent inquiry into the fire is needed, the tenants' union said.", Category.INVESTIGATION),
    ("Shelter wants the government to scrap no-fault evictions.", Category.LEGISLATION),
    ("MPs must vote down the bill, Liberty said.", Category.LEGISLATION),
    (
        "Free Tibet asked the prime minister to make human rights a priority in his talks with Beijing.",
        Category.DIPLOMACY,
    ),
    ("Arms sales to the coalition must be halted, Oxfam said.", Category.TRADE),
    ("Survivors are demanding an apology from the church.", Category.RECOGNITION),
    ("Teachers demanded a ten per cent pay rise.", Category.OTHER),
    ("Activists demanded that the minister explain himself.", Category.OTHER),
    (
        "PEN International calls on the authorities to immediately release Maria and to quash her conviction.",
        Category.RELEASE,
    ),
    (
        "The federation urged the government to guarantee the safety of reporters covering the poll.",
        Category.PROTECTION,
    ),
    ("We urge the authorities to ensure that the detainees are not tortured.", Category.PROTECTION),
    (
        "Reporters Without Borders calls for a thorough investigation into the murder of the columnist.",
        Category.INVESTIGATION,
    ),
    ("Victims' groups demanded that the commander be tried for war crimes.", Category.ACCOUNTABILITY),
    ("The campaign called on supermarkets to stop selling tuna from the fleet.", Category.TRADE),
    ("The coalition wants the European Union to ban products made with forced labour.", Category.TRADE),
    ("The institute urged lawmakers to raise the age of marriage to 18.", Category.LEGISLATION),
    ("Oxfam said Peru should not buy the drones of the army.", Category.TRADE),
    ("Oxfam said the singer must not be extradited.", Category.PROTECTION),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_sentence_asks_for_what_its_act_says(text: str, expected: Category) -> None:
    passage = open_passage(text)
    acts = [read_act(passage, candidate) for candidate in demand_candidates(passage)]
    assert expected in [choose_category(weigh_categories(act, rules().categories)) for act in acts]
