"""Finds candidates for responses: every word for an act, with who did it.

High recall is the aim; the classifier, or the cue's strength where there is none, decides which candidates are rows.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from loaders.demands.find import DemandCandidate
from loaders.grammar.clauses import is_passive_cue
from loaders.grammar.cues import CueMention, Wordings, find_cues, looks_like_noun
from loaders.grammar.inflections import Form
from loaders.grammar.tokens import Token, first_from
from loaders.grammar.verb_groups import VerbGroup, verb_group
from loaders.names.spans import Standing
from loaders.passage import Passage
from loaders.responses.act_subjects import find_subject
from loaders.responses.candidate import ResponseCandidate
from loaders.responses.no_acts import is_no_act, is_refused
from loaders.responses.nobody import deny_acts
from loaders.responses.other_senses import has_other_sense
from loaders.responses.plain_deeds import find_deed
from store.vocabulary import ResponseKind

# Such forms describe a noun, or are one.
NO_ACTS = frozenset((VerbGroup.ATTRIBUTE, VerbGroup.NOUN))
# Between these and the act that they decide on may stand a date or a place.
DECIDING = frozenset(["decide", "agree", "vote", "pledge", "promise", "vow", "commit", "refuse", "announce"])
NEGATIVE = (ResponseKind.DENIAL, ResponseKind.INACTION)
# Acts that make a text, and how many characters behind it what it says may begin.
TEXTS = ("statement.joint", "statement.issue")
DESCRIBED = 40
CLAUSE_ENDS = frozenset(",;:()")
# Nouns for what somebody decided to do, and how far on the verb may stand: `the decision of the council to ban`.
DECISIONS, LONGEST = frozenset(["decision", "agreement", "resolution"]), 14
# So few words stand behind the verb that closes a report: `, the ministry said in a statement on Monday`.
TAG = 9
# From this strength of its wording on an ask is plain.
PLAIN = 0.5
# Behind these an ask's sentence tells what led to the ask: `called for a trial, following the release of a report`.
BACKGROUND = re.compile(
    r",? (?:following|in the wake of|in the aftermath of|(?:days|weeks|hours) after|in reaction to) "
)
# `order banning`: what a text does stands right behind it.
NEXT = 2
ASKING = ("statement.ask", "statement.call", "statement.say")
REPORTING = ("statement.say", "investigation.find")


def find_responses(
    passage: Passage, wordings: Wordings, asks: Sequence[DemandCandidate], ignored: frozenset[int] = frozenset()
) -> list[ResponseCandidate]:
    """The candidates of a document in order; only those with a subject that can stand for an authority.

    An act inside one of `asks` is what somebody asks for, not what anybody did: the candidate says so.
    """
    found: list[ResponseCandidate] = []
    asked: dict[int, list[tuple[int, int]]] = {}
    for ask in asks:
        told = BACKGROUND.search(passage.lowered, ask.start, ask.end)
        asked.setdefault(ask.sentence, []).append((ask.start, ask.end if told is None else told.start()))
    plain = sum(ask.cue.strength >= PLAIN for ask in asks)
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
        if not here and (deed := find_deed(passage, sentence.index)) is not None:
            only = _candidate(passage, sentence.index, deed.at, [deed])
            here = [only] if only is not None else []
        here = deny_acts(passage, here)
        if len(here) > 1:
            kept = [c for c in here if not any(_says_the_same(passage, c, other) for other in here)]
            kept = [c for c in kept if not any(_is_part_of(passage, c, other) for other in kept)]
            # `the decision to impose sanctions`: the noun is the object of the verb, which the decision tells already.
            here = [c for c in kept if c.form is Form.BASE or not any(_is_object_of(c, other) for other in here)]
        found += _place(here, asked, plain)
    return found


def _place(
    here: Sequence[ResponseCandidate], asked: Mapping[int, Sequence[tuple[int, int]]], asks: int
) -> Iterator[ResponseCandidate]:
    """The candidates of one sentence, placed among themselves, its asks and the plain `asks` of the text."""
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
            asks=asks,
        )


def _is_part_of(passage: Passage, candidate: ResponseCandidate, other: ResponseCandidate) -> bool:
    """Does the word belong to what another word tells, and tell nothing of its own?"""
    return (
        _is_object_of(candidate, other)
        or _is_undone_by(candidate, other)
        or _describes(passage, candidate, other)
        or _says_again(candidate, other)
        or _only_reports(passage, candidate, other)
    )


def _only_reports(passage: Passage, candidate: ResponseCandidate, other: ResponseCandidate) -> bool:
    """`Peru said it had sanctioned nine judges`: does the word only tell of what who speaks has done?"""
    if candidate.cue.id not in REPORTING or other.subject is None or other.cue.kind is ResponseKind.STATEMENT:
        return False
    tokens, own = passage.tokens(candidate.sentence), other.subject
    if _is_tag(tokens, candidate, other):
        return True
    first = candidate.after + (tokens[candidate.after].lower == "that" if candidate.after < len(tokens) else 0)
    is_own = own.sentence == candidate.sentence and own.first == first and candidate.at < own.first < other.at
    between = [token.lower for token in tokens[own.first : other.at]] if is_own else []
    return between[:1] in (["it"], ["they"], ["he"], ["she"]) and between[1:2] in (["has"], ["have"], ["had"])


def _is_tag(tokens: Sequence[Token], candidate: ResponseCandidate, other: ResponseCandidate) -> bool:
    """`Peru has sanctioned nine judges, the Peruvian treasury said`: does one government tell what it did?"""
    first, second = candidate.subject, other.subject
    if first is None or second is None or not other.start < tokens[first.first].start <= candidate.start:
        return False
    countries = [{span.actor.country for span in p.spans if span.actor is not None} - {""} for p in (first, second)]
    opening = max(0, first.first - 2)
    is_behind = any(token.text in ',”"' for token in tokens[opening : first.first])
    return is_behind and len(tokens) - candidate.after <= TAG and bool(countries[0] & countries[1])


def _describes(passage: Passage, candidate: ResponseCandidate, other: ResponseCandidate) -> bool:
    """`adopted a resolution condemning the raid`, `signed an order to ban them`: what the text made says or does."""
    if other.start >= candidate.start:
        return False
    is_law = other.cue.kind is ResponseKind.LEGISLATION
    is_said = candidate.cue.kind is ResponseKind.STATEMENT and (is_law or other.cue.id in TEXTS)
    is_done = is_law and other.form is not None and candidate.start <= other.reach + NEXT
    if candidate.form is Form.BASE and is_law and other.form is not None:
        return candidate.start < other.reach + 2 * DESCRIBED and _is_purpose(passage, other, candidate)
    is_told = candidate.form is Form.GERUND and (is_said or is_done)
    return is_told and candidate.start < other.reach + DESCRIBED


def _is_purpose(passage: Passage, first: ResponseCandidate, second: ResponseCandidate) -> bool:
    """`a decision of the council to impose`: does the second verb follow with `to`, in the clause of the first word?"""
    tokens = passage.tokens(first.sentence)
    between = tokens[first.after : second.at]
    return bool(between) and between[-1].lower == "to" and not any(t.text in CLAUSE_ENDS for t in between)


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
    """Is the word the object of another act, as `sanctions` in `imposed sanctions` or `decisions` in `enacted them`?"""
    is_inside = other is not candidate and other.start < candidate.start < other.reach
    is_noun = bool(candidate.form is None and candidate.cue.nouns and other.form is not None)
    return is_inside and (other.cue.kind is candidate.cue.kind or is_noun and candidate.end >= other.reach)


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
    is_noun = first.form is None and first.word in DECISIONS and second.form is Form.BASE
    joined = joined or is_noun and second.at - first.at <= LONGEST and _is_purpose(passage, first, second)
    if candidate is other or not joined:
        return False
    # `urged Norway to lift`: who is asked lifts or does not; the asking is what was done.
    is_asked = first.cue.id in ASKING and second.at - 1 > first.after
    return candidate is (second if first.cue.kind in NEGATIVE or is_asked or is_noun else first)


def _candidate(passage: Passage, index: int, at: int, mentions: list[CueMention]) -> ResponseCandidate | None:
    """One candidate for a word, whichever cues it fits; the strongest names it."""
    tokens = passage.tokens(index)
    mentions = [m for m in mentions if m.form is None or not looks_like_noun(tokens, at, m.form)]
    mentions = [m for m in mentions if verb_group(tokens, at, m.word, m.form) not in NO_ACTS or m.form is None]
    mentions = [m for m in mentions if not is_no_act(tokens, m) and not has_other_sense(tokens, m)]
    if not mentions or is_refused(tokens, at):
        return None
    mention = max(mentions, key=lambda m: m.cue.strength)
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
