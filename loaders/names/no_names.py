"""Tells which "names" found in a text name nobody who could ask or be asked: regions, subjects, adverbs, initials."""

import re

from loaders.grammar.word_sets import word_set
from store.rows import NamedActor
from store.vocabulary import ActorType

# Parts of the world ask and answer nothing; the bodies named after them have more words.
REGIONS = frozenset(
    (
        "africa", "americas", "asia", "asia pacific", "asia-pacific", "caribbean", "central africa", "central america",
        "central asia", "east africa", "east asia", "eastern europe", "europe", "horn of africa", "internet",
        "latin america", "mena", "middle east", "north africa", "north america", "oceania", "pacific", "sahel",
        "south america", "south asia", "southeast asia", "southern africa", "west africa", "western europe",
    )
)  # fmt: skip
# What ministers and spokespersons are for; a party, a force and people are also called so.
SUBJECTS = word_set(
    """
    foreign affairs immigration defence defense health justice trade education housing finance security transport
    agriculture conservation energy disarmament welfare climate environment development
    """
)
# How a letter begins where it names nobody.
ADDRESSES = word_set(
    "mr mrs ms miss mx dr prof sir sirs madam madame excellency excellencies honourable honorable hon reader readers"
)
# What a headline says that was taken for a name: `church leaders calls`, `Union Calling for Inquiry`; no body's name
# goes on behind such a verb.
VERBS = word_set(
    """
    slam slams slammed urges urged condemns condemned blasts demands demanded decries decried accuses accused ordered
    orders seeks asks asked warns
    """
)
HEADLINE_VERBS = re.compile(r"\w\s+(?:Urging|Calling|Demanding|Condemning|Urges|Condemns|Slams|Accuses)\b\s+\w")
# What a form leaves open for whoever signs it.
PLACEHOLDER = re.compile(
    r"^[\[<{(]|^(?:your|insert|enter|full|first|last|add)\s+(?:first |last |full |own )?(?:name|signature)\b|"
    r"^(?:name|signature)\b",
    re.IGNORECASE,
)
LY_NOUNS = word_set("assembly family")
# What a "name" that ends so before its first preposition stands for: a text, an event, a state of things.
THINGS = word_set(
    """
    declaration act bill law laws regulation regulations directive convention conventions covenant memorandum treaty
    treaties agreement agreements accord accords protocol constitution strategy statement framework guidelines
    principles summit cup debate meeting suspension abolition attention anniversary election elections referendum
    olympics poverty penalty policy policies executions sanctions cases case u-turn budget crisis genocide killings
    """
)
SURNAMES = ("Act", "Bill", "Case", "Law", "Laws")
UNSURE = (ActorType.UNKNOWN, ActorType.PERSON)
HEAD_ENDS = word_set("on of for in to against with by at from under across")


def is_no_name(named: NamedActor) -> bool:
    """Is the "name" a part of the world, what a minister is for, an adverb or an initial: `Asia`, `Defence`, `S`?"""
    name = named.actor.name
    if named.actor.is_reviewed:
        return False
    if name.lower().removeprefix("the ") in REGIONS or name.lower() in SUBJECTS:
        return True
    if PLACEHOLDER.search(name) is not None or _is_headline(name):
        return True
    if named.actor.type in UNSURE and _is_thing(name):
        return True
    is_adverb = name.endswith("ly") and name.isalpha() and len(name) > 6 and name.lower() not in LY_NOUNS
    return len(name) < 2 or is_adverb or name.lower().rstrip(".") in ADDRESSES


def _is_thing(name: str) -> bool:
    """`National Land Policy`, `Cases of Ana Ruiz`: is it called after no people and no body?"""
    words = name.split()
    end = next((at for at, word in enumerate(words) if at and word in HEAD_ENDS), len(words))
    # `Ana Law` is a person.
    is_surname = end == len(words) and words[end - 1] in SURNAMES
    return len(words) > 1 and name[0].isupper() and words[end - 1].lower() in THINGS and not is_surname


def _is_headline(name: str) -> bool:
    """Does the "name" hold a verb of asking in the middle, in small letters or as headlines write it, or end in one?"""
    words = name.split()
    if HEADLINE_VERBS.search(name) is not None:
        return True
    return any(word in VERBS for word in words[1:]) or len(words) > 1 and words[-1] in ("calls", "urge", "demand")
