"""Whom a document asks where a sentence names nobody: whom its letter greets, its first clear ask, its own state."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.demands.find import DemandCandidate
from loaders.grammar.word_sets import word_set
from loaders.names.home_state import find_home
from loaders.names.phrases import Phrase
from loaders.names.spans import SpanKind, Standing
from loaders.passage import Passage
from loaders.voices.asked_names import name_asked
from loaders.voices.salutations import Greeting, find_greetings
from store.rows import NamedActor
from store.vocabulary import ActorType

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

    `default` is whom the document as a whole asks, `letters` whom its greetings address; `named` holds whom the clear
    asks name, each with its sentence, in order.
    """

    default: tuple[NamedActor, ...] = ()
    letters: tuple[Greeting, ...] = ()
    named: tuple[tuple[int, tuple[NamedActor, ...]], ...] = ()

    @property
    def is_letter(self) -> bool:
        """Does the document greet whom it asks?"""
        return bool(self.letters)

    def whole(self, sentence: int) -> tuple[NamedActor, ...]:
        """Whom the letter that sentence `sentence` stands in addresses, else the document as a whole."""
        above = [letter.actors for letter in self.letters if letter.sentence <= sentence] or [
            letter.actors for letter in self.letters[:1]
        ]
        return above[-1] if above else self.default

    def just_before(self, sentence: int) -> tuple[NamedActor, ...]:
        """Whom an ask of the sentence itself names, or of the one before."""
        before = [actors for index, actors in self.named if sentence - 1 <= index <= sentence]
        return before[-1] if before else ()

    def near(self, sentence: int) -> tuple[NamedActor, ...]:
        """Whom an ask of sentence `sentence` has that names nobody: whom the ask right before it has, else `whole`."""
        before = [actors for index, actors in self.named if sentence - NEAR <= index <= sentence]
        return self.whole(sentence) if self.is_letter or not before else before[-1]


def find_document_addressees(passage: Passage, asks: Sequence[DemandCandidate]) -> DocumentAddressees:
    """Whom the document asks where a sentence names nobody; empty where the text does not say.

    The letter's addressee, else whom its first clear ask names, else its own government; of a report only whom most
    of its asks name.
    """
    letters = find_greetings(passage)
    named = tuple(_named_asks(passage, asks))
    if letters:
        return DocumentAddressees((), letters, named)
    if passage.publisher_standing is Standing.PRESS:
        return DocumentAddressees((), (), named)
    return DocumentAddressees(named[0][1] if named else _own_government(passage), (), named)


def _named_asks(passage: Passage, asks: Sequence[DemandCandidate]) -> Iterator[tuple[int, tuple[NamedActor, ...]]]:
    for ask in asks:
        phrase = ask.addressee
        if phrase is None or ask.cue.strength < CLEAR or not _may_be_asked(passage, ask, phrase):
            continue
        if phrase.head.kind is not SpanKind.PRONOUN:
            actors = name_asked(passage, phrase)
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
