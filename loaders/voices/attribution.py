"""Says which actors a phrase names: bodies for their speakers, states for their officials, antecedents for pronouns."""

import re
from dataclasses import replace

from loaders.grammar.word_sets import word_set
from loaders.names.affiliations import ROLES, body_before, body_of_office, person_in
from loaders.names.antecedents import (
    congress_meant,
    full_body,
    last_organisation,
    last_person,
    official_quoted,
    opens_with_others,
)
from loaders.names.chambers import chamber_named
from loaders.names.groups import (
    counted_group,
    is_group_of_people,
    is_plural_group,
    split_groups,
    without_article,
    without_home,
    without_text,
)
from loaders.names.home_state import find_home
from loaders.names.independent_voices import find_apart, find_independent
from loaders.names.named_persons import asked_person, may_speak_for, own_name, state_of_office
from loaders.names.office_holders import in_office, state_of_official
from loaders.names.own_government import name_authorities, name_own_government, own_state
from loaders.names.phrases import POSSESSIVES, Phrase
from loaders.names.spans import Span, SpanKind, Standing
from loaders.names.ties import speaker_or_own_name
from loaders.passage import Passage
from loaders.voices.speakers import speaker_at
from loaders.voices.voices_heard import last_voice
from store.rows import NamedActor
from store.vocabulary import ActorType

COLLECTIVE = word_set(
    """
    group organisation organization coalition union association network party committee campaign movement alliance
    federation conference congress council charity ngo watchdog statement letter petition report signatories
    undersigned body bloc grouping institute centre center society foundation groups organisations organizations
    """
)
COLLECTIVES = word_set("governments leaders officials authorities ministers administrations regimes")
# Whose they are says who they are: `her sister`.
KIN_OF = re.compile(
    r"(?:his|her|their) (?:[a-z]+ ){0,2}(?:mother|father|sisters?|brothers?|wife|husband|sons?|daughters?|family|widow|"
    r"parents|friends?|colleagues?|relatives|lawyers?|supporters|widows|allies)$",
    re.IGNORECASE,
)
OWN_GOVERNMENT = re.compile(
    r"^(?:the|our|this|their|my)\s+(?:\w+ )?"
    r"(?:government|govt|authorities|ministers?|prime minister|cabinet|parliament|foreign minister)$",
    re.IGNORECASE,
)


def name_actors(
    passage: Passage, phrase: Phrase, as_state: bool = False, preferred: Standing | None = None, as_person: bool = False
) -> tuple[NamedActor, ...]:
    """The actors of a phrase, each in the fullest form the document gives; empty where nobody can be named.

    With `as_state` an official without a named body counts as the state (who answers); with `as_person` a named person
    stays a person (who is asked). `preferred` is the standing that a pronoun's antecedent should have.
    """
    phrase = without_text(passage, phrase)
    named: list[NamedActor] = []
    groups = split_groups(passage, _without_collective(passage, phrase) if as_state else phrase)
    for spans in groups:
        if spans[0].standing is Standing.THING and len(groups) > 1:
            continue
        found = without_home(passage, _name_group(passage, phrase, spans, as_state, preferred, as_person))
        if found is not None and all(found.actor.actor_id != other.actor.actor_id for other in named):
            named.append(found)
    return tuple(named)


def _without_collective(passage: Passage, phrase: Phrase) -> Phrase:
    """`the governments of Chad and Mali` as `Chad and Mali`: those who act are the states that it names."""
    tokens = passage.tokens(phrase.sentence)
    while len(phrase.spans) > 1:
        head, following = phrase.spans[:2]
        between = [token.lower for token in tokens[head.last : following.first]]
        is_adverb = (
            head.kind is SpanKind.UNKNOWN_NAME and tokens[head.last - 1].lower.endswith("ly") and head.first == 0
        )
        is_collective = head.kind is SpanKind.GENERIC and tokens[head.last - 1].base in COLLECTIVES and between[:1]
        is_owned = head.kind is SpanKind.PRONOUN and tokens[head.first].lower in POSSESSIVES and not between
        if not (is_adverb or is_owned or is_collective and between[0] in ("of", "in", "from", "across")):
            break
        phrase = replace(phrase, first=following.first, spans=phrase.spans[1:])
    return phrase


def _name_group(
    passage: Passage, phrase: Phrase, group: list[Span], as_state: bool, preferred: Standing | None, as_person: bool
) -> NamedActor | None:
    index = phrase.sentence
    first, last = group[0].first, group[-1].last
    is_counted = group[0].kind is SpanKind.GENERIC and passage.tokens(index)[first].text[0].isdigit()
    whole_text = counted_group(passage, index, first, last) if is_counted else passage.written(index, first, last)
    is_kin = group[0].kind is SpanKind.GENERIC and KIN_OF.match(whole_text) is not None
    written = whole_text if is_kin else without_article(whole_text)
    if group[0].kind is SpanKind.PRONOUN:
        return _antecedent(passage, index, group[0], preferred, as_state)
    if as_person:
        person = asked_person(passage, index, group)
        if person is not None:
            return person
    apart = find_apart(passage, index, group) if as_state else find_independent(passage, index, group)
    if apart is not None:
        return apart
    own = own_state(passage, group, written) if as_state else None
    if own is not None:
        return own
    own = (
        name_authorities(passage, index, written) if not as_state and whole_text.lower() == "the authorities" else None
    )
    if own is not None:
        return own
    whole = congress_meant(passage, index, first) if written == "Congress" else passage.resolve(written)
    if whole is not None:
        return NamedActor(whole, written)
    full = full_body(passage, index, written)
    if full is not None:
        return full
    chamber = chamber_named(passage, written)
    if chamber is not None:
        return NamedActor(chamber, written)
    if is_group_of_people(passage, index, group):
        return NamedActor(passage.gazetteer.actor_for(written), written)
    names = [s for s in group if s.actor is not None and s.kind in (SpanKind.NAME, SpanKind.UNKNOWN_NAME)]
    organisations = [s for s in names if s.actor is not None and s.actor.type is not ActorType.PERSON]
    persons = [s for s in names if s.actor is not None and s.actor.type is ActorType.PERSON]
    generic = [s for s in group if s.kind in (SpanKind.GENERIC, SpanKind.OFFICE)]
    if (
        generic
        and names
        and generic[-1] is group[-1]
        and generic[-1].standing is Standing.CIVIL
        and names[-1].last == generic[-1].first
    ):
        owner = names[-1].actor
        if owner is not None and owner.type is not ActorType.PERSON and _is_spokesperson(passage, index, generic[-1]):
            return NamedActor(owner, passage.written(index, names[-1].first, names[-1].last))
        whole_group = without_article(counted_group(passage, index, first, last))
        return NamedActor(passage.gazetteer.actor_for(whole_group), whole_group)
    if (
        generic
        and generic[0] is group[0]
        and generic[0].standing in (Standing.CIVIL, Standing.POWER)
        and is_plural_group(passage, index, generic[0])
    ):
        return NamedActor(passage.gazetteer.actor_for(written), written)
    own = None if as_state else own_name(passage, index, group, organisations, persons)
    if own is not None:
        return own
    if organisations and organisations[0].actor is not None:
        body = organisations[0]
        following = next((s for s in organisations if s.first == body.last and s.kind is SpanKind.NAME), None)
        if following is not None and _is_adjective(passage, index, body):
            body = following
        titled = _body_of_titled(passage, index, body)
        if titled is not None:
            return titled
        if body.actor is not None:
            return NamedActor(body.actor, passage.written(index, body.first, body.last))
    if persons:
        found = speaker_or_own_name(passage, index, persons[0])
        if found is not None and found.actor.type is not ActorType.PERSON:
            return found
        state = state_of_office(passage, group, persons[0]) if as_state else None
        if state is None and as_state and found is not None:
            state = state_of_official(passage, found.actor.name)
        return NamedActor(state, written) if state is not None else found
    is_authority = group[0].kind is SpanKind.OFFICE and group[0].standing is Standing.POWER
    home = passage.once(find_home)
    if as_state and is_authority and home is not None:
        return NamedActor(home, written)
    if generic:
        return _definite(passage, index, written, preferred)
    return NamedActor(passage.gazetteer.actor_for(written), written)


def _is_adjective(passage: Passage, index: int, span: Span) -> bool:
    """`the Peruvian office of the United Nations`: a state's adjective describes the body behind it."""
    return passage.written(index, span.first, span.last) in passage.gazetteer.demonyms


def _is_spokesperson(passage: Passage, index: int, span: Span) -> bool:
    """Is it one person who speaks for the body before: `RWN chairperson`, and not a group of its people?"""
    return passage.tokens(index)[span.last - 1].base in ROLES and not is_plural_group(passage, index, span)


def _body_of_titled(passage: Passage, index: int, span: Span) -> NamedActor | None:
    """The body in `Rivers Watch director Ana Ruiz`, read as one name."""
    of_office = body_of_office(passage, index, span)
    if of_office is not None:
        return NamedActor(of_office, passage.written(index, span.first, span.last))
    person = person_in(passage, index, span) if span.kind is SpanKind.UNKNOWN_NAME else None
    if person is None or person == span.first:
        return None
    body = body_before(passage, index, person)
    return NamedActor(body, passage.written(index, span.first, span.last)) if body is not None else None


def _definite(passage: Passage, index: int, written: str, preferred: Standing | None) -> NamedActor | None:
    """`the group`, `the government`, `the minister`: what it stands for here, else as written."""
    if not written:
        return None
    if len(written.split()) == 1 and written.split()[0].lower() in COLLECTIVE:
        found = last_organisation(passage, index, preferred)
        if found is not None:
            return found
    generic = passage.gazetteer.generics.get(written.lower()) or passage.gazetteer.generics.get(
        f"the {written.lower()}"
    )
    is_own_government = generic is not None and generic.is_definite or OWN_GOVERNMENT.match(f"the {written}")
    own = name_own_government(passage, written) if is_own_government else None
    if own is not None:
        return own
    return NamedActor(passage.gazetteer.actor_for(written), written)


def _antecedent(
    passage: Passage, index: int, span: Span, preferred: Standing | None, as_state: bool
) -> NamedActor | None:
    if span.standing is Standing.WE:
        speaker = speaker_at(passage, passage.tokens(index)[span.first].start, name_actors)
        return in_office(passage, speaker) if as_state else speaker
    if span.standing is Standing.YOU:
        return None
    if span.standing is Standing.PERSON:
        official = official_quoted(passage, index, span.first) if as_state else None
        person = official or last_person(passage, index, span.first)
        if as_state and person is not None and official is None and not may_speak_for(passage, person):
            return None
        return in_office(passage, person) if as_state else person
    if preferred is Standing.CIVIL:
        heard = last_voice(passage, index, 1)
        if heard is not None and heard.actor.type not in (ActorType.PERSON, ActorType.UNKNOWN):
            return heard
    if preferred is Standing.POWER and index and opens_with_others(passage, index - 1):
        return None
    return last_organisation(passage, index, preferred)
