"""Reads the gazetteer files into facts and checks each row against the others; a wrong row stops the run."""

import re
from collections.abc import Mapping
from pathlib import Path

from loaders.grammar.folding import fold
from loaders.names.facts import (
    Alias,
    AliasKind,
    Body,
    Generic,
    Office,
    OfficeKind,
    Official,
    OrganisationHead,
    Power,
    SpeaksFor,
)
from loaders.names.gazetteer_table import TableRow, read_table
from loaders.names.territories import country_codes
from store.rows import Actor
from store.vocabulary import ActorType

ACTOR_ID = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
# These beginnings belong to actors that are made, not listed: states, unknown names, addressees without a name.
RESERVED = ("country.", "name.", "generic.")
PARTIAL_DATE = re.compile(r"(?:\d{4}(?:-(?:0[1-9]|1[0-2]))?)?")


def read_actors(path: Path, bodies: set[str]) -> tuple[dict[str, Actor], dict[str, str], dict[tuple[str, str], str]]:
    """The actors by id, the parent of each, and the actor that is a certain body of a certain country."""
    actors: dict[str, Actor] = {}
    names: dict[str, str] = {}
    parents: dict[str, str] = {}
    of_country: dict[tuple[str, str], str] = {}
    allowed = country_codes()
    rows = list(read_table(path, ("actor_id", "name", "type", "country", "parent", "body", "note"), key="actor_id"))
    for row in rows:
        actor_id, country = row.text("actor_id"), row.cells["country"]
        if ACTOR_ID.fullmatch(actor_id) is None or actor_id.startswith(RESERVED) or len(actor_id) > 120:
            raise row.error("actor_id", actor_id, "small letters, digits, dots and hyphens, such as 'un.ohchr'")
        if country and country not in allowed:
            raise row.error("country", country, "an ISO 3166 code of two capitals, EU, or an empty cell")
        kind = row.one_of("type", ActorType)
        first = names.setdefault(fold(row.text("name")), actor_id)
        if first != actor_id:
            raise row.error("name", row.text("name"), f"a name that no other row has; {first} has it too")
        actors[actor_id] = Actor(actor_id, row.text("name"), kind, country or None, is_reviewed=True)
        parents[actor_id] = row.cells["parent"]
        _read_body(row, bodies, of_country)
    for row in rows:
        parent = row.cells["parent"]
        if parent and parent not in actors and not parent.startswith("country."):
            raise row.error("parent", parent, "the actor_id of a row of actors.csv, a country.xx, or an empty cell")
    return actors, {child: parent for child, parent in parents.items() if parent}, of_country


def _read_body(row: TableRow, bodies: set[str], of_country: dict[tuple[str, str], str]) -> None:
    body, country = row.cells["body"], row.cells["country"]
    if not body:
        return
    if body not in bodies:
        raise row.error("body", body, "a body of bodies.csv or an empty cell: " + ", ".join(sorted(bodies)))
    if not country:
        raise row.error("country", country, "the country whose body this is")
    if (country, body) in of_country:
        raise row.error("body", body, f"one actor for each body of {country}; {of_country[country, body]} has it too")
    of_country[country, body] = row.cells["actor_id"]


def read_aliases(path: Path, actors: Mapping[str, Actor]) -> tuple[Alias, ...]:
    """The aliases; a spelling of two actors must be marked ambiguous in every row that has it."""
    names = {fold(actor.name): actor.actor_id for actor in actors.values()}
    columns = ("alias", "actor_id", "kind", "case_sensitive", "needs_context", "ambiguous", "language", "note")
    seen: dict[str, dict[str, TableRow]] = {}
    aliases = []
    for row in read_table(path, columns):
        alias, actor_id = row.text("alias"), row.text("actor_id")
        if actor_id not in actors:
            raise row.error("actor_id", actor_id, "the actor_id of a row of actors.csv, or country.xx")
        others = seen.setdefault(alias if row.flag("case_sensitive") else fold(alias), {})
        if actor_id in others:
            raise row.error("alias", alias, f"each spelling of an actor once; row {others[actor_id].number} has it too")
        others[actor_id] = row
        if names.get(fold(alias), actor_id) != actor_id and not row.flag("ambiguous"):
            raise row.error("alias", alias, f"another spelling: it is the name of {names[fold(alias)]}")
        unmarked = [other for other in others.values() if not other.flag("ambiguous")]
        if len(others) > 1 and unmarked:
            raise unmarked[-1].error(
                "alias",
                alias,
                f"one actor for a spelling, or ambiguous = yes in every row of it ({', '.join(others)})",
            )
        aliases.append(
            Alias(
                alias,
                actor_id,
                row.one_of("kind", AliasKind),
                row.flag("case_sensitive") or row.flag("needs_context"),
                row.flag("needs_context"),
                row.flag("ambiguous"),
                row.text("language"),
            )
        )
    return tuple(aliases)


def read_bodies(path: Path) -> tuple[Body, ...]:
    """The wordings for institutions that every state has; the name is a pattern with `{country}`."""
    bodies = []
    for row in read_table(path, ("body", "wording", "name", "type", "note"), key="wording"):
        name = row.text("name")
        if "{country}" not in name:
            raise row.error("name", name, "a pattern with {country}, such as 'Parliament of {country}'")
        bodies.append(Body(row.text("body"), fold(row.text("wording")), name, row.one_of("type", ActorType)))
    return tuple(bodies)


def read_offices(path: Path, bodies: set[str]) -> tuple[Office, ...]:
    """The titles of offices and the body that each speaks for."""
    offices = []
    for row in read_table(path, ("office", "kind", "speaks_for", "body", "note"), key="office"):
        body = row.cells["body"]
        if body and body not in bodies:
            raise row.error("body", body, "a body of bodies.csv or an empty cell: " + ", ".join(sorted(bodies)))
        kind, speaks_for = row.one_of("kind", OfficeKind), row.one_of("speaks_for", SpeaksFor)
        offices.append(Office(fold(row.text("office")), kind, speaks_for, body or None))
    return tuple(offices)


def read_officials(path: Path, actors: Mapping[str, Actor]) -> tuple[Official, ...]:
    """The named holders of offices; one person may have several rows, one for each office."""
    officials = []
    for row in read_table(path, ("name", "surname", "actor_id", "office", "since", "until", "note")):
        actor_id = row.text("actor_id")
        if actor_id not in actors:
            raise row.error("actor_id", actor_id, "the actor_id of a row of actors.csv, or country.xx")
        for column in ("since", "until"):
            if PARTIAL_DATE.fullmatch(row.cells[column]) is None:
                raise row.error(column, row.cells[column], "a year, a month such as 2021-03, or an empty cell")
        if row.cells["until"] and row.cells["until"] < row.cells["since"]:
            raise row.error("until", row.cells["until"], f"a time after {row.cells['since']}")
        officials.append(
            Official(
                row.text("name"),
                row.text("surname"),
                actor_id,
                row.text("office"),
                row.cells["since"],
                row.cells["until"],
            )
        )
    return tuple(officials)


def read_generics(path: Path) -> tuple[Generic, ...]:
    """The addressees and askers without a name of their own."""
    generics = []
    for row in read_table(path, ("name", "is_power", "is_civil", "is_definite", "note"), key="name"):
        name = row.text("name")
        slug = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")
        actor = Actor(f"generic.{slug}", name, ActorType.GENERIC, None, True)
        generics.append(Generic(actor, row.flag("is_power"), row.flag("is_civil"), row.flag("is_definite")))
    return tuple(generics)


def read_heads(path: Path) -> tuple[OrganisationHead, ...]:
    """The nouns that make a capitalised name an organisation."""
    heads = [
        OrganisationHead(row.text("head"), row.one_of("type", ActorType), row.one_of("is_power", Power))
        for row in read_table(path, ("head", "type", "is_power", "note"), key="head")
    ]
    return tuple(heads)
