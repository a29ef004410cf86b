"""Two rows agree where two careful readers would say so, and nowhere else."""

import pytest

from loaders.scoring.agreement import Row, find_place, is_same_name, weigh_fields, weigh_names, weigh_place

TEXT = """Free the sailors

Harbour Watch asks Norland to free the sailors. It wants Suderland to close its port!
- Mr. Quill of the U.S. Coast Guard must be sanctioned;
- ships must leave
"Never," said Norland. Nobody else spoke…
"""


@pytest.mark.parametrize(
    ("anchor", "place"),
    [
        ("Harbour Watch", "harbour watch asks norland to free the sailors."),
        ("close its port", "it wants suderland to close its port!"),
        # Titles and initials end no sentence.
        ("Coast Guard", "- mr. quill of the u.s. coast guard must be sanctioned;"),
        # Lines end a place even without a stop.
        ("ships must", "- ships must leave"),
        ("the sailors. It", "harbour watch asks norland to free the sailors. it wants suderland to close its port!"),
        ("Nobody", "nobody else spoke."),
        ("no such words", None),
    ],
)
def test_the_place_of_an_anchor_is_its_sentence_or_line(anchor: str, place: str | None) -> None:
    assert find_place(TEXT, anchor) == place


@pytest.mark.parametrize(
    ("quote", "place", "weight"),
    [
        ("free the sailors", "norland must free the sailors.", 1.0),
        ("norland must free the sailors. now.", "norland must free the sailors.", 1.0),
        # Four of five words.
        ("norland must free five sailors", "norland must free the sailors soon", 0.8),
        ("norland may free five sailors", "norland must free the sailors soon", 0.0),
        ("", "norland must free the sailors", 0.0),
        ("free the sailors", None, 0.0),
    ],
)
def test_a_quote_stands_in_a_place_or_does_not(quote: str, place: str | None, weight: float) -> None:
    assert weigh_place(Row(quote, ""), Row(place, "")) == pytest.approx(weight)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("United States", "the United States"),
        ("Norland", "Government of Norland"),
        ("Norland’s parliament", "Parliament of Norland"),
        ("Harbour Watch International", "Harbour Watch Union"),
        ("EUROPEAN UNION", "European Union"),
    ],
)
def test_names_are_the_same_in_a_shorter_form(one: str, other: str) -> None:
    assert is_same_name(one, other)
    assert is_same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norland", "Suderland"),
        ("Parliament of Norland", "Government of Suderland"),
        ("Ministry of Defence of Norland", "Ministry of Trade and Labour"),
        ("the", "of the"),
        ("", "Norland"),
        ("諾蘭", "諾蘭"),
    ],
)
def test_names_of_others_are_not_the_same(one: str, other: str) -> None:
    assert not is_same_name(one, other)


@pytest.mark.parametrize(
    ("found", "annotated", "weight"),
    [
        ((), (), 1.0),
        (("Norland",), ("Norland",), 1.0),
        (("Norland", "Suderland"), ("Norland",), 2 / 3),
        # One annotated name is met once.
        (("Norland", "Norland"), ("Norland",), 2 / 3),
        (("Norland",), (), 0.0),
        ((), ("Norland",), 0.0),
        (("Suderland",), ("Norland",), 0.0),
    ],
)
def test_lists_of_names_agree_by_their_f1(found: tuple[str, ...], annotated: tuple[str, ...], weight: float) -> None:
    assert weigh_names(found, annotated) == pytest.approx(weight)


@pytest.mark.parametrize(
    ("found", "annotated", "weight"),
    [
        ("2021-03-22", "2021-03-22", 1.0),
        # A day within the annotated month or year.
        ("2021-03-22", "2021-03", 1.0),
        ("2021-03-22", "2021", 1.0),
        # A row that says less than the text.
        ("2021", "2021-03-22", 0.0),
        ("", "2021", 0.0),
        ("2022-03-22", "2021", 0.0),
        # Where the annotation is silent, nothing is said.
        ("2021-03-22", "", None),
        ("", "", None),
    ],
)
def test_dates_agree_in_the_precision_of_the_annotation(found: str, annotated: str, weight: float | None) -> None:
    assert weigh_fields(Row("", found), Row("", annotated)) == {"date": weight}
