"""The acronyms that a text uses beside the full name without saying so: the initials of one body that it names."""

import re
from collections.abc import Container

from loaders.documents.publishers import BODY
from loaders.names.gazetteer import Gazetteer
from loaders.names.short_forms import is_variant
from store.organs import BODIES
from store.rows import Actor

# Capitals that stand alone, as nouns do: no part of a longer word, mark or address.
ACRONYM = re.compile(r"(?<![\w.&@#/-])(?<!\w[’'])[A-Z]{3,8}(?![\w&@/-])")
SMALL = r"(?:of|for|and|the|on|in|de|to|against|with|&|del|la|des|du|et|y|e|do|da)"
WORD = r"[A-ZÀ-Þ][\w’'´-]*"
# At least three words of a name in a row, with the small ones between them, in one line.
RUN = re.compile(rf"(?<![\w’'&-]){WORD}(?:[ ](?:{SMALL}[ ]){{0,3}}{WORD}){{1,11}}")
# What such words end is a law, a right or a list, whoever is named in it.
NO_BODIES = re.compile(
    r"\b(?:[Ii]nformation|[Cc]onvention|[Aa]ct|[Bb]ill|[Ll]aws?|[Ll]ist|[Rr]ights|[Dd]isabilities|[Dd]ay)$"
)
# The text's first pages say what its acronyms mean.
LONGEST_TEXT = 60_000
FEWEST_WORDS = 3


def find_initials(text: str, known: Container[str], gazetteer: Gazetteer) -> dict[str, Actor]:
    """Each acronym that is explained nowhere but abbreviates the one body of the text with these initials."""
    text = text[:LONGEST_TEXT]
    acronyms = {
        found.group()
        for found in ACRONYM.finditer(text)
        if found.group() not in known and not _is_written_out(text, found.group(), gazetteer)
    }
    if not acronyms:
        return {}
    names: dict[str, set[str]] = {}
    for run in RUN.finditer(text):
        words = run.group().split()
        if len(words) >= FEWEST_WORDS and not run.group().isupper():
            for acronym in acronyms.difference(words):
                names.setdefault(acronym, set()).update(_abbreviated(words, acronym))
    single = {acronym: min(found) for acronym, found in names.items() if len(set(map(_capitals, found))) == 1}
    return {
        acronym: gazetteer.actor_for(name)
        for acronym, name in single.items()
        if _is_body(name, gazetteer) and not _is_spelling_of(name, gazetteer.resolve(acronym))
    }


def _is_written_out(text: str, acronym: str, gazetteer: Gazetteer) -> bool:
    """Does the text name in full whom the files know by the acronym? Else it may be another's here."""
    actor = gazetteer.resolve(acronym)
    return actor is not None and (actor.name in text or actor.type not in BODIES)


def _is_spelling_of(name: str, known: Actor | None) -> bool:
    return known is not None and is_variant(known.name, name)


def _abbreviated(words: list[str], acronym: str) -> set[str]:
    """The words whose initials the acronym is, without the small ones between them or else with them."""
    capitals = [at for at, word in enumerate(words) if word[0].isupper()]
    found = set()
    for at in range(len(capitals) - len(acronym) + 1):
        chosen = capitals[at : at + len(acronym)]
        if all(words[place][0] == letter for place, letter in zip(chosen, acronym, strict=True)):
            found.add(" ".join(words[chosen[0] : chosen[-1] + 1]))
    for at in range(len(words) - len(acronym) + 1 if not found else 0):
        part = words[at : at + len(acronym)]
        if all(word[0].upper() == letter for word, letter in zip(part, acronym, strict=True)) and part[-1][0].isupper():
            found.add(" ".join(part))
    return found


def _capitals(name: str) -> str:
    """The name without its small words, in which a text may differ: `Centre for Boats`, `Centre of Boats`."""
    return " ".join(word for word in name.split() if word[0].isupper())


def _is_body(name: str, gazetteer: Gazetteer) -> bool:
    """Is it a name that bodies bear, not that of an illness or a law?"""
    if NO_BODIES.search(name) is not None:
        return False
    return BODY.search(name) is not None or gazetteer.head_of(name) is not None or gazetteer.resolve(name) is not None
