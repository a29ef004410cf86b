"""The gazetteer: which actor a name stands for, and what can be said of a name that no file lists.

Invariant: no guess. A spelling of two actors resolves to none of them; `candidates` says which they are.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from loaders.gazetteer_files import (
    read_actors,
    read_aliases,
    read_bodies,
    read_generics,
    read_heads,
    read_offices,
    read_officials,
)
from loaders.names import (
    Alias,
    Body,
    Country,
    Generic,
    Office,
    Official,
    OrganisationHead,
    SpeaksFor,
    fold,
    straighten,
)
from loaders.spellings import read_variants, variants_of
from loaders.territories import read_countries
from store.identity import make_actor_id
from store.rows import Actor

# The body of bodies.csv that is the state itself: a government counts as its state.
STATE = "state"
POSSESSIVE = re.compile(r"'s?$")
SHORT_FORM = re.compile(r"\s*\([^()]*\)$")
ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
PERSON = re.compile(r"(?:(?:[^\W\d_]\.|[^\W\d_a-z][\w'.-]*|al-\w+|bin|de|del|der|la|van|von|el|da|dos)\s*){1,5}")
OF = re.compile(r"\s+(?:of|for|in|to)\s+(?:the\s+)?")


@dataclass(frozen=True)
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
        """The one actor that the name stands for, or None: by spelling, else as a state's body or an office holder."""
        for form in _forms(name):
            found = self.candidates(form)
            if found:
                return found[0] if len(found) == 1 and not self.is_ambiguous(form) else None
        for form in _forms(name):
            actor = self._resolve_body(form) or self._resolve_holder(form)
            if actor is not None:
                return actor
        generic = self.find_generic(name)
        return None if generic is None or generic.is_definite else generic.actor

    def is_ambiguous(self, spelling: str) -> bool:
        """Whether the files mark this spelling as one that several actors share."""
        plain = straighten(spelling)
        return plain in self.ambiguous or fold(plain) in self.ambiguous

    def find_generic(self, name: str) -> Generic | None:
        """The addressee without a name of its own that these words are, such as `the authorities`, or None."""
        return next((self.generics[fold(form)] for form in _forms(name) if fold(form) in self.generics), None)

    def candidates(self, spelling: str) -> tuple[Actor, ...]:
        """Every actor that has exactly this spelling."""
        plain = straighten(spelling)
        found = self.exact.get(plain) or self.folded.get(fold(plain)) or ()
        return tuple(self.actors[actor_id] for actor_id in found)

    def resolve_country(self, name: str) -> Actor | None:
        """The state or territory that the name, demonym or metonym stands for, or None if it is none or several."""
        for form in _forms(name):
            found = self.demonyms.get(form) or tuple(a.actor_id for a in self.candidates(form))
            if found:
                return self.actors[found[0]] if len(found) == 1 and found[0].startswith("country.") else None
        return None

    def body_of(self, country: Actor, body: str) -> Actor:
        """The actor that is this body of this state, such as its parliament: a listed one, else one made by rule."""
        listed = self.bodies_of_country.get((country.actor_id.removeprefix("country.").upper(), body))
        if body == STATE:
            return country
        if listed is not None:
            return self.actors[listed]
        code = country.actor_id.removeprefix("country.")
        pattern = next(b for b in self.bodies.values() if b.body == body)
        name = pattern.name.format(country=self.countries[code].in_sentence)
        return Actor(f"{code}.{body}", name, pattern.type, country.country, is_reviewed=True)

    def spokesman_for(self, person: str, when: str = "") -> Actor | None:
        """The state or body that a listed official speaks for, at the ISO date `when` if given; None if not certain."""
        held = [
            official.actor_id
            for official in self.officials.get(fold(" ".join(person.split())), ())
            if not when
            or (official.since <= when and (not official.until or when[: len(official.until)] <= official.until))
        ]
        return self.actors[held[0]] if len(set(held)) == 1 else None

    def actor_for(self, name: str) -> Actor:
        """The actor that the name stands for, or an unreviewed one of that name where the files know none."""
        actor = self.resolve(name)
        if actor is not None:
            return actor
        unknown = slug_actor(name)
        head = self.head_of(name)
        return unknown if head is None else Actor(unknown.actor_id, unknown.name, head.type)

    def head_of(self, name: str) -> OrganisationHead | None:
        """The noun that makes the name an organisation: of `Nelson City Council` the council, or None."""
        before = re.split(r"\s+(?:of|for|on|in|to|against|and)\s+", straighten(name))[0].split()
        words = [*reversed(before), *straighten(name).split()]
        return next((self.heads[word.strip(",.")] for word in words if word.strip(",.") in self.heads), None)

    def _resolve_body(self, form: str) -> Actor | None:
        for state, rest in self._after_state(form):
            body = self.bodies.get(fold(rest))
            if body is not None:
                return self.body_of(state, body.body)
        for wording, name in _around(form, OF):
            body, state_named = self.bodies.get(fold(wording)), self.resolve_country(name)
            if body is not None and state_named is not None:
                return self.body_of(state_named, body.body)
        return self._resolve_administration(form)

    def _resolve_administration(self, form: str) -> Actor | None:
        leader, _, rest = form.rpartition(" ")
        body, states = self.bodies.get(fold(rest)), self.surnames.get(fold(leader), ())
        return self.actors[states[0]] if body is not None and body.body == STATE and len(states) == 1 else None

    def _resolve_holder(self, form: str) -> Actor | None:
        words = form.split(" ")
        for size in range(len(words) - 1, 0, -1):
            of_whom, office = self._speaker(" ".join(words[:size])), self._office(" ".join(words[size:]))
            if of_whom is not None and office is not None:
                return self._spoken_for(of_whom, office)
        for title, rest in _around(form, OF):
            office = self.offices.get(fold(title))
            named = None if office is None else self._speaker(rest) or self._speaker_before_name(rest)
            if office is not None and named is not None:
                return self._spoken_for(named, office)
        return None

    def _speaker(self, name: str) -> Actor | None:
        found = self.resolve_country(name) or next(iter(self.candidates(name)), None)
        if found is not None:
            return found if len(self.candidates(name)) < 2 else None
        return self._resolve_body(POSSESSIVE.sub("", name))

    def _speaker_before_name(self, text: str) -> Actor | None:
        words = text.split(" ")
        pairs = ((" ".join(words[:n]).rstrip(","), " ".join(words[n:])) for n in range(len(words) - 1, 0, -1))
        return next(
            (a for head, tail in pairs if PERSON.fullmatch(tail) and (a := self._speaker(head)) is not None), None
        )

    def _office(self, text: str) -> Office | None:
        words = text.split(" ")
        for size in range(len(words), 0, -1):
            office = self.offices.get(fold(" ".join(words[:size])).rstrip(","))
            rest = " ".join(words[size:])
            if office is not None and (not rest or PERSON.fullmatch(rest)):
                return office
        return None

    def _spoken_for(self, named: Actor, office: Office) -> Actor | None:
        if office.speaks_for is SpeaksFor.SELF:
            return None
        if not named.actor_id.startswith("country."):
            return named
        if office.body is not None:
            return self.body_of(named, office.body)
        return named if office.speaks_for in (SpeaksFor.GOVERNMENT, SpeaksFor.NAMED) else None

    def _after_state(self, form: str) -> Iterator[tuple[Actor, str]]:
        words = form.split(" ")
        for size in range(min(len(words) - 1, 6), 0, -1):
            state = self.resolve_country(" ".join(words[:size]))
            if state is not None:
                yield state, " ".join(words[size:])


def load_gazetteer(folder: Path) -> Gazetteer:
    """The gazetteer of a folder of CSV files, all of them checked; raises InvalidRule before anything is loaded."""
    countries = read_countries(folder / "countries.csv")
    bodies = read_bodies(folder / "bodies.csv")
    body_ids = {body.body for body in bodies}
    listed, parents, bodies_of_country = read_actors(folder / "actors.csv", body_ids)
    generics = read_generics(folder / "generic.csv")
    actors = {country.actor.actor_id: country.actor for country in countries.values()} | listed
    groups = read_variants(folder / "variants.csv")
    given = read_aliases(folder / "aliases.csv", actors)
    aliases = tuple(_distinct([*given, *_canonical(countries, listed)], groups))
    officials = read_officials(folder / "officials.csv", actors)
    return Gazetteer(
        actors=actors | {generic.actor.actor_id: generic.actor for generic in generics},
        aliases=aliases,
        exact=_collect((alias.alias, alias.actor_id) for alias in aliases if alias.is_case_sensitive),
        folded=_collect((fold(alias.alias), alias.actor_id) for alias in aliases if not alias.is_case_sensitive),
        ambiguous=frozenset(a.alias if a.is_case_sensitive else fold(a.alias) for a in aliases if a.is_ambiguous),
        demonyms=_collect((demonym, c.actor.actor_id) for c in countries.values() for demonym in c.demonyms),
        countries=countries,
        parents=parents,
        bodies={body.wording: body for body in bodies},
        bodies_of_country=bodies_of_country,
        offices={office.office: office for office in read_offices(folder / "offices.csv", body_ids)},
        officials={name: tuple(held) for name, held in groupby(sorted(officials, key=_folded_name), key=_folded_name)},
        surnames=_collect((fold(o.name).rsplit(" ", 1)[-1], o.actor_id) for o in officials),
        generics={fold(generic.actor.name): generic for generic in generics},
        heads={head.head: head for head in read_heads(folder / "organisation_heads.csv")},
    )


def slug_actor(name: str) -> Actor:
    """An unreviewed actor for a name that no file lists; the same name gives the same id, always."""
    return Actor(make_actor_id(name), " ".join(name.split()))


def _forms(name: str) -> list[str]:
    """The name and its shorter forms: without quotes and stops, acronym in brackets, possessive, article."""
    plain = " ".join(straighten(name).split())
    forms = list(dict.fromkeys([plain, plain.strip("\"'“”.,;:! ")]))
    for ending in (SHORT_FORM, POSSESSIVE, ARTICLE):
        forms += [shorter for form in forms if (shorter := ending.sub("", form)) not in forms]
    return [form for form in forms if form]


def _around(form: str, separator: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    for found in separator.finditer(form):
        yield form[: found.start()], form[found.end() :]


def _collect(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    collected: dict[str, dict[str, None]] = {}
    for key, value in pairs:
        collected.setdefault(key, {})[value] = None
    return {key: tuple(values) for key, values in collected.items()}


def _canonical(countries: Mapping[str, Country], listed: Mapping[str, Actor]) -> Iterator[Alias]:
    for country in countries.values():
        actor, is_strict = country.actor, country.needs_context
        yield Alias(actor.name, actor.actor_id, is_case_sensitive=is_strict, needs_context=is_strict)
        yield Alias(country.official_name, actor.actor_id, is_case_sensitive=is_strict, needs_context=is_strict)
    for actor in listed.values():
        # A name of one word is often also a word of the language ("Labour", "Engine"): its capital must stand.
        yield Alias(actor.name, actor.actor_id, is_case_sensitive=" " not in actor.name)


def _distinct(aliases: Iterable[Alias], groups: tuple[tuple[str, ...], ...]) -> Iterator[Alias]:
    seen: set[tuple[str, str]] = set()
    for alias in aliases:
        for spelling in variants_of(straighten(alias.alias), groups):
            if (spelling, alias.actor_id) not in seen:
                seen.add((spelling, alias.actor_id))
                yield replace(alias, alias=spelling)


def _folded_name(official: Official) -> str:
    return fold(official.name)
