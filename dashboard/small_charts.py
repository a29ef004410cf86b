"""Charts of a few square centimetres, as HTML alone: bars over time and the parts of a whole, each a door to its rows.

They stand where a figure would make the reader wait; the same numbers are drawn with axes further down the page.
"""

import html
from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from dashboard.charts._periods import bin_days, place
from dashboard.charts._stack import UNITS, count_bins
from dashboard.charts._words import spell
from dashboard.doors import write_door
from store.filters import Filters

# More bars than that are no wider than a fingertip's tenth.
MOST_BARS = 40
# A bar of one row beside one of thousands must still be seen and hit.
LEAST_HEIGHT = 6


def draw_small_bars(frame: pd.DataFrame, colours: dict[str, str], filters: Filters) -> dict[str, str]:
    """For each table of `activity_by_period` its rows over the axis that the figure has, all to one scale.

    Without a table where nothing has a place.
    """
    placed = place(frame)
    counts = {table: rows[-MOST_BARS:] for table, rows in count_bins(placed, "table").items()}
    bins = placed.bins[-MOST_BARS:]
    highest = max(map(max, counts.values()), default=0)
    if len(bins) < 2 or not highest:
        return {}
    axis = f"by {UNITS[placed.unit].lower()}, {bins[0]} to {bins[-1]}"
    ends = f"<span>{html.escape(bins[0])}</span><span>{html.escape(bins[-1])}</span>"
    return {
        table: f'<div class="ledger-small-bars" role="group" aria-label="{spell(table)} {html.escape(axis)}" '
        f'style="--bar: {colours[table]}">'
        + "".join(_draw_bar(name, count, highest, table, filters) for name, count in zip(bins, rows, strict=True))
        + f'</div><p class="ledger-strip-ends">{ends}</p>'
        for table, rows in counts.items()
    }


def draw_parts(parts: Sequence[tuple[str, int, str, Filters, str]], label: str) -> str:
    """One bar cut into parts: what each is called, its rows, colour, the filters and page that show them."""
    pieces = "".join(
        write_door(
            f'<span style="background: {colour}"></span>', filters, page, f"{name}: {rows:,}", f"flex: {rows} 1 0"
        )
        for name, rows, colour, filters, page in parts
        if rows
    )
    return f'<div class="ledger-parts" role="group" aria-label="{html.escape(label)}">{pieces}</div>' if pieces else ""


def _draw_bar(name: str, count: int, highest: int, table: str, filters: Filters) -> str:
    # A part of the axis without rows keeps its place, but leads nowhere.
    if not count:
        return "<i></i>"
    first, last = bin_days(name)
    height = max(round(100 * count / highest), LEAST_HEIGHT)
    chosen = replace(filters, first_day=first, last_day=last)
    return write_door(f'<span style="height: {height}%"></span>', chosen, title=f"{name}: {count:,} {table}")
