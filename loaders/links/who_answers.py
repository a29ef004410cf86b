"""Who may answer for whom: a state for its organs, members for the group asked, an organ for its organisation.

Invariant: never the other way round. The European Union does not answer for Germany, a parliament not for its
government, a group of unnamed states not for one of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from loaders.links.link_rules import LinkRules
from store.link_rows import LinkActor
from store.vocabulary import ActorType

STATE = "country."


class Standing(StrEnum):
    """By what right somebody answers for whoever was asked."""

    ITSELF = "by the addressee"
    STATE = "by the state whose organ was asked"
    MINISTRY = "by a ministry of the state that was asked"
    UNNAMED = "by the only state that acts in the text, which does not say whose organ was asked"
    SAME_WORDS = "by whoever has the same name in the text, which does not say of which state"
    SAID = "by whom the same sentence names"
    THEIRS = "by who is said to answer those who asked"
    COURT = "by a court in the case that the ask opened"
    DECIDED = "by who is said to have decided about the ask"
    CHAMBER = "by one chamber of the parliament that was asked"
    ORGAN = "by an organ of the organisation that was asked"
    MEMBER = "by a member of the organisation that was asked"
    OF_GROUP = "by one of the governments that were asked"


# Whoever answers as these has answered for only a part of those who were asked.
PARTIAL = frozenset({Standing.CHAMBER, Standing.MEMBER, Standing.OF_GROUP})
# A refusal counts only from whoever was asked.
MAY_REFUSE = frozenset(Standing) - {Standing.MEMBER, Standing.OF_GROUP}


@dataclass(frozen=True)
class Answerers:
    """Says who answers for whom; `parents` gives each body's larger one, `spoken_for` the state of an office holder.

    `meant` gives the body that a description means: "American lawmakers" are the parliament of the United States.
    """

    rules: LinkRules
    parents: Mapping[str, str]
    spoken_for: Mapping[str, str]
    meant: Mapping[str, LinkActor] = field(default_factory=dict)
    # Few actors meet each other in millions of pairs.
    known: dict[tuple[str, str, frozenset[str]], Standing | None] = field(default_factory=dict, repr=False)

    def standing(self, addressee: LinkActor, responder: LinkActor, accused: frozenset[str]) -> Standing | None:
        """By what right the responder answers for the addressee, or None; the accused state answers for no group."""
        asked = addressee.actor_id, responder.actor_id, accused
        if asked not in self.known:
            self.known[asked] = self._standing(addressee, responder, accused)
        return self.known[asked]

    def _standing(self, addressee: LinkActor, responder: LinkActor, accused: frozenset[str]) -> Standing | None:
        addressee = self.meant.get(addressee.actor_id, addressee)
        if addressee.actor_id == responder.actor_id:
            if self.is_group(addressee):
                return None
            return Standing.SAME_WORDS if self.is_bare(addressee) else Standing.ITSELF
        if is_state(responder) and responder.country is not None and self._is_organ(addressee, responder):
            return Standing.STATE
        if self._acts_as_state(responder) and responder.country in self.rules.members.get(addressee.actor_id, ()):
            return Standing.MEMBER
        if is_state(addressee) and responder.type in self.rules.act_for_their_state:
            return Standing.MINISTRY if responder.country == addressee.country else None
        if addressee.actor_id in self.ancestors(responder.actor_id) and not is_state(addressee):
            return Standing.CHAMBER if addressee.type is ActorType.PARLIAMENT else Standing.ORGAN
        if self._is_of_group(addressee, responder, accused):
            return Standing.OF_GROUP
        return None

    def is_same_body(self, addressee: LinkActor, responder: LinkActor) -> bool:
        """Does one of the two names leave out whose body it is: `city council` beside `Lima City Council`?"""
        names = [actor.name.lower().removeprefix("the ") for actor in (addressee, responder)]
        shorter, longer = sorted(names, key=len)
        bare = addressee if names[0] == shorter else responder
        is_told_by_two = " " in shorter and longer.endswith(f" {shorter}")
        return is_told_by_two and self.is_bare(bare) and None in (addressee.country, responder.country)

    def is_group(self, actor: LinkActor) -> bool:
        """Is it a group without a name of its own, such as `democratic governments`?"""
        return self._members(actor) is not None

    def is_bare(self, actor: LinkActor) -> bool:
        """Is it a word such as `the government` or `police officers`, which means somebody else in another text?"""
        if actor.country is not None or actor.type is ActorType.IGO:
            return False
        name = actor.name.removeprefix("the ").removeprefix("The ")
        return name.islower() or name.lower() in self.rules.unnamed or name.lower() in self.rules.bare

    def standing_for_unnamed(self, addressee: LinkActor, responder: LinkActor) -> Standing | None:
        """By what right one of the only state that acts in a text answers for `the government` or `the court` there."""
        kind = None if addressee.country else self.rules.unnamed.get(addressee.name.lower().removeprefix("the "))
        if kind is None or responder.country is None:
            return None
        is_government = kind is ActorType.GOVERNMENT and responder.type in self.rules.act_for_their_state
        return Standing.UNNAMED if responder.type is kind or is_government else None

    def tokens_asked(self, addressee: LinkActor) -> set[str]:
        """Keys under which answers to this addressee are found; whoever answers shares one with it."""
        addressee = self.meant.get(addressee.actor_id, addressee)
        tokens = set() if self.is_bare(addressee) else {addressee.actor_id}
        state = self._state_of(addressee)
        if state is not None:
            tokens.add(state)
        tokens |= {f"member.{addressee.actor_id}"} if addressee.actor_id in self.rules.members else set()
        return tokens | ({"group"} if self.is_group(addressee) else set())

    def tokens_answering(self, responder: LinkActor) -> set[str]:
        """Keys under which this responder may answer."""
        tokens = {responder.actor_id, *self.ancestors(responder.actor_id)}
        if responder.country is not None and responder.type in self.rules.act_for_their_state:
            tokens.add(f"{STATE}{responder.country.lower()}")
        if self._acts_as_state(responder):
            tokens |= {f"member.{igo}" for igo, codes in self.rules.members.items() if responder.country in codes}
        if self._acts_as_state(responder) or responder.actor_id in self.rules.act_as_governments:
            tokens.add("group")
        return tokens

    def ancestors(self, actor_id: str) -> list[str]:
        """The bodies that this one is part of, the nearest first."""
        found: list[str] = []
        while (parent := self.parents.get(found[-1] if found else actor_id)) is not None and parent not in found:
            found.append(parent)
        return found

    def _acts_as_state(self, responder: LinkActor) -> bool:
        """Is it a state, or its government at work in a ministry?"""
        return is_state(responder) or (
            responder.country is not None and responder.type in self.rules.act_for_their_state
        )

    def _is_organ(self, addressee: LinkActor, state: LinkActor) -> bool:
        return not is_state(addressee) and self._state_of(addressee) == state.actor_id

    def _state_of(self, addressee: LinkActor) -> str | None:
        if addressee.actor_id in self.spoken_for:
            return self.spoken_for[addressee.actor_id]
        if addressee.country is not None and addressee.type in self.rules.organs_of_a_state:
            return f"{STATE}{addressee.country.lower()}"
        return None

    def _is_of_group(self, addressee: LinkActor, responder: LinkActor, accused: frozenset[str]) -> bool:
        members = self._members(addressee)
        if members is None or responder.country in accused:
            return False
        if not self._acts_as_state(responder) and responder.actor_id not in self.rules.act_as_governments:
            return False
        return not members or responder.country in members

    def _members(self, actor: LinkActor) -> frozenset[str] | None:
        if is_state(actor) or actor.type not in (ActorType.GENERIC, ActorType.UNKNOWN):
            return None
        name = actor.name.lower().removeprefix("the ")
        return next((group.members for group in self.rules.groups if group.words.fullmatch(name)), None)


def is_state(actor: LinkActor) -> bool:
    """Is the actor a state itself, as its government counts?"""
    return actor.actor_id.startswith(STATE)
