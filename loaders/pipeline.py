"""The whole flow of a load: files are read into batches of texts, and each text becomes a document with its rows.

Invariants: batches come in the order of the files and of the texts in them, however many processes work, so that a
load gives the same rows with one process and with many. A failure stays with the document or file that it concerns.
"""

import csv
import re
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from loaders.data_files import explain_fault
from loaders.documents.facts import describe
from loaders.documents.page_furniture import read_furniture
from loaders.errors import InvalidRule, UnreadableDocument
from loaders.extract import extract_rows
from loaders.grammar.parsing import Parser, load_parser
from loaders.model import RawText
from loaders.readers import FAILURES, find_readers, read_file
from loaders.rules import Rules, read_rules
from loaders.version import ruled_version
from store.rows import Extraction, Issue
from store.settings import ROOT
from store.vocabulary import IssueKind

# Texts that travel to a worker together: enough to outweigh the way, few enough to keep all workers busy to the end.
BATCH_TEXTS = 20
BATCH_CHARACTERS = 200_000
# Of a file that ends early we do not know what stands behind the end.
ENDS_EARLY = frozenset((IssueKind.TRUNCATED, IssueKind.TOO_LARGE))
REPORT_IT = "Load it again; if it fails again, report this line together with the document."

NamedFile = tuple[Path, str]
# Gives the results of the calls in the order of the arguments.
Mapper = Callable[..., Iterator[list["Loaded"]]]


@dataclass(frozen=True)
class Batch:
    """Some texts of a file, in order, and what its reader said between them."""

    file: str
    texts: tuple[RawText, ...]
    issues: tuple[Issue, ...] = ()
    is_last: bool = False
    is_complete: bool = True


@dataclass(frozen=True)
class Loaded:
    """What became of a batch: documents with their rows, issues of the file, and the starts of all its texts.

    `is_last` closes the file; `is_complete` is false where a part of the file stayed unread.
    """

    file: str
    extractions: tuple[Extraction, ...]
    issues: tuple[Issue, ...]
    starts: tuple[int, ...]
    is_last: bool
    is_complete: bool

    @property
    def failures(self) -> tuple[Issue, ...]:
        """The issues that mean that a document, or a part of one, is not loaded."""
        return tuple(issue for issue in self.issues if is_failure(issue))


def is_failure(issue: Issue) -> bool:
    """Does the issue mean that a document, or a part of one, is not loaded?"""
    return issue.kind in FAILURES or issue.kind is IssueKind.FAILED


def load_files(
    files: Iterable[NamedFile],
    data: Path,
    with_classifier: bool = True,
    run: Mapper = map,
    reads_apart: bool = True,
    pipeline: str = "",
) -> Iterator[Loaded]:
    """What becomes of the files, in their order; `run` maps a function over the tasks, perhaps in other processes.

    Where `reads_apart`, the files are read where `run` works, but for tables, which may be too large for one task.
    `pipeline` names the spaCy pipeline that parses the sentences; none where it is empty.
    """
    # The data folder of the program itself is named from its root, which lies elsewhere on another machine.
    place = data.relative_to(ROOT) if data.is_relative_to(ROOT) else data.absolute()
    work = partial(run_task, str(place), ruled_version(data), with_classifier, pipeline=pipeline)
    for loaded in run(work, _tasks(files, reads_apart)):
        yield from loaded


def run_task(
    data: str, version: str, with_classifier: bool, task: NamedFile | Batch, pipeline: str = ""
) -> list[Loaded]:
    """Read a file and extract its rows, or extract the rows of texts that were read already; for any process."""
    if ruled_version(ROOT / data) != version:
        raise InvalidRule(
            f"A worker has version {ruled_version(ROOT / data)!r} of the program and its rules; expected {version!r}. "
            "Bring the program and its data folder to the same state on all machines, and start the workers again."
        )
    rules = rules_of(ROOT / data, with_classifier)
    parser = parser_of(pipeline)
    batches = [task] if isinstance(task, Batch) else read_batches(*task)
    return [_extract_batch(batch, rules, parser) for batch in batches]


@cache
def rules_of(data: Path, with_classifier: bool = True) -> Rules:
    """The rules of a data folder, read once in each process; raises InvalidRule, whatever is wrong with a file."""
    try:
        # Read on demand otherwise, which would be in the middle of a load.
        read_furniture()
        return read_rules(data, with_classifier)
    except (InvalidRule, OSError, ValueError, LookupError, TypeError, AttributeError, csv.Error, re.error) as error:
        raise explain_fault(data, error) from error


@cache
def parser_of(pipeline: str) -> Parser | None:
    """The parser of a spaCy pipeline, loaded once in each process; None for no name. Raises InvalidSetting."""
    return load_parser(pipeline) if pipeline else None


def read_batches(path: Path, file: str) -> Iterator[Batch]:
    """The texts of a file in batches, the last of which is marked; a file that cannot be read gives an issue."""
    texts: list[RawText] = []
    issues: list[Issue] = []
    characters, is_complete = 0, True
    try:
        for found in read_file(path, file):
            if isinstance(found, Issue):
                issues.append(found)
                is_complete = is_complete and found.kind not in ENDS_EARLY
                continue
            if texts and (len(texts) >= BATCH_TEXTS or characters + len(found.text) > BATCH_CHARACTERS):
                yield Batch(file, tuple(texts), tuple(issues))
                texts, issues, characters = [], [], 0
            texts.append(found)
            characters += len(found.text)
    except UnreadableDocument as error:
        issues.append(Issue(error.kind, error.file, error.message, error.remedy))
        is_complete = False
    except Exception as error:  # A fault in a reader must not cost the other files.
        issues.append(Issue(IssueKind.FAILED, file, f"Reading it failed: {_name_fault(error)}.", REPORT_IT))
        is_complete = False
    yield Batch(file, tuple(texts), tuple(issues), is_last=True, is_complete=is_complete)


def _tasks(files: Iterable[NamedFile], reads_apart: bool) -> Iterator[NamedFile | Batch]:
    tables = tuple(suffix for reader in find_readers().values() if reader.HAS_ROWS for suffix in reader.SUFFIXES)
    for path, file in files:
        if reads_apart and path.suffix.lower() not in tables:
            yield path, file
        else:
            yield from read_batches(path, file)


def _extract_batch(batch: Batch, rules: Rules, parser: Parser | None) -> Loaded:
    extractions, issues = [], list(batch.issues)
    for text in batch.texts:
        found = _extract_text(text, rules, parser)
        if isinstance(found, Issue):
            issues.append(found)
        else:
            extractions.append(found)
    starts = tuple(text.start for text in batch.texts)
    return Loaded(batch.file, tuple(extractions), tuple(issues), starts, batch.is_last, batch.is_complete)


def _extract_text(text: RawText, rules: Rules, parser: Parser | None) -> Extraction | Issue:
    try:
        return extract_rows(describe(text), rules, parser)
    except InvalidRule:
        raise
    except Exception as error:  # A fault in a rule must not cost the other documents.
        place = "It" if text.start == 0 else f"The document at {text.start:,}"
        message = f"{place} could not be searched for rows: {_name_fault(error)}."
        return Issue(IssueKind.FAILED, text.file, message, REPORT_IT)


def _name_fault(error: Exception) -> str:
    """The error with the line it comes from, which is what a developer asks for first."""
    last: Sequence[traceback.FrameSummary] = traceback.extract_tb(error.__traceback__)[-1:]
    where = "".join(f" ({Path(frame.filename).name}, line {frame.lineno})" for frame in last)
    return f"{type(error).__name__}: {' '.join(str(error).split())[:200]}{where}"
