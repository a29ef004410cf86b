"""Gives every word a weight near those of the words that mean nearly the same: `kin:liberate` near `kin:free`.

Training looks up where the words of a sentence lie among 16,467 others (data/models/word_vectors.npz, which
`benchmarks/word_vectors.py` makes) and fits a weight to each of 128 directions instead of each word. These give each
word its own. Only the weights of words are kept: reading documents looks up no vectors.
"""

from collections.abc import Container, Mapping
from functools import cache
from typing import Any

import numpy as np

from loaders.judging.examples import Examples, Features
from loaders.judging.kin_words import KIN
from store.settings import DATA

PATH = DATA / "models" / "word_vectors.npz"
DIRECTION = "direction:"
# A smaller weight of a word changes nothing.
SMALLEST_WEIGHT = 0.05


def turn_to_directions(tables: Mapping[str, Examples]) -> None:
    """Puts where all words of a candidate's sentence together lie in place of the words, in every table."""
    for examples in tables.values():
        examples.features = [_turned(row) for row in examples.features]


def turn_to_words(weights: Mapping[str, float]) -> dict[str, float]:
    """The weights with one for each telling word in place of those for directions."""
    places, vectors = _read_vectors()
    directions = np.array([weights.get(f"{DIRECTION}{number}", 0.0) for number in range(vectors.shape[1])])
    kept = {name: weight for name, weight in weights.items() if not name.startswith(DIRECTION)}
    if not directions.any():
        return kept
    of_words = vectors @ directions
    found = {KIN + word: float(of_words[place]) for word, place in places.items()}
    return kept | {word: weight for word, weight in found.items() if abs(weight) >= SMALLEST_WEIGHT}


def leave_out(names: Container[str], fitted: dict[str, Any]) -> dict[str, Any]:
    """The fitted weights without those of words that are also names in small letters: `jersey`, `guinea`."""
    kept = {name: weight for name, weight in fitted["weights"].items() if not _is_kin_of(names, name)}
    return fitted | {"weights": kept}


def _is_kin_of(names: Container[str], feature: str) -> bool:
    return feature.startswith(KIN) and feature[len(KIN) :] in names


def _turned(features: Features) -> Features:
    places, vectors = _read_vectors()
    words = {places[n[len(KIN) :]]: v for n, v in features.items() if n.startswith(KIN) and n[len(KIN) :] in places}
    others = {name: value for name, value in features.items() if not name.startswith(KIN)}
    if not words:
        return others
    summed = np.array(list(words.values()), dtype=np.float32) @ vectors[list(words)]
    return others | {f"{DIRECTION}{number}": float(value) for number, value in enumerate(summed)}


@cache
def _read_vectors() -> tuple[dict[str, int], "np.ndarray[tuple[int, int], np.dtype[np.float32]]"]:
    """The place of each word, and the vectors: words x directions."""
    with np.load(PATH, allow_pickle=False) as stored:
        vectors = stored["vectors"].astype(np.float32) * stored["steps"]
        return {str(word): place for place, word in enumerate(stored["words"])}, vectors
