"""A load that is stopped leaves whole documents, says so, and is completed by loading again."""

import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import create_engine, func, select

from store.schema import DemandRecord, DocumentRecord
from store.settings import DATABASE_VARIABLE, ROOT

LETTER = "{}. Harbour Watch calls on the European Union to release the sailors. "
READABLE, MORE = 55, 2500


def write_letters(path: Path, before: int, after: int) -> Path:
    """A table whose one bad row is reported once the rows before it are stored."""
    # Stating the language spares each process the reading of the model that tells it.
    facts = {"language": "en", "date": "2021-04-15"}
    rows = [json.dumps({"title": f"Letter {n}", "text": LETTER.format(n) * 5} | facts) for n in range(before + after)]
    path.write_text("\n".join([*rows[:before], "{", *rows[before:]]) + "\n", encoding="utf-8")
    return path


def count(database: str) -> tuple[int, int]:
    engine = create_engine(database)
    with engine.connect() as connection:
        documents = connection.scalar(select(func.count()).select_from(DocumentRecord))
        asking = connection.scalar(select(func.count(DemandRecord.document_id.distinct())))
    engine.dispose()
    return documents or 0, asking or 0


def start(path: Path, database: str, *options: str, **streams: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "loaders", "load", str(path), *options],
        cwd=ROOT,
        env={**os.environ, DATABASE_VARIABLE: database},
        stdout=subprocess.PIPE,
        stderr=streams.get("stderr", subprocess.PIPE),
        text=True,
        start_new_session=True,
        # What a shell starts behind the scenes ignores the key that stops it, and so would whatever that starts.
        preexec_fn=heed_interrupts,
    )


def heed_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize(("stop", "workers"), [(signal.SIGINT, "1"), (signal.SIGINT, "2"), (signal.SIGTERM, "1")])
def test_a_stopped_load_leaves_whole_documents_and_says_so(tmp_path: Path, stop: signal.Signals, workers: str) -> None:
    letters = write_letters(tmp_path / "letters.jsonl", READABLE, MORE)
    database = f"sqlite:///{tmp_path}/ledger.db"
    process = start(letters, database, "--workers", workers)
    assert process.stderr is not None
    assert "letters.jsonl: Line 56 is not JSON" in process.stderr.readline()
    # As a terminal does, to every process of the command.
    os.killpg(process.pid, stop)
    _, said = process.communicate(timeout=120)
    documents, asking = count(database)
    assert process.returncode == 130, said
    assert "Stopped. Stored so far:" in said
    assert "Traceback" not in said
    assert 50 <= documents < READABLE + MORE
    # Every stored document has its rows.
    assert documents == asking


def test_a_load_that_was_stopped_is_completed_by_loading_again(tmp_path: Path) -> None:
    letters = write_letters(tmp_path / "letters.jsonl", READABLE, MORE)
    database = f"sqlite:///{tmp_path}/ledger.db"
    process = start(letters, database)
    assert process.stderr is not None
    process.stderr.readline()
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate(timeout=120)
    assert count(database)[0] >= 50
    write_letters(letters, READABLE, 10)
    process = start(letters, database)
    process.communicate(timeout=120)
    assert (process.returncode, count(database)) == (1, (READABLE + 10, READABLE + 10))


def read_terminal(screen: int) -> str:
    shown = b""
    while True:
        try:
            part = os.read(screen, 4096)
        except OSError:  # Linux's way to say that the other side is closed.
            return shown.decode("utf-8")
        if not part:
            return shown.decode("utf-8")
        shown += part


def test_a_bar_shows_on_a_terminal(tmp_path: Path) -> None:
    letters = write_letters(tmp_path / "letters.jsonl", 3, 3)
    screen, terminal = pty.openpty()
    process = start(letters, f"sqlite:///{tmp_path}/ledger.db", stderr=terminal)
    os.close(terminal)
    shown = read_terminal(screen)
    summary, _ = process.communicate(timeout=120)
    os.close(screen)
    assert process.returncode == 1
    assert "Loading" in shown and "1/1" in shown and "6 documents" in shown
    # The failure stands on a line of its own.
    assert "\x1b[Kletters.jsonl: Line 4 is not JSON" in shown
    assert "Loaded 6 documents" in summary


def test_no_bar_shows_elsewhere(tmp_path: Path) -> None:
    letters = write_letters(tmp_path / "letters.jsonl", 3, 3)
    _, said = start(letters, f"sqlite:///{tmp_path}/ledger.db").communicate(timeout=120)
    assert said.startswith("letters.jsonl: Line 4 is not JSON")
    assert said.count("\n") == 1
