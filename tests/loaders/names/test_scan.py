"""Spans: which words of a sentence may stand for an actor, and whether it has power or stands outside it."""

import pytest

from loaders.names.spans import SpanKind
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
    (
        "The groups wrote to US Secretary of State Ana Ruiz and Secretary of the Treasury Paul Lee.",
        [("US Secretary of State Ana Ruiz", "power"), ("Paul Lee", "person")],
    ),
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


WHOLE = [
    # A common word opens a name behind an article, and plural owners may be two.
    ("In Lima the Free Harbour Union wrote to Kenya.", "Free Harbour Union", "civil"),
    ("The Lagos Nurses and Midwives' Union wrote to Kenya.", "Lagos Nurses and Midwives' Union", "civil"),
    ("The firm Harbour 12 Chambers wrote to Kenya.", "Harbour 12 Chambers", "civil"),
    ("The Lagos Hands Off! campaign wrote to Kenya.", "Lagos Hands Off!", "civil"),
    (
        "PORT LINDEN, WA – The Rivers Committee of Ontario (RCO) wrote to Kenya.",
        "Rivers Committee of Ontario",
        "unclear",
    ),
    ("The Ministry of Trade and Rural Affairs answered.", "Ministry of Trade and Rural Affairs", "power"),
    ("She speaks for the Casa Verde civil society group.", "Casa Verde", "civil"),
    ("The Blue Door network wrote to Kenya.", "Blue Door", "civil"),
    ("The Nile Ottawa Chapter wrote to Kenya.", "Nile Ottawa Chapter", "civil"),
    ("The Raise the Dam campaign met.", "Raise the Dam", "civil"),
    ("The Network against Hunger and Cruel Treatment met.", "Network against Hunger and Cruel Treatment", "civil"),
    # A person's name glued to a body's is none of it, and a law joined by `and` is one.
    ("He met the Republican in the Committee Ilya Orumov.", "Ilya Orumov", "person"),
    ("He read the Clean Rivers and Open Wells Act.", "Clean Rivers and Open Wells Act", "thing"),
    ("Ilya Law met the nurses.", "Ilya Law", "person"),
]


@pytest.mark.parametrize(("text", "name", "standing"), WHOLE)
def test_numbers_marks_and_the_words_behind_it_belong_to_a_body(text: str, name: str, standing: str) -> None:
    passage = open_passage(text)
    found = {(span.actor.name, str(span.standing)) for span in passage.spans(0) if span.actor is not None}
    assert (name, standing) in found


NO_BODIES = [
    ("He cited the Fair Rights Act.", "Fair Rights Act"),
    ("The Rights of Rivers was read aloud.", "Rights of Rivers"),
    ("The Suva Green Power Declaration was read aloud.", "Suva Green Power Declaration"),
    ("It was seen by Public Health on Monday.", "Public Health"),
]


@pytest.mark.parametrize(("text", "name"), NO_BODIES)
def test_laws_texts_and_subjects_are_neither_bodies_nor_persons(text: str, name: str) -> None:
    found = {span.actor.name: str(span.standing) for span in open_passage(text).spans(0) if span.actor is not None}
    assert found.get(name, "unclear") in ("thing", "unclear")


DATELINES = [
    "PORT LINDEN, WA – The union met.", "MINSK, 3 May – The union met.", "OSLO — The union met again today.",
    "Lima-Oslo, October 16, 2015 – The union met.", "Oslo (14 July 2017) — The union met.", "HARSTAD: The union met.",
    "QNEWS- The union met.",
]  # fmt: skip
NO_DATELINES = [
    "UNESCO - founded in Paris - met Kenya today.",
    "Kenya – the host – met the nurses in Paris today.",
    "KENYA: Free the nurses.",
    "Oxfam – since May 2020 in Kenya – met the nurses.",
]


@pytest.mark.parametrize("text", DATELINES)
def test_the_place_of_a_dateline_is_no_actor(text: str) -> None:
    passage = open_passage(text)
    assert passage.written(0, passage.spans(0)[0].first, passage.spans(0)[0].last).lower().endswith("union")


@pytest.mark.parametrize("text", NO_DATELINES)
def test_a_name_before_a_dash_is_no_dateline(text: str) -> None:
    passage = open_passage(text)
    assert passage.written(0, passage.spans(0)[0].first, passage.spans(0)[0].last) in text[:6]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Truth and Reconciliation Commission has failed.", ["Truth and Reconciliation Commission"]),
        ("We met the Miners Solidarity and Development Party.", ["Miners Solidarity and Development Party"]),
        ("The Council of Foreign Ministers of Lima met.", ["Council of Foreign Ministers of Lima"]),
        ("The United States and African Union met.", ["United States", "African Union"]),
        ("The Rivers Union and Lima Nurses Council met.", ["Rivers Union", "Lima Nurses Council"]),
    ],
)
def test_one_body_of_two_concerns_is_one_name_and_two_bodies_are_two(text: str, names: list[str]) -> None:
    passage = open_passage(text)
    kinds = (SpanKind.NAME, SpanKind.UNKNOWN_NAME)
    assert [passage.written(0, s.first, s.last) for s in passage.spans(0) if s.kind in kinds] == names


GROUPS = [
    ("Twenty-seven youth organisations met.", ["Twenty-seven youth organisations"]),
    ("The activist group met.", ["The activist group"]),
    (
        "Nine civil society organisations and student unions met.",
        ["Nine civil society organisations", "student unions"],
    ),
    ("The general public has asked.", ["The general public"]),
    # In `public transport` and `made public` nobody is named.
    ("It spoke of public transport.", []),
    ("The files were made public.", []),
]


@pytest.mark.parametrize(("text", "groups"), GROUPS)
def test_group_nouns_beside_each_other_are_one_group(text: str, groups: list[str]) -> None:
    passage = open_passage(text)
    found = [passage.written(0, span.first, span.last) for span in passage.spans(0) if str(span.kind) == "generic"]
    assert found == groups


JUSTICE = [
    ("The Delta Justice Alliance urges Peru to act.", ["Delta Justice Alliance", "Peru"]),
    ("Members of the Port Justice Foundation urge Peru to act.", ["Members", "Port Justice Foundation", "Peru"]),
    ("The union Delta Justice urges Peru to act.", ["union", "Delta Justice", "Peru"]),
    # a judge
    ("Justice Ana Ruiz urges Peru to act.", ["Justice", "Ana Ruiz", "Peru"]),
    ("Chief Justice Ana Ruiz urges Peru to act.", ["Chief Justice", "Ana Ruiz", "Peru"]),
    ("Supreme Court Justice Ana Ruiz urges Peru to act.", ["Supreme Court Justice", "Ana Ruiz", "Peru"]),
]


@pytest.mark.parametrize(("text", "names"), JUSTICE)
def test_justice_inside_the_name_of_a_body_is_no_judge(text: str, names: list[str]) -> None:
    passage = open_passage(text)
    found = [passage.written(0, span.first, span.last) for span in passage.spans(0)]
    assert [name.removeprefix("The ") for name in found if name != "act"] == names
