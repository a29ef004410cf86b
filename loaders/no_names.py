"""Tells which "names" found in a text name nobody who could ask, answer or be asked: regions, adverbs, initials."""

from loaders.word_sets import word_set
from store.rows import NamedActor

# Parts of the world ask and answer nothing; the bodies named after them have more words.
REGIONS = frozenset(
    (
        "africa", "americas", "asia", "asia pacific", "asia-pacific", "caribbean", "central africa", "central america",
        "central asia", "east africa", "east asia", "eastern europe", "europe", "horn of africa", "internet",
        "latin america", "mena", "middle east", "north africa", "north america", "oceania", "pacific", "sahel",
        "south america", "south asia", "southeast asia", "southern africa", "west africa", "western europe",
    )
)  # fmt: skip
LY_NOUNS = word_set("assembly family")


def is_no_name(named: NamedActor) -> bool:
    """Is the "name" a part of the world, a sentence's first adverb or an initial: `Asia`, `Disappointingly`, `S`?"""
    name = named.actor.name
    if named.actor.is_reviewed:
        return False
    if name.lower().removeprefix("the ") in REGIONS:
        return True
    is_adverb = name.endswith("ly") and name.isalpha() and len(name) > 6 and name.lower() not in LY_NOUNS
    return len(name) < 2 or is_adverb
