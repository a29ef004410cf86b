"""Reads what follows a cue in each of its frames: where the ask begins, whom it names, whether it is a passive."""

from loaders.grammar.asked_clauses import CLAUSES, STOPS, subjunctive, that_clause, thing_asked, thing_done
from loaders.grammar.clauses import is_participle, skip_adverbs
from loaders.grammar.tokens import Token
from loaders.grammar.verbs import Verbs
from loaders.grammar.word_sets import word_set
from loaders.names.phrases import Phrase, phrase_within
from loaders.names.spans import Span, SpanKind, Standing
from loaders.passage import Passage

ASKED = (Standing.POWER, Standing.LAWMAKER)
# What is asked of people without a campaign: `asked the ministry for comment`.
NO_REQUESTS = word_set("comment comments permission directions advice details help clarification information response")
OPENING_QUOTES = frozenset(("“", '"', "‘"))
TO_REACH = 34
AGAINST = word_set("against restraint caution action support")
NOBODY = word_set(
    """
    is are was were be been being has have had made taken given done heard grown sent issued published steps step
    measures targets target sanctions efforts effort action actions ways way means need needs right rights duty chance
    opportunity plan plans law laws bill act decision order time demand demands call calls request requests it them
    this that these those everything something nothing more much about
    """
)
DEEDS = word_set("halt end stop pause ban ceasefire access return opposition resistance")
OBJECTS = word_set("the a an its their his her all these those them it him any every")
MANNER = word_set("in through via by with")
PARTICLES = word_set("out up off back down")
INVERTED = word_set("they he she it we i you the there any this these those a an")


def read_frame(
    passage: Passage, index: int, frame: str, at: int, verbs: Verbs
) -> tuple[int, Phrase | None, bool] | None:
    """Where the ask begins, whom it names and whether it is a passive or a thing; None where it fits not."""
    tokens = passage.tokens(index)
    at = _past_law(tokens, at)
    if at >= len(tokens):
        return None
    match frame:
        case "addressee_to" | "noun_to" | "appeal_to" | "with":
            start = at + 1 if tokens[at].lower in ("to", "with", "on") and frame != "addressee_to" else at
            return _addressee_to(passage, index, start, verbs, needs_addressee=True)
        case "on":
            found = _addressee_to(passage, index, at, verbs, needs_addressee=True)
            return found if found is not None else _addressee_for(passage, index, at)
        case "to":
            start = at + 1 if tokens[at].lower == "to" else at
            if "to" not in (tokens[at].lower, tokens[at - 1].lower):
                return None
            return (start, None, False) if start < len(tokens) and verbs.may_follow_to(tokens[start]) else None
        case "for":
            start = at + 1 if tokens[at].lower == "for" else at
            if tokens[at].lower != "for" and tokens[at - 1].lower != "for":
                return None
            return _for_clause(passage, index, start, verbs)
        case "that":
            if tokens[at].lower in CLAUSES:
                return that_clause(passage, index, at + 1, verbs)
            return None
        case "from":
            return _addressee_for(passage, index, at) if _is_thing_asked(tokens, at) else None
        case "done":
            return thing_done(passage, index, at)
        case "against":
            return (at, None, False) if tokens[at].lower in AGAINST else _addressee_against(passage, index, at)
        case "subjunctive":
            return subjunctive(passage, index, at, verbs)
        case "heading":
            return None
        case "continued" if at < len(tokens) and tokens[at].is_capital:
            return None  # "They include Ana Ruiz": people, not things asked
        case "object" | "continued":
            return thing_asked(passage, index, at)
        case "gerund":
            return (at, None, False) if tokens[at].lower.endswith("ing") else None
        case "modal":
            return _modal(passage, index, at, verbs)
        case "time":
            return _time(passage, index, at, verbs)
        case "clause" if tokens[at].lower == "that":
            return that_clause(passage, index, at + 1, verbs, is_hoped=True)
        case _:
            return (at, None, False)


def _addressee_to(
    passage: Passage, index: int, at: int, verbs: Verbs, needs_addressee: bool
) -> tuple[int, Phrase | None, bool] | None:
    tokens = passage.tokens(index)
    if needs_addressee and at < len(tokens) and tokens[at].lower in CLAUSES:
        return None
    at = _past_manner(passage, index, at)
    if needs_addressee:
        bare = _without_to(passage, index, at, verbs)
        if bare is not None:
            return bare
    for i in range(at, min(len(tokens) - 1, at + TO_REACH)):
        opens_quoted_ask = tokens[i].text in OPENING_QUOTES and tokens[i + 1].lower in ("to", "not")
        if tokens[i].text in STOPS and not opens_quoted_ask:
            return None
        if tokens[i].lower != "to":
            continue
        verb = _skip_to_verb(tokens, i + 1)
        if verb < len(tokens) and (
            verbs.follows_to(tokens[verb]) or needs_addressee and verbs.may_follow_to(tokens[verb])
        ):
            start = i - 1 if i > at and tokens[i - 1].lower == "not" else i
            addressee = phrase_within(passage, index, at, start)
            is_listed = verbs.follows_to(tokens[verb])
            # A rare verb is one where somebody stands right before its `to`: `asks the mayor to ditch them`.
            is_beside = addressee is not None and addressee.standing is not Standing.THING and addressee.last == start
            is_beside = is_beside and verb + 1 < len(tokens) and tokens[verb + 1].text[0].isalpha()
            if not is_listed and not is_beside and (addressee is None or addressee.standing not in ASKED):
                continue
            if addressee is None and needs_addressee and start > at:
                if tokens[start - 1].lower in DEEDS:
                    # `urges an immediate halt to land sales`: a thing is asked for.
                    return None
                if start - at > 7 or any(not t.text[0].isalnum() for t in tokens[at:start]):
                    return None
                # "calls were made to", "take steps to", "set targets to": nobody is asked there
                if not any(t.lower in NOBODY for t in tokens[at:start]):
                    span = Span(at, start, SpanKind.GENERIC, Standing.UNCLEAR)
                    addressee = Phrase(index, at, start, (span,), Standing.UNCLEAR)
            return verb, addressee, tokens[verb].lower == "be" and is_participle(tokens, verb + 1)
    return None


def _past_manner(passage: Passage, index: int, at: int) -> int:
    """Behind `in a statement` and its like, which say how somebody asks and not whom."""
    tokens = passage.tokens(index)
    if at >= len(tokens) or tokens[at].lower not in MANNER:
        return at
    text = next((s for s in passage.spans(index) if at < s.first <= at + 2 and s.standing is Standing.THING), None)
    return text.last + (text.last < len(tokens) and tokens[text.last].text == ",") if text is not None else at


def _without_to(passage: Passage, index: int, at: int, verbs: Verbs) -> tuple[int, Phrase, bool] | None:
    """`called on the government carry out an inquiry`, with the `to` left out: the verb right behind who is asked."""
    tokens = passage.tokens(index)
    span = next((s for s in passage.spans(index) if at <= s.first <= at + 1), None)
    if span is None or span.standing is not Standing.POWER or span.last >= len(tokens) - 2:
        return None
    verb = tokens[span.last]
    is_verb = verbs.opens_ask(verb) and not verb.is_capital and not tokens[span.last - 1].is_possessive
    behind = span.last + 1 + (tokens[span.last + 1].lower in PARTICLES)
    if not is_verb or tokens[behind].lower not in OBJECTS:
        return None
    addressee = phrase_within(passage, index, at, span.last)
    return None if addressee is None else (span.last, addressee, False)


def _skip_to_verb(tokens: list[Token], at: int) -> int:
    """The verb after `to`, with adverbs and the mark of a quotation that opens there passed over."""
    at = skip_adverbs(tokens, at)
    is_quote = at < len(tokens) - 1 and tokens[at].text in OPENING_QUOTES
    return skip_adverbs(tokens, at + 1) if is_quote else at


def _past_law(tokens: list[Token], at: int) -> int:
    """Behind `, under the Information Act,`, which says by what right somebody asks and not whom."""
    if [token.lower for token in tokens[at : at + 2]] != [",", "under"]:
        return at
    return next((i + 1 for i in range(at + 2, min(len(tokens), at + 10)) if tokens[i].text == ","), at)


def _is_thing_asked(tokens: list[Token], at: int) -> bool:
    """`asked the bank for a loan`, and not `for comment`?"""
    place = next((i for i in range(at, min(len(tokens) - 1, at + 14)) if tokens[i].lower == "for"), None)
    return place is not None and tokens[place + 1].lower not in NO_REQUESTS


def _addressee_for(passage: Passage, index: int, at: int) -> tuple[int, Phrase | None, bool] | None:
    """`on the bank for a full audit`, or `on the bank` alone."""
    tokens = passage.tokens(index)
    for i in range(at, min(len(tokens) - 1, at + 14)):
        if tokens[i].lower in ("for", "over") and i > at:
            addressee = phrase_within(passage, index, at, i)
            return (i + 1, addressee, False) if addressee is not None else None
    return None


def _addressee_against(passage: Passage, index: int, at: int) -> tuple[int, Phrase | None, bool] | None:
    """`advised the mayors against selling the hall`."""
    tokens = passage.tokens(index)
    for i in range(at + 1, min(len(tokens) - 1, at + 12)):
        if tokens[i].text in STOPS or tokens[i].text == ",":
            return None
        if tokens[i].lower == "against" and tokens[i + 1].lower.endswith("ing"):
            addressee = phrase_within(passage, index, at, i)
            return (i + 1, addressee, False) if addressee is not None else None
    return None


def _for_clause(passage: Passage, index: int, at: int, verbs: Verbs) -> tuple[int, Phrase | None, bool] | None:
    """`for X to do`, `for X to be done`, `for a thing`."""
    tokens = passage.tokens(index)
    if at >= len(tokens):
        return None
    found = _addressee_to(passage, index, at, verbs, needs_addressee=False)
    if found is not None and found[0] - at <= 22:
        verb, addressee, is_passive = found
        between = [t.text for t in tokens[at:verb]]
        if "," not in between and not is_passive and addressee is not None and addressee.first - at <= 2:
            return verb, addressee, False
    return at, None, True


def _modal(passage: Passage, index: int, at: int, verbs: Verbs) -> tuple[int, Phrase | None, bool] | None:
    tokens = passage.tokens(index)
    verb = skip_adverbs(tokens, at)
    if verb >= len(tokens) or tokens[verb].lower in INVERTED:
        return None
    is_passive = tokens[verb].lower == "be" and is_participle(tokens, verb + 1)
    if not is_passive and tokens[verb - 1].lower == "must" and _is_guess(tokens, verb):
        return None
    return verb, None, is_passive


def _is_guess(tokens: list[Token], verb: int) -> bool:
    """`She must be joking`, `they must have known`: said of what is, and asked of nobody."""
    after = tokens[skip_adverbs(tokens, verb + 1)].lower if skip_adverbs(tokens, verb + 1) < len(tokens) else ""
    is_going_on = tokens[verb].lower == "be" and after.endswith("ing") and len(after) > 5
    return is_going_on or tokens[verb].lower == "have" and (after == "been" or is_participle(tokens, verb + 1))


def _time(passage: Passage, index: int, at: int, verbs: Verbs) -> tuple[int, Phrase | None, bool] | None:
    tokens = passage.tokens(index)
    if tokens[at - 1].lower == "for":
        found = _addressee_to(passage, index, at, verbs, needs_addressee=True)
        return found if found is not None else (at, None, True)
    return at, None, False
