"""Writes what a load found, several documents to a transaction, in the order in which they come.

Invariants: a file's own issues are replaced, and what it no longer holds is forgotten, in the transaction of its last
documents; so whoever stops a load at any moment has only whole documents, and loading again completes it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection, Engine

from loaders.pipeline import REPORT_IT, Loaded
from store.issues import save_issues
from store.places import forget_places
from store.rows import Issue
from store.transaction import write_transaction
from store.vocabulary import IssueKind
from store.write import save_extractions

# Documents to a transaction, and files: bound by how much work a sudden end may cost, and by its memory.
DOCUMENTS = 50
BATCHES = 200


def save_loaded(engine: Engine, loaded: Iterable[Loaded], run_id: str) -> Iterator[Loaded]:
    """Store what comes and give it on when it is stored, with an issue for each document that the store refused."""
    begun: dict[str, list[Loaded]] = {}
    for group in _groups(loaded):
        with write_transaction(engine) as connection:
            extractions = [extraction for part in group for extraction in part.extractions]
            refusals = save_extractions(connection, extractions, run_id)
            stored = [_with_refusals(part, {id(r.document): r.reason for r in refusals}) for part in group]
            for part in stored:
                parts = begun.setdefault(part.file, [])
                # A table may hold more documents than fit into memory; closing it takes their places alone.
                parts.append(replace(part, extractions=()))
                if part.is_last:
                    _close_file(connection, begun.pop(part.file), run_id)
        yield from stored


def _close_file(connection: Connection, parts: Sequence[Loaded], run_id: str) -> None:
    file = parts[-1].file
    save_issues(connection, file, [issue for part in parts for issue in part.issues], run_id)
    if all(part.is_complete for part in parts):
        forget_places(connection, file, {start for part in parts for start in part.starts})


def _groups(loaded: Iterable[Loaded]) -> Iterator[list[Loaded]]:
    group: list[Loaded] = []
    documents = 0
    for part in loaded:
        group.append(part)
        documents += len(part.extractions)
        if documents >= DOCUMENTS or len(group) >= BATCHES:
            yield group
            group, documents = [], 0
    if group:
        yield group


def _with_refusals(part: Loaded, reasons: dict[int, str]) -> Loaded:
    """The part without the documents that were refused, and with an issue for each of them."""
    kept = tuple(e for e in part.extractions if id(e.document) not in reasons)
    refused = [
        Issue(IssueKind.FAILED, part.file, f"A document could not be stored: {reasons[id(e.document)]}", REPORT_IT)
        for e in part.extractions
        if id(e.document) in reasons
    ]
    return replace(part, extractions=kept, issues=(*part.issues, *refused))
