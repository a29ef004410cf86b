"""The acronyms that a text explains itself, as in `Bar Council of Nepal (BCN)`."""

import re
from collections.abc import Iterator

from loaders.names.gazetteer import Gazetteer
from store.rows import Actor

SHORT = r"\([\"'“‘]?(?:the[ ])?(?P<short>[A-Z][A-Za-z&-]{1,9})[\"'”’]?\)"
BRACKETS = re.compile(SHORT)
# The words that tell names apart, by their beginnings.
WORDS = re.compile(r"\b(?!(?i:of|for|and|the|on|in|de|to|against)\b)\w{2,}")
STEM = 5
# What a name before brackets consists of, beside letters and digits.
NAME_MARKS = "_’'&- "
SHORT_FORM = re.compile(
    r"(?<![\w’'&-])(?P<name>[A-Z][\w’'&-]+(?:[ ](?:(?:of|for|and|the|on|in|de|to|against|&)[ ])*[A-Z][\w’'&-]*){1,10})"
    rf"[ ]{SHORT}"
)
# `Liga de Abogados (League of Lawyers - LDA)`: the acronym stands behind a translation.
TRANSLATED = re.compile(
    r"(?<![\w’'&-])(?P<name>[A-Z][\w’'&-]+"
    r"(?:[ ](?:(?:of|for|and|the|on|de|des|du|del|la|les|los)[ ]){0,3}[A-Z][\w’'&-]*){1,8})"
    r"[ ]\([A-Z][^()\n]{3,80}?[ ][-–—,][ ](?P<short>[A-Z]{2,8})\)"
)
# The end of such a match: most texts hold none, and looking for the beginnings takes a hundred times as long.
TRANSLATED_END = re.compile(r"\)(?:" + "|".join(rf"(?<=[-–—,] [A-Z]{{{size}}}\))" for size in range(2, 9)) + ")")


def find_short_forms(text: str, gazetteer: Gazetteer) -> dict[str, Actor]:
    """Each acronym that the text explains, with the actor whose name it abbreviates."""
    forms: dict[str, Actor] = {}
    for found in _explained(text):
        name, short = " ".join(found.group("name").split()), found.group("short")
        initials = "".join(word[0] for word in name.split() if word[0].isupper())
        if short.upper()[0] in initials.upper() and len(short) <= len(initials) + 3:
            forms.setdefault(short, _explained_actor(_last_words(name, short), short, gazetteer))
    for found in TRANSLATED.finditer(text) if TRANSLATED_END.search(text) else ():
        name, short = " ".join(found.group("name").split()).removeprefix("The "), found.group("short")
        if "".join(word[0] for word in name.split() if word[0].isupper()) == short:
            forms.setdefault(short, _explained_actor(name, short, gazetteer))
    return forms


def is_variant(name: str, other: str) -> bool:
    """Are they two spellings of one name: `Committee for the Protection of ...`, `Committee to Protect ...`?"""
    left, right = ({word[:STEM].lower() for word in WORDS.findall(one)} for one in (name, other))
    return left <= right or right <= left


def _explained_actor(name: str, short: str, gazetteer: Gazetteer) -> Actor:
    """Whom the name means; the one whom the files know by the acronym where the name is another spelling of his."""
    actor = gazetteer.actor_for(name)
    known = None if actor.is_reviewed else gazetteer.resolve(short)
    return known if known is not None and is_variant(known.name, name) else actor


def _explained(text: str) -> Iterator[re.Match[str]]:
    """Each acronym in brackets with the name before it; a name is looked for only where such brackets stand."""
    for brackets in BRACKETS.finditer(text):
        start = brackets.start()
        while start and (text[start - 1].isalnum() or text[start - 1] in NAME_MARKS):
            start -= 1
        found = SHORT_FORM.search(text, start, brackets.end())
        if found is not None:
            yield found


def _last_words(name: str, short: str) -> str:
    """The part of a run of capitalised words that the acronym abbreviates: from its first letter on."""
    words = name.split()
    for start, word in enumerate(words):
        initials = "".join(w[0] for w in words[start:] if w[0].isupper())
        if word[0].upper() == short[0].upper() and len(initials) <= len(short) + 1:
            return " ".join(words[start:])
    return name
