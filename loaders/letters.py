"""Whom a letter or petition addresses: its salutation, its `To:` line, or its title."""

import re
from collections.abc import Sequence

from loaders.attribution import name_actors
from loaders.demands import DemandCandidate
from loaders.passage import Passage
from loaders.phrases import phrase_within
from loaders.spans import SpanKind, Standing
from store.rows import NamedActor

SALUTATION = re.compile(
    r"^\W*(?:dear|to(?:\s*:|\s+the\b|\s+[A-Z])|attn\.?:?|attention:|addressed to:?|an open letter to|open letter to|"
    r"petition to|letter to|(?:your|his|her) excellency,?)\s*",
    re.IGNORECASE,
)
REACH = 40
CLEAR = 0.6


def find_document_addressees(passage: Passage, asks: Sequence[DemandCandidate]) -> tuple[NamedActor, ...]:
    """Whom the document as a whole asks; empty where the text does not say.

    The letter's addressee, else whom its first clear ask names, else its own government.
    """
    found = find_letter_addressees(passage)
    if found:
        return found
    if passage.publisher_standing is Standing.PRESS:
        return ()
    for ask in asks:
        phrase = ask.addressee
        if phrase is None or ask.cue.strength < CLEAR or phrase.standing is not Standing.POWER:
            continue
        if phrase.head.kind is not SpanKind.PRONOUN:
            named = name_actors(passage, phrase, preferred=Standing.POWER, as_person=True)
            if named:
                return named
    home, most_named = passage.home, passage.states.most_common(1)
    is_accused = home is not None and bool(most_named) and most_named[0][0] == home.country and len(passage.states) > 1
    if home is not None and not is_accused and passage.publisher_standing is not Standing.POWER:
        return (NamedActor(home, home.name),)
    return ()


def find_letter_addressees(passage: Passage) -> tuple[NamedActor, ...]:
    """The addressees of a letter or petition; empty where there is no salutation or `To:` line."""
    for index in range(min(len(passage.sentences), REACH)):
        sentence = passage.sentences[index]
        text = passage.text[sentence.start : sentence.end]
        found = SALUTATION.match(text)
        if found is None or sentence.end - sentence.start > 260:
            continue
        named = _named(passage, index, sentence.start + found.end())
        if named:
            return named
    return ()


def _named(passage: Passage, index: int, start: int) -> tuple[NamedActor, ...]:
    tokens = passage.tokens(index)
    phrase = phrase_within(passage, index, sum(token.start < start for token in tokens), len(tokens))
    if phrase is None or phrase.head.kind is SpanKind.PRONOUN or phrase.standing in (Standing.CIVIL, Standing.THING):
        return ()
    return name_actors(passage, phrase, as_person=True)
