"""Which of the authorities that one sentence names sanctions, or is asked to: agent, measure's owner or subject."""

import re
from collections.abc import Sequence

from loaders.model import Sentence
from loaders.officials.acts import SanctionAct
from loaders.officials.authorities import AuthorityMention
from loaders.officials.rules import Frame
from store.vocabulary import OfficialStatus

FROM = re.compile(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)
AGENT = re.compile(r"\bby\s+(?:the\s+|both\s+(?:the\s+)?)?$", re.IGNORECASE)
TO = re.compile(r"\bto\s+(?:the\s+)?$", re.IGNORECASE)
ONTO = re.compile(r"\b(?:on|to|in|onto|under)\s+(?:the\s+)?$", re.IGNORECASE)
# "sanctions against A have already been imposed by Canada"
UNDERTAKEN = re.compile(
    r"^[^.;:]*\b(?:has|have|had|was|were|should|must|to|be)\s+(?:\w+\s+)?(?:been\s+)?"
    r"(?:undertaken|taken|imposed|made|adopted|announced|enacted|introduced|agreed|frozen|blocked)\s+by\s+(?:the\s+)?$"
)
# Between an authority that only qualifies the measure and the measure: "American and European sanctions".
MODIFIER_REACH = 28
PREPOSITION_REACH = 16
# Who is asked may stand behind one of these: "call on Canada", "a letter to the Treasury"; elsewhere a state is aside.
ASKED_BEHIND = ("", "on", "to", "with")
# "announced that A would be sanctioned"
ANNOUNCED = re.compile(r"\b(?:announced|confirmed|declared)\s[^.;]{0,30}\bthat\b")
MEASURE_BEHIND = re.compile(
    r"(?:['’]s?)?[\s-]+(?:[\w-]+\s+){0,2}"
    r"(?:sanction|asset|travel|visa|restrictive|blacklist|designat|treasury|list|entry|stop|counter|financial)"
)
# "a list of sixty Ruritanian officials": theirs, not the authority's.
TARGETS_BEHIND = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}"
    r"(?:officials|diplomats|ministers|officers|generals|judges|individuals|persons|nationals|citizens|leaders|commanders|"
    r"prosecutors|lawmakers|politicians|businessmen|oligarchs|tycoons|figures|companies|entities|firms|people|men|warlords)\b"
)
# "joining the UK, which has sanctioned"
WHICH = re.compile(
    r",?\s+(?:which|who|that)\s+(?:(?:has|have|had|also|already|first|earlier|recently|last\s+\w+)\s+){0,3}"
)
COUNTED = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens of|several|other|more)\s+(?:[\w-]+\s+){0,2}$"
)
COUNT_REACH = 50
# "Switzerland joined the EU in its decision to sanction A": who joins acts.
FOLLOWED = re.compile(
    r"\b(?:joins?|joined|joining|follows?|followed|following|mirrors?|mirrored|matche[sd]|aligned\s+(?:itself\s+)?with)"
    r"\s+(?:the\s+)?$"
)
FOLLOWED_REACH = 30
JOINED = re.compile(r"\s*,?\s+and\s+(?:the\s+)?")
# "Targeting the Kremlin, the bill lists A": whom it is against.
AIMED = re.compile(r"\b(?:target|punish|pressur|isolat|weaken|confront)(?:e|es|ed|ing)?\s+(?:the\s+)?$")
# "barred from entering Russia": whose border it is.
CLOSED = re.compile(
    r"\b(?:barred|banned|prohibited|denied|inadmissible|entry|shut|locked|kept|excluded|forbidden|welcome|allowed|keep)\s"
    r"(?:[\w-]+\s){0,3}?(?:from|to|into|out\s+of|in)\s+"
    r"(?:(?:entering|entry|travell?ing|visiting)\s+)?(?:(?:to|into)\s+)?(?:the\s+)?$"
)
CLOSED_REACH = 40
# "faces an asset freeze and a travel ban in Britain"
PLACED = re.compile(
    r"(?:,?\s+(?:and|or|as\s+well\s+as)\s+(?:an?\s+)?(?:[\w-]+\s+){1,3}?)?\s*\b(?:in|from|of)\s+(?:the\s+)?",
    re.IGNORECASE,
)


def choose_owner(
    text: str,
    lowered: str,
    mentions: Sequence[AuthorityMention],
    verbs: frozenset[str],
    act: SanctionAct,
    sentence: Sentence,
) -> AuthorityMention | None:
    """The authority in the act's own sentence: the agent, the measure's owner, or the subject of its verb."""
    after = [m for m in mentions if m.start >= act.end]
    if act.pattern.id.startswith("official.submit"):
        since = [m for m in mentions if m.start >= act.start]
        asked = [m for m in since if TO.search(text, max(0, m.start - 12), m.start)]
        if asked:
            return asked[0]
    # "who was indicted by A and sanctioned by B"
    first = act.end if act.pattern.frame is Frame.ANTECEDENT else act.start
    agents = [m for m in mentions if m.start >= first and not m.is_modifier and is_agent(text, m)]
    between = lowered[act.end : agents[0].start] if agents else ""
    if agents and (UNDERTAKEN.search(between) or not verbs & set(between.split())):
        return agents[0]
    if lowered.startswith("received", act.start):
        return next((m for m in after if FROM.search(text, max(0, m.start - 12), m.start)), None)
    is_between = act.pattern.frame is Frame.BETWEEN
    inside = [
        m
        for m in mentions
        if act.start <= m.start < act.end
        and _owns_measure(lowered, m)
        or is_between
        and act.names_end <= m.start < act.last
        and MEASURE_BEHIND.match(lowered, m.end)
    ]
    if inside:
        return inside[0]
    closed = next((m for m in mentions if CLOSED.search(lowered, act.start, m.start)), None)
    if closed is not None and closed.start <= act.last + CLOSED_REACH:
        has_subject = act.pattern.frame is not Frame.SUBJECT and _subject_of(text, lowered, mentions, act) is not None
        if not has_subject:
            return closed
    if act.pattern.frame not in (Frame.SUBJECT, Frame.ANTECEDENT):
        subject = _subject_of(text, lowered, mentions, act)
        return subject or (_list_owner(text, lowered, after) if act.pattern.id == "official.designation_of" else None)
    touching = _touching(mentions, act)
    if act.pattern.frame is Frame.ANTECEDENT:
        return touching[-1] if touching else None
    near = after[0] if act.pattern.id == "official.is_under_measures" and after else None
    if near is not None and PLACED.fullmatch(text, act.end, near.start):
        return near
    announced = ANNOUNCED.search(lowered, sentence.start, act.start)
    announcing = [m for m in mentions if announced and m.end <= announced.start() and not m.is_aside]
    return announcing[-1] if announcing else None


def _list_owner(text: str, lowered: str, after: Sequence[AuthorityMention]) -> AuthorityMention | None:
    """Whose list somebody comes on: "the inclusion of A on the UN sanctions list"."""
    behind = (m for m in after if ONTO.search(text, max(0, m.start - PREPOSITION_REACH), m.start))
    return next((m for m in behind if MEASURE_BEHIND.match(lowered, m.end)), None)


def owns_or_does(text: str, lowered: str, mention: AuthorityMention) -> bool:
    """Is it the owner of a measure named right behind it, or the agent of a passive?"""
    return MEASURE_BEHIND.match(lowered, mention.end) is not None or is_agent(text, mention)


def is_aimed_at(lowered: str, mention: AuthorityMention) -> bool:
    """Is it whom something is against: "targeting the Kremlin"?"""
    return AIMED.search(lowered, max(0, mention.start - FOLLOWED_REACH), mention.start) is not None


def is_agent(text: str, mention: AuthorityMention) -> bool:
    """Does "by" stand before it?"""
    return AGENT.search(text, max(0, mention.start - PREPOSITION_REACH), mention.start) is not None


def _touching(mentions: Sequence[AuthorityMention], act: SanctionAct) -> list[AuthorityMention]:
    return [m for m in mentions if 0 <= act.start - m.end <= MODIFIER_REACH and not m.is_aside]


def _is_followed(lowered: str, mention: AuthorityMention) -> bool:
    return FOLLOWED.search(lowered, max(0, mention.start - FOLLOWED_REACH), mention.start) is not None


def _followed(lowered: str, mentions: Sequence[AuthorityMention]) -> set[int]:
    """Where those stand whom somebody follows or joins: "has followed the US and the UK in"."""
    followed = {m.start for m in mentions if _is_followed(lowered, m)}
    for left, right in zip(mentions, mentions[1:], strict=False):
        if left.start in followed and JOINED.fullmatch(lowered, left.end, right.start):
            followed.add(right.start)
    return followed


def _subject_of(
    text: str, lowered: str, mentions: Sequence[AuthorityMention], act: SanctionAct
) -> AuthorityMention | None:
    touching = [m for m in _touching(mentions, act) if not _is_of_targets(lowered, m)]
    followed = _followed(lowered, mentions)
    if touching and touching[-1].start not in followed:
        return touching[-1]
    relative = [m for m in mentions if m.end <= act.cue and WHICH.fullmatch(lowered, m.end, act.cue)]
    if relative:
        return relative[-1]
    behind = ASKED_BEHIND if act.status is OfficialStatus.PROPOSED else ("",)
    subjects = [
        m
        for m in mentions
        if m.end <= act.cue and not m.is_modifier and m.preposition in behind and not is_agent(text, m)
        if not _is_of_targets(lowered, m) and not is_aimed_at(lowered, m)
    ]
    actors = [m for m in subjects if m.start not in followed]
    return (actors or subjects)[-1] if subjects else None


def _is_of_targets(lowered: str, mention: AuthorityMention) -> bool:
    """Is it the state of those counted: "sixty Ruritanian officials"?"""
    is_counted = COUNTED.search(lowered, max(0, mention.start - COUNT_REACH), mention.start) is not None
    return is_counted and TARGETS_BEHIND.match(lowered, mention.end) is not None


def _owns_measure(lowered: str, mention: AuthorityMention) -> bool:
    """Is it the measure's authority ("a UK travel ban") rather than the target's state ("Belarusian generals")?"""
    if MEASURE_BEHIND.match(lowered, mention.end):
        return True
    if TARGETS_BEHIND.match(lowered, mention.end):
        return False
    return not mention.is_modifier and not mention.is_aside
