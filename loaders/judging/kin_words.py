"""The words of a sentence, each weighed with all that mean nearly the same: one that no training text holds, too.

`kin_fitting.py` says where the weights come from.
"""

import math
import re

from loaders.passage import Passage

KIN = "kin:"
# Names and beginnings of sentences are no evidence; anything in capitals is left out with them.
SMALL_WORD = re.compile(r"(?<![\w'’-])[a-z][a-z-]+")
# How long the words of a sentence are as a vector: the penalty on weights does not make it weak.
TELLING = 2.5


def kin_features(passage: Passage, index: int) -> dict[str, float]:
    """The words of sentence `index`, which weigh the less the more there are; the same for all of its candidates."""
    remembered = passage.once(_remembered_kin)
    if index not in remembered:
        sentence = passage.sentences[index]
        words = set(SMALL_WORD.findall(passage.text, sentence.start, sentence.end))
        remembered[index] = dict.fromkeys([KIN + word for word in words], TELLING / math.sqrt(max(1, len(words))))
    return remembered[index]


def _remembered_kin(_: Passage) -> dict[int, dict[str, float]]:
    """By sentence its words."""
    return {}
