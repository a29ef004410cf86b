"""Whom "the list" or "they" means where no wording of an act came before: the group told of beside sanctions.

"Canada has the names of nine officers whom its sanctions are to hit. The list includes A": no pattern reads the first
sentence, but it speaks of sanctions and of a group. Invariant: a group that suffers, asks or is spared is none.
"""

import re
from collections.abc import Sequence

from loaders.model import Sentence
from loaders.officials.acts import SanctionAct
from loaders.officials.owners import owns_or_does
from loaders.officials.rules import OfficialRules
from loaders.officials.scene import Scene
from loaders.officials.statements import ListedName, Statement
from store.rows import NamedActor, PartialDate
from store.vocabulary import OfficialKind, OfficialStatus

# So many sentences before the names a list is still the one told of; "they" are those of the sentence before.
REACH, REACH_OF_PRONOUN = 6, 1
LIST = re.compile(r"\b(?:list|named|names|bill|letter|package|sanctions)\b")
PRONOUN = re.compile(r"(?:they|those|among\s+them)\b")
# Of a group that some sanctions hit, or are asked to.
GROUP = re.compile(
    r"\b(?:officials?|individuals?|persons?|people|citizens|nationals|politicians|officers|generals|commanders|judges|prosecutors|"
    r"lawmakers|ministers|leaders|figures|names|perpetrators|abusers|oligarchs|actors|targets|\d+\s+(?:[\w-]+\s+){0,2}?\w+s)\b"
)
SPARED = re.compile(
    r"\b(?:not|never|no|nobody|none|without|nor|refus\w+|declin\w+|lift\w*|eas(?:e|es|ed|ing)|remov\w+|delist\w*|suspend\w*|"
    r"unfr\w+|rescind\w*|exempt\w*|oppos\w+|reject\w*|expired|evad\w+|against\s+sanctions)\b"
)
# What is only drafted is in force for nobody.
DRAFT = re.compile(
    r"\b(?:bills?|drafts?|legislation|proposals?|motions?|resolutions?|petitions?|amendments?|submi\w+)\b"
)
STRENGTH = 0.6


def state_group(
    scene: Scene, rules: OfficialRules, sentences: Sequence[Sentence], sentence: Sentence, act: SanctionAct
) -> Statement | None:
    """What sentences before say of the group whose names this one gives; None without such a group."""
    if act.pattern.as_counted:
        return None
    told = _find_group(scene, rules, sentences, sentence, act)
    return None if told is None else _statement(scene, rules, told, sentence, act)


def _find_group(
    scene: Scene, rules: OfficialRules, sentences: Sequence[Sentence], sentence: Sentence, act: SanctionAct
) -> Sentence | None:
    """The sentence on sanctions before this one whose group its list means; None where others were told of since."""
    is_pronoun = PRONOUN.match(scene.lowered, act.start) is not None
    if not is_pronoun and LIST.search(scene.lowered, act.start, act.end) is None:
        return None
    reach = REACH_OF_PRONOUN if is_pronoun else REACH
    for before in reversed(sentences[max(0, sentence.index - reach) : sentence.index]):
        span = (scene.lowered, before.start, before.end)
        if not scene.has_context(before.start, before.end) or GROUP.search(*span) is None:
            continue
        if SPARED.search(*span) or rules.trade.search(*span) or rules.other_senses.search(*span):
            return None
        has_others = rules.others.search(scene.lowered, before.start, act.end) is not None
        is_sufferer = rules.sufferers.search(scene.lowered, sentence.start, sentence.end) is not None
        return None if has_others or is_sufferer else before
    return None


def _statement(
    scene: Scene, rules: OfficialRules, told: Sentence, sentence: Sentence, act: SanctionAct
) -> Statement | None:
    """What the sentence on sanctions says of its group, in the place of the one with its names; None where unsaid."""
    span = (scene.lowered, told.start, told.end)
    is_asked = rules.asked.search(*span) is not None or DRAFT.search(*span) is not None
    if not is_asked and rules.open.search(*span) is not None:
        return None
    authorities = find_owners(scene, told) or (scene.asked if is_asked else scene.publisher)
    status = OfficialStatus.PROPOSED if is_asked else OfficialStatus.SANCTIONED
    if act.pattern.status not in (None, status) or not authorities:
        return None
    nobody = ListedName(sentence.start, sentence.start, "", OfficialKind.PERSON)
    confidence = min(STRENGTH, act.pattern.strength)
    return Statement(
        sentence.start, sentence.end, nobody, status, authorities, False, PartialDate(), confidence, act.pattern.id
    )


def find_owners(scene: Scene, told: Sentence) -> tuple[NamedActor, ...]:
    """The authority whose measures the sentence speaks of, or who acts in it."""
    mentions = scene.finder.find_authorities(scene.text, told.start, told.end)
    owners = [m for m in mentions if owns_or_does(scene.text, scene.lowered, m)]
    subjects = [m for m in mentions if not m.is_modifier and not m.is_aside and scene.has_context(m.end, told.end)]
    named = owners or subjects
    return (named[0].named,) if named else ()
