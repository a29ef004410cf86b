"""Do no harm: victims, detainees, relatives, witnesses and other private persons never become officials.

A sentence that names a private person near words of sanctions is the dangerous one; some name an official in the same
breath, who must be found alone.
"""

from collections.abc import Iterable
from pathlib import Path

import pytest

from loaders.grammar.sentences import split_sentences
from loaders.judging.classifier import YesNo
from loaders.names.gazetteer import load_gazetteer
from loaders.officials.find import OfficialFinder, find_officials, load_official_finder
from store.rows import Document, PartialDate
from store.vocabulary import DateBasis, DatePrecision

DATA = Path(__file__).parents[3] / "data"
# Without weights the rules alone find rows; the other says yes to whoever may be weighed at all.
JUDGES = (None, YesNo(10.0, {}, 1.0, 0.0, 0.5))
DAY = PartialDate("2021-04-15", DatePrecision.DAY, DateBasis.STATED)

# (text, the private persons who must not be found)
PRIVATE = [
    # Detainees.
    ("Canada sanctioned the prison where Aygul Memet has been held since 2019.", {"Aygul Memet"}),
    ("Sanctions must follow for the detention of Rashid Tovar, a schoolteacher in Ruvania.", {"Rashid Tovar"}),
    (
        "The European Union said that Lina Moro, a student detained in Belarus, must be freed or sanctions "
        "would follow.",
        {"Lina Moro"},
    ),
    ("We call for Magnitsky sanctions until Dr. Gulnar Abdi is released from prison.", {"Gulnar Abdi"}),
    ("Sanctions on Iran were urged after Sahar Karvan was sentenced to ten years in prison.", {"Sahar Karvan"}),
    (
        "The United States should impose sanctions over the case of Tesfaye Lemma, a jailed reporter in "
        "Eritrea.",
        {"Tesfaye Lemma"},
    ),
    (
        "In March 2021 the poet Perhat Tursun Beg was detained; in the same month the EU imposed "
        "sanctions.",
        {"Perhat Tursun Beg"},
    ),
    ("Detained lawyer Wen Haibo remains in custody although the United Kingdom imposed sanctions.", {"Wen Haibo"}),
    ("After Maria Kolesnik was jailed in Minsk, the European Union imposed sanctions on Belarus.", {"Maria Kolesnik"}),
    ("The EU announced sanctions on the day on which Ko Zaw Lin was executed in Myanmar.", {"Ko Zaw Lin"}),
    ("Political prisoner Amina Diallo wrote from her cell that sanctions help.", {"Amina Diallo"}),
    (
        "The activist Jorge Pineda, imprisoned in Nicaragua, asked for sanctions against the "
        "government.",
        {"Jorge Pineda"},
    ),
    # The dead and the disappeared.
    ("Sanctions were demanded after the death of Nurlan Ospan in custody in Kazakhstan.", {"Nurlan Ospan"}),
    ("The killing of the journalist Daphne Borg led Parliament to ask for sanctions.", {"Daphne Borg"}),
    ("Canada should sanction those who killed Berta Salgado in Honduras.", {"Berta Salgado"}),
    ("Those responsible for the murder of Boris Danilov should be put under sanctions.", {"Boris Danilov"}),
    (
        "The United States is imposing visa restrictions on those responsible for the disappearance of Ilham "
        "Tokay.",
        {"Ilham Tokay"},
    ),
    ("Magnitsky sanctions are due for the torture of Sergei Vetrov, who died in a Moscow prison.", {"Sergei Vetrov"}),
    ("Sixteen persons were sanctioned for the murder of Jamal Harbi.", {"Jamal Harbi"}),
    # Families and witnesses.
    ("Zumrat Dawar, a former detainee, told the committee that sanctions were overdue.", {"Zumrat Dawar"}),
    ("Her sister Rahile Dawar asked the German government to impose sanctions.", {"Rahile Dawar"}),
    ("Kemal Aziz, whose mother was detained, welcomed the sanctions of the European Union.", {"Kemal Aziz"}),
    ("Survivor Tursunay Ziya said that Canada should impose sanctions on those who ran the camp.", {"Tursunay Ziya"}),
    ("The widow of the engineer, Olena Hrytsak, thanked the United Kingdom for its sanctions.", {"Olena Hrytsak"}),
    ("Witness Paw Htun described beatings; the tribunal recommended sanctions.", {"Paw Htun"}),
    ("According to the refugee Hamid Noori, the United States should sanction the regime.", {"Hamid Noori"}),
    ("The father of Asel Bekova asked for sanctions at the trial.", {"Asel Bekova"}),
    # Whoever asks, speaks, writes or researches.
    ("“Sanctions work,” said Nathan Ruse, a lawyer in Toronto.", {"Nathan Ruse"}),
    ("Researcher Adela Zenk published names of officials and asked that they be sanctioned.", {"Adela Zenk"}),
    ("Omer Kanat Bay, director of the project, called on the EU to impose sanctions on officials.", {"Omer Kanat Bay"}),
    ("The petition of Clara Whitmore asks the Australian government to sanction officials.", {"Clara Whitmore"}),
    ("Journalist Pavel Orsk reported that the European Union had imposed sanctions.", {"Pavel Orsk"}),
    ("By Rosa Lindt. The United Kingdom has imposed sanctions on four officials.", {"Rosa Lindt"}),
    ("Photo: Miguel Sanz. The European Union put eleven persons on its list.", {"Miguel Sanz"}),
    ("For more, write to Ana Petit, who leads our campaign for sanctions.", {"Ana Petit"}),
    ("Professor James Millow said in Washington that sanctions on China had failed.", {"James Millow"}),
    # Those who are punished at home.
    ("The court in Tehran fined the singer Mehdi Yara for her song.", {"Mehdi Yara"}),
    ("Egypt put the blogger Alaa Sabry on a terrorism list.", {"Alaa Sabry"}),
    ("The police froze the bank account of the opposition activist Lena Volk.", {"Lena Volk"}),
    ("Hong Kong issued an arrest warrant for the student Frances Hoi.", {"Frances Hoi"}),
    ("The teacher Sayragul Sautba was barred from leaving the country.", {"Sayragul Sautba"}),
    ("Authorities in Urumqi blacklisted the shopkeeper Abduwali Ayub for praying.", {"Abduwali Ayub"}),
    ("Turkey detained Yusuf Amet, a Uyghur father of three, and threatens to deport him.", {"Yusuf Amet"}),
    ("China put sanctions on her employer, said the nurse Gulbahar Halit.", {"Gulbahar Halit"}),
    # An official in the same breath: only the official is found.
    (
        "The EU imposed sanctions on Marat Sulin, the prison director, for the torture of Dilnur "
        "Reyha.",
        {"Dilnur Reyha"},
    ),
    ("Canada sanctioned General Tun Myat, whose troops killed Ma Khin Su, a student.", {"Ma Khin Su"}),
    ("The United States should sanction Judge Ivo Karden, who sentenced the painter Alesya Pugach.", {"Alesya Pugach"}),
    ("The United Kingdom sanctioned police chief Rustam Beyli after the death of Samir Novruz.", {"Samir Novruz"}),
    (
        "We ask the European Union to sanction Minister Pedro Ruiz, as the mother of Julia Campos has "
        "asked.",
        {"Julia Campos"},
    ),
    ("The Treasury designated warden Hossein Taleb, under whom Niloufar Azad was beaten.", {"Niloufar Azad"}),
    ("Lawyer Anna Brecht asked Germany to sanction the prosecutor Oleg Maslov.", {"Anna Brecht"}),
    ("The family of Idris Hasan wants Canada to sanction Governor Amadou Barry.", {"Idris Hasan"}),
    ("The EU listed Colonel Yaw Mensah for the arrest of the unionist Kofi Adom.", {"Kofi Adom"}),
    ("Relatives of Tashi Wangdu asked that Party Secretary Liu Weiping be sanctioned.", {"Tashi Wangdu"}),
    ("Norway joined the sanctions on commander Said Dukay, accused of abducting Zarema Isay.", {"Zarema Isay"}),
    (
        "The United States sanctioned Deputy Minister Luis Prado for persecuting the bishop Rolando "
        "Mejia.",
        {"Rolando Mejia"},
    ),
    ("Sanctions on the mayor Viktor Lysenko were welcomed by the veteran Petro Hnat.", {"Petro Hnat"}),
    (
        "The United Kingdom sanctioned the militia leader Abdel Rahim Musa over the rape of Halima "
        "Adam.",
        {"Halima Adam"},
    ),
    ("Australia should sanction General Prak Sothea, says Chan Dara, a garment worker.", {"Chan Dara"}),
    ("The EU put Admiral Nyo Tin under sanctions; the doctor Su Mon remains in prison.", {"Su Mon"}),
    # "They" and lists behind an act, but of those who are held, freed, killed or missing.
    (
        "Lawmakers urged Canada to sanction officials of Ruvania. They also called for the release of several figures "
        "imprisoned there. They include Mira Solnit, the widow of a professor, and Sadiq Malvar, a student.",
        {"Mira Solnit", "Sadiq Malvar"},
    ),
    (
        "Deputies asked the EU to sanction judges and to press for the release of political prisoners. They include "
        "Osman Brek and Lidia Vorn.",
        {"Osman Brek", "Lidia Vorn"},
    ),
    (
        "Canada sanctioned nine officers of the guard. The police killed forty people in May. Among them were Tomas "
        "Ardel, a nurse, and Wanda Pirk.",
        {"Tomas Ardel", "Wanda Pirk"},
    ),
    (
        "We urge Canada to impose sanctions on officials. We call for the release of the following people:\n\n"
        "- Tomas Ardel, a poet\n- Wanda Pirk, a teacher",
        {"Tomas Ardel", "Wanda Pirk"},
    ),
    (
        "We ask the EU to sanction those responsible. The following persons were killed:\n\nTomas Ardel, aged 20"
        "\n\nWanda Pirk, aged 31",
        {"Tomas Ardel", "Wanda Pirk"},
    ),
    (
        "Canada imposed sanctions on two officers. The men who disappeared in May were never found. The two men – "
        "Tomas Ardel and Ivo Pirk – left three children.",
        {"Tomas Ardel", "Ivo Pirk"},
    ),
    (
        "The United States sanctioned five officers over the deaths. The list of victims includes Tomas Ardel and "
        "Wanda Pirk.",
        {"Tomas Ardel", "Wanda Pirk"},
    ),
    (
        "Canada imposed sanctions on officials. The missing have a list too: Tomas Ardel and Ivo Pirk are on the list.",
        {"Tomas Ardel", "Ivo Pirk"},
    ),
    (
        "Canada sanctioned the guard for the murder of protesters. They include Tomas Ardel, 21, and Wanda Pirk.",
        {"Tomas Ardel", "Wanda Pirk"},
    ),
    # Whoever asks for sanctions, announces them, or writes the law.
    (
        "U.S. Senators Owen Hartley, D-N.J., Bert Corrigan, R-Tenn., and June Maddox, R-Ariz., all members of the "
        "Trade Committee, today requested the President add persons to a list of abusers who are subject to sanctions.",
        {"Owen Hartley", "Bert Corrigan", "June Maddox"},
    ),
    (
        "Senator Owen Hartley and Representative June Maddox introduced a bill on officials who are under sanctions of "
        "the European Union.",
        {"Owen Hartley", "June Maddox"},
    ),
    ("Owen Hartley, a lawmaker, signed a letter on officers who were sanctioned by Canada.", {"Owen Hartley"}),
    (
        "Owen Hartley and June Maddox urged the Treasury to list judges who are subject to sanctions in Canada.",
        {"Owen Hartley", "June Maddox"},
    ),
    (
        "The bill on sanctions, sponsored by senators Owen Hartley and June Maddox, was sanctioned by the president.",
        {"Owen Hartley", "June Maddox"},
    ),
    ("Senators asked for sanctions against officials, Owen Hartley urges in a letter.", {"Owen Hartley"}),
    ("The EU imposed sanctions against officials, announced minister Owen Hartley.", {"Owen Hartley"}),
    ("June Maddox leads lawyers who want judges to be sanctioned by Canada.", {"June Maddox"}),
    ("The nurse June Maddox treated men who were placed on the EU sanctions list.", {"June Maddox"}),
    ("June Maddox named nine officers who are under EU sanctions.", {"June Maddox"}),
    ("June Maddox met Darvo Kelemin, who is subject to UK sanctions.", {"June Maddox"}),
    (
        "The guide Owen Hartley left the Orvel Guard, a militia that was sanctioned by Canada.",
        {"Owen Hartley"},
    ),
    (
        "Lawmakers asked Canada to impose sanctions on judges. The letter's signatories include Owen Hartley and June "
        "Maddox.",
        {"Owen Hartley", "June Maddox"},
    ),
    # Neither sanctions nor officials.
    ("Rebiya Tohti is 14 years old and lives with her grandmother.", {"Rebiya Tohti"}),
    ("The orphan Ilyas Juma was sent to a boarding school.", {"Ilyas Juma"}),
    ("Aisha Noor, 63, was taken from her home at night.", {"Aisha Noor"}),
    (
        "The company asked its worker Tang Li to sign; the company was later sanctioned by the United "
        "States.",
        {"Tang Li"},
    ),
]  # fmt: skip
FOUND = [
    ("The EU imposed sanctions on Marat Sulin, the prison director, for the torture of Dilnur Reyha.", "Marat Sulin"),
    ("Canada sanctioned General Tun Myat, whose troops killed Ma Khin Su, a student.", "Tun Myat"),
    ("The United States should sanction Judge Ivo Karden, who sentenced the painter Alesya Pugach.", "Ivo Karden"),
    ("The family of Idris Hasan wants Canada to sanction Governor Amadou Barry.", "Amadou Barry"),
    ("Lawyer Anna Brecht asked Germany to sanction the prosecutor Oleg Maslov.", "Oleg Maslov"),
    ("The EU put Admiral Nyo Tin under sanctions; the doctor Su Mon remains in prison.", "Nyo Tin"),
    ("June Maddox met Darvo Kelemin, who is subject to UK sanctions.", "Darvo Kelemin"),
    ("Marat Sulin, a general who is under EU sanctions, spoke of the freed nurse Lida Orn.", "Marat Sulin"),
    ("Marat Sulin is one of the six officers who were sanctioned by Canada.", "Marat Sulin"),
    ("Lawyers ask for Marat Sulin and two of his aides to be sanctioned by Canada.", "Marat Sulin"),
    ("Canada sanctioned nine officers. They include Marat Sulin, who sentenced the poet Lida Orn.", "Marat Sulin"),
    (
        "Canada sanctioned nine officers.\n\nThe following officers were sanctioned:\n\n- Marat Sulin\n- Tun Myat",
        "Marat Sulin",
    ),
]


@pytest.fixture(scope="module")
def finder() -> OfficialFinder:
    gazetteers = DATA / "gazetteers"
    return load_official_finder(DATA / "rules", gazetteers, load_gazetteer(gazetteers))


def names(finder: OfficialFinder, text: str, judge: YesNo | None = None) -> set[str]:
    document = Document("d", text, "", "d.txt", 0, len(text), published_on=DAY)
    return {row.name for row in find_officials(document, split_sentences(text), finder, judge)}


def is_among(person: str, found: Iterable[str]) -> bool:
    """Whether a name is found, also shortened or with more around it."""
    return any(person in name or name in person or person.split()[-1] in name.split() for name in found)


@pytest.mark.parametrize("judge", JUDGES, ids=("rules", "weights"))
@pytest.mark.parametrize(("text", "private"), PRIVATE)
def test_a_private_person_is_no_official(
    finder: OfficialFinder, text: str, private: set[str], judge: YesNo | None
) -> None:
    found = names(finder, text, judge)
    assert [person for person in sorted(private) if is_among(person, found)] == []


@pytest.mark.parametrize(("text", "official"), FOUND)
def test_the_official_beside_a_private_person_is_found(finder: OfficialFinder, text: str, official: str) -> None:
    assert any(official.split()[-1] in name for name in names(finder, text))


def test_the_set_is_large_and_of_many_countries() -> None:
    assert len({text for text, _ in PRIVATE}) >= 60
