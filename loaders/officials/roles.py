"""Finds the role that a list gives a name: "the head of the guard", before the name or behind it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from loaders.officials.statements import ListedName

# So much behind a name may describe it.
REACH = 220
OPENER = re.compile(r"\b(?:including|such as|namely|among them)\b")
LEADING = re.compile(
    r"^(?:(?:as|with|and|or|of|in|on|against|who|which|is|was|were|are|ha[sd] been|then|also|targets?|targeted)\s+)+",
    re.IGNORECASE,
)
JOINED = ("as well as ", "along with ", "together with ")
TRAILING = (" and", " and the", " as well as")


def with_roles(
    words: Mapping[str, frozenset[str]], text: str, found: Sequence[tuple[int, ListedName]], start: int, end: int
) -> list[ListedName]:
    """The names of the list `text[start:end]`, each with the role in the words of its item, where they hold one."""
    result = []
    for i, (item_start, listed) in enumerate(found):
        before = text[item_start : listed.start].strip(" ,;:\n")
        if not before:
            # "former navy commander, A", "and his brother, A": the role is an item of its own before the name.
            lower = found[i - 1][1].end if i else start
            before = _role_item(words, text[lower : listed.start], must_be_kin=i > 0)
        stop = found[i + 1][0] if i + 1 < len(found) else end
        after = text[listed.end : min(stop, listed.end + REACH)]
        result.append(replace(listed, role=_role(words, before) or _role_behind(words, after)))
    return result


def role_in(words: Mapping[str, frozenset[str]], text: str) -> str | None:
    """The office that a piece of text names, if it names one."""
    return _role(words, text)


def _role_item(words: Mapping[str, frozenset[str]], text: str, *, must_be_kin: bool) -> str:
    """The last item of the text that holds an office; behind another name only one that ends in a word of kinship."""
    for item in reversed(re.split(r"[,;:]|\band\b", text)):
        plain = [word.strip(".,") for word in item.lower().split()]
        if plain and must_be_kin:
            return item.strip() if plain[-1] in words["kin"] else ""
        if any(word in words["roles"] or word in words["kin"] for word in plain):
            return item.strip()
    return ""


def _role(words: Mapping[str, frozenset[str]], text: str) -> str | None:
    text = LEADING.sub("", OPENER.split(text)[-1].strip(" ,:;"))
    plain = [word.strip(".,") for word in text.lower().replace("’s", "").split()]
    has_office = any(word in words["roles"] or word in words["kin"] for word in plain)
    is_bare = all(word in words["bare_titles"] for word in plain)
    return " ".join(text.split()) if has_office and not is_bare else None


def _role_behind(words: Mapping[str, frozenset[str]], text: str) -> str | None:
    text = text.lstrip('”"’) ')
    if not text.startswith((",", "(", "–", "—", "- ")):
        return None
    if text.startswith("(") and ")" in text:
        text = text.split(")", 1)[1]
    clause = re.split(r"[;,:\n]|\.\s", text.lstrip(" ,–—-"))[0].strip(' ,.\n”"')
    if clause.startswith(JOINED):
        return None
    for ending in TRAILING:
        clause = clause.removesuffix(ending)
    return _role(words, clause)
