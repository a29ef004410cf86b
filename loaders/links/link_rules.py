"""What linking goes by: the tables of data/rules/links.toml, read and checked before anything is linked."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

from loaders.errors import InvalidRule
from loaders.links.shared_words import make_stems
from store.vocabulary import ActorType, Category, ResponseKind

WORDINGS = (
    "promise",
    "pending",
    "done",
    "reversal",
    "undone",
    "refusal",
    "of_facts",
    "of_several",
    "standing",
    "own_time",
    "is_news",
    "a_petition",
    "mute",
    "own_text",
    "reported",
    "earlier",
    "answering",
    "unwanted",
    "partial",
    "reaction",
    "persons",
    "companies",
    "goods",
    "sanction",
    "recipient",
    "unreal",
    "broken",
    "refused_ask",
    "defied",
    "granted",
    "asks",
    "against",
    "lawsuit",
    "asked_for_comment",
    "wants_words",
    "speaks_out",
)
SCORES = ("counts_from", "candidate_from", "after", "told", "overlap", "unknown")
REFUSING = (
    "refuse refused refusal reject rejected deny denied denies decline dismissed snubbed blocked vetoed",
    "request",
)
# Sentences remembered for each wording.
MOST_SAID = 40_000
CODE = re.compile(r"[A-Z]{2}")


@dataclass(frozen=True)
class AnswerKinds:
    """The kinds of response that do what a category asks, and those that do less of it."""

    does: frozenset[ResponseKind]
    part: frozenset[ResponseKind]


@dataclass(frozen=True)
class Group:
    """A group without a name of its own; `members` is empty where any state belongs to it."""

    words: re.Pattern[str]
    members: frozenset[str]


@dataclass(frozen=True)
class SubjectWords:
    """A people, region or movement, the state accused of wronging it, and the words that name it."""

    subject: str
    country: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class CoreAsk:
    """An ask that many organisations make in different words; it is the same ask where the words name it."""

    name: str
    category: Category
    words: re.Pattern[str]


@dataclass(frozen=True)
class LinkRules:
    """All tables of links.toml."""

    answers: Mapping[Category, AnswerKinds]
    organs_of_a_state: frozenset[ActorType]
    act_for_their_state: frozenset[ActorType]
    act_as_governments: frozenset[str]
    lawmakers: frozenset[str]
    unnamed: Mapping[str, ActorType]
    bare: frozenset[str]
    groups: tuple[Group, ...]
    members: Mapping[str, frozenset[str]]
    subjects: tuple[SubjectWords, ...]
    wordings: Mapping[str, re.Pattern[str]]
    cores: tuple[CoreAsk, ...]
    common: frozenset[str]
    alike: tuple[frozenset[str], ...]
    scores: Mapping[str, float]
    horizon: int
    # A row meets hundreds of others, and its sentence says the same to all of them.
    said: dict[str, dict[str, bool]] = field(default_factory=dict, repr=False, compare=False)

    def says(self, wording: str, quote: str) -> bool:
        """Does the sentence have one of the words of this wording?"""
        known = self.said.setdefault(wording, {})
        if quote not in known:
            if len(known) >= MOST_SAID:
                for old in list(islice(known, MOST_SAID // 4)):
                    del known[old]
            known[quote] = self.wordings[wording].search(quote.lower()) is not None
        return known[quote]

    @cached_property
    def refusal_stems(self) -> frozenset[str]:
        """The words of refusing, cut: that an ask wants something rejected ties no refusal to it."""
        return make_stems(REFUSING)


def read_link_rules(path: Path) -> LinkRules:
    """The tables of a TOML file; raises InvalidRule naming table, value and what is allowed."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InvalidRule(f"{path.name} in {path.parent} cannot be read as TOML: {error}") from error
    return _Reader(path.name).read(content)


@dataclass(frozen=True)
class _Reader:
    file: str

    def read(self, content: Mapping[str, Any]) -> LinkRules:
        who = self.table(content, "who")
        wordings, scores = self.table(content, "wordings"), self.table(content, "scores")
        return LinkRules(
            answers=self.answers(content.get("answer", [])),
            organs_of_a_state=frozenset(self.word("who", word, ActorType) for word in who["organs_of_a_state"]),
            act_for_their_state=frozenset(self.word("who", word, ActorType) for word in who["act_for_their_state"]),
            act_as_governments=frozenset(who["act_as_governments"]),
            lawmakers=frozenset(who["lawmakers"]),
            unnamed=self.unnamed(self.table(content, "unnamed")),
            bare=frozenset(who["bare"]),
            groups=tuple(self.group(group) for group in content.get("group", [])),
            members={name: self.codes(f"members, {name}", codes) for name, codes in content["members"].items()},
            subjects=tuple(self.subject(subject) for subject in content.get("subject", [])),
            wordings={name: self.pattern(f"wordings, {name}", wordings.get(name)) for name in WORDINGS},
            cores=tuple(self.core(row) for row in content.get("core_ask", [])),
            common=frozenset(self.table(content, "words")["common"].split()),
            alike=tuple(frozenset(group.split()) for group in self.table(content, "words")["alike"]),
            scores={name: self.score(name, scores.get(name)) for name in SCORES},
            horizon=self.years(self.table(content, "time").get("years")),
        )

    def answers(self, rows: list[Mapping[str, Any]]) -> dict[Category, AnswerKinds]:
        found: dict[Category, AnswerKinds] = {}
        for row in rows:
            category = self.word("answer", row.get("category"), Category)
            kinds = [
                frozenset(self.word(f"answer {category}", k, ResponseKind) for k in row[n]) for n in ("does", "part")
            ]
            if category in found or kinds[0] & kinds[1]:
                raise self.error(f"answer {category}", row, "each category once, and each kind once in it")
            found[category] = AnswerKinds(kinds[0], kinds[1])
        missing = sorted(set(Category) - set(found))
        if missing:
            raise self.error("answer", missing, "a table for every category")
        return found

    def unnamed(self, table: Mapping[str, Any]) -> dict[str, ActorType]:
        return {name: self.word("unnamed", kind, ActorType) for kind, names in table.items() for name in names}

    def group(self, row: Mapping[str, Any]) -> Group:
        return Group(self.pattern("group", row.get("words")), self.codes("group", row.get("members", [])))

    def subject(self, row: Mapping[str, Any]) -> SubjectWords:
        country, words = row.get("country", ""), row.get("words", [])
        if not row.get("id") or not words:
            raise self.error("subject", row, "an id and words")
        self.codes(f"subject {row['id']}", [country])
        return SubjectWords(row["id"], country, tuple(words))

    def core(self, row: Mapping[str, Any]) -> CoreAsk:
        category = self.word("core_ask", row.get("category"), Category)
        return CoreAsk(str(row.get("name")), category, self.pattern(f"core_ask {row.get('name')}", row.get("words")))

    def codes(self, where: str, codes: list[str]) -> frozenset[str]:
        for code in codes:
            if not CODE.fullmatch(code):
                raise self.error(where, code, "a country's code of two capitals")
        return frozenset(codes)

    def pattern(self, where: str, given: Any) -> re.Pattern[str]:
        try:
            return re.compile(given)
        except (re.error, TypeError) as error:
            raise self.error(where, given, f"a regular expression ({error})") from error

    def years(self, given: Any) -> int:
        if not isinstance(given, int) or not 1 <= given <= 100:
            raise self.error("time, years", given, "a whole number of years from 1 to 100")
        return given

    def score(self, name: str, given: Any) -> float:
        if not isinstance(given, int | float) or not 0 <= given <= 1:
            raise self.error(f"scores, {name}", given, "a number from 0 to 1")
        return float(given)

    def word(self, where: str, given: Any, vocabulary: Any) -> Any:
        if given not in [word.value for word in vocabulary]:
            raise self.error(where, given, "one of: " + ", ".join(vocabulary))
        return vocabulary(given)

    def table(self, content: Mapping[str, Any], name: str) -> Mapping[str, Any]:
        given = content.get(name)
        if not isinstance(given, dict):
            raise self.error(name, given, "a table")
        return given

    def error(self, where: str, given: Any, allowed: str) -> InvalidRule:
        return InvalidRule(f"{self.file}, {where}: {given!r} is not allowed; expected {allowed}.")
