"""Tells the targets of sanctions from other names in their place: the authority itself, a country, a title word."""

import re
from collections.abc import Mapping, Sequence

from loaders.grammar.folding import fold
from loaders.officials.acts import SanctionAct
from loaders.officials.authorities import AuthorityFinder
from loaders.officials.statements import ListedName
from store.rows import NamedActor
from store.vocabulary import OfficialKind

# "Vazir, a charity": what stands behind a single word and shows it to be a body.
BODY_BEHIND = re.compile(
    r"[”\"’']?(?:,? \(|, (?:an?|the|its|one of) [^.;,]{0,60}?\b"
    r"(?:company|firm|group|organi[sz]ation|bank|charity|militia|entity|unit|"
    r"agency|party|network|owner|manufacturer|supplier|producer|operator|exporter|outlet|channel|airline|front|maker|arm)\b)"
)

CRITIC = re.compile(
    r"\b(?:critic|dissident|opposition (?:politician|leader|figure|activist)|(?:political )?prisoner|detainee|"
    r"(?:democracy|human rights|rights|civil|environmental|land) (?:activist|defender|campaigner|lawyer)|victim|"
    r"whistle-?blower|survivor)\b"
)
CRITIC_BEFORE = re.compile(rf"{CRITIC.pattern},?\s+$")
# "A, a rights defender,"
CRITIC_BEHIND = re.compile(rf",\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}?{CRITIC.pattern}(?=[,.;]|\s+(?:who|and)\b)")
TITLE_REACH = 40
# "a colonel who beat the prisoner", "head of the prisoner service"
BELONGING = re.compile(r"\b(?:who|which|that|of|for|in|at|from|to|against)\b")
# "banned from entering", "under a travel ban": what some states do to any of their critics; but never "sanctions".
BORDER = re.compile(
    r"\b(?:travel|entry|visa|exit)\s+bans?\b|\bfrom\s+(?:entering|entry|travell?ing)\b|\bfr(?:oze|ozen|eez\w+)\b"
)
PUNITIVE = re.compile(r"sanction|blacklist|countermeasure|counter-measure|magnitsky|restrictive")
BAN_CRITICS = (
    *(
        "Belarus",
        "Venezuela",
        "Nicaragua",
        "Syria",
        "North Korea",
        "Cuba",
        "Egypt",
        "Turkey",
        "Saudi Arabia",
        "Bahrain",
    ),
    *("United Arab Emirates", "Vietnam", "Myanmar", "Cambodia", "Laos", "Tajikistan", "Turkmenistan", "Uzbekistan"),
    *("Kazakhstan", "Kyrgyzstan", "Azerbaijan", "Eritrea", "Ethiopia", "Rwanda", "Uganda", "Burundi", "Zimbabwe"),
    *("Tanzania", "Pakistan", "India", "Bangladesh", "Sri Lanka", "Hong Kong", "Thailand", "Algeria", "Sudan", "Iraq"),
)
FIGHT_CRITICS = ("Russia", "China", "Iran", "Belarus", "Venezuela", "Nicaragua", "Syria", "North Korea", "Cuba")

Words = Mapping[str, frozenset[str]]


def find_targets(
    names: Sequence[ListedName],
    act: SanctionAct,
    authorities: Sequence[NamedActor],
    finder: AuthorityFinder,
    lowered: str,
    words: Words,
) -> list[ListedName]:
    """Those of the names that an act read, which it may be about."""
    return [
        listed
        for listed in names
        if not (len(names) == 1 and is_unknown_word(listed, act, lowered))
        and not is_no_target(listed, authorities, finder)
        and not is_banned_critic(listed, act, authorities, lowered, words["enforcers"])
    ]


def is_no_target(listed: ListedName, authorities: Sequence[NamedActor], finder: AuthorityFinder) -> bool:
    """Is the name that of a whole state or organisation, or of a body or office holder of those who sanction?"""
    if finder.is_sanctioning(listed.name):
        return True
    if listed.kind is OfficialKind.PERSON:
        holder = finder.holder_of(listed.name)
        return holder is not None and any(holder.actor_id == named.actor.actor_id for named in authorities)
    actor = finder.actor_of(listed.name)
    is_own_body = actor is not None and any(actor.actor_id == named.actor.actor_id for named in authorities)
    return is_own_body or finder.is_state_or_organisation(listed.name)


def is_critic(listed: ListedName, authorities: Sequence[NamedActor], lowered: str) -> bool:
    """Is the person called one who opposes power or suffers from it? Only states that fight critics list them."""
    role = BELONGING.split((listed.role or "").lower(), maxsplit=1)[0]
    title = lowered[max(0, listed.start - TITLE_REACH) : listed.start]
    behind = CRITIC_BEHIND.match(lowered, listed.end)
    if CRITIC.search(role) is None and CRITIC_BEFORE.search(title) is None and behind is None:
        return False
    return not any(named.actor.name in FIGHT_CRITICS for named in authorities)


def is_banned_critic(
    listed: ListedName, act: SanctionAct, authorities: Sequence[NamedActor], lowered: str, words: frozenset[str]
) -> bool:
    """Is it a ban at the border, of somebody without an office, by a state that so bans its critics?"""
    wording = lowered[act.start : act.last]
    if BORDER.search(wording) is None or PUNITIVE.search(wording) is not None:
        return False
    if not any(named.actor.name in BAN_CRITICS for named in authorities):
        return False
    title = (
        lowered[max(0, listed.start - TITLE_REACH) : listed.start].split()[-2:] + (listed.role or "").lower().split()
    )
    return not any(word.strip(".,") in words for word in title)


def is_unknown_word(listed: ListedName, act: SanctionAct, lowered: str) -> bool:
    """Is the only name of an act one word that nothing shows to be a body: a place as likely as a company?"""
    if listed.is_full or listed.kind is not OfficialKind.ORGANISATION or " " in listed.name:
        return False
    if BODY_BEHIND.match(lowered, listed.end):
        return False
    if "verb" not in act.pattern.regex.groupindex:
        return True
    return (
        re.search(rf"\b(?:in|from|near|across|inside|of|on|against|to) {re.escape(fold(listed.name))}\b", lowered)
        is not None
    )
