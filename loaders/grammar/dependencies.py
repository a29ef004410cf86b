"""Reads the parties of a verb off a dependency parse: who asks, and who is asked.

The labels are spaCy's for English (nsubj, dobj, agent ...) and, where they differ, those of Universal Dependencies.
"""

from collections.abc import Iterator
from typing import Any

SUBJECTS = frozenset(("nsubj", "csubj"))
PASSIVE_SUBJECTS = frozenset(("nsubjpass", "nsubj:pass"))
OBJECTS = frozenset(("dobj", "obj", "iobj", "dative"))
CLAUSES = frozenset(("xcomp", "ccomp"))
PREPOSITIONS = frozenset(("on", "upon", "to"))
# What hangs on a noun but names somebody else: relative clauses and what they hold.
ASIDE = frozenset(("relcl", "acl", "acl:relcl", "advcl", "ccomp", "xcomp", "parataxis"))
RELATIVE = frozenset(("who", "which", "that", "whom"))

Place = tuple[int, int]


def find_subject(verb: Any) -> Place | None:
    """The characters of the verb's subject in its sentence, of a passive's agent; None where it has none."""
    if _has(verb, PASSIVE_SUBJECTS):
        agents = [t for t in verb.children if t.dep_ in ("agent", "obl:agent")]
        return _place(next((_object_of(agent) for agent in agents), None))
    own = next(iter(_children(verb, SUBJECTS)), None)
    if own is None and verb.dep_ == "conj" and verb.head.i != verb.i:
        return find_subject(verb.head)
    return None if own is None or own.lower_ in RELATIVE else _place(own)


def find_addressee(verb: Any) -> Place | None:
    """The characters of whom the verb asks to do something, in its sentence; None where the parse does not say."""
    passive = next(iter(_children(verb, PASSIVE_SUBJECTS)), None)
    if passive is not None:
        return None if passive.lower_ in RELATIVE else _place(passive)
    clauses = list(_children(verb, CLAUSES))
    for clause in clauses:
        subject = next(iter(_children(clause, SUBJECTS)), None)
        if subject is not None and subject.lower_ not in RELATIVE:
            return _place(subject)
    if not clauses:
        return None
    direct = next(iter(_children(verb, OBJECTS)), None)
    if direct is not None:
        return _place(direct)
    asked = (t for t in verb.children if t.dep_ == "prep" and t.lower_ in PREPOSITIONS)
    return _place(next((_object_of(preposition) for preposition in asked), None))


def _object_of(token: Any) -> Any | None:
    """The noun behind a preposition; in Universal Dependencies the noun is the token itself."""
    return next(iter(_children(token, frozenset(("pobj",)))), token if token.dep_ == "obl:agent" else None)


def _children(token: Any, labels: frozenset[str]) -> Iterator[Any]:
    return (child for child in token.children if child.dep_ in labels)


def _has(token: Any, labels: frozenset[str]) -> bool:
    return next(_children(token, labels), None) is not None


def _place(noun: Any | None) -> Place | None:
    """The noun with all that hangs on it, up to the first clause about it."""
    if noun is None:
        return None
    start, end = noun.left_edge, noun.right_edge
    aside = min(
        (child.left_edge.i for child in noun.children if child.dep_ in ASIDE and child.i > noun.i), default=None
    )
    last = end if aside is None else noun.doc[aside - 1]
    return start.idx, last.idx + len(last)
