"""A quote is found where its words stand in the text, in order; white space and typographic marks may differ."""

import pytest

from loaders.language_model.places import LONGEST_QUOTE, Places, make_plain
from tests.loaders.passages import make_document

TEXT = (
    "“Free them” – the crew’s\n  plea –\tcame\u00a0late.\n\n"
    "A crewman of U.S. Steel (Łódź) freed\nno one. The crew's end."
)


def quoted(text: str, quote: str, start: int = 0, end: int | None = None) -> str | None:
    found = Places(make_document(text)).find_quote(quote, start, len(text) if end is None else end)
    return None if found is None else text[slice(*found)]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        # As it stands; with other white space; with other marks.
        ("came\u00a0late.", "came\u00a0late."),
        ("  came late.\n", "came\u00a0late."),
        ('"Free them" - the crew\'s plea - came late.', TEXT[: TEXT.index("\n\n")]),
        ("„Free them“ — the crew‘s plea", "“Free them” – the crew’s\n  plea"),
        ("U.S. Steel (Łódź) freed no one.", "U.S. Steel (Łódź) freed\nno one."),
        # Across paragraphs, since a list item may be cut from its lead-in.
        ("late. A crewman", "late.\n\nA crewman"),
        # The first place is inside a word, the second is not.
        ("The crew", "The crew"),
        # Other words, other letters, other order, words left out.
        ("came early.", None),
        ("Came late.", None),
        ("late came", None),
        ("the crew’s plea late.", None),
        # Parts of words.
        ("he crew’s plea", None),
        ("A crew", None),
        # Nothing that proves anything.
        ("late.", None),
        ("", None),
        (" \n\t ", None),
        ("x " * LONGEST_QUOTE, None),
    ],
)
def test_a_quote_is_found_where_its_words_stand(quote: str, expected: str | None) -> None:
    assert quoted(TEXT, quote) == expected


def test_a_quote_is_looked_for_in_its_window_alone() -> None:
    text = "It rained again. The boats stayed dry. It rained again."
    assert quoted(text, "It rained", 5) == "It rained"
    found = Places(make_document(text)).find_quote("It rained", 5, len(text))
    assert found == (39, 48)
    assert quoted(text, "It rained again.", 5, 50) is None


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("a " * 20_000 + "end", "a " * 900 + "b"),
        ("ab" * 20_000 + " end", "ab" * 900 + " c"),
        ("word" + " " * 40_000 + "end", "word " * 300),
        ("-" * 40_000, "- " * 900),
    ],
)
def test_a_hostile_quote_is_not_found(text: str, quote: str) -> None:
    assert quoted(text, quote) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("U.S. Steel", "U.S. Steel"),
        ("Łódź", "Łódź"),
        # A possessive ending may follow.
        ("The crew", "The crew"),
        ("Steele", None),
        ("crewm", None),
        ("–", None),
        ("“", None),
        ("", None),
    ],
)
def test_a_name_is_found_as_a_whole(name: str, expected: str | None) -> None:
    found = Places(make_document(TEXT)).find_name(name)
    assert (None if found is None else TEXT[slice(*found)]) == expected


def test_marks_are_made_plain_sign_for_sign() -> None:
    signs = "“”„«»‹›‚′’‘`–—‑\u00a0İß"
    assert len(make_plain(signs)) == len(signs)
