"""The rules of a data folder: read whole, with or without the classifier, and refused where a file is wrong."""

import shutil
from pathlib import Path

import pytest

from loaders.errors import InvalidRule
from loaders.grammar.verbs import read_verbs
from loaders.rules import read_rules
from tests.loaders.passages import DATA, rules


def test_the_rules_of_the_project_are_read_with_and_without_the_classifier() -> None:
    assert rules().classifier is not None and rules(with_classifier=False).classifier is None
    assert rules().asks.cues and rules().acts.cues and rules().verbs.plain and rules().categories


def test_no_verb_is_both_plain_and_ambiguous() -> None:
    assert rules().verbs.plain & rules().verbs.ambiguous == set()


@pytest.mark.parametrize("content", ["", "plain = 'free'\n", "plain = ''\nambiguous = 'act'\n"])
def test_a_file_of_verbs_without_a_list_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "verbs.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InvalidRule, match=r"verbs\.toml.*missing or empty"):
        read_verbs(path)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("rules/asks.toml", "[[cue]]\nid = 'a'\n"),
        ("rules/acts.toml", "[[act]]\nid = 'a'\n"),
        ("rules/categories.toml", "[[category]]\nname = 'peace'\n"),
        ("rules/voices.toml", "power = []\n"),
        ("rules/verbs.toml", "plain = ''\n"),
        ("models/classifier.json", "{}"),
    ],
)
def test_a_wrong_file_stops_the_run_with_its_name(tmp_path: Path, name: str, content: str) -> None:
    for folder in ("rules", "gazetteers", "models"):
        shutil.copytree(DATA / folder, tmp_path / folder)
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(InvalidRule, match=Path(name).name.replace(".", r"\.")):
        read_rules(tmp_path)
