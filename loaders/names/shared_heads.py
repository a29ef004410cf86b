"""Writes out what several names share: `the governments of Chad and Mali`, `Greek and Turkish authorities`.

Each gets the noun for itself (`Government of Chad`, `Greek authorities`), so that a cell names all who are meant.
"""

import re
from collections.abc import Sequence

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.phrases import Phrase
from loaders.names.spans import Span, SpanKind
from loaders.passage import Passage
from store.rows import Actor, NamedActor
from store.vocabulary import ActorType

SINGULAR = {
    "governments": "government",
    "ministers": "minister",
    "ministries": "ministry",
    "departments": "department",
    "secretaries": "secretary",
    "parliaments": "parliament",
    "presidents": "president",
    "ambassadors": "ambassador",
    "armies": "army",
    "courts": "court",
    "authorities": "authorities",
    "leaders": "leaders",
    "administrations": "administration",
    "committees": "committee",
}
LIST = word_set("and or & the as well both of")
# `central and state authorities`, `local, regional and national governments`.
LEVELS = word_set(
    """
    central federal national local state regional provincial municipal civil civilian military district international
    county city judicial european domestic foreign public
    """
)
OFFICES_OF_TOPICS = re.compile(
    r"(?P<state>.*?\b)?(?P<head>Departments|Ministries|Ministers|Secretaries|Committees) (?P<link>of|for|on) "
    r"(?P<topics>[A-Z][\w’' -]*(?:, [A-Z][\w’' -]*)*,? and (?:the )?[A-Z][\w’' -]*)$"
)
TOPICS = re.compile(r",? and (?:the )?|, ")


def name_each(passage: Passage, phrase: Phrase) -> tuple[NamedActor, ...]:
    """Each of those that share a noun in the phrase, and nobody else's; empty where they share none."""
    return (
        _of_states(passage, phrase)
        or _of_adjectives(passage, phrase)
        or _of_topics(passage, phrase)
        or _of_levels(passage, phrase)
    )


def _of_states(passage: Passage, phrase: Phrase) -> tuple[NamedActor, ...]:
    """`the foreign ministers of Chad and Mali`: the minister of each."""
    tokens, spans = passage.tokens(phrase.sentence), phrase.spans
    at = next((i for i, span in enumerate(spans) if tokens[span.last - 1].lower in SINGULAR), None)
    if at is None or at > 1 or any(s.kind not in (SpanKind.GENERIC, SpanKind.OFFICE) for s in spans[at : at + 1]):
        return ()
    head, states = spans[at], spans[at + 1 :]
    if at == 1 and spans[0].last != head.first or len(states) < 2 or tokens[head.last].lower != "of":
        return ()
    if not all(_is_state(span) for span in states) or not _is_list(tokens, (head, *states)):
        return ()
    first = spans[0].first
    words = [t.text for t in tokens[first : head.last] if t.lower not in ("the", "all", "both", "our")]
    noun = _singular(" ".join(words))
    written = [passage.written(phrase.sentence, span.first, span.last) for span in states]
    return _named(states, [f"{noun} of {name}" for name in written])


def _of_adjectives(passage: Passage, phrase: Phrase) -> tuple[NamedActor, ...]:
    """`Greek and Turkish authorities`, `the US and UK governments`."""
    tokens, spans = passage.tokens(phrase.sentence), phrase.spans
    if len(spans) < 2 or not all(_is_state(span) for span in spans) or not _is_list(tokens, spans):
        return ()
    noun = tokens[spans[-1].last - 1].lower
    written = [passage.written(phrase.sentence, span.first, span.last) for span in spans]
    adjective = written[-1].rpartition(" ")[0]
    if noun not in SINGULAR or not all(_describes(passage, name) for name in (*written[:-1], adjective)):
        return ()
    return _named(spans, [f"{name} {SINGULAR[noun]}" for name in (*written[:-1], adjective)])


def _of_topics(passage: Passage, phrase: Phrase) -> tuple[NamedActor, ...]:
    """`the US Departments of State and Commerce`, read as one name."""
    written = passage.written(phrase.sentence, phrase.spans[0].first, phrase.spans[-1].last)
    found = OFFICES_OF_TOPICS.match(written.partition(" [")[0])
    if found is None:
        return ()
    head = SINGULAR[found.group("head").lower()].title()
    names = [
        f"{found.group('state') or ''}{head} {found.group('link')} {topic.strip()}"
        for topic in TOPICS.split(found.group("topics"))
    ]
    known = (passage.gazetteer.resolve(name) for name in names)
    return tuple(
        NamedActor(actor or passage.gazetteer.actor_for(name), name) for actor, name in zip(known, names, strict=True)
    )


def _of_levels(passage: Passage, phrase: Phrase) -> tuple[NamedActor, ...]:
    """`central and state authorities`: the adjective before the `and` describes the same noun."""
    tokens, spans = passage.tokens(phrase.sentence), phrase.spans
    is_generic = all(span.kind is SpanKind.GENERIC for span in spans)
    is_one = all(one.last == other.first for one, other in zip(spans, spans[1:], strict=False))
    first, last = spans[0].first, spans[-1].last
    if not is_generic or not is_one or first < 2 or last - first < 2 or tokens[first].lower not in LEVELS:
        return ()
    if tokens[first - 1].lower not in ("and", "or") or tokens[first - 2].lower not in LEVELS:
        return ()
    noun = " ".join(token.text for token in tokens[first + 1 : last])
    levels = [tokens[first - 2].lower, tokens[first].lower]
    if first >= 4 and tokens[first - 3].text == "," and tokens[first - 4].lower in LEVELS:
        levels.insert(0, tokens[first - 4].lower)
    if not noun.endswith("s") and noun not in SINGULAR:
        # One government of two levels: nobody can tell whether the text means one or two.
        written = passage.written(phrase.sentence, first - 2, last)
        return (NamedActor(passage.gazetteer.actor_for(written), written),)
    return tuple(NamedActor(passage.gazetteer.actor_for(f"{level} {noun}"), f"{level} {noun}") for level in levels)


def _named(spans: Sequence[Span], written: Sequence[str]) -> tuple[NamedActor, ...]:
    actors: list[Actor] = [span.actor for span in spans if span.actor is not None]
    return tuple(NamedActor(actor, name) for actor, name in zip(actors, written, strict=True))


def _singular(noun: str) -> str:
    rest, _, last = noun.rpartition(" ")
    one = SINGULAR[last.lower()]
    one = one.title() if rest and rest[0].isupper() or last[0].isupper() or last.lower() == "governments" else one
    return f"{rest} {one}".strip()


def _is_state(span: Span) -> bool:
    return span.kind is SpanKind.NAME and span.actor is not None and span.actor.type is ActorType.GOVERNMENT


def _is_list(tokens: Sequence[Token], spans: Sequence[Span]) -> bool:
    gaps = (tokens[one.last : other.first] for one, other in zip(spans, spans[1:], strict=False))
    return all(token.text == "," or token.lower in LIST for gap in gaps for token in gap)


def _describes(passage: Passage, name: str) -> bool:
    return name in passage.gazetteer.demonyms or name.isupper() or "." in name
