"""Finds in one sentence the acts that put names under sanctions, and whether each is done or asked for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.model import Sentence
from loaders.officials.rules import Frame, OfficialRules, SanctionPattern
from loaders.officials.status import is_undone, judge_status
from store.vocabulary import OfficialStatus

# No act's names stand further from its wording; also what keeps hostile text cheap.
REACH = 1600
CLOSES_WITHIN = 420
# No sentence of that length tells of more acts.
FEWEST_ACTS, MOST_ACTS, LENGTH_OF_ACT = 8, 40, 80
AUXILIARY_REACH = 40
BACKGROUND_REACH = 60

AUXILIARIES = re.compile(
    r"(?:\b(?:is|are|was|were|has|have|had|will|shall|should|must|would|can|could|may|might|being|been|be|to|not|also|ought|need|needs|"
    r"today|now|all|both|each|\w+ly)\s+)+$"
)
OBJECT_OPENS = re.compile(
    r"[^\w(]{1,3}(?:[A-Z0-9]|(?:two|three|four|five|six|seven|eight|nine|ten|dozens|several|more|over|nearly|another|other|further|former|senior|"
    r"top|key|its|his|her|their|the|an?|actions?|entry|visas?|all|any|bank|overseas|names?|out)\b)"
)
# "Who is on the list?"
QUESTION = re.compile(
    r"\W*(?:who|which|what|why|how|when|is|are|was|were|will|would|should|could|can|may|do|does|did|has|have)\b"
)
# "a court froze the assets of A"
COURT = re.compile(r"\b(?:courts?|police|prosecutors?|judges?|tribunal|magistrate)\b[^.;]{0,60}$")
# "designated A and B as its victims", "names A as its sponsor", "designated A a foreign agent"
LABEL = re.compile(
    r"(?:(?!\b(?:for|who|which|whose|under|pursuant|because|after)\b)[^.;:]){3,200}?\s(?:as\s+)?"
    r"(?:(?:an?|its|their|his|her|the|two|new|official|sole|chief|lead|main)\s+){0,2}"
    r"(?:foreign\s+agents?|undesirable|extremists?|victims?|heirs?|successors?|candidates?|envoys?|spokes\w+|"
    r"representatives?|ambassadors?|guardians?|winners?|laureates?|heroes|hero|martyrs?|witness(?:es)?|experts?|"
    r"(?:co-?)?sponsors?|authors?|supporters?)\b"
)
# "to place A, the chief, and B, a judge, under sanctions": no clause about B.
PUT = re.compile(r"\b(?:plac(?:e|es|ed|ing)|put(?:s|ting)?|bring(?:s|ing)?|brought)\b[^.;]*$")
IF_BEHIND = re.compile(r"\b(?:if|unless|should\s+(?:they|he|she|it))\b")
NAMING = frozenset(
    ("official.it_names", "official.list", "official.designate", "official.bill_lists", "official.statement_mentions")
)
# "want to see A released and the judges sanctioned"
OTHER_FATE = re.compile(
    r"\b(?:released|freed|protected|acquitted|pardoned|buried|honou?red|reinstated|safe|free|returned|and\s+the\s+\w+)\b"
)
NO_NAME = re.compile(r"\s+(?:will|may|than|so)\b")
BACKGROUND = re.compile(r"\b(?:previous|earlier|already|formerly|former designation|in addition to those)")


@dataclass(frozen=True)
class SanctionAct:
    """One wording of sanctions in a sentence: where its names are to be read, what it says of them, how sure.

    `cue` is where its verb stands, `last` where all of the wording ends; `is_done_before` is true of earlier listings
    told as background.
    """

    pattern: SanctionPattern
    start: int
    end: int
    cue: int
    names_start: int
    names_end: int
    last: int
    status: OfficialStatus
    confidence: float
    is_done_before: bool


def find_acts(
    rules: OfficialRules, text: str, lowered: str, sentence: Sentence, has_context: bool
) -> list[SanctionAct]:
    """The acts of a sentence; `lowered` is the document's text in lower case, of the same length."""
    upper, words = sentence.end, lowered[sentence.start : sentence.end]
    if words.endswith("?") and QUESTION.match(words):
        return []
    if "sanction" not in words and rules.trade.search(words):
        return []
    most = max(FEWEST_ACTS, min(MOST_ACTS, len(words) // LENGTH_OF_ACT))
    acts: list[SanctionAct] = []
    for number, match in rules.act_patterns.find(lowered, sentence.start, upper):
        pattern = rules.patterns[number]
        if pattern.needs_context and not has_context or not any(hint in words for hint in pattern.hints):
            continue
        if _is_plural_noun(text, pattern, match):
            continue
        act = _make_act(rules, lowered, sentence, pattern, match, upper)
        if act is not None:
            acts.append(act)
        if len(acts) >= most:
            break
    return [_cut(act, acts) for act in acts]


def _cut(act: SanctionAct, acts: Sequence[SanctionAct]) -> SanctionAct:
    """The act, its names up to one that says otherwise: "has sanctioned A; and call on Canada to sanction B"."""
    if act.pattern.frame is not Frame.OBJECT:
        return act
    others = [
        one.cue
        for one in acts
        if one.cue >= act.end and one.status is not act.status and one.pattern.frame in (Frame.OBJECT, Frame.BETWEEN)
    ]
    return replace(act, names_end=min(others)) if others and min(others) < act.names_end else act


def _is_plural_noun(text: str, pattern: SanctionPattern, match: re.Match[str]) -> bool:
    """Is "sanctions" the noun: before anything but a name or a count it is not what somebody does."""
    if pattern.frame is not Frame.OBJECT or "verb" not in pattern.regex.groupindex or match.group("verb") is None:
        return False
    if match.group("verb").endswith("s") and text.startswith(":", match.end("verb")):
        return True  # "subject to sanctions: A, B"
    if NO_NAME.match(text, match.end("verb")):
        return True  # "sanctions may follow"; but "sanctioned May Orumova", "sanctioned Than Orumov"
    return match.group("verb").endswith("s") and not OBJECT_OPENS.match(text, match.end("verb"))


def _make_act(
    rules: OfficialRules, lowered: str, sentence: Sentence, pattern: SanctionPattern, match: re.Match[str], upper: int
) -> SanctionAct | None:
    names = _names_span(lowered, sentence, pattern, match, upper)
    if names is None:
        return None
    status, factor, cue = judge_status(rules, lowered, sentence.start, pattern, match)
    if pattern.id.startswith("official.freeze") and COURT.search(lowered, sentence.start, match.start()):
        return None
    if pattern.id in NAMING and LABEL.match(lowered, match.end(), upper):
        return None
    if pattern.id == "official.apposed_under_measures" and PUT.search(lowered, sentence.start, match.start()):
        return None
    if pattern.id == "official.want_sanctioned" and OTHER_FATE.search(lowered, match.end(), names[1]):
        return None
    if lowered.startswith("would", max(0, cue - 6)) and IF_BEHIND.search(lowered, match.end(), upper):
        return None
    is_noun = pattern.frame in (Frame.OBJECT, Frame.MODIFIER) and "verb" not in pattern.regex.groupindex
    if status is None or is_undone(lowered, match.end(), upper, is_noun):
        return None
    is_before = (
        BACKGROUND.search(lowered, max(sentence.start, match.start() - BACKGROUND_REACH), match.end()) is not None
    )
    confidence = round(pattern.strength * factor, 3)
    return SanctionAct(pattern, match.start(), match.end(), cue, *names, status, confidence, is_before)


def _names_span(
    lowered: str, sentence: Sentence, pattern: SanctionPattern, match: re.Match[str], upper: int
) -> tuple[int, int, int] | None:
    """Where the names of the wording stand, and where all of it ends."""
    match pattern.frame:
        case Frame.OBJECT | Frame.MODIFIER:
            return match.end(), min(upper, match.end() + REACH), match.end()
        case Frame.SUBJECT | Frame.ANTECEDENT:
            start = max(sentence.start, match.start() - REACH)
            auxiliaries = AUXILIARIES.search(lowered, max(start, match.start() - AUXILIARY_REACH), match.start())
            return start, auxiliaries.start() if auxiliaries else match.start(), match.end()
        case Frame.THESE:
            return match.start(), match.start(), match.end()
        case Frame.BETWEEN:
            if pattern.closes is None:
                raise ValueError(f"Pattern {pattern.id!r} of the frame between has no `closes`")
            closing = pattern.closes.search(lowered, match.end(), min(upper, match.end() + CLOSES_WITHIN))
            return None if closing is None else (match.end(), closing.start(), closing.end())
    raise ValueError(f"Unknown frame {pattern.frame!r}; expected one of: {', '.join(Frame)}")
