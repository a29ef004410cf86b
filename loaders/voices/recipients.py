"""To whom the text goes that a sentence speaks of: `a letter to the minister, urging`, `a claim against the bank`."""

from dataclasses import replace

from loaders.grammar.word_sets import word_set
from loaders.names.phrases import Phrase, phrase_after
from loaders.names.spans import Span, SpanKind, Standing
from loaders.passage import Passage
from store.vocabulary import ActorType

WRITTEN = word_set(
    """
    letter letters petition petitions complaint complaints grievance claim lawsuit suit submission submissions appeal
    memorandum note request requests motion case wrote written writing writes email open ultimatum submitted presented
    delivered handed cases documents
    """
)
# Where people go `to demand`: to a council or an office, while a state's name is where they are.
GOING = word_set("went go goes going marched turned headed approached petitioned contacted lobbied")
REACHED = word_set("to the their its our a an")
# An office whose holder may be named behind it, past so many words.
HEADS = word_set(
    "head chair chairman chairwoman president minister secretary director governor mayor leader premier ceo"
)
TITLE_REACH = 8
# Of those who are told something only authorities are asked for it.
TOLD = word_set("told tells telling")
TOWARDS = word_set("to with against before")
# Between the noun and the preposition may stand who wrote it and how; between that and the ask, when.
REACH = 12
DEMANDING = word_set("demand demands demanding insist insists request requests")
CALLING = word_set("urge urges urging call calls calling ask asks asking appeal request implore")
OPENING, FIRST_WORDS = 8, 4
URGING = word_set("urge urges ask asks press lobby push compel oblige require force order instruct direct")
OPENERS = DEMANDING | URGING


def recipient_of(passage: Passage, index: int, cue: int) -> Phrase | None:
    """To whom the letter or complaint goes that the sentence names before token `cue`; None where it names none."""
    tokens = passage.tokens(index)
    for noun in range(min(cue, len(tokens)) - 1, -1, -1):
        if tokens[noun].lower in TOLD:
            told = phrase_after(passage, index, noun + 1, 3)
            if told is not None and told.standing is Standing.POWER and told.first < cue:
                return _up_to_comma(passage, told)
        if tokens[noun].lower in GOING and not tokens[noun].is_capital:
            reached = _visited(passage, index, noun)
            if reached is not None and reached.last <= cue:
                return _up_to_comma(passage, reached)
        if tokens[noun].lower not in WRITTEN:
            continue
        for at in range(noun + 1, min(cue, noun + REACH)):
            if tokens[at].lower not in TOWARDS or tokens[at + 1 : at + 2] == []:
                continue
            found = phrase_after(passage, index, at + 1, 4)
            found = _up_to_comma(passage, found) if found is not None else None
            if found is not None and found.standing in (Standing.POWER, Standing.PERSON, Standing.UNCLEAR):
                return found if found.head.kind is not SpanKind.PRONOUN and found.first < cue else None
    return None


def _visited(passage: Passage, index: int, going: int) -> Phrase | None:
    """To whom people went: `to their council`, and not `to Peru`."""
    tokens = passage.tokens(index)
    if going + 1 >= len(tokens) or tokens[going + 1].lower not in REACHED:
        return None
    phrase = phrase_after(passage, index, going + 1, 4)
    actor = phrase.head.actor if phrase is not None else None
    is_state = actor is not None and actor.type is ActorType.GOVERNMENT
    return phrase if phrase is not None and phrase.standing is Standing.POWER and not is_state else None


def _up_to_comma(passage: Passage, phrase: Phrase) -> Phrase:
    """`in a petition to Norway, teachers ...`: what follows the comma is the subject and receives nothing.

    States in a list that an `and` closes receive together: `to Norway, Chad and Mali`.
    """
    tokens = passage.tokens(phrase.sentence)
    holder = _in_apposition(passage, phrase)
    if holder is not None:
        return replace(phrase, first=holder.first, last=holder.last, spans=(holder,), standing=Standing.PERSON)
    stop = phrase.last
    for place, (one, other) in enumerate(zip(phrase.spans, phrase.spans[1:], strict=False), 2):
        comma = next((i for i in range(one.last, other.first) if tokens[i].text == ","), None)
        if comma is not None and not (_are_alike(one, other) and _is_closed(passage, phrase, place)):
            stop = comma
            break
    if stop == phrase.last:
        return phrase
    kept = tuple(span for span in phrase.spans if span.last <= stop)
    # Who stood behind the comma says no more whether it is one with power.
    standing = next((span.standing for span in kept if span.standing is Standing.POWER), kept[0].standing)
    return replace(phrase, last=stop, spans=kept, standing=standing)


def _in_apposition(passage: Passage, phrase: Phrase) -> Span | None:
    """The holder in `to the head of the council, Ana Ruiz, asking`; in `to the council, Ana Ruiz asked` she asks."""
    tokens = passage.tokens(phrase.sentence)
    spans = passage.spans(phrase.sentence)
    title = next((s for s in phrase.spans if s.kind in (SpanKind.OFFICE, SpanKind.GENERIC)), None)
    if title is None or phrase.spans[0] is not title or tokens[title.last - 1].base not in HEADS:
        return None
    comma = next(
        (i for i in range(title.last, min(len(tokens), title.last + TITLE_REACH)) if tokens[i].text == ","), None
    )
    person = next((s for s in spans if comma is not None and s.first == comma + 1), None)
    if person is None or person.standing is not Standing.PERSON or person.last - person.first < 2:
        return None
    behind = tokens[person.last] if person.last < len(tokens) else None
    return person if behind is not None and (behind.text == "," or behind.lower.endswith("ing")) else None


def _are_alike(one: Span, other: Span) -> bool:
    is_state = one.actor is not None and one.actor.type is ActorType.GOVERNMENT
    return is_state and other.actor is not None and other.actor.type is ActorType.GOVERNMENT


def _is_closed(passage: Passage, phrase: Phrase, place: int) -> bool:
    """Does an `and` stand between two of the spans from the one before `place` on, as it does in a list?"""
    tokens, spans = passage.tokens(phrase.sentence), phrase.spans[place - 1 :]
    gaps = (tokens[one.last : other.first] for one, other in zip(spans, spans[1:], strict=False))
    return any(token.lower == "and" for gap in gaps for token in gap)


def is_recipient(passage: Passage, phrase: Phrase) -> bool:
    """Does a `to` stand before the phrase, so that it does nothing: `a letter was sent to the council calling for`?"""
    before = passage.tokens(phrase.sentence)[max(0, phrase.first - 2) : phrase.first]
    return phrase.head.kind is not SpanKind.PRONOUN and any(token.lower == "to" for token in before)


def inner_addressee(passage: Passage, index: int, first: int, last: int) -> Phrase | None:
    """Whom an item of a list names that is an ask of its own: `Demand that the court ...`, `Call on the bank to`."""
    own = asked_by_us(passage, index)
    if own is not None:
        return own
    words = [token.lower for token in passage.tokens(index)[first : min(last, first + 3)]]
    if len(words) < 3:
        return None
    if words[0] in DEMANDING and words[1] == "that":
        return phrase_after(passage, index, first + 2, 3)
    if words[0] == "call" and words[1] in ("on", "upon"):
        return phrase_after(passage, index, first + 2, 3)
    return phrase_after(passage, index, first + 1, 2) if words[0] in URGING else None


def opens_with_ask(passage: Passage, index: int) -> int | None:
    """The token near the beginning of an item with which it asks somebody: `Demand`, `Urge`; None where none stands."""
    tokens = passage.tokens(index)
    return next((i for i in range(min(len(tokens), FIRST_WORDS)) if tokens[i].lower in OPENERS), None)


def asked_by_us(passage: Passage, index: int) -> Phrase | None:
    """Whom `We urge the council and the bank to` asks at the beginning of a sentence."""
    tokens = passage.tokens(index)
    for at, token in enumerate(tokens[1:OPENING], 1):
        if token.lower in CALLING and tokens[at - 1].lower in ("we", "also", "is", "are", "therefore"):
            behind = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].lower in ("on", "upon", "to"))
            return phrase_after(passage, index, behind, 3)
    return None
