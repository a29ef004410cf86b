"""The shorter forms in which a name is looked up, and the ways to cut one in two."""

import re
from functools import lru_cache

from loaders.grammar.folding import straighten

SHORT_FORM = re.compile(r"\s*\([^()]*\)$")
POSSESSIVE = re.compile(r"'s?$")
ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
# What a name must hold to have a shorter form, unless it opens with an article.
SHORTENED = re.compile(r"[\"'“”.,;:!)]")
OF = re.compile(r"\s+(?:of|for|in|to)\s+(?:the\s+)?")
OF_WORDS = (" of ", " for ", " in ", " to ")
# A second name's first letter: the lists of persons go without.
INITIAL = re.compile(r"(?<= )[A-Z]\. ")
# A name is looked up once for each window of words around it: the same few thousand names come again and again.
REMEMBERED = 1 << 16


@lru_cache(maxsize=REMEMBERED)
def name_forms(name: str) -> tuple[str, ...]:
    """The name and its shorter forms: without quotes and stops, acronym in brackets, possessive, article."""
    plain = " ".join(straighten(name).split())
    if SHORTENED.search(plain) is None and plain[:4].lower() != "the ":
        return (plain,) if plain else ()
    forms = list(dict.fromkeys([plain, plain.strip("\"'“”.,;:! ")]))
    for ending in (SHORT_FORM, POSSESSIVE, ARTICLE):
        forms += [shorter for form in forms if (shorter := ending.sub("", form)) not in forms]
    return tuple(form for form in forms if form)


def cut_at_blanks(form: str) -> list[tuple[str, str]]:
    """Each way to cut the text at a blank, the longest first part first."""
    return [(form[:at], form[at + 1 :]) for at in range(len(form) - 1, -1, -1) if form[at] == " "]


def cut_around_of(form: str) -> list[tuple[str, str]]:
    """Each way to cut the text at an `of` or its like, the longest first part first."""
    # Most names hold none, and a search from blank to blank takes far longer than this question.
    cuts = [found.span() for found in OF.finditer(form)] if any(word in form for word in OF_WORDS) else []
    return [(form[:start], form[end:]) for start, end in reversed(cuts)]


def without_initials(name: str) -> str:
    """`Ana R. Ruiz` as `Ana Ruiz`."""
    return INITIAL.sub("", name)
