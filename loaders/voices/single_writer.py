"""The one person who writes a text in the first person: `My name is Ana Ruiz`, `I, Ana Ruiz, ...`, or the signature."""

import re
from dataclasses import replace

from loaders.passage import Passage
from store.rows import NamedActor
from store.vocabulary import ActorType

PARTICLE = r"(?:(?:de|da|do|dos|la|las|van|von|der|den|bin|al|el) )*"
NAME = rf"(?P<name>[A-Z][\w’'-]+(?: {PARTICLE}[A-Z][\w’'.-]*){{1,3}})"
INTRODUCED = re.compile(rf"\b(?:[Mm]y name is |I am called |I, ){NAME}(?=[,.;]| and I\b)")
SIGNED_OFF = re.compile(
    r"(?:^|\n)[ \t]*(?:Yours|Sincerely|Respectfully|(?:Kind |Best |Warm )?[Rr]egards|In solidarity|Faithfully)\b"
    rf"[^\n]{{0,40}}\n+[ \t]*{NAME}[ \t]*(?:,[^\n]*)?(?:\n|$)"
)
FIRST_PERSON = re.compile(r"\bI(?:'m|’m|'ve|’ve)?\b(?! ?[.)])")
# One "I" may be quoted, or a number.
FEWEST = 3


def find_single_writer(passage: Passage) -> NamedActor | None:
    """The person who says `I` throughout the text; None where nobody is named as such."""
    text = passage.text
    if not says_i(passage, FEWEST):
        return None
    found = INTRODUCED.search(text) or next(reversed(list(SIGNED_OFF.finditer(text))), None)
    if found is None or passage.quote_at(found.start()) is not None:
        return None
    name = found["name"].rstrip(".")
    return NamedActor(replace(passage.gazetteer.actor_for(name), type=ActorType.PERSON), name)


def says_i(passage: Passage, times: int = 1) -> bool:
    """Does the text itself say `I` so often, outside what it quotes?"""
    found = FIRST_PERSON.finditer(passage.text)
    return sum(1 for match in found if passage.quote_at(match.start()) is None) >= times
