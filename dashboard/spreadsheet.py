"""Frames -> CSV that opens rightly, and harmlessly, in a spreadsheet: UTF-8 with BOM, no cell that runs."""

from collections.abc import Iterable

import pandas as pd

from store.cells import make_harmless

BOM = "\ufeff"


def write_csv(frames: Iterable[pd.DataFrame], columns: Iterable[str]) -> bytes:
    """The frames' named columns as one CSV with one header."""
    chosen = list(columns)
    parts = []
    for frame in frames:
        harmless = frame[chosen].map(_fill_cell)
        parts.append(harmless.to_csv(index=False, header=not parts, lineterminator="\r\n"))
    return (BOM + "".join(parts)).encode()


def _fill_cell(value: object) -> object:
    if value is None:
        return ""
    return make_harmless(value) if isinstance(value, str) else value
