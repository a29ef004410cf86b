"""`python -m loaders export` writes the ledger's tables and says where."""

import csv
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from loaders.__main__ import main

TABLES = ["documents", "demands", "institutions", "officials", "responses", "links"]
RELEASE = """Free the sailors

22 March 2021

Harbour Watch calls on the European Union to release the sailors of the Blue Heron.
"""


@pytest.fixture
def database(tmp_path: Path) -> str:
    (tmp_path / "release.txt").write_text(RELEASE, encoding="utf-8")
    address = f"sqlite:///{tmp_path}/ledger.db"
    assert run("load", tmp_path / "release.txt", "--database", address).exit_code == 0
    return address


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_tables_are_written_and_named_with_their_rows(database: str, tmp_path: Path) -> None:
    result = run("export", tmp_path / "tables", "--database", database)
    assert (result.exit_code, result.stderr) == (0, "")
    assert [line.split(": ")[0] for line in result.stdout.splitlines()] == [
        str(tmp_path / "tables" / f"{name}.csv") for name in TABLES
    ]
    assert "demands.csv: demands, 1 row\n" in result.stdout
    with (tmp_path / "tables" / "demands.csv").open(encoding="utf-8-sig", newline="") as file:
        (demand,) = csv.DictReader(file)
    assert (demand["actors"], demand["targets"], demand["category"]) == ("Harbour Watch", "European Union", "release")


@pytest.mark.parametrize(
    ("form", "files"),
    [
        ("parquet", {f"{name}.parquet" for name in TABLES}),
        ("xlsx", {"campaign-ledger.xlsx"}),
        ("ftm", {"entities.ftm.json"}),
    ],
)
def test_each_format_has_its_files(database: str, tmp_path: Path, form: str, files: set[str]) -> None:
    result = run("export", tmp_path / "tables", "--database", database, "--format", form)
    assert result.exit_code == 0, result.output
    assert {path.name for path in (tmp_path / "tables").iterdir()} == files


def test_an_empty_ledger_gives_tables_with_headers_alone(tmp_path: Path) -> None:
    result = run("export", tmp_path / "tables", "--database", f"sqlite:///{tmp_path}/empty.db")
    assert result.exit_code == 0, result.output
    assert "demands, 0 rows" in result.stdout
    assert (tmp_path / "tables" / "demands.csv").read_text(encoding="utf-8-sig").count("\n") == 1


def test_a_place_that_is_no_folder_is_refused_in_one_line(database: str, tmp_path: Path) -> None:
    (tmp_path / "tables").write_text("a file", encoding="utf-8")
    result = run("export", tmp_path / "tables", "--database", database)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "failed" in result.stderr and "tables" in result.stderr
