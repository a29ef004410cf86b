"""Writes a body in the fullest form that its document gives: `the Security Council` as the one named at its beginning.

States keep their own names; a cell about courts, agencies and bodies of several states says what its document says.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.grammar.folding import straighten
from loaders.grammar.word_sets import word_set
from loaders.names.spans import SpanKind
from loaders.passage import Passage
from store.organs import BODIES, WRITTEN_OUT
from store.rows import NamedActor

SENTENCES = 80
# An acronym, a lawmaker's party and state, or several names.
BRACKETS = re.compile(r"(?P<name>.{3,}?) \((?P<added>[A-Z][A-Z&/.-]+[a-z]?|[^()]+, [^()]+)\)")
LINKS = word_set("of the and for in on against to de la des du &")
# A form that the files do not list is no longer than this.
LONGEST = 6


def write_in_full(passage: Passage, actors: Sequence[NamedActor]) -> tuple[NamedActor, ...]:
    """The actors, each body in the fullest form of its document."""
    if not any(named.actor.type in BODIES for named in actors):
        return tuple(actors)
    forms = passage.once(_find_full_forms)
    return tuple(
        replace(named, as_written=forms.get(named.actor.actor_id, named.as_written))
        if named.actor.type in BODIES
        else named
        for named in actors
    )


def write_as_document(passage: Passage, actors: Sequence[NamedActor]) -> tuple[NamedActor, ...]:
    """The parties of an ask, each listed body in the fullest form of its document: `EFF` where nothing else stands.

    A person who speaks for a body is no form of its name: then the body's own name is written.
    """
    plain = tuple(_without_brackets(passage, named) if named.actor.name.endswith(")") else named for named in actors)
    return tuple(
        replace(named, as_written=_form_of(passage, named)) if named.actor.type in BODIES else named for named in plain
    )


def _without_brackets(passage: Passage, named: NamedActor) -> NamedActor:
    """`Delta Fishers Union (DFU)`, `unions (DFU, RWU)` and `Ana Ruiz (MEP)` without what the brackets add.

    `Fishers’ Federation (Peru)` keeps them: there may be another of that name.
    """
    found = BRACKETS.fullmatch(named.actor.name)
    if named.actor.is_reviewed or found is None or found["added"] in WRITTEN_OUT:
        return named
    return NamedActor(passage.gazetteer.actor_for(found["name"]), found["name"])


def _form_of(passage: Passage, named: NamedActor) -> str:
    actor = named.actor
    if actor.actor_id not in passage.gazetteer.actors or actor.name in straighten(passage.text):
        return actor.name
    written = passage.once(_find_full_forms).get(actor.actor_id, named.as_written)
    is_spelling = actor.actor_id in passage.gazetteer.ids_of(straighten(written))
    # An acronym that the text writes out otherwise than the files do says less than either.
    return written if is_spelling and written not in passage.short_forms else actor.name


def _find_full_forms(passage: Passage) -> dict[str, str]:
    """The longest spelling of each known body on the first pages, by actor id."""
    found: dict[str, str] = {}
    for index in range(min(len(passage.sentences), SENTENCES)):
        for span in passage.spans(index):
            actor = span.actor
            if span.kind is not SpanKind.NAME or actor is None or actor.type not in BODIES:
                continue
            written = " ".join(passage.written(index, span.first, span.last).split())
            if _is_whole_name(passage, actor.actor_id, written) and len(written) > len(found.get(actor.actor_id, "")):
                found[actor.actor_id] = written
    return found


def _is_whole_name(passage: Passage, actor_id: str, written: str) -> bool:
    """Is it one of the spellings that the files list, or else a short name and nothing more, no holder of an office?"""
    if actor_id in passage.gazetteer.ids_of(straighten(written)):
        return True
    words = written.split()
    is_name = all(word[0].isupper() or word in LINKS for word in words)
    return actor_id not in passage.gazetteer.actors and is_name and len(words) <= LONGEST
