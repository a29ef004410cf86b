"""Reads phrases that describe people as those who ask: `relatives of the missing`, `people who fled`, `her sister`.

A phrase is read by its words alone, forwards from its first, and only one that is understood as a whole is given:
each of those that `and` joins has a noun for people as its head, or is a name.
"""

from collections.abc import Sequence

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.named_groups import find_own_name
from loaders.names.people_lists import LINKS, OPENERS, Piece, governs_object, join_pieces
from loaders.names.people_words import (
    DESCRIBING,
    GATHERINGS,
    KIN,
    NEAR_CHAMBER,
    OF_BODIES,
    has_power,
    is_lawmaker,
    is_of_power,
    is_people,
)
from loaders.names.phrase_joints import FINITE
from loaders.names.phrases import POSSESSIVES, Phrase
from loaders.names.scan import PAIRS
from loaders.names.spans import Lexicon, Span, SpanKind, Standing
from loaders.passage import Passage
from store.vocabulary import ActorType

# Behind a `by` or `from` these go on with what is asked.
NARROW = word_set("of in from at near across outside inside within throughout")
RELATIVES = word_set("who whose whom which that")
JOINTS = word_set("and & or")
NO_NOUNS = LINKS | RELATIVES | JOINTS | FINITE | word_set(
    """
    as than if while when because since until although though not n't be been being it they we i you he she there this
    including such what how why where is'nt
    """
)  # fmt: skip
TEXTS = word_set("letter statement petition report appeal submission message declaration memorandum")
PARTICIPLES = ("ing", "ed")
SHORT_PARTICIPLES = word_set("hit held led born hurt made left lost driven affected opposed killed based known")
# So many words may stand before the noun, and behind it in all.
MOST_BEFORE, MOST_BEHIND = 7, 16


def read_people(passage: Passage, index: int, first: int, last: int, is_open: bool = False) -> Phrase | None:
    """The people that tokens `first` to `last` describe, all of them; with `is_open` those at the beginning."""
    pieces = _pieces(passage, index, first, last, is_open)
    if not pieces or not any(is_described for _, _, is_described in pieces):
        return None
    kept = tuple(span for piece in join_pieces(passage, index, pieces) for span in _spans(passage, index, piece))
    if not kept:
        return None
    return Phrase(index, min(kept[0].first, pieces[0][0]), kept[-1].last, kept, Standing.CIVIL)


def _spans(passage: Passage, index: int, piece: Piece) -> list[Span]:
    """The piece as spans: as the text's names have it, or a group of its own; none for those in power."""
    first, last, is_described = piece
    tokens = passage.tokens(index)
    while first < last - 1 and tokens[first].lower in ("the", "a", "an"):
        first += 1
    inside = [s for s in passage.spans(index) if s.first >= first and s.last <= last]
    if is_described:
        bodies = [s for s in inside if s.actor is not None and s.actor.type is ActorType.NGO]
        # `Leaders of the Rivers Union and the Guild`: through their bodies they ask.
        is_theirs = bool(bodies) and [t.lower for t in tokens[first : first + 2]] == ["leaders", "of"]
        own = find_own_name(passage, index, first, last) or Span(first, last, SpanKind.GENERIC, Standing.CIVIL)
        return bodies if is_theirs else [own]
    return [span for span in inside[:1] if span.standing is not Standing.POWER]


def _pieces(passage: Passage, index: int, first: int, last: int, is_open: bool) -> list[Piece]:
    """The phrases that commas and `and` join; none where the words hold something else, too."""
    tokens, lexicon = passage.tokens(index), passage.lexicon
    found: list[Piece] = []
    at = first
    while at < last:
        piece = _piece(passage, index, at, last, is_open) or _name(passage, index, at, last)
        if piece is None:
            return found if is_open else []
        if piece[2] or not _is_powerful(tokens, piece, lexicon):
            found.append(piece)
        at = _behind_bracket(tokens, piece[1], last)
        if at >= last or _is_text(tokens, at, last):
            return found
        joint = at + 1 if tokens[at].text == "," else at
        if joint < last and tokens[joint].lower in JOINTS:
            joint += 1
        elif (
            joint < last
            and tokens[joint].lower == "as"
            and [t.lower for t in tokens[joint : joint + 3]][1:] == ["well", "as"]
        ):
            joint += 3
        elif joint == at or not _goes_on(tokens, joint, last):
            return found if is_open else []
        at = joint
    return found if is_open else []


def _behind_bracket(tokens: Sequence[Token], at: int, last: int) -> int:
    """`non-governmental organisations (NGOs)`: where the words go on behind initials in brackets."""
    is_short = at + 2 < last and tokens[at].text == "(" and tokens[at + 2].text == ")" and tokens[at + 1].is_capital
    return at + 3 if is_short else at


def _goes_on(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Does an `and` follow behind the comma, so that it parts a list?"""
    return any(token.lower in JOINTS for token in tokens[at : min(last, at + 2 * MOST_BEHIND)])


def _is_powerful(tokens: Sequence[Token], piece: Piece, lexicon: Lexicon) -> bool:
    return has_power(tokens[piece[1] - 1], lexicon)


def _piece(passage: Passage, index: int, first: int, last: int, is_open: bool) -> Piece | None:
    """One phrase with a noun for people as its head, with what describes them behind it."""
    tokens, lexicon = passage.tokens(index), passage.lexicon
    end = first
    while end < last and end - first <= MOST_BEFORE and _may_be_before(tokens, end, first):
        end += 1
    head = _head(tokens, first, end, lexicon)
    if head is None:
        return None
    if tokens[first].lower.endswith("ing") and tokens[first].lower not in DESCRIBING:
        # `Preventing residents from leaving, the company ...`
        return None
    links = NARROW if is_open else LINKS
    stop = head + 1
    if tokens[head].base in GATHERINGS and not is_people(tokens[head], lexicon):
        inner = head + 2 if stop < last and tokens[stop].lower == "of" else last
        group = _piece(passage, index, inner, last, is_open) if inner < last else None
        lawmakers = next((i for i in range(inner, min(inner + NEAR_CHAMBER, last)) if is_lawmaker(tokens[i])), None)
        if group is None and lawmakers is not None:
            group = inner, lawmakers + 1, True
        if group is None:
            return None
        return first, _rest_of_group(passage, index, group[1], last, is_open), True
    if stop < end and not _is_participle(tokens, stop, last):
        return None
    if stop < last and (stop < end or tokens[stop].lower in links | RELATIVES):
        stop = _behind(tokens, stop, last, links, lexicon)
    return first, stop, True


def _is_participle(tokens: Sequence[Token], at: int, last: int) -> bool:
    """`students detained in May`, and not `students wanted a clinic`: does no object follow the word?"""
    word = tokens[at].lower
    follows = tokens[at + 1] if at + 1 < last else None
    is_verb = follows is not None and (follows.lower in OPENERS or follows.text[0].isdigit())
    return word.endswith("ing") or (word.endswith("ed") or word in SHORT_PARTICIPLES) and not is_verb


def _rest_of_group(passage: Passage, index: int, at: int, last: int, is_open: bool) -> int:
    """`a coalition of unions and churches`: those that follow belong to it, too, but no body of its own."""
    tokens = passage.tokens(index)
    if at + 1 < last and tokens[at].lower in JOINTS and tokens[at + 1].lower not in OPENERS:
        more = _piece(passage, index, at + 1, last, is_open)
        if more is not None:
            return more[1]
    return at


def _may_be_before(tokens: Sequence[Token], at: int, first: int) -> bool:
    token = tokens[at]
    if not token.text[0].isalnum() or token.lower in NO_NOUNS and not (at == first and token.lower == "over"):
        return at > first and token.text in ("-", "’", "'", "+") or at > first and token.lower == "than"
    return token.lower not in OPENERS or all(t.lower in OPENERS for t in tokens[first:at])


def _head(tokens: Sequence[Token], first: int, end: int, lexicon: Lexicon) -> int | None:
    """The last noun for people of the words; a single person only where it is said whose, a gathering with its `of`."""
    for at in range(end - 1, first - 1, -1):
        follows = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        if tokens[at].base in OF_BODIES and is_of_power(tokens, first, at):
            return None
        is_pair = at > first and PAIRS.get((tokens[at - 1].lower, tokens[at].base)) is Standing.CIVIL
        if is_pair or is_people(tokens[at], lexicon) or tokens[at].base in GATHERINGS and follows == "of":
            is_owner = tokens[at].is_possessive and at == end - 1
            return None if is_owner else at
        if tokens[at].base in KIN:
            is_owned = any(t.lower in POSSESSIVES or t.is_possessive for t in tokens[first:at])
            return at if is_owned or follows == "of" else None
        if at < end - 1 and not any(
            t.lower.endswith(PARTICIPLES) or t.lower in SHORT_PARTICIPLES for t in tokens[at:end]
        ):
            return None
    return None


def _behind(tokens: Sequence[Token], at: int, last: int, links: frozenset[str], lexicon: Lexicon) -> int:
    """Where the words end that describe people behind their noun: before a comma, or an `and` with others behind it."""
    start, is_clause = at, tokens[at].lower in RELATIVES
    while at < last and at - start < MOST_BEHIND:
        token = tokens[at]
        if not token.text[0].isalnum() and token.text not in "'’-/&#":
            break
        is_over = at > start and (token.lower in LINKS - links or token.lower in FINITE)
        if not is_clause and (is_over or _is_text(tokens, at, last) or governs_object(tokens, at, last)):
            break
        if not is_clause and token.lower in RELATIVES:
            is_clause = True
        is_joint = token.lower in JOINTS and at + 1 < last and not is_clause
        # `organisations working with refugees and migrants`
        is_pair = is_joint and is_people(tokens[at - 1], lexicon) and is_people(tokens[at + 1], lexicon)
        if (
            is_joint
            and not is_pair
            and _is_whole(tokens, start, at, lexicon)
            and _is_people_soon(tokens, at + 1, last, lexicon)
        ):
            break
        at += 1
    while at > start and (tokens[at - 1].lower in LINKS or tokens[at - 1].lower in OPENERS):
        at -= 1
    return at


def _is_text(tokens: Sequence[Token], at: int, last: int) -> bool:
    """`forty unions in a joint letter to Peru`: what they wrote says not who they are."""
    return tokens[at].lower == "in" and any(token.base in TEXTS for token in tokens[at + 1 : min(last, at + 5)])


def _is_whole(tokens: Sequence[Token], start: int, at: int, lexicon: Lexicon) -> bool:
    """Does a noun stand before the `and`, no adjective: `of the fire and nurses`, not `of deaf and blind people`?"""
    before = tokens[at - 1]
    is_definite = any(token.lower in OPENERS for token in tokens[max(start, at - 3) : at - 1])
    return is_people(before, lexicon) or before.is_capital or is_definite or tokens[at + 1].lower in OPENERS


def _is_people_soon(tokens: Sequence[Token], at: int, last: int, lexicon: Lexicon) -> bool:
    words = tokens[at : min(last, at + 4)]
    end = next((place for place, token in enumerate(words) if token.lower in LINKS), len(words))
    return any(is_people(token, lexicon) for token in words[:end])


def _name(passage: Passage, index: int, at: int, last: int) -> Piece | None:
    """A name that the text's spans have, standing where one of the people could stand."""
    tokens = passage.tokens(index)
    first = at + (tokens[at].lower in ("the", "both"))
    span = next((s for s in passage.spans(index) if s.first == first and s.last <= last), None)
    if span is None or span.kind is SpanKind.PRONOUN:
        return None
    end = span.last
    if end < last and tokens[end].text == "(":
        end = next((i + 1 for i in range(end, last) if tokens[i].text == ")"), end)
    return first, end, False
