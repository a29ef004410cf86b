"""The words of a clause: where its verb stands behind adverbs, whether that is passive, and where the clause ends."""

from collections.abc import Sequence

from loaders.grammar.cues import CueMention
from loaders.grammar.inflections import Form
from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set

ADVERBS = word_set(
    """
    not also instead once again now urgently immediately at least further therefore then both all fully in
    """
)


def skip_adverbs(tokens: Sequence[Token], at: int) -> int:
    """The first token from `at` on that is neither an adverb nor a comma; the number of tokens where there is none."""
    while at < len(tokens) and (
        tokens[at].lower in ADVERBS or tokens[at].lower.endswith("ly") or tokens[at].text == ","
    ):
        at += 1
    return at


def is_participle(tokens: Sequence[Token], at: int) -> bool:
    """Does a past participle stand at `at`, adverbs before it passed over?"""
    at = skip_adverbs(tokens, at)
    return at < len(tokens) and (
        tokens[at].lower.endswith(("ed", "en", "wn"))
        or tokens[at].lower
        in ("held", "brought", "made", "set", "put", "sent", "told", "paid", "met", "cut", "heard", "kept", "built")
    )


def is_passive_cue(tokens: Sequence[Token], at: int, mention: CueMention) -> bool:
    """Is the cue's verb in the passive: `is being urged`, `was asked`?"""
    return mention.form is Form.PAST and any(
        t.lower in ("is", "are", "was", "were", "been", "being", "be", "get", "got")
        for t in tokens[max(0, at - 3) : at]
    )


def clause_end(tokens: Sequence[Token], first: int) -> int:
    """The end of the sentence or of the quotation around the ask; a quotation inside the ask does not end it."""
    is_open = False
    for i in range(first, len(tokens)):
        if tokens[i].text == "“":
            is_open = True
        elif tokens[i].text in ("”", '"') and i > first + 2:
            opens_here = (
                tokens[i].text == '"'
                and i + 1 < len(tokens)
                and tokens[i].start < tokens[i].end
                and tokens[i - 1].end < tokens[i].start
            )
            if not is_open and not opens_here:
                return i
            is_open = opens_here
    return len(tokens)
