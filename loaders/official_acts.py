"""Finds in one sentence the acts that put names under sanctions, and whether each is done or asked for."""

import re
from dataclasses import dataclass

from loaders.model import Sentence
from loaders.official_rules import Frame, OfficialRules, SanctionPattern
from store.vocabulary import OfficialStatus

# No act's names stand further from its wording; also what keeps hostile text cheap.
REACH = 1600
CLOSES_WITHIN = 420
MOST_ACTS = 40
GOVERNOR_REACH = 260

WORD = re.compile(r"[\w’'-]+")
LIGHT_VERB = re.compile(
    r"\b(?P<verb>impos(?:e|es|ed|ing)|appl(?:y|ies|ied|ying)|adopt(?:s|ed|ing)?|announc(?:e|es|ed|ing)|introduc(?:e|es|ed|ing)|"
    r"lev(?:y|ies|ied|ying)|slap(?:s|ped|ping)?|plac(?:e|es|ed|ing)|put(?:s|ting)?|enact(?:s|ed|ing)?|issu(?:e|es|ed|ing)|"
    r"unveil(?:s|ed|ing)?|extend(?:s|ed|ing)?|implement(?:s|ed|ing)?|us(?:e|es|ed|ing)|enforc(?:e|es|ed|ing))\b(?=[\w’'.,/&\s-]*$)"
)
AUXILIARIES = re.compile(
    r"(?:\b(?:is|are|was|were|has|have|had|will|shall|should|must|would|can|could|may|might|being|been|be|to|not|also|ought|need|needs|"
    r"today|now|\w+ly)\s+)+$"
)
OBJECT_OPENS = re.compile(
    r"\W{1,3}(?:[A-Z0-9]|(?:two|three|four|five|six|seven|eight|nine|ten|dozens|several|more|over|nearly|another|other|further|former|senior|"
    r"top|key|its|his|her|their|the|an?|actions?|entry|visas?|all|any|bank|overseas|names?|out)\b)"
)
BASE_FORMS = frozenset(
    "sanction blacklist designate impose apply adopt announce introduce levy place put add include name list enter hit slap target "
    "punish penalise penalize bar ban prohibit block deny refuse freeze take submit propose forward nominate issue extend enact "
    "implement use unveil enforce re-designate redesignate".split()
)
ALSO_NOUNS = frozenset("list target ban bar hit put name place sanction use block issue blacklist".split())
IMPERATIVE = re.compile(r"\W*(?:please\s+)?(?:take|use|act|work|move|continue|support|join|begin|start|help|ensure|make|lead|expand|urgently|immediately)\b")
BE = frozenset("is are was were be been being am 's ’s 're ’re".split())
ASKING_MODALS = frozenset("should must ought needs need has".split())
OPEN_MODALS = frozenset("would could may might can".split())
CLAUSE = re.compile(r"\b(?:if|whether|unless)\b[^,.;]*$")


@dataclass(frozen=True)
class SanctionAct:
    """One wording of sanctions in a sentence: where its names are to be read, what it says of them, how sure."""

    pattern: SanctionPattern
    start: int
    end: int
    cue: int
    names_start: int
    names_end: int
    status: OfficialStatus
    confidence: float
    is_done_before: bool


def find_acts(rules: OfficialRules, text: str, lowered: str, sentence: Sentence, has_context: bool) -> list[SanctionAct]:
    """The acts of a sentence; `lowered` is the document's text in lower case, of the same length."""
    upper = min(sentence.end, sentence.start + 8 * REACH)
    if rules.trade.search(lowered, sentence.start, upper) and "sanction" not in lowered[sentence.start : upper]:
        return []
    acts: list[SanctionAct] = []
    for pattern in rules.patterns:
        if pattern.needs_context and not has_context:
            continue
        for match in pattern.regex.finditer(lowered, sentence.start, upper):
            if _is_plural_noun(text, pattern, match):
                continue
            act = _make_act(rules, lowered, sentence, pattern, match, upper)
            if act is not None:
                acts.append(act)
            if len(acts) >= MOST_ACTS:
                return acts
    return acts


def _is_plural_noun(text: str, pattern: SanctionPattern, match: re.Match[str]) -> bool:
    """"Sanctions" before anything but a name or a count is the noun, not what somebody does."""
    if pattern.frame is not Frame.OBJECT or "verb" not in pattern.regex.groupindex or match.group("verb") is None:
        return False
    return match.group("verb").endswith("s") and not OBJECT_OPENS.match(text, match.end("verb"))


def _make_act(
    rules: OfficialRules, lowered: str, sentence: Sentence, pattern: SanctionPattern, match: re.Match[str], upper: int
) -> SanctionAct | None:
    names = _names_span(lowered, sentence, pattern, match, upper)
    if names is None:
        return None
    status, factor, cue = _status(rules, lowered, sentence, pattern, match, names[1])
    if status is None:
        return None
    before = lowered[max(sentence.start, match.start() - 60) : match.end()]
    is_before = re.search(r"\b(?:previous|earlier|already|formerly|former designation|in addition to those)", before) is not None
    return SanctionAct(
        pattern, match.start(), match.end(), cue, *names, status, round(pattern.strength * factor, 3), is_before
    )


def _names_span(
    lowered: str, sentence: Sentence, pattern: SanctionPattern, match: re.Match[str], upper: int
) -> tuple[int, int] | None:
    match pattern.frame:
        case Frame.OBJECT | Frame.MODIFIER:
            return match.end(), min(upper, match.end() + REACH)
        case Frame.SUBJECT | Frame.ANTECEDENT:
            start = max(sentence.start, match.start() - REACH)
            auxiliaries = AUXILIARIES.search(lowered, max(start, match.start() - 40), match.start())
            return start, auxiliaries.start() if auxiliaries else match.start()
        case Frame.THESE:
            return match.start(), match.start()
        case Frame.BETWEEN:
            if pattern.closes is None:
                raise ValueError(f"Pattern {pattern.id!r} of the frame between has no `closes`")
            closing = pattern.closes.search(lowered, match.end(), min(upper, match.end() + CLOSES_WITHIN))
            return None if closing is None else (match.end(), closing.start())
    raise ValueError(f"Unknown frame {pattern.frame!r}; expected one of: {', '.join(Frame)}")


def _status(
    rules: OfficialRules, lowered: str, sentence: Sentence, pattern: SanctionPattern, match: re.Match[str], names_end: int
) -> tuple[OfficialStatus | None, float, int]:
    """Done, asked for, or neither (None); with what the confidence is multiplied by and where the act's verb stands."""
    verb, cue = _verb(pattern, lowered, sentence.start, match)
    before = lowered[max(sentence.start, cue - GOVERNOR_REACH) : cue]
    if _is_denied(rules, before, match.group()) or CLAUSE.search(before):
        return None, 0.0, cue
    if pattern.status is not None:
        return pattern.status, 1.0, cue
    if pattern.frame in (Frame.SUBJECT, Frame.ANTECEDENT):
        status, factor = _passive(rules, before, match.group())
    elif verb is None:
        status, factor = _nominal(rules, before, match.group())
    else:
        status, factor = _active(rules, before, verb)
    return status, factor, cue


def _verb(pattern: SanctionPattern, lowered: str, start: int, match: re.Match[str]) -> tuple[str | None, int]:
    if "verb" in pattern.regex.groupindex and match.group("verb") is not None:
        at = match.start() if pattern.frame in (Frame.SUBJECT, Frame.ANTECEDENT) else match.start("verb")
        return match.group("verb").split()[0], at
    light = list(LIGHT_VERB.finditer(lowered, max(start, match.start() - 90), match.start()))
    return (light[-1].group("verb"), light[-1].start("verb")) if light else (None, match.start())


def _is_denied(rules: OfficialRules, before: str, wording: str) -> bool:
    if re.search(r"\b(?:not|never)\b|n[’']t\b", wording):
        return True
    denials = list(rules.denied.finditer(before[-45:]))
    if not denials:
        return False
    since = before[-45:][denials[-1].end() :]
    return len(WORD.findall(since)) <= 3 and not re.search(r"[.;,]", since)


def _active(rules: OfficialRules, before: str, verb: str) -> tuple[OfficialStatus | None, float]:
    words = WORD.findall(before)
    # "will also today sanction": adverbs between the auxiliary and the verb.
    while words and (words[-1].endswith("ly") or words[-1] in ("also", "today", "now", "then", "further", "jointly")):
        words.pop()
    last = words[-1] if words else ""
    if verb.endswith("ing"):
        if last in BE:
            return (OfficialStatus.PROPOSED, 0.9) if "should" in words[-3:] else (OfficialStatus.SANCTIONED, 1.0)
        return _governed(rules, before, 0.9)
    if verb.endswith("ed") and last in BE:
        return None, 0.0  # a passive, whose names stand before it
    if verb not in BASE_FORMS or verb in ("put", "hit") and last not in ("to", *ASKING_MODALS, *OPEN_MODALS):
        return OfficialStatus.SANCTIONED, 1.0
    if last in ASKING_MODALS:
        return OfficialStatus.PROPOSED, 1.0
    if last in OPEN_MODALS:
        return None, 0.0
    if last in ("will", "shall", "did", "does", "do", "'ll", "’ll") or last.endswith(("’ll", "'ll")):
        return OfficialStatus.SANCTIONED, 0.95
    if not words or last in ("please", "and", "or") and len(words) < 3:
        return OfficialStatus.PROPOSED, 0.9
    if verb in ALSO_NOUNS and last not in ("to", "and", "or", "then") and "that" not in words[-7:]:
        return None, 0.0
    return _governed(rules, before, 0.7)


def _passive(rules: OfficialRules, before: str, wording: str) -> tuple[OfficialStatus | None, float]:
    words = WORD.findall(before)
    if not wording.startswith(("be ", "be\n")):
        last = words[-1] if words else ""
        is_open = last in OPEN_MODALS or words[-2:-1] and words[-2] in OPEN_MODALS
        return (None, 0.0) if is_open else (OfficialStatus.SANCTIONED, 1.0)
    last = words[-1] if words else ""
    if last in ASKING_MODALS or words[-2:] and words[-2] in ("ought", "needs", "need", "has", "have") and last == "to":
        return OfficialStatus.PROPOSED, 1.0
    if last in OPEN_MODALS:
        return None, 0.0
    if last in ("will", "shall") or last.endswith(("’ll", "'ll")) or words[-2:-1] == ["will"]:
        return OfficialStatus.SANCTIONED, 0.95
    return _governed(rules, before, 0.0)


def _nominal(rules: OfficialRules, before: str, wording: str) -> tuple[OfficialStatus | None, float]:
    """A noun without a verb of imposing: "a call for sanctions on", "sanctions should be imposed on", "US sanctions on"."""
    if re.search(r"\b(?:should|must)\s", wording):
        return OfficialStatus.PROPOSED, 1.0
    if re.search(r"\bbe\s+(?:imposed|placed|levied|applied)\b", wording) and not re.search(r"\b(?:will|to)\s+(?:\w+\s+)?be\b", wording):
        return _governed(rules, before, 0.0)
    near = before[-75:]
    asks = list(rules.asked.finditer(near))
    opens = list(rules.open.finditer(before[-45:]))
    if asks and not re.search(r"\b(?:is|are|was|were|has|have|had|said|says)\b|[.;]", near[asks[-1].end() :]):
        return OfficialStatus.PROPOSED, 0.9
    if opens and not re.search(r"[.;,]", before[-45:][opens[-1].end() :]):
        return None, 0.0
    return OfficialStatus.SANCTIONED, 0.85


def _governed(rules: OfficialRules, before: str, otherwise: float) -> tuple[OfficialStatus | None, float]:
    """What the nearest governing word makes of an infinitive, gerund or subjunctive; done at `otherwise` without one."""
    last = {
        name: max((found.end() for found in pattern.finditer(before)), default=-1)
        for name, pattern in (("asked", rules.asked), ("decided", rules.decided), ("open", rules.open))
    }
    nearest = max(last, key=lambda name: last[name])
    if last[nearest] < 0:
        if IMPERATIVE.match(before) and len(before) < GOVERNOR_REACH:
            return OfficialStatus.PROPOSED, 0.8
        return (OfficialStatus.SANCTIONED, otherwise) if otherwise else (None, 0.0)
    match nearest:
        case "asked":
            return OfficialStatus.PROPOSED, 0.95
        case "decided":
            return OfficialStatus.SANCTIONED, 0.9
        case _:
            # "urges Canada to consider sanctioning A" still asks.
            return (OfficialStatus.PROPOSED, 0.8) if last["asked"] >= 0 else (None, 0.0)
