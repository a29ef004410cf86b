"""Counts what a load brought, for its closing summary and for the record of its run."""

from collections import Counter
from dataclasses import dataclass, field

from loaders.pipeline import Loaded, is_failure
from loaders.terminal import count_of
from store.rows import Issue


@dataclass
class Tally:
    """What came so far; a text that stands in several places is one document."""

    files: int = 0
    documents: set[str] = field(default_factory=set)
    repeated: int = 0
    rows: Counter[str] = field(default_factory=Counter)
    issues: Counter[str] = field(default_factory=Counter)
    failures: int = 0

    def add(self, loaded: Loaded) -> None:
        """Count a part of a file."""
        self.files += loaded.is_last
        for issue in loaded.issues:
            self.count_issue(issue)
        for extraction in loaded.extractions:
            document_id = extraction.document.document_id
            if document_id in self.documents:
                self.repeated += 1
                continue
            self.documents.add(document_id)
            self.rows["demand"] += len(extraction.demands)
            self.rows["official"] += len(extraction.officials)
            self.rows["response"] += len(extraction.responses)
            for issue in extraction.issues:
                self.count_issue(issue)

    def count_issue(self, issue: Issue) -> None:
        """Count an issue, as a failure too if a document stayed unread for it."""
        self.issues[issue.kind.value.replace("_", " ")] += 1
        self.failures += is_failure(issue)

    def describe_documents(self) -> str:
        """`14 documents of 5 files`, with those that stand in several places."""
        counted = f"{count_of(len(self.documents), 'document')} of {count_of(self.files, 'file')}"
        return counted + (f" ({count_of(self.repeated, 'repeat')})" if self.repeated else "")

    def describe_rows(self) -> str:
        """`53 demands, 8 officials, 79 responses`."""
        return ", ".join(count_of(self.rows[table], table) for table in ("demand", "official", "response"))

    def describe_issues(self) -> str:
        """`no issues`, or `3 issues (2 undated, 1 encoding)`."""
        kinds = ", ".join(f"{number:,} {kind}" for kind, number in sorted(self.issues.items()))
        counted = count_of(self.issues.total(), "issue")
        return f"{counted} ({kinds})" if kinds else "no issues"
