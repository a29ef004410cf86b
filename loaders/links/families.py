"""Families of demands: the same ask repeated by several organisations over the years, joined by what it asks of whom.

Invariants: a family is of one category and one cause; its id is the id of its first ask, so it does not change when
later ones come; two demands of one document are two asks. Each ask is compared with the first of a family, never with
a later one, so that wording cannot drift from one thing to another.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz.fuzz import token_set_ratio

from loaders.links.compared_rows import Asked
from loaders.links.shared_words import count_shared
from loaders.links.who_answers import Answerers

# Of all words of both asks, the share that both have; and how many at least.
SHARE, SHARED = 0.5, 2
# Or nearly the same words in any order, of asks long enough for that to say something.
LIKENESS, LONG = 88.0, 4
# Or the same well-known ask (`core_ask` of links.toml), which leaves the words open.
CORE = 0.7
# The rarest words of an ask by which it finds the families it may belong to, and how many of these are looked at.
RAREST, HEADS = 4, 50


@dataclass
class Family:
    """A family as it grows: its first ask and all members."""

    head: Asked
    tokens: frozenset[str]
    members: list[Asked] = field(default_factory=list)
    documents: set[str] = field(default_factory=set)


def family_keys(asked: Asked) -> set[str]:
    """The blocks in which a demand looks for its family."""
    return {f"f|{asked.row.category.value}|{subject}" for subject in asked.subjects or {"-"}}


def find_families(block: Iterable[Asked], answerers: Answerers) -> list[Family]:
    """The families of two asks or more in one block."""
    ordered = sorted(block, key=lambda one: (one.row.first_day is None, one.row.first_day or "", one.row.row_id))
    frequency = Counter(stem for one in ordered for stem in one.stems | one.cores)
    by_stem: dict[str, list[Family]] = {}
    families: list[Family] = []
    for one in ordered:
        rarest = sorted(one.stems, key=lambda stem: (frequency[stem], stem))[:RAREST]
        near = {id(f): f for stem in (*rarest, *sorted(one.cores)) for f in by_stem.get(stem, [])[:HEADS]}
        tokens = frozenset(token for addressee in one.row.addressees for token in answerers.tokens_asked(addressee))
        joined = _best(one, tokens, list(near.values()))
        if joined is None:
            joined = Family(one, tokens)
            families.append(joined)
            # A head is found by all its words; a member only looks by its rarest.
            for stem in sorted(one.stems | one.cores):
                by_stem.setdefault(stem, []).append(joined)
        joined.members.append(one)
        joined.documents.add(one.row.document_id)
    return [family for family in families if len(family.members) > 1]


def _best(one: Asked, tokens: frozenset[str], families: Sequence[Family]) -> Family | None:
    """The family most alike of those that ask the same addressees about the same cause."""
    fitting = [
        (score, family)
        for family in families
        if tokens & family.tokens
        and one.row.document_id not in family.documents
        and (one.subjects & family.head.subjects or one.subjects == family.head.subjects)
        and (score := _likeness(one, family.head)) > 0
    ]
    return max(fitting, key=lambda found: (found[0], found[1].head.row.row_id))[1] if fitting else None


def _likeness(one: Asked, other: Asked) -> float:
    """From 0 (not the same ask) to 1."""
    if one.cores and other.cores:
        return CORE if one.cores == other.cores and not one.named and not other.named else 0.0
    shared = one.stems & other.stems
    if not shared:
        return 0.0
    share = len(shared) / (len(one.stems) + len(other.stems) - len(shared))
    if share >= SHARE and count_shared(one.stems, other.stems) >= SHARED:
        return share
    if min(len(one.stems), len(other.stems)) < LONG or len(shared) < LONG - 1:
        return 0.0
    ratio = token_set_ratio(" ".join(sorted(one.stems)), " ".join(sorted(other.stems)))
    # One ask inside another, longer one is alike by words, and still may be half of it.
    is_half = min(len(one.stems), len(other.stems)) * 2 < max(len(one.stems), len(other.stems))
    return ratio / 100 if ratio >= LIKENESS and not is_half else 0.0
