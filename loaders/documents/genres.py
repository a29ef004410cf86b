"""Says of which kind a document is, by what its title, head and last line say of it."""

import re

from loaders.documents.line_kinds import AGENCY_END, DATELINE, Line, LineKind
from loaders.documents.stated_dates import HAS_YEAR
from store.vocabulary import DocumentKind

# How much of the head is read; further down a story may quote a letter, a petition or an order.
HEAD_LINES, LINE_LENGTH = 8, 400

# All patterns read text in lower case.
SALUTATION = re.compile(
    r"(?:(?:open letter )?to: ?\S.{0,140}|(?:dear|your (?:excellency|majesty|highness)|honou?rable|"
    r"to whom it may concern|"
    r"sehr geehrte[rn]?|monsieur|madame|estimad[oa]s?)\b.{0,140}[,:]?)"
)
LETTER_TITLE = re.compile(
    r"(?:(?:an?|joint|text of|full text of|the) )*(?:open |joint |public )?letter\b(?! writing| campaign| bomb)"
)
LETTER_IN_TITLE = re.compile(r"\b(?:open|joint) letter\b")
RELEASE = re.compile(
    r"\bfor immediate (?:press )?release\b|\b(?:press|media|news) (?:release|statement|advisory)\b|\bpress statement\b"
)
PETITION = re.compile(
    r"started this petition|\bsign (?:this|the|our) petition|this petition (?:has been|was) created|"
    r"complete your signature"
)
COUNTER = re.compile(r"\d[\d,. ]*(?:people )?(?:have signed|supporters|signatures)\b")
NOTICE = re.compile(
    r"\b(?:designat(?:es|ed|ing|ions?)|pursuant to (?:executive order|section|article|e\.o\.)|"
    r"by the authority vested|specially designated|"
    r"(?:is|are|today) sanction(?:ing|ed)|treasury sanctions|proclamation|executive order|"
    r"implementing (?:regulation|decision))\b"
)
STATEMENT = re.compile(
    r"(?:(?:joint|official|public|presidential|full) )?(?:statement|declaration|communiqu[eé]|remarks|message|"
    r"speech|readout|fact sheet)\b"
    r"|.*\b(?:joint statement|statement (?:by|from)|speech:|statement:)"
)
REPORTED = re.compile(
    r"\b(?:media reported|told (?:reporters|reuters|afp|journalists)|according to (?:media|news) reports)\b|(?:…|"
    r"\.{3})\.?\s*(?:reports|writes) "
)


def find_kind(title: str, head: list[Line], foot: list[Line]) -> DocumentKind:
    """Gives the kind of a document from its title and its first and last lines; UNKNOWN where nothing shows it."""
    name = title.lower()
    lines = [line.text[:LINE_LENGTH].lower() for line in head[:HEAD_LINES]]
    beginning = "\n".join(lines)
    if any(SALUTATION.fullmatch(line) for line in lines) or LETTER_TITLE.match(name):
        return DocumentKind.OPEN_LETTER
    if name.startswith("petition") or PETITION.search(beginning) or any(COUNTER.match(line) for line in lines):
        return DocumentKind.PETITION
    if RELEASE.search(beginning):
        return DocumentKind.PRESS_RELEASE
    if LETTER_IN_TITLE.search(name):
        return DocumentKind.OPEN_LETTER
    if STATEMENT.match(name):
        return DocumentKind.STATEMENT
    if len(set(NOTICE.findall("\n".join([name, *lines[:4]])))) > 1:
        return DocumentKind.NOTICE
    if any(line.kind is LineKind.END for line in foot[-3:]):
        return DocumentKind.PRESS_RELEASE
    return DocumentKind.NEWS if _is_reported(beginning, head, foot) else DocumentKind.UNKNOWN


def _is_reported(beginning: str, head: list[Line], foot: list[Line]) -> bool:
    """Has it a reporter, a dateline, an agency's mark, or words of reporting?"""
    return (
        any(line.kind is LineKind.BYLINE or _has_news_dateline(line.text) for line in head[:HEAD_LINES])
        or any(AGENCY_END.search(line.text) for line in foot[-1:])
        or REPORTED.search(beginning) is not None
    )


def _has_news_dateline(line: str) -> bool:
    """Has the line a dateline that names an agency, or no year? Statements have datelines too, with the year."""
    found = DATELINE.match(line)
    if found is None:
        return False
    return bool(found["agency"] or found["wire"]) or HAS_YEAR.search(found["day"] or "") is None
