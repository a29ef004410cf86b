"""Whom a letter or petition addresses: its salutation, its `To:` line, or its title."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.demands.find import DemandCandidate
from loaders.grammar.word_sets import word_set
from loaders.names.home_state import find_home
from loaders.names.no_names import ADDRESSES
from loaders.names.phrases import Phrase, phrase_within
from loaders.names.spans import SpanKind, Standing
from loaders.passage import Passage
from loaders.voices.attribution import name_actors
from store.rows import NamedActor
from store.vocabulary import ActorType

SALUTATION = re.compile(
    r"^\W*(?:dear|to(?:\s*:|\s+the\b|\s+(?-i:[A-Z]))|attn\.?:?|attention:|addressed to:?|an open letter to|"
    r"open letter to|petition to|letter to|(?:your|his|her) excellency,?)\s*",
    re.IGNORECASE,
)
REACH, LONGEST_SALUTATION = 40, 260
LONGEST_LINE = 8
# A union's own people are asked for other things; companies and universities are asked as authorities are.
OWN_PEOPLE = word_set("members member supporters readers everyone people affiliates")
ASKED_BODIES = (ActorType.COMPANY, ActorType.AGENCY)
SCHOOL = re.compile(r"\b(?:University|College|School|Bank|Club|Federation Internationale)\b")
CALLING = ("addressee_to", "on", "appeal_to", "noun_to", "that")
CLEAR = 0.6
# An ask without an addressee goes on with that of an ask so many sentences before.
NEAR = 3


@dataclass(frozen=True)
class DocumentAddressees:
    """Whom a document asks where a sentence names nobody.

    `whole` is whom the document as a whole asks, `letter` whether a salutation says so; `named` holds whom the clear
    asks name, each with its sentence, in order.
    """

    whole: tuple[NamedActor, ...] = ()
    is_letter: bool = False
    named: tuple[tuple[int, tuple[NamedActor, ...]], ...] = ()

    def just_before(self, sentence: int) -> tuple[NamedActor, ...]:
        """Whom an ask of the sentence itself names, or of the one before."""
        before = [actors for index, actors in self.named if sentence - 1 <= index <= sentence]
        return before[-1] if before else ()

    def near(self, sentence: int) -> tuple[NamedActor, ...]:
        """Whom an ask of sentence `sentence` has that names nobody: whom the ask right before it has, else `whole`."""
        before = [actors for index, actors in self.named if sentence - NEAR <= index <= sentence]
        return self.whole if self.is_letter or not before else before[-1]


def find_document_addressees(passage: Passage, asks: Sequence[DemandCandidate]) -> DocumentAddressees:
    """Whom the document asks where a sentence names nobody; empty where the text does not say.

    The letter's addressee, else whom its first clear ask names, else its own government; of a report only whom most
    of its asks name.
    """
    letter = find_letter_addressees(passage)
    named = tuple(_named_asks(passage, asks))
    if letter:
        return DocumentAddressees(letter, True, named)
    if passage.publisher_standing is Standing.PRESS:
        return DocumentAddressees((), False, named)
    return DocumentAddressees(named[0][1] if named else _own_government(passage), False, named)


def _named_asks(passage: Passage, asks: Sequence[DemandCandidate]) -> Iterator[tuple[int, tuple[NamedActor, ...]]]:
    for ask in asks:
        phrase = ask.addressee
        if phrase is None or ask.cue.strength < CLEAR or not _may_be_asked(passage, ask, phrase):
            continue
        if phrase.head.kind is not SpanKind.PRONOUN:
            actors = name_actors(passage, phrase, preferred=Standing.POWER, as_person=True)
            if actors:
                yield ask.sentence, actors


def _may_be_asked(passage: Passage, ask: DemandCandidate, phrase: Phrase) -> bool:
    """Is the addressee one with power, none's own members, or a company or university that is called upon by name?"""
    tokens = passage.tokens(phrase.sentence)
    if phrase.head.kind is SpanKind.GENERIC and tokens[phrase.head.last - 1].lower in OWN_PEOPLE:
        return False
    if phrase.standing is Standing.POWER:
        return True
    actor = phrase.head.actor
    is_named = phrase.head.kind in (SpanKind.NAME, SpanKind.UNKNOWN_NAME) and actor is not None
    is_body = is_named and actor is not None and (actor.type in ASKED_BODIES or SCHOOL.search(actor.name) is not None)
    return is_body and ask.ask.frame in CALLING


def _own_government(passage: Passage) -> tuple[NamedActor, ...]:
    home, most_named = passage.once(find_home), passage.states.most_common(1)
    is_accused = home is not None and bool(most_named) and most_named[0][0] == home.country and len(passage.states) > 1
    if home is not None and not is_accused and passage.publisher_standing is not Standing.POWER:
        return (NamedActor(home, home.name),)
    return ()


def find_letter_addressees(passage: Passage) -> tuple[NamedActor, ...]:
    """The addressees of a letter or petition; empty where there is no salutation or `To:` line."""
    for index in range(min(len(passage.sentences), REACH)):
        sentence = passage.sentences[index]
        if sentence.end - sentence.start > LONGEST_SALUTATION:
            continue
        found = SALUTATION.match(passage.text[sentence.start : sentence.end])
        if found is None or _is_prose(passage, index):
            continue
        named = _named(passage, index, sentence.start + found.end())
        if named:
            return named
    return ()


def _named(passage: Passage, index: int, start: int) -> tuple[NamedActor, ...]:
    tokens = passage.tokens(index)
    first = sum(token.start < start for token in tokens)
    if first + 1 < len(tokens) and tokens[first].lower.rstrip(".") in ADDRESSES:
        # `Dear Mr. President`: the office is asked; `Dear Ms Ruiz` keeps her name.
        behind = first + 1 + (tokens[first + 1].text == ".")
        first = behind if any(s.first == behind and s.kind is SpanKind.OFFICE for s in passage.spans(index)) else first
    # "Dear Minister Ruiz: We write about ...": the letter begins behind the colon.
    last = next((at for at in range(first + 1, len(tokens)) if tokens[at].text == ":"), len(tokens))
    phrase = phrase_within(passage, index, first, last)
    if phrase is None or phrase.head.kind is SpanKind.PRONOUN or phrase.standing in (Standing.CIVIL, Standing.THING):
        return ()
    return name_actors(passage, phrase, as_person=True)


def _is_prose(passage: Passage, index: int) -> bool:
    """Is it a sentence, as in `To the nurses of Lima this is news.`, and no line that addresses somebody?"""
    tokens = passage.tokens(index)
    is_ended = tokens[-1].text in (".", "!", "?") and len(tokens) > LONGEST_LINE
    return is_ended and tokens[0].lower == "to" and not any(token.text == ":" for token in tokens[:LONGEST_LINE])
