"""Titles in a sentence, such as `Foreign Minister`: what they stand for is decided with the names around them."""

from collections.abc import Sequence

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.spans import Lexicon, Span, SpanKind, Standing

JUSTICE = "justice"
# Before these a `Justice` is a judge; with these behind it, it is what a body, plan or law is for.
JUDGES = word_set("chief court lord lady mr mrs ms madam associate deputy senior retired former acting high hon the")
SORTS = word_set(
    """
    alliance action act agency association bill campaign caucus center centre clinic coalition collective collaborative
    commission committee council department desk division federation foundation forum front fund group initiative
    institute international league movement ministry network now office organisation organization party platform program
    programme project society task team trust union unit watch working
    """
)
BODIES = word_set("office department cabinet secretariat commission bureau chamber council")


def find_office(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> Span | None:
    """A title such as `Foreign Minister`; what it stands for is decided with the names around it."""
    size, standing = office_at(tokens, at, lexicon)
    if standing is None or is_body_of_office(tokens, at + size):
        return None
    return Span(at, at + size, SpanKind.OFFICE, standing)


def is_body_of_office(tokens: Sequence[Token], behind: int) -> bool:
    """Does a title that ends before token `behind` name a body with what follows: `Attorney General's Office`?"""
    if behind >= len(tokens) or not tokens[behind - 1].is_possessive:
        return False
    return tokens[behind].is_capital and tokens[behind].lower in BODIES


def office_at(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[int, Standing | None]:
    """How many tokens from `at` on are a title, and its standing; (0, None) where they are none."""
    if tokens[at].base == JUSTICE and _is_cause(tokens, at):
        return 0, None
    for words, standing in lexicon.offices.get(tokens[at].base, ()):
        size = len(words)
        # By the first word it was looked up.
        if size == 1 or at + size <= len(tokens) and all(tokens[at + i].base == words[i] for i in range(1, size)):
            return size, standing
    return 0, None


def _is_cause(tokens: Sequence[Token], at: int) -> bool:
    """Is `Justice` what a body stands for, as in `Climate Justice Alliance`, and no judge's title?"""
    before = tokens[at - 1] if at > 0 else None
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if behind is not None and behind.is_capital and behind.lower in SORTS:
        return before is None or before.lower not in JUDGES
    is_inside = before is not None and before.is_capital and before.lower not in JUDGES
    return is_inside and (behind is None or not behind.is_capital)
