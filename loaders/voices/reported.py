"""Who says what stands outside quotation marks: `Oxfam said that ...`, `..., the union argued`, `according to ...`."""

from collections.abc import Sequence

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.phrases import Phrase, phrase_after, phrase_before
from loaders.names.spans import SpanKind, Standing
from loaders.passage import Passage

SAYING = word_set(
    """
    said says say saying stated states argued argues argue believes believe believed insisted insists insist warned
    warns warn added adds stressed stresses stress emphasised emphasises emphasized emphasizes noted maintained
    maintains concluded concludes suggested suggests suggest wrote writes declared explained explains thinks think
    reiterated reiterates tweeted commented recommended recommends recommend told
    """
)
# Between the verb of saying and what is said may stand whom it was told, or when: no further than this.
REACH = 7
# Where what was said before a word has ended.
ENDS = frozenset((".", ";", "“", "”", '"', "!", "?"))
TIMES = word_set(
    """
    today yesterday on in this last at earlier late after monday tuesday wednesday thursday friday saturday sunday
    """
)
NO_SPEAKER = frozenset((Standing.THING, Standing.YOU))


def reporter_of(passage: Passage, index: int, first: int, last: int) -> Phrase | None:
    """Who is said to say the clause of tokens `first` to `last` of a sentence; None where no one is named."""
    tokens = passage.tokens(index)
    return _before(passage, index, tokens, first) or _after(passage, index, tokens, first, last)


def _before(passage: Passage, index: int, tokens: Sequence[Token], first: int) -> Phrase | None:
    """`Oxfam said on Monday that Kenya must ...`; the nearest such verb before the clause counts."""
    for at in range(first - 1, 0, -1):
        if tokens[at].text in ENDS:
            return None
        if tokens[at].lower == "to" and tokens[at - 1].lower == "according" and at < first:
            return phrase_after(passage, index, at + 1, 3)
        if tokens[at].lower in SAYING and _opens_speech(tokens, at, first):
            return _subject(passage, index, at)
    return None


def _opens_speech(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Does what follows the verb begin what is said: behind `that`, a colon, or with a subject of its own?"""
    following = [token.lower for token in tokens[at + 1 : min(first, at + 1 + REACH)]]
    if "that" in following or ":" in following:
        return True
    return tokens[at].lower not in ("told", "added", "recommended", "recommends", "recommend") or bool(following)


def _after(passage: Passage, index: int, tokens: Sequence[Token], first: int, last: int) -> Phrase | None:
    """`Kenya must act, Oxfam said.`, `The ministry should, the union argued, act.`, `..., according to Oxfam.`"""
    for at in range(first, len(tokens)):
        if tokens[at].text in ENDS:
            return None
        if tokens[at].text != ",":
            continue
        following = [token.lower for token in tokens[at + 1 : at + 3]]
        if following == ["according", "to"]:
            return phrase_after(passage, index, at + 3, 3)
        if following[:1] and following[0] in SAYING:
            return phrase_after(passage, index, at + 2, 3)
        verb = next(
            (
                i
                for i in range(at + 2, min(len(tokens), at + 12))
                if tokens[i].lower in SAYING
                and (i + 1 == len(tokens) or not tokens[i + 1].text[0].isalpha() or _is_time(tokens, i + 1))
            ),
            None,
        )
        if verb is not None and not any(token.text in ENDS or token.text == "," for token in tokens[at + 1 : verb]):
            return _subject(passage, index, verb, at + 1)
    return None


def _is_time(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].lower in TIMES


def _subject(passage: Passage, index: int, verb: int, start: int = 0) -> Phrase | None:
    phrase = phrase_before(passage, index, verb)
    if phrase is None or phrase.standing in NO_SPEAKER or phrase.first < start or verb - phrase.last > 14:
        return None
    is_text = phrase.head.kind is SpanKind.GENERIC and phrase.standing is Standing.THING
    return None if is_text else phrase
