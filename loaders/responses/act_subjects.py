"""Finds whose act a word for an act names: the verb's subject, the agent after `by`, the owner of a noun."""

from collections.abc import Sequence
from dataclasses import replace

from loaders.grammar.cues import CueMention
from loaders.grammar.inflections import Form
from loaders.grammar.tokens import Token, first_from
from loaders.grammar.word_sets import word_set
from loaders.names.antecedents import last_organisation
from loaders.names.phrases import Phrase, main_subject, phrase_after, phrase_before, phrase_within
from loaders.names.powers import may_answer
from loaders.names.spans import SpanKind, Standing
from loaders.passage import Passage
from loaders.responses.act_owners import owner_of, owner_of_noun
from loaders.responses.no_subjects import OPENERS, is_adjective, is_expletive, is_of_a_law, is_only_object
from loaders.responses.value_words import valued_for
from loaders.voices.companions import with_companions
from store.vocabulary import ActorType, ResponseKind

# Wordings that hold the name of who does nothing: `no government has answered`, `lack of government support`.
INSIDE = word_set("no lack absence")
# Between a verb and `by` these show that the agent is that of another: `asked that a list be kept by Peru`.
OTHER_VERBS = word_set("that to be been being is was were are")
# How far behind a noun for an act who did it may be named.
BY_REACH = 16
# `Peru is committed to`: what looks like a passive says what its subject is.
STATES = word_set("commit engage prepare determine concern resolve involve oppose support intend expect close")
# `rejected any resignation by Peru`: where an object follows the verb, the agent behind is that of the object.
OBJECTS = OPENERS | word_set("any all every each such some no both several many")
BETWEEN = word_set("is are was were been being be has have had not also already since now then still never again")
ABOUT = word_set("on about into against concerning regarding over")
# What may stand before a gerund that opens a sentence, and how far on its clause may go.
OPENING, LONG_OPENING = word_set("by in after while despite without when on instead of rather than not even"), 40
DECIDING_BODIES = frozenset((ActorType.PARLIAMENT, ActorType.COURT))
CABINETS = word_set("cabinet ministers government")
BODIES_OF_STATES = word_set("organisation organization bloc grouping group body alliance union community")
FINITE = (Form.PAST, Form.THIRD)
# `subject to EU sanctions`
ALSO_NOUNS = word_set("sanction ban report call demand request support")
CLAUSE_STARTS = word_set(", and but while as because that when after if")


def find_subject(passage: Passage, index: int, at: int, mention: CueMention, is_passive: bool) -> Phrase | None:
    """The phrase of who did the act of `mention` at token `at`; None where that is nobody who can answer."""
    if mention.form is not None and is_of_a_law(passage.tokens(index), at):
        return None
    if mention.form is Form.GERUND and (valued := valued_for(passage, index, at)) is not None:
        return valued if may_answer(passage, valued) else None
    subject = _subject(passage, index, at, mention, is_passive)
    is_empty = mention.form is not None and subject is not None and is_expletive(passage, subject)
    subject = None if subject is None or is_empty else _who_wrote(passage, subject)
    if subject is not None and is_adjective(passage, subject, at, mention.form):
        return None
    if subject is None or mention.form is not None and _has_own_subject(passage.tokens(index), subject.last, at):
        return None
    is_noun = mention.form is Form.THIRD and mention.word in ALSO_NOUNS
    if mention.form is not None and not is_noun and is_only_object(passage.tokens(subject.sentence), subject, at):
        return None
    if is_passive and passage.publisher_standing is Standing.POWER and subject.last <= at:
        # Of an authority's `were designated` the subject is whom it designated, who may have no power.
        return subject
    if not may_answer(passage, subject) and not _is_body_of_states(passage, subject):
        return None
    return with_companions(passage, subject, at) if mention.form is not None and subject.sentence == index else subject


def _is_body_of_states(passage: Passage, subject: Phrase) -> bool:
    """`The organisation also called for`: does it stand for a body of states named before?"""
    head = subject.head
    noun = passage.tokens(subject.sentence)[head.last - 1].lower
    if head.kind is not SpanKind.GENERIC or len(subject.spans) > 1 or noun not in BODIES_OF_STATES:
        return False
    named = last_organisation(passage, subject.sentence)
    return named is not None and named.actor.type is ActorType.IGO


def _who_wrote(passage: Passage, subject: Phrase) -> Phrase:
    """Whose text it is that says something, `the ministry's report on Chad`, or the text alone; others as they are."""
    if subject.head.standing is not Standing.THING:
        return subject
    tokens, last = passage.tokens(subject.sentence), subject.head.last
    if len(subject.spans) > 1 and tokens[last].lower in ABOUT:
        subject = replace(subject, last=last, spans=subject.spans[:1], standing=Standing.THING)
    owner = phrase_before(passage, subject.sentence, subject.first) if len(subject.spans) == 1 else None
    is_owner = owner is not None and owner.standing is Standing.POWER and subject.first - owner.last < 2
    return owner if owner is not None and is_owner and tokens[owner.last - 1].is_possessive else subject


def _has_own_subject(tokens: Sequence[Token], last: int, at: int) -> bool:
    """`Peru lost, and the coach rejected`: does a clause with a subject of its own begin after the phrase?"""
    first = next((i for i in range(at - 1, max(last, at - 5), -1) if tokens[i].lower in OPENERS), None)
    return (
        first is not None
        and first < at - 1
        and tokens[first - 1].lower in CLAUSE_STARTS
        and all(t.text[0].isalpha() and not t.is_capital for t in tokens[first + 1 : at])
    )


def _subject(passage: Passage, index: int, at: int, mention: CueMention, is_passive: bool) -> Phrase | None:
    tokens = passage.tokens(index)
    end = first_from(tokens, mention.end + passage.sentences[index].start)
    by = next((i for i in range(end, min(len(tokens), end + 9)) if tokens[i].lower == "by"), None)
    if mention.cue.subject == "owner":
        return owner_of(passage, index, at)
    if mention.cue.subject == "behind":
        return _agent_behind(passage, index, end, mention)
    if mention.cue.subject == "after" and mention.form is None:
        agent = phrase_after(passage, index, end, 7)
        # `According to new plans, Peru`: behind the comma another clause begins.
        is_beyond = agent is not None and any(token.text == "," for token in tokens[end : agent.first])
        if agent is not None and agent.standing is not Standing.THING and not is_beyond:
            return agent
    if mention.form is None and not mention.cue.nouns:
        own = _subject_inside(passage, index, at, end)
        if own is not None:
            return own
    if mention.form is None and (mention.cue.verbs or mention.cue.nouns):
        decided = _deciding_body(passage, index, end) if mention.cue.kind is ResponseKind.LEGISLATION else None
        return decided or owner_of_noun(passage, index, at, end, mention.word)
    if is_passive:
        # `was said to have been taken by the police`: the agent is that of the other verb.
        by = None if by is not None and any(token.lower == "to" for token in tokens[end:by]) else by
        agent = phrase_after(passage, index, by + 1, 5) if by is not None else None
        patient = phrase_before(passage, index, at) if agent is None else None
        agent = agent or _deciding_body(passage, index, end)
        is_own = passage.publisher_standing is Standing.POWER
        return agent or (None if not is_own and _suffers(tokens, patient, at, mention.word) else patient)
    if (
        mention.form is Form.PAST
        and by is not None
        and not any(t.lower in ("has", "have", "had") for t in tokens[max(0, at - 3) : at])
        and tokens[end].lower not in OBJECTS
        and OTHER_VERBS.isdisjoint(token.lower for token in tokens[end:by])
    ):
        agent = phrase_after(passage, index, by + 1, 4)
        if agent is not None and agent.standing is Standing.POWER:
            return agent
    if (opener := _subject_behind_comma(passage, index, at, mention.form)) is not None:
        return opener
    if _trails(tokens, at) or mention.form in FINITE and _is_joined(tokens, at):
        return main_subject(passage, index, at) or phrase_before(passage, index, at)
    return phrase_before(passage, index, at)


def _subject_behind_comma(passage: Passage, index: int, at: int, form: Form | None) -> Phrase | None:
    """`By refusing visas, Peru took a stand`: who acts where a gerund opens the sentence stands behind its comma."""
    tokens = passage.tokens(index)
    if form is not Form.GERUND or not at or any(token.lower not in OPENING for token in tokens[:at]):
        return None
    comma = next((i for i in range(at, min(len(tokens) - 1, at + LONG_OPENING)) if tokens[i].text == ","), None)
    return None if comma is None else phrase_after(passage, index, comma + 1, 3)


def _deciding_body(passage: Passage, index: int, end: int) -> Phrase | None:
    """`was tabled in the Senate`: the parliament or court in which something was done has done it."""
    tokens = passage.tokens(index)
    for at in range(end, min(len(tokens), end + 5)):
        if tokens[at].lower in ("in", "before", "by", "at"):
            phrase = phrase_after(passage, index, at + 1, 3)
            if phrase is not None and CABINETS & {t.lower for t in tokens[at + 1 : at + 4]}:
                return phrase
            kinds = (
                {span.actor.type for span in phrase.spans if span.actor is not None} if phrase is not None else set()
            )
            if kinds & DECIDING_BODIES:
                return phrase
    return None


def is_patient(passage: Passage, phrase: Phrase, at: int, word: str) -> bool:
    """`Belarus was sanctioned`: does the phrase before the passive at token `at` name to whom it was done?"""
    return _suffers(passage.tokens(phrase.sentence), phrase, at, word)


def _suffers(tokens: Sequence[Token], phrase: Phrase | None, at: int, word: str) -> bool:
    if phrase is None or phrase.standing is Standing.THING or word in STATES or phrase.last > at:
        return False
    return all(t.lower in BETWEEN or t.lower.endswith("ly") for t in tokens[phrase.last : at])


def _trails(tokens: Sequence[Token], at: int) -> bool:
    """`Peru joined the ban on Chad, adding three firms`: does the word hang on the whole clause before a comma?"""
    first = at - 1 if at and tokens[at - 1].lower.endswith("ly") else at
    return first > 1 and tokens[first - 1].text == "," and tokens[at].lower.endswith("ing")


def _is_joined(tokens: Sequence[Token], at: int) -> bool:
    """`Peru left the talks and condemned the raid`: what stands before `and` is the object of the verb before."""
    first = at
    while first > 1 and (tokens[first - 1].lower in BETWEEN or tokens[first - 1].lower.endswith("ly")):
        first -= 1
    return first > 1 and tokens[first - 1].lower in ("and", "but")


def _agent_behind(passage: Passage, index: int, end: int, mention: CueMention) -> Phrase | None:
    """Who stands behind the wording, and nobody else: `no reply from Kenya`, `the closure of the mine by Kenya`."""
    tokens = passage.tokens(index)
    if mention.cue.nouns:
        by = (i for i in range(end, min(len(tokens), end + BY_REACH)) if tokens[i].lower == "by")
        end = next(by, len(tokens) - 1) + 1
    agent = phrase_after(passage, index, end, 5)
    return agent if agent is not None and agent.standing is not Standing.THING else None


def _subject_inside(passage: Passage, index: int, first: int, last: int) -> Phrase | None:
    """Who does nothing, where the wording itself names it: `no government has answered`."""
    if passage.tokens(index)[first].lower not in INSIDE:
        return None
    inside = phrase_within(passage, index, first, last)
    if inside is None or inside.standing not in (Standing.POWER, Standing.UNCLEAR):
        return None
    head = inside.head
    if head.first == first and head.last > first + 1:
        head = head._replace(first=first + 1)
    return replace(inside, first=head.first, last=head.last, spans=(head,))
