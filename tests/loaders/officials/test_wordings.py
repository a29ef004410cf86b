"""Officials behind the many wordings that put names under sanctions, or ask for it: name, status and authority."""

from pathlib import Path

import pytest

from loaders.grammar.sentences import split_sentences
from loaders.names.gazetteer import load_gazetteer
from loaders.officials.find import OfficialFinder, find_officials, load_official_finder
from store.rows import Document, PartialDate
from store.vocabulary import DateBasis, DatePrecision

DATA = Path(__file__).parents[3] / "data"
DAY = PartialDate("2021-04-15", DatePrecision.DAY, DateBasis.STATED)
LINES = (Path(__file__).parent / "wordings.txt").read_text(encoding="utf-8").splitlines()
WORDINGS = [line.split(" | ", 3) for line in LINES if not line.startswith("#")]


@pytest.fixture(scope="module")
def finder() -> OfficialFinder:
    gazetteers = DATA / "gazetteers"
    return load_official_finder(DATA / "rules", gazetteers, load_gazetteer(gazetteers))


@pytest.mark.parametrize(("status", "authorities", "names", "line"), WORDINGS)
def test_a_wording_gives_its_names_with_status_and_authority(
    finder: OfficialFinder, status: str, authorities: str, names: str, line: str
) -> None:
    text = line.replace("\\n", "\n")
    document = Document("d", text, "", "d.txt", 0, len(text), published_on=DAY)
    rows = find_officials(document, split_sentences(text), finder)
    assert "; ".join(sorted({row.name for row in rows})) == names
    assert {row.status.value for row in rows} == {status}
    assert "; ".join(sorted({named.actor.name for row in rows for named in row.authority})) == authorities
