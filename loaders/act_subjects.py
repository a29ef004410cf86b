"""Finds whose act a word for an act names: the verb's subject, the agent after `by`, the owner of a noun."""

from collections.abc import Sequence
from dataclasses import replace

from loaders.companions import with_companions
from loaders.cues import CueMention
from loaders.inflections import Form
from loaders.passage import Passage
from loaders.phrases import Phrase, main_subject, phrase_after, phrase_before, phrase_within
from loaders.spans import SpanKind, Standing
from loaders.tokens import Token, first_from
from loaders.word_sets import word_set

OPENERS = word_set("the a an his her their its our my this these those")
# Wordings that hold the name of who does nothing: `no government has answered`, `lack of government support`.
INSIDE = word_set("no lack absence")
# How far behind a noun for an act who did it may be named.
BY_REACH = 16
# `Peru is committed to`: what looks like a passive says what its subject is.
STATES = word_set("commit engage prepare determine concern resolve involve oppose support intend expect close")
BETWEEN = word_set("is are was were been being be has have had not also already since now then still never again")
FINITE = (Form.PAST, Form.THIRD)
CLAUSE_STARTS = word_set(", and but while as because that when after if")


def find_subject(passage: Passage, index: int, at: int, mention: CueMention, is_passive: bool) -> Phrase | None:
    """The phrase of who did the act of `mention` at token `at`; None where that is nobody who can answer."""
    subject = _subject(passage, index, at, mention, is_passive)
    if subject is None or mention.form is not None and _has_own_subject(passage.tokens(index), subject.last, at):
        return None
    is_powerless = subject.standing in (Standing.CIVIL, Standing.PRESS, Standing.YOU)
    if is_powerless and not _has_power(subject) and not _is_secretary(passage, subject):
        return None
    return with_companions(passage, subject, at) if mention.form is not None and subject.sentence == index else subject


def _has_own_subject(tokens: Sequence[Token], last: int, at: int) -> bool:
    """`Peru lost, and the coach rejected`: does a clause with a subject of its own begin after the phrase?"""
    first = next((i for i in range(at - 1, max(last, at - 5), -1) if tokens[i].lower in OPENERS), None)
    return (
        first is not None
        and first < at - 1
        and tokens[first - 1].lower in CLAUSE_STARTS
        and all(t.text[0].isalpha() and not t.is_capital for t in tokens[first + 1 : at])
    )


def _is_secretary(passage: Passage, phrase: Phrase) -> bool:
    """`Secretary Dahl`, `the home secretary`: members of a cabinet more often than of a club."""
    head = phrase.head
    tokens = passage.tokens(phrase.sentence)
    words = [t.base for t in tokens[max(0, head.first - 1) : phrase.last]]
    return head.kind in (SpanKind.OFFICE, SpanKind.GENERIC) and "secretary" in words and "general" not in words


def _has_power(phrase: Phrase) -> bool:
    return any(span.standing is Standing.POWER for span in phrase.spans)


def _subject(passage: Passage, index: int, at: int, mention: CueMention, is_passive: bool) -> Phrase | None:
    tokens = passage.tokens(index)
    end = first_from(tokens, mention.end + passage.sentences[index].start)
    by = next((i for i in range(end, min(len(tokens), end + 9)) if tokens[i].lower == "by"), None)
    if mention.cue.subject == "behind":
        return _agent_behind(passage, index, end, mention)
    if mention.cue.subject == "after" and mention.form is None:
        agent = phrase_after(passage, index, end, 7)
        if agent is not None and agent.standing is not Standing.THING:
            return agent
    if mention.form is None and not mention.cue.nouns:
        own = _subject_inside(passage, index, at, end)
        if own is not None:
            return own
    if mention.form is None and (mention.cue.verbs or mention.cue.nouns):
        return _nominal_subject(passage, index, at, end)
    if is_passive:
        agent = phrase_after(passage, index, by + 1, 5) if by is not None else None
        patient = phrase_before(passage, index, at) if agent is None else None
        is_own = passage.publisher_standing is Standing.POWER
        return agent or (None if not is_own and _suffers(tokens, patient, at, mention.word) else patient)
    if (
        mention.form is Form.PAST
        and by is not None
        and not any(t.lower in ("has", "have", "had") for t in tokens[max(0, at - 3) : at])
    ):
        agent = phrase_after(passage, index, by + 1, 4)
        if agent is not None and agent.standing is Standing.POWER:
            return agent
    if _trails(tokens, at) or mention.form in FINITE and _is_joined(tokens, at):
        return main_subject(passage, index, at) or phrase_before(passage, index, at)
    return phrase_before(passage, index, at)


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


def _nominal_subject(passage: Passage, index: int, at: int, end: int) -> Phrase | None:
    """Whose act a noun names: `the ministry's refusal`, `a ruling by the court`, `the failure of the state`."""
    tokens = passage.tokens(index)
    for i in range(end, min(len(tokens), end + 7)):
        if tokens[i].lower in ("by", "of", "from"):
            agent = phrase_after(passage, index, i + 1, 4)
            if agent is not None and agent.standing in (Standing.POWER, Standing.UNCLEAR, Standing.PERSON):
                return agent
    before = [s for s in passage.spans(index) if s.last <= at and at - s.last <= 3]
    if before and (
        before[-1].kind is not SpanKind.PRONOUN
        or tokens[before[-1].first].lower in ("its", "their", "his", "her", "our")
    ):
        return phrase_before(passage, index, before[-1].last)
    return phrase_before(passage, index, at)
