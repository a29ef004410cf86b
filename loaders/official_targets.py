"""Tells the targets of sanctions from other names in their place: the authority itself, a country, a title word."""

import re
from collections.abc import Sequence

from loaders.names import fold
from loaders.official_acts import SanctionAct
from loaders.official_authorities import AuthorityFinder
from loaders.official_statements import ListedName
from store.rows import NamedActor
from store.vocabulary import OfficialKind

# "Vazir, a charity": what stands behind a single word and shows it to be a body.
BODY_BEHIND = re.compile(
    r"[”\"’']?(?:,? \(|, (?:an?|the|its|one of) [^.;,]{0,60}?\b"
    r"(?:company|firm|group|organi[sz]ation|bank|charity|militia|entity|unit|"
    r"agency|party|network|owner|manufacturer|supplier|producer|operator|exporter|outlet|channel|airline|front|maker|arm)\b)"
)

WORD = re.compile(r"[^\W\d_]+")
LONGER, FEWEST = 4, 4


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


def is_sentence_case(heading: str) -> bool:
    """Are most longer words of the heading printed small, so that capitals show its names?"""
    words = [word for word in WORD.findall(heading) if len(word) >= LONGER]
    return len(words) >= FEWEST and sum(word[0].isupper() for word in words) <= len(words) / 2


def is_repeated(listed: ListedName, lowered: str, end: int) -> bool:
    """Does a person's name from a heading, where every word is a capital one, come again in the text below `end`?"""
    return listed.kind is OfficialKind.PERSON and fold(listed.name.split()[-1]) in lowered[end:]
