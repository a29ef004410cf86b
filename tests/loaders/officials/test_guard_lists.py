"""Do no harm, in lists: private persons beside relative clauses, brackets, tables and schedules of the listed."""

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
    (
        "The EU listed the head of a prison where Rashid Tovar, who was arrested in 2019 and tortured by "
        "guards sanctioned by Canada, died.",
        {"Rashid Tovar"},
    ),
    (
        "Lina Moro, who was detained by the police and sanctioned by her university, thanked Canada for its sanctions.",
        {"Lina Moro"},
    ),
    (
        "Canada sanctioned the officers who beat Lina Moro, whom the United States honoured in May.",
        {"Lina Moro"},
    ),
    (
        "Sanctions on officials were welcomed by Nathan Ruse, a lawyer sanctioned by nobody.",
        {"Nathan Ruse"},
    ),
    (
        "The United States revoked the visa of the activist Omer Kanat after sanctions on officials.",
        {"Omer Kanat"},
    ),
    (
        "The State Department cancelled visas of students, among them Lina Moro, under its sanctions.",
        {"Lina Moro"},
    ),
    (
        "The listed persons (see the report of Nathan Ruse) are under sanctions of the EU.",
        {"Nathan Ruse"},
    ),
    (
        "The EU has sanctioned two judges (their victims: Lina Moro, Rashid Tovar).",
        {"Lina Moro", "Rashid Tovar"},
    ),
    (
        "Exiles ask that the EU add the killers of Boris Danilov to the list; judges are under sanctions.",
        {"Boris Danilov"},
    ),
    (
        "The museum in Canada, which is under sanctions, put Lina Moro on the list.",
        {"Lina Moro"},
    ),
    (
        "Russia has barred the journalist Pavel Orsk from entering over reports of human rights violations.",
        {"Pavel Orsk"},
    ),
    (
        "Belarus banned the priest Pavel Orsk from entering the country over corruption claims.",
        {"Pavel Orsk"},
    ),
    (
        "Sanctioned officials and their victims\n\nVictims\n\n| Name | Age |\n|---|---|\n| Lina Moro | 21 |\n| "
        "Rashid Tovar | 30 |",
        {"Lina Moro", "Rashid Tovar"},
    ),
    (
        "Sanctions on the prison\n\n| Prisoner | Term |\n|---|---|\n| Lina Moro | 8 years |",
        {"Lina Moro"},
    ),
    (
        "Canada imposed sanctions on a general whose men shot protesters, along with Lina Moro, a nurse.",
        {"Lina Moro"},
    ),
    (
        "Canada imposed sanctions on General Marat Sulin for the torture of Lina Moro, along with Rashid Tovar.",
        {"Lina Moro", "Rashid Tovar"},
    ),
    (
        "The EU sanctioned nine officers. They work in Orlu. They have families. The trial went on. The list "
        "of prisoners includes Lina Moro and Rashid Tovar.",
        {"Lina Moro", "Rashid Tovar"},
    ),
    (
        "On the list of sanctions is also the case of Lina Moro, a poet.",
        {"Lina Moro"},
    ),
    (
        "The officers, Lina Moro said, are under sanctions of the EU.",
        {"Lina Moro"},
    ),
    (
        "The EU sanctioned two officers. The officers, Lina Moro and Rashid Tovar say, beat them.",
        {"Lina Moro", "Rashid Tovar"},
    ),
    (
        "Britain has sanctioned three men. The three, Lina Moro recalled, beat her.",
        {"Lina Moro"},
    ),
    (
        "The visas of the family of Lina Moro were revoked; Canada spoke of sanctions.",
        {"Lina Moro"},
    ),
    (
        "Moscow has prohibited entry to Russia for 500 US citizens, and jailed reporter Evan Gorsky.",
        {"Evan Gorsky"},
    ),
    (
        "Russia announced on Friday that it would bar 500 Americans from entering; lawyer Nathan Ruse said "
        "the list was absurd.",
        {"Nathan Ruse"},
    ),
    (
        "The restrictions apply to 71 individuals, the spokeswoman, Nadia Verne, said.",
        {"Nadia Verne"},
    ),
    (
        "These sanctions also targeted two firms – the employers of Lina Moro and Rashid Tovar – accused of fraud.",
        {"Lina Moro", "Rashid Tovar"},
    ),
    (
        "Others hit were journalists Lina Moro and Rashid Tovar, who were beaten when Canada's sanctions came.",
        {"Lina Moro", "Rashid Tovar"},
    ),
    (
        "General Marat Sulin, sanctioned by the EU, was handed a letter by Lina Moro.",
        {"Lina Moro"},
    ),
    (
        "EU sanctions came after Lina Moro was handed a travel ban by the court in Minsk.",
        {"Lina Moro"},
    ),
    (
        "Lina Moro, a lawyer for men sanctioned by the US, spoke in the court.",
        {"Lina Moro"},
    ),
    (
        "Canada has sanctioned the minister. The man who sued him, Rashid Tovar, was put on the list of "
        "foreign agents.",
        {"Rashid Tovar"},
    ),
    (
        "The opposition politician Rashid Tovar was added to the wanted list by Russia, which is under sanctions.",
        {"Rashid Tovar"},
    ),
    (
        "Iran put the singer Lina Moro on a blacklist after sanctions.",
        {"Lina Moro"},
    ),
    (
        "The Taliban barred Lina Moro from travelling; the UN committee imposed sanctions on ministers.",
        {"Lina Moro"},
    ),
    (
        "A court in Hong Kong froze the assets of the publisher Jimmy Lang under the security law; the US "
        "has sanctions.",
        {"Jimmy Lang"},
    ),
    (
        "Police in Hong Kong issued bounties for Joey Siu-lan and cancelled her passport; the US sanctioned "
        "six officers.",
        {"Joey Siu-lan"},
    ),
    (
        "Twelve people were sanctioned by the EU after the trial of eight men: Lina Moro, Rashid Tovar and "
        "Ivo Pirk were among the victims.",
        {"Lina Moro", "Rashid Tovar", "Ivo Pirk"},
    ),
    (
        "Dear Minister,\n\nwe ask for sanctions on those responsible.\n\nSigned:\n\n1. Lina Moro\n2. Rashid Tovar",
        {"Lina Moro", "Rashid Tovar"},
    ),
    (
        "Sanctions list campaign\n\nOur speakers:\n\n1. Lina Moro, poet\n2. Rashid Tovar, lawyer",
        {"Lina Moro", "Rashid Tovar"},
    ),
    (
        "Those under sanctions must not forget the names of the dead:\n\n1. Lina Moro\n2. Rashid Tovar",
        {"Lina Moro", "Rashid Tovar"},
    ),
    (
        "The Orlu (Sanctions) Regulations 2021\n\nWitness statements\n\nThe following persons gave evidence:\n\n1. "
        "Lina Moro\n2. Rashid Tovar",
        {"Lina Moro", "Rashid Tovar"},
    ),
    (
        "Office of Foreign Assets Control\nUS Department of the Treasury\n\nSanctions update\n\nPersonnel\n\n1. "
        "Lina Moro, director\n2. Rashid Tovar, deputy director",
        {"Lina Moro", "Rashid Tovar"},
    ),
    (
        "Global Affairs Canada\nCanada sanctions officers in Orlu\n\nMedia contacts:\n\nLina Moro\nPress "
        "Secretary\nOffice of the Minister\n\nRashid Tovar\nSpokesperson",
        {"Lina Moro", "Rashid Tovar"},
    ),
    (
        "UK sanctions list: notes\n\nPrepared by:\nLina Moro\nRashid Tovar",
        {"Lina Moro", "Rashid Tovar"},
    ),
]


@pytest.fixture(scope="module")
def finder() -> OfficialFinder:
    gazetteers = DATA / "gazetteers"
    return load_official_finder(DATA / "rules", gazetteers, load_gazetteer(gazetteers))


@pytest.mark.parametrize("judge", JUDGES, ids=("rules", "weights"))
@pytest.mark.parametrize(("text", "private"), PRIVATE)
def test_a_private_person_in_or_beside_a_list_is_no_official(
    finder: OfficialFinder, text: str, private: set[str], judge: YesNo | None
) -> None:
    document = Document("d", text, "", "d.txt", 0, len(text), published_on=DAY)
    found = {row.name for row in find_officials(document, split_sentences(text), finder, judge)}
    assert not {name for name in found if any(person in name or name in person for person in private)}
