"""Chooses who asks where the sentence itself does not say: the rules' own answer, or another that ranks higher."""

from dataclasses import replace

from loaders.demands.asker_options import asker_features, find_asker_options, is_settled
from loaders.demands.find import DemandCandidate
from loaders.demands.proposed_askers import DocumentAskers
from loaders.judging.classifier import Ranking
from loaders.passage import Passage
from loaders.voices.parties import Party


def choose_asker(
    passage: Passage,
    candidate: DemandCandidate,
    known: DocumentAskers,
    asker: Party,
    addressee: Party,
    ranking: Ranking,
) -> Party:
    """Who asks; never somebody who is asked."""
    if is_settled(candidate, asker.actors):
        return asker
    asked = {named.actor.actor_id for named in addressee.actors}
    options = find_asker_options(passage, candidate, known, asker.actors, asked)
    best = ranking.choose([asker_features(passage, candidate, option, options[0]) for option in options])
    return replace(asker, actors=options[best].actors) if best else asker
