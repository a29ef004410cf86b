"""Who holds an office in a text, and the full name of whom it calls by title and surname."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from loaders.grammar.tokens import Token
from loaders.names.home_state import find_home
from loaders.names.spans import Span, SpanKind, Standing
from loaders.names.state_mentions import find_state_mentions
from loaders.passage import Passage
from store.rows import Actor, NamedActor
from store.vocabulary import ActorType

FORM_OF_ADDRESS = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Dr|Hon|Prof|Sir|Dame)\.?\s+")
# What may stand between an office and its holder's name.
BESIDE: tuple[list[str], ...] = ([], [","], [",", "the"])


def state_of_official(passage: Passage, person: str) -> Actor | None:
    """The state for which a person answers whom the text calls by an office of power, or whom the lists alone know."""
    surname = person.split()[-1].lower() if person.split() else ""
    listed = passage.gazetteer.spokesman_for(person) if " " in person else None
    if listed is not None:
        return listed
    titled = passage.once(find_titled).get(surname)
    if titled is not None:
        return titled
    if surname in passage.once(find_office_holders):
        return passage.once(find_home)
    return state_of_surname(passage, person)


def in_office(passage: Passage, person: NamedActor | None) -> NamedActor | None:
    """The state for which an official answers, in place of the official; others as they are."""
    if person is None or person.actor.type is not ActorType.PERSON:
        return person
    state = state_of_official(passage, person.actor.name)
    return person if state is None else NamedActor(state, person.as_written)


def state_of_surname(passage: Passage, person: str) -> Actor | None:
    """The one state for which the listed officials of this surname speak; `Diane Abbott` is not the listed `Tony`."""
    gazetteer = passage.gazetteer
    surname = person.split()[-1].lower() if person.split() else ""
    states = set(gazetteer.surnames.get(surname, ()))
    if len(states) != 1:
        return None
    full = full_name(passage, person).lower()
    firsts = {name[0] for name in gazetteer.officials if name.split()[-1] == surname and " " in name}
    given = {word[0] for word in full.split()[:-1]}
    is_other = bool(given) and bool(firsts) and given.isdisjoint(firsts)
    state = gazetteer.actors[states.pop()]
    is_named = any(mention.country == state.country for mention in passage.once(find_state_mentions))
    return None if is_other or not (is_named or surname in passage.once(find_office_holders)) else state


def find_office_holders(passage: Passage) -> frozenset[str]:
    """The surnames of those whom the text calls by an office of power without a state: `minister Ana Ruiz`."""
    holders = set()
    for sentence in passage.sentences:
        tokens, spans = passage.tokens(sentence.index), passage.spans(sentence.index)
        for one, other in zip(spans, spans[1:], strict=False):
            office, person = (one, other) if one.kind is SpanKind.OFFICE else (other, one)
            if person.actor is None or office.kind is not SpanKind.OFFICE:
                continue
            between = [token.lower for token in tokens[one.last : other.first]]
            is_power = office.standing is Standing.POWER or _is_secretary(tokens, office)
            if is_power and between in BESIDE and person.actor.type is ActorType.PERSON:
                holders.add(person.actor.name.partition(" of ")[0].split()[-1].lower())
    return frozenset(holders)


def find_titled(passage: Passage) -> dict[str, Actor]:
    """For whom they speak whom a state's own office names, by surname: `the Peruvian trade minister, Ana Ruiz`."""
    found: dict[str, Actor] = {}
    for sentence in passage.sentences:
        tokens, spans = passage.tokens(sentence.index), passage.spans(sentence.index)
        for office, person in zip(spans, spans[1:], strict=False):
            is_touching = person.first == office.last and office.kind is SpanKind.OFFICE
            of = _state_behind(passage, person) if is_touching and office.standing is Standing.POWER else None
            if of is not None:
                found.setdefault(*of)
        for place, span in enumerate(spans):
            actor = span.actor if span.kind is SpanKind.NAME else None
            if actor is None or not _holds_title(passage, tokens[span.first : span.last]):
                continue
            found.setdefault(tokens[span.last - 1].base, actor)
            for other in spans[max(0, place - 1) : place + 2]:
                first, second = (span, other) if span.first < other.first else (other, span)
                between = [token.lower for token in tokens[first.last : second.first]]
                if other.actor is not None and other.actor.type is ActorType.PERSON and between in BESIDE:
                    found.setdefault(other.actor.name.split()[-1].lower(), actor)
    return found


def _state_behind(passage: Passage, person: Span) -> tuple[str, Actor] | None:
    """The surname and the state of `Ana Ruiz of Peru`."""
    name, _, place = person.actor.name.partition(" of ") if person.actor is not None else ("", "", "")
    state = passage.gazetteer.resolve_country(place.removeprefix("the ")) if place else None
    return None if state is None or not name else (name.split()[-1].lower(), state)


def _holds_title(passage: Passage, tokens: Sequence[Token]) -> bool:
    return not passage.lexicon.last_words_of_offices.isdisjoint(token.base for token in tokens)


def _is_secretary(tokens: Sequence[Token], office: Span) -> bool:
    """`Ana Ruiz, the Secretary for Trade`: of a cabinet, not of a club."""
    behind = tokens[office.last].lower if office.last < len(tokens) else ""
    return tokens[office.last - 1].base == "secretary" and behind == "for"


def full_name(passage: Passage, name: str) -> str:
    """`Mr Little` as `Andrew Little`, where the text names him so."""
    plain = FORM_OF_ADDRESS.sub("", name)
    if " " in plain:
        return plain
    return passage.once(find_full_names).get(plain, plain)


def find_full_names(passage: Passage) -> dict[str, str]:
    """Each last word of a person's name with the name of several words that ends in it, the one most used."""
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in passage.sentences:
        for span in passage.spans(sentence.index):
            if span.actor is not None and span.actor.type is ActorType.PERSON and " " in span.actor.name:
                last = span.actor.name.rpartition(" ")[2]
                names[last][FORM_OF_ADDRESS.sub("", span.actor.name)] += 1 if passage.is_heading(sentence.index) else 2
    return {last: forms.most_common(1)[0][0] for last, forms in names.items()}
