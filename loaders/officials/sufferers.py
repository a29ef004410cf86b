"""Keeps those who suffer out of lists: "sanctioned for the torture of activists, including A" names no official.

Invariant: behind such words a name counts only where its role is an office that harms and holds at present.
"""

import re
from collections.abc import Mapping

from loaders.officials.statements import ListedName

# So many words before "including" still say whose names follow.
NEAR = 8
REACH = 110
TITLE_REACH = 30
MARK = re.compile(r"[,;:]|\b(?:including|such\s+as|among|and)\b")
WORD = re.compile(r"[\w’'-]+")
# Whoever sits in a cell, or opposes, may have held any office.
HELD = frozenset(
    ("prisoners", "detainees", "hostages", "inmates", "captives", "opponents", "critics", "dissidents", "victims")
)
HARM = frozenset(
    (
        *("attack", "attacks", "attacking", "violence", "crackdown", "crackdowns", "abuse", "abuses", "repression"),
        *("repressing", "suppression", "intimidation", "harassment", "oppression", "jailing", "mistreatment", "case"),
        *("release", "freedom", "execution", "executions", "violations", "rights", "trials", "crimes"),
    )
)
# Behind one of these stands what the sanctions are for: "those who silence journalists".
RELATORS = frozenset(("who", "whose", "which", "that", "for", "over", "after", "amid", "about", "involving"))
NO_MORE = re.compile(r"\b(?:former|ex|late|opposition|jailed|detained|exiled|murdered|slain|ousted|deposed)\b")


def sufferers_before(words: Mapping[str, frozenset[str]], text: str, at: int) -> frozenset[str]:
    """Those who suffer, where they are the people right before `at` that "including" would take its names from."""
    clause = re.split(r"[.;:]\s", text[max(0, at - REACH) : at].lower())[-1]
    all_words = WORD.findall(clause)
    near = all_words[-NEAR:]
    last = next((i for i in reversed(range(len(near))) if _is_people(words, near[i])), None)
    if last is None:
        return frozenset()
    is_harm = any(word in HARM or word in words["victims"] and word != "against" for word in all_words)
    is_about = not RELATORS.isdisjoint(all_words[: len(all_words) - len(near) + last])
    if not is_harm and not is_about:
        return frozenset()  # "banned politicians and journalists from entering, including A"
    # "for the murder of three people"
    is_harmed = any(word in words["victims"] and word != "against" for word in near[max(0, last - 4) : last])
    return frozenset({near[last]}) if is_harmed or near[last] in words["sufferers"] else frozenset()


def is_list_of_sufferers(words: Mapping[str, frozenset[str]], lowered: str, start: int, end: int) -> bool:
    """Is what a colon between `start` and `end` opens a list of those who suffer: "names three prisoners: A and B"?"""
    colon = lowered.rfind(":", start, end)
    if colon < 0:
        return False
    before = WORD.findall(lowered, max(0, start - REACH), colon)[-5:]
    if not before or before[-1] not in words["sufferers"] | HELD:
        return False
    # "those who jail journalists: A and B"
    return not any(
        word in RELATORS or word in ("against", "of", "on") or word in words["victims"] for word in before[:-1]
    ) or any(word in ("detained", "jailed", "imprisoned", "killed", "murdered") for word in before[-3:-1])


def holds_office(words: Mapping[str, frozenset[str]], text: str, listed: ListedName, sufferers: frozenset[str]) -> bool:
    """Does the name, listed behind those who suffer, belong to one of those who make them?"""
    if not sufferers:
        return True
    # A rank alone is no role.
    title = WORD.findall(MARK.split(text[max(0, listed.start - TITLE_REACH) : listed.start])[-1])[-2:]
    role = " ".join([*title, listed.role or ""]).lower()
    is_office = any(word.strip(".,") in words["enforcers"] for word in role.split())
    return is_office and not sufferers & HELD and NO_MORE.search(role) is None


def _is_people(words: Mapping[str, frozenset[str]], word: str) -> bool:
    is_office = word in words["roles"] and word.endswith("s")
    return (
        word in words["sufferers"] or is_office or word in ("individuals", "people", "persons", "officials", "entities")
    )
