"""All who ask together where a sentence names one as its subject: `A joins B in urging`, `A, along with B, urged`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.appositions import AUXILIARIES
from loaders.names.people_phrases import read_people
from loaders.names.phrases import Phrase, phrase_after
from loaders.names.spans import Span, SpanKind, Standing
from loaders.passage import Passage

JOINING = word_set("join joins joined joining")
FORCES = word_set("forces with up hands together other")
BESIDE = (("along", "with"), ("together", "with"), ("jointly", "with"), ("alongside",), ("partnership", "with"))
GROUPS = word_set("group coalition alliance network delegation team band groups campaign")
SIGNS = JOINING | word_set("with alongside led")
OUTSIDE = (Standing.CIVIL, Standing.PERSON, Standing.LAWMAKER, Standing.UNCLEAR)
SUBJECTS = (SpanKind.NAME, SpanKind.UNKNOWN_NAME, SpanKind.GENERIC)
REACH = 40


def with_joint_askers(passage: Passage, index: int, at: int, asker: Phrase | None) -> Phrase | None:
    """The asker with all whom the sentence lets ask together with it, before the cue at token `at`."""
    if asker is None or asker.sentence != index or asker.last > at or asker.head.kind not in SUBJECTS:
        return asker
    if passage.words(index).isdisjoint(SIGNS):
        return asker
    tokens = passage.tokens(index)
    found = [span for first in _places(tokens, at, asker) for span in _named(passage, index, first, at)]
    spans = sorted({*asker.spans, *(span for span in found if not _overlaps(span, asker.spans))})
    return replace(asker, first=spans[0].first, last=spans[-1].last, spans=tuple(spans)) if found else asker


def _places(tokens: Sequence[Token], at: int, asker: Phrase) -> Iterator[int]:
    """Where those who ask, too, begin."""
    verb = asker.last
    while verb < at and tokens[verb].lower in AUXILIARIES:
        verb += 1
    if tokens[verb].lower in JOINING and tokens[at - 1].lower in ("in", "to"):
        verb += 1
        while verb < at and tokens[verb].lower in FORCES:
            verb += 1
        yield verb
    for place in range(max(0, at - REACH), at):
        words = tuple(token.lower for token in tokens[place : place + 2])
        if any(words[: len(beside)] == beside for beside in BESIDE) and _is_set_off(tokens, place):
            yield place + (1 if words[0] == "alongside" else 2)
        elif words == ("led", "by") and not GROUPS.isdisjoint(t.lower for t in tokens[asker.first : asker.last]):
            yield place + 2


def _is_set_off(tokens: Sequence[Token], place: int) -> bool:
    """Does it open the sentence, or stand behind a comma?"""
    first = place - (place > 0 and tokens[place - 1].lower == "in")
    return first == 0 or tokens[first - 1].text == ","


def _named(passage: Passage, index: int, first: int, at: int) -> Sequence[Span]:
    """Those outside power who are named or described from token `first` on."""
    tokens = passage.tokens(index)
    end = next((i for i in range(first, at) if tokens[i].lower in ("in", "to") and i == at - 1), at)
    phrase = read_people(passage, index, first, end, is_open=True) or phrase_after(passage, index, first, 3)
    if phrase is None or phrase.last > at:
        return ()
    kept = [span for span in phrase.spans if span.standing in OUTSIDE]
    return kept if len(kept) == len(phrase.spans) else ()


def _overlaps(span: Span, others: Sequence[Span]) -> bool:
    return any(span.first < other.last and other.first < span.last for other in others)
