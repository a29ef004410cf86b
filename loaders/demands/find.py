"""Finds candidates for demands: every clause that may ask somebody for something, with who asks and who is asked.

High recall is the aim; the classifier, or the cue's strength where there is none, decides which candidates are rows.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.demands.askers import parties_in_sentence
from loaders.demands.described_askers import describe_askers
from loaders.demands.joint_askers import with_joint_askers
from loaders.grammar.complements import Ask, find_asks
from loaders.grammar.coordination import split_coordinated
from loaders.grammar.cues import Cue, CueMention, Wordings, find_cues, looks_like_noun
from loaders.grammar.inflections import Form
from loaders.grammar.lead_ins import LeadIn, announces_asks, begin_of_item, goes_on, is_wish, read_lead_in
from loaders.grammar.orders import begin_of_order
from loaders.grammar.tokens import Token
from loaders.grammar.verbs import TO_READERS, Verbs
from loaders.model import Sentence, SentenceKind
from loaders.names.explained_names import is_in_explained_name
from loaders.names.phrases import Phrase
from loaders.names.spans import Standing
from loaders.passage import Passage

# "Emeritus Professor Ana Ruiz": so many words may stand before a name that opens an item.
LONGEST_TITLE = 3
LIST_CUE = Cue("ask.list_item", 0.6, None, (), frozenset(), (), ())
ANNOUNCED_CUE = Cue("ask.announced", 0.6, None, (), frozenset(), (), ())
IMPERATIVE_CUE = Cue("ask.imperative", 0.35, None, (), frozenset(), (), ())
# How far into an ask, in letters, the words may stand that ask for the same more closely.
TITLE_LINES, OPENING = 2, 60
# Frames whose ask is a thing, and may hold the ask proper; frames whose ask is a deed, and may speak of others' asks.
NAMING_THINGS = frozenset(("clause", "object", "for", "on", "continued"))
NAMING_DEEDS = frozenset(("addressee_to", "appeal_to", "noun_to", "to", "that", "subjunctive", "with"))
JOINTS, TIES = (["and"], ["or"], ["but"], ["also"]), (["that"], ["which"], ["who"], ["to"])


@dataclass(frozen=True)
class DemandCandidate:
    """A clause that may be a demand; `start`/`end` is the ask itself, inside sentence `sentence`."""

    sentence: int
    cue: Cue
    word: str
    form: Form | None
    cue_start: int
    start: int
    end: int
    ask: Ask
    asker: Phrase | None
    addressee: Phrase | None
    lead_in: int | None = None
    lead_cue: str = ""
    is_negated: bool = False


@dataclass(frozen=True)
class Section:
    """The heading that announces demands above the current sentence: `lead` in sentence `at`; the `title`'s lasts."""

    lead: LeadIn | None = None
    at: int | None = None
    title: "Section | None" = None

    def after(self, passage: Passage, sentence: Sentence, lead: LeadIn | None) -> "Section":
        """The section that a sentence is in, or opens: a heading of its own ends the one before, the title's lasts."""
        if lead is not None and "heading" in lead.cue.frames:
            opened = Section(lead, sentence.index, self.title)
            return Section(lead, sentence.index, opened) if sentence.index < TITLE_LINES else opened
        if sentence.kind is SentenceKind.HEADING:
            return Section(self.title.lead, self.title.at, self.title) if self.title is not None else Section()
        return self


def find_demands(
    passage: Passage, wordings: Wordings, verbs: Verbs, ignored: frozenset[int] = frozenset()
) -> list[DemandCandidate]:
    """The candidates of a document in order; `ignored` are the sentences that are boilerplate."""
    found: list[DemandCandidate] = []
    opening = {sentence.lead_in for sentence in passage.sentences}
    leads: dict[int, LeadIn] = {}
    section = Section()
    for sentence in passage.sentences:
        if sentence.index in ignored:
            continue
        mentions = _cues_of(passage, sentence, wordings)
        opens = sentence.index in opening or any("heading" in mention.cue.frames for mention in mentions)
        lead = read_lead_in(passage, sentence, mentions) if opens else None
        if lead is None and opens and found and goes_on(passage, sentence, found[-1].sentence):
            lead = LeadIn(found[-1].cue, found[-1].asker, found[-1].addressee)
        if lead is not None:
            leads[sentence.index] = lead
        section = section.after(passage, sentence, lead)
        asked_before = bool(found) and found[-1].sentence == sentence.index - 1
        here = list(_from_cues(passage, sentence, mentions, verbs, asked_before))
        if sentence.kind is SentenceKind.BULLET:
            # `- Nine unions called on Peru to pay` tells itself who asks whom.
            if not any(c.asker is not None and c.form in (Form.PAST, Form.THIRD) for c in here):
                here = list(_from_list_item(passage, sentence, leads, verbs)) or here
        elif section.lead is not None and section.at != sentence.index:
            here = list(_from_line(passage, sentence, section, verbs)) or here
        if not here and sentence.kind is not SentenceKind.BULLET:
            here += _from_imperative(passage, sentence, verbs)
        found += _distinct(passage, here)
    return _without_umbrellas(passage, found)


def _without_umbrellas(passage: Passage, candidates: list[DemandCandidate]) -> list[DemandCandidate]:
    """The candidates without those that only open a list, as `states should act:` does: its items are the asks."""
    leads = {passage.sentences[c.lead_in] for c in candidates if c.lead_in is not None}
    ends = {s.index: s.end for s in leads if passage.text[s.end - 1] != "."}  # what is closed asks for itself
    return [c for c in candidates if c.sentence not in ends or c.end < ends[c.sentence] - 2]


def _cues_of(passage: Passage, sentence: Sentence, wordings: Wordings) -> list[CueMention]:
    lowered = passage.lowered[sentence.start : sentence.end]
    may_hold = passage.may_match(wordings.phrase_patterns, sentence.index)
    return list(find_cues(wordings, lowered, passage.tokens(sentence.index), sentence.start, may_hold))


def _from_cues(
    passage: Passage, sentence: Sentence, mentions: list[CueMention], verbs: Verbs, asked_before: bool
) -> Iterator[DemandCandidate]:
    tokens = passage.tokens(sentence.index)
    for mention in mentions:
        at, cue = mention.at, mention.cue
        if "continued" in cue.frames:
            cue = ANNOUNCED_CUE if announces_asks(passage, sentence) else cue
            if mention.start > 1 or not (asked_before or cue is ANNOUNCED_CUE):
                continue
        if mention.form is not None and looks_like_noun(tokens, at, mention.form):
            continue
        asks = find_asks(passage, sentence.index, mention, verbs)
        if not asks or is_in_explained_name(passage, sentence.index, at):
            continue
        asker, asked = parties_in_sentence(passage, sentence.index, at, mention, asks[0])
        if asks[0].frame != "modal":
            asker = describe_askers(passage, sentence.index, at, mention, asker) or asker
            asker = with_joint_askers(passage, sentence.index, at, asker)
        for ask in asks:
            yield DemandCandidate(
                sentence.index, cue, mention.word, mention.form, tokens[at].start, tokens[ask.first].start,
                tokens[ask.last - 1].end, ask, asker,
                (asked if asker and asked else ask.addressee or asked), is_negated=_is_negated(tokens, at),
            )  # fmt: skip


def _from_list_item(
    passage: Passage, sentence: Sentence, leads: dict[int, LeadIn], verbs: Verbs
) -> Iterator[DemandCandidate]:
    """A bullet under a lead-in: an imperative, `X to do`, a gerund or a thing."""
    tokens = passage.tokens(sentence.index)
    lead = sentence.lead_in
    opened = leads.get(lead) if lead is not None else None
    if not tokens or opened is None and not verbs.opens_ask(tokens[0]):
        return
    first, addressee = begin_of_item(passage, sentence.index, verbs)
    if first >= len(tokens) or addressee is None and _names_person(passage, sentence.index, first, verbs):
        return
    yield from _listed(passage, sentence, first, addressee, lead, opened, verbs)


def _from_line(passage: Passage, sentence: Sentence, section: Section, verbs: Verbs) -> Iterator[DemandCandidate]:
    """A line below a heading that announces demands, with no bullet's mark: `The bank to publish ...;`, `Free her`."""
    tokens = passage.tokens(sentence.index)
    first, addressee = begin_of_item(passage, sentence.index, verbs)
    opens_line = sentence.index == 0 or passage.sentences[sentence.index - 1].paragraph != sentence.paragraph
    is_imperative = addressee is None and verbs.opens_ask(tokens[first]) and tokens[first].lower not in TO_READERS
    if len(tokens) - first < 3 or not (addressee is not None and opens_line or is_imperative) or tokens[-1].text == "?":
        return
    yield from _listed(passage, sentence, first, addressee, section.at, section.lead, verbs)


def _listed(
    passage: Passage, sentence: Sentence, first: int, addressee: Phrase | None, lead: int | None,
    opened: LeadIn | None, verbs: Verbs,
) -> Iterator[DemandCandidate]:  # fmt: skip
    tokens = passage.tokens(sentence.index)
    cuts = split_coordinated(tokens, first, len(tokens), verbs, is_list=False)
    is_deed = is_wish(tokens, verbs)
    for piece, (lo, hi) in enumerate(cuts):
        yield DemandCandidate(
            sentence.index, LIST_CUE, tokens[lo].lower, Form.BASE if is_deed or verbs.opens_ask(tokens[lo]) else None,
            tokens[lo].start, tokens[lo].start, tokens[hi - 1].end,
            Ask(lo, hi, piece, len(cuts), "list", addressee, False), opened.asker if opened else None,
            addressee or (opened.addressee if opened else None), lead_in=lead, lead_cue=opened.cue.id if opened else "",
        )  # fmt: skip


def _names_person(passage: Passage, index: int, first: int, verbs: Verbs) -> bool:
    """Does the item begin with a person's name, or a title and a name? Then the list names people and asks nothing."""
    tokens = passage.tokens(index)
    spans = passage.spans(index)
    person = next((span for span in spans if span.first >= first and span.standing is Standing.PERSON), None)
    if person is None or not first <= person.first <= first + LONGEST_TITLE:
        return False
    is_deed = person.first > first and verbs.opens_ask(tokens[first])
    return not is_deed and all(token.is_capital for token in tokens[first : person.first])


def _from_imperative(passage: Passage, sentence: Sentence, verbs: Verbs) -> Iterator[DemandCandidate]:
    """A sentence that opens with a verb."""
    tokens = passage.tokens(sentence.index)
    at = begin_of_order(tokens, verbs)
    if at is None:
        return
    cuts = split_coordinated(tokens, at, len(tokens), verbs, is_list=False)
    for piece, (lo, hi) in enumerate(cuts):
        yield DemandCandidate(
            sentence.index, IMPERATIVE_CUE, tokens[lo].lower, Form.BASE, tokens[lo].start, tokens[lo].start,
            tokens[hi - 1].end, Ask(lo, hi, piece, len(cuts), "imperative", None, False), None, None,
        )  # fmt: skip


def _is_negated(tokens: list[Token], at: int) -> bool:
    return any(t.lower in ("not", "never", "no", "n't", "without", "neither") for t in tokens[max(0, at - 3) : at])


def _distinct(passage: Passage, candidates: list[DemandCandidate]) -> list[DemandCandidate]:
    """One candidate for one place: of two cues with the same ask the stronger stays."""
    if len(candidates) < 2:
        return candidates
    best: dict[int, DemandCandidate] = {}
    candidates = [c for c in candidates if not any(_says_more_closely(passage, other, c) for other in candidates)]
    candidates = [c for c in candidates if not any(_is_content(passage, c, other) for other in candidates)]
    for candidate in sorted(candidates, key=lambda c: -c.cue.strength):
        if not any(
            c.start <= candidate.start < c.end
            and candidate.end <= c.end + 1
            and c.start != candidate.start
            and c.cue.strength > candidate.cue.strength + 0.2
            for c in best.values()
        ):
            best.setdefault(candidate.start, candidate)
    return sorted(best.values(), key=lambda c: c.start)


def _says_more_closely(passage: Passage, inner: DemandCandidate, outer: DemandCandidate) -> bool:
    """Is what `outer` asks for no more than the ask of `inner`, as in `a petition calling on the bank to close it`?"""
    opens_with = outer.start <= inner.cue_start <= outer.start + OPENING
    is_inside = outer.cue_start < inner.cue_start < inner.start < outer.end and opens_with
    is_joined = passage.lowered[max(0, inner.cue_start - 5) : inner.cue_start].split()[-1:] in JOINTS
    return is_inside and not is_joined and inner.ask.frame != "clause" and outer.ask.frame in NAMING_THINGS


def _is_content(passage: Passage, inner: DemandCandidate, outer: DemandCandidate) -> bool:
    """Is the ask part of what another asks for: `urges the bank to back a motion that asks the state to open it`?"""
    is_inside = outer.start < inner.cue_start < outer.end and outer.ask.frame in NAMING_DEEDS
    return is_inside and passage.lowered[max(0, inner.cue_start - 7) : inner.cue_start].split()[-1:] in TIES
