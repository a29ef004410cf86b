"""The gazetteer of a folder of CSV files: every name it knows, checked, spelled out and ready to be looked up."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from loaders.errors import InvalidRule
from loaders.grammar.folding import fold, straighten
from loaders.names.facts import Alias, Country, Official
from loaders.names.gazetteer_files import (
    read_actors,
    read_aliases,
    read_bodies,
    read_generics,
    read_heads,
    read_offices,
    read_officials,
)
from loaders.names.gazetteer_lookup import Gazetteer, slug_actor
from loaders.names.spellings import Variants, read_variants
from loaders.names.territories import read_countries
from store.rows import Actor

__all__ = ["Gazetteer", "load_gazetteer", "slug_actor"]


def load_gazetteer(folder: Path) -> Gazetteer:
    """The gazetteer of a folder of CSV files, all of them checked; raises InvalidRule before anything is loaded."""
    countries = read_countries(folder / "countries.csv")
    bodies = read_bodies(folder / "bodies.csv")
    body_ids = {body.body for body in bodies}
    listed, parents, bodies_of_country = read_actors(folder / "actors.csv", body_ids)
    generics = read_generics(folder / "generic.csv")
    actors = {country.actor.actor_id: country.actor for country in countries.values()} | listed
    variants = read_variants(folder / "variants.csv")
    given = read_aliases(folder / "aliases.csv", actors)
    aliases = tuple(_distinct([*given, *_canonical(countries, listed)], variants))
    exact = _collect((alias.alias, alias.actor_id) for alias in aliases if alias.is_case_sensitive)
    folded = _collect((fold(alias.alias), alias.actor_id) for alias in aliases if not alias.is_case_sensitive)
    ambiguous = frozenset(a.alias if a.is_case_sensitive else fold(a.alias) for a in aliases if a.is_ambiguous)
    _refuse_shared({**exact, **folded}, ambiguous)
    officials = read_officials(folder / "officials.csv", actors)
    return Gazetteer(
        actors=actors | {generic.actor.actor_id: generic.actor for generic in generics},
        aliases=aliases,
        exact=exact,
        folded=folded,
        ambiguous=ambiguous,
        demonyms=_collect((demonym, c.actor.actor_id) for c in countries.values() for demonym in c.demonyms),
        countries=countries,
        parents=parents,
        bodies={body.wording: body for body in bodies},
        bodies_of_country=bodies_of_country,
        offices={office.office: office for office in read_offices(folder / "offices.csv", body_ids)},
        officials={name: tuple(held) for name, held in groupby(sorted(officials, key=_folded_name), key=_folded_name)},
        surnames=_collect((fold(o.surname), o.actor_id) for o in officials),
        generics={fold(generic.actor.name): generic for generic in generics},
        heads={head.head: head for head in read_heads(folder / "organisation_heads.csv")},
    )


def _refuse_shared(spellings: Mapping[str, tuple[str, ...]], ambiguous: frozenset[str]) -> None:
    for spelling, actor_ids in spellings.items():
        if len(actor_ids) > 1 and spelling not in ambiguous:
            raise InvalidRule(
                f"aliases.csv, variants.csv: {spelling!r} is a spelling of {' and '.join(actor_ids)}; "
                "expected one actor, or a row of aliases.csv with ambiguous = yes for each of them."
            )


def _collect(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    collected: dict[str, dict[str, None]] = {}
    for key, value in pairs:
        collected.setdefault(key, {})[value] = None
    return {key: tuple(values) for key, values in collected.items()}


def _canonical(countries: Mapping[str, Country], listed: Mapping[str, Actor]) -> Iterator[Alias]:
    for country in countries.values():
        actor, is_strict = country.actor, country.needs_context
        yield Alias(actor.name, actor.actor_id, is_case_sensitive=is_strict, needs_context=is_strict)
        if is_strict:
            yield Alias(actor.name.upper(), actor.actor_id, is_case_sensitive=True, needs_context=True)
        yield Alias(country.official_name, actor.actor_id, is_case_sensitive=is_strict, needs_context=is_strict)
    for actor in listed.values():
        # A name of one word is often also a word of the language ("Labour", "Engine"): its capital must stand.
        yield Alias(actor.name, actor.actor_id, is_case_sensitive=" " not in actor.name)


def _distinct(aliases: Iterable[Alias], variants: Variants) -> Iterator[Alias]:
    seen: set[tuple[str, str]] = set()
    for alias in aliases:
        for spelling in variants.spellings(straighten(alias.alias)):
            if (spelling, alias.actor_id) not in seen:
                seen.add((spelling, alias.actor_id))
                yield alias if spelling == alias.alias else replace(alias, alias=spelling)


def _folded_name(official: Official) -> str:
    return fold(official.name)
