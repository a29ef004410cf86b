"""Tells where "sanction" without an authority may mean approve, or fine, rather than what is meant here."""

import re

from loaders.model import Sentence
from loaders.officials.acts import SanctionAct
from loaders.officials.scene import Scene
from store.vocabulary import OfficialStatus

BARE_VERBS = frozenset(("official.sanction", "official.was_sanctioned", "official.sanctioned_name"))
# Nobody approves of "the following officials".
OF_PEOPLE = re.compile(
    r"\bsanction\w*\s+(?:these|the|those)\s+(?:following\s+)?(?:[\w-]+\s+){0,3}?(?:officials|individuals|persons|officers|judges|"
    r"prosecutors|commanders|generals|ministers|perpetrators)\b(?!['’])"
)
# Whom nobody asks to approve or fine anybody.
STATES = re.compile(
    r"\b(?:governments|countries|states(?!\s+of)|nations|parliaments|democracies|world\s+leaders|international\s+community|"
    r"foreign\s+ministers?)\b"
)
BEFORE, AFTER = 600, 300


def may_mean_approve(scene: Scene, sentence: Sentence, act: SanctionAct) -> bool:
    """Is the act's own verb all that speaks of sanctions near by?"""
    if act.pattern.id not in BARE_VERBS or OF_PEOPLE.search(scene.lowered, act.start, sentence.end):
        return False
    if act.status is OfficialStatus.PROPOSED and scene.text.startswith(":", act.end):
        return False  # "We ask that you sanction: A, B"
    if act.status is OfficialStatus.PROPOSED and STATES.search(scene.lowered, sentence.start, act.start):
        return False
    has_context = scene.has_context
    return not (has_context(sentence.start - BEFORE, act.start) or has_context(act.end, sentence.end + AFTER))
