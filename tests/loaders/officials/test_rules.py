"""The wordings of officials.toml and the programmes: examples run, hostile text comes back, wrong files say where."""

from pathlib import Path

import pytest

from loaders.errors import InvalidRule
from loaders.grammar.sentences import split_sentences
from loaders.names.gazetteer import load_gazetteer
from loaders.officials.find import OfficialFinder, find_officials, load_official_finder
from loaders.officials.rules import read_official_rules
from loaders.programmes import read_programmes
from store.rows import Document, Official, PartialDate
from store.vocabulary import DateBasis, DatePrecision

DATA = Path(__file__).parents[3] / "data"
DAY = PartialDate("2021-04-15", DatePrecision.DAY, DateBasis.STATED)
EXAMPLES = [
    (pattern.id, example["text"], set(example["names"]))
    for pattern in read_official_rules(DATA / "rules").patterns
    for example in pattern.examples
]
COUNTEREXAMPLES = [
    (pattern.id, text) for pattern in read_official_rules(DATA / "rules").patterns for text in pattern.counterexamples
]


@pytest.fixture(scope="module")
def finder() -> OfficialFinder:
    gazetteers = DATA / "gazetteers"
    return load_official_finder(DATA / "rules", gazetteers, load_gazetteer(gazetteers))


def read(finder: OfficialFinder, text: str) -> list[Official]:
    document = Document("d", text, "", "d.txt", 0, len(text), published_on=DAY)
    return find_officials(document, split_sentences(text), finder)


@pytest.mark.parametrize(("pattern", "text", "names"), EXAMPLES)
def test_the_examples_of_a_wording_give_exactly_their_names(
    finder: OfficialFinder, pattern: str, text: str, names: set[str]
) -> None:
    assert {row.name for row in read(finder, text)} == names


@pytest.mark.parametrize(("pattern", "text"), COUNTEREXAMPLES)
def test_the_counterexamples_of_a_wording_give_nobody(finder: OfficialFinder, pattern: str, text: str) -> None:
    assert read(finder, text) == []


HOSTILE = [
    "sanction " * 22_000,
    "sanctions on " * 15_000,
    "The EU sanctioned " + "A B, " * 40_000,
    "add add add add " * 12_000,
    "designated as a " * 12_000,
    "was sanctioned by " * 11_000,
    "sanctions (" * 18_000,
    "Orvel Tasmagul " * 13_000 + "was sanctioned",
    "the list of the list includes " * 6_600,
    "sanction of of of of " * 9_500,
    "sanctions " + "imposed today also " * 10_000 + "on Orvel Tasmagul",
    "UN 1267 Committee sanctions " * 7_000,
    "sanction\n- " * 18_000,
    "among those sanctioned, " * 8_300,
    "sanction’s’s’s " * 13_000,
    "SANCTION" * 25_000,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_of_200_kb_comes_back(finder: OfficialFinder, text: str) -> None:
    rows = read(finder, text)
    assert all(0 <= row.start < row.end <= len(text) for row in rows)


def test_a_wrong_rule_stops_the_run_and_says_where(tmp_path: Path) -> None:
    rules = (DATA / "rules" / "officials.toml").read_text(encoding="utf-8")
    (tmp_path / "common_words.txt").write_text("a\n", encoding="utf-8")
    (tmp_path / "officials.toml").write_text(rules.replace('frame = "these"', 'frame = "thoes"', 1), encoding="utf-8")
    with pytest.raises(InvalidRule, match=r"officials.toml.*thoes.*these"):
        read_official_rules(tmp_path)


def test_a_wrong_programme_stops_the_run_and_says_where(tmp_path: Path) -> None:
    path = tmp_path / "programmes.csv"
    path.write_text(
        "key,authority,orders,wordings,measures,note\nUS-X,United States,1,x,Asset frieze,\n", encoding="utf-8"
    )
    with pytest.raises(InvalidRule, match="row 2.*Asset frieze.*Asset freeze"):
        read_programmes(path)


def test_programmes_are_known_by_order_and_by_name() -> None:
    programmes = read_programmes(DATA / "gazetteers" / "programmes.csv")
    for text, key in [
        ("pursuant to executive order (e.o.) 13818", "US-GLOMAG"),
        ("under e.o. 14038", "US-BRUS"),
        ("the eu global human rights sanctions regime", "EU-HR"),
        ("the special economic measures act", "CA-SEMA"),
    ]:
        found = programmes.find_programme(text, 0, len(text))
        assert found is not None and found.key == key
    assert programmes.find_programme("executive order 99999", 0, 21) is None
