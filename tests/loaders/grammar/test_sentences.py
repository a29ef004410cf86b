"""Sentences, bullets and headings: where one ends, where none ends, and which sentence opens a list."""

import pytest

from loaders.grammar.sentences import split_sentences
from loaders.model import SentenceKind

CUTS = [
    # Abbreviations and initials end nothing by themselves.
    ("She moved to the U.S. in May. Her son stayed.", ["She moved to the U.S. in May.", "Her son stayed."]),
    ("He lives in the U.S. The trial is in June.", ["He lives in the U.S.", "The trial is in June."]),
    ("The U.S. Senate met. It agreed.", ["The U.S. Senate met.", "It agreed."]),
    ("Mr. Tesfaye met Dr. Alem. They spoke.", ["Mr. Tesfaye met Dr. Alem.", "They spoke."]),
    ("Bring papers, e.g. a passport. Come early.", ["Bring papers, e.g. a passport.", "Come early."]),
    ("They met the group, i.e. the union. It agreed.", ["They met the group, i.e. the union.", "It agreed."]),
    ("The form was signed by J. R. Okoro. He left.", ["The form was signed by J. R. Okoro.", "He left."]),
    ("Prof. Ama K. Mensah spoke. He was late.", ["Prof. Ama K. Mensah spoke.", "He was late."]),
    ("The firm, Lima Steel Co. Ltd., closed. Pay stopped.", ["The firm, Lima Steel Co. Ltd., closed.", "Pay stopped."]),
    ("See Art. 5 and No. 12 of the act. It binds all.", ["See Art. 5 and No. 12 of the act.", "It binds all."]),
    ("Nguyen v. State was heard. It lasts.", ["Nguyen v. State was heard.", "It lasts."]),
    ("St. Mary's School closed. Pupils wept.", ["St. Mary's School closed.", "Pupils wept."]),
    ("Gen. Abebe left at 6 a.m. The road was empty.", ["Gen. Abebe left at 6 a.m.", "The road was empty."]),
    # Numbers and addresses.
    ("The fine was 3.5 million soles. It was paid.", ["The fine was 3.5 million soles.", "It was paid."]),
    ("He paid $5.50. She paid nothing.", ["He paid $5.50.", "She paid nothing."]),
    ("It ended in 2019. 40 people stayed.", ["It ended in 2019.", "40 people stayed."]),
    ("Look at lagos.example.org for news. It is free.", ["Look at lagos.example.org for news.", "It is free."]),
    # Ellipses, questions, brackets.
    ("They waited... Nobody came.", ["They waited...", "Nobody came."]),
    ("They waited… Nobody came.", ["They waited…", "Nobody came."]),
    ("They waited ... and left.", ["They waited ... and left."]),
    ("Is it true? Yes! It is.", ["Is it true?", "Yes!", "It is."]),
    ("(They left.) Nobody knew.", ["(They left.)", "Nobody knew."]),
    # A closing quotation mark belongs to the sentence before it.
    ("“We will go on.” The hall was silent.", ["“We will go on.”", "The hall was silent."]),
    ('"We will go on." The hall was silent.', ['"We will go on."', "The hall was silent."]),
    ("He said “stop.” Then he left.", ["He said “stop.”", "Then he left."]),
    ("He was 45. “I am tired,” he said.", ["He was 45.", "“I am tired,” he said."]),
    ("“Who will answer?” she asked. Nobody did.", ["“Who will answer?” she asked.", "Nobody did."]),
    # Nothing to cut.
    ("One sentence without an end", ["One sentence without an end"]),
    ("", []),
    (" \n\t\n", []),
    ("---\n* * *\n•\n", []),
    ("2019 was a bad year.\n2020 was worse.", ["2019 was a bad year.", "2020 was worse."]),
]


@pytest.mark.parametrize(("text", "expected"), CUTS)
def test_a_text_is_cut_where_its_sentences_end(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in split_sentences(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            text, marks=pytest.mark.xfail(strict=True, reason="an initial opening a line reads as a list's letter")
        )
        for text in ("J. R. Okoro signed the form.", "A. Diaz wrote the letter.")
    ],
)
def test_an_initial_at_the_start_of_a_line_belongs_to_its_name(text: str) -> None:
    assert [text[s.start : s.end] for s in split_sentences(text)] == [text]


MARKS = (
    "•",
    "‣",
    "▪",
    "◦",
    "●",
    "·",
    "∙",
    "■",
    "➢",
    "►",
    "✓",
    "✔",
    "*",
    "-",
    "–",
    "—",
    "1.",
    "2)",
    "(3)",
    "a)",
    "(b)",
    "iv.",
    "#1",
    "<li>",
    '<li class="item">',
)


@pytest.mark.parametrize("mark", MARKS)
def test_every_mark_makes_a_bullet_under_the_line_that_opens_the_list(mark: str) -> None:
    text = f"We ask the mayor of Cusco to:\n\n{mark} open the files\n{mark} free the poets\n\nThe poets are ill."
    found = [(text[s.start : s.end], s.kind, s.lead_in) for s in split_sentences(text)]
    assert found == [
        ("We ask the mayor of Cusco to:", SentenceKind.PROSE, None),
        ("open the files", SentenceKind.BULLET, 0),
        ("free the poets", SentenceKind.BULLET, 0),
        ("The poets are ill.", SentenceKind.PROSE, None),
    ]


KINDS = [
    ("Poets freed in Minsk\n\nTwo poets were freed on Monday.", ["heading", "prose"]),
    ("Our demands:\nopen the files;\nfree the poets; and\npay the miners.", ["prose", "bullet", "bullet", "bullet"]),
    (
        "Our demands:\n1. Open the files.\n2. Free the poets.\n\nNotes\n\nWe met in 1990.",
        ["prose", "bullet", "bullet", "heading", "prose"],
    ),
    ("A first line.\nA second line.", ["prose", "prose"]),
    ("the council met and\nspoke", ["prose", "prose"]),
    ("-5 degrees were measured in Vilnius.", ["prose"]),
]


@pytest.mark.parametrize(("text", "kinds"), KINDS)
def test_headings_bullets_and_prose_are_told_apart(text: str, kinds: list[str]) -> None:
    assert [str(s.kind) for s in split_sentences(text)] == kinds


def test_lines_of_a_wrapped_paragraph_are_one_block() -> None:
    text = (
        "The council met on Monday in the old hall and it spoke for\n"
        "three hours about the price of bread and the lack\n"
        "of water. Nobody left.\n\nA new paragraph."
    )
    found = split_sentences(text)
    assert [(s.paragraph, text[s.start : s.end].replace("\n", " ")[-12:]) for s in found] == [
        (0, "ck of water."),
        (0, "Nobody left."),
        (1, "w paragraph."),
    ]


def test_a_bullet_far_from_any_line_has_the_nearest_line_as_its_opener_or_none() -> None:
    assert [s.lead_in for s in split_sentences("- pay the miners\n- open the files")] == [None, None]


@pytest.mark.parametrize("text", [case[0] for case in CUTS + KINDS])
def test_sentences_keep_order_do_not_overlap_and_lose_only_white_space_and_marks(text: str) -> None:
    found = split_sentences(text)
    edges = [0, *(edge for s in found for edge in (s.start, s.end)), len(text)]
    assert edges == sorted(edges)
    assert [s.index for s in found] == list(range(len(found)))
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() != "" for s in found)
    between = "".join(text[lo:hi] for lo, hi in zip(edges[::2], edges[1::2], strict=True))
    assert sum(map(str.isalpha, between)) == 0
