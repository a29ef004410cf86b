"""Professors and students of a university, who speak for themselves and not for it."""

from loaders.grammar.word_sets import word_set
from loaders.passage import Passage
from store.rows import Actor

SCHOOLS = frozenset(("university", "college", "school", "institute", "academy", "centre", "center"))
SCHOLARS = word_set(
    """
    professor lecturer academic scholar student researcher fellow graduate alumna alumnus historian economist scientist
    undergraduate postgraduate pupil teacher reader
    """
)
# How far before and behind the name the word for what one is there may stand.
SCHOLAR_BEFORE, SCHOLAR_BEHIND = 6, 14


def is_scholar(passage: Passage, index: int, first: int, last: int, body: Actor) -> bool:
    """Is the person at tokens `first` to `last` a professor or student of a university, and speaks not for it?"""
    if not SCHOOLS & set(body.name.lower().split()):
        return False
    tokens = passage.tokens(index)
    before, behind = tokens[max(0, first - SCHOLAR_BEFORE) : first], tokens[last : last + SCHOLAR_BEHIND]
    return any(token.base in SCHOLARS for token in (*before, *behind))
