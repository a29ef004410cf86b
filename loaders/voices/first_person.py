"""Whose act `we` and `I` tell where an authority speaks: of joint states, of a minister, of who was heard last.

Outside quotations `I` is the minister who answers a parliament, and `we` are the states that the text says have agreed.
"""

import re
from collections.abc import Sequence

from loaders.documents.parliament_records import QUESTION, find_asked_state
from loaders.grammar.word_sets import word_set
from loaders.names.home_state import find_home
from loaders.names.office_holders import state_of_official
from loaders.names.spans import Span, SpanKind, Standing
from loaders.passage import Passage
from loaders.voices.speakers import own_voice
from loaders.voices.speaking_bodies import find_speaking_body
from loaders.voices.voices_heard import find_voices
from store.rows import NamedActor
from store.vocabulary import ActorType

# A joint statement names its states among its first sentences; a speaker is named so many before a quotation.
OPENING, REACH = 8, 8
STATES = frozenset((ActorType.GOVERNMENT, ActorType.IGO))
BETWEEN = word_set(", and & the of ; ’s 's")
JOINING = re.compile(
    r"\b[Jj]oint (?:[Ss]tatement|[Dd]eclaration|[Cc]ommuniqu[eé])\b|\bWe, |"
    r"\bsigned by the (?:governments?|states|countries)\b|"
    r"\b[Ww]e(?:[’']ve| have)? (?:convened|met|meet|gathered)\b"
)
# By these a minister is told from the members who ask.
MINISTER = re.compile(
    r"\bmy (?:department|officials|ministry)\b|\bI propose to take questions?\b|"
    r"\bas the (?:deputy|hon(?:ourable|\.)? member)\b|\bI thank the (?:deputy|(?:right )?hon)|"
    r"\bthis government (?:is|are|has|have)\b",
    re.IGNORECASE,
)


def who_speaks(passage: Passage, index: int, first: int) -> tuple[NamedActor, ...]:
    """The authorities that the `we` or `I` at token `first` of a sentence stands for; empty where none is known."""
    offset = passage.tokens(index)[first].start
    quote = passage.quote_at(offset)
    if quote is not None:
        # In an organisation's own text whoever is quoted without a name speaks for it.
        is_other = quote.speaker_start is None and own_voice(passage) is None
        return _heard_last(passage, index) if is_other else ()
    states = passage.once(find_joint_states)
    if states:
        return states
    home = passage.once(find_home)
    body = passage.once(find_speaking_body)
    if body is not None:
        return (body,)
    publisher = passage.publisher
    if home is None and publisher is not None and publisher.type is ActorType.IGO:
        return (NamedActor(publisher, publisher.name),)
    if home is None:
        return ()
    is_minister = index in passage.once(find_minister_sentences) and home.country == passage.once(find_asked_state)
    return (NamedActor(home, home.name),) if is_minister or passage.publisher_standing is Standing.POWER else ()


def find_joint_states(passage: Passage) -> tuple[NamedActor, ...]:
    """The states for which a joint statement speaks as `we`; empty where the text is none, or names fewer than two."""
    for sentence in passage.sentences[:OPENING]:
        if JOINING.search(passage.text, sentence.start, sentence.end) is None:
            continue
        states = _listed_states(passage, sentence.index)
        if len(states) > 1:
            return states
    return ()


def find_minister_sentences(passage: Passage) -> frozenset[int]:
    """The sentences in which a minister answers a parliament: from words only a minister says to the next question."""
    if QUESTION.search(passage.text) is None:
        return frozenset()
    found = set()
    speaks = False
    for sentence in passage.sentences:
        text = passage.text[sentence.start : sentence.end]
        if QUESTION.search(text) is not None or text.endswith("?"):
            speaks = False
        elif MINISTER.search(text) is not None:
            speaks = True
        if speaks:
            found.add(sentence.index)
    return frozenset(found)


def _listed_states(passage: Passage, index: int) -> tuple[NamedActor, ...]:
    """The first list of at least two states in a sentence."""
    tokens = passage.tokens(index)
    members: list[Span] = []
    for span in passage.spans(index):
        is_state = span.kind is SpanKind.NAME and span.actor is not None and span.actor.type in STATES
        between = {token.lower for token in tokens[members[-1].last : span.first]} if members else set()
        if is_state and between <= BETWEEN:
            members.append(span)
        elif len(members) > 1:
            break
        else:
            members = [span] if is_state else []
    return _named(passage, index, members)


def _named(passage: Passage, index: int, spans: Sequence[Span]) -> tuple[NamedActor, ...]:
    named = {s.actor.actor_id: NamedActor(s.actor, passage.written(index, s.first, s.last)) for s in spans if s.actor}
    return tuple(named.values())


def _heard_last(passage: Passage, index: int) -> tuple[NamedActor, ...]:
    """Who was heard last before a quotation that names no speaker, where that is an authority, else nobody."""
    heard = [voice for voice in passage.once(find_voices) if index - REACH <= voice.sentence < index]
    if not heard or not heard[-1].is_power:
        return ()
    named = heard[-1].named
    if named.actor.type is not ActorType.PERSON:
        return (named,)
    state = state_of_official(passage, named.actor.name)
    return (NamedActor(state, named.as_written),) if state is not None else ()
