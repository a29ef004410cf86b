"""Ranks the options of one choice by their features, and says which is best: a regression with one weight a feature."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Ranking:
    """The weights of a conditional logistic regression: options are compared with each other, not with a threshold."""

    weights: Mapping[str, float]

    def choose(self, options: Sequence[Mapping[str, float]]) -> int:
        """The place of the option with the highest score; of equals the first, which is the rules' own."""
        scores = [sum(value * self.weights.get(name, 0.0) for name, value in option.items()) for option in options]
        return scores.index(max(scores))


@dataclass
class RankedOptions:
    """The options of one ask: their features, how far each agrees with the annotation (0 to 1), and which is empty."""

    publisher: str
    features: list[Mapping[str, float]] = field(default_factory=list)
    agreements: list[float] = field(default_factory=list)
    empty: int = 0
