"""Officials: who comes out of designation notices, news and letters, and above all who must not."""

from dataclasses import replace
from pathlib import Path

import pytest

from loaders.grammar.sentences import split_sentences
from loaders.names.gazetteer import load_gazetteer
from loaders.officials.find import OfficialFinder, find_officials, load_official_finder
from loaders.officials.merge import is_same_name
from store.rows import Document, Official, PartialDate
from store.vocabulary import DateBasis, DatePrecision, DocumentKind, Measure, OfficialKind, OfficialStatus

DATA = Path(__file__).parents[3] / "data"
# A Thursday.
DAY = PartialDate("2021-04-15", DatePrecision.DAY, DateBasis.STATED)


@pytest.fixture(scope="module")
def finder() -> OfficialFinder:
    gazetteers = DATA / "gazetteers"
    return load_official_finder(DATA / "rules", gazetteers, load_gazetteer(gazetteers))


def read(finder: OfficialFinder, text: str, **facts: object) -> list[Official]:
    document = Document("d", text, "", "d.txt", 0, len(text), published_on=DAY)
    return find_officials(replace(document, **facts), split_sentences(text), finder)  # type: ignore[arg-type]


def summary(officials: list[Official]) -> set[tuple[str, str, str, str]]:
    """Each row as (name, status, authorities, date)."""
    return {
        (row.name, row.status.value, "; ".join(named.actor.name for named in row.authority), row.date.value)
        for row in officials
    }


STYLES = [
    # A treasury's notice of the modern style: list in prose, bracketed surname, the surname alone afterwards.
    (
        "WASHINGTON — Today, the Department of the Treasury’s Office of Foreign Assets Control (OFAC) is sanctioning "
        "two Orlu officials. The unit was led by its commander, Orvel Tasmagul (Tasmagul), and by Col. Talgar Nuriev "
        "(Nuriev). Tasmagul and Nuriev are being designated pursuant to E.O. 13818 for being leaders of the unit.",
        {
            ("Orvel Tasmagul", "sanctioned", "United States", "2021-04-15"),
            ("Talgar Nuriev", "sanctioned", "United States", "2021-04-15"),
        },
    ),
    # The State Department's entry bans, with the family.
    (
        "The Department of State is designating former president Orvel Tasmagul under Section 7031(c). In addition to "
        "Tasmagul, the Department is publicly designating his wife, Ilvana Tasmagul, and his son, Darvo Tasmagul.",
        {
            ("Orvel Tasmagul", "sanctioned", "United States", "2021-04-15"),
            ("Ilvana Tasmagul", "sanctioned", "United States", "2021-04-15"),
            ("Darvo Tasmagul", "sanctioned", "United States", "2021-04-15"),
        },
    ),
    # The British style: roles first, in bullets.
    (
        "The UK has today imposed sanctions on three officers.\n\nThose sanctioned are:\n\n"
        "• former head of the navy, Bekzat Orumov\n\n• chief of the guard, Talgar Nuriev\n\n• Ilvana Sorekh, a judge\n",
        {
            ("Bekzat Orumov", "sanctioned", "United Kingdom", "2021-04-15"),
            ("Talgar Nuriev", "sanctioned", "United Kingdom", "2021-04-15"),
            ("Ilvana Sorekh", "sanctioned", "United Kingdom", "2021-04-15"),
        },
    ),
    # The Council of the European Union.
    (
        "The Council today imposed restrictive measures on two persons and one entity over abuses in Orlu. "
        "The new listings include Darvo Kelemin, the minister of defence, and the Black Gate Battalion.",
        {
            ("Darvo Kelemin", "sanctioned", "European Union", "2021-04-15"),
            ("Black Gate Battalion", "sanctioned", "European Union", "2021-04-15"),
        },
    ),
    # Canadian regulations: numbered schedule.
    (
        "Schedule 1 to the Special Economic Measures (Belarus) Regulations is amended by adding the following:\n"
        "- 94 Orvel Tasmagul (born in 1953)\n- 95 Talgar Nuriev (born in 1960)\n",
        {
            ("Orvel Tasmagul", "sanctioned", "Canada", "2021-04-15"),
            ("Talgar Nuriev", "sanctioned", "Canada", "2021-04-15"),
        },
    ),
    # Counter-sanctions of China.
    (
        "China's Foreign Ministry said on Tuesday that Beijing had decided to impose sanctions on lawmaker "
        "Elian Worthwell and researcher Tabor Quillfeather.",
        {
            ("Elian Worthwell", "sanctioned", "China", "2021-04-13"),
            ("Tabor Quillfeather", "sanctioned", "China", "2021-04-13"),
        },
    ),
    # Entry bans of the Kremlin, in answer to sanctions.
    (
        "Russia answered the sanctions on Wednesday. Its Foreign Ministry said Moscow had banned Elian Worthwell and "
        "senator Tabor Quillfeather from entering the country.",
        {
            ("Elian Worthwell", "sanctioned", "Russia", "2021-04-14"),
            ("Tabor Quillfeather", "sanctioned", "Russia", "2021-04-14"),
        },
    ),
    # Joint act of three.
    (
        "The United States, Canada and the United Kingdom jointly sanctioned General Bekzat Orumov on 12 April 2021.",
        {("Bekzat Orumov", "sanctioned", "United States; Canada; United Kingdom", "2021-04-12")},
    ),
    # Two authorities, two dates, two rows.
    (
        "Bekzat Orumov was sanctioned by the United States in May 2019. The EU sanctioned Orumov on 3 March 2020.",
        {
            ("Bekzat Orumov", "sanctioned", "United States", "2019-05"),
            ("Bekzat Orumov", "sanctioned", "European Union", "2020-03-03"),
        },
    ),
    # An ask, with the addressee in its own sentence, and the name order of the text.
    (
        "Campaigners urge the United States to sanction Zhao Orumin, the minister of public security, and Hu Kelian.",
        {("Zhao Orumin", "proposed", "United States", ""), ("Hu Kelian", "proposed", "United States", "")},
    ),
    # An ask in bullets: the addressee stands in the lead-in.
    (
        "We call on the Government of Canada to:\n\n- Impose sanctions on Interior Minister Darvo Kelemin;\n"
        "- Open its embassy to refugees.\n",
        {("Darvo Kelemin", "proposed", "Canada", "")},
    ),
    # Should.
    (
        "The European Union should place prosecutor Ilvana Sorekh on its sanctions list.",
        {("Ilvana Sorekh", "proposed", "European Union", "")},
    ),
    # A letter that lists names under group headings.
    (
        "In a letter to the US Secretary of State, lawmakers demand sanctions against officials of Orlu.\n"
        "Who made the list?\nMinisters:\n- Darvo Kelemin – minister of the interior;\n"
        "- Bekzat Orumov – minister of justice.\n"
        "Businessmen:\n- Talgar Nuriev – owner of a channel.\n",
        {
            ("Darvo Kelemin", "proposed", "United States", ""),
            ("Bekzat Orumov", "proposed", "United States", ""),
            ("Talgar Nuriev", "proposed", "United States", ""),
        },
    ),
    # Names put before the United Nations by those who have sanctioned them.
    (
        "OFAC today designated Orvel Tasmagul and Talgar Nuriev. The United States is also submitting the names of "
        "these individuals to the United Nations.",
        {
            ("Orvel Tasmagul", "sanctioned", "United States", "2021-04-15"),
            ("Talgar Nuriev", "sanctioned", "United States", "2021-04-15"),
            ("Orvel Tasmagul", "proposed", "United Nations", "2021-04-15"),
            ("Talgar Nuriev", "proposed", "United Nations", "2021-04-15"),
        },
    ),
    # Background in a subordinate clause; the body defined by its acronym.
    (
        "The Orlu Guard Corps (OGC) runs the camp. The OGC is a militia and was designated by the United States on "
        "July 31, 2020 for its abuses, for which there are sanctions.",
        {("Orlu Guard Corps", "sanctioned", "United States", "2020-07-31")},
    ),
    # The wife is listed, her husband is not.
    (
        "Britain sanctioned the wife of President Orvel Tasmagul, Ilvana Tasmagul.",
        {("Ilvana Tasmagul", "sanctioned", "United Kingdom", "")},
    ),
    # Titles, particles, initials, double names, one kin name.
    (
        "Canada sanctioned Dr. Sahir al-Berhan, Lt. Gen. Min Kyaw Htut, María Fernanda Lanzas de Orumo and "
        "J. R. Tasmagul.",
        {
            ("Sahir al-Berhan", "sanctioned", "Canada", ""),
            ("Min Kyaw Htut", "sanctioned", "Canada", ""),
            ("María Fernanda Lanzas de Orumo", "sanctioned", "Canada", ""),
            ("J. R. Tasmagul", "sanctioned", "Canada", ""),
        },
    ),
    # A surname in capitals as lists print it.
    (
        "The EU has placed ZHU Kelian on its sanctions list.",
        {("Zhu Kelian", "sanctioned", "European Union", "2021-04-15")},
    ),
    # A count first, the names later; the spokesman is nobody's target.
    (
        "Canada slaps three Orlu generals with sanctions\n\nCanada on Thursday imposed sanctions on three generals. "
        "Foreign Minister Talgar Nuriev said the officers – "
        "Orvel Tasmagul, Orvel Orvel, and Bekzat Orumov – led the raid.",
        {
            ("Orvel Tasmagul", "sanctioned", "Canada", "2021-04-15"),
            ("Orvel Orvel", "sanctioned", "Canada", "2021-04-15"),
            ("Bekzat Orumov", "sanctioned", "Canada", "2021-04-15"),
        },
    ),
    # A pronoun, after one person only.
    (
        "Orvel Tasmagul owns a shipping firm. He was sanctioned by the European Union in March 2020.",
        {("Orvel Tasmagul", "sanctioned", "European Union", "2020-03")},
    ),
    # A date in a clause about the person is not the date of the act.
    (
        "The U.S. Treasury sanctioned General Orvel Tasmagul, who took part in the coup in January 2019.",
        {("Orvel Tasmagul", "sanctioned", "United States", "")},
    ),
    # Bodies announced as such, and bodies that only describe people.
    (
        "OFAC today designated Bekzat Orumov and two entities, Fossil Agro, and Fossil Contracting.",
        {
            ("Bekzat Orumov", "sanctioned", "United States", "2021-04-15"),
            ("Fossil Agro", "sanctioned", "United States", "2021-04-15"),
            ("Fossil Contracting", "sanctioned", "United States", "2021-04-15"),
        },
    ),
    (
        "China imposed sanctions on leaders of the Orlu Rights Watch, the Orlu Democracy Institute and Orlu News.",
        set(),
    ),
    # An office that belongs to a body, in one run of capitals.
    (
        "China imposed sanctions on National Fund for Culture President Tabor Quillfeather and Orlu Rights Watch "
        "Executive Director Elian Worthwell.",
        {
            ("Tabor Quillfeather", "sanctioned", "China", ""),
            ("Elian Worthwell", "sanctioned", "China", ""),
        },
    ),
    # Spelling variants of one document are one person.
    (
        "The UK sanctioned Shavindra Orumov on Monday. Shavendra Orumov led the army.",
        {("Shavindra Orumov", "sanctioned", "United Kingdom", "2021-04-12")},
    ),
    # A headline and its body give one row, at the body.
    (
        "Canada Sanctions Bekzat Orumov\n\nCanada has sanctioned Bekzat Orumov, head of the prison service.",
        {("Bekzat Orumov", "sanctioned", "Canada", "2021-04-15")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), STYLES)
def test_notices_news_and_letters_give_name_status_authority_and_date(
    finder: OfficialFinder, text: str, expected: set[tuple[str, str, str, str]]
) -> None:
    assert summary(read(finder, text)) == expected


NOBODY = [
    # Victims, whoever stands near them.
    "Canada sanctioned two officers for the torture of Ilvana Sorekh and the killing of Orvel Tasmagul.",
    "The EU sanctioned the judge who jailed Ilvana Sorekh, a poet, and Orvel Tasmagul, a printer.",
    "The United States imposed sanctions over the detention of pastor Elian Worthwell.",
    "The new EU listings include a prosecutor responsible for the trials against Orvel Tasmagul and Talgar Nuriev.",
    "Britain announced sanctions after the death of Ilvana Sorekh in custody.",
    # The addressee, the speaker, the lawyer, the lifted, the merely possible.
    "Exiles wrote to Foreign Secretary Elian Worthwell and asked him to sanction the generals of Orlu.",
    "“We have imposed sanctions on the generals,” Foreign Secretary Elian Worthwell said.",
    "Canada sanctioned two generals, said Elian Worthwell, the minister.",
    "Tabor Quillfeather, a lawyer for a man under EU sanctions, spoke on Monday.",
    "The United States lifted sanctions on Orvel Tasmagul in March.",
    "The United States removed Orvel Tasmagul from the Specially Designated Nationals list.",
    "The EU refused to sanction Orvel Tasmagul.",
    "Norway is considering sanctions against Orvel Tasmagul.",
    "If Canada imposes sanctions on Orvel Tasmagul, he will resign.",
    "Congress could impose sanctions on Orvel Tasmagul.",
    # States, sectors, peoples and counted groups.
    "The United States imposed sanctions on Iran, on Russian oil and on Belarusian potash.",
    "Canada sanctioned 19 officials, 4 companies and their families.",
    "The EU imposed sanctions on members of the Government of Nicaragua.",
    "Germany has barred entry to 13 Georgians; the sanctions are secret.",
    "Sanctions on Tigray would hurt the poor, aid groups say.",
    # Trade measures against companies.
    "The Commerce Department added Kelmet Optics Company to the Entity List.",
    "Customs and Border Protection issued a withhold release order against Kelmet Cotton Company.",
    # Sanction as approval, sport, courts and professions.
    "The synod sanctioned the marriage of Orvel Tasmagul.",
    "Parliament sanctioned a loan of $5,000 to Kelmet Cotton Company.",
    "UEFA sanctioned striker Orvel Tasmagul with a ban of three games.",
    "The bar association sanctioned Tabor Quillfeather for contempt.",
    "State-sanctioned violence, said Orvel Tasmagul, goes on.",
    # Designate and list in other senses.
    "The party designated Orvel Tasmagul as its candidate.",
    "The queen designated Orvel Tasmagul to form a cabinet.",
    "The valley was designated a park, as Orvel Tasmagul had asked.",
    "The museum lists Orvel Tasmagul among its founders.",
    # Bans of critics are no sanctions.
    "Belarus barred the reporter Ilvana Sorekh from entering the country.",
    "Nicaragua banned the poet Ilvana Sorekh from travelling.",
    # Whom the press may ask is on no list.
    "Norway published its list of people under an entry ban.\n\nAdditional information:\nMinistry of Foreign Affairs of"
    " Norway\nCommunication Department",
    # No sanctions at all.
    "Orvel Tasmagul won the chess prize in Orlu on Monday.",
    "",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_taken_for_an_official_who_is_none(finder: OfficialFinder, text: str) -> None:
    assert read(finder, text) == []


def test_the_evidence_is_the_sentence_that_says_it(finder: OfficialFinder) -> None:
    text = "It rained. Canada sanctioned Bekzat Orumov on 3 March 2020. It rained again."
    (row,) = read(finder, text)
    assert text[row.start : row.end] == "Canada sanctioned Bekzat Orumov on 3 March 2020."
    assert 0.5 < row.confidence <= 1


def test_role_country_kind_programme_and_measures_are_read(finder: OfficialFinder) -> None:
    text = (
        "On 3 March 2020 OFAC designated Belarusian Interior Minister Darvo Kelemin and the Black Gate Battalion under "
        "E.O. 13818, an asset freeze and a travel ban."
    )
    person, body = sorted(read(finder, text), key=lambda row: row.kind, reverse=True)
    assert (person.role, person.country, person.kind) == ("Belarusian Interior Minister", "BY", OfficialKind.PERSON)
    assert body.kind is OfficialKind.ORGANISATION
    assert person.programme == "US-GLOMAG"
    assert person.measures == (Measure.ASSET_FREEZE, Measure.TRAVEL_BAN)


def test_a_notice_dates_its_announcement_by_its_own_day(finder: OfficialFinder) -> None:
    (row,) = read(finder, "OFAC is designating Orvel Tasmagul pursuant to E.O. 14038.", kind=DocumentKind.NOTICE)
    assert (row.date.value, row.date.basis) == ("2021-04-15", DateBasis.DOCUMENT)


def test_an_earlier_listing_does_not_take_the_day_of_the_notice(finder: OfficialFinder) -> None:
    text = "OFAC today designated Orvel Tasmagul. He works for Talgar Nuriev, previously designated under E.O. 13818."
    dates = {row.name: row.date.value for row in read(finder, text, kind=DocumentKind.NOTICE)}
    assert dates == {"Orvel Tasmagul": "2021-04-15", "Talgar Nuriev": ""}


def test_an_ask_that_the_document_shows_granted_is_no_row(finder: OfficialFinder) -> None:
    text = "Exiles urged Canada to sanction Bekzat Orumov. Canada sanctioned Bekzat Orumov on 3 March 2020."
    assert summary(read(finder, text)) == {("Bekzat Orumov", "sanctioned", "Canada", "2020-03-03")}


def test_sentences_left_out_as_boilerplate_do_not_shift_lists(finder: OfficialFinder) -> None:
    text = "Cookies help us.\n\nCanada sanctioned these officials:\n\n- Orvel Tasmagul\n- Talgar Nuriev\n"
    document = Document("d", text, "", "d.txt", 0, len(text), published_on=DAY)
    kept = [sentence for sentence in split_sentences(text) if sentence.start > 0]
    assert {row.name for row in find_officials(document, kept, finder)} == {"Orvel Tasmagul", "Talgar Nuriev"}


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Asil Tabrah", "Asil Sami Mohammad Madhi Tabrah", True),
        ("Shavindra Silva", "Shavendra Silva", True),
        ("Aliaksandr Orumov", "Aliaksandar Orumov", True),
        ("Ivan Orumov", "Ivan Orumova", False),
        ("Igor Orumov", "Oleg Orumov", False),
        ("Orumov", "Ivan Orumov", False),
    ],
)
def test_two_spellings_are_one_name_only_where_that_is_certain(left: str, right: str, same: bool) -> None:
    assert is_same_name(left, right) is same


def test_swapping_the_countries_of_a_text_swaps_them_in_the_rows_and_changes_nothing_else(
    finder: OfficialFinder,
) -> None:
    text = "{} sanctioned Bekzat Orumov on 3 March 2020. Exiles urge {} to sanction Talgar Nuriev."
    rows = summary(read(finder, text.format("Canada", "Norway")))
    swapped = summary(read(finder, text.format("Norway", "Canada")))
    names = {"Canada": "Norway", "Norway": "Canada"}
    assert {(name, status, names[authority], date) for name, status, authority, date in rows} == swapped


def test_status_is_never_both_for_one_name_and_authority(finder: OfficialFinder) -> None:
    text = "Students ask Canada to impose sanctions on Bekzat Orumov, whom Canada has not sanctioned."
    assert [row.status for row in read(finder, text)] == [OfficialStatus.PROPOSED]


@pytest.mark.parametrize(
    ("text", "authorities"),
    [
        (
            "The UK imposed sanctions on four men. The freeze came from the UK's autonomous Zimbabwe sanctions regime. "
            "The full list of designations is below:\n\nOrvel Tasmagul – minister\n\nTalgar Nuriev – judge",
            {"United Kingdom"},
        ),
        ("Today the UK announced that Orvel Tasmagul, a warden, would be sanctioned for abuses.", {"United Kingdom"}),
        ("Today the UK announced that Orvel Tasmagul, a warden, could be sanctioned for abuses.", set()),
        (
            "Exiles in Orlu spoke of firms tied to the Venezuela government. “We urge you to determine whether Orvel "
            "Tasmagul and Talgar Nuriev meet the criteria to be sanctioned,” they write.",
            set(),
        ),
    ],
)
def test_whom_sanctions_are_about_is_not_who_sanctions(
    finder: OfficialFinder, text: str, authorities: set[str]
) -> None:
    assert {named.actor.name for row in read(finder, text) for named in row.authority} == authorities
