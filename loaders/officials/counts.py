"""Reads how many people or bodies a sentence counts before it names them: "sanctions on five officers"."""

import re
from collections.abc import Iterable, Sequence

from loaders.dates.date_wordings import NUMBERS
from loaders.model import Sentence

NUMBER = r"(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
BODIES = re.compile(rf"\b{NUMBER}\s+(?:\w+\s+){{0,2}}?(?:companies|firms|entities|banks|groups|organi[sz]ations)\b")
GROUPS = re.compile(
    rf"\b{NUMBER}\s+(?:[\w’'-]+\s+){{0,4}}?(?:people|persons|individuals|officials|officers|generals|commanders|leaders|"
    r"judges|prosecutors|lawmakers|politicians|ministers|men|women|citizens|nationals|figures|businessmen|oligarchs|"
    r"diplomats|senators|bureaucrats|entities|companies|organi[sz]ations|others|members)\b"
)
# So far behind an act's wording its count stands.
REACH = 60
# So many sentences before, "the officers" still are those of "two officers".
DISTANCE = 3


def count_bodies(lowered: str, start: int, end: int) -> int | None:
    """How many bodies the words right behind an act count."""
    found = BODIES.search(lowered, start, min(end, start + REACH))
    return None if found is None else _value(found)


def count_before(lowered: str, sentences: Sequence[Sentence], sentence: Sentence, told: Iterable[int]) -> set[int]:
    """How many people or bodies the sentences `told` of acts count, as far as they stand right before this one."""
    near = {index for index in told if 0 < sentence.index - index <= DISTANCE}
    return {count for i in near for count in count_groups(lowered, sentences[i].start, sentences[i].end)}


def count_groups(lowered: str, start: int, end: int) -> frozenset[int]:
    """Every count of people or bodies in the stretch."""
    return frozenset(_value(found) for found in GROUPS.finditer(lowered, start, end))


def _value(found: re.Match[str]) -> int:
    return NUMBERS.get(found.group(1)) or int(found.group(1))
