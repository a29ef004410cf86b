"""The kind and the stance of an act, one agreeing with the other."""

import pytest

from loaders.judging.chosen_acts import choose_act
from loaders.judging.classifier import Classifier, parse_classifier
from store.vocabulary import ResponseKind, Stance

YES_NO = {"intercept": 0.0, "weights": {}, "slope": 1.0, "shift": 0.0, "threshold": 0.5}


@pytest.mark.parametrize(
    ("kind", "stance", "chosen"),
    [
        ("denial", "supportive", Stance.OPPOSED),
        ("inaction", "supportive", Stance.OPPOSED),
        ("inaction", "mixed", Stance.MIXED),
        ("denial", "opposed", Stance.OPPOSED),
        ("statement", "supportive", Stance.SUPPORTIVE),
        ("sanction", "opposed", Stance.OPPOSED),
    ],
)
def test_who_rejects_or_does_nothing_never_serves_the_cause(kind: str, stance: str, chosen: Stance) -> None:
    assert choose_act({f"kind {kind}": 1.0, f"stance {stance}": 1.0}, _classifier()) == (ResponseKind(kind), chosen)


def _classifier() -> Classifier:
    def choice(name: str, labels: tuple[str, ...]) -> dict[str, object]:
        weights = {f"{name} {label}": [float(label == other) for other in labels] for label in labels}
        return {"labels": list(labels), "intercepts": [0.0] * len(labels), "weights": weights}

    return parse_classifier(
        {
            "format": 1,
            "version": "test",
            "trained_on": {},
            "demand": YES_NO,
            "response": YES_NO,
            "category": choice("category", ("other",)),
            "kind": choice("kind", tuple(ResponseKind)),
            "stance": choice("stance", tuple(Stance)),
        }
    )
