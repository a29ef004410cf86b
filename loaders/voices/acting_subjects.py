"""The subjects of acting, writing and speaking in a sentence, those behind `signed by` among them."""

from collections.abc import Iterator, Sequence

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.group_verbs import COUNTS
from loaders.names.phrases import Phrase, phrase_after, phrase_before
from loaders.passage import Passage
from loaders.voices.acting_verbs import ACTING
from loaders.voices.described_people import people_before, says_more
from loaders.voices.reported import SAYING

BY = word_set(
    """
    signed led published issued initiated organised organized launched written sent filed submitted drafted coordinated
    endorsed supported backed joined made staged convened delivered presented co-signed penned
    co-initiated co-sponsored co-organised tabled started lodged
    """
)
BEING = word_set("is are was were been be also")
# So many words may stand between a subject and its verb, appositions among them.
FURTHEST = 25


def find_subjects(passage: Passage, index: int) -> Iterator[tuple[int, Phrase]]:
    """The subjects of acting and speaking of a sentence, and those behind `signed by`, outside quotations."""
    tokens = passage.tokens(index)
    for at, token in enumerate(tokens):
        is_by, is_acting = token.lower == "by", token.lower in ACTING
        if at == 0 or not (is_by or is_acting) or _is_counted(tokens, at) or passage.quote_at(token.start) is not None:
            continue
        phrase = None
        if is_by and tokens[at - 1].lower in BY:
            phrase = phrase_after(passage, index, at + 1, 4)
        elif is_acting and (not token.lower.endswith("ing") or tokens[at - 1].lower in BEING):
            is_inverted = _is_inverted(tokens, at)
            phrase = phrase_after(passage, index, at + 1, 3) if is_inverted else phrase_before(passage, index, at)
            if phrase is not None and not is_inverted and at - phrase.last > FURTHEST:
                phrase = None
            is_joined = tokens[at - 1].lower in ("and", "but")
            described = None if is_inverted else people_before(passage, index, at, not is_joined)
            phrase = described if described is not None and says_more(passage, described, phrase) else phrase
        if phrase is not None:
            yield at, phrase


def _is_counted(tokens: Sequence[Token], at: int) -> bool:
    """`answered with seven demands`: are they counted, and so a noun?"""
    before = tokens[at - 1]
    return tokens[at].lower.endswith("s") and (before.text.isdigit() or before.lower in COUNTS)


def _is_inverted(tokens: Sequence[Token], at: int) -> bool:
    """Does the subject stand behind the verb: `... act,” said the union`, `..., said Oxfam`?"""
    if tokens[at - 1].text in ("”", '"'):
        return not _is_participle(tokens, at)
    follows = tokens[at + 1 : at + 2]
    return tokens[at - 1].text == "," and tokens[at].lower in SAYING and follows != [] and follows[0].is_capital


def _is_participle(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].lower.endswith("ing") or tokens[at + 1 : at + 2] != [] and tokens[at + 1].lower in ("by", "that")
