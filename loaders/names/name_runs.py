"""How far a run of capitalised words goes that may be one name, with the small words, numbers and marks inside it."""

from collections.abc import Sequence

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.offices import is_body_of_office, office_at
from loaders.names.spans import COMMON_OPENERS, CONNECTORS, Lexicon

# A number of so many digits may stand inside a name, as in `Bridge 47 Chambers`; one of more is a year.
LONGEST_NUMBER = 3
# `Casa Lima on Tuesday` is a body and a day.
WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
# Such days are remembered by name: `Bloody Sunday`.
DAYS_OF_NAMES = word_set("bloody black good holy red green white easter palm giving cyber")
DOING = word_set("said told wrote met sent held gave took made began led filed won took put set let is has will")
# What these are for may be joined by `and` however many words follow: `Ministry of Trade and Rural Affairs`.
OFFICES_OF_STATE = word_set("ministry department ministries departments")
# What one body of two concerns may be, and how many words each may have: `the Truth and Reconciliation Commission`.
BODIES = word_set(
    """
    commission committee council party agency authority board tribunal court bureau directorate department ministry
    service institute foundation association federation union alliance movement front coalition group network office
    centre center fund organisation organization programme corps panel forum club society fraternity congress league
    """
)
LONGEST_PART = 3
# After the mark of a name that ends in one stands what sort of body it is: `the Hands Off! campaign`.
SORTS = word_set("campaign movement coalition network group alliance collective")


def capital_run(tokens: Sequence[Token], at: int, last: int, lexicon: Lexicon) -> int:
    """Where the run of capitalised words that includes `tokens[at:last]` ends, connectors inside it included."""
    end = last
    position = last
    while position < len(tokens):
        token = tokens[position]
        if (
            token.base in lexicon.offices
            and office_at(tokens, position, lexicon)[0]
            and tokens[position - 1].lower not in CONNECTORS
            and not _is_of_office_holders(tokens, position)
            and not is_body_of_office(tokens, position + office_at(tokens, position, lexicon)[0])
        ):
            break
        if token.base in WEEKDAYS and position > at and tokens[position - 1].lower in ("on", "in", "of"):
            break
        if token.base in WEEKDAYS and position > at and _is_done_on(tokens, position):
            break
        if token.is_capital and token.text[0].isalpha() and not (token.base in COMMON_OPENERS and position == at):
            end = position + 1
            if token.is_possessive and not (end < len(tokens) and tokens[end].is_capital):
                break
        elif position > last and _ends_in_mark(tokens, position):
            return position + 1
        elif _is_plural_owner(tokens, position):
            pass
        elif position + 1 < len(tokens) and _is_number_inside(tokens, position):
            position += 1
            continue
        elif position + 1 >= len(tokens) or position - end > 1 or not _connects(tokens, at, position, lexicon):
            break
        position += 1
    return end


def _is_done_on(tokens: Sequence[Token], position: int) -> bool:
    """Does the weekday say when the body before it acted: `Forest Rescue Thursday delivered ...`?"""
    following = tokens[position + 1].lower if position + 1 < len(tokens) else ""
    return tokens[position - 1].lower not in DAYS_OF_NAMES and (following.endswith("ed") or following in DOING)


def _is_of_office_holders(tokens: Sequence[Token], position: int) -> bool:
    """Does a body of many holders of one office end here: `Council of Foreign Ministers`?"""
    return position > 2 and tokens[position].lower.endswith("s") and tokens[position - 2].lower == "of"


def _is_number_inside(tokens: Sequence[Token], position: int) -> bool:
    """Does a short number stand between two capitalised words of one name, and not in a date?"""
    before, number, following = tokens[position - 1 : position + 2]
    if not number.text.isdigit() or len(number.text) > LONGEST_NUMBER or not following.is_capital:
        return False
    dates = before.base in COMMON_OPENERS or following.base in COMMON_OPENERS
    return before.is_capital and not before.is_possessive and not dates


def _is_plural_owner(tokens: Sequence[Token], position: int) -> bool:
    """Is it the mark of a plural owner inside a name: `Nurses' Union`?"""
    if position + 1 >= len(tokens) or tokens[position].text not in "'’" or not tokens[position + 1].is_capital:
        return False
    owner, following = tokens[position - 1], tokens[position + 1]
    touches = owner.end == tokens[position].start and following.start == tokens[position].end + 1
    return touches and owner.is_capital and owner.lower.endswith("s")


def _ends_in_mark(tokens: Sequence[Token], position: int) -> bool:
    """Does the name end in a mark of its own, since the sort of body goes on after it: `the Hands Off! campaign`?"""
    is_mark = tokens[position].text == "!" and tokens[position - 1].end == tokens[position].start
    return is_mark and position + 1 < len(tokens) and tokens[position + 1].lower in SORTS


def _connects(tokens: Sequence[Token], at: int, position: int, lexicon: Lexicon) -> bool:
    """Does the word at `position` connect parts of the one name that begins at `at`: `of`, `for the`, some `and`?"""
    word = tokens[position].lower
    if word in ("and", "&"):
        is_one = _joins_one_name(tokens, at, position) or _goes_on_to_body(tokens, at, position, lexicon)
        return is_one or _fights_both(tokens, at, position, lexicon)
    if word == "the":
        opens = position == at + 1 and at > 0 and tokens[at - 1].lower == "the" and not tokens[at].is_possessive
        return opens or tokens[position - 1].lower in ("of", "for", "on", "in", "against")
    return word in CONNECTORS


def _joins_one_name(tokens: Sequence[Token], at: int, position: int) -> bool:
    """Is the `and` inside one name, as in `Ministry of Trade and Industry`, and not between two?"""
    if tokens[position].text == "&" or _goes_on_to_law(tokens, position + 1):
        return True
    if tokens[position - 1].lower.endswith("s") and _is_plural_owner(tokens, position + 2):
        # `Lima Nurses and Midwives' Association`
        return True
    before = [tokens[i].lower for i in range(max(at, position - 4), position)]
    following = tokens[position + 1 : position + 3]
    if tokens[at].lower in OFFICES_OF_STATE and {"of", "for"} & set(before):
        return len(following) > 0 and following[0].is_capital
    if "of" in before or "for" in before or "on" in before:
        return len(following) > 0 and following[0].is_capital and not (len(following) > 1 and following[1].is_capital)
    return False


def _goes_on_to_body(tokens: Sequence[Token], at: int, position: int, lexicon: Lexicon) -> bool:
    """Do both parts name one body, as in `the Truth and Reconciliation Commission`, and not two?"""
    is_owned = at > 0 and (tokens[at - 1].lower == "the" or tokens[at - 1].is_possessive)
    if not is_owned or position - at > LONGEST_PART or tokens[position - 1].base in BODIES:
        return False
    end = position + 1
    while end < len(tokens) and end - position <= LONGEST_PART + 1 and tokens[end].is_capital:
        end += 1
    if end < position + 3 or tokens[end - 1].lower not in BODIES:
        return False
    first = " ".join(token.text for token in tokens[at:position])
    return lexicon.gazetteer.resolve(first) is None and first not in lexicon.gazetteer.demonyms


def _goes_on_to_law(tokens: Sequence[Token], at: int) -> bool:
    """Do the capitalised words from `at` on end in `Act` or `Bill`: `the Human Rights and Accountability Act`?"""
    end = at
    while end < len(tokens) and end - at < 4 and tokens[end].is_capital:
        end += 1
    return end > at + 1 and tokens[end - 1].lower in ("act", "bill")


def _fights_both(tokens: Sequence[Token], at: int, position: int, lexicon: Lexicon) -> bool:
    """Do common words follow what a body is against: `the Network against Hunger and Cruel Treatment`?"""
    end = position + 1
    while end < len(tokens) and tokens[end].is_capital:
        end += 1
    is_common = end > position + 1 and all(token.base in lexicon.common for token in tokens[position + 1 : end])
    if not is_common or all(tokens[i].lower != "against" for i in range(max(at, position - 4), position)):
        return False
    return lexicon.gazetteer.head_of(" ".join(token.text for token in tokens[position + 1 : end])) is None
