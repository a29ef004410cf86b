"""Frames -> CSV that opens rightly, and harmlessly, in a spreadsheet: UTF-8 with BOM, no cell that runs."""

from collections.abc import Iterable

import pandas as pd

BOM = "\ufeff"
# A spreadsheet runs a cell that begins so; white space before it does not stop it.
DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_csv(frames: Iterable[pd.DataFrame], columns: Iterable[str]) -> bytes:
    """The frames' named columns as one CSV with one header."""
    chosen = list(columns)
    parts = []
    for frame in frames:
        harmless = frame[chosen].map(make_harmless)
        parts.append(harmless.to_csv(index=False, header=not parts, lineterminator="\r\n"))
    return (BOM + "".join(parts)).encode()


def make_harmless(cell: object) -> object:
    """The cell, with an apostrophe before it if a spreadsheet would run it as a formula."""
    if isinstance(cell, str) and cell.lstrip(" ").startswith(DANGEROUS):
        return "'" + cell
    return "" if cell is None else cell
