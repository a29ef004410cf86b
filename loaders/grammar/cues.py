"""The wordings of asks and acts: reads them from TOML, checks them, and finds them in a sentence.

A cue is looked up by its first word and only then tested by its regular expression, so that a sentence without
any of the words costs one look-up a word.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from loaders.errors import InvalidRule
from loaders.grammar.inflections import Form, inflect_noun, inflect_verb
from loaders.grammar.pattern_set import PatternSet
from loaders.grammar.tokens import Token, first_after
from loaders.grammar.word_sets import word_set
from store.vocabulary import ResponseKind, Stance

FRAMES = word_set(
    """
    addressee_to to that for on object gerund modal clause subjunctive against appeal_to with noun_to time vital
    heading continued from done
    """
)
SUBJECTS = frozenset(("any", "after", "behind", "either", "owner"))
ASK_FIELDS = word_set("id verbs nouns phrases needs follows frames strength examples counterexamples note")
ACT_FIELDS = ASK_FIELDS - {"frames"} | {"kind", "stance", "subject"}


@dataclass(frozen=True)
class Cue:
    """One wording: its id, what it says, and how to recognise it."""

    id: str
    strength: float
    follows: re.Pattern[str] | None
    phrases: tuple[re.Pattern[str], ...]
    needs: frozenset[str]
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    frames: tuple[str, ...] = ()
    kind: ResponseKind | None = None
    stance: Stance | None = None
    subject: str = "any"
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


class CueMention(NamedTuple):
    """A cue found: its word's span, its base form and which form of the verb it is (None for nouns and phrases).

    `at` is the token with which it begins.
    """

    cue: Cue
    start: int
    end: int
    word: str
    form: Form | None
    after: int
    at: int


@dataclass(frozen=True)
class Wordings:
    """All cues of one file, ready for look-up."""

    cues: tuple[Cue, ...]
    by_word: Mapping[str, tuple[tuple[Cue, str, Form | None], ...]] = field(repr=False)
    phrases: tuple[tuple[Cue, re.Pattern[str]], ...] = field(repr=False)

    @cached_property
    def phrase_patterns(self) -> PatternSet:
        """The patterns of all phrases, in their order."""
        return PatternSet([pattern for _, pattern in self.phrases])


def read_wordings(path: Path) -> Wordings:
    """The cues of a TOML file; raises InvalidRule naming the file, the cue, the value and what is allowed."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InvalidRule(f"{path.name} cannot be read as TOML: {error}") from error
    entries = [*content.get("cue", ()), *content.get("act", ())]
    if not entries:
        raise InvalidRule(f"{path.name} holds no wordings; expected [[cue]] or [[act]] blocks")
    cues = tuple(_parse_cue(entry, path.name, is_act="act" in content) for entry in entries)
    ids = [cue.id for cue in cues]
    for cue_id in ids:
        if ids.count(cue_id) > 1:
            raise InvalidRule(f"{path.name} has two cues with the id {cue_id!r}; ids must be unique")
    by_word: dict[str, list[tuple[Cue, str, Form | None]]] = {}
    for cue in cues:
        for verb in cue.verbs:
            for form, name in inflect_verb(verb).items():
                by_word.setdefault(form, []).append((cue, verb, name))
        for noun in cue.nouns:
            for form in inflect_noun(noun):
                by_word.setdefault(form, []).append((cue, noun, None))
    phrases = tuple((cue, pattern) for cue in cues for pattern in cue.phrases)
    return Wordings(cues, {word: tuple(found) for word, found in by_word.items()}, phrases)


def find_cues(
    wordings: Wordings, lowered: str, tokens: Sequence[Token], offset: int, may_hold_phrase: bool = True
) -> Iterator[CueMention]:
    """The cues of one sentence: `lowered` is its text in lower case, `offset` where that stands in the document.

    `may_hold_phrase` is false where it holds no word of any phrase.
    """
    by_word = wordings.by_word
    for at in [at for at, token in enumerate(tokens) if token.base in by_word]:
        token = tokens[at]
        start, end = token.start - offset, token.end - offset
        for cue, base, form in by_word[token.base]:
            match = cue.follows.match(lowered, end) if cue.follows else None
            if cue.follows is None or match is not None:
                yield CueMention(cue, start, end, base, form, match.end() if match else end, at)
    if not may_hold_phrase:
        return
    present: set[str] = set()
    for number, found in wordings.phrase_patterns.find(lowered):
        cue = wordings.phrases[number][0]
        present = present or {token.base for token in tokens}
        if not cue.needs or not cue.needs.isdisjoint(present):
            start, end = found.span()
            at = min(first_after(tokens, start + offset), len(tokens) - 1)
            yield CueMention(cue, start, end, cue.id.rpartition(".")[2], None, end, at)


DETERMINERS = word_set(
    """
    the a an of for in on with by from its their his her our your new no any more further such this these those all
    some
    """
)
ADJECTIVE_ENDINGS = ("ed", "al", "ic", "ive", "ous", "ful")
ARTICLES = frozenset(("the", "a", "an"))
NO_ADJECTIVES = frozenset(("need", "indeed", "also"))
OPENING_MARKS = frozenset(".:;“\"‘'•—-–")


def looks_like_noun(tokens: Sequence[Token], at: int, form: Form) -> bool:
    """`the sanctions`, `Opportunity Act`, `Secretary of State`: a verb's form that is a noun or part of a name."""
    if at == 0:
        return False
    token, before = tokens[at], tokens[at - 1]
    if token.is_capital and before.text not in OPENING_MARKS and not token.text.isupper():
        return True
    if form in (Form.BASE, Form.THIRD):
        is_adjective = before.lower.endswith(ADJECTIVE_ENDINGS) and before.lower not in NO_ADJECTIVES
        is_noun = before.is_capital or at > 1 and tokens[at - 2].lower in ARTICLES
        return before.lower in DETERMINERS or before.is_possessive or (is_adjective and not is_noun)
    return form is Form.GERUND and before.lower in ("the", "a")


def _parse_cue(entry: dict[str, Any], file: str, is_act: bool) -> Cue:
    cue_id = str(entry.get("id", ""))
    where = f"{file}, cue {cue_id or entry!r}"
    allowed = ACT_FIELDS if is_act else ASK_FIELDS
    for name in entry:
        if name not in allowed:
            raise InvalidRule(f"{where}: unknown field {name!r}; expected one of: {', '.join(sorted(allowed))}")
    if not cue_id or not entry.get("examples") or not entry.get("counterexamples"):
        raise InvalidRule(f"{where}: an id, examples and counterexamples are needed")
    for frame in entry.get("frames", ()):
        if frame not in FRAMES:
            raise InvalidRule(f"{where}: unknown frame {frame!r}; expected one of: {', '.join(sorted(FRAMES))}")
    if entry.get("subject", "any") not in SUBJECTS:
        raise InvalidRule(
            f"{where}: unknown subject {entry['subject']!r}; expected one of: {', '.join(sorted(SUBJECTS))}"
        )
    strength = entry.get("strength")
    if not isinstance(strength, float) or not 0 < strength <= 1:
        raise InvalidRule(f"{where}: strength {strength!r} must be a number above 0 and up to 1")
    try:
        kind = ResponseKind(entry["kind"]) if is_act else None
        stance = Stance(entry["stance"]) if is_act else None
        follows = re.compile(entry["follows"]) if "follows" in entry else None
        phrases = tuple(re.compile(pattern) for pattern in entry.get("phrases", ()))
    except (KeyError, ValueError, re.error) as error:
        words = f"kinds: {', '.join(ResponseKind)}; stances: {', '.join(Stance)}"
        raise InvalidRule(f"{where}: {error} ({words})") from error
    return Cue(
        cue_id,
        strength,
        follows,
        phrases,
        frozenset(str(entry.get("needs", "")).split()),
        tuple(entry.get("verbs", ())),
        tuple(entry.get("nouns", ())),
        tuple(entry.get("frames", ())),
        kind,
        stance,
        str(entry.get("subject", "any")),
        tuple(entry["examples"]),
        tuple(entry["counterexamples"]),
    )
