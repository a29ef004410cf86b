"""A second look with weights: whom it may find where no wording does, and whom it leaves alone whatever the weights."""

from pathlib import Path

import pytest

from loaders.documents.facts import describe
from loaders.grammar.sentences import split_sentences
from loaders.judging.classifier import YesNo
from loaders.model import RawText
from loaders.names.gazetteer import load_gazetteer
from loaders.officials.find import OfficialFinder, find_officials, load_official_finder
from loaders.officials.statements import WEIGHED
from store.rows import Official

DATA = Path(__file__).parents[3] / "data"
# Says yes to whoever may be weighed at all; no to everybody.
YES, NO = YesNo(10.0, {}, 1.0, 0.0, 0.5), YesNo(-10.0, {}, 1.0, 0.0, 0.5)


@pytest.fixture(scope="module")
def finder() -> OfficialFinder:
    gazetteers = DATA / "gazetteers"
    return load_official_finder(DATA / "rules", gazetteers, load_gazetteer(gazetteers))


def read(finder: OfficialFinder, text: str, judge: YesNo | None = YES) -> list[Official]:
    document = describe(RawText(text, "d.txt", 0, len(text)))
    return find_officials(document, split_sentences(text), finder, judge)


FOUND = [
    # A list in prose below the act, in words that no rule knows.
    (
        "Seven commanders of Orlu could soon find themselves on the sanctions list of the United States. The seven "
        "commanders include Gen. Orvel Tasmagul, head of the guard, and Col. Talgar Nuriev, chief of police.",
        {"Orvel Tasmagul", "Talgar Nuriev"},
    ),
    (
        "The United Kingdom announced new sanctions on Monday. The statement cites Interior Minister Orvel Tasmagul "
        "and prison director Talgar Nuriev.",
        {"Orvel Tasmagul", "Talgar Nuriev"},
    ),
    (
        "Canada has imposed sanctions on five officials of Orlu. Its note speaks of prosecutor Orvel Tasmagul, judge "
        "Talgar Nuriev and warden Ilvana Sorekh.",
        {"Orvel Tasmagul", "Talgar Nuriev", "Ilvana Sorekh"},
    ),
    (
        "Brussels has put twelve judges under restrictive measures. One of the twelve is Judge Orvel Tasmagul.",
        {"Orvel Tasmagul"},
    ),
    (
        "The House asks for visa bans on 35 citizens of Orlu.\n\nAt the top of the roll stands President Orvel "
        "Tasmagul, followed by ministers Talgar Nuriev and Ilvana Sorekh.",
        {"Orvel Tasmagul", "Talgar Nuriev", "Ilvana Sorekh"},
    ),
    # A heading, and a line below it.
    (
        "Sanctions\n\nTwo specific individuals concerned: Minister Orvel Tasmagul and Governor Talgar Nuriev",
        {"Orvel Tasmagul", "Talgar Nuriev"},
    ),
]

NOBODY = [
    # Who speaks, asks, writes, reports.
    "The EU has sanctioned nine judges. “They beat us,” said Tomas Ardel, head of a union.",
    "Canada announced sanctions on five ministers. Professor Tomas Ardel, an analyst, calls them late.",
    "The EU has sanctioned nine judges. Minister Tomas Ardel of Latvia welcomed it.",
    "Sanctions on judges followed. According to Director Tomas Ardel, more will come.",
    "A bill would put nine officials under sanctions. It was introduced by Senator Tomas Ardel.",
    "We ask for sanctions on nine officials.\n\nYours sincerely,\n\nTomas Ardel, president\nWanda Pirk, secretary",
    "Canada has sanctioned five men.\n\nTomas Ardel, Co-Chair of the Lamp and Chief at the Pirk Trust, said: “Good.”",
    "Canada has sanctioned nine officials. The letter was supported by many, including former minister Tomas Ardel.",
    "Canada has sanctioned nine officials.\n\nTomas Ardel, Foreign Minister: Thanks for coming.",
    "Canada has sanctioned nine officials of Orlu. The mine is linked to Tomas Ardel, deputy chief of a ministry.",
    "The President bars nine officials from entry under these sanctions.\n\nTOMAS ARDEL JR.",
    "The list of nine officials under sanctions grew. In May Foreign Minister Tomas Ardel made a decision on it.",
    "Nine officials are under EU sanctions. The trial is watched by General Tomas Ardel.",
    # Who suffers.
    "Canada has sanctioned five officials. They are blamed for the arrest of Major Tomas Ardel.",
    "Canada has sanctioned five officials. Among their prisoners are General Tomas Ardel and Wanda Pirk.",
    "Five officials are under EU sanctions. Mayor Tomas Ardel was killed by their men.",
    "Sanctions hit the officers. The case of Captain Tomas Ardel goes on; his lawyer Wanda Pirk was jailed.",
    "The United States has sanctioned nine wardens. Detained since May: Tomas Ardel and Wanda Pirk.",
    # Whose measures they are.
    "The United States has sanctioned nine wardens. US Secretary of State Tomas Ardel travels to Orlu today.",
    # What is denied, lifted or only possible.
    "Canada has not sanctioned the ministers, including Justice Minister Tomas Ardel.",
    "Canada lifted sanctions on nine officials. The nine include Minister Tomas Ardel and Governor Wanda Pirk.",
    "Canada might sanction officials, among them Minister Tomas Ardel.",
    # Another list, another matter.
    "Canada has sanctioned nine officials.\n\nStaff of our office\n\n- Tomas Ardel, director\n- Wanda Pirk, deputy",
    "The EU has sanctioned nine judges. Guests of the ball include General Tomas Ardel and Minister Wanda Pirk.",
    "The club keeps a blacklist of members. They include General Tomas Ardel and Judge Wanda Pirk.",
    # Whose aide or brother another is.
    "Canada imposed measures, an asset freeze among them, on a trader and associate of former president Tomas Ardel.",
    # Who may only be asked for, below thanks for what was done and in a text of people who ask.
    "We thank Canada for sanctioning the judges of Orlu.\n\nWe repeat our list of those to whom our own act is to be "
    "applied in full.\n\n1. General Tomas Ardel.\n2. Colonel Wanda Pirk.\n\nWe are concerned that our ministers wait.",
    "Canada has sanctioned five judges of Orlu. The union urges London to adopt sanctions, too. They include General "
    "Tomas Ardel.",
    # No person.
    "Canada has sanctioned nine officials. The measures include talks in Port Ardel and with the Tigers of Pirk Orlu.",
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_who_stands_in_a_list_below_the_act_may_be_found(finder: OfficialFinder, text: str, names: set[str]) -> None:
    assert {row.name for row in read(finder, text)} == names


@pytest.mark.parametrize("text", NOBODY)
def test_who_speaks_suffers_serves_or_is_of_another_matter_is_never_weighed(finder: OfficialFinder, text: str) -> None:
    assert [row.name for row in read(finder, text) if row.rule == WEIGHED] == []


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_the_weights_decide(finder: OfficialFinder, text: str, names: set[str]) -> None:
    assert [row.name for row in read(finder, text, NO) if row.rule == WEIGHED] == []


def test_without_weights_the_rules_alone_find_rows(finder: OfficialFinder) -> None:
    text = "Canada has sanctioned Orvel Tasmagul. Its note speaks of prosecutor Talgar Nuriev, too."
    assert [row.name for row in read(finder, text, None)] == ["Orvel Tasmagul"]


def test_what_the_rules_find_stays_as_it_is(finder: OfficialFinder) -> None:
    text = (
        "Canada has sanctioned Judge Orvel Tasmagul. Its note speaks of judge Orvel Tasmagul and warden Ilvana Sorekh."
    )
    alone, weighed = read(finder, text, None), read(finder, text)
    assert [row for row in weighed if row.rule != WEIGHED] == alone
    assert [row.name for row in weighed if row.rule == WEIGHED] == ["Ilvana Sorekh"]


@pytest.mark.parametrize(
    ("text", "status", "authority"),
    [
        (FOUND[0][0], "proposed", []),
        (FOUND[2][0], "sanctioned", ["Canada"]),
        (FOUND[3][0], "sanctioned", ["European Union"]),
    ],
)
def test_the_nearest_act_tells_status_and_authority(
    finder: OfficialFinder, text: str, status: str, authority: list[str]
) -> None:
    rows = read(finder, text)
    assert {row.status for row in rows} == {status}
    assert {named.actor.name for row in rows for named in row.authority} == set(authority)


def test_a_weighed_row_has_the_probability_as_its_confidence_and_its_sentence_as_evidence(
    finder: OfficialFinder,
) -> None:
    text = FOUND[3][0]
    rows = read(finder, text, YesNo(0.0, {}, 1.0, 1.0, 0.5))
    assert [(row.confidence, text[row.start : row.end]) for row in rows] == [
        (0.73, "One of the twelve is Judge Orvel Tasmagul.")
    ]
