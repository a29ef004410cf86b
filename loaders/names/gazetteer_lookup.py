"""Looks a name up: by its spelling, else as a state's body or the holder of an office.

Invariant: no guess. A spelling of two actors resolves to none of them; `candidates` says which they are.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from loaders.grammar.folding import fold, straighten
from loaders.names.facts import Alias, Body, Country, Generic, Office, Official, OrganisationHead, SpeaksFor
from loaders.names.name_forms import POSSESSIVE, REMEMBERED, cut_around_of, cut_at_blanks, name_forms, without_initials
from loaders.names.name_words import TITLE, TITLES, NameWords, collect_words
from loaders.names.office_titles import PERSON, read_title
from loaders.names.organisation_types import type_by_head
from store.identity import make_actor_id
from store.rows import Actor

# The body of bodies.csv that is the state itself: a government counts as its state.
STATE = "state"
PREPOSITION = re.compile(r"\s+(?:of|for|on|in|to|against|and)\s+")
LONGEST_NAME = 200  # a longer text would be cut in too many ways
ADMINISTRATIONS = frozenset({"government", "administration", "regime"})


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """All names that the files and the library of territories know, ready to be looked up.

    `aliases` holds every spelling, canonical names among them; `exact` and `folded` map a spelling to actor ids.
    """

    actors: Mapping[str, Actor]
    aliases: tuple[Alias, ...]
    exact: Mapping[str, tuple[str, ...]]
    folded: Mapping[str, tuple[str, ...]]
    ambiguous: frozenset[str]
    demonyms: Mapping[str, tuple[str, ...]]
    countries: Mapping[str, Country]
    parents: Mapping[str, str]
    bodies: Mapping[str, Body]
    bodies_of_country: Mapping[tuple[str, str], str]
    offices: Mapping[str, Office]
    officials: Mapping[str, tuple[Official, ...]]
    surnames: Mapping[str, tuple[str, ...]]
    generics: Mapping[str, Generic]
    heads: Mapping[str, OrganisationHead]

    @cached_property
    def words(self) -> NameWords:
        """The words that a name holds which is not looked up by its spelling alone."""
        spellings = (*self.exact, *self.folded, *self.demonyms, *self.bodies, *self.generics, *ADMINISTRATIONS)
        return collect_words(spellings, self.offices, (*self.exact, *self.folded, *self.demonyms))

    def ids_of(self, straight: str) -> tuple[str, ...]:
        """The ids of every actor that has exactly this spelling, straightened."""
        return self.exact.get(straight) or self.folded.get(fold(straight)) or ()

    def resolve(self, name: str) -> Actor | None:
        """The one actor that the name stands for, or None if it is none or several."""
        return _resolve(self, name)

    def candidates(self, spelling: str) -> tuple[Actor, ...]:
        """Every actor that has exactly this spelling."""
        return tuple(self.actors[actor_id] for actor_id in self.ids_of(straighten(spelling)))

    def is_ambiguous(self, spelling: str) -> bool:
        """Whether the files mark this spelling as one that several actors share."""
        return straighten(spelling) in self.ambiguous or fold(spelling) in self.ambiguous

    def find_generic(self, name: str) -> Generic | None:
        """The addressee without a name of its own that these words are, such as `the authorities`, or None."""
        return next((found for form in name_forms(name) if (found := self.generics.get(fold(form))) is not None), None)

    def resolve_country(self, name: str) -> Actor | None:
        """The state or territory that the name, demonym or metonym stands for, or None if it is none or several."""
        for form in name_forms(name):
            found = self.demonyms.get(form) or self.ids_of(form)
            if found:
                is_one = len(found) == 1 and found[0].startswith("country.") and not self.is_ambiguous(form)
                return self.actors[found[0]] if is_one else None
        return None

    def body_of(self, country: Actor, body: str) -> Actor:
        """The actor that is this body of this state, such as its parliament: a listed one, else one made by rule."""
        if body == STATE:
            return country
        code = country.actor_id.removeprefix("country.")
        listed = self.bodies_of_country.get((code.upper(), body))
        if listed is not None:
            return self.actors[listed]
        pattern = next(known for known in self.bodies.values() if known.body == body)
        name = pattern.name.format(country=self.countries[code].in_sentence)
        return Actor(f"{code}.{body}", name, pattern.type, country.country, is_reviewed=True)

    def spokesman_for(self, person: str, when: str = "") -> Actor | None:
        """The state or body that a listed official speaks for, at the ISO date `when` if given; None if not certain."""
        listed = self.officials.get(fold(without_initials(" ".join(person.split()))))
        if listed is None:
            return None
        held = {official.actor_id for official in listed if not when or official.was_in_office(when)}
        return self.actors[held.pop()] if len(held) == 1 else None

    def actor_for(self, name: str) -> Actor:
        """The actor that the name stands for, or an unreviewed one of that name where the files know none."""
        return _actor_for(self, name)

    def head_of(self, name: str) -> OrganisationHead | None:
        """The noun that makes the name an organisation: of `Nelson City Council` the council, or None."""
        return _head_of(self, name)


@lru_cache(maxsize=REMEMBERED)
def slug_actor(name: str) -> Actor:
    """An unreviewed actor for a name that no file lists; the same name gives the same id, always."""
    return Actor(make_actor_id(name), " ".join(name.split()))


@lru_cache(maxsize=REMEMBERED)
def _head_of(gazetteer: Gazetteer, name: str) -> OrganisationHead | None:
    straight = straighten(name)
    words = [word.strip(",.") for word in straight.split()]
    if gazetteer.heads.keys().isdisjoint(words):
        return None
    before = PREPOSITION.split(straight, maxsplit=1)[0].split()
    words = [*(word.strip(",.") for word in reversed(before)), *words]
    return next((gazetteer.heads[word] for word in words if word in gazetteer.heads), None)


@lru_cache(maxsize=REMEMBERED)
def _actor_for(gazetteer: Gazetteer, name: str) -> Actor:
    actor = gazetteer.resolve(name)
    if actor is not None:
        return actor
    unknown, head = slug_actor(name), gazetteer.head_of(name)
    return unknown if head is None else Actor(unknown.actor_id, unknown.name, type_by_head(name, head))


@lru_cache(maxsize=REMEMBERED)
def _resolve(gazetteer: Gazetteer, name: str) -> Actor | None:
    forms = name_forms(name) if len(name) <= LONGEST_NAME else ()
    for form in forms:
        found = gazetteer.ids_of(form)
        if found:
            return gazetteer.actors[found[0]] if len(found) == 1 and not gazetteer.is_ambiguous(form) else None
    for form in forms:
        actor = _described(gazetteer, form)
        if actor is not None:
            return actor
    generic = gazetteer.find_generic(name) if forms else None
    return None if generic is None or generic.is_definite else generic.actor


def _described(gazetteer: Gazetteer, form: str) -> Actor | None:
    """The body or office holder that the words describe; most words describe none, and are told by few of them."""
    folded = fold(form)
    actor = None
    if gazetteer.words.may_be_body(folded):
        actor = _body_named(gazetteer, form, folded) or _administration_named(gazetteer, form)
    if actor is None and gazetteer.words.may_be_holder(folded):
        actor = _holder_named(gazetteer, form, folded.split(" "))
    return actor


def _body_named(gazetteer: Gazetteer, form: str, folded: str) -> Actor | None:
    """The body in `Malaysian parliament`, `Parliament of Malaysia` or `Indian Lok Sabha`; a government is its state."""
    before_state = [(state, name) for name, state in cut_around_of(form)]
    behind_state = cut_at_blanks(form) if gazetteer.words.may_open_state(folded) else []
    for state_name, name in [*behind_state, *before_state]:
        body = gazetteer.bodies.get(fold(name))
        known = gazetteer.candidates(name) if body is None else ()
        # Whether the rest names a state takes longest to tell, and is asked last.
        state = gazetteer.resolve_country(state_name) if body is not None or known else None
        if state is None:
            continue
        if body is not None:
            return gazetteer.body_of(state, body.body)
        own = [actor for actor in known if _belongs(actor, state)]
        if len(own) == 1:
            return own[0]
    return None


def _belongs(actor: Actor, state: Actor) -> bool:
    """Whether the actor is one of the whole state's: Scottish Labour is not the Labour Party of the United Kingdom."""
    is_whole = state.actor_id == f"country.{state.country}".lower()
    return is_whole and actor.country == state.country and actor != state


def _administration_named(gazetteer: Gazetteer, form: str) -> Actor | None:
    """The state in `Merkel government`, where all listed officials of that surname speak for one state."""
    leader, _, last = form.rpartition(" ")
    held = gazetteer.surnames.get(fold(leader), ()) if fold(last) in ADMINISTRATIONS and leader[:1].isupper() else ()
    return gazetteer.actors[held[0]] if len(held) == 1 and held[0].startswith("country.") else None


def _holder_named(gazetteer: Gazetteer, form: str, folded: Sequence[str]) -> Actor | None:
    """The body that the office holder in `German Foreign Minister X` or `President of Chile X` speaks for."""
    words = form.split(" ")
    # Told letter by letter only where the word stands at all: most forms hold a title of the files alone.
    has_title = any(title in word for word in folded for title in TITLES) and TITLE.search(form) is not None
    for cut in range(len(words) - 1, 0, -1):
        opens = gazetteer.words.may_open_title(folded[cut])
        if not opens and not has_title:
            continue
        before = " ".join(words[:cut])
        office = read_title(gazetteer.offices, words[cut:], folded[cut:]) if opens else None
        named = None if office is None else _named_body(gazetteer, before)
        if office is not None and named is not None:
            return _spoken_for(gazetteer, named, office)
        if has_title and TITLE.search(before) is not None and PERSON.fullmatch(" ".join(words[cut:])) is not None:
            found = gazetteer.candidates(before)
            if len(found) == 1 and not gazetteer.is_ambiguous(before):
                return found[0]
    for before, after in cut_around_of(form) if gazetteer.words.may_open_title(folded[0]) else ():
        office = gazetteer.offices.get(fold(before))
        named = None if office is None else _named_body(gazetteer, after) or _body_before_person(gazetteer, after)
        if office is not None and named is not None:
            return _spoken_for(gazetteer, named, office)
    return None


def _named_body(gazetteer: Gazetteer, name: str) -> Actor | None:
    country = gazetteer.resolve_country(name)
    if country is not None:
        return country
    for form in name_forms(name):
        if found := gazetteer.candidates(form):
            return found[0] if len(found) == 1 and not gazetteer.is_ambiguous(form) else None
    owner = POSSESSIVE.sub("", name)
    return _body_named(gazetteer, owner, fold(owner))


def _body_before_person(gazetteer: Gazetteer, text: str) -> Actor | None:
    for before, after in cut_at_blanks(text):
        named = _named_body(gazetteer, before.rstrip(",")) if PERSON.fullmatch(after) else None
        if named is not None:
            return named
    return None


def _spoken_for(gazetteer: Gazetteer, named: Actor, office: Office) -> Actor | None:
    if office.speaks_for is SpeaksFor.SELF:
        return None
    if not named.actor_id.startswith("country."):
        return named
    if office.body:
        return gazetteer.body_of(named, office.body)
    return named if office.speaks_for in (SpeaksFor.GOVERNMENT, SpeaksFor.NAMED) else None
