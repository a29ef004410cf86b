"""The gazetteers are sound, and resolve the names they should and only those."""

from pathlib import Path

import pytest
from rigour.territories import lookup_territory

from loaders.grammar.folding import fold
from loaders.names.gazetteer import Gazetteer, load_gazetteer, slug_actor
from store.vocabulary import ActorType

# The library takes Mauritians for people of Mauritania, and Turkish Cypriots for people of Turkey.
LIBRARY_DISAGREES = {"Mauritian", "Turkish Cypriot"}
FOLDER = Path(__file__).resolve().parents[3] / "data" / "gazetteers"


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer(FOLDER)


RESOLVED = [
    # States: names, official names, acronyms with and without stops, former and native names
    ("United States", "country.us"),
    ("US", "country.us"),
    ("U.S.", "country.us"),
    ("UK", "country.gb"),
    ("Britain", "country.gb"),
    ("Burma", "country.mm"),
    ("Ivory Coast", "country.ci"),
    ("Türkiye", "country.tr"),
    ("Republic of Korea", "country.kr"),
    ("Democratic People’s Republic of Korea", "country.kp"),
    ("DRC", "country.cd"),
    ("Aotearoa", "country.nz"),
    ("People's Republic of China", "country.cn"),
    ("Hong Kong", "country.hk"),
    # Capitals and seats that stand for a state
    ("Beijing", "country.cn"),
    ("the Kremlin", "country.ru"),
    ("Downing Street", "country.gb"),
    ("White House", "country.us"),
    # A government counts as its state
    ("the Chinese government", "country.cn"),
    ("Government of Papua New Guinea", "country.pg"),
    ("Government of the People's Republic of China", "country.cn"),
    ("Saudi authorities", "country.sa"),
    ("Myanmar's military regime", "country.mm"),
    ("Burmese embassy", "country.mm"),
    ("Merkel government", "country.de"),
    # Bodies that every state has, listed or not
    ("Malaysian parliament", "my.parliament"),
    ("Parliament of Mongolia", "mn.parliament"),
    ("Chinese Foreign Ministry", "cn.foreign"),
    ("Ministry of Foreign Affairs of Nepal", "np.foreign"),
    ("India's Supreme Court", "in.supreme-court"),
    ("Kenyan police", "ke.police"),
    # Spellings that several states share, with the state
    ("Indian Lok Sabha", "in.lok-sabha"),
    ("Labour Party of New Zealand", "nz.labour"),
    ("Canada's House of Commons", "ca.commons"),
    # Listed bodies, in every spelling
    ("United States Department of the Treasury", "us.treasury"),
    ("U.S. State Department", "us.state"),
    ("OFAC", "us.ofac"),
    ("HM Treasury", "gb.treasury"),
    ("Bundestag", "de.parliament"),
    ("Auswärtiges Amt", "de.foreign"),
    ("Knesset", "il.parliament"),
    # International organisations
    ("UN", "un"),
    ("U.N. Human Rights Council", "un.hrc"),
    ("United Nations Security Council", "un.sc"),
    ("Office of the High Commissioner for Human Rights (OHCHR)", "un.ohchr"),
    ("International Labor Organization", "un.ilo"),
    ("Council of the EU", "eu.council"),
    ("Council of Europe", "coe"),
    ("ECtHR", "coe.echr"),
    ("OIC", "oic"),
    ("G7", "g7"),
    # Office holders count as the body they speak for
    ("US Secretary of State", "country.us"),
    ("French Foreign Minister Jean-Yves Le Drian", "country.fr"),
    ("Chinese Foreign Ministry spokesman Wang Wenbin", "cn.foreign"),
    ("Germany's Ambassador to Beijing", "country.de"),
    ("President of Chile", "country.cl"),
    ("European Commission President Ursula von der Leyen", "eu.commission"),
    ("UN Secretary-General António Guterres", "un.sg"),
    # Campaigners, parties, companies, media
    ("Amnesty International's", "ngo.amnesty"),
    ("HRW", "ngo.hrw"),
    ("World Uyghur Congress (WUC)", "ngo.wuc"),
    ("WORLD UYGHUR CONGRESS", "ngo.wuc"),
    ("Reporters Without Borders", "ngo.rsf"),
    ("New Zealand Labour Party", "nz.labour"),
    ("Radio Free Asia", "media.rfa"),
    # Addressees without a name
    ("the international community", "generic.international-community"),
    ("World leaders", "generic.world-leaders"),
    ("civil society organisations", "generic.civil-society-organisations"),
]

UNRESOLVED = [
    # Words that are acronyms only in capitals
    "us",
    "who",
    "un",
    "icc",
    # Names that are words in small letters
    "turkey",
    "jersey",
    "chad",
    "guinea",
    "polish",
    "labour",
    "memorial",
    "human rights in China",
    "common cause",
    # Spellings that several actors share
    "Congo",
    "ICJ",
    "RSF",
    "HRC",
    "AFP",
    "Labour Party",
    "House of Commons",
    "Senate",
    "Treasury",
    "High Commissioner",
    "Congolese government",
    "Dominican authorities",
    # Bodies without a state
    "Foreign Ministry",
    "Supreme Court",
    "the government",
    "the authorities",
    "parliament",
    "Foreign Minister",
    # Demonyms and peoples alone are no actor
    "Chinese",
    "Uyghur",
    "Kurdish authorities",
    # Those who speak for themselves
    "US Senator Jane Roe",
    "UK lawmakers",
    "UN special rapporteur for slavery",
    # Names that only look like known ones
    "French Labour Party",
    "Scottish Labour Party",
    "Chinese Greenpeace",
    "Chinese Restaurant Association",
    "Palestine National Congress",
    "Key authorities",
    "South Georgia Council",
    "Zorbania",
    "Zorbanian government",
    "President of the Chess Club",
    "",
    "   ",
    "“”",
]


@pytest.mark.parametrize(("name", "actor_id"), RESOLVED)
def test_a_known_name_resolves(gazetteer: Gazetteer, name: str, actor_id: str) -> None:
    actor = gazetteer.resolve(name)
    assert actor is not None
    assert (actor.actor_id, actor.is_reviewed) == (actor_id, True)


@pytest.mark.parametrize("name", UNRESOLVED)
def test_an_unknown_or_shared_name_stays_unresolved(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.resolve(name) is None


def test_a_shared_spelling_names_its_candidates(gazetteer: Gazetteer) -> None:
    assert {actor.actor_id for actor in gazetteer.candidates("ICJ")} == {"icj", "ngo.icj"}
    assert gazetteer.is_ambiguous("ICJ")
    assert not gazetteer.is_ambiguous("ICC")


def test_names_are_what_an_english_reader_expects(gazetteer: Gazetteer) -> None:
    names = [gazetteer.actors[f"country.{code}"].name for code in ("us", "gb", "cn", "mm", "tr", "cz", "hk")]
    expected = ["United States", "United Kingdom", "China", "Myanmar", "Turkey", "Czech Republic", "Hong Kong"]
    assert names == expected


def test_demonyms_agree_with_the_library_of_territories(gazetteer: Gazetteer) -> None:
    wrong = set()
    for demonym, states in gazetteer.demonyms.items():
        territory = lookup_territory(demonym)
        if territory is not None and f"country.{territory.code}" not in states:
            wrong.add(demonym)
    assert wrong == LIBRARY_DISAGREES


def test_an_actor_made_by_rule_carries_its_country(gazetteer: Gazetteer) -> None:
    actor = gazetteer.resolve("Cook Islands police")
    assert actor is not None
    assert (actor.actor_id, actor.name) == ("ck.police", "Police of the Cook Islands")
    assert (actor.type, actor.country) == (ActorType.AGENCY, "CK")


def test_an_official_speaks_for_the_office_held_at_the_time(gazetteer: Gazetteer) -> None:
    def spoken_for(person: str, when: str = "") -> str | None:
        actor = gazetteer.spokesman_for(person, when)
        return None if actor is None else actor.actor_id

    assert spoken_for("Michelle Bachelet", "2022-08-31") == "un.ohchr"
    assert spoken_for("Michelle Bachelet", "2016") == "country.cl"
    assert spoken_for("Michelle Bachelet", "2024-05-01") is None
    assert spoken_for("Michelle Bachelet") is None
    assert spoken_for("angela merkel") == "country.de"
    assert spoken_for("Jane Roe") is None


def test_an_unknown_name_becomes_an_unreviewed_actor_of_that_name(gazetteer: Gazetteer) -> None:
    actor = gazetteer.actor_for("Lower Zorbania  City Council")
    assert (actor.actor_id, actor.name) == ("name.lower-zorbania-city-council", "Lower Zorbania City Council")
    assert (actor.type, actor.country, actor.is_reviewed) == (ActorType.AGENCY, None, False)
    assert gazetteer.actor_for("Jane Roe").type is ActorType.UNKNOWN


def test_two_unknown_names_never_share_an_id() -> None:
    long = "Committee for the Protection of Every Single River, Brook and Well of the Upper Zorbanian Valley"
    names = ["维吾尔", "自由亚洲", "Ärzte", long + " North", long + " South"]
    ids = [slug_actor(name).actor_id for name in names]
    assert len(set(ids)) == len(names)
    assert ids == [slug_actor(name).actor_id for name in names]
    assert all(len(actor_id) <= 120 for actor_id in ids)


def test_folding_keeps_every_offset() -> None:
    for text in ("İstanbul’s Café – ẞ", "UN\u00a0Human Rights", "ǅ ﬁ Σς"):
        assert len(fold(text)) == len(text)


def test_a_long_text_is_no_name_and_takes_no_time_to_say_so(gazetteer: Gazetteer) -> None:
    assert gazetteer.resolve("United Kingdom President " * 4000) is None
    assert gazetteer.resolve("A" * 190 + "! President of the") is None


def test_every_actor_stands_in_the_world_of_the_files(gazetteer: Gazetteer) -> None:
    assert set(gazetteer.parents.values()) <= set(gazetteer.actors)
    assert {official.actor_id for held in gazetteer.officials.values() for official in held} <= set(gazetteer.actors)
    assert sum(actor.type is ActorType.UNKNOWN for actor in gazetteer.actors.values()) == 0
    assert len(gazetteer.actors) > 1500
    assert len(gazetteer.countries) > 220
    assert len(gazetteer.aliases) > 4000
