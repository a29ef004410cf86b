"""What is asked: the addressee and the asks that follow a cue, coordinated asks split."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.cues import CueMention
from loaders.inflections import Form
from loaders.passage import Passage
from loaders.phrases import Phrase, phrase_within
from loaders.spans import Span, SpanKind, Standing
from loaders.tokens import Token
from loaders.verbs import Verbs
from loaders.word_sets import word_set

STOPS = frozenset((";", ":", "“", "”", '"', ".", "?", "!", "•"))
ADVERBS = word_set(
    """
    not also instead once again now urgently immediately at least further therefore then both all fully in
    """
)
TO_REACH = 34
EXAMPLES = word_set(
    """
    including like such e.g notably namely especially particularly citing among which who whose where
    """
)
INVERTED = word_set("they he she it we i you the there any this these those a an")
NO_THING = EXAMPLES | word_set(
    """
    according saying said says adding he she they it we i while as if when after before with without but is are was
    were has have
    """
)


@dataclass(frozen=True)
class Ask:
    """One thing asked: tokens `first` to `last` (half-open) of the sentence; `piece` counts coordinated asks from 0."""

    first: int
    last: int
    piece: int
    pieces: int
    frame: str
    addressee: Phrase | None
    is_passive: bool


def find_asks(passage: Passage, index: int, mention: CueMention, verbs: Verbs) -> list[Ask]:
    """The asks of one cue in sentence `index`; empty where what follows fits none of the cue's frames."""
    tokens = passage.tokens(index)
    offset = passage.sentences[index].start
    after = next((i for i, t in enumerate(tokens) if t.start >= mention.after + offset), len(tokens))
    cue_end = next((i for i, t in enumerate(tokens) if t.start >= mention.end + offset), len(tokens))
    for frame in mention.cue.frames:
        found = _read_frame(
            passage, index, frame, cue_end if frame in ("modal", "clause", "time", "vital") else after, verbs, mention
        )
        if found is not None:
            first, addressee, is_passive = found
            last = _clause_end(tokens, first)
            if last - first < 1:
                continue
            cuts = split_coordinated(tokens, first, last, verbs, is_list=frame in ("for", "object", "on"))
            return [Ask(lo, hi, n, len(cuts), frame, addressee, is_passive) for n, (lo, hi) in enumerate(cuts)]
    return []


def _read_frame(
    passage: Passage, index: int, frame: str, at: int, verbs: Verbs, mention: CueMention
) -> tuple[int, Phrase | None, bool] | None:
    tokens = passage.tokens(index)
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
            reads = mention.form is not None or tokens[at - 1].lower == "to" or tokens[at].lower == "to"
            if (
                reads
                and (tokens[at].lower == "to" or tokens[at - 1].lower == "to")
                and start < len(tokens)
                and verbs.follows_to(tokens[start])
            ):
                return start, None, False
            return None
        case "for":
            start = at + 1 if tokens[at].lower == "for" else at
            if tokens[at].lower != "for" and tokens[at - 1].lower != "for":
                return None
            return _for_clause(passage, index, start, verbs)
        case "that":
            if tokens[at].lower == "that":
                return _that_clause(passage, index, at + 1, verbs)
            return None
        case "against":
            return (
                (at, None, False)
                if tokens[at].lower in ("against", "restraint", "caution", "action", "support")
                else None
            )
        case "subjunctive":
            return _subjunctive(passage, index, at, verbs)
        case "object":
            return _object(passage, index, at)
        case "gerund":
            return (at, None, False) if tokens[at].lower.endswith("ing") else None
        case "modal":
            return _modal(passage, index, at, verbs)
        case "time":
            return _time(passage, index, at, verbs)
        case _:
            return (at, None, False)


def _addressee_to(
    passage: Passage, index: int, at: int, verbs: Verbs, needs_addressee: bool
) -> tuple[int, Phrase | None, bool] | None:
    tokens = passage.tokens(index)
    for i in range(at, min(len(tokens) - 1, at + TO_REACH)):
        if tokens[i].text in STOPS:
            return None
        if tokens[i].lower != "to":
            continue
        verb = _skip_adverbs(tokens, i + 1)
        if verb < len(tokens) and verbs.follows_to(tokens[verb]):
            start = i - 1 if i > at and tokens[i - 1].lower == "not" else i
            addressee = phrase_within(passage, index, at, start)
            if addressee is None and needs_addressee and start > at:
                if start - at > 7 or any(not t.text[0].isalnum() for t in tokens[at:start]):
                    return None
                addressee = Phrase(
                    index, at, start, (Span(at, start, SpanKind.GENERIC, Standing.UNCLEAR),), Standing.UNCLEAR
                )
            return verb, addressee, tokens[verb].lower == "be" and _is_participle(tokens, verb + 1)
    return None


def _addressee_for(passage: Passage, index: int, at: int) -> tuple[int, Phrase | None, bool] | None:
    """`on the bank for a full audit`, or `on the bank` alone."""
    tokens = passage.tokens(index)
    for i in range(at, min(len(tokens) - 1, at + 14)):
        if tokens[i].lower in ("for", "over") and i > at:
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


def _that_clause(passage: Passage, index: int, at: int, verbs: Verbs) -> tuple[int, Phrase | None, bool] | None:
    tokens = passage.tokens(index)
    for i in range(at, min(len(tokens), at + 22)):
        token = tokens[i]
        if token.text in STOPS:
            break
        if token.lower in ("should", "must", "ought") or i > at and (verbs.opens_ask(token) or token.lower == "be"):
            verb = _skip_adverbs(tokens, i + 1) if token.lower in ("should", "must", "ought") else i
            is_passive = verb < len(tokens) and tokens[verb].lower == "be" and _is_participle(tokens, verb + 1)
            addressee = None if is_passive else phrase_within(passage, index, at, i)
            return (at if is_passive else verb), addressee, is_passive
    return at, None, True


def _subjunctive(passage: Passage, index: int, at: int, verbs: Verbs) -> tuple[int, Phrase | None, bool] | None:
    """`demanded China free the poets`."""
    tokens = passage.tokens(index)
    span = next((s for s in passage.spans(index) if at <= s.first <= at + 1 and s.kind is not SpanKind.PRONOUN), None)
    if span is None or span.last >= len(tokens):
        return None
    verb = _skip_adverbs(tokens, span.last)
    if verb < len(tokens) and verbs.opens_ask(tokens[verb]):
        return verb, phrase_within(passage, index, at, span.last), False
    return None


def _object(passage: Passage, index: int, at: int) -> tuple[int, Phrase | None, bool] | None:
    """A thing demanded; `demand for`, `demands of`, `in demand` are no asks."""
    tokens = passage.tokens(index)
    word = tokens[at].lower
    if (
        word
        in ("for", "of", "in", "by", "is", "are", "was", "from", "on", "at", "and", "or", "to", "as", "than", "with")
        or tokens[at].text in ",;:.?!)”"
    ):
        return None
    return at, None, True


def _modal(passage: Passage, index: int, at: int, verbs: Verbs) -> tuple[int, Phrase | None, bool] | None:
    tokens = passage.tokens(index)
    verb = _skip_adverbs(tokens, at)
    if verb >= len(tokens) or tokens[verb].lower in INVERTED:
        return None
    is_passive = tokens[verb].lower == "be" and _is_participle(tokens, verb + 1)
    return verb, None, is_passive


def _time(passage: Passage, index: int, at: int, verbs: Verbs) -> tuple[int, Phrase | None, bool] | None:
    tokens = passage.tokens(index)
    if tokens[at - 1].lower == "for":
        found = _addressee_to(passage, index, at, verbs, needs_addressee=True)
        return found if found is not None else (at, None, True)
    return at, None, False


def _is_participle(tokens: Sequence[Token], at: int) -> bool:
    at = _skip_adverbs(tokens, at)
    return at < len(tokens) and (
        tokens[at].lower.endswith(("ed", "en", "wn"))
        or tokens[at].lower
        in ("held", "brought", "made", "set", "put", "sent", "told", "paid", "met", "cut", "heard", "kept", "built")
    )


def _skip_adverbs(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and (
        tokens[at].lower in ADVERBS or tokens[at].lower.endswith("ly") or tokens[at].text == ","
    ):
        at += 1
    return at


def _clause_end(tokens: Sequence[Token], first: int) -> int:
    """The end of the sentence, or of the quotation that the ask stands in; a quotation inside the ask does not end it."""
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


def split_coordinated(
    tokens: Sequence[Token], first: int, last: int, verbs: Verbs, is_list: bool
) -> list[tuple[int, int]]:
    """Cuts `impose A, ban B and help C` where a new verb begins, and a list of things where a new thing begins.

    Two verbs with one object (`track and monitor people`) and what stands behind `including` are not cut.
    """
    cuts = [first]
    commas = [i for i in range(first, last) if tokens[i].text == ","]
    has_examples = False
    for i in range(first + 2, last):
        token = tokens[i]
        has_examples = has_examples or token.lower in EXAMPLES
        joint = _joint_before(tokens, i)
        if joint is None or joint - cuts[-1] < 2:
            continue
        starts_verb = verbs.opens_ask(token) or tokens[i - 1].lower == "to" and verbs.follows_to(token)
        if starts_verb:
            if not _shares_object(tokens, joint, cuts[-1], verbs):
                cuts.append(i)
        elif is_list and not has_examples and _opens_thing(tokens, i, len(commas) >= 2):
            cuts.append(i)
    ends = [*[_trim(tokens, cut) for cut in cuts[1:]], last]
    return list(zip(cuts, ends, strict=True))


def _shares_object(tokens: Sequence[Token], joint: int, cut: int, verbs: Verbs) -> bool:
    """Does a bare verb stand right before the joint, so that both verbs have one object?"""
    before = tokens[joint - 1]
    return verbs.follows_to(before) and (
        joint - 1 == cut or tokens[joint - 2].lower in ("to", "and", ",") or tokens[joint - 2].lower.endswith("ly")
    )


def _joint_before(tokens: Sequence[Token], at: int) -> int | None:
    """Where the comma, semicolon or `and` that joins the word at `at` stands, adverbs and `to` passed over."""
    i = at - 1
    while i > 0 and (
        tokens[i].lower.endswith("ly")
        or tokens[i].text in '“"'
        or tokens[i].lower in ("to", "also", "then", "not", "all", "further", "for")
    ):
        i -= 1
    if tokens[i].text in (",", ";") or tokens[i].lower in ("and", "or", "but"):
        return i - 1 if tokens[i - 1].text == "," else i
    return None


def _opens_thing(tokens: Sequence[Token], at: int, is_enumeration: bool) -> bool:
    """Does a new thing begin here: after `and` an article, `for` or a gerund, or any item of a list of three?"""
    token, before = tokens[at], tokens[at - 1]
    if token.is_capital or token.lower in NO_THING or not token.text[0].isalpha():
        return False
    if token.lower in ("a", "an", "the", "for", "that") or token.lower.endswith("ing"):
        return before.lower in ("and", "for", ";") or before.text == "," and is_enumeration
    return is_enumeration and (before.text in (",", ";") or before.lower == "and" and tokens[at - 2].text == ",")


def _trim(tokens: Sequence[Token], cut: int) -> int:
    end = cut
    while end > 0 and (
        tokens[end - 1].text in ",;"
        or tokens[end - 1].lower in ("and", "or", "to", "but", "for", "also", "then")
        or tokens[end - 1].lower.endswith("ly")
    ):
        end -= 1
    return end


def is_passive_cue(tokens: Sequence[Token], at: int, mention: CueMention) -> bool:
    """Is the cue's verb in the passive: `is being urged`, `was asked`?"""
    return mention.form is Form.PAST and any(
        t.lower in ("is", "are", "was", "were", "been", "being", "be", "get", "got")
        for t in tokens[max(0, at - 3) : at]
    )
