"""A group asks by the fullest words that its document has for it; another group lends it none."""

import pytest

from loaders.extract import extract_rows
from tests.loaders.passages import make_document, rules

END = " Peru holds forty writers in jail without a trial."
SAME = [
    # the number and what they are stand where they are heard first
    ("Twenty-two rights organisations in Peru wrote to the king. The 22 groups urged Peru to free the writers.", "22"),
    ("Forty nurses from Lima marched on Friday. The nurses urged Peru to free the writers.", "Forty nurses from Lima"),
    (
        "Relatives of the missing marched on Friday. The relatives urged Peru to free the writers.",
        "Relatives of the missing",
    ),
]
OTHERS = [
    # two groups that fit
    ("Forty nurses in Lima and sixty nurses in Cusco marched. Nurses urged Peru to free the writers.", "Forty"),
    # another number, another noun
    ("Forty unions wrote to the king. Nine unions urged Peru to free the writers.", "Forty"),
    ("Forty teachers marched. Miners urged Peru to free the writers.", "Forty"),
    # words of its own
    ("Forty teachers marched. Exiled teachers urged Peru to free the writers.", "Forty"),
]


def _askers(text: str) -> set[str]:
    rows = extract_rows(make_document(text + END), rules()).demands
    assert rows
    return {named.actor.name for row in rows for named in row.actors}


@pytest.mark.parametrize(("text", "words"), SAME)
def test_a_group_asks_by_its_fullest_words(text: str, words: str) -> None:
    assert any(words.lower() in name.lower() or "twenty-two" in name.lower() for name in _askers(text))


@pytest.mark.parametrize(("text", "words"), OTHERS)
def test_another_group_lends_no_words(text: str, words: str) -> None:
    assert all(words not in name for name in _askers(text))
