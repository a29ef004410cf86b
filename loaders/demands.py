"""Finds candidates for demands: every clause that may ask somebody for something, with who asks and who is asked.

High recall is the aim; the classifier, or the cue's strength where there is none, decides which candidates are rows.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.attribution import name_actors
from loaders.complements import TO_REACH, Ask, find_asks, is_passive_cue, split_coordinated
from loaders.cues import Cue, CueMention, Wordings, find_cues, looks_like_noun
from loaders.inflections import Form
from loaders.model import Sentence, SentenceKind
from loaders.passage import Passage
from loaders.phrases import Phrase, main_subject, phrase_after, phrase_before, phrase_within
from loaders.spans import SpanKind, Standing, standing_of
from loaders.speakers import own_voice, speaker_at
from loaders.tokens import Token
from loaders.verbs import Verbs
from loaders.word_sets import word_set
from store.rows import NamedActor

BEING = word_set("is are was were be been being also again now still am 'm 're keep keeps kept has have had by")
LIST_CUE = Cue("ask.list_item", 0.6, None, (), frozenset(), (), ())
IMPERATIVE_CUE = Cue("ask.imperative", 0.35, None, (), frozenset(), (), ())
LEAD_IN_WORDS = word_set(
    """
    call calls calling urge urges urging ask asks asking demand demands demanding recommend recommends recommendations
    recommendation should must need needs request requests requesting to following steps appeal insist want expect
    action actions measures propose proposals
    """
)


@dataclass(frozen=True)
class LeadIn:
    """What opens a list of asks: its cue, who asks and who is asked."""

    cue: Cue
    asker: Phrase | None
    addressee: Phrase | None


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


def find_demands(
    passage: Passage, wordings: Wordings, verbs: Verbs, ignored: frozenset[int] = frozenset()
) -> list[DemandCandidate]:
    """The candidates of a document in order; `ignored` are the sentences that are boilerplate."""
    found: list[DemandCandidate] = []
    leads: dict[int, LeadIn] = {}
    for sentence in passage.sentences:
        if sentence.index in ignored:
            continue
        mentions = _cues_of(passage, sentence, wordings)
        lead = _read_lead_in(passage, sentence, mentions, verbs)
        if lead is not None:
            leads[sentence.index] = lead
        here = list(_from_cues(passage, sentence, mentions, verbs))
        if sentence.kind is SentenceKind.BULLET:
            listed = list(_from_list_item(passage, sentence, leads, verbs))
            here = listed or here
        elif not here:
            here += _from_imperative(passage, sentence, verbs)
        found += _distinct(here)
    return found


def _cues_of(passage: Passage, sentence: Sentence, wordings: Wordings) -> list[CueMention]:
    lowered = passage.lowered[sentence.start : sentence.end]
    words = [(t.start - sentence.start, t.end - sentence.start, t.base) for t in passage.tokens(sentence.index)]
    return list(find_cues(wordings, lowered, words))


def _from_cues(
    passage: Passage, sentence: Sentence, mentions: list[CueMention], verbs: Verbs
) -> Iterator[DemandCandidate]:
    tokens = passage.tokens(sentence.index)
    for mention in mentions:
        at = next((i for i, t in enumerate(tokens) if t.end > mention.start + sentence.start), len(tokens) - 1)
        if mention.form is not None and looks_like_noun(tokens, at, mention.form):
            continue
        asks = find_asks(passage, sentence.index, mention, verbs)
        if not asks:
            continue
        asker, asked = _parties(passage, sentence.index, at, mention, asks[0])
        for ask in asks:
            yield DemandCandidate(
                sentence.index,
                mention.cue,
                mention.word,
                mention.form,
                tokens[at].start,
                tokens[ask.first].start,
                tokens[ask.last - 1].end,
                ask,
                asker,
                ask.addressee or asked,
                is_negated=_is_negated(tokens, at),
            )


def _read_lead_in(passage: Passage, sentence: Sentence, mentions: list[CueMention], verbs: Verbs) -> LeadIn | None:
    """The last cue of a sentence that may open a list, such as `We call on the council to:` or `States should:`."""
    tokens = passage.tokens(sentence.index)
    if not tokens or sentence.kind is SentenceKind.BULLET and tokens[-1].text != ":":
        return None
    best: LeadIn | None = None
    for mention in sorted(mentions, key=lambda m: m.start):
        at = next((i for i, t in enumerate(tokens) if t.end > mention.start + sentence.start), len(tokens) - 1)
        if mention.form is not None and looks_like_noun(tokens, at, mention.form):
            continue
        after = next((i for i, t in enumerate(tokens) if t.start >= mention.after + sentence.start), len(tokens))
        frame = "modal" if "modal" in mention.cue.frames else "lead_in"
        asker, addressee = _parties(
            passage, sentence.index, at, mention, Ask(after, len(tokens), 0, 1, frame, None, False)
        )
        if addressee is None and frame != "modal":
            stop = next(
                (i for i in range(after, len(tokens)) if tokens[i].lower in ("to", "for", ":") and i > after),
                len(tokens),
            )
            addressee = phrase_within(passage, sentence.index, after, min(stop, after + TO_REACH))
        if (
            best is None
            or mention.cue.strength >= best.cue.strength
            or tokens[-1].text == ":"
            and len(tokens) - after < 14
        ):
            best = LeadIn(mention.cue, asker, addressee)
    return best


def _parties(
    passage: Passage, index: int, at: int, mention: CueMention, ask: Ask
) -> tuple[Phrase | None, Phrase | None]:
    """Who asks and who is asked, as far as the sentence says."""
    tokens = passage.tokens(index)
    if ask.frame == "modal":
        subject = phrase_before(passage, index, at)
        if ask.is_passive:
            by = next((i for i in range(ask.first, ask.last) if tokens[i].lower == "by"), None)
            return None, phrase_after(passage, index, by + 1, 4) if by is not None else None
        return None, subject
    if mention.cue.id == "ask.need":
        return phrase_before(passage, index, at), None
    if is_passive_cue(tokens, at, mention):
        by = next((i for i in range(at, min(len(tokens), at + 12)) if tokens[i].lower == "by"), None)
        return (phrase_after(passage, index, by + 1, 4) if by is not None else None), phrase_before(passage, index, at)
    if ask.frame in ("vital", "time") or not mention.cue.verbs and not mention.cue.nouns:
        return None, None
    if mention.form is None:
        return _nominal_asker(passage, index, at), None
    if mention.form is Form.GERUND and tokens[at - 1].lower not in BEING and not tokens[at - 1].lower.endswith("ly"):
        return _writer(passage, index, at), None
    return phrase_before(passage, index, at), None


def _writer(passage: Passage, index: int, at: int) -> Phrase | None:
    """Who stands behind a participle (`wrote to X asking`, `a letter by Y urging`): a named author, else the clause's subject."""
    tokens = passage.tokens(index)
    by = next((i for i in range(max(0, at - 14), at) if tokens[i].lower in ("by", "from")), None)
    author = phrase_after(passage, index, by + 1, 4) if by is not None else None
    if author is not None and author.standing not in (Standing.POWER, Standing.THING):
        return author
    return main_subject(passage, index, at)


def _nominal_asker(passage: Passage, index: int, at: int) -> Phrase | None:
    """Who stands behind a noun: `Amnesty's call`, `calls from teachers`, `a letter by the union`, else the clause's subject."""
    tokens = passage.tokens(index)
    by = next((i for i in range(at + 1, min(len(tokens), at + 6)) if tokens[i].lower in ("by", "from", "of")), None)
    if by is not None:
        phrase = phrase_after(passage, index, by + 1, 4)
        if phrase is not None and phrase.standing is not Standing.POWER:
            return phrase
    return phrase_before(passage, index, at)


def _from_list_item(
    passage: Passage, sentence: Sentence, leads: dict[int, LeadIn], verbs: Verbs
) -> Iterator[DemandCandidate]:
    """A bullet under a lead-in: an imperative, `X to do`, a gerund or a thing."""
    tokens = passage.tokens(sentence.index)
    lead = sentence.lead_in
    if not tokens or lead is None and not verbs.opens_ask(tokens[0]):
        return
    opened = leads.get(lead) if lead is not None else None
    lead_words = {t.lower for t in passage.tokens(lead)} if lead is not None else set()
    if (
        opened is None
        and not (lead_words & LEAD_IN_WORDS and verbs.opens_ask(tokens[0]))
        and not verbs.opens_ask(tokens[0])
    ):
        return
    first, addressee = _list_ask(passage, sentence.index, verbs)
    last = len(tokens)
    if first >= last:
        return
    cuts = split_coordinated(tokens, first, last, verbs, is_list=False)
    for piece, (lo, hi) in enumerate(cuts):
        yield DemandCandidate(
            sentence.index, LIST_CUE, tokens[lo].lower, Form.BASE if verbs.opens_ask(tokens[lo]) else None, tokens[lo].start,
            tokens[lo].start, tokens[hi - 1].end, Ask(lo, hi, piece, len(cuts), "list", addressee, False),
            opened.asker if opened else None, addressee or (opened.addressee if opened else None), lead_in=lead,
            lead_cue=opened.cue.id if opened else "",
        )  # fmt: skip


def _list_ask(passage: Passage, index: int, verbs: Verbs) -> tuple[int, Phrase | None]:
    """Where the ask of a list item begins, and whom it names first (`The council to publish ...`)."""
    tokens = passage.tokens(index)
    at = 0
    while at < len(tokens) - 1 and (
        tokens[at].lower.endswith("ly") or tokens[at].lower in ("to", "that", "and", "also", "for")
    ):
        at += 1
    if verbs.opens_ask(tokens[at]):
        return at, None
    for i in range(at, min(len(tokens) - 1, 20)):
        if (
            tokens[i].lower in ("to", "should", "must")
            and verbs.follows_to(tokens[min(i + 1, len(tokens) - 1)])
            or tokens[i].lower == "to"
            and tokens[i + 1].lower.endswith("ly")
        ):
            subject = phrase_within(passage, index, at, i)
            if subject is not None and subject.first - at <= 2:
                return i + 1, subject
            break
    return at, None


def _from_imperative(passage: Passage, sentence: Sentence, verbs: Verbs) -> Iterator[DemandCandidate]:
    """A sentence that opens with a verb, or a slogan that says no."""
    tokens = passage.tokens(sentence.index)
    at = 0
    while at < len(tokens) - 1 and (
        tokens[at].text in "“\"'‘•-—"
        or tokens[at].lower.endswith("ly")
        or tokens[at].lower in ("please", "instead", "and", ",")
    ):
        at += 1
    if (
        at >= len(tokens) - 2
        or not verbs.opens_ask(tokens[at])
        or tokens[at + 1].lower in ("of", ",", "in")
        or tokens[-1].text == "?"
    ):
        return
    if tokens[at].lower in (
        "read",
        "sign",
        "share",
        "donate",
        "contact",
        "join",
        "see",
        "click",
        "find",
        "learn",
        "follow",
        "visit",
        "write",
        "email",
    ):
        return
    cuts = split_coordinated(tokens, at, len(tokens), verbs, is_list=False)
    for piece, (lo, hi) in enumerate(cuts):
        yield DemandCandidate(
            sentence.index, IMPERATIVE_CUE, tokens[lo].lower, Form.BASE, tokens[lo].start, tokens[lo].start, tokens[hi - 1].end,
            Ask(lo, hi, piece, len(cuts), "imperative", None, False), None, None,
        )  # fmt: skip


def _is_negated(tokens: list[Token], at: int) -> bool:
    return any(t.lower in ("not", "never", "no", "n't", "without", "neither") for t in tokens[max(0, at - 3) : at])


def _distinct(candidates: list[DemandCandidate]) -> list[DemandCandidate]:
    """One candidate for one place: of two cues with the same ask the stronger stays."""
    best: dict[int, DemandCandidate] = {}
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


def askers_of(passage: Passage, candidate: DemandCandidate) -> tuple[NamedActor, ...]:
    """Who asks: the cue's subject, else the speaker of the quote, else the lead-in's asker, else the publisher."""
    phrase = candidate.asker
    if phrase is not None and phrase.standing is not Standing.THING:
        named = name_actors(passage, phrase, preferred=Standing.CIVIL)
        if named:
            return _without_power(passage, named)
    speaker = speaker_at(passage, candidate.start, name_actors)
    if speaker is not None:
        return (speaker,)
    fallback = own_voice(passage)
    return (fallback,) if fallback is not None else ()


def _without_power(passage: Passage, named: tuple[NamedActor, ...]) -> tuple[NamedActor, ...]:
    """`nations and aid groups are calling`: those with power answer, the others ask."""
    civil = tuple(n for n in named if standing_of(n.actor) is not Standing.POWER and not _is_power_generic(passage, n))
    return civil or named


def _is_power_generic(passage: Passage, named: NamedActor) -> bool:
    generic = passage.gazetteer.generics.get(named.actor.name.lower())
    return generic is not None and generic.is_power and not generic.is_civil


def addressees_of(
    passage: Passage, candidate: DemandCandidate, letter_to: tuple[NamedActor, ...]
) -> tuple[NamedActor, ...]:
    """Who is asked: in the sentence, else in the list's lead-in, else whom the letter or the document addresses."""
    phrase = candidate.addressee
    if (
        phrase is not None
        and phrase.head.kind is SpanKind.PRONOUN
        and phrase.standing is Standing.WE
        and passage.home is not None
    ):
        return (NamedActor(passage.home, passage.home.name),)
    if phrase is not None and not (
        phrase.head.kind is SpanKind.PRONOUN and phrase.standing in (Standing.YOU, Standing.WE)
    ):
        named = name_actors(passage, phrase, preferred=Standing.POWER, as_person=True)
        if named:
            return named
    return letter_to
