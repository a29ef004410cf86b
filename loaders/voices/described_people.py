"""The people whom a sentence describes before a verb or behind a `by`: what stands between, and where they begin."""

from collections.abc import Iterator, Sequence

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.appositions import AUXILIARIES, BREAKS, INSERTING, opening_bracket
from loaders.names.people_phrases import read_people
from loaders.names.phrase_joints import SAYING, behind_opening
from loaders.names.phrases import Phrase
from loaders.names.spans import SpanKind, Standing
from loaders.passage import Passage
from loaders.voices.acting_verbs import ACTING

OPENING_CLAUSES = word_set("while when after because although but where since if before until though whereas")
INSERTED = INSERTING | word_set("most some many both backed supported joined represented organised organized calling")
DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow earlier")
LINKED = word_set("on in last this at")
DOING = ACTING | word_set(
    """
    met held took went handed gave told led came stood blocked marched occupied visited is are was were have has had
    """
)
# So many words of a clause are looked at.
LONGEST, NEAR, AGO = 60, 5, 6


def says_more(passage: Passage, found: Phrase, read: Phrase | None) -> bool:
    """Does the new reading hold the old one, or know people where the old one knew none?"""
    if read is None or read.head.kind is SpanKind.PRONOUN and read.standing is not Standing.WE:
        return True
    if read.sentence != found.sentence or read.standing is Standing.WE:
        return False
    tokens = passage.tokens(found.sentence)
    first = read.first + (tokens[read.first].lower in ("the", "a", "an"))
    is_inside = found.first <= first and read.last <= found.last
    # `On the day of the missing, teachers urged`: the old one began with what opens the sentence.
    is_inside = (
        is_inside or read.head.last < found.first and tokens[found.first - 1].text == "," and found.last >= read.last
    )
    # `Survivors, backed by lawyers, asked`: the old reading stands in what is inserted; `Monday nurses` in a day.
    return is_inside or read.first >= found.last or tokens[first].lower in DAYS


def people_behind(passage: Passage, index: int, at: int, links: frozenset[str]) -> Phrase | None:
    """The people described behind the first of the `links` after token `at`: `demands by widows of miners`."""
    tokens = passage.tokens(index)
    by = next((i for i in range(at + 1, min(len(tokens), at + NEAR)) if tokens[i].lower in links), None)
    if by is None or any(token.text in BREAKS or token.text == "," for token in tokens[at:by]):
        return None
    return read_people(passage, index, by + 1, min(len(tokens), by + LONGEST), is_open=True)


def people_before(passage: Passage, index: int, at: int, is_direct: bool) -> Phrase | None:
    """The people described before the verb at token `at`: its subject if `is_direct`, else that of a verb before it."""
    tokens = passage.tokens(index)
    start = _clause_start(tokens, at)
    end = _subject_end(tokens, at)
    if is_direct:
        for last in _ends(tokens, start, end):
            found = read_people(passage, index, start, last)
            if found is not None:
                return found
        return None
    for last in range(start + 1, min(at, start + LONGEST)):
        if tokens[last].lower in DOING or tokens[last].lower.endswith("ed"):
            for stop in _ends(tokens, start, _subject_end(tokens, last)):
                found = read_people(passage, index, start, stop)
                if found is not None:
                    return found
    return None


def _clause_start(tokens: Sequence[Token], at: int) -> int:
    start = 0
    for i in range(at - 1, -1, -1):
        if tokens[i].text in BREAKS or tokens[i].text in ("–", "-", ")") and _is_dateline(tokens, i):
            start = i + 1
            break
        if tokens[i].lower in OPENING_CLAUSES or tokens[i].lower == "that" and i > 0 and tokens[i - 1].lower in SAYING:
            start = i + 1
            break
    ago = next((i for i in range(start, min(at, start + AGO)) if tokens[i].lower == "ago"), None)
    start = behind_opening(tokens, start, at) if ago is None else ago + 1
    if start < at - 2 and tokens[start].lower in LINKED and tokens[start + 1].lower in DAYS:
        start += 2
    if start < at - 1 and (tokens[start].lower in DAYS or tokens[start].lower.endswith("ly")):
        start += 1
    return start + (start < at and tokens[start].text == ",")


def _is_dateline(tokens: Sequence[Token], at: int) -> bool:
    return at < 12 and (tokens[at].text != ")" or at + 1 < len(tokens) and tokens[at + 1].text in ("-", "–", "—"))


def _subject_end(tokens: Sequence[Token], at: int) -> int:
    """Where the words before a verb end that are no auxiliaries, adverbs or days."""
    while at > 0:
        before = tokens[at - 1].lower
        is_day = before in DAYS or before in LINKED and at < len(tokens) and tokens[at].lower in DAYS
        if is_day or before in AUXILIARIES or before.endswith("ly"):
            at -= 1
        elif before == ")":
            at = opening_bracket(tokens, at - 1)
        else:
            break
    return at


def _ends(tokens: Sequence[Token], start: int, end: int) -> Iterator[int]:
    """Where the subject may end: before the verb, or before what commas insert between the two."""
    if end - start > LONGEST:
        return
    yield from (
        at for at in range(start + 1, end) if tokens[at].lower in ("including", "led") and tokens[at - 1].text != ","
    )
    if tokens[end - 1].text not in (",", "–", "—"):
        yield end
        return
    for at in range(start + 1, end - 1):
        following = tokens[at + 1]
        is_insertion = following.lower in INSERTED or following.lower.endswith("ing") or following.is_capital
        if tokens[at].text == tokens[end - 1].text and (is_insertion or tokens[at].text != ","):
            yield at
