"""Responses that name the very ask: a petition was handed in, and somebody is said to have dismissed a petition.

Invariant: in one document alone, and of what is put in writing alone; calls and requests are too many to be one.
"""

from loaders.links.compared_rows import Answering, Asked
from loaders.links.link_rules import LinkRules
from store.link_rows import LinkActor

# Wordings for asks in writing.
WRITTEN = ("a_petition", "lawsuit")
# Wordings with which a response says what became of an ask.
FATES = ("refused_ask", "answering")
# How far apart the text may name the ask and what became of it.
FAR = 2000


def names_ask(asked: Asked, answering: Answering, rules: LinkRules) -> bool:
    """Does the response say what became of the petition or lawsuit that the demand tells of?"""
    demand, response = asked.row, answering.row
    if demand.document_id != response.document_id or response.start - demand.end > FAR:
        return False
    if demand.start - response.end > FAR or not any(rules.says(fate, response.quote) for fate in FATES):
        return False
    return any(rules.says(kind, demand.quote) and rules.says(kind, response.quote) for kind in WRITTEN)


def may_decide(asked: Asked, answering: Answering) -> bool:
    """May whoever decided about the ask be who was asked: no body of another state, and none of those who ask?"""
    askers = {asker.actor_id for asker in asked.row.askers}
    states = {addressee.country for addressee in asked.row.addressees} - {None}
    return all(
        responder.actor_id not in askers and _is_at_home(responder, states) for responder in answering.row.responders
    )


def _is_at_home(responder: LinkActor, states: set[str | None]) -> bool:
    return responder.country is None or not states or responder.country in states
