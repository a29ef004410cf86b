"""What a load brought is counted as a person would count it."""

from pathlib import Path

from loaders.intake.files import find_files
from loaders.pipeline import Loaded, load_files
from loaders.tally import Tally
from store.rows import Issue
from store.settings import DATA
from store.vocabulary import IssueKind

RELEASE = """Free the sailors

22 March 2021

Harbour Watch calls on the European Union to release the sailors of the Blue Heron.
"""


def test_a_tally_counts_a_repeated_text_once(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(RELEASE, encoding="utf-8")
    tally = Tally()
    for loaded in load_files(find_files([tmp_path]), DATA, with_classifier=False):
        tally.add(loaded)
    assert tally.describe_documents() == "1 document of 2 files (1 repeat)"
    assert tally.describe_rows() == "1 demand, 0 officials, 0 responses"
    assert (tally.describe_issues(), tally.failures) == ("no issues", 0)


def test_a_tally_tells_failures_from_remarks() -> None:
    kinds = [IssueKind.ENCODING, IssueKind.EMPTY, IssueKind.FAILED, IssueKind.UNDATED, IssueKind.AMBIGUOUS_NAME]
    issues = tuple(Issue(kind, "a.txt", "message", "remedy") for kind in kinds)
    tally = Tally()
    tally.add(Loaded("a.txt", (), issues, (), True, True))
    assert (tally.failures, tally.issues.total()) == (2, 5)
    assert tally.describe_issues() == "5 issues (1 ambiguous name, 1 empty, 1 encoding, 1 failed, 1 undated)"
