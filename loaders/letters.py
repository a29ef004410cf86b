"""Whom a letter or petition addresses: its salutation, its `To:` line, or its title."""

import re

from loaders.attribution import name_actors
from loaders.passage import Passage
from loaders.phrases import phrase_within
from loaders.spans import SpanKind, Standing
from store.rows import NamedActor

SALUTATION = re.compile(
    r"^\W*(?:dear|to(?:\s*:|\s+the\b|\s+[A-Z])|attn\.?:?|attention:|addressed to:?|an open letter to|open letter to|petition to|letter to|(?:your|his|her) excellency,?)\s*",
    re.IGNORECASE,
)
STARTED = re.compile(r"\bstarted this petition to\b|\bpetition(?:ing)? to\b", re.IGNORECASE)
REACH = 40


def find_letter_addressees(passage: Passage) -> tuple[NamedActor, ...]:
    """The addressees of a letter or petition as a whole; empty where the text does not say."""
    for index in range(min(len(passage.sentences), REACH)):
        sentence = passage.sentences[index]
        text = passage.text[sentence.start : sentence.end]
        found = SALUTATION.match(text)
        if found is None or sentence.end - sentence.start > 260:
            continue
        named = _named(passage, index)
        if named:
            return named
    return ()


def _named(passage: Passage, index: int) -> tuple[NamedActor, ...]:
    tokens = passage.tokens(index)
    phrase = phrase_within(passage, index, 0, len(tokens))
    if phrase is None or phrase.head.kind is SpanKind.PRONOUN or phrase.standing in (Standing.CIVIL, Standing.THING):
        return ()
    return name_actors(passage, phrase)
