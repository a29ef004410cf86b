from dataclasses import replace

from sqlalchemy import select

from store.issues import save_issue, save_issues
from store.schema import LoadIssueRecord
from store.vocabulary import IssueKind
from store.write import save_extraction


def issues(engine):
    with engine.connect() as connection:
        record = LoadIssueRecord
        return sorted(connection.execute(select(record.file, record.kind, record.document_id.is_not(None))).all())


def test_the_issues_of_a_file_are_replaced_when_it_is_loaded_again(engine, samples):
    broken = samples.issue(kind=IssueKind.UNREADABLE)
    save_issues(engine, "letters/one.txt", [broken, replace(broken, kind=IssueKind.TRUNCATED)])
    save_issues(engine, "other.txt", [replace(broken, file="other.txt")])
    save_issues(engine, "letters/one.txt", [broken])
    assert issues(engine) == [("letters/one.txt", "unreadable", False), ("other.txt", "unreadable", False)]
    save_issues(engine, "letters/one.txt", [])
    assert issues(engine) == [("other.txt", "unreadable", False)]


def test_the_issues_of_a_document_are_replaced_with_it_and_not_with_its_file(engine, samples):
    save_extraction(engine, samples.extraction())
    save_issues(engine, "letters/one.txt", [])
    assert issues(engine) == [("letters/one.txt", "unresolved_name", True)]
    save_extraction(engine, samples.extraction(issues=()))
    assert issues(engine) == []


def test_the_same_issue_said_twice_is_one(engine, samples):
    issue = samples.issue()
    save_issues(engine, issue.file, [issue, issue, replace(issue, start=3, end=9)])
    save_issue(engine, issue)
    assert len(issues(engine)) == 2


def test_an_issue_of_a_document_that_was_refused_belongs_to_its_file(engine, samples):
    save_issues(engine, "letters/one.txt", [samples.issue(document_id="0123456789abcdef")])
    assert issues(engine) == [("letters/one.txt", "unresolved_name", False)]


def test_an_issue_is_never_lost_whatever_its_words(engine, samples):
    hostile = samples.issue(file="caf\udce9\x00.txt", message="\x00 at 3 \ud800", remedy="<b>no</b>" * 1000)
    save_issues(engine, "caf\udce9\x00.txt", [hostile])
    save_issues(engine, "caf\udce9\x00.txt", [hostile])
    assert issues(engine) == [("caf\\udce9\\x00.txt", "unresolved_name", False)]


def test_an_issue_goes_with_the_document_that_another_version_replaces(engine, samples):
    save_extraction(engine, samples.extraction())
    save_extraction(engine, samples.bare("A corrected letter.\n"))
    assert issues(engine) == []
