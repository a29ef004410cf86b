"""Values as spreadsheets and text files can take them, without running them as formulas."""

import re
from collections.abc import Iterable

Cell = str | int | float | None

# What a spreadsheet begins a formula by, also in full width; a tab or line break before it is skipped by some.
FORMULA = re.compile(r"[\t\r\n]|\s*[=+\-@＝＋－＠]")
# The characters that XML, and so a workbook, cannot hold.
NOT_IN_WORKBOOK = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
LONGEST_IN_WORKBOOK = 32_767
CUT = " [… cut here: a cell holds no more]"


def make_harmless(value: Cell) -> Cell:
    """The value with an apostrophe before it where a spreadsheet would run it; numbers stay numbers."""
    # Nearly every cell begins with a letter or digit; millions of them need no pattern.
    if not isinstance(value, str) or value[:1].isalnum() or FORMULA.match(value) is None:
        return value
    return f"'{value}"


def fit_workbook(value: Cell) -> Cell:
    """The value, harmless, without characters that a workbook cannot hold, and cut to what one cell can."""
    if not isinstance(value, str):
        return value
    text = str(make_harmless(NOT_IN_WORKBOOK.sub("\ufffd", value)))
    # Excel counts UTF-16 units; cutting bytes of that form cannot leave half a letter when errors are ignored.
    if len(text) * 2 <= LONGEST_IN_WORKBOOK or len(text.encode("utf-16-le")) <= LONGEST_IN_WORKBOOK * 2:
        return text
    room = (LONGEST_IN_WORKBOOK - len(CUT)) * 2
    return text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + CUT


def join_names(names: Iterable[str]) -> str:
    """The names in one cell, each once, joined by `; `, which therefore is a comma inside a name."""
    return "; ".join(dict.fromkeys(name.replace(";", ",") for name in names))
