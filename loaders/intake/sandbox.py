"""Runs the parsers of HTML, PDF and DOCX in a child process, so that a hostile file costs a limited time and memory.

Invariant: the child is one plain subprocess for each process that loads (a daemonic worker may not have children of
multiprocessing's kind); it is ended after a file that broke a limit, and it ends by itself when its parent is gone.
"""

import atexit
import json
import os
import queue
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path

from loaders import limits
from loaders.errors import UnreadableDocument
from store.settings import ROOT
from store.vocabulary import IssueKind

SPLIT_IT = "Save the part that you need as .txt, or as a smaller file."


@dataclass(frozen=True)
class Parsed:
    """What a parser found in a file: its text, its facts under the file's own names, and what was wrong with it."""

    text: str
    fields: dict[str, str] = field(default_factory=dict)
    faults: list[tuple[IssueKind, str, str]] = field(default_factory=list)


class _Child:
    """The running child and the thread that waits for its answers."""

    def __init__(self) -> None:
        paths = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
        self.files = 0
        self.process = subprocess.Popen(
            [sys.executable, "-m", "loaders.parsers", str(limits.PARSER_BYTES)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": paths},
        )
        self.answers: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.answers.put(line)
        self.answers.put(b"")

    def ask(self, request: bytes, seconds: float) -> bytes:
        """The child's answer, empty if it died; raises queue.Empty when the time is over."""
        self.files += 1
        assert self.process.stdin is not None
        try:
            self.process.stdin.write(request + b"\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            return b""
        return self.answers.get(timeout=seconds)

    def end(self) -> None:
        self.process.kill()
        self.process.wait()


_lock = threading.Lock()
_child: _Child | None = None


def parse_apart(reader: str, path: Path, name: str, seconds: float | None = None) -> Parsed:
    """Gives what `loaders.parsers.<reader>.parse` finds in the file; raises UnreadableDocument where it cannot."""
    request = json.dumps({"reader": reader, "path": str(path)}).encode("ascii")
    limit = limits.PARSER_SECONDS if seconds is None else seconds
    with _lock:
        try:
            answer = _running_child().ask(request, limit)
        except queue.Empty:
            _end_child()
            message = f"Reading it took longer than {limit:g} seconds."
            raise UnreadableDocument(IssueKind.TOO_LARGE, name, message, SPLIT_IT) from None
        if not answer:
            _end_child()
            message = f"Reading it needs more than {limits.PARSER_BYTES // limits.MEGABYTE} MB of memory."
            raise UnreadableDocument(IssueKind.TOO_LARGE, name, message, SPLIT_IT)
        content = json.loads(answer)
        # What is left in a child that ran out of memory is not worth keeping.
        if "error" in content and content["error"][0] == IssueKind.TOO_LARGE:
            _end_child()
    if "error" in content:
        kind, message, remedy = content["error"]
        raise UnreadableDocument(IssueKind(kind), name, message, remedy)
    faults = [(IssueKind(kind), message, remedy) for kind, message, remedy in content["faults"]]
    return Parsed(content["text"], content["fields"], faults)


def _running_child() -> _Child:
    """The child of this process; a fresh one where there is none, and after many files."""
    global _child
    if _child is not None and _child.files >= limits.PARSER_FILES:
        _end_child()
    if _child is None:
        _child = _Child()
    return _child


def _end_child() -> None:
    global _child
    if _child is not None:
        _child.end()
    _child = None


def _forget_child() -> None:
    """After a fork the child belongs to the parent alone, and its lock may be held by a thread that is not here."""
    global _child, _lock
    _child, _lock = None, threading.Lock()


atexit.register(_end_child)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_child)
