"""Words that describe a group or count another, congresses of peoples, `our` powers, and places ahead of a report."""

import pytest

from tests.loaders.passages import asked, done, open_passage


def named(text: str) -> list[tuple[str, str]]:
    passage = open_passage(text)
    return [(passage.written(0, span.first, span.last), str(span.standing)) for span in passage.spans(0)]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("A law on smugglers several governments passed was late.", ("several governments", "power")),
        ("The tax on nets many governments want is high.", ("many governments", "power")),
        ("The curfew for clubs some governments set is over.", ("some governments", "power")),
        ("The many striking nurses sang.", ("The many striking nurses", "civil")),
        ("Those several governments sang.", ("Those several governments", "power")),
        ("There were as many nurses.", ("many nurses", "civil")),
        ("The Oromo National Congress met.", ("Oromo National Congress", "civil")),
        ("The World Karen Congress met.", ("World Karen Congress", "civil")),
        ("The Ruritanian Youth Congress met.", ("Ruritanian Youth Congress", "civil")),
        ("The Ruritanian Congress met.", ("Ruritanian Congress", "unclear")),
        ("The Venezuelan National Congress met.", ("Venezuelan National Congress", "unclear")),
    ],
)
def test_where_a_group_begins_and_what_it_is(text: str, group: tuple[str, str]) -> None:
    assert group in named(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Paris, France - The European Union condemned the raid.", {"European Union"}),
        ("Nairobi, Kenya — The African Union condemned the raid.", {"African Union"}),
        ("Washington, D.C. - The European Union condemned the raid.", {"European Union"}),
        ("Peru’s right-wing government condemned the raid.", {"Peru"}),
        ("Peru’s centre-left government condemned the raid.", {"Peru"}),
        ("Peru, Chile and Kenya condemned the raid.", {"Peru", "Chile", "Kenya"}),
    ],
)
def test_a_place_ahead_of_a_report_acts_not(text: str, who: set[str]) -> None:
    assert ("condemn", who, "statement") in done(text)


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The sisters lodged a claim against a decision by the Peruvian government to move them to Chad.", {"Peru"}),
        ("The union filed a complaint against Kenya’s refusal of visas.", {"Kenya"}),
        ("Villagers brought a case against the Peruvian police over the dam.", {"Police of Peru"}),
        ("Villagers have filed a complaint with the World Bank against the Peruvian police.", {"World Bank"}),
        ("The nurses lodged a complaint against the thieves.", set()),
        ("The nurses demanded independence from Peru.", {"Peru"}),
        ("The nurses demanded autonomy from Kenya, which holds the port.", {"Kenya"}),
        ("The nurses demanded independence for the bank.", set()),
    ],
)
def test_who_is_sued_or_asked_to_let_go_is_asked(text: str, whom: set[str]) -> None:
    assert any(targets == whom for _, _, targets in asked(text))
