"""Looks a name up: by its spelling, else as a state's body or the holder of an office.

Invariant: no guess. A spelling of two actors resolves to none of them; `candidates` says which they are.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from loaders.names import Alias, Body, Country, Generic, Office, Official, OrganisationHead, SpeaksFor, fold, straighten
from store.identity import make_actor_id
from store.rows import Actor

# The body of bodies.csv that is the state itself: a government counts as its state.
STATE = "state"
SHORT_FORM = re.compile(r"\s*\([^()]*\)$")
POSSESSIVE = re.compile(r"'s?$")
ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
OF = re.compile(r"\s+(?:of|for|in|to)\s+(?:the\s+)?")
SPACE = re.compile(" ")
TASK = re.compile(r"(?:to|for|on|in|at|of)\s.+")
NAME_WORD = r"(?:[^\W\d_a-z][\w'.-]*|al-\w+|bin|de|del|der|la|van|von|el|da|dos)"
PERSON = re.compile(rf"{NAME_WORD}(?:\s+{NAME_WORD}){{0,4}}")
TITLE = re.compile(
    r"(?i)\b(?:chief|commissioner|secretary|representative|prosecutor|president|adviser|minister|mayor)\b"
)
# No name is longer; a longer text would be cut in too many ways.
LONGEST_NAME = 200
ADMINISTRATIONS = frozenset({"government", "administration", "regime"})
# A name is looked up once for each window of words around it: the same few thousand names come again and again.
REMEMBERED = 1 << 16


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

    def resolve(self, name: str) -> Actor | None:
        """The one actor that the name stands for, or None if it is none or several."""
        return _resolve(self, name)

    def candidates(self, spelling: str) -> tuple[Actor, ...]:
        """Every actor that has exactly this spelling."""
        plain = straighten(spelling)
        found = self.exact.get(plain) or self.folded.get(fold(plain)) or ()
        return tuple(self.actors[actor_id] for actor_id in found)

    def is_ambiguous(self, spelling: str) -> bool:
        """Whether the files mark this spelling as one that several actors share."""
        return straighten(spelling) in self.ambiguous or fold(spelling) in self.ambiguous

    def find_generic(self, name: str) -> Generic | None:
        """The addressee without a name of its own that these words are, such as `the authorities`, or None."""
        return next((self.generics[fold(form)] for form in _forms(name) if fold(form) in self.generics), None)

    def resolve_country(self, name: str) -> Actor | None:
        """The state or territory that the name, demonym or metonym stands for, or None if it is none or several."""
        for form in _forms(name):
            found = self.demonyms.get(form) or tuple(a.actor_id for a in self.candidates(form))
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
        held = {
            official.actor_id
            for official in self.officials.get(fold(" ".join(person.split())), ())
            if not when or official.was_in_office(when)
        }
        return self.actors[held.pop()] if len(held) == 1 else None

    def actor_for(self, name: str) -> Actor:
        """The actor that the name stands for, or an unreviewed one of that name where the files know none."""
        actor = self.resolve(name)
        if actor is not None:
            return actor
        unknown, head = slug_actor(name), self.head_of(name)
        return unknown if head is None else Actor(unknown.actor_id, unknown.name, head.type)

    def head_of(self, name: str) -> OrganisationHead | None:
        """The noun that makes the name an organisation: of `Nelson City Council` the council, or None."""
        before = re.split(r"\s+(?:of|for|on|in|to|against|and)\s+", straighten(name))[0].split()
        words = [*reversed(before), *straighten(name).split()]
        return next((self.heads[word.strip(",.")] for word in words if word.strip(",.") in self.heads), None)


def slug_actor(name: str) -> Actor:
    """An unreviewed actor for a name that no file lists; the same name gives the same id, always."""
    return Actor(make_actor_id(name), " ".join(name.split()))


@lru_cache(maxsize=REMEMBERED)
def _resolve(gazetteer: Gazetteer, name: str) -> Actor | None:
    forms = _forms(name) if len(name) <= LONGEST_NAME else []
    for form in forms:
        found = gazetteer.candidates(form)
        if found:
            return found[0] if len(found) == 1 and not gazetteer.is_ambiguous(form) else None
    for form in forms:
        actor = _body_named(gazetteer, form) or _administration_named(gazetteer, form) or _holder_named(gazetteer, form)
        if actor is not None:
            return actor
    generic = gazetteer.find_generic(name) if forms else None
    return None if generic is None or generic.is_definite else generic.actor


def _body_named(gazetteer: Gazetteer, form: str) -> Actor | None:
    """The body in `Malaysian parliament`, `Parliament of Malaysia` or `Indian Lok Sabha`; a government is its state."""
    before_state = [(state, name) for name, state in _around(form, OF)]
    for state_name, name in [*_around(form, SPACE), *before_state]:
        state = gazetteer.resolve_country(state_name)
        if state is None:
            continue
        body = gazetteer.bodies.get(fold(name))
        if body is not None:
            return gazetteer.body_of(state, body.body)
        own = [actor for actor in gazetteer.candidates(name) if _belongs(actor, state)]
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


def _holder_named(gazetteer: Gazetteer, form: str) -> Actor | None:
    """The body that the office holder in `German Foreign Minister X` or `President of Chile X` speaks for."""
    for before, after in _around(form, SPACE):
        office = _office_first(gazetteer, after)
        named = None if office is None else _named_body(gazetteer, before)
        if office is not None and named is not None:
            return _spoken_for(gazetteer, named, office)
        if TITLE.search(before) is not None and PERSON.fullmatch(after) is not None:
            found = gazetteer.candidates(before)
            if len(found) == 1 and not gazetteer.is_ambiguous(before):
                return found[0]
    for before, after in _around(form, OF):
        office = gazetteer.offices.get(fold(before))
        named = None if office is None else _named_body(gazetteer, after) or _body_before_person(gazetteer, after)
        if office is not None and named is not None:
            return _spoken_for(gazetteer, named, office)
    return None


def _office_first(gazetteer: Gazetteer, text: str) -> Office | None:
    for title, rest in [(text, ""), *_around(text, SPACE)]:
        office = gazetteer.offices.get(fold(title).rstrip(","))
        if office is not None and (not rest or PERSON.fullmatch(rest) or TASK.fullmatch(rest)):
            return office
    return None


def _named_body(gazetteer: Gazetteer, name: str) -> Actor | None:
    country = gazetteer.resolve_country(name)
    if country is not None:
        return country
    for form in _forms(name):
        found = gazetteer.candidates(form)
        if found:
            return found[0] if len(found) == 1 and not gazetteer.is_ambiguous(form) else None
    return _body_named(gazetteer, POSSESSIVE.sub("", name))


def _body_before_person(gazetteer: Gazetteer, text: str) -> Actor | None:
    for before, after in _around(text, SPACE):
        named = _named_body(gazetteer, before.rstrip(",")) if PERSON.fullmatch(after) else None
        if named is not None:
            return named
    return None


def _spoken_for(gazetteer: Gazetteer, named: Actor, office: Office) -> Actor | None:
    if office.speaks_for is SpeaksFor.SELF:
        return None
    if not named.actor_id.startswith("country."):
        return named
    if office.body is not None:
        return gazetteer.body_of(named, office.body)
    return named if office.speaks_for in (SpeaksFor.GOVERNMENT, SpeaksFor.NAMED) else None


def _forms(name: str) -> list[str]:
    """The name and its shorter forms: without quotes and stops, acronym in brackets, possessive, article."""
    plain = " ".join(straighten(name).split())
    forms = list(dict.fromkeys([plain, plain.strip("\"'“”.,;:! ")]))
    for ending in (SHORT_FORM, POSSESSIVE, ARTICLE):
        forms += [shorter for form in forms if (shorter := ending.sub("", form)) not in forms]
    return [form for form in forms if form]


def _around(form: str, separator: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """Each way to cut the text at the separator, the longest first part first."""
    for found in reversed(list(separator.finditer(form))):
        yield form[: found.start()], form[found.end() :]
