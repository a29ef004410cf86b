"""Reads how many people or bodies a sentence counts before it names them: "sanctions on five officers"."""

import re

from loaders.dates.date_wordings import NUMBERS

NUMBER = r"(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
BODIES = re.compile(rf"\b{NUMBER}\s+(?:\w+\s+){{0,2}}?(?:companies|firms|entities|banks|groups|organi[sz]ations)\b")
GROUPS = re.compile(
    rf"\b{NUMBER}\s+(?:[\w’'-]+\s+){{0,4}}?(?:people|persons|individuals|officials|officers|generals|commanders|leaders|"
    r"judges|prosecutors|lawmakers|politicians|ministers|men|women|citizens|nationals|figures|businessmen|oligarchs|"
    r"diplomats|senators|bureaucrats|entities|companies|organi[sz]ations|others|members)\b"
)
# So far behind an act's wording its count stands.
REACH = 60


def count_bodies(lowered: str, start: int, end: int) -> int | None:
    """How many bodies the words right behind an act count."""
    found = BODIES.search(lowered, start, min(end, start + REACH))
    return None if found is None else _value(found)


def count_groups(lowered: str, start: int, end: int) -> frozenset[int]:
    """Every count of people or bodies in the stretch."""
    return frozenset(_value(found) for found in GROUPS.finditer(lowered, start, end))


def _value(found: re.Match[str]) -> int:
    return NUMBERS.get(found.group(1)) or int(found.group(1))
