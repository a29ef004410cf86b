"""Finds whose act a noun names: its owner before it, or whoever stands behind `by`, `of` and `from`."""

from loaders.grammar.word_sets import word_set
from loaders.names.phrases import Phrase, phrase_after, phrase_before
from loaders.names.spans import SpanKind, Standing
from loaders.passage import Passage
from store.vocabulary import ActorType

ANSWERING = (Standing.POWER, Standing.LAWMAKER, Standing.UNCLEAR, Standing.PERSON)
NOUNS_IN_ING = word_set("meeting hearing ruling finding proceeding briefing bombing killing shooting funding building")
# `a report of the raid by Peru`: behind `of` stands what these are about.
ABOUT_OTHERS = word_set("report investigation inquiry probe review assessment")
REPORTING = frozenset((ActorType.IGO, ActorType.COURT, ActorType.PARLIAMENT))
# Behind these `to` names whom the act is about; behind others another verb.
ABOUT_WHOM = word_set("appeal threat response opposition objection")


def owner_of(passage: Passage, index: int, at: int) -> Phrase | None:
    """`the ministry's repeated call for`: whose the noun is, with one word between at most."""
    tokens = passage.tokens(index)
    end = next((i for i in (at, at - 1) if i > 0 and tokens[i - 1].is_possessive), None)
    return None if end is None else phrase_before(passage, index, end)


def owner_of_noun(passage: Passage, index: int, at: int, end: int, word: str) -> Phrase | None:
    """Whose act a noun names: `the ministry's refusal`, `a ruling by the court`, `the failure of the state`."""
    tokens = passage.tokens(index)
    if (owner := owner_of(passage, index, at)) is not None and owner.standing is Standing.POWER:
        return owner
    for i in range(end, min(len(tokens), end + 7)):
        if tokens[i].lower.endswith("ing") and tokens[i].lower not in NOUNS_IN_ING:
            # `a resolution condemning the police of Chad`: what stands behind is the object of another verb.
            break
        if tokens[i].lower == "to" and word not in ABOUT_WHOM:
            break
        if tokens[i].lower in ("by", "of", "from"):
            agent = phrase_after(passage, index, i + 1, 4)
            if tokens[i].lower == "of" and word in ABOUT_OTHERS and agent is not None and not _reports(agent):
                continue
            if agent is not None and agent.standing in ANSWERING:
                return agent
    before = [s for s in passage.spans(index) if s.last <= at and at - s.last <= 3]
    if before and (
        before[-1].kind is not SpanKind.PRONOUN
        or tokens[before[-1].first].lower in ("its", "their", "his", "her", "our")
    ):
        return phrase_before(passage, index, before[-1].last)
    return phrase_before(passage, index, at)


def _reports(agent: Phrase) -> bool:
    """`the report of the commissioner`: is it somebody who reports, and not a state on which others do?"""
    head = agent.head
    return head.kind is SpanKind.OFFICE or head.actor is not None and head.actor.type in REPORTING
