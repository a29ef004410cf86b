"""Tokens: words and marks, each where it stands in the document."""

import pytest

from loaders.grammar.tokens import split_tokens

CASES = [
    ("Minsk, Lima and Lagos.", ["Minsk", ",", "Lima", "and", "Lagos", "."]),
    ("The U.S. envoy met Mr. Diaz.", ["The", "U.S.", "envoy", "met", "Mr.", "Diaz", "."]),
    # A second name's first letter belongs to the name; what ends a sentence does not.
    ("Ana R. Ruiz took plan B.", ["Ana", "R.", "Ruiz", "took", "plan", "B", "."]),
    ("Peru's co-operation", ["Peru's", "co-operation"]),
    ("Peru’s vote", ["Peru’s", "vote"]),
    ("It cost $3,500.25.", ["It", "cost", "$3,500.25", "."]),
    ("“No,” she said", ["“", "No", ",", "”", "she", "said"]),
    ("Māori and Türkiye", ["Māori", "and", "Türkiye"]),
    ("ask@example.org", ["ask", "@", "example", ".", "org"]),
    ("", []),
    (" \n ", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_words_and_marks_are_told_apart(text: str, expected: list[str]) -> None:
    assert [token.text for token in split_tokens(text, 0, len(text))] == expected


@pytest.mark.parametrize(
    ("word", "base", "is_capital", "is_possessive"),
    [
        ("Peru's", "peru", True, True),
        ("Peru’s", "peru", True, True),
        ("Peru", "peru", True, False),
        ("poets", "poets", False, False),
        ("US", "us", True, False),
        ("Ürümqi’s", "ürümqi", True, True),
    ],
)
def test_a_possessive_has_the_base_of_its_name(word: str, base: str, is_capital: bool, is_possessive: bool) -> None:
    (token,) = split_tokens(word, 0, len(word))
    assert (token.base, token.is_capital, token.is_possessive) == (base, is_capital, is_possessive)


@pytest.mark.parametrize(("start", "end"), [(0, 21), (6, 21), (6, 12), (7, 7)])
def test_offsets_are_those_of_the_document(start: int, end: int) -> None:
    text = "Emoji 🕊 from Tigray 🕊"
    assert all(text[token.start : token.end] == token.text for token in split_tokens(text, start, end))
    assert all(start <= token.start < token.end <= end for token in split_tokens(text, start, end))
