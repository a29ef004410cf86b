"""Which names that no file lists can be those of somebody asked: no texts, events, adjectives or clauses.

`Declaration on Land Rights`, `World Cup`, `Open` and `on Monday` are asked for nothing; of `police they` the police is.
"""

import re

from loaders.grammar.word_sets import word_set
from loaders.names.no_names import THINGS
from loaders.names.spans import Standing
from loaders.passage import Passage
from store.rows import NamedActor

# What a name that begins so, or is one of these before its first preposition, stands for.
TEXTS = THINGS | word_set("resolution letter petition report warning day release closure detention arrest arrests")
PREPOSITIONS = word_set("on of for in to against with by at from under")
NO_OPENERS = word_set("on at in by no not make makes will would please let if when why how what")
# Where a clause goes on behind whoever is asked.
CLAUSE = re.compile(
    r"\s+(?:(?:we|they|he|she|you|i|who|which|that|against)\b|"
    r"(?!across|towards|besides|as|plus|versus)[a-z]+(?:s|ed) (?:a|an|the|its|their|his|her)\s).*",
    re.DOTALL,
)


def name_if_asked(passage: Passage, named: NamedActor) -> NamedActor | None:
    """The actor as one who may be asked, without the clause behind; None where the name is nobody's."""
    if named.actor.is_reviewed or not named.as_written.split():
        return named
    written = CLAUSE.sub("", named.as_written).strip(" ,")
    words = written.split()
    if not words or words[0].lower() in NO_OPENERS and words[0] != words[0].upper():
        return None
    if len(words) == 1:
        return None if _is_common(passage, words[0]) else _renamed(passage, named, written)
    place = next((i for i, word in enumerate(words) if i and word.lower() in PREPOSITIONS), len(words))
    return None if words[place - 1].lower() in TEXTS else _renamed(passage, named, written)


def _renamed(passage: Passage, named: NamedActor, written: str) -> NamedActor:
    if written == named.as_written:
        return named
    return NamedActor(passage.gazetteer.actor_for(written), written)


def _is_common(passage: Passage, word: str) -> bool:
    """Is it a common word that begins a sentence or a title, and no group, office or surname that the text gives?"""
    lower, lexicon = word.lower(), passage.lexicon
    if lower in lexicon.heads:
        return lexicon.heads[lower] is Standing.THING
    if lower not in lexicon.common or lower in lexicon.gazetteer.generics or lower in lexicon.offices:
        return False
    return re.search(rf"[A-ZÀ-Þ][\w’'.-]+ {re.escape(word)}\b", passage.text) is None
