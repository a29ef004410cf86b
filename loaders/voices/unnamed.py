"""Who speaks as `we` in a text that names no publisher: told by its words, and left unclear where they do not tell."""

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from loaders.errors import InvalidRule
from loaders.grammar.pattern_set import PatternSet
from loaders.names.spans import Standing

HEAD = 9000


@dataclass(frozen=True)
class Voices:
    """The words of each voice."""

    words: tuple[tuple[Standing, tuple[re.Pattern[str], ...]], ...]

    @cached_property
    def patterns(self) -> PatternSet:
        """The patterns of all voices, one after the other."""
        return PatternSet([pattern for _, patterns in self.words for pattern in patterns])


def read_voices(path: Path) -> Voices:
    """The voices of a TOML file; raises InvalidRule naming the pattern that cannot be read."""
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    found = []
    for standing in (Standing.POWER, Standing.CIVIL, Standing.PRESS):
        try:
            found.append((standing, tuple(re.compile(pattern) for pattern in content[standing])))
        except (KeyError, re.error) as error:
            raise InvalidRule(f"{path.name}, list {standing.value!r}: {error}; expected regular expressions") from error
    return Voices(tuple(found))


def weigh_voices(lowered: str, voices: Voices) -> dict[Standing, float]:
    """How much the words of the text's first pages speak for each voice."""
    hits = Counter(number for number, _ in voices.patterns.find(lowered[:HEAD]))
    weights: dict[Standing, float] = {}
    first = 0
    for standing, patterns in voices.words:
        counts = [hits[number] for number in range(first, first + len(patterns))]
        weights[standing] = sum(1.0 + 0.5 * (count > 1) for count in counts if count)
        first += len(patterns)
    return weights


def find_voice(weights: dict[Standing, float]) -> Standing:
    """The voice with the clearly highest weight, or UNCLEAR."""
    ranked = sorted(weights.items(), key=lambda item: -item[1])
    (best, weight), (_, second) = ranked[0], ranked[1]
    return best if weight >= 1.5 and weight >= 1.3 * second else Standing.UNCLEAR
