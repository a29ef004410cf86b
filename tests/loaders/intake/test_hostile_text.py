"""Text made to be slow or to break out of its lines costs time in proportion to its length and stays in its bounds."""

import pytest

from loaders.documents.boilerplate import find_boilerplate
from loaders.documents.facts import describe, find_fact_issues
from loaders.intake.articles import split_articles
from loaders.intake.cleaning import clean
from loaders.intake.front_matter import split_front_matter
from loaders.intake.mojibake import repair
from loaders.model import RawText

LENGTH = 200_000
PIECES = [
    "a", "A", "A ", "A-", "A.A.", ". ", "…", "…reports A ", "By A ", "By A\n", "A B\n", "3 May 2020\n", "3 May 2020 ",
    "Title: a\n", "- ", "=\n", "ENDS\n", "(A ", "http://", "a@", "www.", "1.", "12:00 ", "a | ", "cookie ", "you ",
    "\u200b", "\u0301", "â€™", "\"", ". (ANI)\n", "LONDON, 3 May (A", "A of the ", "© 2020 A ", "A is a ", "dear ",
    "\xa0", "x\n", "• a\n", "Source: A ", "Press Release: A ", "From A ", "by continuing ",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_repeated_pieces_are_read_in_time_and_in_bounds(piece: str) -> None:
    # A pattern that looks back and forth over the text would not finish here.
    one_run = clean(repair((piece * (LENGTH // len(piece)))[:LENGTH])[0])
    long_lines = clean("\n".join((piece.replace("\n", " ") * 215)[:215] for _ in range(LENGTH // 215)))
    for text in (one_run, long_lines):
        split_front_matter("---\n" + text)
        spans = split_articles(text) + find_boilerplate(text)
        assert all(0 <= start <= end <= len(text) for start, end in spans)
        document = describe(RawText(text, "a.txt", 0, len(text)))
        assert document.text == text and len(document.title) <= 301
        find_fact_issues(document)
