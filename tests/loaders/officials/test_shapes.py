"""Officials in the shapes of official lists, and behind sentences that go on: who comes out, and who must not."""

from dataclasses import replace
from pathlib import Path

import pytest

from loaders.grammar.sentences import split_sentences
from loaders.names.gazetteer import load_gazetteer
from loaders.officials.find import OfficialFinder, find_officials, load_official_finder
from store.rows import Document, Official, PartialDate
from store.vocabulary import DateBasis, DatePrecision

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


FOUND = [
    # A table, with the office in another column.
    (
        "Canada has imposed sanctions on the following individuals:\n\n| No. | Name | Position |\n| --- | --- | --- |\n"
        "| 1 | Orvel Tasmagul | Minister of Defence |\n| 2 | Talgar Nuriev | Commander |\n",
        {"Orvel Tasmagul", "Talgar Nuriev"},
    ),
    # A numbered list with the surname first, what identifies the person below it, and prose between the numbers.
    (
        "UK SANCTIONS NOTICE\n\nThe following individuals have been added to the consolidated list and are now subject "
        "to an asset freeze:\n\n1. TASMAGUL, Orvel\nDOB: 04/05/1961. Position: Minister of Defence\n"
        "He led the guard when Lida Orn was shot.\n2. NURIEV, Talgar Ivanovich\nDOB: 1965. Position: Commander\n\n"
        "The notice was signed by:\n\n1. Elian Worthwell\n",
        {"Orvel Tasmagul", "Talgar Ivanovich Nuriev"},
    ),
    # Ranks whose full stop ends no sentence.
    (
        "Canada has imposed sanctions on Gen. (ret.) Darvo Kelemin, Brig. Gen. Orvel Tasmagul, Lt.-Col. Talgar Nuriev, "
        "Vice Adm. Ilvo Sarnak, Supt. Gorm Tavel and Atty. Gen. Marat Sulin.",
        {"Darvo Kelemin", "Orvel Tasmagul", "Talgar Nuriev", "Ilvo Sarnak", "Gorm Tavel", "Marat Sulin"},
    ),
    # Particles, hyphens, accents, a surname that is a common word; a family is nobody.
    (
        "Australia has imposed travel bans on José María de la Orumo, Lam Ting-kwok, Nguyễn Văn Tâm, Andy Hunt Sorekh "
        "and the Tasmaguls.",
        {"José María de la Orumo", "Lam Ting-kwok", "Nguyễn Văn Tâm", "Andy Hunt Sorekh"},
    ),
    # Who led, was charged and put under sanctions.
    (
        "The band is run by Orvel Tasmagul, who was indicted by a court in Texas in 2019 and sanctioned by the U.S. "
        "Treasury. U.S. sanctions against the Black Gate Group created trouble.",
        {"Orvel Tasmagul", "Black Gate Group"},
    ),
    # The events of a case, in a table.
    (
        "Timeline of the case\n\n| Date | Event |\n|---|---|\n| 2019-03-01 | Arrest of Lida Orn |\n"
        "| 2020-07-09 | US Treasury sanctions Orvel Tasmagul and Talgar Nuriev |\n"
        "| 2021-03-22 | EU sanctions against Marat Sulin |\n",
        {"Orvel Tasmagul", "Talgar Nuriev", "Marat Sulin"},
    ),
    # Short lists in brackets; the owner of a club; those whom a state sanctioned.
    (
        "The EU has new sanctions. Watch the listed entities (Orlu Cyber Company, Black Gate Battalion). The owner of "
        "the football club, Orvel Tasmagul, was sanctioned by the UK. Talgar Nuriev, whom Canada sanctioned, left.",
        {"Orlu Cyber Company", "Black Gate Battalion", "Orvel Tasmagul", "Talgar Nuriev"},
    ),
    # "The document also includes", "the list also features", "on the list of sanctions is also".
    (
        "Moscow has handed out a blacklist of nine politicians who are barred from entering Russia. Among the names is "
        "Elian Worthwell. The document also includes Bruno Le Quill, the leader of the opposition, and former premier "
        "Tabor Quillfeather. The pair tortured nobody. On the list of sanctions is also June Maddox, a minister.",
        {"Elian Worthwell", "Bruno Le Quill", "Tabor Quillfeather", "June Maddox"},
    ),
    # Visas of those in office.
    (
        "The State Department revoked the visas of Justice Orvel Tasmagul and seven other judges. It revoked the visa "
        "of the student Lida Orn.",
        {"Orvel Tasmagul"},
    ),
    # Behind a clause the list goes on; behind "and on" as well.
    (
        "Canada imposed sanctions on the Orlu Internet League which aids censors in closing papers, along with Ilvana "
        "Sorekh, its head. Canada imposed sanctions on Orvel Tasmagul, a minister, and on the businessman Marat Sulin.",
        {"Orlu Internet League", "Ilvana Sorekh", "Orvel Tasmagul", "Marat Sulin"},
    ),
    # One sentence tells what is done and asks for more: each name by its own verb.
    (
        "We note that the United States has sanctioned Orvel Tasmagul; and call on Canada to sanction Marat Sulin.",
        {"Orvel Tasmagul", "Marat Sulin"},
    ),
    # Entry closed, bars that were announced, who is handed a ban, in apposition, with a surname that is a small word.
    (
        "The State Department restricted U.S. entry for Orvel Tasmagul, a former consul, under its sanctions. In "
        "response Russia announced on Friday that it would bar 500 Americans, including Elian Worthwell and comedian "
        "Tabor Quillfeather, from entering the country.",
        {"Orvel Tasmagul", "Elian Worthwell", "Tabor Quillfeather"},
    ),
    (
        "Former Inspector General of Police General Orvel Tasmagul was on Friday handed a visa ban by the US Treasury. "
        "The governor Talgar Nuriev, a guard commander sanctioned by the EU in May 2020, was seen. The US sanctioned "
        "Than Orumov, commander of the army, and his deputy, Marat Sulin.",
        {"Orvel Tasmagul", "Talgar Nuriev", "Than Orumov", "Marat Sulin"},
    ),
    (
        "The agency designated the Orlu Front as a Foreign Terrorist Organization and Orvel Tasmagul and Marat Sulin "
        "as Specially Designated Global Terrorists. The restrictions apply to 71 individuals, including Deputy Defense "
        "Minister Ilvana Sorekh. The sanctions this Friday also target the former secretary Talgar Nuriev.",
        {"Orlu Front", "Orvel Tasmagul", "Marat Sulin", "Ilvana Sorekh", "Talgar Nuriev"},
    ),
    # Who was placed on a list, who they ask to be sanctioned, and whose parents are named besides.
    (
        "The two men placed on the EU sanctions list in May 2020 are Darvo Kelemin and Gorm Tavel. Exiles handed "
        "Canada a list, asking that they be sanctioned: Judge Ilvana Sorekh. OFAC sanctioned Orvel Tasmagul, "
        "the son of President Marat Tasmagul and Vice President Lida Tasmagul.",
        {"Darvo Kelemin", "Gorm Tavel", "Ilvana Sorekh", "Orvel Tasmagul"},
    ),
    # Names glued to the body that the office belongs to.
    (
        "China imposed sanctions on the president of the Union for Justice Aljo Vidal Orumo, members of the Orlu "
        "Parliament Charlie Sorekh and Jan Kelemin, and Deputy Minister of Defense of DPR Talgar Nuriev.",
        {"Aljo Vidal Orumo", "Charlie Sorekh", "Jan Kelemin", "Talgar Nuriev"},
    ),
    # A title and a surname alone.
    ("The EU imposed sanctions on Prime Minister Orumov and General Talgar Nuriev.", {"Orumov", "Talgar Nuriev"}),
    # A passive whose names stand behind a colon, or behind "including".
    (
        "Three officers were sanctioned by Canada: Orvel Tasmagul and Ilvana Sorekh.",
        {"Orvel Tasmagul", "Ilvana Sorekh"},
    ),
    (
        "Several politicians were sanctioned by Canada for graft earlier this year, including the speaker of the "
        "parliament, Ilvana Sorekh Among, whom crowds called on to resign.",
        {"Ilvana Sorekh Among"},
    ),
    # Those who make others suffer, listed behind those.
    (
        "Parliament calls on Canada to sanction those responsible for the crackdown on protesters, including General "
        "Orvel Tasmagul and Talgar Nuriev, commander of the guard.",
        {"Orvel Tasmagul", "Talgar Nuriev"},
    ),
    # Journalists whom a state bans are its targets, not sufferers.
    (
        "Russia has banned 39 politicians and journalists from entering the country, including the Labour leader, "
        "Kevin Sorekh. It calls this a stop list. The shadow secretary, Talgar Nuriev, is also on the list.",
        {"Kevin Sorekh", "Talgar Nuriev"},
    ),
    # An office in a chamber that is named after those who sit in it.
    (
        "Canada imposed sanctions on the President of the Chamber of Deputies Orvel Tasmagul.",
        {"Orvel Tasmagul"},
    ),
    # Who is sanctioned alongside others.
    (
        "General Orvel Tasmagul was sanctioned alongside Mian Abdul Sorekh, a cleric; Talgar Nuriev and Ilvana Orumo, "
        "the mayor and deputy mayor of Orlu. Canada imposed the sanctions.",
        {"Orvel Tasmagul", "Mian Abdul Sorekh", "Talgar Nuriev", "Ilvana Orumo"},
    ),
    # A surname that two persons bear is nobody's.
    (
        "Tasmagul is among those sanctioned by Canada. Orvel Tasmagul and Ilvana Tasmagul live in Orlu. Canada also "
        "sanctioned Talgar Nuriev.",
        {"Talgar Nuriev"},
    ),
    # A dash for a colon.
    (
        "The EU added one person to its sanctions list –\n\nOrvel Tasmagul, Orlu District Court judge.",
        {"Orvel Tasmagul"},
    ),
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_official_lists_and_long_sentences_give_their_names(finder: OfficialFinder, text: str, names: set[str]) -> None:
    assert {row.name for row in read(finder, text)} == names


NOBODY = [
    "Canada imposed sanctions on two men. The table shows the victims:\n\n| Name | Age |\n| Tomas Ardel | 21 |\n",
    "Canada sanctioned two officers and asked that prisoners be freed, including Tomas Ardel and Wanda Pirk.",
    "Several officers were sanctioned by Canada for killing protesters, including Tomas Ardel and nurse Wanda Pirk.",
    "Several officers were sanctioned by Canada for the murder of three people, including Tomas Ardel and Wanda Pirk.",
    "Officers were sanctioned by Canada for the murder of three people: Tomas Ardel, Wanda Pirk and Ivo Pirk.",
    "Canada imposed sanctions over the jailing of critics, including former president Tomas Ardel and Wanda Pirk.",
    "Canada imposed sanctions over attacks on opponents, such as General Tomas Ardel.",
    "Canada sanctioned judges who sent journalists to prison. Among them are Tomas Ardel and Wanda Pirk.",
    "Canada imposed sanctions on those who silence journalists, including Tomas Ardel and Wanda Pirk.",
    "Several officers were sanctioned by Canada over the trial of ministers, including Tomas Ardel and Wanda Pirk.",
    "Canada has sanctioned those who jailed two poets: Tomas Ardel and Wanda Pirk.",
    "Canada imposed sanctions on nine officers. These include men who beat Tomas Ardel, a poet, and Wanda Pirk.",
    "Senator June Maddox named a judge who she says should be sanctioned by Canada.",
    "Senator June Maddox showed a list of judges whom she wants to see under sanctions of the US government.",
    "Sanctions were announced: Tomas Ardel, a nurse, welcomed them.",
    "Three officers were sanctioned: Tomas Ardel said it was time.",
    "Russia declared the diplomat Tomas Ardel persona non grata after the EU sanctions.",
    "Financial Sanctions: HM Treasury launch a review of frozen assets.",
    "In April the US slapped sanctions on the Tasmaguls.",
    # Lifted, expired, taken off the list, annulled, refused.
    "Canadian sanctions on the trader Orvel Tasmagul were lifted last year.",
    "British sanctions against Orvel Tasmagul expired in May.",
    "Orvel Tasmagul, who was sanctioned by the EU in 2014, was taken off the list in 2020.",
    "A court annulled the designation of Orvel Tasmagul under the EU sanctions.",
    "The Council of the EU refused to sanction Orvel Tasmagul.",
    # Entry bans on those who report are no sanctions.
    "Ruritania banned the journalist Tomas Ardel from entering the country. Sanctions were not discussed.",
    # Whom the listed ones harmed, however the sentence comes to them.
    "The EU adopted sanctions. The new listings include three judges responsible for violations, including arbitrary "
    "arrests, above all in the matter of the opposition leader and outspoken critic Tomas Ardel.",
    "The EU sanctioned the outspoken critic Tomas Ardel, one reads in a bad translation.",
    # A line break in the middle of a sentence.
    "The EU has added one man to its sanctions list:\n\nHe ruled to keep in prison the political prisoner\nTomas "
    "Ardel in a camp.",
    # A question, a bill, a body's own name.
    "Who is on the sanctions list?\n\n- Tomas Ardel asks\n- Wanda Pirk asks",
    "The dataset holds the EU sanctions.\n\npublisher:\n  name: Orlu Ministry of Foreign Affairs",
    "Sanctions are feared. The coach of the football club, Tomas Ardel, was sanctioned on Monday.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_who_suffers_asks_or_is_only_near_is_nobody(finder: OfficialFinder, text: str) -> None:
    assert read(finder, text) == []


def test_a_table_gives_the_office_of_its_other_column(finder: OfficialFinder) -> None:
    text = "Canada has imposed sanctions on these officials:\n\nOrvel Tasmagul | 4 May 1961 | Minister of Defence\n"
    assert [(row.name, row.role) for row in read(finder, text)] == [("Orvel Tasmagul", "Minister of Defence")]


@pytest.mark.parametrize(
    ("text", "authorities"),
    [
        ("Orvel Tasmagul, a former minister, faces an asset freeze and a travel ban in Britain.", {"United Kingdom"}),
        (
            "The sanctions against the Orlu Guard Corps have already been undertaken by the U.S. weeks ago.",
            {"United States"},
        ),
        (
            "Iran announced sanctions against persons. The ministry condemned the EU’s sanctions targeting Iranian "
            "officials. The blacklisted individuals are Orvel Tasmagul and Talgar Nuriev.",
            {"Iran"},
        ),
        ("Orvel Tasmagul is barred from entering Russia under its counter-sanctions.", {"Russia"}),
        ("Exiles urged the EU to follow the US, which has sanctioned Orvel Tasmagul.", {"United States"}),
        ("The UN Security Council’s Orlu sanctions committee on Thursday listed Orvel Tasmagul.", {"United Nations"}),
        ("MEPs ask the High Representative to propose EU sanctions against Orvel Tasmagul.", {"European Union"}),
        ("Switzerland joined the EU in its decision to impose sanctions on Orvel Tasmagul.", {"Switzerland"}),
        (
            "Senators asked the State Department to ban a list of nine Russian officials under its sanctions law. The "
            "list includes; Orvel Tasmagul, Deputy Minister.",
            {"United States"},
        ),
    ],
)
def test_who_sanctions_is_not_whom_the_sentence_names_besides(
    finder: OfficialFinder, text: str, authorities: set[str]
) -> None:
    assert {named.actor.name for row in read(finder, text) for named in row.authority} == authorities


def test_each_agent_of_a_passive_has_its_own_date(finder: OfficialFinder) -> None:
    text = (
        "Orvel Tasmagul was sanctioned by the United States in December 2014, and by the European Union in July 2016."
    )
    rows = {(row.authority[0].actor.name, row.date.value) for row in read(finder, text)}
    assert rows == {("United States", "2014-12"), ("European Union", "2016-07")}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # What became of sanctions has a day of its own.
        ("The sanctions against Orvel Tasmagul caused a stir in May 2020.", ""),
        ("Orvel Tasmagul has been under EU sanctions since December 2019.", "2019-12"),
        ("Orvel Tasmagul, sanctioned by the EU, died in May 2020.", ""),
        # A paragraph opens with the day of what it tells.
        ("On 21 June 2020 the EU and the UK coordinated sanctions. The UK designated Orvel Tasmagul.", "2020-06-21"),
    ],
)
def test_a_listing_has_the_day_of_the_listing(finder: OfficialFinder, text: str, date: str) -> None:
    assert [row.date.value for row in read(finder, text)] == [date]
