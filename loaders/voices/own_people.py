"""Who says `we` and describes itself: `We are scholars who study ports`, `We, the residents of Lima, ask`."""

from collections.abc import Sequence
from itertools import islice

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.people_lists import LINKS, OPENERS
from loaders.names.people_phrases import RELATIVES, read_people
from loaders.names.spans import Standing
from loaders.passage import Passage
from loaders.voices.acting_verbs import ACTING
from store.rows import NamedActor

BEING = word_set("are 're ’re")
WRITING = word_set("write writing writes ask urge call appeal speak come")
# What they do, or how they are listed, says not who they are.
ENDS = WRITING | ACTING | word_set("do hereby express listed below above named wish would demand request believe")
# Who says so of themselves says not who they are, or only with what follows.
VAGUE = word_set("people friends readers believers allies fans heirs others guests hosts humans individuals")
EVERYBODY = word_set(
    """
    society communities nation citizens voters families consumers members leaders representatives parties companies
    institutions bodies coalition supporters neighbours neighbors adults children participants
    """
)
MEMBERS = word_set("members supporters followers affiliates")
SENTENCES, REACH, LONGEST = 14, 5, 40


def find_own_people(passage: Passage) -> NamedActor | None:
    """The people as whom the text itself says that it speaks; None where it says so of none."""
    for sentence in islice(passage.sentences, SENTENCES):
        if passage.words(sentence.index).isdisjoint(("we", "we're", "we’re")):
            continue
        tokens = passage.tokens(sentence.index)
        for at, token in enumerate(tokens):
            if token.lower not in ("we", "we're", "we’re") or passage.quote_at(token.start) is not None:
                continue
            name = _described(passage, sentence.index, at)
            if name is not None:
                return NamedActor(passage.gazetteer.actor_for(name), name)
    return None


def _described(passage: Passage, index: int, at: int) -> str | None:
    """The people behind the `we` at token `at`, or between an `As` and it."""
    tokens = passage.tokens(index)
    first = _begin(tokens, at)
    if first is not None:
        last = next((i for i in range(first + 1, len(tokens)) if tokens[i].lower in ENDS), len(tokens))
        found = read_people(passage, index, first, min(last, first + LONGEST), is_open=True)
    elif at > 2 and tokens[at - 1].text == "," and tokens[0].lower == "as":
        found = read_people(passage, index, 1, at - 1)
    else:
        return None
    if found is None or found.first - (first or 1) > 1:
        return None
    bodies = [
        s for s in passage.spans(index) if found.first <= s.first and s.last <= found.last and s.actor is not None
    ]
    words = {token.lower for token in tokens[found.first : found.last]}
    is_of_body = not words.isdisjoint(MEMBERS) and any(s.standing is Standing.CIVIL for s in bodies)
    if is_of_body or not _is_telling(tokens, found.first, found.last):
        # Whose members they are asks.
        return None
    is_signed = found.first > 0 and tokens[found.first - 1].lower == "undersigned"
    return passage.written(index, found.first - is_signed, found.last)


def _begin(tokens: Sequence[Token], at: int) -> int | None:
    """Where those who say `we` are described: behind `We, the undersigned`, `We are`, `We write to you as`."""
    following = [token.lower for token in tokens[at + 1 : at + 1 + REACH]]
    if not following:
        return None
    is_being = tokens[at].lower != "we" or following[0] in BEING
    start = at + 1 + (tokens[at].lower == "we" and following[0] in (",", *BEING))
    if following[0] in WRITING or following[:2] == ["are", "writing"]:
        return next((at + 2 + place for place, word in enumerate(following) if word == "as"), None)
    is_named = following[0] in (",", "the", "as") or is_being
    while is_named and start < len(tokens) and tokens[start].lower in ("the", "undersigned", "as", ",", "a", "all"):
        start += 1
    return start if is_named and start < len(tokens) else None


def _is_telling(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Do the words say who they are: a noun of few people, or any with what describes it?"""
    words = [token.lower for token in tokens[first:last] if token.lower not in OPENERS]
    is_placed = any(word in LINKS or word in RELATIVES for word in words)
    is_vague = (
        any(word in VAGUE for word in words[:2]) or any(word in EVERYBODY for word in words[:1]) and not is_placed
    )
    return len(words) > 1 and not is_vague
