"""Finds what somebody in power did in words that no wording lists, or not with this object: `Utah returned the canyon`.

Such a verb opens a candidate of little strength: by the rules alone it is no row, and the classifier has to be sure.
"""

from collections.abc import Sequence

from loaders.grammar.cues import Cue, CueMention
from loaders.grammar.inflections import Form
from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.spans import Span, SpanKind, Standing
from loaders.passage import Passage
from store.vocabulary import ResponseKind, Stance

STRENGTH = 0.2
DEED = Cue(
    "other.deed", STRENGTH, None, (), frozenset(), (), (), (), ResponseKind.OTHER, Stance.SUPPORTIVE, "any", (), ()
)
# What may stand between who did it and the verb.
BETWEEN = word_set("has have had also then now already since still itself themselves reportedly finally later again")
LONGEST = 5
# Pasts that do not end in `-ed`.
PASTS = word_set(
    """
    gave put let made took held kept left sent told came went began paid bought sold built brought found set cut drew
    stood met wrote rose chose fled fought froze heard hid lent lost led sought shut spoke spent struck swore threw
    withdrew won broke dealt fed forbade forgave grew hit hurt laid lay lit read rewrote rid ran sat shook shot slid
    split spread stuck stole tore undertook underwent upheld woke wore wound handed flew drove dropped
    """
)
# Verbs that tell no deed.
NO_DEEDS = word_set(
    """
    based located called named known born supposed needed wanted tried used happened seemed appeared remained became
    received suffered faced lost died lived belonged consisted contained included involved related ended denied
    """
)


def find_deed(passage: Passage, index: int) -> CueMention | None:
    """The past of the verb right behind somebody in power with whom a clause begins; None where there is none."""
    tokens = passage.tokens(index)
    for span in passage.spans(index):
        if span.standing is not Standing.POWER or span.kind is SpanKind.PRONOUN or not _opens_clause(tokens, span):
            continue
        at = _verb_behind(tokens, span)
        if at is not None:
            token, offset = tokens[at], passage.sentences[index].start
            start, end = token.start - offset, token.end - offset
            return CueMention(DEED, start, end, token.lower, Form.PAST, end, at)
    return None


def _opens_clause(tokens: Sequence[Token], span: Span) -> bool:
    """Does a sentence or clause begin with the phrase, after its article?"""
    first = span.first - (span.first > 0 and tokens[span.first - 1].lower in ("the", "a", "an"))
    return (
        first == 0 or tokens[first - 1].text in ',;:—–“"' or tokens[first - 1].lower in ("that", "and", "but", "when")
    )


def _verb_behind(tokens: Sequence[Token], span: Span) -> int | None:
    if tokens[span.last - 1].is_possessive:
        return None
    for at in range(span.last, min(len(tokens) - 1, span.last + LONGEST)):
        word = tokens[at].lower
        if word in BETWEEN or word.endswith("ly"):
            continue
        is_past = word in PASTS or word.endswith("ed") and len(word) > 4
        is_deed = is_past and tokens[at].text.islower() and word not in NO_DEEDS
        return at if is_deed and tokens[at + 1].lower != "by" else None
    return None
