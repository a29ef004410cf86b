"""Reads the wordings of page furniture from their TOML file and says whether a line is furniture."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from loaders.errors import InvalidRule
from store.settings import DATA

FILE = DATA / "rules" / "page_furniture.toml"
PLACES = {"anywhere": "search", "start": "match", "whole": "fullmatch"}
FIELDS = frozenset(["id", "place", "longest", "needs", "regex", "examples", "counterexamples", "note"])
OUTER_MARKS = " \t*_#>|-–—•·»«:.!…[]()"
# Longer lines are prose. Cookie notices and sign-up terms are the longest furniture met.
LONGEST = 420


@dataclass(frozen=True)
class Pattern:
    """One wording of furniture: where in a line it stands, and what the line must hold to be worth a look."""

    id: str
    place: str
    regex: re.Pattern[str]
    longest: int
    needs: tuple[str, ...]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]

    def fits(self, folded: str) -> bool:
        """Does the line, stripped and in lower case, hold the wording?"""
        if len(folded) > self.longest or (self.needs and not any(word in folded for word in self.needs)):
            return False
        return getattr(self.regex, PLACES[self.place])(folded) is not None


@dataclass(frozen=True)
class Furniture:
    """All wordings of furniture, ready for look-up."""

    lines: frozenset[str]
    asking: re.Pattern[str]
    patterns: tuple[Pattern, ...]
    # Nearly every line of a text fits neither, which spares it the patterns one by one.
    needed: re.Pattern[str]
    opening: re.Pattern[str]

    def is_line(self, folded: str) -> bool:
        """Is the whole line, stripped and in lower case, a word of a page's menu or form?"""
        return folded in self.lines or folded.strip(OUTER_MARKS) in self.lines

    def holds(self, folded: str) -> bool:
        """Does a pattern fit the line, and nothing in it ask for anything?"""
        if self.needed.search(folded) is None and self.opening.match(folded) is None:
            return False
        return any(pattern.fits(folded) for pattern in self.patterns) and self.asking.search(folded) is None


@cache
def read_furniture(path: Path = FILE) -> Furniture:
    """Gives the furniture of a TOML file; raises InvalidRule with file, id and reason where the file is wrong."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        lines, asking = frozenset(content["lines"]), _compiled(path, "asking", content["asking"])
    except (OSError, tomllib.TOMLDecodeError, KeyError) as error:
        raise InvalidRule(f"{path.name} cannot be read: {error}") from error
    patterns = tuple(_pattern(path, entry) for entry in content.get("pattern", []))
    if len({pattern.id for pattern in patterns}) < len(patterns):
        raise InvalidRule(f"{path.name} has two patterns with one id.")
    needed = "|".join(re.escape(word) for pattern in patterns for word in pattern.needs)
    opening = "|".join(f"(?:{pattern.regex.pattern})" for pattern in patterns if not pattern.needs)
    never = "(?!)"
    return Furniture(lines, asking, patterns, re.compile(needed or never), _compiled(path, "all", opening or never))


def _pattern(path: Path, entry: dict[str, Any]) -> Pattern:
    name = str(entry.get("id", "a pattern without id"))
    if unknown := set(entry) - FIELDS:
        raise InvalidRule(
            f"{path.name}, {name}: unknown field {min(unknown)!r}; allowed are {', '.join(sorted(FIELDS))}."
        )
    if missing := {"id", "place", "regex", "examples", "counterexamples"} - set(entry):
        raise InvalidRule(f"{path.name}, {name}: the field {min(missing)!r} is missing.")
    if entry["place"] == "anywhere" and not entry.get("needs"):
        raise InvalidRule(f"{path.name}, {name}: a pattern for anywhere in a line must say what the line needs.")
    if entry["place"] not in PLACES:
        raise InvalidRule(f"{path.name}, {name}: unknown place {entry['place']!r}; allowed are {', '.join(PLACES)}.")
    return Pattern(
        id=name,
        place=entry["place"],
        regex=_compiled(path, name, entry["regex"]),
        longest=entry.get("longest", LONGEST),
        needs=tuple(entry.get("needs", ())),
        examples=tuple(entry["examples"]),
        counterexamples=tuple(entry["counterexamples"]),
    )


def _compiled(path: Path, name: str, regex: str) -> re.Pattern[str]:
    try:
        return re.compile(regex, re.VERBOSE)
    except re.error as error:
        raise InvalidRule(f"{path.name}, {name}: the regular expression is wrong: {error}.") from error
