"""Weighs candidates: the confidence that one is a row, and the confidence from which on it is one in its text."""

import math

from loaders.demands.find import DemandCandidate
from loaders.judging.features import demand_features, response_features
from loaders.judging.judgement import LETTERS, judge_demand, judge_response
from loaders.judging.surroundings import FEW_RIGHTS_WORDS, weigh_rights_words
from loaders.judging.text_subject import UNTOLD, read_subject
from loaders.names.spans import Standing
from loaders.passage import Passage
from loaders.responses.candidate import ResponseCandidate
from loaders.rules import Rules
from loaders.voices.parties import Party
from store.vocabulary import ActorType

RULES_THRESHOLD = 0.4
# Sport, weather and traffic have their "must" and "call for" too.
NO_RIGHTS_THRESHOLD, NO_RIGHTS_TO_POWER = 0.76, 0.55
# A text that asks surely in so many sentences is a campaign's, whatever it is about.
SURE_ASKS = 2
# Who hands over a few sentences has chosen them for what they say: an ask among them is likelier than in a whole text,
# by this much in logarithms of odds. Measured on single sentences of political news.
CHOSEN = 0.6
# What a state asks of another is an answer to somebody's campaign, or none of its business, however much it asks.
POWERS = frozenset((ActorType.GOVERNMENT, ActorType.PARLIAMENT, ActorType.MINISTRY, ActorType.COURT, ActorType.AGENCY))
HELD_BACK = 0.4


def weigh_demand(
    passage: Passage, candidate: DemandCandidate, asker: Party, addressee: Party, rules: Rules
) -> tuple[float, float]:
    """The confidence that a candidate is a demand, and the confidence from which on it is a row."""
    judged = judge_demand(passage, candidate, asker, addressee)
    if rules.classifier is None:
        return judged, RULES_THRESHOLD
    features = demand_features(passage, candidate, asker, addressee, judged)
    about = read_subject(passage, "demands", rules.classifier.text_with_demands)
    features |= about
    probability = rules.classifier.demand.probability(features)
    held_back = HELD_BACK if _asks_with_power(candidate, asker) else 1.0
    # Whoever calls on a council asks those in power, whatever the text is about; teams of states must win, too.
    asks_power = addressee.standing is Standing.POWER and candidate.ask.frame not in ("modal", "imperative")
    unsure = NO_RIGHTS_TO_POWER if asks_power else NO_RIGHTS_THRESHOLD
    if UNTOLD in about:
        odds = math.log(probability / (1 - probability)) + CHOSEN
        probability = 1 / (1 + math.exp(-odds))
    return probability * held_back, _threshold(passage, rules.classifier.demand.threshold, unsure)


def _threshold(passage: Passage, trained: float, without_rights: float) -> float:
    """From which confidence on a candidate is a row: a text without a word about rights needs surer ones.

    Letters and petitions ask, whatever they are about.
    """
    if passage.document.kind in LETTERS or passage.once(weigh_rights_words) >= FEW_RIGHTS_WORDS:
        return trained
    return max(trained, without_rights)


def _asks_with_power(candidate: DemandCandidate, asker: Party) -> bool:
    """Is a known state, parliament or its like the one that asks, in the sentence itself?"""
    phrase = candidate.asker
    is_power = phrase is not None and phrase.standing is Standing.POWER and asker.standing is Standing.POWER
    return is_power and all(named.actor.is_reviewed and named.actor.type in POWERS for named in asker.actors)


def weigh_response(
    passage: Passage, candidate: ResponseCandidate, responder: Party, rules: Rules
) -> tuple[float, float]:
    """The confidence that a candidate is a response, and the confidence from which on it is a row."""
    judged = judge_response(passage, candidate, responder)
    if rules.classifier is None:
        return judged, RULES_THRESHOLD
    features = response_features(passage, candidate, responder, judged)
    features |= read_subject(passage, "responses", rules.classifier.text_with_responses)
    threshold = _threshold(passage, rules.classifier.response.threshold, NO_RIGHTS_THRESHOLD)
    return rules.classifier.response.probability(features), threshold


def demand_threshold(rules: Rules) -> float:
    """The confidence from which on a candidate of a campaign's text is a demand."""
    return RULES_THRESHOLD if rules.classifier is None else rules.classifier.demand.threshold


def response_threshold(rules: Rules) -> float:
    """The confidence from which on a candidate of a campaign's text is a response."""
    return RULES_THRESHOLD if rules.classifier is None else rules.classifier.response.threshold
