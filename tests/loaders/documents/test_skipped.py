"""Sentences that give no rows: the block of facts at the top, and furniture of the page."""

import pytest

from loaders.documents.skipped import find_skipped
from loaders.grammar.sentences import split_sentences

BODY = "Oxfam urges Kenya to free the singers."


@pytest.mark.parametrize(
    ("text", "read"),
    [
        pytest.param(f"---\ntitle: Oxfam urges Kenya\ndate: 2024-05-01\n---\n{BODY}", [BODY], id="YAML"),
        pytest.param(f'+++\ntitle = "Oxfam urges Kenya"\n+++\n{BODY}', [BODY], id="TOML"),
        pytest.param(f"{BODY}\n\nShare on Facebook\n", [BODY], id="furniture"),
        pytest.param(f"{BODY}\n---\nKenya answered.\n---\n", [BODY, "Kenya answered."], id="rules between parts"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_only_what_speaks_of_the_subject_is_read(text: str, read: list[str]) -> None:
    sentences = split_sentences(text)
    skipped = find_skipped(text, sentences)
    assert [text[s.start : s.end] for s in sentences if s.index not in skipped] == read
