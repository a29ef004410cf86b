"""Markdown keeps its words and loses its signs; the block of facts at its top is read, and nothing else for it."""

import pytest

from loaders.intake.front_matter import split_front_matter
from loaders.intake.markup import render_markdown

RENDERED = [
    ("# A heading #", "A heading"),
    ("A heading\n=========\nText", "A heading\nText"),
    ("**bold** *light* __bold__ _light_ ~~out~~ `code`", "bold light bold light out code"),
    ("***both*** and **a *nested* b**", "both and a nested b"),
    ('[words](https://example.org/a_(b) "title") and [more][ref]', "words and more"),
    ("![picture](a.png) left", " left"),
    ("> quoted\n>> twice", "quoted\ntwice"),
    ("* one\n+ two\n- [x] three\n  * four", "- one\n- two\n- three\n  - four"),
    ("| a | b |\n|---|:--|\n| 1 | 2 |", "| a | b |\n| 1 | 2 |"),
    ("Noted.[^1]\n\n[^1]: The note.", "Noted.\n\n[1] The note."),
    ("<b>Tags</b> &amp; <https://example.org>", "Tags & https://example.org"),
    ("<!-- hidden\nwords -->seen", "seen"),
    ("line  \nbroken\\\nthrice", "line\nbroken\nthrice"),
    ("{{< figure >}}text{% raw %}", "text"),
    # Left alone.
    ("2 * 3 * 4 and snake_case_word", "2 * 3 * 4 and snake_case_word"),
    (r"5 \* 3 \_ \[x\]", "5 * 3 _ [x]"),
    ("above\n\n---\n\nbelow", "above\n\n---\n\nbelow"),
    ("[not a link] (really)", "[not a link] (really)"),
    ("a < b and c > d", "a < b and c > d"),
]

BLOCKS = [
    ("---\ntitle: A\ndate: 2020-01-01\n---\nText", {"title": "A", "date": "2020-01-01"}, "Text"),
    ("---\ntitle: \"A \\\"b\\\": c\" \nother: 'it''s'\n---\n", {"title": 'A "b": c', "other": "it's"}, ""),
    ("---\ntitle: A long\n  title\n---\nText", {"title": "A long title"}, "Text"),
    ("---\ntitle: >-\n  Folded\n  words\n---\n", {"title": "Folded words"}, ""),
    ("---\ntags: [a, b]\nlist:\n- a\n- b\ntitle: A # why\n---\n", {"tags": "", "list": "", "title": "A"}, ""),
    ("---\nauthor:\n  name: Ada\ntitle: A\n---\n", {"author": "", "title": "A"}, ""),
    ('+++\ntitle = "A"\ndate = 2020-01-01\n+++\nText', {"title": "A", "date": "2020-01-01"}, "Text"),
    # No block at all.
    ("---\n\nA sentence between rules.\n\n---\n\nText", {}, None),
    ("Text\n---\ntitle: A\n---\n", {}, None),
    ("---\ntitle: never closed\n", {}, None),
    ("", {}, None),
]


@pytest.mark.parametrize(("source", "text"), RENDERED)
def test_markdown_keeps_its_words(source: str, text: str) -> None:
    assert render_markdown(source) == text


@pytest.mark.parametrize(("source", "fields", "rest"), BLOCKS)
def test_the_block_of_facts_is_read(source: str, fields: dict[str, str], rest: str | None) -> None:
    assert split_front_matter(source) == (fields, source if rest is None else rest)


HOSTILE = ["**a ", "[", "*", "_a ", "~~a ", "{{<", "<!--", "<a ", "![", "|--", "\\", "[a](", "> ", "a\n---\n", "`"]


@pytest.mark.parametrize("piece", HOSTILE)
def test_signs_without_end_cost_no_more_than_their_length(piece: str) -> None:
    # Any pattern that looks back and forth over the text would not finish here.
    assert len(render_markdown(piece * 60_000)) <= len(piece) * 60_000
