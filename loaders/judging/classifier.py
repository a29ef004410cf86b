"""Weighs a candidate's features: logistic regressions whose weights are read from one small file.

The file holds a weight for each feature's name and no text; what a weight means can be read from the name. Scores are
calibrated: of the rows at 0.9, nine in ten held on documents of publishers that the training had not seen.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from loaders.errors import InvalidRule

FORMAT = 1


@dataclass(frozen=True)
class YesNo:
    """A logistic regression: is the candidate a row? `slope` and `shift` calibrate its score, `threshold` decides."""

    intercept: float
    weights: Mapping[str, float]
    slope: float
    shift: float
    threshold: float

    def probability(self, features: Mapping[str, float]) -> float:
        """The calibrated probability that the candidate is a row."""
        weights = self.weights
        score = self.intercept + sum([value * weights[name] for name, value in features.items() if name in weights])
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, self.slope * score + self.shift))))


@dataclass(frozen=True)
class Choice:
    """A multinomial regression: which of the labels fits best?

    Where `default` is the beginning of a feature's name, that feature names the label that the rules choose, and
    another must score higher by `margin` to replace it.
    """

    labels: tuple[str, ...]
    intercepts: tuple[float, ...]
    weights: Mapping[str, tuple[float, ...]]
    default: str = ""
    margin: float = 0.0

    def choose(self, features: Mapping[str, float]) -> str:
        """The label with the highest score, or the rules' own where that is not clearly lower."""
        known = self.weights
        weighed = [
            # Most features have the value 1, and need no multiplying.
            known[name] if value == 1.0 else tuple([value * weight for weight in known[name]])
            for name, value in features.items()
            if name in known
        ]
        # Label by label: what each feature adds to the label's intercept.
        totals = list(map(sum, zip(self.intercepts, *weighed, strict=True)))
        best = max(range(len(totals)), key=totals.__getitem__)
        own = default_label(features, self.default) if self.default else None
        if own is None or own in self.labels and totals[best] - totals[self.labels.index(own)] >= self.margin:
            return self.labels[best]
        return own


@dataclass(frozen=True)
class Ranking:
    """A conditional regression: which of several options fits best, each stated in features of its own?"""

    weights: Mapping[str, float]

    def choose(self, options: Sequence[Mapping[str, float]], margin: float = 0.0) -> int:
        """The place of the option with the highest score, of equals the first; it must lead the first by `margin`."""
        scores = [sum(value * self.weights.get(name, 0.0) for name, value in option.items()) for option in options]
        best = max(range(len(scores)), key=scores.__getitem__)
        return best if scores[best] - scores[0] >= margin else 0


def default_label(features: Mapping[str, float], prefix: str) -> str | None:
    """The label that the feature whose name begins with `prefix` names."""
    return next((name[len(prefix) :] for name in features if name.startswith(prefix)), None)


@dataclass(frozen=True)
class Classifier:
    """The trained weights, and what they were trained on; the rules alone decide what none are for."""

    demand: YesNo
    response: YesNo
    category: Choice
    kind: Choice
    stance: Choice
    version: str
    trained_on: Mapping[str, Any]
    asker: Ranking | None = None
    addressee: Ranking | None = None
    official: YesNo | None = None
    text_with_demands: YesNo | None = None
    text_with_responses: YesNo | None = None


def read_classifier(path: Path) -> Classifier | None:
    """The classifier of a JSON file, None where there is none; raises InvalidRule where the file is not one of ours."""
    if not path.exists():
        return None
    try:
        return parse_classifier(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InvalidRule(
            f"{path.name} is not a classifier of this version: {error}. Run `make train` to make one."
        ) from error


def parse_classifier(content: Mapping[str, Any]) -> Classifier:
    """The classifier of its file's content; raises ValueError, KeyError or TypeError where that is none."""
    if content["format"] != FORMAT:
        raise ValueError(f"format {content['format']!r}, expected {FORMAT}")
    return Classifier(
        demand=YesNo(**content["demand"]),
        response=YesNo(**content["response"]),
        category=_parse_choice(content["category"]),
        kind=_parse_choice(content["kind"]),
        stance=_parse_choice(content["stance"]),
        version=content["version"],
        trained_on=content["trained_on"],
        asker=Ranking(**content["asker"]) if "asker" in content else None,
        addressee=Ranking(**content["addressee"]) if "addressee" in content else None,
        official=_parse_yes_no(content, "official"),
        text_with_demands=_parse_yes_no(content, "text with demands"),
        text_with_responses=_parse_yes_no(content, "text with responses"),
    )


def _parse_yes_no(content: Mapping[str, Any], name: str) -> YesNo | None:
    return YesNo(**content[name]) if name in content else None


def _parse_choice(content: Mapping[str, Any]) -> Choice:
    weights = {name: tuple(values) for name, values in content["weights"].items()}
    return Choice(
        tuple(content["labels"]),
        tuple(content["intercepts"]),
        weights,
        str(content.get("default", "")),
        float(content.get("margin", 0.0)),
    )
