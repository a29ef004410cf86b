"""Says what kind of response an act is and whether it serves the campaign: the cue's word, corrected by who acts.

A cue names the usual kind of its act. A court that rejects rules; a report finds, a minister who finds says; what was
signed or announced is told by the words after it; and who is accused and insists, denies.
"""

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.judging.judgement import responder_is_accused
from loaders.judging.surroundings import is_name, stem
from loaders.passage import Passage
from loaders.responses.act_stance import NEAR, stance_of_act
from loaders.responses.candidate import ResponseCandidate
from loaders.responses.kind_words import KIND_WORDS, kind_further_on, kind_of_patient
from loaders.responses.spoken_kinds import kind_of_words
from loaders.responses.undone_acts import what_is_not_done
from loaders.voices.parties import Party
from store.vocabulary import ActorType, ResponseKind, Stance

REACH = 9
# How far plain words may stand that tell the kind where the first ones do not.
FURTHER = 24
TRADED = word_set("agoa beneficiary trade export exports import imports tariff tariffs goods")
DECISIONS, VOTES = word_set("resolution motion"), word_set("majority vote voted votes resolution resolutions")
PARLIAMENTS = word_set("parliament senate congress bundestag knesset duma seimas saeima sejm storting riksdag")
# What a parliament does of these it does by a law or a resolution.
MADE_BY_LAW = (ResponseKind.SANCTION, ResponseKind.TRADE_MEASURE)
# Courts say these as others do, and their prosecutors open inquiries.
SAID_BY_ALL = ("statement.condemn", "investigation.start")
# Who will not accept these condemns them.
RIGGED = word_set("election elections vote result results referendum annexation legitimacy coup regime junta mandate")
ENTERING = word_set("entering entry travelling traveling")
BANNING = word_set("ban bar prohibit forbid barred banned")
# Where a state forbids somebody this it does so by name.
VISITING = (("travel", "to"), ("travels", "to"), ("from", "visiting"))
COURTS = word_set("court courts tribunal judge judges jury magistrate bench")
PROSECUTORS = word_set("prosecutor prosecutors prosecution")
FINDERS = word_set(
    """
    report reports inquiry investigation commission mission study assessment panel review rapporteur rapporteurs experts
    committee auditor auditors audit ombudsman ombudswoman inspector inspectors inspectorate investigators
    """
)
# `found in a report`, `in its latest report, found`: what is written there was looked into.
WRITTEN = word_set("report study assessment review audit investigation inquiry probe opinion")
WORKING = (("working", "group"), ("special", "procedures"), ("fact-finding", "team"))
# Orders by others than courts decide, they do not judge.
ORDERS = word_set("order rule award strike charge sentence")
LIFTING = frozenset(map(stem, word_set("lift lifting ease easing waive waiver revoke terminate remove relax")))
ALL_PURPOSE = ("other.agree", "other.decision", "legislation.plan", "other.nominal", "other.steps", "statement.pledge")
TOLD_BY_OBJECT = (
    ResponseKind.SANCTION, ResponseKind.TRADE_MEASURE, ResponseKind.PROTECTION, ResponseKind.DIPLOMATIC_ACTION,
    ResponseKind.INVESTIGATION,
    ResponseKind.LEGISLATION,
)  # fmt: skip
SAID_BY_COURTS = (
    ResponseKind.STATEMENT, ResponseKind.DENIAL, ResponseKind.INVESTIGATION, ResponseKind.OTHER,
)  # fmt: skip
RECOGNISING = word_set(
    """
    recognising recognizing recognise recognize recognises recognizes recognition affirming declaring determining
    acknowledging condemning
    """
)
# Words of an object that tell its kind only beside others.
VAGUE = word_set(
    "act law policy visit travel individuals entities camps status case appeal terrorist technology equipment"
)


def kind_of_act(passage: Passage, candidate: ResponseCandidate, responder: Party) -> tuple[ResponseKind, Stance]:
    """The kind and the stance of an act, by the rules alone."""
    kind, stance = _kind_of_act(passage, candidate, responder)
    if kind in MADE_BY_LAW and _is_parliament(responder):
        kind = ResponseKind.LEGISLATION
    return kind, stance_of_act(passage, candidate, responder, kind, stance)


def _kind_of_act(passage: Passage, candidate: ResponseCandidate, responder: Party) -> tuple[ResponseKind, Stance]:
    """The kind of an act with the stance that its word has by itself."""
    cue = candidate.cue
    kind, stance = cue.kind or ResponseKind.OTHER, cue.stance or Stance.MIXED
    tokens = passage.tokens(candidate.sentence)
    after = tokens[candidate.after : candidate.after + REACH]
    is_refused = cue.id == "denial.phrase" and any(token.base in RIGGED for token in after[:NEAR])
    if is_refused and not responder_is_accused(passage, responder):
        return ResponseKind.STATEMENT, Stance.SUPPORTIVE
    undone = what_is_not_done(tokens, candidate)
    if undone is not None:
        return undone, Stance.OPPOSED
    is_court = any(named.actor.type is ActorType.COURT for named in responder.actors)
    is_court = is_court or _is_headed_by(passage, candidate, COURTS)
    if is_court and kind in SAID_BY_COURTS and cue.id not in SAID_BY_ALL:
        return ResponseKind.COURT, stance
    is_charged = is_court or candidate.word == "charge" and _is_headed_by(passage, candidate, PROSECUTORS)
    if cue.id == "court.rule" and candidate.word in ORDERS and not is_charged:
        return _kind_of_object(after) or ResponseKind.OTHER, stance
    if cue.id == "investigation.find" and not _is_looked_into(passage, candidate):
        kind = ResponseKind.STATEMENT
    if cue.id == "statement.support" and candidate.word in ("recognise", "recognize") and after and is_name(after[0]):
        return ResponseKind.RECOGNITION, stance
    if cue.id in ALL_PURPOSE:
        kind = _kind_of_object(after) or kind
    if cue.id == "legislation.pass" and candidate.word in ("sign", "issue"):
        kind = _kind_of_object(after) or kind
    if cue.id == "diplomacy.bar" and any(t.base in ENTERING for t in tokens[candidate.at : candidate.after + 2]):
        return ResponseKind.SANCTION, stance
    if kind is ResponseKind.SANCTION and cue.id == "sanction.lift" and any(t.base in TRADED for t in after):
        return ResponseKind.TRADE_MEASURE, stance
    if kind is ResponseKind.SANCTION and _is_lifting(tokens, candidate):
        return kind, Stance.MIXED
    if candidate.word == "agree" and after and after[0].lower == "to":
        return _kind_of_object(after) or ResponseKind.OTHER, stance
    if candidate.word == "confirm":
        kind = ResponseKind.STATEMENT
    if kind is ResponseKind.OTHER and candidate.is_passive:
        kind = kind_of_patient(tokens, candidate) or kind
    if kind is ResponseKind.OTHER and candidate.word in BANNING and _is_kept_out(tokens, candidate):
        return ResponseKind.SANCTION, stance
    if kind is ResponseKind.LEGISLATION and _is_recognised(tokens, candidate):
        return ResponseKind.RECOGNITION, stance
    if kind is ResponseKind.OTHER:
        kind = kind_further_on(tokens[candidate.at : candidate.after + FURTHER]) or kind
    if kind is ResponseKind.OTHER and _is_voted(tokens, candidate):
        return ResponseKind.LEGISLATION, stance
    if kind is ResponseKind.STATEMENT and _is_decided(passage, candidate, responder):
        return ResponseKind.LEGISLATION, stance
    if kind is ResponseKind.STATEMENT:
        return kind_of_words(passage, candidate, responder, stance)
    return kind, stance


def _is_decided(passage: Passage, candidate: ResponseCandidate, responder: Party) -> bool:
    """`voted to condemn`, `the resolution calls for`: is what is said what a parliament decided?"""
    tokens = passage.tokens(candidate.sentence)
    if _is_voted(tokens, candidate):
        return True
    phrase = candidate.subject
    if phrase is not None and tokens[phrase.last - 1].base in DECISIONS and phrase.last <= candidate.at:
        return True
    return _is_parliament(responder) and any(token.base in VOTES for token in tokens)


def _is_parliament(responder: Party) -> bool:
    """Is it a parliament, a house or a committee of one that acts?"""
    return any(
        named.actor.type is ActorType.PARLIAMENT or not PARLIAMENTS.isdisjoint(named.actor.name.lower().split())
        for named in responder.actors
    )


def _is_voted(tokens: list[Token], candidate: ResponseCandidate) -> bool:
    """`voted to ban`: is the act what a vote decided?"""
    before = [token.base for token in tokens[max(0, candidate.at - 3) : candidate.at]]
    return "vote" in before or "voted" in before


def _is_kept_out(tokens: list[Token], candidate: ResponseCandidate) -> bool:
    """`banned nine judges and their families from entering the country`: are persons kept out of a state?"""
    behind = [token.base for token in tokens[candidate.at : candidate.after + FURTHER]]
    return not ENTERING.isdisjoint(behind) or any(pair in VISITING for pair in zip(behind, behind[1:], strict=False))


def _is_recognised(tokens: list[Token], candidate: ResponseCandidate) -> bool:
    """`adopted a resolution recognising the killings as genocide`: does what is passed recognise it?"""
    behind = [token.base for token in tokens[candidate.after : candidate.after + FURTHER]]
    place = next((i for i, word in enumerate(behind) if word in RECOGNISING), None)
    return place is not None and "genocide" in behind[place:]


def _is_lifting(tokens: list[Token], candidate: ResponseCandidate) -> bool:
    """Does the act take sanctions away? That campaigns ask for either is what no word tells."""
    near = tokens[max(0, candidate.at - 3) : candidate.after + REACH]
    return any(stem(token.base) in LIFTING for token in near)


def _is_headed_by(passage: Passage, candidate: ResponseCandidate, heads: frozenset[str]) -> bool:
    phrase = candidate.subject
    if phrase is None:
        return False
    tokens = passage.tokens(phrase.sentence)
    return any(token.base in heads for token in tokens[phrase.first : max(phrase.last, candidate.at)][:12])


def _is_looked_into(passage: Passage, candidate: ResponseCandidate) -> bool:
    """Does who finds something look into it by office, or write it in a report?"""
    if _is_headed_by(passage, candidate, FINDERS):
        return True
    words = [token.base for token in passage.tokens(candidate.sentence)]
    if candidate.subject is not None and candidate.subject.sentence == candidate.sentence:
        named = words[candidate.subject.first : candidate.at]
        if any(pair in WORKING for pair in zip(named, named[1:], strict=False)):
            return True
    if candidate.word in ("say", "tell"):
        return False
    return any(
        word == "in" and not WRITTEN.isdisjoint(words[place + 1 : place + 5])
        for place, word in enumerate(words[: candidate.after + 3])
    )


def _kind_of_object(after: list[Token]) -> ResponseKind | None:
    """The kind that the first telling word of the object names."""
    for token in after:
        if token.text in (".", ";") or token.base in VAGUE:
            continue
        for kind in TOLD_BY_OBJECT:
            if token.base in KIND_WORDS[kind]:
                return kind
    return None
