"""The practice sentences: their file, what is wrong in one, and that every kind and stance is practised."""

from collections import Counter
from pathlib import Path

import pytest

from loaders.errors import InvalidRule
from loaders.judging.practice_acts import collect_practice, read_practice
from store.settings import DATA
from store.vocabulary import ResponseKind, Stance
from tests.loaders.passages import rules

SHIPPED = DATA / "training" / "acts.tsv"


def write(folder: Path, *lines: str) -> Path:
    path = folder / "acts.tsv"
    path.write_text("\n".join(("kind\tstance\tsentence", *lines)) + "\n", encoding="utf-8")
    return path


def test_each_sentence_gives_the_features_of_its_act_with_kind_and_stance(tmp_path: Path) -> None:
    path = write(tmp_path, "court\tsupportive\tThe Supreme Court of Kenya quashed the sentence of the poet.")
    ((features, kind, stance),) = collect_practice(path, rules())
    assert (kind, stance) == ("court", "supportive")
    assert any(name.startswith("cue:") for name in features)


def test_a_sentence_without_an_act_teaches_nothing(tmp_path: Path) -> None:
    assert collect_practice(write(tmp_path, "court\topposed\tA land of books."), rules()) == ()


def test_without_a_file_there_is_no_practice(tmp_path: Path) -> None:
    assert collect_practice(tmp_path / "acts.tsv", rules()) == ()


@pytest.mark.parametrize(
    ("line", "message"),
    [
        pytest.param("verdict\tsupportive\tIt ruled.", "line 2.*verdict.*kinds: statement", id="no such kind"),
        pytest.param("court\tfriendly\tIt ruled.", "line 2.*friendly.*stances: supportive", id="no such stance"),
        pytest.param("court\tsupportive", "line 2", id="a column is missing"),
    ],
)
def test_a_wrong_line_is_named_with_what_is_allowed(tmp_path: Path, line: str, message: str) -> None:
    with pytest.raises(InvalidRule, match=message):
        read_practice(write(tmp_path, line))


def test_a_file_without_its_first_line_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "acts.tsv"
    path.write_text("court\tsupportive\tIt ruled.\n", encoding="utf-8")
    with pytest.raises(InvalidRule, match="first line must name the columns"):
        read_practice(path)


def test_the_shipped_sentences_practise_every_kind_and_stance_and_repeat_none() -> None:
    sentences = read_practice(SHIPPED)
    kinds = Counter(kind for kind, _, _ in sentences)
    assert min(kinds[kind] for kind in ResponseKind) >= 50
    assert {stance for _, stance, _ in sentences} == set(Stance)
    assert len({text for _, _, text in sentences}) == len(sentences)
