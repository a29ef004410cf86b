"""Officials in the schedules and annexes of legal texts: who comes out, for whom, of which day, and who must not."""

from pathlib import Path

import pytest

from loaders.grammar.sentences import split_sentences
from loaders.names.gazetteer import load_gazetteer
from loaders.officials.find import OfficialFinder, find_officials, load_official_finder
from store.rows import Document, Official

DATA = Path(__file__).parents[3] / "data"


@pytest.fixture(scope="module")
def finder() -> OfficialFinder:
    gazetteers = DATA / "gazetteers"
    return load_official_finder(DATA / "rules", gazetteers, load_gazetteer(gazetteers))


def read(finder: OfficialFinder, text: str) -> list[Official]:
    document = Document("d", text, text.splitlines()[0], "d.txt", 0, len(text))
    return find_officials(document, split_sentences(text), finder)


CANADA = (
    "SOR/2021-7\n2021 4 15\nSPECIAL ECONOMIC MEASURES ACT\nSpecial Economic Measures (Orlu) Regulations\n\n"
    "Whereas the Governor in Council is of the opinion that rights are violated in Orlu;\n\n"
    "Coming into Force\n\n4 These Regulations come into force on the day on which they are registered.\n\n"
)
COUNCIL = (
    "COUNCIL IMPLEMENTING REGULATION (EU) 2021/77\nof 15 April 2021\nconcerning restrictive measures over Orlu\n\n"
    "Whereas:\n\n(1) On 7 December 2020, the Council adopted another act.\n\nHAS ADOPTED THIS REGULATION:\n\n"
    "Done at Brussels, 15 April 2021.\nFor the Council\nThe President\nE. WORTHWELL\n\n"
)
DAY = "2021-04-15"

# (text, authority, date, names)
FOUND = [
    # Numbers without a stop, a birth, an office, a relative's name, a repealed entry, a body.
    (
        CANADA + "SCHEDULE\n(Section 1)\nPersons\n\n1 Orvel Ivanovych TASMAGUL, born on May 4, 1961, former minister\n"
        "2 [Repealed, SOR/2021-9, s. 1]\n3 Talgar NURIEV, brother of Marat SULIN\n4 Black Gate Company\n",
        "Canada",
        DAY,
        {"Orvel Ivanovych Tasmagul", "Talgar Nuriev", "Black Gate Company"},
    ),
    # An annex with details under each name.
    (
        COUNCIL + "ANNEX\nThe following persons are added to the list set out in Annex I:\n\n"
        "1. Orvel TASMAGUL\nPosition: judge of the Orlu District Court\nDate of birth: 17 May 1983\n"
        "Reasons: he jailed Lida Orn\n2. Talgar NURIEV\nGender: male\n",
        "European Union",
        DAY,
        {"Orvel Tasmagul", "Talgar Nuriev"},
    ),
    # A table, where the reasons name who suffered.
    (
        COUNCIL + "ANNEX\n\n| | Name | Function | Reasons | Date of listing |\n|---|---|---|---|---|\n"
        "| 1. | Orvel TASMAGUL | Minister of Defence | He had Lida Orn shot. | 15.4.2021 |\n"
        "| 2. | Talgar NURIEV | Commander | He gave the order. | 15.4.2021 |\n",
        "European Union",
        DAY,
        {"Orvel Tasmagul", "Talgar Nuriev"},
    ),
    # Those struck off, then those put on.
    (
        COUNCIL + "ANNEX\n\nI. The following persons are deleted from the list:\n\n1. Gorm TAVEL\n2. Marat SULIN\n\n"
        "II. The following entries are added to the list of persons:\n\n3. Orvel TASMAGUL\n4. Talgar NURIEV\n",
        "European Union",
        DAY,
        {"Orvel Tasmagul", "Talgar Nuriev"},
    ),
    # A British notice: surname first, bullets.
    (
        "Financial Sanctions Notice\n15/04/2021\nOrlu\n\nNotice summary\n1. The following entries have been added to "
        "the consolidated list and are now subject to an asset freeze:\n• TASMAGUL, Orvel (Group ID: 15711)\n"
        "• NURIEV, Talgar Ivan (Group ID: 15712)\n\nWhat you must do\n2. You must check your accounts.\n",
        "United Kingdom",
        DAY,
        {"Orvel Tasmagul", "Talgar Ivan Nuriev"},
    ),
    # British regulations, signed below the list.
    (
        "STATUTORY INSTRUMENTS\n2021 No. 7\nThe Orlu (Sanctions) Regulations 2021\nMade 15th April 2021\n\n"
        "The Secretary of State designates the following persons:\n\n1. Orvel TASMAGUL\n2. Talgar NURIEV\n\n"
        "Elian Worthwell\nMinister of State\nForeign and Commonwealth Office\n",
        "United Kingdom",
        DAY,
        {"Orvel Tasmagul", "Talgar Nuriev"},
    ),
    # An American list: capitals, semicolons, identification; months first.
    (
        "Recent Actions\nRelease Date: 04/15/2021\n\nThe following individuals have been added to OFAC's SDN List:\n\n"
        "TASMAGUL, Orvel Ivan, Orlu City, Orlu; DOB 14 Apr 1971; POB Orlu City; Gender Male (individual) [GLOMAG].\n\n"
        'NURIEV, Talgar (a.k.a. "THE HAMMER"), Orlu; DOB 1968 (individual) [GLOMAG].\n\n'
        "The following entities have been added to OFAC's SDN List:\n\n"
        "BLACK GATE TRADING LLC, Dubai, United Arab Emirates; Organization Established Date 2016 [GLOMAG].\n",
        "United States",
        DAY,
        {"Orvel Ivan Tasmagul", "Talgar Nuriev", "BLACK GATE TRADING LLC"},
    ),
    # An executive order: the signature stands between the order and its annex.
    (
        "EXECUTIVE ORDER 14072\nBLOCKING PROPERTY OF CERTAIN PERSONS IN ORLU\n\nBy the authority vested in me as "
        "President by the Constitution, I hereby order:\n\nSection 1. (a) All property of the following persons is "
        "blocked: (i) the persons listed in the Annex to this order;\n\nELIAN WORTHWELL\nTHE WHITE HOUSE,\n"
        "April 15, 2021.\n\nANNEX\nIndividuals\n1. Orvel Tasmagul [Chief of Staff]\n2. Talgar Nuriev [General]\n"
        "Entities\n3. Black Gate Corporation\n",
        "United States",
        DAY,
        {"Orvel Tasmagul", "Talgar Nuriev", "Black Gate Corporation"},
    ),
    # Australia and Switzerland print labels.
    (
        "Autonomous Sanctions (Designated Persons and Entities) Amendment Instrument 2021\n\n"
        "I, Ilvana Sorekh, Minister for Foreign Affairs, make the following instrument.\n\nDated 15 April 2021\n\n"
        "Schedule 1—Amendments\n\n1 At the end of Part 1 of Schedule 1\nAdd:\n16\nName of individual: Orvel Tasmagul\n"
        "Date of birth: 12 July 1961\n17\nName of individual: Talgar Nuriev\nPlace of birth: Orlu\n",
        "Australia",
        DAY,
        {"Orvel Tasmagul", "Talgar Nuriev"},
    ),
    (
        "Ordinance of 15 March 2020 instituting measures against Orlu (SR 946.231.1)\nAmendment of Annex 1\n"
        "The amendment enters into force on 15 April 2021.\n\nThe following natural persons have been added to Annex 1:"
        "\n\nSSID: 70-52812 Name: Orvel Tasmagul\nDOB: 9 May 1969\nSSID: 70-52813 Name: Talgar Nuriev\nDOB: 1966\n",
        "Switzerland",
        DAY,
        {"Orvel Tasmagul", "Talgar Nuriev"},
    ),
    # The United Nations number the parts of a name.
    (
        "SC/15472\n16 April 2021\nSecurity Council 2653 Committee Adds Two Entries to Its Sanctions List\n\n"
        "On 15 April 2021, the Committee approved the addition of the entries specified below to its list of "
        "individuals subject to the sanctions.\n\nA. Individuals\n\nORi.004 Name: 1: ORVEL 2: TASMAGUL 3: na 4: na\n"
        "Title: na Designation: Leader DOB: 1985\nORi.005 Name: 1: TALGAR 2: NURIEV 3: na 4: na\n",
        "United Nations",
        DAY,
        {"ORVEL TASMAGUL", "TALGAR NURIEV"},
    ),
    # Ukraine, Russia, China, India.
    (
        "DECREE OF THE PRESIDENT OF UKRAINE No. 7/2021\nOn the decision of the National Security and Defense Council "
        "of Ukraine of 15 April 2021\n\nPresident of Ukraine E. WORTHWELL\n\nAnnex 1\nLIST of individuals to whom "
        "special economic and other restrictive measures (sanctions) are applied\n\n1. Orvel Ivanovych Tasmagul, born "
        "22 May 1975, of Orlu.\nType of restrictive measure: blocking of assets\n2. Talgar Nuriev, born 1983.\n",
        "Ukraine",
        DAY,
        {"Orvel Ivanovych Tasmagul", "Talgar Nuriev"},
    ),
    (
        "RESOLUTION OF THE GOVERNMENT OF THE RUSSIAN FEDERATION\nNo. 7 of 15 April 2021\nOn special economic measures\n"
        "\nAnnex No. 1\nLIST of individuals in respect of whom special economic measures are applied\n\n"
        "1. Tasmagul Orvel Ivanovich\n2. Nuriev Talgar\n\nAnnex No. 2\nLIST of legal entities\n\n1. Orlufusion LLC\n",
        "Russia",
        DAY,
        {"Tasmagul Orvel Ivanovich", "Nuriev Talgar", "Orlufusion LLC"},
    ),
    (
        "MFA Order No. 9\nIn accordance with the Anti-Foreign Sanctions Law, China has decided to take countermeasures "
        "against those listed in the attachment.\nEffective as of April 15, 2021.\n\nAttachment: List of Sanctioned "
        "Entities and Individuals\nI. Entities\n1. Brightline Systems LLC\nII. Senior executives\n1. Orvel Tasmagul, "
        "President of Brightline\n2. Talgar Nuriev\n",
        "China",
        DAY,
        {"Brightline Systems LLC", "Orvel Tasmagul", "Talgar Nuriev"},
    ),
    (
        "MINISTRY OF HOME AFFAIRS\nNOTIFICATION\nNew Delhi, the 15th April, 2021\nS.O. 7(E).—In exercise of the powers "
        "conferred by the Unlawful Activities (Prevention) Act, 1967, the Central Government hereby adds the following "
        "names to the Fourth Schedule as terrorists:\n\n1. Orvel Singh Tasmagul\n2. Talgar Singh Nuriev\n",
        "India",
        DAY,
        {"Orvel Singh Tasmagul", "Talgar Singh Nuriev"},
    ),
    # A ministry's own page: its letterhead tells whose it is.
    (
        "Measures to Freeze the Assets of Individuals of Orlu\nApril 15, 2021\nMinistry of Foreign Affairs of Japan\n\n"
        "The Ministry designated two individuals as subject to asset freeze.\n\n(Attachment) Individuals subject to "
        "asset freeze\n(1) Tasmagul, Orvel Ivanovich, Deputy Minister\n(2) Talgar Nuriev, Director\n",
        "Japan",
        "",
        {"Orvel Ivanovich Tasmagul", "Talgar Nuriev"},
    ),
]

NOBODY = [
    # Schedules of something else.
    CANADA + "SCHEDULE\nEnquiries\n\n1 Orvel Tasmagul, Director\n2 Talgar Nuriev, Deputy Director\n",
    CANADA + "SCHEDULE 2\nGoods and technology\n\n1 Black Gate Rifles\n2 Orlu Silver\n",
    COUNCIL + "ANNEX\nThe entries of the following persons are deleted:\n\n1. Orvel TASMAGUL\n2. Talgar NURIEV\n",
    COUNCIL + "ANNEX II\nWebsites for information on the competent authorities\n\n1. Orlu Ministry of Finance\n",
    # Who signs, who was consulted, who suffered.
    CANADA + "Regulatory impact analysis\n\nThe families of the victims, Orvel Tasmagul and Talgar Nuriev, agree.\n",
    COUNCIL + "The notice was signed by:\n\n1. Orvel Tasmagul\n2. Talgar Nuriev\n",
    CANADA + "ANNEX\nVictims of the raid\n\n1 Orvel Tasmagul\n2 Talgar Nuriev\n",
    # A legal text of something else, and an article on one.
    "COUNCIL IMPLEMENTING REGULATION (EU) 2021/78\nof 15 April 2021\non the name of a cheese\n\nANNEX\n\n"
    "1. Orvel Tasmagul\n2. Talgar Nuriev\n",
    "Canada's Special Economic Measures (Orlu) Regulations were debated on Monday.\n\nSpeakers\n\n"
    "1 Orvel Tasmagul\n2 Talgar Nuriev\n",
]


@pytest.mark.parametrize(("text", "authority", "date", "names"), FOUND)
def test_a_schedule_gives_its_names_and_nobody_else(
    finder: OfficialFinder, text: str, authority: str, date: str, names: set[str]
) -> None:
    rows = read(finder, text)
    assert {row.name for row in rows} == names
    assert {named.actor.name for row in rows for named in row.authority} == {authority}
    assert {row.date.value for row in rows} == {date}


@pytest.mark.parametrize("text", NOBODY)
def test_a_schedule_of_something_else_gives_nobody(finder: OfficialFinder, text: str) -> None:
    assert read(finder, text) == []
