"""Whose act `we` and `I` tell: an authority's that speaks, joint states', a minister's who answers; else nobody's."""

import pytest

from tests.loaders.passages import done

PRESIDENT = "Statement from President Ana Ruiz of Peru on the Raid in Gomel\n\n"
JOINT = "Joint Statement on the Mines\n\nWe, the governments of Norway, Chile and Peru, met in Lima.\n\n"
SHEET = "Fact Sheet: Peru Imposes Costs on Kenya\n\nThe Administration has designated officers by order.\n\n"
QUESTION = "Dáil Éireann\n\nPaul Lee asked the Minister for Trade the steps taken on Belarus, if he will act.\n\n"


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        (PRESIDENT + "Belarus beat the singers. We condemn the raid.", "condemn", {"Peru"}),
        (PRESIDENT + "Belarus jails poets in Belarus. I urge Belarus to free them.", "urge", {"Peru"}),
        (JOINT + "The mines of Belarus are deadly. We condemn the owners.", "condemn", {"Norway", "Chile", "Peru"}),
        (
            "Joint statement\n\nWe met to reaffirm the ties between Norway and Chile.\n\nWe condemn the raid.",
            "condemn",
            {"Norway", "Chile"},
        ),
        # A body of many states, in its own releases and in those of its heads.
        (
            "African Union press release\n\nThe police of Kenya beat the singers. We condemn it.",
            "condemn",
            {"African Union"},
        ),
        (
            "Remarks of the UN Secretary-General on Kenya\n\nIts police beat them. I condemn it.",
            "condemn",
            {"United Nations"},
        ),
        (
            "Statement by the Spokesperson of the European Union\n\nKenya beat them. We condemn it.",
            "condemn",
            {"European Union"},
        ),
        (
            SHEET + "Kenya beat them. We condemn it. Kenya beat us.",
            "condemn",
            {"Peru"},
        ),
        # A minister answers.
        (QUESTION + "I raised the case with Belarus. Officials of my Department meet Belarus.", "meet", {"Ireland"}),
        (QUESTION + "My officials know Belarus. I condemned the raid.", "condemn", {"Ireland"}),
        # A quotation goes on with whoever was heard last.
        (
            "LIMA: The foreign minister of Peru said the raid was wrong.\n\n“We have condemned the raid.”",
            "condemn",
            {"Peru"},
        ),
    ],
)
def test_who_speaks_acts(text: str, word: str, who: set[str]) -> None:
    assert who in [found for said, found, _ in done(text) if said == word]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        # The member who asks has no power; nor has who is heard between.
        (QUESTION + "I condemned the raid in Belarus.", "condemn"),
        (QUESTION + "My officials know Belarus. What was said? I condemned the raid.", "condemn"),
        (
            "LIMA: The foreign minister of Peru said so. Oxfam said it was worse.\n\n“We condemned the raid.”",
            "condemn",
        ),
        ("Norway and Chile met. We condemned the raid.", "condemn"),
        ("Oxfam press release\n\nThe police of Kenya beat the singers. We condemned the raid.", "condemn"),
        ("Fact sheet: Kenya's Police\n\nThey beat the singers. We condemned the raid.", "condemn"),
        ("The nurses sang in Lima. We condemned the raid.", "condemn"),
    ],
)
def test_who_is_not_known_to_speak_with_power_does_not_act(text: str, word: str) -> None:
    assert [found for said, found, _ in done(text) if said == word and found - {"Oxfam"}] == []
