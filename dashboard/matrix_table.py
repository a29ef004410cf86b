"""The matrix of asked and listed as a table to read, and as one to take along."""

import html
from collections.abc import Sequence

import pandas as pd

from dashboard.matrix_words import describe_cell, name_jurisdiction, name_standing, say_checked
from store.matrix import Matrix, MatrixRow
from store.vocabulary_sanctions import Standing

CSV_COLUMNS = [
    "subject_id", "name", "kind", "role", "jurisdiction", "standing", "asked_on", "asked_by", "asked_in",
    "ask_source_url", "listed_on", "programme", "measures", "listed_in", "listing_source_url", "score", "reason", "on",
]  # fmt: skip


def draw_table(matrix: Matrix, rows: Sequence[MatrixRow]) -> str:
    """The rows as HTML: a table on a desk, a card for each row on a phone; of jurisdictions those that they have."""
    codes = [code for code in matrix.jurisdictions if any(code in row.cells for row in rows)]
    heads = "".join(_draw_head(code, matrix) for code in codes)
    body = "".join(_draw_row(matrix, row, codes) for row in rows)
    empty = [name_jurisdiction(code) for code in matrix.jurisdictions if code not in codes]
    note = f'<p class="ledger-note">Nothing for these names: {_text(", ".join(empty))}.</p>' if empty else ""
    return (
        '<div class="ledger-matrix-frame" role="region" aria-label="Asked for and listed" tabindex="0">'
        f'<table class="ledger-matrix"><thead><tr><th scope="col">Person or body</th>{heads}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>{note}"
    )


def make_frame(matrix: Matrix) -> pd.DataFrame:
    """One line for each person or body and jurisdiction, with both ends of the evidence."""
    lines = []
    for row in matrix.rows:
        for code, cell in row.cells.items():
            ask = cell.asks[0] if cell.asks else None
            listing = cell.listings[0] if cell.listings else None
            lines.append(
                {
                    "subject_id": row.subject_id,
                    "name": row.name,
                    "kind": "person" if row.is_person else "organisation",
                    "role": row.role,
                    "jurisdiction": code,
                    "standing": cell.standing.value,
                    "asked_on": cell.asked_on,
                    "asked_by": "; ".join(dict.fromkeys(name for one in cell.asks for name in one.askers)),
                    "asked_in": ask.title if ask is not None else "",
                    "ask_source_url": ask.source_url if ask is not None else "",
                    "listed_on": cell.listed_on,
                    "programme": "; ".join(dict.fromkeys(one.programme for one in cell.listings if one.programme)),
                    "measures": "; ".join(dict.fromkeys(one.measures for one in cell.listings if one.measures)),
                    "listed_in": "; ".join(dict.fromkeys(one.source for one in cell.listings)),
                    "listing_source_url": listing.source_url if listing is not None else "",
                    "score": listing.score if listing is not None else None,
                    "reason": listing.reason if listing is not None else "",
                    "on": matrix.on or "",
                }
            )
    return pd.DataFrame(lines, columns=CSV_COLUMNS)


def _draw_head(code: str, matrix: Matrix) -> str:
    checked = say_checked(code, matrix)
    return (
        f'<th scope="col">{_text(name_jurisdiction(code))}{f"<small>{_text(checked)}</small>" if checked else ""}</th>'
    )


def _draw_row(matrix: Matrix, row: MatrixRow, codes: Sequence[str]) -> str:
    cells = "".join(_draw_cell(matrix, row, code) for code in codes)
    role = f"<small>{_text(row.role)}</small>" if row.role else ""
    return f'<tr><th scope="row">{_text(row.name)}{role}</th>{cells}</tr>'


def _draw_cell(matrix: Matrix, row: MatrixRow, code: str) -> str:
    cell = row.cells.get(code)
    if cell is None:
        return '<td class="ledger-nothing"><span aria-label="Nothing found">–</span></td>'
    lines = "".join(f"<small>{_text(line)}</small>" for line in describe_cell(cell, code))
    # A phone shows no heads: each cell brings its own.
    checked = say_checked(code, matrix) if cell.standing in (Standing.ASKED, Standing.REFUSED) else ""
    label = ", ".join(filter(None, (name_jurisdiction(code), checked)))
    return (
        f'<td class="ledger-{cell.standing.value}" data-label="{_text(label)}">'
        f"<b>{_text(name_standing(cell, code, matrix))}</b>{lines}</td>"
    )


def _text(value: str) -> str:
    return html.escape(value)
