"""Reads a line that lists names, `Casa Lima, the Rivers Union and Ana Ruiz`, into the names as it writes them."""

import re

from loaders.documents.publishers import ACRONYM, BODY, LINKING, WORD
from loaders.grammar.word_sets import word_set

NAME = re.compile(rf"{WORD}(?:\s+(?:{LINKING}\s+){{0,3}}{WORD}){{0,11}}(?:\s+\([A-Z][\w./&-]{{1,12}}\))?")
# `the charities Casa Lima and Rivers Watch`: small words up to a plural say what sort of bodies follow.
SORT = re.compile(r"(?:the\s+)?(?:[\w-]+\s+){0,4}?[a-z-]+s:?\s+(?=[A-Z0-9])")
PERSON = re.compile(rf"(?:{WORD}\s+){{1,2}}{WORD}")
TITLE = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Rev|Sir|Dame)\.?\s+")
NO_NAMES = word_set(
    "contact media press note notes sources source editor read share sign click image photo subject date"
)


def read_names(line: str, is_list: bool = False) -> tuple[str, ...]:
    """The names of a list; empty where a part of it is no name. With `is_list` the last `and` joins two for sure."""
    plain = " ".join(line.split()).strip(" .,;:–—-")
    plain = SORT.sub("", plain, count=1) if SORT.match(plain) and "," in plain else plain
    parts = [part.strip() for part in re.split(r"\s*[,;]\s*", plain)]
    last = _split_last(parts[-1], is_list=is_list or len(parts) > 1)
    names = [TITLE.sub("", re.sub(r"^(?:and|the|&)\s+", "", part)) for part in [*parts[:-1], *last] if part]
    names = [re.sub(r"^the\s+", "", name, flags=re.IGNORECASE) for name in names]
    is_right = all(NAME.fullmatch(name) and name.split()[0].lower() not in NO_NAMES for name in names)
    return tuple(names) if names and is_right else ()


def _split_last(part: str, is_list: bool) -> list[str]:
    """`A and B` as two names, where a comma before, an article, or the sort of both shows that they are two."""
    if part.startswith(("and ", "& ")):
        return [part]
    found = re.fullmatch(r"(?P<first>.+?)\s+(?:and|&)\s+(?P<second>.+)", part)
    if found is None:
        return [part]
    first, second = found["first"], found["second"]
    is_two = is_list or second.startswith("the ") or _is_body(first) and _is_body(second)
    return [first, second] if is_two or _is_person(first) and _is_person(second) else [part]


def _is_body(name: str) -> bool:
    return BODY.search(name) is not None or ACRONYM.fullmatch(name) is not None


def _is_person(name: str) -> bool:
    return PERSON.fullmatch(name) is not None and not _is_body(name)
