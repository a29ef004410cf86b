"""The README's figures are those of the measurement, and nothing else of the README changes."""

from pathlib import Path
from typing import Any

import pytest

from benchmarks.readme_table import END, START, MarksMissing, draw_section, write_figures

AROUND = ("# A ledger\n\n", "\n\nMore about it.\n")


def figures(**changes: Any) -> dict[str, Any]:
    def table(**columns: float | None) -> dict[str, Any]:
        return {"precision": 0.625, "recall": 0.5, "f1": 0.5556, "attributes": columns}

    score = {
        "demands": table(date=0.9, actors=0.875, targets=0.5, category=0.7512),
        "officials": table(date=None, authority=1.0, status=1.0),
        "responses": table(),
        "macro_f1": 0.5556,
        "macro_attributes": 0.84,
    }
    facts = {"measured_on": "2026-11-21", "classifier": "2026-11-20", "documents": 12, "publishers": 7}
    return {**facts, "left_out": score, **changes}


def test_the_section_is_replaced_and_the_rest_stays(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text(f"{AROUND[0]}{START}\nold figures\n{END}{AROUND[1]}", encoding="utf-8")
    for _ in range(2):
        write_figures(readme, figures())
        text = readme.read_text(encoding="utf-8")
        assert text == f"{AROUND[0]}{START}\n{draw_section(figures())}\n{END}{AROUND[1]}"


def test_the_section_says_what_was_measured_on_what() -> None:
    section = draw_section(figures())
    assert "| Demands | 0.62 | 0.50 | 0.56 | date 0.90, actors 0.88, targets 0.50, category 0.75 |" in section
    assert "| Officials | 0.62 | 0.50 | 0.56 | authority 1.00, status 1.00 |" in section
    assert "| Responses | 0.62 | 0.50 | 0.56 | not known |" in section
    assert "| Mean | | | 0.56 | 0.84 |" in section
    for fact in ("2026-11-21", "classifier 2026-11-20", "12 documents", "7 publishers", "without its publisher's"):
        assert fact in section


def test_a_score_in_which_no_row_was_found_has_no_agreement() -> None:
    score = {**figures()["left_out"], "macro_attributes": None}
    assert "| Mean | | | 0.56 | not known |" in draw_section(figures(left_out=score))


@pytest.mark.parametrize(
    "text",
    ["", "# A ledger\n", START, END, f"{END}\n{START}\n", f"{START}\n{START}\n{END}", f"{START}\n{END}\n{END}"],
)
def test_a_readme_without_its_marks_is_left_alone(text: str, tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text(text, encoding="utf-8")
    with pytest.raises(MarksMissing, match="README.md needs the lines"):
        write_figures(readme, figures())
    assert readme.read_text(encoding="utf-8") == text


def test_a_readme_that_is_missing_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(MarksMissing):
        write_figures(tmp_path / "README.md", figures())
    assert not (tmp_path / "README.md").exists()
