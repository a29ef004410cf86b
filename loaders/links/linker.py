"""Makes the linker of a ledger from the rules and the gazetteers."""

import time
from collections.abc import Mapping
from pathlib import Path

import click
from sqlalchemy import Engine

from loaders.grammar.folding import fold
from loaders.interruption import INTERRUPTED, interruptible
from loaders.links.judged_pair import Judge
from loaders.links.kept_rows import KeptRows
from loaders.links.link_rules import LinkRules, read_link_rules
from loaders.links.linked import Linked, Report, be_silent
from loaders.links.linking import Linker
from loaders.links.shown_steps import show_steps
from loaders.links.subjects import make_subject_finder
from loaders.links.who_answers import Answerers
from loaders.names.gazetteer import Gazetteer, load_gazetteer
from loaders.terminal import count_of
from loaders.version import ruled_version
from store.engine import get_engine
from store.link_rows import LinkActor, load_askable_names
from store.lock import exclusive
from store.migrate import upgrade
from store.transaction import reading_between_writes
from store.vocabulary import ActorType

LINKS = Path("rules") / "links.toml"


def link_ledger(
    engine: Engine,
    data: Path,
    gazetteer: Gazetteer,
    documents: list[str] | None = None,
    is_all: bool = False,
    report: Report = be_silent,
) -> Linked:
    """Link the documents, those never linked, and with `is_all` whatever changed; one linking at a time.

    Links are worked out while others may write, and stored in one short transaction.
    """
    rules = read_link_rules(data / LINKS)
    with exclusive(engine, "linking"), reading_between_writes(engine) as connection:
        names = load_askable_names(connection)
        meant = find_lawmakers(names, gazetteer, rules)
        spoken_for, bodies = find_spoken_for(names, gazetteer), find_bodies_of_holders(names, gazetteer)
        answerers = Answerers(rules, gazetteer.parents, spoken_for, bodies | meant)
        rows = KeptRows(connection, make_subject_finder(rules, gazetteer), rules)
        linker = Linker(connection, Judge(rules, answerers), rows, ruled_version(data), report)
        return linker.link(documents or (), is_all)


def link_again(database: str | None, data: Path) -> int:
    """Link all that changed in a ledger since it was linked last, say how much, and give the exit status.

    Raises LoaderError and StoreError.
    """
    begun = time.monotonic()
    gazetteer = load_gazetteer(data / "gazetteers")
    engine = get_engine(database)
    try:
        upgrade(engine)
        with interruptible(), show_steps() as report:
            linked = link_ledger(engine, data, gazetteer, is_all=True, report=report)
    except KeyboardInterrupt:
        click.echo("\nStopped. All links are as they were; run the same command again to link.", err=True)
        return INTERRUPTED
    finally:
        engine.dispose()
    seconds = time.monotonic() - begun
    click.echo(f"Compared the rows of {count_of(linked.documents, 'document')} in {seconds:.1f} seconds.")
    click.echo(f"{linked.describe()}.")
    return 0


def find_spoken_for(names: Mapping[str, str], gazetteer: Gazetteer) -> dict[str, str]:
    """The state for which a person without a country was asked, by the office that the person held or holds."""
    found = {actor_id: gazetteer.spokesman_for(name) for actor_id, name in names.items()}
    return {
        actor_id: body.actor_id
        for actor_id, body in found.items()
        if body is not None and body.type is ActorType.GOVERNMENT
    }


def find_bodies_of_holders(names: Mapping[str, str], gazetteer: Gazetteer) -> dict[str, LinkActor]:
    """The body, no state, for which a person was asked: of all offices that the person held the one at such a body."""
    found: dict[str, LinkActor] = {}
    for actor_id, name in names.items():
        held = {official.actor_id for official in gazetteer.officials.get(fold(name), ())}
        bodies = [gazetteer.actors[body] for body in held if gazetteer.actors[body].type is ActorType.IGO]
        if len(bodies) == 1:
            found[actor_id] = LinkActor(bodies[0].actor_id, bodies[0].name, bodies[0].type, bodies[0].country)
    return found


def find_lawmakers(names: Mapping[str, str], gazetteer: Gazetteer, rules: LinkRules) -> dict[str, LinkActor]:
    """The parliament that a description such as `American lawmakers` means."""
    found: dict[str, LinkActor] = {}
    for actor_id, name in names.items():
        before, _, last = name.rpartition(" ")
        country = gazetteer.resolve_country(before) if last.lower() in rules.lawmakers and before else None
        if country is not None and "parliament" in {body.body for body in gazetteer.bodies.values()}:
            body = gazetteer.body_of(country, "parliament")
            found[actor_id] = LinkActor(body.actor_id, body.name, body.type, body.country)
    return found
