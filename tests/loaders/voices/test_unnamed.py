"""Who speaks as `we` in a text without a publisher: told by its words, open where they do not tell."""

from pathlib import Path

import pytest

from loaders.errors import InvalidRule
from loaders.names.spans import Standing
from loaders.voices.unnamed import find_voice, read_voices, weigh_voices
from tests.loaders.passages import rules

POWER = "My administration acts today. Pursuant to an executive order I am announcing new rules."


@pytest.mark.parametrize(
    ("text", "expected"),
    [(POWER, Standing.POWER), ("The lake is deep.", Standing.UNCLEAR), ("", Standing.UNCLEAR)],
)
def test_the_voice_is_named_only_where_the_words_tell(text: str, expected: Standing) -> None:
    assert find_voice(weigh_voices(text.lower(), rules().voices)) is expected


def test_two_voices_of_one_weight_leave_it_open() -> None:
    assert find_voice({Standing.POWER: 3.0, Standing.CIVIL: 3.0, Standing.PRESS: 0.0}) is Standing.UNCLEAR


@pytest.mark.parametrize("content", ["power = ['(']\ncivil = []\npress = []\n", "power = []\ncivil = []\n"])
def test_a_broken_file_of_voices_is_refused_with_its_name(tmp_path: Path, content: str) -> None:
    path = tmp_path / "voices.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InvalidRule, match=r"voices\.toml.*(?:power|press).*regular expressions"):
        read_voices(path)
