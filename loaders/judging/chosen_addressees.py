"""Says whom an ask means that does not say: the option that a ranking puts first; who is named as asked stays.

Without trained weights, or where the sentence or the letter says who is asked, the rules' answer stands.
"""

from loaders.demands.addressee_options import find_options
from loaders.demands.find import DemandCandidate
from loaders.demands.implied_addressees import find_ruler
from loaders.judging.addressee_features import option_features
from loaders.judging.classifier import Ranking
from loaders.names.spans import SpanKind, Standing
from loaders.passage import Passage
from loaders.voices.letters import DocumentAddressees
from loaders.voices.parties import Party
from store.rows import NamedActor

# Texts and the press do nothing that is asked.
NOBODY_ASKED = (Standing.THING, Standing.PRESS)
# Whom `you`, `we` and `she` mean the letter, the speaker and the sentence before say.
KNOWN = (Standing.YOU, Standing.WE, Standing.PERSON)
# By how much another option must lead the rules' answer: with less, more changes are wrong on unseen publishers.
MARGIN = 0.4


def choose_addressees(
    passage: Passage, candidate: DemandCandidate, asked: DocumentAddressees, asker: Party, by_rule: Party,
    ranking: Ranking | None,
) -> tuple[NamedActor, ...]:  # fmt: skip
    """Who is asked: whom the ranking chooses where the ask leaves it open, else whom the rules found."""
    if ranking is None or not is_left_open(candidate):
        return by_rule.actors
    if ruler := find_ruler(passage, candidate):
        return ruler
    asking = {named.actor.actor_id for named in asker.actors}
    options = find_options(passage, candidate, asked, by_rule.actors, asking)
    features = [option_features(passage, candidate, option) for option in options]
    return options[ranking.choose(features, MARGIN)].actors


def is_left_open(candidate: DemandCandidate) -> bool:
    """Does the ask name nobody as asked: no one at all, an `it`, a text, or who `must` without being known?"""
    phrase = candidate.addressee
    if phrase is None:
        return True
    kind, standing = phrase.head.kind, phrase.standing
    if kind is SpanKind.PRONOUN:
        return standing not in KNOWN
    if candidate.ask.frame == "modal" and kind is SpanKind.UNKNOWN_NAME:
        return standing is not Standing.POWER
    return standing in NOBODY_ASKED or kind is SpanKind.GENERIC and standing is Standing.CIVIL
