"""Reads the title that words begin with, and tells whether what follows may be its holder or its task."""

import re
from collections.abc import Mapping, Sequence

from loaders.names.facts import Office

TASK_WORDS = ("to", "for", "on", "in", "at", "of")
# What stands in small letters inside a person's name.
PARTICLES = ("bin", "de", "del", "der", "la", "van", "von", "el", "da", "dos")
TASK = re.compile(rf"(?:{'|'.join(TASK_WORDS)})\s.+")
NAME_WORD = rf"(?:[^\W\d_a-z][\w'.-]*+|al-\w+|{'|'.join(PARTICLES)})"
PERSON = re.compile(rf"{NAME_WORD}(?:\s+{NAME_WORD}){{0,4}}")


def read_title(offices: Mapping[str, Office], words: Sequence[str], folded: Sequence[str]) -> Office | None:
    """The longest title with which the words begin, if they are it alone, or a person or a task follows."""
    title = " ".join(folded)
    for size in range(len(words), 0, -1):
        office = offices.get(title.rstrip(","))
        rest = "" if office is None else " ".join(words[size:])
        if office is not None and (not rest or PERSON.fullmatch(rest) or TASK.fullmatch(rest)):
            return office
        title = title.rpartition(" ")[0]
    return None
