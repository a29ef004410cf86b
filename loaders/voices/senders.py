"""Who sends a letter or speaks together: all lawmakers whom a sentence names before its verb."""

from dataclasses import replace

from loaders.names.independent_voices import LAWMAKERS, PARTY_MARKS, is_independent
from loaders.names.office_holders import full_name
from loaders.passage import Passage
from store.rows import NamedActor
from store.vocabulary import ActorType


def find_senders(passage: Passage, index: int, verb: int) -> tuple[NamedActor, ...]:
    """All lawmakers whom a sentence names before the verb, if several: `Senators Ana Ruiz, ..., and Li Wei`."""
    tokens = passage.tokens(index)
    if not any(token.base in LAWMAKERS or token.text[:2] in PARTY_MARKS for token in tokens[:verb]):
        return ()
    found: dict[str, NamedActor] = {}
    for span in passage.spans(index):
        if span.last > verb or span.actor is None or span.actor.type is not ActorType.PERSON:
            continue
        if passage.quote_at(tokens[span.first].start) is None and is_independent(passage, index, span.first, span.last):
            name = full_name(passage, passage.written(index, span.first, span.last))
            if name[:2] in PARTY_MARKS:
                continue
            found.setdefault(name, NamedActor(replace(passage.gazetteer.actor_for(name), type=ActorType.PERSON), name))
    return tuple(found.values()) if len(found) > 1 else ()
