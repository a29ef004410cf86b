"""Which organisation outside power speaks in a text as a whole: the one that opens it, says and asks most, or signs.

None where two say about as much: a wrong asker is worse than none.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.grammar.word_sets import word_set
from loaders.model import Sentence, SentenceKind
from loaders.names.phrases import phrase_after
from loaders.names.spans import SpanKind, Standing, standing_of
from loaders.names.ties import find_ties
from loaders.passage import Passage
from loaders.voices.opening_bodies import find_addressed, find_headline_voice, find_openers, name_body
from loaders.voices.self_naming import called_we, speaks_of_itself, takes_a_stance, whose_members
from loaders.voices.signatories import LINKING, signed_lines
from loaders.voices.voices_heard import find_voices
from store.rows import NamedActor
from store.vocabulary import ActorType

# How much each sign says: a spokesperson, a sentence of one's own, `our members`, `we, the Rivers Union`, the headline,
# the first sentence, a line of one's own, an address, a signature.
TIED, SPEAKS, OWNS, CALLED, HEADS, OPENS, LINE, ADDRESS, SIGNED = 1.0, 1.5, 1.75, 2.5, 1.5, 1.0, 1.5, 1.5, 3.0
STANCE = 1.0
STARTS, NAMED, EARLY = 0.75, 0.4, 0.5
# Whom others ask or accuse is not the one who speaks.
ASKED = 1.5
# How clear the first must be: alone, and before the second; in a text that says `we` itself less, but far ahead.
CLEAR, AHEAD, TWICE = 2.0, 1.2, 2
OWN_CLEAR, OWN_AHEAD = 0.9, 1.8
SENTENCES, OPENING = 60, 5
NO_VOICES = (ActorType.GOVERNMENT, ActorType.PARLIAMENT, ActorType.MINISTRY, ActorType.COURT, ActorType.MEDIA)
URGING = word_set(
    """
    urge urges urged urging asks asked demands demanded accuses accused blames blamed criticises criticizes criticised
    criticized condemns condemned
    """
)
CALLING = word_set("call calls called calling")
# Sorts of bodies: alone with an article they stand for a fuller name.
SORTS = word_set(
    """
    coalition union party council network association committee commission federation centre center club campaign group
    alliance movement organisation organization institute foundation forum society board university school congress
    conference initiative press chapter collective groups
    """
)
ALONE = word_set("coalition union party network federation alliance movement association forum campaign")
WE = re.compile(r"\b(?:[Ww]e|[Oo]ur)\b")
ACRONYM = re.compile(r"[A-Z]{2,}\b")
SALUTATION = word_set("dear to your honourable honorable")
# These speak seldom and are asked often: the first words or a signature must show that they do.
ASKED_BODIES = re.compile(r"\b(?:university|college|school|bank|corporation|company|members)\b", re.IGNORECASE)


@dataclass
class Ballot:
    """What speaks for each body, by actor id.

    `shown` are those whom first words, an address or a signature show, `heard` those who say or ask something; `tied`
    is what their spokespersons weigh.
    """

    shown: set[str] = field(default_factory=set)
    heard: set[str] = field(default_factory=set)
    tied: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    stances: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    weights: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    named: dict[str, NamedActor] = field(default_factory=dict)

    def weigh(self, found: NamedActor, weight: float, is_shown: bool = False) -> None:
        """Adds to what speaks for a body."""
        if is_shown:
            self.shown.add(found.actor.actor_id)
        self.weights[found.actor.actor_id] += weight
        self.named.setdefault(found.actor.actor_id, found)


def find_leading_voice(passage: Passage) -> NamedActor | None:
    """Who speaks in a text without a known publisher: the organisation outside power that says and asks most in it."""
    ballot = Ballot()
    for actor in passage.once(find_ties).values():
        ballot.weigh(NamedActor(actor, actor.name), TIED)
        ballot.tied[actor.actor_id] += TIED
    for voice in passage.once(find_voices):
        if not voice.is_power:
            ballot.weigh(voice.named, SPEAKS)
            ballot.heard.add(voice.named.actor.actor_id)
    for sentence in passage.sentences[:SENTENCES]:
        if sentence.kind is not SentenceKind.HEADING and sentence.index > 0 and not _is_title(passage, sentence):
            _weigh_sentence(passage, sentence.index, ballot)
    for found in find_openers(passage):
        ballot.weigh(found, OPENS, True)
    for found in signed_lines(passage):
        if standing_of(found.actor) is Standing.CIVIL:
            ballot.weigh(found, SIGNED, True)
    members = whose_members(passage)
    if members is not None and standing_of(members.actor) not in (Standing.POWER, Standing.PRESS):
        ballot.weigh(members, CALLED, True)
        ballot.stances[members.actor.actor_id] += TWICE
    head = find_headline_voice(passage, ballot.named)
    if head is not None:
        ballot.weigh(head, HEADS, True)
    for found in list(find_addressed(passage, ballot.named.values())):
        ballot.weigh(found, ADDRESS, True)
    return _winner(passage, ballot)


def _winner(passage: Passage, ballot: Ballot) -> NamedActor | None:
    weights = {key: weight for key, weight in _merged(ballot).items() if _is_candidate(ballot, key)}
    for key in weights.keys() & ballot.tied.keys():
        actor = ballot.named[key].actor
        # Texts quote the people of many bodies: of those that only have spokespersons, known ones and parties count.
        if not actor.is_reviewed and actor.type is not ActorType.PARTY and key not in ballot.shown | ballot.heard:
            weights[key] -= ballot.tied[key]
    for key in _asked(passage):
        if key in weights:
            weights[key] -= ASKED
    ranked = sorted(weights, key=lambda key: -weights[key])
    if not ranked:
        return None
    first, second = weights[ranked[0]], weights[ranked[1]] if len(ranked) > 1 else 0.0
    is_clear = first >= CLEAR and first >= AHEAD * second
    is_only = second == 0.0 and ballot.named[ranked[0]].actor.type is ActorType.NGO
    is_own = (ranked[0] in ballot.shown or is_only) and first >= OWN_CLEAR and first >= OWN_AHEAD * second
    if not is_clear and not (is_own and passage.once(says_we)):
        return None
    return ballot.named[ranked[0]]


def find_called(passage: Passage) -> tuple[NamedActor, ...]:
    """All whom the text calls `we`: `We, the Rivers Union`, `on behalf of the Rivers Union and Casa Lima`."""
    found: dict[str, NamedActor] = {}
    for sentence in passage.sentences[:SENTENCES]:
        for named in called_we(passage, sentence.index):
            if _may_speak(named):
                found.setdefault(named.actor.actor_id, named)
    return tuple(found.values())


def says_we(passage: Passage) -> bool:
    """Does the text itself say `we` or `our`, outside what it quotes?"""
    return any(passage.quote_at(found.start()) is None for found in WE.finditer(passage.text))


def _is_title(passage: Passage, sentence: Sentence) -> bool:
    """Does the sentence repeat the title, whose capitals are no names?"""
    title, text = passage.document.title, passage.text[sentence.start : sentence.end].strip(" #*\"'>|")
    return bool(text) and bool(title) and (text in title or title in text)


def _merged(ballot: Ballot) -> dict[str, float]:
    """The weights, with what speaks for `the Coalition` added to the one fuller name that it may stand for."""
    weights = dict(ballot.weights)
    for key, found in ballot.named.items():
        words = found.actor.name.lower().split()
        if len(words) > 1 or words[0] not in SORTS or found.actor.is_reviewed:
            continue
        fuller = [
            other
            for other, named in ballot.named.items()
            if other != key and words[0] in named.actor.name.lower().split() and _may_speak(named)
        ]
        if fuller:
            best = max(fuller, key=lambda other: weights.get(other, 0.0))
            weights[best] = weights.get(best, 0.0) + weights.pop(key, 0.0)
    return weights


def _is_candidate(ballot: Ballot, key: str) -> bool:
    actor = ballot.named[key].actor
    is_asked = actor.type is ActorType.COMPANY or ASKED_BODIES.search(actor.name) is not None
    # `Crisis`, `Tenants Together`: some bodies are called like people, but feel and reiterate time and again.
    is_like_people = actor.type is ActorType.PERSON and ballot.stances[key] >= TWICE
    # `The Coalition` may be all that a text calls itself.
    is_alone = actor.name.lower() in ALONE and key in ballot.heard and ballot.stances[key] > 0
    may_speak = _may_speak(ballot.named[key]) or is_like_people or is_alone
    return may_speak and (not is_asked or key in ballot.shown)


def _may_speak(found: NamedActor) -> bool:
    """Can it be an organisation with a voice of its own: no person, no authority, no paper, no group without a name?"""
    actor = found.actor
    # `RWU Peru` is no person, whatever its letters look like.
    is_person = actor.type is ActorType.PERSON and ACRONYM.match(actor.name) is None
    if is_person or actor.type in (*NO_VOICES, ActorType.GENERIC) or standing_of(actor) is Standing.POWER:
        return False
    words = actor.name.split()
    if any(word.isalpha() and word.islower() and word not in LINKING for word in words):
        return False
    return any(word[0].isupper() for word in words) and not (len(words) == 1 and words[0].lower() in SORTS)


def _weigh_sentence(passage: Passage, index: int, ballot: Ballot) -> None:
    owner = speaks_of_itself(passage, index)
    if owner is not None:
        ballot.weigh(owner, OWNS, True)
    for found in called_we(passage, index):
        ballot.weigh(found, CALLED, True)
    opener = takes_a_stance(passage, index)
    if opener is not None:
        ballot.weigh(opener, STANCE, True)
        ballot.stances[opener.actor.actor_id] += 1
    early = EARLY if index < OPENING else 0.0
    for span in passage.spans(index):
        if span.standing is Standing.CIVIL and span.actor is not None and span.kind is not SpanKind.GENERIC:
            ballot.weigh(name_body(passage, index, span), (STARTS if span.first <= 1 else NAMED) + early)


def _asked(passage: Passage) -> Iterator[str]:
    """The ids of those who stand where a verb of asking or blaming has its object."""
    for sentence in passage.sentences[:SENTENCES]:
        tokens = passage.tokens(sentence.index)
        if tokens and tokens[0].lower in SALUTATION and sentence.index < OPENING:
            # `Dear Ms Ruiz: the Rivers Union is ...` goes on with who writes.
            end = next((at for at, token in enumerate(tokens) if token.text in (":", ",")), len(tokens))
            yield from (
                s.actor.actor_id for s in passage.spans(sentence.index) if s.actor is not None and s.first < end
            )
        for at, token in enumerate(tokens[:-1]):
            is_calling = token.lower in CALLING and tokens[at + 1].lower in ("on", "upon", "for")
            if token.lower not in URGING and not is_calling:
                continue
            phrase = phrase_after(passage, sentence.index, at + (2 if is_calling else 1), 4)
            if phrase is not None and phrase.head.actor is not None:
                yield phrase.head.actor.actor_id
