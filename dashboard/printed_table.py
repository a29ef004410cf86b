"""A table as paper shows it: rows as text, every sentence whole, where the screen has a grid that scrolls and whose
print would be a picture of its first rows.

The table on paper is the page of the grid that is on screen: it asks the database nothing more.
"""

import html
import re
from collections.abc import Iterable, Mapping
from numbers import Integral
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.charts._words import spell
from dashboard.words import count_of

DAY = re.compile(r"\d{4}(-\d\d){1,2}")


def render_printed(frame: pd.DataFrame, columns: Mapping[str, Any], first: int = 1, total: int | None = None) -> None:
    """The rows right below their grid, seen on paper alone; `first` of `total` tells how many are left out."""
    st.html(write_table(frame, columns, first, len(frame) if total is None else total))


def write_table(frame: pd.DataFrame, columns: Mapping[str, Any], first: int, total: int) -> str:
    """The table as HTML; `columns` are the settings of the grid's columns, whose labels head it."""
    head = "".join(f'<th scope="col">{html.escape(_label(name, columns))}</th>' for name in frame.columns)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in _write_rows(frame))
    return (
        f'<div class="ledger-printed"><p>{_say_left_out(len(frame), first, total)}</p>'
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _cell(written: str) -> str:
    # A day is not broken at its hyphens.
    style = ' class="ledger-day"' if DAY.fullmatch(written) else ""
    return f'<td dir="auto"{style}>{html.escape(written)}</td>'


def _write_rows(frame: pd.DataFrame) -> Iterable[tuple[str, ...]]:
    return zip(*([_write(value, name) for value in frame[name]] for name in frame.columns), strict=True)


def _write(value: Any, name: str) -> str:
    if pd.isna(value):
        return ""
    if name == "confidence" and isinstance(value, float):
        return f"{value:.0%}"
    if isinstance(value, Integral):
        return f"{int(value):,}"
    return " ".join(str(value).split())


def _label(name: str, columns: Mapping[str, Any]) -> str:
    settings = columns.get(name)
    return str(settings["label"]) if settings and settings.get("label") else spell(name)


def _say_left_out(rows: int, first: int, total: int) -> str:
    if rows == total:
        return f"All {count_of(rows, 'row')}." if rows > 1 else "The only row."
    last = first + rows - 1
    return (
        f"Rows {first:,} to {last:,} of {total:,}, in the order on screen. The other {total - rows:,} are in the CSV."
    )
