"""Which state `the government` is: told by organs, capitals and bodies, not by nationals, objects and comparisons."""

import pytest

from loaders.names.home_state import find_home
from loaders.names.spans import Standing
from tests.loaders.passages import open_passage

HOMES = [
    # The organs of a state, not the nationals whom it holds.
    ("A Malaysian court heard the case of Chadian nationals. Chadian refugees waited in Malaysia.", "Malaysia"),
    ("Kenya's immigration department will deport 40 Eritrean refugees, Eritrean singers among them.", "Kenya"),
    ("NAIROBI, 3 May – Eritrean singers asked the government for papers.", "Kenya"),
    ("In Peru teachers went on strike. Schools across Peru were closed.", "Peru"),
    # The one that is accused most often is not at home where another has organs.
    (
        "The Norwegian Ministry of Foreign Affairs heard of China. China jails poets. China denies it. The Parliament"
        " of Norway will meet. China and its poets were named.",
        "Norway",
    ),
    (
        "Senator Ana Ruiz (D-NM) spoke of Sudan. Sudan's generals bomb. Senator Paul Lee (R-OH) agreed on Sudan.",
        "United States",
    ),
    # A currency, a paper and goods are at home elsewhere.
    ("Teachers in Zimbabwe earn US$520 and want US$900. Zimbabwe has 4,000 schools.", "Zimbabwe"),
    ("Workers in Bangladesh sew for UK brands. Most of them in Bangladesh earn little.", "Bangladesh"),
    # Armies are spoken of where they fight.
    ("The UK government spoke of the Sudanese Army. The UK government will act. Sudan burns.", "United Kingdom"),
    # Nothing, or two alike.
    ("The teachers went on strike.", None),
    ("Peru and Chile were named.", None),
    ("The Peruvian government and the Chilean government met.", None),
]


@pytest.mark.parametrize(("text", "state"), HOMES)
def test_a_text_is_at_home_where_its_organs_are(text: str, state: str | None) -> None:
    home = find_home(open_passage(text))
    found = None if home is None else home.name
    assert found == state


NOTICES = [
    # An authority names the organs of those it sanctions as often as its own.
    (
        "Pursuant to an executive order, Canada sanctions nine men of the Ministry of Intelligence of Iran. Canada"
        " condemns the raids of the Iranian police. The Iranian judiciary jailed poets.",
        "Canada",
    ),
    # Who is sanctioned judges nobody.
    (
        "Pursuant to an executive order, Iranian officials were sanctioned. The Ministry of Finance of Norway blocks"
        " their accounts. Iranian judges were sanctioned, too.",
        "Norway",
    ),
    # Who decrees says for which state.
    (
        "Pursuant to the law: Nicaragua jails poets. The Nicaraguan police tortured them. Nicaragua's courts convicted"
        " them.\n\nNow, therefore, I, ANA RUIZ, President of the Republic of Chile, suspend their entry by"
        " executive order.",
        "Chile",
    ),
    # A union of states is an author as well.
    ("The Council today decided to list nine men. The EU condemns Belarus. Belarus jails poets.", "European Union"),
    # Only the accused is named often: nobody knows whose words they are.
    ("The Council today decided to act. Belarus jails poets. Belarus beats them, and so near Norway.", None),
]


@pytest.mark.parametrize(("text", "state"), NOTICES)
def test_an_authority_s_text_is_not_at_home_in_the_state_that_it_accuses(text: str, state: str | None) -> None:
    passage = open_passage(text)
    assert passage.publisher_standing is Standing.POWER
    home = find_home(passage)
    found = None if home is None else home.name
    assert found == state


AUTHORITIES = [
    # The author whom the title names, however often others are.
    (
        "Statement by President Ana Ruiz of Peru on the Raid\n\nBelarus jails poets. The President of Belarus lies. The"
        " KGB of Belarus beat the singers. We will help them.",
        "Peru",
    ),
    (
        "Fact Sheet: Norway Sanctions Judges of Belarus\n\nMy administration acts. Belarus jails. Belarus lies.",
        "Norway",
    ),
    # Who condemns and sanctions is at home, who is condemned is not.
    (
        "Fact sheet\n\nMy administration acts. Canada condemns Belarus. Canada sanctioned nine judges of Belarus. The"
        " parliament of Belarus met. The ministry of justice of Belarus is sanctioned.",
        "Canada",
    ),
    (
        "A Proclamation on Beads\n\nI, ANA RUIZ, President of Peru, by the authority vested in me, ban beads of Chad."
        " The President of Chad sells them. Chad mines them. Chad ships them.",
        "Peru",
    ),
    # Questions to a minister are a parliament's record.
    ("Dáil Éireann\n\n4. To ask the Minister for Trade what he did in Egypt. Egypt holds him. Egypt lies.", "Ireland"),
    ("To ask the Secretary of State for Transport about Egypt. Egypt jails. Egypt's ministry lies.", "United Kingdom"),
    # Nobody is the author whom a title only speaks about.
    ("Statement on President Ana Ruiz of Peru\n\nPeru and Chile were named.", None),
]


@pytest.mark.parametrize(("text", "state"), AUTHORITIES)
def test_an_authority_is_at_home_where_it_speaks_for(text: str, state: str | None) -> None:
    home = find_home(open_passage(text))
    assert (None if home is None else home.name) == state


def test_a_body_of_many_states_is_at_home_in_none() -> None:
    text = "WASHINGTON – Washington hosts it. The commission met in the United States."
    assert find_home(open_passage(text, "Inter-American Commission on Human Rights")) is None
