"""Who may ask and be asked where a sentence leaves it open: what is offered to the rankings."""

import pytest

from loaders.demands.addressee_options import find_options
from loaders.demands.asker_options import find_asker_options
from loaders.demands.named_often import find_powers
from loaders.demands.proposed_askers import find_document_askers
from loaders.voices.letters import find_document_addressees
from loaders.voices.parties import parties_of
from tests.loaders.passages import demand_candidates, open_passage


@pytest.mark.parametrize(
    ("text", "has_power"),
    [
        ("Ana Ruiz, President of the Lima Nurses Union, spoke.", False),
        ("Ana Ruiz, President of Oxfam, spoke.", False),
        ("The President of Peru spoke.", True),
        ("The president spoke.", True),
        ("The president of Oxfam met the ministers.", True),
    ],
)
def test_who_heads_a_body_outside_power_has_none(text: str, has_power: bool) -> None:
    assert bool(find_powers(open_passage(text), 0)) is has_power


def test_the_president_of_a_union_is_not_offered_as_asked() -> None:
    text = "Ana Ruiz, President of the Lima Nurses Union, spoke in Chad. They called for more attention to the wards."
    passage = open_passage(text)
    asks = demand_candidates(passage)
    asked = find_document_addressees(passage, asks)
    _, addressee = parties_of(passage, asks[-1], asked)
    names = {name for option in find_options(passage, asks[-1], asked, addressee.actors) for name in option.names}
    assert not any("President" in name for name in names)


@pytest.mark.parametrize(("subject", "offered"), [("She", False), ("He", False), ("They", True), ("The unions", True)])
def test_one_person_does_not_ask_for_all_who_wrote_together(subject: str, offered: bool) -> None:
    text = (
        "The Lima Nurses Union and the Kano Weavers Union wrote to Peru. The Lima Nurses Union and the Kano Weavers "
        f"Union urged Peru to free the cooks.\n\nAna Ruiz, who leads the Lima Nurses Union, spoke. {subject} called on "
        "Peru to open the ward."
    )
    passage = open_passage(text)
    asks = demand_candidates(passage)
    asked = find_document_addressees(passage, asks)
    parties = [parties_of(passage, ask, asked) for ask in asks]
    known = find_document_askers(passage, asks, [asker.actors for asker, _ in parties])
    options = find_asker_options(passage, asks[-1], known, parties[-1][0].actors)
    assert any(len(option.actors) > 1 for option in options) is offered
