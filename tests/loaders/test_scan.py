"""Spans: which words of a sentence may stand for an actor, and whether it has power or stands outside it."""

import pytest

from tests.loaders.passages import open_passage

NAMED = [
    ("Kenya closed the port.", [("Kenya", "power")]),
    ("The Kenyan government closed the port.", [("Kenyan government", "power")]),
    ("Human Rights Watch wrote to the African Union.", [("Human Rights Watch", "civil"), ("African Union", "power")]),
    ("The UN Human Rights Council met in Geneva.", [("UN Human Rights Council", "power")]),
    (
        "The European Parliament and the Senate of Chile voted.",
        [("European Parliament", "power"), ("Senate of Chile", "power")],
    ),
    ("The Lagos Press Union wrote to Nigeria.", [("Lagos Press Union", "civil"), ("Nigeria", "power")]),
    ("The Ministry of Trade and Industry answered.", [("Ministry of Trade and Industry", "power")]),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_names_are_found_whole_with_their_standing(text: str, expected: list[tuple[str, str]]) -> None:
    passage = open_passage(text)
    found = {(passage.written(0, s.first, s.last), str(s.standing)) for s in passage.spans(0) if s.actor is not None}
    assert set(expected) <= found


NO_NAMES = [
    "A turkey was roasted on Sunday.",
    "The china was broken.",
    "Please bring a chair.",
    "Monday was cold.",
    "He ate a brazil nut and went home.",
    "They may march in march.",
]


@pytest.mark.parametrize("text", NO_NAMES)
def test_words_that_are_written_small_are_no_names(text: str) -> None:
    assert [span for span in open_passage(text).spans(0) if span.actor is not None] == []


GROUPS = [
    ("The ministers met the nurses.", [("ministers", "power"), ("nurses", "civil")]),
    ("The newspaper asked residents.", [("newspaper", "press"), ("residents", "civil")]),
    ("We thank you.", [("we", "we"), ("you", "you")]),
    ("The letter names two judges.", [("letter", "thing"), ("judges", "power")]),
]


@pytest.mark.parametrize(("text", "expected"), GROUPS)
def test_groups_and_pronouns_are_found_with_their_standing(text: str, expected: list[tuple[str, str]]) -> None:
    passage = open_passage(text)
    # Whether the article and the number belong to the span is left open.
    assert [(passage.tokens(0)[s.last - 1].lower, str(s.standing)) for s in passage.spans(0)] == expected


@pytest.mark.parametrize("text", [case[0] for case in NAMED + GROUPS] + NO_NAMES)
def test_spans_keep_order_and_do_not_overlap(text: str) -> None:
    passage = open_passage(text)
    edges = [edge for span in passage.spans(0) for edge in (span.first, span.last)]
    assert edges == sorted(edges) and all(s.first < s.last <= len(passage.tokens(0)) for s in passage.spans(0))


def test_a_short_form_stands_for_the_name_that_the_text_explains() -> None:
    passage = open_passage("The Andean Press Union (APU) met in Lima. The APU wrote to Peru.")
    actors = [span.actor.name for span in passage.spans(1) if span.actor is not None]
    assert actors == ["Andean Press Union", "Peru"]


def test_a_short_form_that_the_text_does_not_explain_stays_as_written() -> None:
    passage = open_passage("The APU wrote to Peru.")
    assert [span.actor.name for span in passage.spans(0) if span.actor is not None] == ["APU", "Peru"]


@pytest.mark.parametrize(
    "name", ["Lagos Nurses' Union", "Auckland Students’ Association", "Teachers' Council of Minsk", "Workers’ Congress"]
)
def test_a_plural_possessive_is_part_of_the_name(name: str) -> None:
    passage = open_passage(f"The {name} wrote to Peru.")
    assert name in [passage.written(0, span.first, span.last) for span in passage.spans(0)]
