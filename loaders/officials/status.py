"""Whether a wording of sanctions says that they are in force, asks for them, or neither."""

import re

from loaders.officials.rules import Frame, OfficialRules, SanctionPattern
from store.vocabulary import OfficialStatus

# How far before its verb an act's governor ("urged", "decided") is looked for, and a denial ("lifted").
GOVERNOR_REACH = 260
DENIAL_REACH = 45
ASK_REACH = 75
LIGHT_VERB_REACH = 90

WORD = re.compile(r"[\w’'-]+")
LIGHT_VERB = re.compile(
    r"\b(?P<verb>impos(?:e|es|ed|ing)|appl(?:y|ies|ied|ying)|adopt(?:s|ed|ing)?|announc(?:e|es|ed|ing)|introduc(?:e|es|ed|ing)|"
    r"lev(?:y|ies|ied|ying)|slap(?:s|ped|ping)?|plac(?:e|es|ed|ing)|put(?:s|ting)?|enact(?:s|ed|ing)?|issu(?:e|es|ed|ing)|"
    r"unveil(?:s|ed|ing)?|extend(?:s|ed|ing)?|implement(?:s|ed|ing)?|us(?:e|es|ed|ing)|enforc(?:e|es|ed|ing))\b(?=[\w’'.,/&“”\"\s-]*$)"
)
IMPERATIVE = re.compile(
    r"\W*(?:please\s+)?(?:take|use|act|work|move|continue|support|join|begin|start|help|ensure|make|lead|expand|urgently|immediately)\b"
)
# "the sanctions, which hit A": told as done, whatever governs the clause before.
TOLD = re.compile(r"\b(?:which|that)\s+(?:\w+\s+)?(?:\w+ed|were|was)\b")
# "announced that A would be sanctioned": done.
ANNOUNCED = re.compile(r"\b(?:announced|confirmed|declared)\s[^.;]{0,30}\bthat\b[^.;]{0,200}$")
# "said on Monday it would sanction A": done too; but not "if".
SAID_IT = re.compile(
    r"\b(?:said|says)\s+(?:(?:on\s+\w+day|today|yesterday|late\s+\w+day)\s+)?(?:that\s+)?(?:it|they)\s+would\s+(?:also\s+|now\s+)?$"
)
CARRIED = re.compile(
    r"\b(?:should|must|to|please|ought\s+to)\s+(?:\w+ly\s+|also\s+|now\s+)?(?P<verb>use|join|continue|move|agree|vote|work|act)\b[^.;:]*$"
)
CONDITION = re.compile(r"\b(?:if|whether|unless)\b[^,.;]*$")
BARE_PASSIVE = re.compile(r"\bbe\s+(?:imposed|placed|levied|applied)\b")
FUTURE_PASSIVE = re.compile(r"\b(?:will|to)\s+(?:\w+\s+)?be\b")
# "hopes that Canada will sanction A"
HOPED = re.compile(
    r"\b(?:hop(?:e|es|ed|ing)|ask(?:s|ed|ing)?|pray(?:s|ed)?|trust(?:s|ed)?|wish(?:es|ed)?)\s[^.;:]{0,120}\bwill\s+(?:\w+\s+)?$"
)
BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "am", "'s", "’s", "'re", "’re"])
FUTURE = frozenset(["will", "shall", "did", "does", "do", "'ll", "’ll"])
ASKING_MODALS = frozenset(["should", "must", "ought", "needs", "need", "has"])
OPEN_MODALS = frozenset(["would", "could", "may", "might", "can"])
NOUN_BEHIND = frozenset(
    ["of", "the", "these", "those", "such", "any", "no", "for", "with", "under", "from", "by", "more"]
)
# Behind the names: "sanctions on A were lifted", "A, sanctioned in 2020, was taken off the list".
UNDONE = re.compile(
    r"\b(?:(?:was|were|is|are|been|being)\s+(?:(?!not\b|never\b)\w+\s+){0,2}?(?:lifted|removed|dropped|revoked|rescinded|annulled|"
    r"overturned|quashed|cancell?ed|terminated|withdrawn|struck\s+down|delisted|taken\s+off)|expired|lapsed|(?:have|has|had)\s+ended)\b"
)
# What may stand between the act and its undoing: the names alone, no other clause.
OTHER_CLAUSE = re.compile(
    r"[.;:]|\b(?:who|which|whose|after|because|while|but|as|if|until|unless|when|that|although)\b"
)
OFF_THE_LIST = re.compile(
    r"\b(?:was|were|been)\s+(?:\w+\s+){0,2}?(?:delisted|(?:removed|taken|struck|dropped)\s+(?:from|off)\s+(?:\w+\s+){0,4}?(?:lists?|register|sanctions))\b"
)
UNDONE_REACH = 160
# "has imposed no sanctions on A"
NONE_OF = re.compile(r"\b(?:no|zero)\s+(?:[\w-]+\s+){0,2}$")
NONE_OF_REACH = 40
Judgement = tuple[OfficialStatus | None, float]
NEITHER: Judgement = (None, 0.0)


def judge_status(
    rules: OfficialRules, lowered: str, start: int, pattern: SanctionPattern, match: re.Match[str]
) -> tuple[OfficialStatus | None, float, int]:
    """Sanctioned, proposed or neither; what that is to multiply the confidence by; and where the act's verb stands.

    `start` is where the sentence begins in `lowered`.
    """
    verb, cue = _verb(pattern, lowered, start, match)
    before = lowered[max(start, cue - GOVERNOR_REACH) : cue]
    # "Not yet sanctioned" among asks is an ask itself.
    asks_by_denial = pattern.inherits and pattern.status is OfficialStatus.PROPOSED
    if not asks_by_denial and _is_denied(rules, before, match.group()) or CONDITION.search(before):
        return None, 0.0, cue
    if NONE_OF.search(lowered, max(start, match.start() - NONE_OF_REACH), match.start()):
        return None, 0.0, cue
    if pattern.status is not None:
        return pattern.status, 1.0, cue
    if pattern.frame in (Frame.SUBJECT, Frame.ANTECEDENT):
        status, factor = _judge_passive(rules, before, match.group())
    elif verb is None:
        status, factor = _judge_noun(rules, before, match.group())
    else:
        status, factor = _judge_active(rules, before, verb)
    return status, factor, cue


def is_undone(lowered: str, start: int, end: int, is_noun: bool) -> bool:
    """Do the words behind an act, up to the end of its sentence, say that it holds no more?"""
    if OFF_THE_LIST.search(lowered, start, end):
        return True
    found = UNDONE.search(lowered, start, min(end, start + UNDONE_REACH)) if is_noun else None
    return found is not None and OTHER_CLAUSE.search(lowered, start, found.start()) is None


def _verb(pattern: SanctionPattern, lowered: str, start: int, match: re.Match[str]) -> tuple[str | None, int]:
    """The verb of the wording, or the one that governs its noun: "imposed new sanctions"; with its place."""
    if "verb" in pattern.regex.groupindex and match.group("verb") is not None:
        at = match.start() if pattern.frame in (Frame.SUBJECT, Frame.ANTECEDENT) else match.start("verb")
        return match.group("verb").split()[0], at
    light = list(LIGHT_VERB.finditer(lowered, max(start, match.start() - LIGHT_VERB_REACH), match.start()))
    return (light[-1].group("verb"), light[-1].start("verb")) if light else (None, match.start())


def _is_denied(rules: OfficialRules, before: str, wording: str) -> bool:
    if re.search(r"\b(?:not|never)\b|n[’']t\b", wording):
        return True
    near = before[-DENIAL_REACH:]
    denials = list(rules.denied.finditer(near))
    if not denials:
        return False
    since = near[denials[-1].end() :]
    return len(WORD.findall(since)) <= 3 and not re.search(r"[.;,]", since)


def _judge_active(rules: OfficialRules, before: str, verb: str) -> Judgement:
    words = WORD.findall(before)
    # "will also today sanction": adverbs between the auxiliary and the verb.
    while words and (words[-1].endswith("ly") or words[-1] in ("also", "today", "now", "then", "further", "jointly")):
        words.pop()
    last = words[-1] if words else ""
    if verb.endswith("ing"):
        if last in BE:
            return (OfficialStatus.PROPOSED, 0.9) if "should" in words[-3:] else (OfficialStatus.SANCTIONED, 1.0)
        return _governed(rules, before, 0.9)
    if verb.endswith("s") and last in NOUN_BEHIND:
        return NEITHER  # "the number of sanctions"
    if verb.endswith("ed") and last in BE:
        return NEITHER  # a passive, whose names stand before it
    if verb in ("put", "hit") and (not words or "that" in words[-7:] and rules.asked.search(before)):
        return OfficialStatus.PROPOSED, 0.8  # “Put A on the list,” they demanded; "asked that the EU put A"
    if (
        verb not in rules.words["base_forms"]
        or verb in ("put", "hit")
        and last not in ("to", *ASKING_MODALS, *OPEN_MODALS)
    ):
        return OfficialStatus.SANCTIONED, 1.0
    if verb in ("put", "hit") and last in ("has", "have", "had"):
        return OfficialStatus.SANCTIONED, 1.0
    if last in ASKING_MODALS:
        return OfficialStatus.PROPOSED, 1.0
    if last == "would" and (ANNOUNCED.search(before) and not rules.asked.search(before) or SAID_IT.search(before)):
        return OfficialStatus.SANCTIONED, 0.85
    if last in OPEN_MODALS:
        return NEITHER
    if last in FUTURE or last.endswith(("’ll", "'ll")):
        return (OfficialStatus.PROPOSED, 0.9) if HOPED.search(before) else (OfficialStatus.SANCTIONED, 0.95)
    if not words or last in ("please", "and", "or") and len(words) < 3 or before.rstrip().endswith(":"):
        return OfficialStatus.PROPOSED, 0.9
    if verb in rules.words["also_nouns"] and last not in ("to", "and", "or", "then") and "that" not in words[-7:]:
        return NEITHER
    return _governed(rules, before, 0.7)


def _judge_passive(rules: OfficialRules, before: str, wording: str) -> Judgement:
    words = WORD.findall(before)
    if wording.startswith(("have ", "see ", "face ", "remain ")) and words and words[-1] in ASKING_MODALS:
        return OfficialStatus.PROPOSED, 1.0  # "should have their assets frozen", "must face a travel ban"
    if wording.startswith("face ") and words[-1:] == ["to"]:
        return _governed(rules, before, 0.0)
    if not wording.startswith(("be ", "be\n")):
        last = words[-1] if words else ""
        is_open = last in OPEN_MODALS or words[-2:-1] and words[-2] in OPEN_MODALS
        return NEITHER if is_open else (OfficialStatus.SANCTIONED, 1.0)
    last = words[-1] if words else ""
    if last in ASKING_MODALS or words[-2:] and words[-2] in ("ought", "needs", "need", "has", "have") and last == "to":
        return OfficialStatus.PROPOSED, 1.0
    if last == "would" and ANNOUNCED.search(before) and not rules.asked.search(before):
        return OfficialStatus.SANCTIONED, 0.9
    if last in OPEN_MODALS:
        return NEITHER
    if last in ("will", "shall") or last.endswith(("’ll", "'ll")) or words[-2:-1] == ["will"]:
        return (OfficialStatus.PROPOSED, 0.9) if HOPED.search(before) else (OfficialStatus.SANCTIONED, 0.95)
    return _governed(rules, before, 0.0)


def _judge_noun(rules: OfficialRules, before: str, wording: str) -> Judgement:
    """A noun without a verb of imposing: "a call for sanctions on", "sanctions should be imposed on"."""
    if re.search(r"\b(?:should|must)\s", wording):
        return OfficialStatus.PROPOSED, 1.0
    if TOLD.search(wording):
        return OfficialStatus.SANCTIONED, 0.85
    if BARE_PASSIVE.search(wording) and not FUTURE_PASSIVE.search(wording):
        return _governed(rules, before, 0.0)
    near = before[-ASK_REACH:]
    asks = list(rules.asked.finditer(near))
    opens = list(rules.open.finditer(before[-DENIAL_REACH:]))
    if asks and not re.search(r"\b(?:is|are|was|were|has|have|had|said|says|which)\b|[.;]", near[asks[-1].end() :]):
        return OfficialStatus.PROPOSED, 0.9
    if opens and not re.search(r"[.;,]", before[-DENIAL_REACH:][opens[-1].end() :]):
        return NEITHER
    return OfficialStatus.SANCTIONED, 0.85


def _governed(rules: OfficialRules, before: str, otherwise: float) -> Judgement:
    """What the nearest governing word makes of an infinitive, gerund or subjunctive; done (`otherwise`) without one."""
    carried = CARRIED.search(before)
    if carried is not None:
        # "should use the law to sanction A": what governs "use" governs all.
        return _governed(rules, before[: carried.start("verb")], otherwise)
    last = {
        name: max((found.end() for found in pattern.finditer(before)), default=-1)
        for name, pattern in (("asked", rules.asked), ("decided", rules.decided), ("open", rules.open))
    }
    nearest = max(last, key=lambda name: last[name])
    if last[nearest] < 0:
        if IMPERATIVE.match(before) and len(before) < GOVERNOR_REACH:
            return OfficialStatus.PROPOSED, 0.8
        return (OfficialStatus.SANCTIONED, otherwise) if otherwise else NEITHER
    match nearest:
        case "asked":
            return OfficialStatus.PROPOSED, 0.95
        case "decided":
            return OfficialStatus.SANCTIONED, 0.9
        case _:
            # "urges Canada to consider sanctioning A" still asks.
            return (OfficialStatus.PROPOSED, 0.8) if last["asked"] >= 0 else NEITHER
