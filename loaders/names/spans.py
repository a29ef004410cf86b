"""What a span of words may stand for, and the lexicon of names, group nouns and titles by which spans are found."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from loaders.errors import InvalidRule
from loaders.grammar.tokens import split_tokens
from loaders.grammar.word_sets import word_set
from loaders.names.facts import Alias, OfficeKind
from loaders.names.gazetteer import Gazetteer
from store.rows import Actor
from store.vocabulary import ActorType

CONNECTORS = word_set("of for de del la le du des por para pour für und y the on against to in and & e al-")
# A capital after a sentence's start proves nothing for these.
COMMON_OPENERS = word_set(
    """
    a an the this that these those it its he she they we i you our my your his her their there here in on at by for
    from to with and but or so as if when while after before since until although though because despite during under
    over into about against between among through without within upon what who which why how where not no yes all some
    many most more several few both each every any another other others such only also even just now then today
    yesterday tomorrow recently meanwhile however moreover further furthermore likewise similarly additionally instead
    therefore thus hence still accordingly consequently equally specifically importantly notably unfortunately
    regrettably sadly crucially ultimately clearly simultaneously previously subsequently eventually initially
    yet once last next first second third finally according including given following new old one two three four five
    six seven eight nine ten please stop end free let make give take call release close impose ensure support join
    sign read dear sincerely regards yours despite speaking earlier later nearly almost over around about hundreds
    thousands millions is are was were has have had do does did will would can could should must may might being
    having been calling urging asking demanding expressing hereby
    former veteran retired exiled jailed prominent leading senior fellow outgoing
    i'm i've i'd i'll we're we've it's that's monday tuesday wednesday thursday friday saturday sunday
    january february march april june july august september october november december human rights
    """
) - {"human", "rights"}  # fmt: skip
PRONOUNS = {
    "we": "we", "us": "we", "our": "we", "ours": "we", "i": "we", "my": "we", "me": "we", "you": "you", "your": "you",
    "he": "person", "she": "person", "him": "person", "his": "person", "her": "person",
    "it": "thing", "they": "thing", "them": "thing", "its": "thing", "their": "thing",
    "who": "relative", "which": "relative", "that": "relative",
}  # fmt: skip
MODIFIER_STOPS = word_set(
    """
    of in on at by for from to with and but or so as if when while after before since until although though because
    that which who whom whose is are was were be been being has have had do does did will would can could should must
    may might shall said says say told tells not n't than into against between about over under through during without
    within upon via per including such called calls call urged urges urge asked asks demand demanded demands ask tell
    what how why where whatever whether think thinks believe believes know knows accused accuses blamed blames
    criticised criticized condemned slammed facing warned warns wants
    """
)


class SpanKind(StrEnum):
    """What sort of words the span consists of."""

    NAME = "name"
    UNKNOWN_NAME = "unknown_name"
    GENERIC = "generic"
    OFFICE = "office"
    PRONOUN = "pronoun"


class Standing(StrEnum):
    """Whether the phrase's head has power, stands outside it, reports, is a person, a text, or is unclear."""

    POWER = "power"
    CIVIL = "civil"
    PRESS = "press"
    LAWMAKER = "lawmaker"
    PERSON = "person"
    THING = "thing"
    WE = "we"
    YOU = "you"
    UNCLEAR = "unclear"


class Span(NamedTuple):
    """Tokens `first` to `last` (half-open) of a sentence that may stand for an actor."""

    first: int
    last: int
    kind: SpanKind
    standing: Standing
    actor: Actor | None = None


@dataclass(slots=True)
class Branch:
    """A node of the tree of names: the branches by next word, and the names that end here (None for a demonym)."""

    branches: dict[str, "Branch"]
    names: list[Alias | None]


@dataclass(frozen=True)
class Lexicon:
    """The gazetteer as a tree of words, the group nouns, the titles by their first word, and words of no one's name."""

    gazetteer: Gazetteer
    names: "Branch"
    heads: Mapping[str, Standing]
    offices: Mapping[str, tuple[tuple[tuple[str, ...], Standing], ...]]
    common: frozenset[str] = frozenset()

    @cached_property
    def openers(self) -> Mapping[str, frozenset[SpanKind]]:
        """The words that open a span also in small letters, each with the kinds of it: most words of a text open none.

        A head of a group stands last in it; it is where the group is found.
        """
        found: dict[str, set[SpanKind]] = {}
        for kind, words in (
            (SpanKind.NAME, self.names.branches),
            (SpanKind.OFFICE, self.offices),
            (SpanKind.GENERIC, self.heads),
            (SpanKind.PRONOUN, PRONOUNS),
        ):
            for word in words:
                found.setdefault(word, set()).add(kind)
        return {word: frozenset(kinds) for word, kinds in found.items()}

    @cached_property
    def last_words_of_offices(self) -> frozenset[str]:
        """The words that stand last in a title, right before the name of its holder."""
        return frozenset(words[-1] for titles in self.offices.values() for words, _ in titles)


OFFICE_STANDING = {
    OfficeKind.HEAD_OF_STATE: Standing.POWER,
    OfficeKind.HEAD_OF_GOVERNMENT: Standing.POWER,
    OfficeKind.MINISTER: Standing.POWER,
    OfficeKind.AMBASSADOR: Standing.POWER,
    OfficeKind.JUDGE: Standing.POWER,
    OfficeKind.PROSECUTOR: Standing.POWER,
    OfficeKind.IGO_HEAD: Standing.POWER,
    OfficeKind.OFFICIAL: Standing.POWER,
    OfficeKind.REGIONAL_HEAD: Standing.POWER,
    OfficeKind.LEGISLATOR: Standing.LAWMAKER,
    OfficeKind.UN_EXPERT: Standing.UNCLEAR,
    OfficeKind.SPOKESPERSON: Standing.UNCLEAR,
    OfficeKind.CIVIL_HEAD: Standing.CIVIL,
}
POWER_TYPES = frozenset(
    (ActorType.GOVERNMENT, ActorType.MINISTRY, ActorType.PARLIAMENT, ActorType.COURT, ActorType.AGENCY, ActorType.IGO)
)
CIVIL_TYPES = frozenset((ActorType.NGO, ActorType.COALITION, ActorType.PARTY))
STANDING_OF_TYPE = {
    **dict.fromkeys(POWER_TYPES, Standing.POWER),
    **dict.fromkeys(CIVIL_TYPES, Standing.CIVIL),
    ActorType.MEDIA: Standing.PRESS,
    ActorType.PERSON: Standing.PERSON,
}


def standing_of(actor: Actor) -> Standing:
    """Whether an actor of this type has power or stands outside it."""
    if actor.type is ActorType.AGENCY and not actor.is_reviewed:
        # So the last word of its name says; but committees, councils and offices are as often those of a union.
        return Standing.UNCLEAR
    return STANDING_OF_TYPE.get(actor.type, Standing.UNCLEAR)


def read_lexicon(gazetteer: Gazetteer, path: Path, common: Path) -> Lexicon:
    """The lexicon of a gazetteer, of the group nouns of a TOML file and of the common words of a text file."""
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    for name in ("power", "civil", "press", "things"):
        if not str(content.get(name, "")).strip():
            raise InvalidRule(f"{path.name}: the list {name!r} is missing or empty; expected nouns")
    heads = {
        word: standing
        for name, standing in (
            ("things", Standing.THING),
            ("press", Standing.PRESS),
            ("power", Standing.POWER),
            ("civil", Standing.CIVIL),
        )
        for word in content[name].split()
    }
    both = set(content["power"].split()) & set(content["civil"].split())
    heads |= dict.fromkeys(both, Standing.UNCLEAR)
    names = Branch({}, [])
    for alias in gazetteer.aliases:
        _add(names, alias.alias, alias)
    for demonym in gazetteer.demonyms:
        _add(names, demonym, None)
    offices: dict[str, list[tuple[tuple[str, ...], Standing]]] = {}
    for wording, office in gazetteer.offices.items():
        words = tuple(wording.split())
        offices.setdefault(words[0], []).append((words, OFFICE_STANDING[office.kind]))
    by_length = {first: tuple(sorted(found, key=lambda entry: -len(entry[0]))) for first, found in offices.items()}
    lines = common.read_text(encoding="utf-8").splitlines()
    known = frozenset(word for line in lines if not line.startswith("#") for word in line.split())
    return Lexicon(gazetteer, names, heads, by_length, known | CONNECTORS)


def _add(names: Branch, name: str, alias: Alias | None) -> None:
    branch = names
    for token in split_tokens(name, 0, len(name)):
        branch = branch.branches.setdefault(token.base, Branch({}, []))
    if branch is not names:
        branch.names.append(alias)
