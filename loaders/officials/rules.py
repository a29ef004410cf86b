"""Reads `officials.toml` and `common_words.txt`: the wordings of sanctions and the words that read names."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any

from loaders.errors import InvalidRule
from loaders.grammar.openings import split_alternatives
from loaders.grammar.pattern_set import PatternSet
from store.vocabulary import OfficialStatus

MACRO = re.compile(r"\{([a-z_]+)\}")
# Macros hold macros, this deep.
MACRO_DEPTH = 6
BLANK = re.compile(r"(?<!\[) (?![^\[\]]*\])")
FLAGS = ("needs_context", "needs_authority", "inherits", "as_counted")
FIELDS = frozenset(
    ("id", "hints", "frame", "regex", "closes", "status", *FLAGS, "strength", "examples", "counterexamples", "note")
)
# The sections of word lists and the lists that each must hold.
WORD_SECTIONS = {
    "names": "roles offices kin attached particles common_words_in_names suffixes body_words body_endings never laws "
    "connectors legal_forms last_of_body bare_titles",
    "lists": "prepositions separators verbs saying clauses articles behind_names victims sufferers enforcers run_on "
    "openers stops relatives",
    "verbs": "base_forms also_nouns",
    "authority_words": "bodies institutions asides joints",
}
EXPRESSION_SECTIONS = {
    "status": "asked decided open denied",
    "context": "words trigger sentence_trigger people others sufferers freed trade other_sense sport identification",
    "schedules": "about heads adds ends details",
}


class Frame(StrEnum):
    """Where the names stand around a wording of sanctions."""

    OBJECT = "object"
    BETWEEN = "between"
    SUBJECT = "subject"
    ANTECEDENT = "antecedent"
    MODIFIER = "modifier"
    THESE = "these"


@dataclass(frozen=True)
class SanctionPattern:
    """One wording that puts names under sanctions; `closes` ends the names of a `between` frame."""

    id: str
    frame: Frame
    regex: re.Pattern[str]
    strength: float
    hints: tuple[str, ...]
    closes: re.Pattern[str] | None = None
    status: OfficialStatus | None = None
    needs_context: bool = False
    needs_authority: bool = False
    inherits: bool = False
    as_counted: bool = False
    examples: tuple[Mapping[str, Any], ...] = ()
    counterexamples: tuple[str, ...] = ()


@dataclass(frozen=True)
class OfficialRules:
    """All wordings and word lists that find officials; `words` holds the lists by name, in lower case."""

    patterns: tuple[SanctionPattern, ...]
    words: Mapping[str, frozenset[str]]
    common: frozenset[str] = field(repr=False)
    context: re.Pattern[str]
    trigger: re.Pattern[str]
    sentence_trigger: re.Pattern[str]
    people: re.Pattern[str]
    others: re.Pattern[str]
    sufferers: re.Pattern[str]
    freed: re.Pattern[str]
    trade: re.Pattern[str]
    other_sense: re.Pattern[str]
    sport: re.Pattern[str]
    identification: re.Pattern[str]
    authorities: Mapping[str, tuple[str, ...]]
    asked: re.Pattern[str]
    decided: re.Pattern[str]
    open: re.Pattern[str]
    denied: re.Pattern[str]
    instruments: Mapping[str, re.Pattern[str]]
    schedules: Mapping[str, re.Pattern[str]]

    @cached_property
    def act_patterns(self) -> PatternSet:
        """The wordings of all patterns, in their order."""
        return PatternSet([pattern.regex for pattern in self.patterns])

    @cached_property
    def in_document(self) -> PatternSet:
        """What a document must hold to have officials."""
        return PatternSet(split_alternatives(self.trigger))

    @cached_property
    def in_sentence(self) -> PatternSet:
        """What a sentence must hold to have acts."""
        return PatternSet(split_alternatives(self.sentence_trigger))

    @cached_property
    def contexts(self) -> PatternSet:
        """What shows that sanctions are spoken of."""
        return PatternSet([self.context])

    @cached_property
    def titles(self) -> PatternSet:
        """The titles of legal texts, in the order of `instruments`."""
        return PatternSet(list(self.instruments.values()))

    @cached_property
    def other_senses(self) -> PatternSet:
        """What shows that the word is meant otherwise."""
        return PatternSet([self.other_sense])


def read_official_rules(folder: Path) -> OfficialRules:
    """The rules of a folder, checked; raises InvalidRule with file, id, value and what is allowed."""
    path = folder / "officials.toml"
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        common = (folder / "common_words.txt").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InvalidRule(f"The rules of officials cannot be read: {error}") from error
    for section, names in (WORD_SECTIONS | EXPRESSION_SECTIONS).items():
        if set(content.get(section, {})) != set(names.split()):
            raise InvalidRule(
                f"{path.name}, [{section}]: expected exactly these fields: {', '.join(sorted(names.split()))}"
            )
    macros = content.get("macros", {})
    patterns = tuple(_parse_pattern(entry, macros, path.name) for entry in content.get("pattern", ()))
    ids = [pattern.id for pattern in patterns]
    for pattern_id in ids:
        if ids.count(pattern_id) > 1:
            raise InvalidRule(f"{path.name} has two patterns with the id {pattern_id!r}; ids must be unique")
    context = {name: _compile(text, macros, path.name, name) for name, text in content["context"].items()}
    governors = {
        name: _compile(rf"(?<![\w-])(?:{text})(?![\w-])", {}, path.name, name)
        for name, text in content["status"].items()
    }
    legal: list[dict[str, re.Pattern[str]]] = [
        {name: _compile(text, {}, path.name, name) for name, text in content[section].items()}
        for section in ("instruments", "schedules")
    ]
    return OfficialRules(
        patterns,
        {name: frozenset(text.split()) for section in WORD_SECTIONS for name, text in content[section].items()},
        frozenset(word for line in common.splitlines() if not line.startswith("#") for word in line.split()),
        context=context.pop("words"),
        **context,
        instruments=legal[0],
        schedules=legal[1],
        authorities={
            name: tuple(w.strip() for w in words.split(";")) for name, words in content["authorities"].items()
        },
        **governors,
    )


def _parse_pattern(entry: Mapping[str, Any], macros: Mapping[str, str], file: str) -> SanctionPattern:
    pattern_id = str(entry.get("id", ""))
    where = f"{file}, pattern {pattern_id or dict(entry)!r}"
    for name in entry:
        if name not in FIELDS:
            raise InvalidRule(f"{where}: unknown field {name!r}; expected one of: {', '.join(sorted(FIELDS))}")
    if not pattern_id or not all(entry.get(name) for name in ("hints", "examples", "counterexamples")):
        raise InvalidRule(f"{where}: an id, hints, examples and counterexamples are needed")
    strength = entry.get("strength")
    if not isinstance(strength, float) or not 0 < strength <= 1:
        raise InvalidRule(f"{where}: strength {strength!r} must be a number above 0 and up to 1")
    try:
        frame = Frame(entry.get("frame", ""))
        status = OfficialStatus(entry["status"]) if "status" in entry else None
    except ValueError as error:
        allowed = f"frames: {', '.join(Frame)}; statuses: {', '.join(OfficialStatus)}"
        raise InvalidRule(f"{where}: {error} ({allowed})") from error
    if (frame is Frame.BETWEEN) != ("closes" in entry):
        raise InvalidRule(f"{where}: `closes` belongs to the frame between, and to it alone")
    return SanctionPattern(
        pattern_id,
        frame,
        _compile(str(entry.get("regex", "")), macros, file, pattern_id),
        strength,
        tuple(entry["hints"]),
        _compile(entry["closes"], macros, file, pattern_id) if "closes" in entry else None,
        status,
        examples=tuple(entry["examples"]),
        counterexamples=tuple(entry["counterexamples"]),
        **{flag: bool(entry.get(flag, False)) for flag in FLAGS},
    )


def _compile(text: str, macros: Mapping[str, str], file: str, pattern_id: str) -> re.Pattern[str]:
    """The expression with its macros filled in; a blank outside a character class stands for any white space."""
    for _ in range(MACRO_DEPTH):
        unknown = [name for name in MACRO.findall(text) if name not in macros]
        if unknown:
            raise InvalidRule(
                f"{file}, {pattern_id}: unknown macro {unknown[0]!r}; expected one of: {', '.join(macros)}"
            )
        text = MACRO.sub(lambda match: macros[match.group(1)], text)
    try:
        return re.compile(BLANK.sub(r"\\s+", text))
    except re.error as error:
        raise InvalidRule(f"{file}, {pattern_id}: the expression is wrong: {error}") from error
