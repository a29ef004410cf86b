"""Which person of a phrase is meant under the own name, and for which state the holder of an office speaks."""

from dataclasses import replace

from loaders.names.gazetteer_lookup import slug_actor
from loaders.names.home_state import find_home
from loaders.names.independent_voices import LOCAL, is_independent
from loaders.names.named_holders import find_holders
from loaders.names.office_holders import find_titled, full_name, state_of_official, state_of_surname
from loaders.names.offices import office_at
from loaders.names.spans import Span, SpanKind, Standing
from loaders.names.ties import speaker_or_own_name, was_in_office
from loaders.passage import Passage
from store.rows import Actor, NamedActor
from store.vocabulary import ActorType

# What describes a person whose name follows: the state one is from, an occasion one was at.
DESCRIBING = (ActorType.GOVERNMENT, ActorType.UNKNOWN)


def own_name(
    passage: Passage, index: int, group: list[Span], organisations: list[Span], persons: list[Span]
) -> NamedActor | None:
    """The person behind a state or a name that only describes: `Kenyan activist Ana Ruiz`, no `Kenya's minister`."""
    if persons and was_in_office(passage, index, persons[-1].first):
        return speaker_or_own_name(passage, index, persons[-1])
    if not persons or any(s.kind is SpanKind.OFFICE and s.standing is Standing.POWER for s in group):
        return None
    describing = [s for s in organisations if s.actor is not None and s.actor.type in DESCRIBING]
    is_described = (
        bool(describing) and len(describing) == len(organisations) and describing[0].first < persons[-1].first
    )
    between = passage.tokens(index)[persons[0].last : persons[-1].first]
    is_title = len(persons) == 2 and between != [] and all(t.text.islower() for t in between)
    is_own = is_described or is_title or is_independent(passage, index, persons[-1].first, persons[-1].last)
    return speaker_or_own_name(passage, index, persons[-1]) if is_own else None


def asked_person(passage: Passage, index: int, group: list[Span]) -> NamedActor | None:
    """The person asked: by name in the fullest form the text gives, or by an office whose holder the text names."""
    persons = [s for s in group if s.actor is not None and s.actor.type is ActorType.PERSON]
    if persons and persons[0].actor is not None:
        name = full_name(passage, persons[0].actor.name)
        return NamedActor(replace(passage.gazetteer.actor_for(name), type=ActorType.PERSON), name)
    person = _holder_named(passage, index, group)
    if person is not None:
        return person
    town = _town_official(passage, index, group)
    if town is not None:
        return town
    if len(group) == 1 and group[0].kind is SpanKind.OFFICE:
        holder = passage.once(find_holders).get(passage.written(index, group[0].first, group[0].last).lower())
        if holder is not None:
            return NamedActor(replace(passage.gazetteer.actor_for(holder), type=ActorType.PERSON), holder)
    return None


def state_of_office(passage: Passage, group: list[Span], person: Span) -> Actor | None:
    """The state for which the holder of a named office speaks: a listed holder's, else the document's own."""
    if not any(s.kind is SpanKind.OFFICE and s.standing is Standing.POWER for s in group) or person.actor is None:
        return None
    _, _, place = person.actor.name.partition(" of ")
    named = passage.gazetteer.resolve_country(place) if place else None
    titled = passage.once(find_titled).get(person.actor.name.split()[-1].lower())
    return named or titled or state_of_surname(passage, person.actor.name) or passage.once(find_home)


def may_speak_for(passage: Passage, person: NamedActor) -> bool:
    """Is whoever the text ties to a state one of its officials? Its prisoners and exiles are tied to it as well."""
    if person.actor.type is not ActorType.GOVERNMENT:
        return True
    return state_of_official(passage, person.as_written) is not None


def _town_official(passage: Passage, index: int, group: list[Span]) -> NamedActor | None:
    """`The mayor of Lima`, who is asked for the town and not for its state."""
    tokens, head = passage.tokens(index), group[0]
    is_local = head.kind is SpanKind.OFFICE and tokens[head.last - 1].base in LOCAL and len(group) == 2
    if not is_local or [token.lower for token in tokens[head.last : group[1].first]] != ["of"]:
        return None
    written = passage.written(index, head.first, group[1].last)
    return NamedActor(slug_actor(written), written)


def _holder_named(passage: Passage, index: int, group: list[Span]) -> NamedActor | None:
    """The person in `Kenyan President Ana Ruiz`, read as one name of the state: behind the title, two words or more."""
    span = group[0]
    if span.kind is not SpanKind.NAME or span.actor is None or span.actor.type is not ActorType.GOVERNMENT:
        return None
    tokens = passage.tokens(index)
    for at in range(span.first, span.last - 1):
        size = office_at(tokens, at, passage.lexicon)[0]
        if size and at + size <= span.last - 2:
            first = at + size
            words = tokens[first : span.last]
            if all(token.is_capital and token.text[0].isalpha() for token in words):
                name = full_name(passage, " ".join(token.text for token in words))
                return NamedActor(replace(passage.gazetteer.actor_for(name), type=ActorType.PERSON), name)
    return None
