"""The facts of the gazetteers: what a name may stand for, as the CSV files say it."""

from dataclasses import dataclass
from enum import StrEnum

from store.rows import Actor
from store.vocabulary import ActorType


class AliasKind(StrEnum):
    """How an alias names its actor."""

    NAME = "name"
    ACRONYM = "acronym"
    FORMER = "former"
    NATIVE = "native"
    METONYM = "metonym"


class OfficeKind(StrEnum):
    """What sort of office a title names."""

    HEAD_OF_STATE = "head_of_state"
    HEAD_OF_GOVERNMENT = "head_of_government"
    MINISTER = "minister"
    SPOKESPERSON = "spokesperson"
    AMBASSADOR = "ambassador"
    LEGISLATOR = "legislator"
    JUDGE = "judge"
    PROSECUTOR = "prosecutor"
    IGO_HEAD = "igo_head"
    UN_EXPERT = "un_expert"
    OFFICIAL = "official"
    REGIONAL_HEAD = "regional_head"
    CIVIL_HEAD = "civil_head"


class SpeaksFor(StrEnum):
    """Which body the holder of an office speaks for; `named` is the body that the text names beside the title."""

    GOVERNMENT = "government"
    MINISTRY = "ministry"
    PARLIAMENT = "parliament"
    COURT = "court"
    IGO = "igo"
    NAMED = "named"
    SELF = "self"


class Power(StrEnum):
    """Whether a body so named can be asked and can answer as an authority; `depends` needs its gazetteer row."""

    YES = "yes"
    NO = "no"
    DEPENDS = "depends"


@dataclass(frozen=True)
class Alias:
    """One spelling of an actor and the conditions under which it counts."""

    alias: str
    actor_id: str
    kind: AliasKind = AliasKind.NAME
    is_case_sensitive: bool = False
    needs_context: bool = False
    is_ambiguous: bool = False
    language: str = "en"


@dataclass(frozen=True)
class Office:
    """A title such as `foreign minister`, and the body its holder speaks for."""

    office: str
    kind: OfficeKind
    speaks_for: SpeaksFor
    body: str | None = None


@dataclass(frozen=True)
class Official:
    """A named holder of an office; `since` and `until` are `YYYY`, `YYYY-MM` or empty."""

    name: str
    surname: str
    actor_id: str
    office: str
    since: str = ""
    until: str = ""

    def was_in_office(self, when: str) -> bool:
        """Whether the office was held at an ISO date, or within the month or year that a shorter date names."""
        begun = self.since[: len(when)] <= when[: len(self.since)]
        return begun and (not self.until or when[: len(self.until)] <= self.until[: len(when)])


@dataclass(frozen=True)
class Generic:
    """An addressee or asker without a name of its own, such as `the international community`."""

    actor: Actor
    is_power: bool
    is_civil: bool
    is_definite: bool


@dataclass(frozen=True)
class OrganisationHead:
    """A noun that makes a capitalised name the name of an organisation."""

    head: str
    type: ActorType
    power: Power


@dataclass(frozen=True)
class Body:
    """An institution that every state has, such as its foreign ministry; `state` means the state itself."""

    body: str
    wording: str
    name: str
    type: ActorType


@dataclass(frozen=True)
class Country:
    """A state or territory as an actor, with its name inside a sentence and its demonyms."""

    actor: Actor
    in_sentence: str
    official_name: str
    needs_context: bool
    demonyms: tuple[str, ...]
