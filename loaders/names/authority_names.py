"""Every wording that stands for a state or organisation that can sanction, from the gazetteer and officials.toml."""

from loaders.names.gazetteer import Gazetteer, slug_actor
from loaders.officials.authorities import AuthorityFinder, key_of
from loaders.officials.rules import OfficialRules
from store.rows import Actor
from store.vocabulary import ActorType


def make_authority_finder(rules: OfficialRules, gazetteer: Gazetteer) -> AuthorityFinder:
    """The finder for the names of a gazetteer and of `[authorities]` in officials.toml."""
    countries = gazetteer.countries.values()
    names = {key_of(name): c.actor for c in countries for name in (c.official_name, c.actor.name)}
    demonyms = {key_of(demonym): country.actor for country in countries for demonym in country.demonyms}
    for alias in gazetteer.aliases:
        authority = None if alias.is_ambiguous else _authority_of(gazetteer, gazetteer.actors[alias.actor_id])
        if authority is not None:
            names.setdefault(key_of(alias.alias), authority)
    places = frozenset(
        key_of(name)
        for name in [
            *(alias.alias for alias in gazetteer.aliases if alias.actor_id.startswith("country.")),
            *(name for country in countries for name in (country.official_name, country.actor.name)),
        ]
    )
    for name, wordings in rules.authorities.items():
        actor = gazetteer.resolve(name) or slug_actor(name)
        names.update({key_of(wording): actor for wording in (name, *wordings)})
    people = _people(gazetteer)
    # The first words of all names: most capitalised words open none.
    openers = frozenset({"", "the"} | {key.split(" ")[0] for table in (names, people, demonyms) for key in table})
    offices = frozenset(key_of(wording) for wordings in rules.authorities.values() for wording in wordings)
    return AuthorityFinder(names, people, demonyms, places, rules.words, openers, offices)


def _people(gazetteer: Gazetteer) -> dict[str, Actor]:
    """The listed holders of offices who speak for one authority."""
    people: dict[str, Actor] = {}
    for person, held in gazetteer.officials.items():
        actor_ids = {official.actor_id for official in held}
        authority = _authority_of(gazetteer, gazetteer.actors[actor_ids.pop()]) if len(actor_ids) == 1 else None
        if authority is not None:
            people[key_of(person)] = authority
    return people


def _authority_of(gazetteer: Gazetteer, actor: Actor) -> Actor | None:
    """The state or organisation that a body belongs to; None for what cannot sanction."""
    if actor.actor_id.startswith("country."):
        return actor
    if actor.type is ActorType.IGO:
        while actor.actor_id in gazetteer.parents and gazetteer.parents[actor.actor_id] in gazetteer.actors:
            actor = gazetteer.actors[gazetteer.parents[actor.actor_id]]
        return actor
    if actor.type in (ActorType.GOVERNMENT, ActorType.MINISTRY, ActorType.AGENCY) and actor.country is not None:
        return gazetteer.actors.get(f"country.{actor.country.lower()}")
    return None
