"""Recognises the legal texts and notices that put people under sanctions: whose they are, and of which day."""

import re
from dataclasses import dataclass, replace
from datetime import date

from loaders.dates.written import find_dates
from loaders.model import DateUse
from loaders.officials.authorities import AuthorityFinder
from loaders.officials.letterheads import find_letterhead
from loaders.officials.rules import OfficialRules
from store.rows import Document, NamedActor, PartialDate
from store.vocabulary import DateBasis, DatePrecision

# A legal text names itself, and says what it is about, in its opening.
TITLE, OPENING = 900, 3000
# So far behind "by the authority vested in me" the law stands that gives it.
FORMULA = 2200
LONGEST_TITLE = 330
FORMULAS = re.compile(
    r"\bin exercise of the powers?\b|\bby the authority vested\b|^\W*(?:\d+\W+)?(?:the\s[\w ]+\s\(sanctions\)|"
    r"whereas|therefore|having regard|in accordance|on the (?:decision|basis)|acting|"
    r"council (?:implementing )?(?:regulation|decision))\b"
)
# "enter into force on the day of its publication"
IN_FORCE = re.compile(
    r"\b(?:(?:enters?|entered|comes?|came) into (?:force|effect)|takes? effect|effective|done at [\w-]+,|dated|made on|"
    r"registration)\b"
    r"(?:\s+(?:as\s+)?(?:of|from|on))*\W{0,3}$"
)
BEFORE = 60
BIRTH = re.compile(r"\b(?:born|birth|dob|d\.o\.b)\b[^;,]*$")
# "2014 3 5" alone on a line of a gazette; "06/11/2024", which each state reads in its own order.
LINE = re.compile(r"^[ \t]*(\d{4})[ ./-](\d{1,2})[ ./-](\d{1,2})[ \t]*$", re.MULTILINE)
SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/((?:19|20)\d{2})(?![\d/])")
MONTH_FIRST = "United States"


@dataclass(frozen=True)
class Instrument:
    """A legal text that lists people: the authority that lists them, and its date where it has one."""

    authority: NamedActor
    date: PartialDate


def find_instrument(
    document: Document, lowered: str, rules: OfficialRules, finder: AuthorityFinder
) -> Instrument | None:
    """What the document is as a legal text or an authority's own notice of sanctions; None for all others."""
    names = list(rules.instruments)
    for number, found in rules.titles.find(lowered, 0, TITLE + FORMULA):
        name = names[number]
        if found.start() >= TITLE or not _is_title(lowered, found.start()):
            continue
        actor = finder.actor_of(name)
        if actor is None or rules.schedules["about"].search(lowered, 0, OPENING) is None:
            return None
        return Instrument(NamedActor(actor, actor.name), _date_of(document, lowered, name))
    issuer = find_letterhead(document, lowered, finder)
    if issuer is None or rules.schedules["about"].search(lowered, 0, OPENING) is None:
        return None
    return Instrument(issuer, document.published_on)


def _is_title(lowered: str, at: int) -> bool:
    """Is the line a heading, or a formula of those who enact, and no sentence of a report?"""
    start, end = lowered.rfind("\n", 0, at) + 1, lowered.find("\n", at)
    line = lowered[start : end if end >= 0 else len(lowered)]
    return len(line) <= LONGEST_TITLE and not line.rstrip().endswith(".") or FORMULAS.search(line) is not None


def _date_of(document: Document, lowered: str, authority: str) -> PartialDate:
    """The document's date; without one the day of its entry into force, else the first of its opening."""
    if document.published_on.value:
        return document.published_on
    text = document.text
    numbers = LINE.search(text, 0, TITLE)
    if numbers is not None:
        return _day(*numbers.groups())
    days = [
        mention
        for mention in find_dates(text, 0, min(len(text), OPENING), PartialDate())
        if mention.date.precision is DatePrecision.DAY and mention.use is not DateUse.BIRTH
        if BIRTH.search(lowered, max(0, mention.start - BEFORE), mention.start) is None
    ]
    for mention in days:
        if IN_FORCE.search(lowered[max(0, mention.start - BEFORE) : mention.start]):
            return replace(mention.date, basis=DateBasis.DOCUMENT)
    first = next((mention for mention in days if mention.start < TITLE), None)
    slashed = SLASHED.search(text, 0, TITLE if first is None else first.start)
    if slashed is not None:
        day, month, year = slashed.groups() if authority != MONTH_FIRST else (slashed[2], slashed[1], slashed[3])
        return _day(year, month, day)
    return PartialDate() if first is None else replace(first.date, basis=DateBasis.DOCUMENT)


def _day(year: str, month: str, day: str) -> PartialDate:
    try:
        value = date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return PartialDate()
    return PartialDate(value, DatePrecision.DAY, DateBasis.DOCUMENT)
