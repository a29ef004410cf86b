"""Whom a text names as the holder of an office: `prime minister` is `Ana Ruiz` in `Prime Minister Ana Ruiz`."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from loaders.grammar.tokens import Token
from loaders.names.home_state import find_home
from loaders.names.office_holders import BESIDE, full_name
from loaders.names.offices import office_at
from loaders.names.spans import Span, SpanKind
from loaders.passage import Passage
from store.vocabulary import ActorType

SENTENCES = 80
# An office, the person who holds it, and the state whose office it is, by its code.
Holder = tuple[str, str, str | None]


def find_holders(passage: Passage) -> dict[str, str]:
    """Who holds each office, by the office in small letters and by its last word; of several the own state's first."""
    found: dict[str, dict[str, str | None]] = defaultdict(dict)
    for sentence in passage.sentences[:SENTENCES]:
        for title, person, country in _find_named(passage, sentence.index):
            name = full_name(passage, person)
            for form in {title, title.split()[-1]}:
                found[form][name] = found[form].get(name) or country
    home = passage.once(find_home)
    own = home.country if home is not None else None
    return {title: _choose(holders, own) for title, holders in found.items()}


def _choose(holders: dict[str, str | None], own: str | None) -> str:
    return next((name for name, country in holders.items() if country in (None, own)), next(iter(holders)))


def _find_named(passage: Passage, index: int) -> Iterator[Holder]:
    tokens, spans = passage.tokens(index), passage.spans(index)
    for place, span in enumerate(spans):
        country = span.actor.country if span.actor is not None and span.kind is SpanKind.NAME else None
        if span.kind is SpanKind.NAME:
            yield from _read_joined(passage, tokens, span)
        title = _title_of(passage, tokens, span)
        if title is None:
            continue
        behind = list(spans[place + 1 : place + 3])
        if len(behind) == 2 and _is_of_state(tokens, span, behind[0]):
            country = behind[0].actor.country if behind[0].actor is not None else None
            span = behind.pop(0)
        person = behind[0] if behind else None
        if person is None or person.actor is None or person.actor.type is not ActorType.PERSON:
            continue
        if [token.lower for token in tokens[span.last : person.first]] in BESIDE:
            yield title, person.actor.name, country


def _read_joined(passage: Passage, tokens: Sequence[Token], span: Span) -> Iterator[Holder]:
    """The holder in `Kenyan President Ana Ruiz`, read as one name of the state."""
    country = span.actor.country if span.actor is not None else None
    for at in range(span.first, span.last - 1):
        size, _ = office_at(tokens, at, passage.lexicon)
        words = tokens[at + size : span.last]
        if size and len(words) > 1 and all(token.is_capital and token.text[0].isalpha() for token in words):
            yield _written(tokens, at, at + size), " ".join(token.text for token in words), country
            return


def _title_of(passage: Passage, tokens: Sequence[Token], span: Span) -> str | None:
    """The office that a span is, or that a state's name ends in: `Peru’s president`."""
    if span.kind is SpanKind.OFFICE:
        return _written(tokens, span.first, span.last)
    for at in range(span.first + 1, span.last) if span.kind is SpanKind.NAME else ():
        size, _ = office_at(tokens, at, passage.lexicon)
        if size and at + size == span.last:
            return _written(tokens, at, span.last)
    return None


def _is_of_state(tokens: Sequence[Token], office: Span, state: Span) -> bool:
    between = [token.lower for token in tokens[office.last : state.first]]
    return state.kind is SpanKind.NAME and between in (["of"], ["of", "the"])


def _written(tokens: Sequence[Token], first: int, last: int) -> str:
    return " ".join(token.lower for token in tokens[first:last])
