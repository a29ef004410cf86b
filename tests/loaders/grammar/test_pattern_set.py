"""A set of patterns finds what each pattern finds by itself, wherever it is not tried."""

import re

import pytest

from loaders.grammar.openings import Needs, find_needs, split_alternatives
from loaders.grammar.pattern_set import PatternSet
from tests.loaders.passages import rules

NEEDS = [
    # the words with which every match opens
    (r"\bpursuant to\b", Needs(starts=frozenset({"pursuant to"}))),
    (r"\b(?:harbours?|quay)\b", Needs(starts=frozenset({"harbour", "quay"}))),
    (r"\bthe (?:quay|pier) is\b", Needs(starts=frozenset({"the quay is", "the pier is"}))),
    (r"\bclose[sd]? (?:\w+ )*the pier\b", Needs(starts=frozenset({"close ", "closes ", "closed "}))),
    (r"\blighthouse(?! keeper)\w*", Needs(starts=frozenset({"lighthouse"}))),
    # a rarer word inside goes before a short opening
    (r"\b(?:is|are) (?:\w+ )?(?:dredged|flooded)\b", Needs(inside=frozenset({"dredged", "flooded"}))),
    (r"(?:^|[.;]\s+)please\b", Needs(inside=frozenset({"please"}))),
    (r"(?:\w+ )+harbour", Needs(inside=frozenset({"harbour"}))),
    # nothing can be told
    (r"\w+ed\b", Needs()),
    (r"\b(?:quay|\w+)\b", Needs()),
    (r"(?:harbour)?\d+", Needs()),
    (r"(?i)harbour", Needs()),
    (r"(?i:harbour) 7", Needs()),
    (r"[a-z]{3} \d", Needs()),
]  # fmt: skip
TEXTS = [
    "",
    "harbour",
    "the harbours close the old pier, please. please close the quay",
    "harbourharbour is dredged and closed the pier",
    "a lighthouse keeper lights the lighthouses",
]


@pytest.mark.parametrize(("pattern", "expected"), NEEDS)
def test_what_a_pattern_needs_is_told_from_the_pattern(pattern: str, expected: Needs) -> None:
    assert find_needs(re.compile(pattern)) == expected


def test_a_set_finds_what_its_patterns_find() -> None:
    patterns = [re.compile(pattern) for pattern, _ in NEEDS]
    for text in TEXTS:
        assert found_by_set(patterns, text) == found_by_each(patterns, text)


def test_a_set_of_the_rules_finds_what_the_rules_find() -> None:
    read = rules()
    patterns = [
        *(pattern for _, pattern in (*read.asks.phrases, *read.acts.phrases)),
        *(pattern for _, patterns in read.voices.words for pattern in patterns),
        *(entry.words for entry in read.categories.entries),
    ]
    cues = (*read.asks.cues, *read.acts.cues)
    text = " ".join(sentence.lower() for cue in cues for sentence in (*cue.examples, *cue.counterexamples))
    assert found_by_set(patterns, text) == found_by_each(patterns, text)
    assert len(found_by_set(patterns, text)) > 100


def test_a_set_finds_a_match_where_one_of_its_patterns_does() -> None:
    for pattern, _ in NEEDS:
        for text in TEXTS:
            assert (PatternSet([re.compile(pattern)]).search(text) is None) == (re.search(pattern, text) is None)


def test_no_match_is_found_where_no_needed_word_stands() -> None:
    patterns = [re.compile(pattern) for pattern, needs in NEEDS if needs != Needs()]
    for text in TEXTS:
        places = PatternSet(patterns).places(text)
        spans = [span for _, *span in found_by_each(patterns, text)]
        assert places is not None and all(any(start <= at < end for at in places) for start, end in spans)


def test_a_set_with_a_pattern_that_needs_no_word_says_no_places() -> None:
    assert PatternSet([re.compile(pattern) for pattern, _ in NEEDS]).places("the harbour") is None


def test_a_pattern_is_split_at_the_bars_outside_brackets() -> None:
    found = split_alternatives(re.compile(r"quay|the (?:pier|mole)\b|[|(]dock|a\|b|"))
    assert [part.pattern for part in found] == ["quay", r"the (?:pier|mole)\b", "[|(]dock", r"a\|b", ""]


def test_an_empty_set_finds_nothing() -> None:
    assert found_by_set([], "the harbour") == []


def found_by_set(patterns: list[re.Pattern[str]], text: str) -> list[tuple[int, int, int]]:
    return [(number, *match.span()) for number, match in PatternSet(patterns).find(text)]


def found_by_each(patterns: list[re.Pattern[str]], text: str) -> list[tuple[int, int, int]]:
    return [(number, *match.span()) for number, pattern in enumerate(patterns) for match in pattern.finditer(text)]
