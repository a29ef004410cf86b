"""Which described people that commas and `and` join are one group, and which are several."""

from collections.abc import Sequence

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.phrases import POSSESSIVES
from loaders.names.spans import Span, Standing
from loaders.passage import Passage

ARTICLES = word_set("the a an both all these those many some several most more over nearly almost about around up")
OPENERS = ARTICLES | POSSESSIVES
LINKS = word_set(
    """
    of in from at with near across for against on outside around behind inside within throughout to by under over
    between along like
    """
)
# What stands before `the` or `their` in a description, other than a participle: everything else governs an object.
NO_VERBS = LINKS | word_set(
    """
    all both half than plus via during despite since before after until without upon onto into among amongst amid
    towards toward as about beyond concerning regarding except and or & nor but who whom whose which that
    """
)
# Of these even a participle has an object: `prisoners denied their mail`.
GIVING = word_set("denied refused given offered promised owed paid awarded granted taught called named")
# The first and last token of a phrase (half-open), and whether it is described: a name is not.
Piece = tuple[int, int, bool]


def join_pieces(passage: Passage, index: int, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, those that are one group as one."""
    return _joined(passage.tokens(index), _with_places(passage, index, pieces))


def _with_places(passage: Passage, index: int, pieces: Sequence[Piece]) -> Sequence[Piece]:
    """`students in Lima, Cusco and Puno`: names behind a described group that are no bodies go on with its place."""
    # A place is often read as a surname.
    asking = (Standing.CIVIL, Standing.LAWMAKER, Standing.PERSON)
    bodies = {s.last for s in passage.spans(index) if s.standing in asking and not _is_word(s)}
    tokens = passage.tokens(index)
    first, last, is_described = pieces[0]
    is_placed = is_described and any(token.lower in LINKS for token in tokens[first:last])
    if not is_placed or any(other or end in bodies for _, end, other in pieces[1:]):
        return pieces
    return [(first, pieces[-1][1], True)]


def _is_word(span: Span) -> bool:
    return span.standing is Standing.PERSON and span.last - span.first == 1


def _joined(tokens: Sequence[Token], pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces that are one group as one: `families and friends of A`, `41 unions and clubs`, `A and B tribes`."""
    joined: list[Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        if before is not None and before[2] and piece[2] and _is_one(tokens, before, piece):
            joined[-1] = (before[0], piece[1], True)
        else:
            joined.append(piece)
    if len(joined) > 1 and all(not p[2] and p[1] - p[0] == 1 for p in joined[:-1]):
        first, last, is_described = joined[-1]
        if is_described and last - first == 2 and tokens[first].is_capital and not tokens[last - 1].is_capital:
            return [(joined[0][0], last, True)]
    return joined


def _is_one(tokens: Sequence[Token], before: Piece, after: Piece) -> bool:
    words = [token.lower for token in tokens[after[0] : after[1]]]
    if tokens[before[1]].text == "," or tokens[after[0]].lower in OPENERS:
        return False
    own = [token for token in tokens[before[0] : before[1]] if token.lower not in OPENERS]
    is_bare = len(own) <= 2 and not any(t.lower in LINKS for t in tokens[before[0] : before[1]])
    if is_bare and len(words) > 2 and words[1] in ("of", "from"):
        return True
    is_counted = any(token.text[0].isdigit() for token in tokens[before[0] : before[1]])
    return is_counted and len(words) == 1


def governs_object(tokens: Sequence[Token], at: int, last: int) -> bool:
    """`the nurses continued their strike`: is the word a verb with an object, and so no part of a description?"""
    word = tokens[at].lower
    if at + 1 >= last or tokens[at + 1].lower not in OPENERS or not word[0].isalpha() or tokens[at].is_possessive:
        return False
    return word not in NO_VERBS and word not in GIVING and not word.endswith("ing") and word not in OPENERS
