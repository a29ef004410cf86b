"""Reads the name of an entry as official lists print it: one row of a table, or "SURNAME, Given name"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.officials.lists import ListReader
from loaders.officials.roles import role_in
from loaders.officials.statements import ListedName
from store.vocabulary import OfficialKind

CELL = re.compile(r"[^|\t]+")
# "TASMAGUL, Orvel Ivanovich": a surname in capitals, a comma, given names up to the next mark or label.
SURNAME_FIRST = re.compile(
    r"(?P<surname>(?:[A-ZÀ-ÖØ-ÞĀ-Ž'’]{2,}[- ]?){1,4})(?<=\w),\s?"
    r"(?P<given>[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'.-]*(?:[ -][A-ZÀ-ÖØ-ÞĀ-Ž][\w’'.-]*){0,4})"
    r"(?=\s*(?:$|[;,(\[\n]|\.(?:\s|$)|[–—-]\s))"
)
# "Name of individual: A", "SSID: 70-1 Name: A", "ORi.004 Name: 1: ORVEL 2: TASMAGUL 3: na".
NAME_LABEL = re.compile(
    r"(?:[\w-]+:\s{1,3}[\w-]+\s+|[\w.-]+\s+)?(?:Full\s+)?Name(?:\s+of\s+(?:the\s+)?(?:individual|person|entity|group|organi[sz]ation))?"
    r"(?:\s+\([^()]{1,30}\))?:\s*",
    re.IGNORECASE,
)
NAME_PARTS = re.compile(r"\b[1-6]:\s*(?P<part>[^:\n]*?)(?=\s*(?:\b[1-6]:|$|\n|\b(?:Title|A\.k\.a)\b))")
NO_PART = ("na", "n/a", "-", "")
# "Tasmagul, Orvel Ivanovich": no surname stands behind a father's name.
FATHERS_LAST = re.compile(
    r"(?P<surname>[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]+),\s(?P<given>[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]+\s[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]*"
    r"(?:vich|vych|ich|vna|ivna|chna|oglu|ogly|qizi|kyzy|uulu))(?=\s*(?:$|[;,(\[\n–—]))"
)
LABEL = re.compile(r"\b(?:DOB|POB|a\.k\.a\.|AKA|Title|Position)\b")
LONGEST_NAME_CELL = 90


def is_row(text: str, start: int, end: int) -> bool:
    """Is the stretch one row of a table?"""
    return "|" in text[start:end] or "\t" in text[start:end].strip()


def read_row(lists: ListReader, text: str, start: int, end: int) -> list[ListedName]:
    """The one person or body whose name is a whole cell of the row, with the office that another cell holds."""
    cells = list(_cells(text, start, end))
    for i, (lower, upper) in enumerate(cells):
        if upper - lower > LONGEST_NAME_CELL or not text[lower].isalpha():
            continue
        names = read_surname_first(lists, text, lower, upper) or lists.read_item(text, lower, upper)
        if len(names) != 1 or not names[0].is_full or names[0].start - lower > 1 and not names[0].role:
            continue
        roles = (role_in(lists.names.words, text[a:b]) for j, (a, b) in enumerate(cells) if j != i)
        return [replace(names[0], role=names[0].role or next((role for role in roles if role), None))]
    return []


def read_surname_first(lists: ListReader, text: str, start: int, end: int) -> list[ListedName]:
    """The person whose surname opens the stretch in capitals, before a comma and given names."""
    found = SURNAME_FIRST.match(text, start, end) or FATHERS_LAST.match(text, start, end)
    if found is None:
        return []
    given = LABEL.split(found.group("given"))[0].split()
    surname = found.group("surname").split()
    bodies = lists.names.words["body_words"]
    if not given or lists.names.is_place(" ".join(given)) or any(word.lower() in bodies for word in surname):
        return []  # "CRESCENT TRADING LLC, Dubai"
    name = " ".join(word.title() if word.isupper() and len(word) > 2 else word for word in (*given, *surname))
    return [ListedName(found.start(), found.end(), name, OfficialKind.PERSON)]


def label_end(text: str, start: int, end: int) -> int | None:
    """Where the label of a name that opens the stretch ends: "Name of individual:"; None without one."""
    found = NAME_LABEL.match(text, start, end)
    return None if found is None else found.end()


def read_labelled(text: str, start: int, end: int) -> list[ListedName]:
    """The name that the stretch prints in numbered parts: "1: ORVEL 2: TASMAGUL 3: na"."""
    parts = list(NAME_PARTS.finditer(text, start, end))
    if len(parts) < 2 or parts[0].start() != start:
        return []
    names = [found for found in parts if found.group("part").strip().lower() not in NO_PART]
    if not names:
        return []
    name = " ".join(found.group("part").strip() for found in names)
    kind = OfficialKind.PERSON if len(names) > 1 else OfficialKind.ORGANISATION
    return [ListedName(names[0].start("part"), names[-1].end("part"), name, kind)]


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of the cells that are not empty, without the blanks around them."""
    for cell in CELL.finditer(text, start, end):
        inner = cell.group().strip(" *_")
        if inner:
            lower = text.index(inner, cell.start())
            yield lower, lower + len(inner)
