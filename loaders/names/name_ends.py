"""Where a person's name ends and a body's begins in one run of capitalised words, and how a run is written."""

from collections.abc import Sequence

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.spans import Lexicon

# Marks that stand as words of their own and touch the word before them.
MARKS_INSIDE = frozenset(".,’'!")
ABOUT = word_set("on against in to for")
# Words that name a law or a day, and people.
SURNAMES = word_set("law bill day street price")
BEFORE_LAWS = word_set("the a this that under of its our s")


def end_of_person(tokens: Sequence[Token], at: int, last: int, lexicon: Lexicon) -> int:
    """Where the person's name ends in `Ana Ruiz of the Rivers Union`; `last` where the run is one name."""
    if at and tokens[at - 1].base in lexicon.last_words_of_offices:
        # `President Ana Ruiz on the Anniversary of the Raid`: a headline writes what it is on with capitals, too.
        about = next((i for i in range(at + 1, last) if tokens[i].lower in ABOUT), last)
        last = min(last, about)
    of = next((i for i in range(at + 2, min(last, at + 4)) if tokens[i].lower == "of"), None)
    if of is None or any(not t.is_capital or t.base in lexicon.common for t in tokens[at:of]):
        return last
    is_body = lexicon.gazetteer.head_of(written(tokens, of + 1, last)) is not None
    return of if is_body and lexicon.gazetteer.head_of(written(tokens, at, of)) is None else last


def end_of_body(tokens: Sequence[Token], at: int, last: int, lexicon: Lexicon) -> int:
    """Where the body ends in `Friends of the Union Ana Ruiz`: two rare words behind a common one are a person's."""
    tail = last
    while tail > at and last - tail < 3 and tokens[tail - 1].is_capital and tokens[tail - 1].base not in lexicon.common:
        tail -= 1
    has_link = any(not token.is_capital and token.text[0].isalpha() for token in tokens[at:tail])
    if last - tail != 2 or not has_link or not tokens[tail - 1].is_capital:
        return last
    is_place = lexicon.gazetteer.resolve_country(written(tokens, tail, last)) is not None
    is_place = is_place or any(lexicon.gazetteer.resolve_country(t.text) is not None for t in tokens[tail:last])
    return last if is_place or lexicon.gazetteer.resolve(written(tokens, at, last)) is not None else tail


def is_surname(tokens: Sequence[Token], at: int, last: int, lexicon: Lexicon) -> bool:
    """Is the word that might name a law or a day a person's: `Nathan Law`, but not `the Nathan Law`?"""
    if last - at != 2 or tokens[at].base in lexicon.common or tokens[last - 1].lower not in SURNAMES:
        return False
    return tokens[at].text.isalpha() and (at == 0 or tokens[at - 1].lower not in BEFORE_LAWS)


def written(tokens: Sequence[Token], at: int, last: int) -> str:
    """The words as a name: single spaces, no possessive ending on the last."""
    words = [token.text for token in tokens[at:last]]
    words[-1] = words[-1].removesuffix("'s").removesuffix("’s")
    name = " ".join(words)
    # Few names hold a mark, and each replacement reads all of the name.
    return name if MARKS_INSIDE.isdisjoint(words) else _close_marks(name)


def _close_marks(name: str) -> str:
    closed = name.replace(" . ", ". ").replace(" , ", ", ").replace(" ’ ", "’ ").replace(" ' ", "' ")
    return closed.replace(" !", "!")
