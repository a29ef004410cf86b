"""What one response does to one demand, how surely, and why: the decision that a link records.

Invariants: only an official act meets or partly meets; words acknowledge, promise or reject; a refusal counts only from
whoever was asked; what happened before the ask is no answer; what cannot be put in time is at most a candidate.
"""

import re
from dataclasses import dataclass

from loaders.links.compared_rows import Answering, Asked
from loaders.links.deeds import judge_deed, judge_unwanted
from loaders.links.lawsuits import is_decided
from loaders.links.link_reason import Found, say_reason
from loaders.links.link_rules import LinkRules
from loaders.links.named_ask import may_decide, names_ask
from loaders.links.one_sentence import judge_one_sentence, share_sentence
from loaders.links.shared_words import count_shared
from loaders.links.spoken import (
    ACROSS,
    POWERS,
    SAYING_NO,
    SURE_OF_WORDS,
    WITHIN,
    answers_askers,
    follows,
    is_refusal,
    is_silence,
    is_spoken_for,
    is_unwanted_law,
    judge_refusal,
    judge_words,
    what_is_told,
)
from loaders.links.time_order import Order, time_order
from loaders.links.who_answers import PARTIAL, Answerers, Standing
from store.link_rows import LinkActor
from store.vocabulary import ActorType, Category, LinkRelation, ResponseKind, Stance

STANDING = {
    Standing.ITSELF: 1.0,
    Standing.STATE: 0.95,
    Standing.MINISTRY: 0.9,
    Standing.UNNAMED: 0.85,
    Standing.SAME_WORDS: 0.85,
    Standing.SAID: 0.85,
    Standing.THEIRS: 0.85,
    Standing.COURT: 0.85,
    Standing.DECIDED: 0.85,
    Standing.ORGAN: 0.85,
    Standing.CHAMBER: 0.85,
    Standing.MEMBER: 0.8,
    Standing.OF_GROUP: 0.8,
}
# Ahead of the name of a person with which a sentence opens: titles and given names, and no word that opens a clause.
OPENING = (
    r"[\W_]*(?!(?:When|After|While|If|As|Before|Although|Though|Since|Because|Until|Once|By|In|On|With|Despite)\b)"
    r"(?:(?:[A-Z][\w.’-]*|the|de|van|von|der|al|el|bin|of)\s+){0,4}"
)
# Kinds in which somebody may speak to a state.
SPOKEN = (ResponseKind.STATEMENT, ResponseKind.DIPLOMATIC_ACTION)
BASE = {
    LinkRelation.MEETS: 0.9,
    LinkRelation.PARTLY_MEETS: 0.85,
    LinkRelation.REVERSES: 0.85,
    LinkRelation.REJECTS: 0.85,
    LinkRelation.PROMISES: 0.8,
    LinkRelation.ACKNOWLEDGES: 0.75,
}


@dataclass(frozen=True)
class Judged:
    """A link: what the response does to the demand, how surely, and the reason in words."""

    demand_id: str
    response_id: str
    relation: LinkRelation
    score: float
    reason: str
    is_candidate: bool


@dataclass(frozen=True)
class Judge:
    """Decides about pairs by the rules."""

    rules: LinkRules
    answerers: Answerers

    def judge(self, asked: Asked, answering: Answering) -> Judged | None:
        """The link of the two, certain or a candidate, or None."""
        demand, response = asked.row, answering.row
        if is_silence(answering, self.rules) or (response.stance is Stance.SUPPORTIVE and response.kind in SAYING_NO):
            return None
        if not may_be_tied(asked, answering):
            return None
        is_same = demand.document_id == response.document_id
        told = what_is_told(asked, answering, self.rules)
        order = time_order(demand, response, told)
        if (
            order is Order.BEFORE
            or self._is_long_ago(asked, answering)
            or not _share_subject(asked, answering, is_same)
        ):
            return None
        standing, answered = self._standing(asked, answering, is_same)
        if standing is None:
            return None
        if share_sentence(asked, answering) and order is Order.UNKNOWN:
            order = Order.TOLD
        shared = count_shared(asked.sought, answering.stems - self.rules.refusal_stems)
        found = Found(order, standing, answered, len(demand.addressees), shared, is_same, is_answer=told.is_answer)
        relation, found = self._relation(asked, answering, found)
        if relation is None or _is_vague(relation, asked, answering, found):
            return None
        if not demand.askers and not is_same:
            # What nobody is said to ask may be no ask at all; in its own document the text ties the two.
            found = found.doubted()
        score = self._score(relation, found)
        if score < self.rules.scores["candidate_from"]:
            return None
        is_candidate = found.is_doubtful or score < self.rules.scores["counts_from"]
        reason = say_reason(relation, asked, answering, found)
        return Judged(demand.row_id, response.row_id, relation, score, reason, is_candidate)

    def _is_long_ago(self, asked: Asked, answering: Answering) -> bool:
        first, then = asked.row.last_day, answering.row.first_day
        return first is not None and then is not None and int(then[:4]) - int(first[:4]) > self.rules.horizon

    def _standing(self, asked: Asked, answering: Answering, is_same: bool) -> tuple[Standing | None, int]:
        """The best right by which a responder answers, and for how many addressees."""
        best: Standing | None = None
        answered = 0
        for addressee in asked.row.addressees:
            rights = [
                s
                for r in answering.row.responders
                if (s := self.answerers.standing(addressee, r, asked.accused)) is not None
            ]
            if Standing.SAME_WORDS in rights and not (is_same and answering.places <= asked.places):
                # In another text, or of another state, the same word means somebody else.
                rights = [right for right in rights if right is not Standing.SAME_WORDS]
            if (
                is_same
                and not rights
                and any(self.answerers.is_same_body(addressee, responder) for responder in answering.row.responders)
            ):
                rights = [Standing.SAME_WORDS]
            if is_same and not rights and _is_named_acting(addressee, answering):
                rights = [Standing.ITSELF]
            if is_same and answering.is_only_state and not rights:
                unnamed = (self.answerers.standing_for_unnamed(addressee, r) for r in answering.row.responders)
                rights = [standing for standing in unnamed if standing is not None]
            answered += bool(rights)
            best = max([*rights, *([best] if best is not None else [])], key=lambda s: STANDING[s], default=None)
        if best is None and share_sentence(asked, answering) and self._is_nobody_else_asked(asked, answering):
            return Standing.SAID, len(asked.row.addressees)
        if best is None and is_decided(asked, answering, self.rules):
            return Standing.COURT, 1
        if best is None and is_same and answers_askers(asked, answering, self.rules):
            return Standing.THEIRS, len(asked.row.addressees)
        if best is None and names_ask(asked, answering, self.rules) and may_decide(asked, answering):
            return Standing.DECIDED, len(asked.row.addressees)
        return best, answered

    def _is_nobody_else_asked(self, asked: Asked, answering: Answering) -> bool:
        """May whoever answers in the sentence be who was asked in it, since one of the two has no name of its own?"""
        askers = {asker.actor_id for asker in asked.row.askers}
        is_other = any(responder.actor_id not in askers for responder in answering.row.responders)
        # What one state asks of another is a matter between the two.
        is_campaign = bool(askers) and not any(asker.type in POWERS for asker in asked.row.askers)
        is_open = any(
            all(map(self.answerers.is_bare, side)) for side in (asked.row.addressees, answering.row.responders)
        )
        return is_campaign and is_other and is_open

    def _relation(self, asked: Asked, answering: Answering, found: Found) -> tuple[LinkRelation | None, Found]:
        if share_sentence(asked, answering):
            return judge_one_sentence(asked, answering, found, self.rules)
        if answering.row.kind in SPOKEN and is_spoken_for(asked, answering, found):
            return LinkRelation.ACKNOWLEDGES, found
        if answering.row.kind is ResponseKind.STATEMENT and is_unwanted_law(asked, answering, self.rules):
            return judge_unwanted(asked, answering, found, self.rules)
        if is_refusal(answering, self.rules):
            return judge_refusal(asked, answering, found, self.rules)
        if answering.row.kind is ResponseKind.STATEMENT:
            return judge_words(asked, answering, found, self.rules)
        return judge_deed(asked, answering, found, self.rules)

    def _score(self, relation: LinkRelation, found: Found) -> float:
        by_order = {
            Order.AFTER: self.rules.scores["after"],
            Order.TOLD: self.rules.scores["told"],
            Order.OVERLAP: self.rules.scores["overlap"],
            Order.UNKNOWN: self.rules.scores["unknown"],
        }[found.order]
        # Likeness of words only breaks ties.
        return round(min(BASE[relation] * by_order * STANDING[found.standing] + 0.01 * min(found.shared, 5), 0.99), 3)


def may_be_tied(asked: Asked, answering: Answering) -> bool:
    """May anything tie the two: one document, or what most pairs of two documents fail by? It costs least to ask."""
    if asked.row.document_id == answering.row.document_id:
        return True
    if asked.row.category is Category.SANCTIONS and answering.row.kind is ResponseKind.SANCTION:
        return True
    if asked.wants_words and answering.speaks_out and asked.subjects & answering.subjects:
        return True
    shared = asked.sought & answering.stems
    return len(shared) >= ACROSS or any(stem.isdecimal() for stem in shared)


def _is_named_acting(addressee: LinkActor, answering: Answering) -> bool:
    """Does the response name the person who was asked as who answers, though its row gives the body spoken for?"""
    words = addressee.name.split()
    if addressee.type is not ActorType.PERSON or not words:
        return False
    name = re.escape(words[-1])
    if any(re.search(rf"\b{name}\b", written) for written in answering.row.written):
        return True
    return re.match(rf"{OPENING}{name}\b(?!['’]s)", answering.row.quote) is not None


def _is_vague(relation: LinkRelation, asked: Asked, answering: Answering, found: Found) -> bool:
    """Is so little known of the pair that reviewing it would be a waste of time?

    That is so where nothing but the place says that who answers was asked; of what happened at an unknown time and does
    not stand right behind the ask, in few words of it, by one of many who were asked, or in mere words.
    """
    if found.standing is Standing.UNNAMED and found.shared < WITHIN:
        return True
    if found.order is not Order.UNKNOWN or found.is_same_document and follows(asked, answering):
        return False
    # What a text tells at no time of its own, it tells mostly of before it asks.
    if found.shared < (SURE_OF_WORDS if found.is_same_document else WITHIN):
        return True
    is_of_many = found.standing in PARTIAL and not found.is_same_document
    is_weak = relation is LinkRelation.ACKNOWLEDGES or relation is LinkRelation.REJECTS and found.is_doubtful
    return is_of_many or is_weak


def _share_subject(asked: Asked, answering: Answering, is_same_document: bool) -> bool:
    if asked.subjects & answering.subjects:
        return True
    if is_same_document:
        return True
    return not asked.subjects and not answering.subjects
