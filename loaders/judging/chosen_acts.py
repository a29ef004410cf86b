"""Chooses what kind of response an act is, and whom it serves: by the weights, and with one agreeing with the other."""

from collections.abc import Mapping

from loaders.judging.classifier import Classifier
from store.vocabulary import ResponseKind, Stance

# Who rejects what is asked, or does nothing about it, does not serve the cause, whatever words the sentence holds.
NEVER_SUPPORTIVE = (ResponseKind.DENIAL, ResponseKind.INACTION)


def choose_act(features: Mapping[str, float], classifier: Classifier) -> tuple[ResponseKind, Stance]:
    """The likeliest kind of an act and the likeliest stance that such an act can have."""
    kind, stance = ResponseKind(classifier.kind.choose(features)), Stance(classifier.stance.choose(features))
    if kind in NEVER_SUPPORTIVE and stance is Stance.SUPPORTIVE:
        return kind, Stance.OPPOSED
    return kind, stance
