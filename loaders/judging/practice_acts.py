"""Reads the practice sentences of data/training/acts.tsv: acts in many words, each with its kind and stance.

Annotated documents hold a few thousand different words; what an act is and whom it serves is told in many more. The
sentences are made up for training alone: they tell of nothing that happened, and measure nothing.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

from loaders.demands.find import find_demands
from loaders.documents.facts import describe
from loaders.errors import InvalidRule
from loaders.grammar.sentences import split_sentences
from loaders.judging.features import kind_features
from loaders.judging.judgement import judge_response
from loaders.model import RawText
from loaders.passage import Passage
from loaders.responses.find import find_responses
from loaders.rules import Rules
from loaders.voices.parties import responder_of
from store.vocabulary import ResponseKind, Stance

COLUMNS = ["kind", "stance", "sentence"]
Practice = tuple[dict[str, float], str, str]


def collect_practice(path: Path, rules: Rules) -> tuple[Practice, ...]:
    """The features, the kind and the stance of each sentence in which an act is found; none where there is no file."""
    return tuple(_practice(path, rules)) if path.exists() else ()


def read_practice(path: Path) -> list[tuple[ResponseKind, Stance, str]]:
    """The sentences of a file; raises InvalidRule naming the file, the line and what is allowed."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        if next(rows, None) != COLUMNS:
            raise InvalidRule(f"{path.name}: the first line must name the columns {', '.join(COLUMNS)}, with tabs")
        return [_parse(row, f"{path.name}, line {number}") for number, row in enumerate(rows, 2)]


def _parse(row: list[str], where: str) -> tuple[ResponseKind, Stance, str]:
    try:
        kind, stance, sentence = row
        return ResponseKind(kind), Stance(stance), sentence
    except ValueError as error:
        allowed = f"kinds: {', '.join(ResponseKind)}; stances: {', '.join(Stance)}"
        raise InvalidRule(f"{where}: {row!r} is no kind, stance and sentence: {error} ({allowed})") from error


def _practice(path: Path, rules: Rules) -> Iterator[Practice]:
    for kind, stance, text in read_practice(path):
        passage = Passage(
            describe(RawText(text, "practice.txt", 0, len(text))), split_sentences(text), rules.lexicon, rules.voices
        )
        asks = find_demands(passage, rules.asks, rules.verbs)
        found = [(act, responder_of(passage, act)) for act in find_responses(passage, rules.acts, asks)]
        if found:
            # Of several words for an act the one of the same kind is meant, else the likeliest.
            act, responder = max(found, key=lambda f: (f[0].cue.kind is kind) + judge_response(passage, *f))
            yield kind_features(passage, act, responder), str(kind), str(stance)
