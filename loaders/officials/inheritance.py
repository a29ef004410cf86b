"""Whether "they include A", or a list, may take over the act before it: only where it still means the act's own people.

Invariant: between the act and the names nobody is told of who was killed, held, freed, or who asks; else the act stays
without names.
"""

import re
from collections.abc import Sequence

from loaders.model import Sentence
from loaders.officials.acts import SanctionAct
from loaders.officials.rules import OfficialRules
from loaders.officials.sufferers import sufferers_before

# "after Washington sanctioned": another's act, told beside the one that the sentence reports.
ASIDE = re.compile(
    r"\b(?:after|following|since|in response to|similar to|like|joining|condemn\w*|reject\w*|denounc\w*|critici\w+|"
    r"protest(?:s|ed|ing)?|slam\w*|deplor\w*|retaliat\w+|respon\w+)\b[^.;]{0,60}$"
)
ASIDE_REACH = 70
# Groups that states put on lists of their own in answer to sanctions.
TARGETED = frozenset(("journalists", "activists", "defenders"))
HARM_TOLD = re.compile(
    r"\b(?:deaths?|killings?|murders?|executions?|disappearances?|arrests?|detentions?|torture|imprisonment|beatings?|rapes?)\b"
)
# "They" are the people of the sentence right before.
PRONOUNS = (
    "it ",
    "their names",
    "they ",
    "they\n",
    "among them",
    "these include",
    "these are",
    "these were",
    "those include",
    "those are",
)


def may_take_over(
    rules: OfficialRules,
    lowered: str,
    sentences: Sequence[Sentence],
    told: tuple[int, SanctionAct],
    sentence: Sentence,
    act: SanctionAct,
) -> bool:
    """May the act of `sentence` say of its names what the act told before, in the sentence of that index, says?"""
    index, before = told
    names_sanctions = rules.contexts.search(lowered, act.start, act.end) is not None
    if names_sanctions and rules.others.search(lowered, act.start, act.end) is None:
        # "On the list of sanctions is also A": whatever was told in between.
        return rules.sufferers.search(lowered, sentence.start, sentence.end) is None
    is_pronoun = lowered.startswith(PRONOUNS, act.start)
    if lowered.startswith("their names", act.start) and HARM_TOLD.search(lowered, before.end, sentences[index].end):
        return False  # "sanctioned two officers over two deaths. Their names are"
    between = sentences[index + 1 : sentence.index]
    if is_pronoun and not all(_is_about(rules, lowered, one) for one in between):
        return False  # something else has been told of
    start = before.end if is_pronoun else sentences[index].end
    targets = _targets(rules, lowered, sentences[index], before)
    has_others = any(found.group() not in targets for found in rules.others.finditer(lowered, start, act.end))
    return not has_others and rules.sufferers.search(lowered, sentence.start, sentence.end) is None


def is_told_aside(lowered: str, sentence: Sentence, act: SanctionAct) -> bool:
    """Is it another's act, beside the one that the sentence reports: what somebody follows, answers or condemns?"""
    return ASIDE.search(lowered[max(sentence.start, act.cue - ASIDE_REACH) : act.cue]) is not None


def may_open_list(
    rules: OfficialRules, lowered: str, sentences: Sequence[Sentence], told: tuple[int, SanctionAct], lead_in: Sentence
) -> bool:
    """May the list that `lead_in` opens hold the people of the act told in the sentence of that index?"""
    index, act = told
    if index == lead_in.index:
        # "The following persons were killed:" only takes over what was said before.
        return rules.freed.search(lowered, lead_in.start if act.pattern.inherits else act.end, lead_in.end) is None
    has_others = rules.others.search(lowered, sentences[index].end, lead_in.end) is not None
    return not has_others and rules.freed.search(lowered, act.end, lead_in.end) is None


def _is_about(rules: OfficialRules, lowered: str, sentence: Sentence) -> bool:
    """Does the sentence still tell of the sanctions or of their people?"""
    return any(words.search(lowered, sentence.start, sentence.end) for words in (rules.people, rules.context))


def _targets(rules: OfficialRules, lowered: str, sentence: Sentence, act: SanctionAct) -> frozenset[str]:
    """Those whom the act itself is against, of the groups that mostly suffer: "banned politicians and journalists"."""
    found = rules.others.search(lowered, act.start, sentence.end)
    if found is None or sufferers_before(rules.words, lowered, found.end()):
        return frozenset()
    return frozenset({found.group()}) & TARGETED
