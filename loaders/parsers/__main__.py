"""The child process of the sandbox: reads one request a line, parses the file, and writes one answer a line."""

import importlib
import json
import os
import sys
from pathlib import Path
from typing import Any

from loaders.errors import UnreadableDocument
from store.vocabulary import IssueKind

DAMAGED = "Open it in the program that wrote it and save it again, or save it as .txt."


def serve(memory: int) -> None:
    """Answers requests until the parent closes the pipe, with no more memory than `memory` bytes."""
    _limit_memory(memory)
    # Libraries may print; only answers may reach the pipe.
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    for line in sys.stdin.buffer:
        request = json.loads(line)
        answer = answer_request(request["reader"], Path(request["path"]))
        answers.write(json.dumps(answer).encode("ascii") + b"\n")
        answers.flush()


def answer_request(reader: str, path: Path) -> dict[str, Any]:
    """Gives text, fields and faults of a file, or the error that says why not."""
    parser = importlib.import_module(f"loaders.parsers.{reader}")
    try:
        parsed = parser.parse(path)
    except UnreadableDocument as error:
        return {"error": (error.kind, error.message, error.remedy)}
    except MemoryError:
        message = "Reading it needs more memory than a document may take."
        return {"error": (IssueKind.TOO_LARGE, message, "Save the part that you need as .txt.")}
    except RecursionError:
        return {"error": (IssueKind.UNREADABLE, "Its parts are nested too deeply.", DAMAGED)}
    # A parser of foreign formats may raise anything; the file is named and the rest is loaded.
    except Exception as error:
        message = f"It is damaged: {type(error).__name__}: {str(error)[:200]}".rstrip(": ") + "."
        return {"error": (IssueKind.UNREADABLE, message, DAMAGED)}
    return {"text": parsed.text, "fields": parsed.fields, "faults": parsed.faults}


def _limit_memory(memory: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit; the time limit still holds.
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


if __name__ == "__main__":
    serve(int(sys.argv[1]))
