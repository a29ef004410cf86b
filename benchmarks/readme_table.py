"""Writes the figures of the last measurement between two marks of the README, so that they are never typed by hand."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

START, END = "<!-- accuracy:start -->", "<!-- accuracy:end -->"
TABLES = {"demands": "Demands", "officials": "Officials", "responses": "Responses"}


class MarksMissing(ValueError):
    """The README does not say where the figures go."""


def write_figures(readme: Path, figures: Mapping[str, Any]) -> None:
    """Replace what stands between the marks; raises MarksMissing where they are not there once each and in order."""
    text = readme.read_text(encoding="utf-8") if readme.exists() else ""
    before, start, rest = text.partition(START)
    _, end, after = rest.partition(END)
    if not start or not end or START in rest or END in after:
        raise MarksMissing(f"{readme.name} needs the lines {START} and {END}, once each and in this order.")
    readme.write_text(f"{before}{START}\n{draw_section(figures)}\n{END}{after}", encoding="utf-8")


def draw_section(figures: Mapping[str, Any]) -> str:
    """The figures as a Markdown table with the sentence that says what they mean."""
    score = figures["left_out"]
    lines = ["| | Precision | Recall | F1 | Agreement of the rows found |", "|---|---|---|---|---|"]
    for table, name in TABLES.items():
        numbers = score[table]
        shares = " | ".join(_show(numbers[measure]) for measure in ("precision", "recall", "f1"))
        lines.append(f"| {name} | {shares} | {_list_agreement(numbers['attributes'])} |")
    overall = score["macro_attributes"]
    lines.append(f"| Mean | | | {score['macro_f1']:.2f} | {'not known' if overall is None else f'{overall:.2f}'} |")
    return "\n".join([*lines, "", _describe(figures)])


def _show(share: float) -> str:
    """A share; what is not all is never shown as all."""
    return "0.99" if 0.995 <= share < 1 else f"{share:.2f}"


def _list_agreement(columns: Mapping[str, float | None]) -> str:
    return (
        ", ".join(f"{column} {_show(share)}" for column, share in columns.items() if share is not None) or "not known"
    )


def _describe(figures: Mapping[str, Any]) -> str:
    return (
        f"Measured on {figures['measured_on']} with classifier {figures['classifier']} on {figures['documents']} "
        f"documents of {figures['publishers']} publishers, each read by a classifier that was trained without its "
        "publisher's documents. The rules, however, were written with most of these documents in view, so expect "
        "clearly less on documents of your own."
    )
