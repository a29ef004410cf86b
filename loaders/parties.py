"""Who stands in a role of a candidate: the actors, and whether they have power or stand outside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.demands import DemandCandidate, addressees_of, askers_of
from loaders.passage import Passage
from loaders.phrases import Phrase
from loaders.responses import ResponseCandidate, responders_of
from loaders.spans import Standing, standing_of
from loaders.word_sets import word_set
from store.rows import NamedActor

LAWMAKERS = word_set("lawmakers lawmaker mps mp senators senator parliamentarians legislators congressmen meps")


@dataclass(frozen=True)
class Party:
    """The actors in one role and their standing."""

    actors: tuple[NamedActor, ...]
    standing: Standing


def asker_of(passage: Passage, candidate: DemandCandidate) -> Party:
    """Who asks."""
    return _party(passage, askers_of(passage, candidate), candidate.asker)


def addressee_of(passage: Passage, candidate: DemandCandidate, letter_to: tuple[NamedActor, ...]) -> Party:
    """Who is asked."""
    return _party(passage, addressees_of(passage, candidate, letter_to), candidate.addressee)


def responder_of(passage: Passage, candidate: ResponseCandidate) -> Party:
    """Who responds."""
    return _party(passage, responders_of(passage, candidate), candidate.subject)


def _party(passage: Passage, actors: Sequence[NamedActor], phrase: Phrase | None) -> Party:
    for named in actors:
        standing = standing_of(named.actor)
        if named.as_written.split() and named.as_written.split()[-1].lower() in LAWMAKERS:
            standing = Standing.LAWMAKER
        generic = passage.gazetteer.generics.get(named.actor.name.lower())
        if generic is not None:
            standing = Standing.POWER if generic.is_power else Standing.CIVIL if generic.is_civil else standing
        if standing is not Standing.UNCLEAR:
            return Party(tuple(actors), standing)
    fallback = phrase.standing if phrase is not None else Standing.UNCLEAR
    return Party(tuple(actors), Standing.UNCLEAR if fallback in (Standing.WE, Standing.YOU) else fallback)
