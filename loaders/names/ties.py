"""Who speaks for whom in a text: persons and their organisations, holders of offices, full names."""

from dataclasses import replace

from loaders.grammar.speech import STATED
from loaders.grammar.word_sets import word_set
from loaders.model import SentenceKind
from loaders.names.affiliations import (
    LONGEST,
    ROLES,
    body_before,
    has_role_of,
    person_in,
)
from loaders.names.bodies_behind import body_behind
from loaders.names.independent_voices import is_independent
from loaders.names.office_holders import FORM_OF_ADDRESS, full_name
from loaders.names.scholars import is_scholar
from loaders.names.spans import Span, SpanKind, Standing, standing_of
from loaders.passage import Passage
from store.rows import Actor, NamedActor
from store.vocabulary import ActorType

SPEAKING = word_set("said says urged called told added stated demanded asked warned noted explained")
PAST = word_set("former ex then late outgoing deposed")
NO_BODIES = (ActorType.UNKNOWN, ActorType.GOVERNMENT, ActorType.PERSON, ActorType.GENERIC)
# What ends a title before a name.
TITLE_ENDS = word_set("; : and said told with by to against") | set('”"“')
# `On Chad, President Ruiz`: what these govern before a comma is what the person speaks of.
TOPICS = word_set("on about regarding concerning against toward towards")


def speaks_for(passage: Passage, person: str) -> Actor | None:
    """The body for which a person speaks in this document: named beside the person's first full mention."""
    if is_own_voice(passage, person):
        return None
    when = passage.document.published_on.value
    known = passage.gazetteer.spokesman_for(person, when)
    if known is None and " " not in FORM_OF_ADDRESS.sub("", person).strip():
        known = passage.gazetteer.spokesman_for(full_name(passage, person), when)
    if known is not None:
        return known
    ties = passage.once(find_ties)
    plain = person.partition(" of ")[0]
    surname = plain.split()[-1].lower() if plain.split() else ""
    tied = ties.get(person.lower()) or ties.get(surname)
    if tied is not None and tied.type is ActorType.GOVERNMENT:
        # Whom the files know from other years does not speak for the state that stands beside the name by chance.
        return passage.gazetteer.spokesman_for(person) or tied
    return tied


def speaker_or_own_name(passage: Passage, index: int, span: Span) -> NamedActor | None:
    """A person counts as the organisation or state that the text ties the person to, else under the own name."""
    written = passage.written(index, span.first, span.last).removesuffix("'s").removesuffix("’s")
    actor = speaks_for(passage, written)
    if actor is not None:
        return NamedActor(actor, written)
    own = span.actor
    if own is not None and own.type is ActorType.PERSON and " " not in FORM_OF_ADDRESS.sub("", written):
        whole = full_name(passage, written)
        own = replace(passage.gazetteer.actor_for(whole), type=ActorType.PERSON) if " " in whole else own
    return NamedActor(own, written) if own is not None else None


def find_ties(passage: Passage) -> dict[str, Actor]:
    """Who speaks for whom: each person's name and surname with the organisation that stands beside the name."""
    return passage.once(_read_ties)[0]


def is_own_voice(passage: Passage, person: str) -> bool:
    """Does the text introduce the person as a lawmaker or an expert, who speaks for nobody else?"""
    return person.lower().split()[-1:] != [] and person.lower().split()[-1] in passage.once(_read_ties)[1]


def _read_ties(passage: Passage) -> tuple[dict[str, Actor], frozenset[str]]:
    """The ties of persons to bodies, and the surnames of lawmakers and experts."""
    ties: dict[str, Actor] = {}
    own: set[str] = set()
    for sentence in passage.sentences:
        if sentence.kind is SentenceKind.HEADING and STATED.match(passage.text[sentence.start : sentence.end]) is None:
            continue
        spans = passage.spans(sentence.index)
        for position, span in enumerate(spans):
            if span.actor is None or span.kind not in (SpanKind.UNKNOWN_NAME, SpanKind.NAME):
                continue
            person = person_in(passage, sentence.index, span)
            if person is None or _is_known(ties, span.actor.name):
                continue
            name, organisation = _person_and_body(passage, sentence.index, spans, position, person)
            is_power = organisation is None or standing_of(organisation) is Standing.POWER
            if is_power and is_independent(passage, sentence.index, person, span.last):
                # Lawmakers and experts speak for the cause or a party, not for the state, the parliament or the UN.
                own.add(name.lower().split()[-1])
                continue
            if organisation is not None and is_scholar(passage, sentence.index, person, span.last, organisation):
                continue
            if organisation is not None and _speaks(passage, sentence.index, span):
                # For whom somebody speaks where the text quotes them outweighs a caption or an earlier office.
                ties[name.lower()] = organisation
                for short in name.lower().split()[:: max(1, len(name.split()) - 1)]:
                    ties[short] = organisation
            elif organisation is not None:
                ties.setdefault(name.lower(), organisation)
                ties.setdefault(name.lower().split()[-1], organisation)
                if len(name.split()) > 2:
                    # Where surnames stand first or are not used, a text goes on with the first name.
                    ties.setdefault(name.lower().split()[0], organisation)
    return ties, frozenset(own)


def _speaks(passage: Passage, index: int, span: Span) -> bool:
    """Does a verb of saying follow the name?"""
    tokens = passage.tokens(index)
    return span.last < len(tokens) and tokens[span.last].lower in SPEAKING


def _person_and_body(
    passage: Passage, index: int, spans: list[Span], position: int, person: int
) -> tuple[str, Actor | None]:
    """A person's name, from token `person` on, and the body that the title, the name or the apposition gives."""
    span = spans[position]
    written = passage.written(index, person, span.last).removesuffix("'s").removesuffix("’s")
    name, _, place = written.partition(" of ")
    if was_in_office(passage, index, person):
        return name, None
    organisation = body_before(passage, index, person)
    if organisation is None and span.kind is SpanKind.NAME:
        tokens = passage.tokens(index)[max(0, span.first - 1) : span.last]
        return name, None if any(token.lower in PAST for token in tokens) else span.actor
    if organisation is None and place:
        owner = passage.gazetteer.actor_for(place)
        organisation = owner if owner.type not in NO_BODIES else None
    if organisation is None and span.actor is not None and span.actor.type is ActorType.PERSON:
        organisation = _beside(passage, index, spans, position)
    return (name if organisation is not None and place else written), organisation


def was_in_office(passage: Passage, index: int, person: int) -> bool:
    """Does `former` open the title before the name: `the former Rivers Party leader Ana Ruiz`?"""
    tokens = passage.tokens(index)
    first = person
    while first > 0 and person - first < LONGEST and tokens[first - 1].text not in (",", ";", ":", "“", '"'):
        first -= 1
        if tokens[first].lower in PAST:
            return True
        if tokens[first].lower in ("and", "the", "by", "that"):
            break
    return False


def _is_known(ties: dict[str, Actor], name: str) -> bool:
    """Is it `Ms Ruiz` of whom the text has said for whom she speaks?"""
    plain = FORM_OF_ADDRESS.sub("", name)
    return " " not in plain and plain.lower() in ties


def _beside(passage: Passage, index: int, spans: list[Span], position: int) -> Actor | None:
    """The organisation before (`Oxfam director Ana Ruiz`) or after (`Ana Ruiz, director of Oxfam`) a person's name."""
    tokens = passage.tokens(index)
    person = spans[position]
    office_seen = is_private = False
    for before in reversed(spans[max(0, position - 2) : position]):
        between = [t.lower for t in tokens[before.last : person.first]]
        if len(between) > 5 or not TITLE_ENDS.isdisjoint(between):
            break
        if between[:1] == [","] and before.first and tokens[before.first - 1].lower in TOPICS:
            break
        if before.kind in (SpanKind.GENERIC, SpanKind.OFFICE):
            if between[-1:] == ["of"]:
                break
            office_seen = True
            is_private = is_private or before.kind is SpanKind.GENERIC and before.standing is Standing.CIVIL
            if before.actor is not None and not (is_private and standing_of(before.actor) is Standing.POWER):
                return before.actor
            continue
        is_titled = office_seen or not ROLES.isdisjoint(between) or between == [","] and has_role_of(tokens, before)
        if before.actor is not None and before.actor.type is not ActorType.PERSON and is_titled:
            # `Kenyan activist Ana Ruiz` is none of Kenya, `UN expert Ana Ruiz` none of the UN.
            return None if is_private and standing_of(before.actor) is Standing.POWER else before.actor
    return body_behind(passage, index, spans, position)
