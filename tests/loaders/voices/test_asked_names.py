"""Whom the words of an ask name: each of several that share a noun, examples with their group, offices as a whole."""

import pytest

from loaders.voices.letters import find_document_addressees
from loaders.voices.parties import parties_of
from store.organs import name_in_role
from store.vocabulary import ActorRole
from tests.loaders.passages import demand_candidates, open_passage

EACH = [
    (
        "We call on the governments of Kenya, Chad and Mali to free them.",
        {"Government of Kenya", "Government of Chad", "Government of Mali"},
    ),
    (
        "We urge the Foreign Ministers of Kenya and Chad to free them.",
        {"Foreign Minister of Kenya", "Foreign Minister of Chad"},
    ),
    ("We call on the Kenyan and Chadian authorities to free them.", {"Kenyan authorities", "Chadian authorities"}),
    ("We call on the US and UK governments to free them.", {"United States government", "United Kingdom government"}),
    ("We call on the Ministries of Justice and Health to open it.", {"Ministry of Justice", "Ministry of Health"}),
    ("We call on all federal and state authorities to open it.", {"federal authorities", "state authorities"}),
    ("We call on the district and national government to open it.", {"district and national government"}),
]
GROUPS = [
    ("Oxfam said both Kenya and Chad must open the road.", {"Kenya", "Chad"}),
    ("We urge world leaders, including Ana Ruiz, to act.", {"world leaders", "Ana Ruiz"}),
    ("We call on other states, including Kenya and Chad, to open it.", {"other states", "Kenya", "Chad"}),
    ("We call on 40 states, including Kenya and Chad, to open it.", {"40 states"}),
    (
        "We urge the United Nations and other international bodies to open it.",
        {"United Nations", "other international bodies"},
    ),
    ("Kenya and all regional partners should speak out.", {"Kenya", "all regional partners"}),
    ("We urge Kenya and all who use the roads to act.", {"Kenya"}),
    ("We urge Kenya and all to act.", {"Kenya"}),
]
OFFICES = [
    ("We call on Kenya's president, Ana Ruiz, to free them.", {"Ana Ruiz"}),
    ("We call on the Secretary General of the United Nations, Ana Ruiz, to go.", {"Ana Ruiz"}),
    ("We call on Peru and Kenya's president, Ana Ruiz, to free them.", {"Peru", "Ana Ruiz"}),
    ("We urge the Minister for Health and Sport to open it.", {"Minister for Health and Sport"}),
    ("We urge the Minister for Health and Sport, Ana Ruiz, to open it.", {"Ana Ruiz"}),
    (
        "We urge the European Commission and the Commissioner for Trade and Growth to act.",
        {"European Commission", "Commissioner for Trade and Growth"},
    ),
    ("We urge Nordfisk’s CEO, Ana Ruiz, to pay them.", {"Ana Ruiz"}),
]


@pytest.mark.parametrize(("text", "whom"), EACH + GROUPS + OFFICES)
def test_an_ask_names_each_who_is_asked(text: str, whom: set[str]) -> None:
    passage = open_passage(text)
    found = demand_candidates(passage)
    _, addressee = parties_of(passage, found[-1], find_document_addressees(passage, found))
    named = ((n.actor.name, n.as_written, n.actor.type) for n in addressee.actors)
    assert {name_in_role(ActorRole.ADDRESSEE, *cell) for cell in named} == whom
