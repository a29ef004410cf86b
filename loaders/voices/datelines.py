"""Where the dateline or the agency's mark ends with which a report opens: nobody in it speaks."""

from collections.abc import Sequence

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.spans import Lexicon

DASHES = ("–", "—", "-")
LONGEST_DATELINE = 16
# With these a report opens behind its place.
OPENING_ARTICLES = ("A", "An", "The", "Two", "Three", "Four", "Five", "Hundreds", "Thousands", "Dozens")
LONGEST_PLACE = 5
# Words of a place ahead of its state, and what may stand there that is no state.
LONGEST_NAME, DISTRICTS = 3, frozenset(("D.C", "DC", "UK", "USA", "U.S", "U.K", "U.S.A"))
MONTHS = word_set(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec
    """
)


def dateline_end(tokens: Sequence[Token], lexicon: Lexicon) -> int:
    """Where the dateline ends that opens a report (`PORT LINDEN, WA – The union ...`); 0 where none does."""
    place = next((i for i, t in enumerate(tokens[:LONGEST_DATELINE]) if t.text[0].isalpha() and t.lower != "date"), 0)
    if not tokens or not tokens[place].is_capital or len(tokens[place].text) < 3:
        return 0
    if _is_mark(tokens, place, lexicon):
        return place + 2
    if (unmarked := _unmarked_end(tokens, place)) > place:
        return unmarked
    last = min(len(tokens) - 1, LONGEST_DATELINE)
    dash = next((i for i in range(place + 1, last) if tokens[i].text in DASHES), 0)
    is_closed = dash > 0 and tokens[dash - 1].text == ")"
    if dash == 0 or tokens[dash].start == tokens[dash - 1].end and not is_closed or tokens[dash + 1].text[0].islower():
        return 0
    before = tokens[place:dash]
    is_dated = any(t.lower in MONTHS for t in before) and any(t.text.isdigit() for t in before)
    is_coded = dash - place > 2 and len(tokens[dash - 1].text) == 2 and tokens[dash - 1].text.isupper()
    if not tokens[place].text.isupper() and not is_dated and not is_coded and not _is_in_state(before, lexicon):
        return 0
    return dash + 1 if all(t.is_capital or not t.text[0].isalpha() or t.lower == "and" for t in before) else 0


def _is_in_state(before: Sequence[Token], lexicon: Lexicon) -> bool:
    """`Lima, Peru`, `Washington, D.C.`: does a comma tie one place to the state or district that it lies in?"""
    comma = next((i for i, token in enumerate(before) if token.text == ","), 0)
    region = " ".join(token.text for token in before[comma + 1 :]).rstrip(". ")
    name = " ".join(token.text for token in before[:comma])
    own, state = (lexicon.gazetteer.resolve_country(written) for written in (name, region))
    # `Peru, Chile - ` names two states; `Lima, Peru - ` a capital, which may stand for its state elsewhere.
    if not comma or comma > LONGEST_NAME or own is not None and own.name == name:
        return False
    return state is not None or region.replace(" ", "") in DISTRICTS


def _unmarked_end(tokens: Sequence[Token], place: int) -> int:
    """Where `DUBAI/LIMA A journalist ...` ends to say where it was written: a place in capitals before an article."""
    end = place
    while end < min(len(tokens) - 1, place + LONGEST_PLACE) and (
        tokens[end].text in ("/", ",") or tokens[end].text.replace("/", "").isupper() and len(tokens[end].text) > 2
    ):
        end += 1
    is_place = end > place and len(tokens[place].text) > 3 and tokens[end].text in OPENING_ARTICLES
    return end if is_place and tokens[end + 1 : end + 2] else place


def _is_mark(tokens: Sequence[Token], place: int, lexicon: Lexicon) -> bool:
    """Does a place or an agency in capitals end at a mark that touches it: `LIMA: The`, `INEWS- The`?"""
    if place + 2 >= len(tokens) or tokens[place + 1].text not in (":", *DASHES):
        return False
    name, mark, following = tokens[place : place + 3]
    touches = mark.start == name.end and following.start > mark.end and following.is_capital
    if not touches or len(name.text) < 4 or not name.text.isupper():
        return False
    # `IRAN: Free the poets` speaks to a state.
    return lexicon.gazetteer.resolve(name.text) is None and lexicon.gazetteer.resolve_country(name.text.title()) is None
