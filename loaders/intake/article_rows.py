"""Turns the rows of a table of articles into texts, one article a row; a bad row is named and the others load.

Invariant: the "text of the file" is the articles' texts one after the other, with a line break between them, so the
offsets of two articles of one file never overlap and stay the same when the file is loaded again.
"""

from collections.abc import Iterable, Iterator, Mapping

from loaders import limits
from loaders.intake.cleaning import clean
from loaders.intake.metadata import TEXT_NAMES, fold_names, read_facts
from loaders.intake.mojibake import repair
from loaders.model import RawText
from store.rows import Issue
from store.vocabulary import IssueKind

NAME_A_COLUMN = f"Name the column that holds the articles one of: {', '.join(TEXT_NAMES)}."
CUT_IT = f"Cut it into articles of at most {limits.ROW_CHARACTERS:,} characters."


def read_rows(rows: Iterable[tuple[str, Mapping[str, str] | Issue]], name: str) -> Iterator[RawText | Issue]:
    """Gives the text of each row, or an issue; a row comes with the words for its place ("row 7")."""
    start = 0
    for place, fields in rows:
        if isinstance(fields, Issue):
            yield fields
            continue
        text, fault = _text(fields, name, place)
        if fault is not None:
            yield fault
            continue
        yield from read_facts(fields, text, name, start, place)
        start += len(text) + 1


def has_text_column(names: Iterable[str]) -> bool:
    """Does one of the columns hold the articles?"""
    return any(name in TEXT_NAMES for name in fold_names({name: name for name in names}))


def _text(fields: Mapping[str, str], name: str, place: str) -> tuple[str, Issue | None]:
    folded = fold_names(fields)
    written = next((folded[column] for column in TEXT_NAMES if column in folded), "")
    if len(written) > limits.ROW_CHARACTERS:
        return "", Issue(IssueKind.TOO_LARGE, name, f"The article in {place} is too long.", CUT_IT)
    text = clean(repair(written)[0]).strip("\n")
    if not any(map(str.isalnum, text)):
        remedy = "Fill it in, or take the row out." if set(folded) else "Take the empty row out."
        return "", Issue(IssueKind.EMPTY, name, f"The article in {place} holds no words.", remedy)
    return text, None
