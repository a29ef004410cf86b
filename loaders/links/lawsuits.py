"""Asks that go to a court, and the courts that decide about them: whoever was sued, a court of that state answers.

Invariant: a court of another state than the one that was asked decides nothing about the ask.
"""

import re

from loaders.links.compared_rows import Answering, Asked
from loaders.links.link_rules import LinkRules
from store.link_rows import LinkActor
from store.vocabulary import ActorType

COURT = re.compile(r"\b(?:courts?|tribunals?|judges?|jury|justices)\b", re.IGNORECASE)


def is_decided(asked: Asked, answering: Answering, rules: LinkRules) -> bool:
    """Did a court act to which the ask may have gone, in the text that tells of the ask?"""
    if asked.row.document_id != answering.row.document_id or not rules.says("lawsuit", asked.row.quote):
        return False
    courts = [responder for responder in answering.row.responders if is_court(responder)]
    states = {addressee.country for addressee in asked.row.addressees if addressee.country is not None}
    return any(court.country is None or not states or court.country in states for court in courts)


def is_court(actor: LinkActor) -> bool:
    """Is it a court, or does its name say so?"""
    return actor.type is ActorType.COURT or COURT.search(actor.name) is not None
