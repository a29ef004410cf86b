"""`python -m loaders` refuses in one line what it cannot do, before it writes anything."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from loaders.__main__ import main
from store.settings import DATA


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "release.txt").write_text("Harbour Watch calls on Norland to free the sailors.", encoding="utf-8")
    return folder


@pytest.fixture
def database(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/ledger.db"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def assert_refused(result: Result, *parts: str) -> None:
    assert result.exit_code == 2, result.output
    assert result.stderr.startswith("Error: ")
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.output
    for part in parts:
        assert part in result.stderr


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["load"], "Missing argument 'PATH...'"),
        (["load", ".", "--workers", "0"], "'0' is neither a number from 1 on nor an address"),
        (["load", ".", "--workers", "many"], "'many' is neither a number"),
        (["load", ".", "--workers", "http://host:1"], "nor an address such as tcp://host:8786"),
        (["load", ".", "--data", "/nowhere"], "'/nowhere' does not exist"),
        (["load", ".", "--speed", "9"], "No such option"),
        (["lode", "."], "No such command 'lode'"),
        (["export"], "Missing argument"),
        (["export", "tables", "--format", "doc"], "'doc' is not one of 'csv', 'parquet', 'xlsx', 'ftm'"),
        (["score", "gold.json"], "Missing argument 'TEXTS_DIRECTORY'"),
    ],
)
def test_wrong_usage_is_explained(arguments: list[str], part: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert part in result.stderr
    assert "Traceback" not in result.output


def test_nothing_to_load_is_refused_before_a_database_is_made(tmp_path: Path, database: str) -> None:
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "nowhere.txt", tmp_path / "folder"):
        assert_refused(run("load", path, "--database", database), "no files to load", path.name)
    assert list(tmp_path.iterdir()) == [tmp_path / "folder"]


@pytest.mark.parametrize(
    ("address", "part"),
    [
        ("sqlite:///{folder}/no/such/folder/ledger.db", "does not exist"),
        ("sqlite:///{folder}/letters/release.txt", "is not a database"),
        ("sqlite:///{folder}", "cannot be opened"),
        ("oracle://me:secret@host/name", "cannot be kept in a oracle database"),
        ("postgresql://me:secret@127.0.0.1:1/name", "does not answer"),
        ("campaign.db", "not a database address"),
    ],
)
@pytest.mark.parametrize("command", ["load", "export"])
def test_a_database_that_cannot_be_opened_is_one_line(letters: Path, command: str, address: str, part: str) -> None:
    target = letters if command == "load" else letters.parent / "tables"
    result = run(command, target, "--database", address.format(folder=letters.parent))
    assert_refused(result, part)
    assert "secret" not in result.output


@pytest.mark.parametrize(
    ("file", "old", "new", "parts"),
    [
        (
            "gazetteers/organisation_heads.csv",
            "\n",
            "\nlodge,fraternity,yes,\n",
            ["organisation_heads.csv row 2", "'fraternity'", "ngo"],
        ),
        (
            "rules/asks.toml",
            'frames = ["on"',
            'frames = ["onn"',
            ["asks.toml", "'ask.call_on'", "'onn'", "addressee_to"],
        ),
        ("rules/asks.toml", "[[cue]]\n", "[[cue]\n", ["asks.toml", "TOML"]),
    ],
)
def test_a_mistake_in_a_rule_stops_the_run_before_it_writes(
    letters: Path, tmp_path: Path, database: str, file: str, old: str, new: str, parts: list[str]
) -> None:
    data = tmp_path / "data"
    for folder in ("rules", "gazetteers"):
        shutil.copytree(DATA / folder, data / folder)
    content = (data / file).read_text(encoding="utf-8")
    (data / file).write_text(content.replace(old, new, 1), encoding="utf-8")
    assert content.count(old) > 0
    assert_refused(run("load", letters, "--data", data, "--database", database), *parts)
    assert not (tmp_path / "ledger.db").exists()
