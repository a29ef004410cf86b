"""Finds candidates for responses: every word for an act, with who did it.

High recall is the aim; the classifier, or the cue's strength where there is none, decides which candidates are rows.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from loaders.demands.find import DemandCandidate
from loaders.grammar.clauses import is_passive_cue
from loaders.grammar.cues import Cue, CueMention, Wordings, find_cues, looks_like_noun
from loaders.grammar.inflections import Form
from loaders.grammar.tokens import Token, first_from
from loaders.grammar.verb_groups import VerbGroup, verb_group
from loaders.grammar.word_sets import word_set
from loaders.names.phrases import Phrase
from loaders.names.spans import Standing
from loaders.passage import Passage
from loaders.responses.act_subjects import find_subject
from store.vocabulary import ResponseKind

# Such forms describe a noun, or are one.
NO_ACTS = frozenset((VerbGroup.ATTRIBUTE, VerbGroup.NOUN))
REFUSING = word_set(
    """
    refuse refuses refused refusing refusal decline declines declined declining fail fails failed failing failure
    neglect neglects neglected neglecting unwilling unwillingness reluctant reluctance unable inability hesitate
    hesitates hesitated hesitating
    """
)
# What these let somebody do is not done yet.
AUTHORISING = word_set(
    "authorizes authorises authorized authorised authorizing authorising empowers empowered enables requires obliges"
)
# Between these and the act that they decide on may stand a date or a place.
DECIDING = frozenset(["decide", "agree", "vote", "pledge", "promise", "vow", "commit", "refuse", "announce"])
NEGATIVE = (ResponseKind.DENIAL, ResponseKind.INACTION)
# Acts that make a text, and how many characters behind it what it says may begin.
TEXTS = ("statement.joint", "statement.issue")
DESCRIBED = 40
ASKING = ("statement.ask", "statement.call", "statement.say")
REPORTING = ("statement.say", "investigation.find")
# What stands near behind a noun for an act that is only wanted.
WISHING, WISHED = word_set("should must ought"), 4


class ResponseCandidate(NamedTuple):
    """A word for an act that may be a response; `at` is its token in sentence `sentence`, `after` the first one after
    it. `siblings` counts the sentence's other candidates, among which it is the `place`-th and perhaps the strongest.
    """

    sentence: int
    cue: Cue
    word: str
    form: Form | None
    at: int
    after: int
    start: int
    end: int
    subject: Phrase | None
    is_passive: bool
    reach: int
    others: tuple[str, ...] = ()
    in_ask: bool = False
    siblings: int = 0
    place: int = 0
    is_strongest: bool = True
    is_after_ask: bool = False


def find_responses(
    passage: Passage, wordings: Wordings, asks: Sequence[DemandCandidate], ignored: frozenset[int] = frozenset()
) -> list[ResponseCandidate]:
    """The candidates of a document in order; only those with a subject that can stand for an authority.

    An act inside one of `asks` is what somebody asks for, not what anybody did: the candidate says so.
    """
    found: list[ResponseCandidate] = []
    asked: dict[int, list[tuple[int, int]]] = {}
    for ask in asks:
        asked.setdefault(ask.sentence, []).append((ask.start, ask.end))
    for sentence in passage.sentences:
        if sentence.index in ignored:
            continue
        lowered = passage.lowered[sentence.start : sentence.end]
        tokens = passage.tokens(sentence.index)
        by_place: dict[int, list[CueMention]] = {}
        may_hold = passage.may_match(wordings.phrase_patterns, sentence.index)
        for mention in find_cues(wordings, lowered, tokens, sentence.start, may_hold):
            by_place.setdefault(mention.at, []).append(mention)
        here = [
            c
            for at, mentions in sorted(by_place.items())
            if (c := _candidate(passage, sentence.index, at, mentions)) is not None
        ]
        here = [c for c in here if not any(_says_the_same(passage, c, other) for other in here)]
        here = [c for c in here if not any(_is_part_of(passage, c, other) for other in here)]
        found += _place(here, asked)
    return found


def _place(
    here: Sequence[ResponseCandidate], asked: Mapping[int, Sequence[tuple[int, int]]]
) -> Iterator[ResponseCandidate]:
    """The candidates of one sentence, each with its place among them and whether it stands in an ask or after one.

    `asked` are the spans of the asks of each sentence.
    """
    if not here:
        return
    index, best = here[0].sentence, max(c.cue.strength for c in here)
    spans, is_after_ask = asked.get(index, ()), index - 1 in asked
    for place, candidate in enumerate(here):
        yield candidate._replace(
            in_ask=candidate.form is not Form.PAST and any(start <= candidate.start < end for start, end in spans),
            siblings=len(here) - 1,
            place=place,
            is_strongest=candidate.cue.strength == best,
            is_after_ask=is_after_ask,
        )


def _is_part_of(passage: Passage, candidate: ResponseCandidate, other: ResponseCandidate) -> bool:
    """Does the word belong to what another word tells, and tell nothing of its own?"""
    return (
        _is_object_of(candidate, other)
        or _is_undone_by(candidate, other)
        or _describes(candidate, other)
        or _says_again(candidate, other)
        or _only_reports(passage, candidate, other)
    )


def _only_reports(passage: Passage, candidate: ResponseCandidate, other: ResponseCandidate) -> bool:
    """`Peru said it had sanctioned nine judges`: does the word only tell of what who speaks has done?"""
    if candidate.cue.id not in REPORTING or other.subject is None or other.cue.kind is ResponseKind.STATEMENT:
        return False
    tokens, own = passage.tokens(candidate.sentence), other.subject
    first = candidate.after + (tokens[candidate.after].lower == "that" if candidate.after < len(tokens) else 0)
    is_own = own.sentence == candidate.sentence and own.first == first and candidate.at < own.first < other.at
    between = [token.lower for token in tokens[own.first : other.at]] if is_own else []
    return between[:1] in (["it"], ["they"], ["he"], ["she"]) and between[1:2] in (["has"], ["have"], ["had"])


def _describes(candidate: ResponseCandidate, other: ResponseCandidate) -> bool:
    """`adopted a resolution condemning the raid`: does the word say what the text says that was made?"""
    is_text = other.cue.kind is ResponseKind.LEGISLATION or other.cue.id in TEXTS
    is_word = candidate.form is Form.GERUND and candidate.cue.kind is ResponseKind.STATEMENT
    return is_word and is_text and other.start < candidate.start < other.reach + DESCRIBED


def _says_again(candidate: ResponseCandidate, other: ResponseCandidate) -> bool:
    """`rejected the baseless charges`: a wording for a denial behind a verb for it, of the same subject."""
    is_same = candidate.cue.kind is other.cue.kind and candidate.cue.kind in NEGATIVE
    first, second = candidate.subject, other.subject
    is_by_same = first is not None and second is not None and first.first == second.first
    is_by_same = is_by_same or first is not None and first.standing is Standing.THING
    return (
        candidate.form is None and other.form is not None and is_same and is_by_same and other.start < candidate.start
    )


def _is_object_of(candidate: ResponseCandidate, other: ResponseCandidate) -> bool:
    """Is the word the object of another act, as `sanctions` in `imposed sanctions`?"""
    return (
        other is not candidate and other.start < candidate.start < other.reach and other.cue.kind is candidate.cue.kind
    )


def _is_undone_by(candidate: ResponseCandidate, other: ResponseCandidate) -> bool:
    """Does a wording for inaction or denial hold the word, as `has yet to condemn` does: then it is not done."""
    is_negative = other.form is None and other.cue.kind in NEGATIVE
    return is_negative and other is not candidate and other.start < candidate.start < other.end


def _says_the_same(passage: Passage, candidate: ResponseCandidate, other: ResponseCandidate) -> bool:
    """Of `voted to recognise` the second word is the act, of `refused to recognise` the first: the other is none."""
    tokens = passage.tokens(candidate.sentence)
    first, second = (candidate, other) if candidate.at < other.at else (other, candidate)
    joined = (
        second.form is Form.BASE
        and tokens[second.at - 1].lower == "to"
        and 0 < second.at - first.at <= (10 if first.word in DECIDING else 4)
        and second.at - 1 - first.after <= (7 if first.word in DECIDING else 1)
    )
    if candidate is other or not joined:
        return False
    # `urged Norway to lift`: who is asked lifts or does not; the asking is what was done.
    is_asked = first.cue.id in ASKING and second.at - 1 > first.after
    return candidate is (second if first.cue.kind in NEGATIVE or is_asked else first)


def _candidate(passage: Passage, index: int, at: int, mentions: list[CueMention]) -> ResponseCandidate | None:
    """One candidate for a word, whichever cues it fits; the strongest names it."""
    tokens = passage.tokens(index)
    mentions = [m for m in mentions if m.form is None or not looks_like_noun(tokens, at, m.form)]
    mentions = [m for m in mentions if verb_group(tokens, at, m.word, m.form) not in NO_ACTS or m.form is None]
    if not mentions or _is_refused(tokens, at):
        return None
    mention = max(mentions, key=lambda m: m.cue.strength)
    if mention.form is None and mention.cue.nouns and _is_wished(tokens, at):
        return None
    is_passive = is_passive_cue(tokens, at, mention)
    subject = find_subject(passage, index, at, mention, is_passive)
    if subject is None:
        return None
    offset = passage.sentences[index].start
    return ResponseCandidate(
        index, mention.cue, mention.word, mention.form, at,
        first_from(tokens, mention.end + offset),
        mention.start + offset, mention.end + offset, subject, is_passive, mention.after + offset,
        tuple(sorted({m.cue.id for m in mentions if m is not mention})),
    )  # fmt: skip


def _is_wished(tokens: Sequence[Token], at: int) -> bool:
    """`travel bans should be imposed`: what ought to be done is not done."""
    return any(token.lower in WISHING for token in tokens[at + 1 : at + WISHED])


def _is_refused(tokens: Sequence[Token], at: int) -> bool:
    """`refuses to recognise`, `failed to condemn`: what is not done is no act, whoever does not do it."""
    if at < 2 or tokens[at - 1].lower != "to":
        return False
    if any(token.base in REFUSING for token in tokens[max(0, at - 3) : at - 1]) or tokens[at - 2].lower == "how":
        return True
    return any(token.lower in AUTHORISING for token in tokens[max(0, at - 7) : at - 1])
