"""What opens a list of asks, and where the ask of an item begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.demands.askers import parties_in_sentence
from loaders.grammar.asked_clauses import that_clause
from loaders.grammar.complements import Ask
from loaders.grammar.cues import Cue, CueMention, looks_like_noun
from loaders.grammar.frames import TO_REACH
from loaders.grammar.tokens import Token, first_from
from loaders.grammar.verbs import Verbs
from loaders.grammar.word_sets import word_set
from loaders.model import Sentence, SentenceKind
from loaders.names.phrases import Phrase, phrase_within
from loaders.names.spans import Standing
from loaders.passage import Passage
from loaders.voices.reported import SAYING

SPECIFYING = re.compile(
    r"\W*(?:more )?(?:specifically|precisely|concretely|in particular|namely|including|as follows|that is|i\.e\."
    r"|(?:these|they|this|those) (?:are|is|includes?|means?)|among (?:these|them))\b",
    re.IGNORECASE,
)
ANNOUNCED = re.compile(
    r"\b(?:list|lists|charter|set|series|catalogue|package|manifesto|number) of (?:[\w-]+ ){0,3}"
    r"(?:demands|requests|grievances|asks)\b"
    r"|\b(?:have|has|had|made|make|issued|presented|draft(?:ed)?|drew up|drawn up|put forward|listed|united behind)"
    r" (?:[\w-]+ ){0,3}(?:demands|requests)\b"
)
# How many sentences behind an ask its list may open.
GOES_ON = 3
LONGEST_HEADING, LONGEST_TOPIC = 14, 7
# Behind these whoever is asked has been named; `prior to` and its like belong to a noun behind them.
ENDS = word_set("to for :")
# `The union is urging the council to ...` as an item names the council.
ASKING = word_set("urge urges urging ask asks asking call calls calling press pressing lobby lobbying")
TIED = word_set("prior due access relation according addition regard response thanks")


@dataclass(frozen=True)
class LeadIn:
    """What opens a list of asks: its cue, who asks and who is asked."""

    cue: Cue
    asker: Phrase | None
    addressee: Phrase | None


def read_lead_in(passage: Passage, sentence: Sentence, mentions: list[CueMention]) -> LeadIn | None:
    """The last cue of a sentence that may open a list, such as `We call on the council to:` or `States should:`."""
    tokens = passage.tokens(sentence.index)
    if not tokens or sentence.kind is SentenceKind.BULLET and tokens[-1].text != ":":
        return None
    best: LeadIn | None = None
    for mention in sorted(mentions, key=lambda m: m.start):
        if "heading" in mention.cue.frames:
            if best is None and _announces_list(tokens, sentence):
                best = LeadIn(mention.cue, None, None)
            continue
        at = mention.at
        if mention.form is not None and looks_like_noun(tokens, at, mention.form):
            continue
        after = first_from(tokens, mention.after + sentence.start)
        frame = "modal" if "modal" in mention.cue.frames else "lead_in"
        asker, addressee = parties_in_sentence(
            passage, sentence.index, at, mention, Ask(after, len(tokens), 0, 1, frame, None, False)
        )
        if addressee is None and frame != "modal":
            addressee = _addressee_behind(passage, sentence.index, after)
        stands_last = tokens[-1].text == ":" and len(tokens) - after < 14
        if best is None or mention.cue.strength >= best.cue.strength or stands_last:
            best = LeadIn(mention.cue, asker, addressee)
    return best


def goes_on(passage: Passage, sentence: Sentence, asked: int) -> bool:
    """`Specifically:`, `These are:`: does a line open the list of what sentence `asked`, not long before, asks for?"""
    words = passage.text[sentence.start : sentence.end]
    return 0 < sentence.index - asked <= GOES_ON and words.endswith(":") and SPECIFYING.match(words) is not None


def announces_asks(passage: Passage, sentence: Sentence) -> bool:
    """`The miners have a list of demands.`: does the sentence ahead say that there are asks, and this one goes on?"""
    if sentence.index == 0:
        return False
    before = passage.sentences[sentence.index - 1]
    return ANNOUNCED.search(passage.lowered, before.start, before.end) is not None


def _addressee_behind(passage: Passage, index: int, after: int) -> Phrase | None:
    """Whom the words behind a cue name before `to`, `for` or the colon: `the council to:`, `of Peru the following:`."""
    tokens = passage.tokens(index)
    ends = (i for i in range(after + 1, len(tokens)) if tokens[i].lower in ENDS and tokens[i - 1].lower not in TIED)
    stop = next(ends, len(tokens))
    found = phrase_within(passage, index, after, min(stop, after + TO_REACH))
    if found is None or found.standing in (Standing.POWER, Standing.LAWMAKER, Standing.YOU):
        return found
    # `We request a Casa Lima office through the following:` names a thing.
    is_end = stop == len(tokens) or tokens[stop].text == ":"
    return None if is_end and found.spans[-1].last < stop - 1 else found


def _announces_list(tokens: Sequence[Token], sentence: Sentence) -> bool:
    """`Our demands`, `What should be done?`, `... the following proposals:`; no sentence that speaks of demands."""
    is_short = len(tokens) <= LONGEST_HEADING
    return tokens[-1].text == ":" or is_short and (sentence.kind is SentenceKind.HEADING or tokens[-1].text == "?")


def begin_of_item(passage: Passage, index: int, verbs: Verbs) -> tuple[int, Phrase | None]:
    """Where the ask of a list item begins, and whom it names first (`The council to publish ...`)."""
    tokens = passage.tokens(index)
    # `Wages: Companies must pay ...` says first what it is about.
    at = next((i + 1 for i in range(min(len(tokens) - 2, LONGEST_TOPIC)) if tokens[i].text == ":"), 0)
    while at < len(tokens) - 1 and (
        tokens[at].lower.endswith("ly") or tokens[at].lower in ("to", "that", "and", "also", "for")
    ):
        at += 1
    if verbs.opens_ask(tokens[at]) or tokens[at].lower in ("a", "an"):
        # `A commission to inquire ...`: what does not exist yet is not asked.
        return at, None
    if at and tokens[at - 1].lower == "that":
        wished = that_clause(passage, index, at, verbs)
        if wished is not None and wished[1] is not None and wished[1].first - at <= 2:
            return wished[0], wished[1]
    for i in range(at, min(len(tokens) - 1, 20)):
        if (
            tokens[i].lower in ("to", "should", "must")
            and verbs.follows_to(tokens[min(i + 1, len(tokens) - 1)])
            or tokens[i].lower == "to"
            and tokens[i + 1].lower.endswith("ly")
        ):
            if any(tokens[n].lower in SAYING and tokens[n + 1].lower == "that" for n in range(at, i)):
                # `Ana Ruiz said that the day should bring them together`: who says so is not asked.
                return at, None
            asking = [n for n in range(at, i) if tokens[n].lower in ASKING]
            subject = (
                phrase_within(passage, index, asking[-1] + 1, i) if asking else phrase_within(passage, index, at, i)
            )
            if asking and subject is not None:
                return i + 1, subject
            if subject is not None and subject.first - at <= 2:
                return i + 1, subject
            break
    return at, None


def is_wish(tokens: Sequence[Token], verbs: Verbs) -> bool:
    """Is the item a clause that says what should be so: `That the road be opened`, `that the bank stop lending`?"""
    opens = [i for i, token in enumerate(tokens[:3]) if token.lower == "that"]
    verb = next((t for t in tokens[3:24] if t.lower == "be" or verbs.opens_ask(t)), None)
    return bool(opens) and verb is not None
