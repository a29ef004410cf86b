"""Finds what a page says about itself and not about its subject: cookie bars, menus, counters, share buttons, footers.

Invariant: precision before recall. A line that asks for something is never furniture by a pattern; a repeated line
keeps its first place. The spans only say what extraction should skip; the text keeps them.
"""

import re
from functools import lru_cache

from loaders.documents.page_furniture import LONGEST, OUTER_MARKS, read_furniture

# How many lines further on a headline counts as repeated; later it may belong to another list.
REPEATED_WITHIN = 6
# Below this many letters a repeated line may be a name in a list of signatories.
REPEATED_LETTERS = 20
# Addresses and menus are shorter than notices.
LONGEST_MENU = 160
# A line of nothing but numbers, addresses and marks: phone numbers, e-mail addresses, links.
ADDRESS = re.compile(
    r"(?:\S+@\S+\.\w+|\[email\s?protected\]|https?://\S+|www\.\S+|or|and|[|,;·•-]"
    r"|[+(]?(?!(?:19|20)\d\d[-./]\d)\d[\d ()./+-]{5,})(?:\s+|$)"
)
# "Home | About | Contact": at least two dividers between short words.
MENU = re.compile(r"[^|·»›>/]{1,24}(?:\s*[|·»›>]\s*[^|·»›>/.]{1,24}){2,}")
GENRE_LABEL = re.compile(r"^(?:press|media|news) (?:release|statement)\s*[:–-]\s*")


def find_boilerplate(text: str) -> list[tuple[int, int]]:
    """Gives the spans of lines that extraction should skip, in order, without their line breaks."""
    spans: list[tuple[int, int]] = []
    recent: list[str] = []
    position = 0
    for line in text.split("\n"):
        start, position = position, position + len(line) + 1
        if not line or len(line) > LONGEST or line.isspace():
            continue
        folded = line.strip().lower()
        if is_boilerplate(folded) or _repeats(folded, recent):
            spans.append((start + len(line) - len(line.lstrip()), start + len(line.rstrip())))
        recent = [*recent[1 - REPEATED_WITHIN :], folded]
    return spans


# The lines of a document are looked at when its articles, its facts and its furniture are found.
@lru_cache(maxsize=2048)
def is_boilerplate(folded: str) -> bool:
    """Is the line, stripped and in lower case, furniture of a page whatever stands around it?"""
    if len(folded) > LONGEST:
        return False
    furniture = read_furniture()
    return furniture.is_line(folded) or _is_address(folded) or _is_menu(folded) or furniture.holds(folded)


def _is_address(folded: str) -> bool:
    if not 6 < len(folded) <= LONGEST_MENU or not any(
        mark in folded for mark in ("@", "www.", "http", "protected", "0")
    ):
        return False
    return ADDRESS.sub("", folded) == ""


def _is_menu(folded: str) -> bool:
    """Short words between dividers, at least half of them words of menus."""
    if len(folded) > LONGEST_MENU or MENU.fullmatch(folded) is None:
        return False
    entries = [entry.strip(OUTER_MARKS) for entry in re.split(r"[|·»›>]", folded)]
    return sum(map(read_furniture().is_line, entries)) * 2 >= len(entries)


def _repeats(folded: str, recent: list[str]) -> bool:
    """A headline that stands again a few lines further on; a sentence or a bullet may be said twice on purpose."""
    if len(folded) < REPEATED_LETTERS or folded[-1] in ".;:,":
        return False
    if not folded[0].isalnum() and folded[0] not in "\"'“‘#":
        return False
    return GENRE_LABEL.sub("", folded) in {GENRE_LABEL.sub("", line) for line in recent}
