"""Whom `you`, `your delegation` and `you and the council` ask: the letter's addressee, with those named beside.

Outside of a letter, in a report that quotes one, it is whom the letter went to that the sentences before speak of.
"""

from dataclasses import replace

from loaders.grammar.word_sets import word_set
from loaders.names.phrases import Phrase
from loaders.names.spans import SpanKind, Standing, standing_of
from loaders.passage import Passage
from loaders.voices.asked_names import name_asked
from loaders.voices.letters import DocumentAddressees
from loaders.voices.recipients import recipient_of
from store.rows import NamedActor

# Whoever is addressed answers for these of its own; of its people others are asked.
ORGANS = word_set(
    """
    delegation government administration ministry office department cabinet excellency honour honor committee company
    board council leadership institution mission embassy organisation organization university party team colleagues
    """
)
# A quotation may stand so many sentences behind the one that says to whom its letter went.
FAR = 12


def find_you(passage: Passage, phrase: Phrase, asked: DocumentAddressees) -> tuple[NamedActor, ...]:
    """Whom a phrase that says `you` or `your` asks; empty where it says neither, or nobody is known to be addressed."""
    is_you = phrase.head.kind is SpanKind.PRONOUN and phrase.standing is Standing.YOU
    if not is_you and not _is_yours(passage, phrase):
        return ()
    if asked.is_letter:
        letter = asked.whole(phrase.sentence)
        return _with_others(passage, phrase, letter) if is_you else letter
    return _recipient(passage, phrase.sentence)


def _is_yours(passage: Passage, phrase: Phrase) -> bool:
    """Is it `your delegation`, `your good office`, and nobody else?"""
    tokens, head = passage.tokens(phrase.sentence), phrase.head
    near = tokens[max(0, head.first - 1) : head.last]
    is_organ = head.kind in (SpanKind.GENERIC, SpanKind.OFFICE) and tokens[head.last - 1].lower in ORGANS
    return is_organ and len(phrase.spans) == 1 and any(token.lower == "your" for token in near)


def _with_others(passage: Passage, phrase: Phrase, letter: tuple[NamedActor, ...]) -> tuple[NamedActor, ...]:
    """`you and the council`: those with power who are named beside."""
    tokens = passage.tokens(phrase.sentence)
    others = tuple(span for span in phrase.spans[1:] if span.kind is not SpanKind.PRONOUN)
    if not others or tokens[phrase.head.last].lower not in ("and", ",", "as"):
        return letter
    if tokens[others[0].first - 1].lower == "your":
        return letter
    beside = replace(phrase, first=others[0].first, spans=others, standing=others[0].standing)
    known = {named.actor.actor_id for named in letter}
    named = name_asked(passage, beside)
    return (*letter, *(n for n in named if n.actor.actor_id not in known and standing_of(n.actor) is Standing.POWER))


def _recipient(passage: Passage, sentence: int) -> tuple[NamedActor, ...]:
    """To whom the letter went that is quoted here."""
    for index in range(sentence, max(-1, sentence - FAR), -1):
        phrase = recipient_of(passage, index, len(passage.tokens(index)))
        if phrase is not None:
            return name_asked(passage, phrase)
    return ()
