"""What a text as a whole is about: how likely it holds any ask, or any answer to one, by its common words alone.

Ministers appoint, courts sentence and councils vote in every newspaper, in words that are a response where a campaign
asked for it. Two regressions over the words of whole texts, trained with the others, tell where none is to be expected;
what they say is one feature among those of each candidate, never a decision of its own.
"""

import math
from collections import Counter

from loaders.judging.classifier import YesNo
from loaders.judging.surroundings import SMALL_WORD, stem
from loaders.passage import Passage

# The first pages tell what a text is about, and a long report takes no longer than they do.
FIRST_PAGES = 20_000
# A few sentences do not tell what they are about.
FEWEST_WORDS = 50
# The length of a text's words as a vector: texts of all lengths weigh the same, and the penalty is not too strong.
SCALE = 10.0
# The feature of candidates in a text that is too short to tell.
UNTOLD = "text untold"
# Odds, as a logarithm: below it a text hardly holds any, above it most likely some.
CLEAR = 1.0


def subject_features(passage: Passage) -> dict[str, float]:
    """The stems of a text's words by how often they occur; none of a short text.

    Names are no evidence, nor is anything in capitals.
    """
    counts = Counter(map(stem, SMALL_WORD.findall(passage.text[:FIRST_PAGES])))
    if len(counts) < FEWEST_WORDS:
        return {}
    weights = {word: 1 + math.log(count) for word, count in counts.items()}
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {f"t:{word}": SCALE * weight / length for word, weight in weights.items()}


def read_subject(passage: Passage, table: str, judge: YesNo | None) -> dict[str, float]:
    """What the subject of the text says of each candidate for the table; the text is weighed once for all of them."""
    words = passage.once(subject_features) if judge is not None else {}
    if judge is None:
        return {}
    remembered = passage.once(_remembered_subjects)
    if table not in remembered:
        remembered[table] = evidence_of_subject(judge.probability(words) if words else None)
    return remembered[table]


def _remembered_subjects(_: Passage) -> dict[str, dict[str, float]]:
    """By table what the text's subject says of its candidates."""
    return {}


def evidence_of_subject(probability: float | None) -> dict[str, float]:
    """The features of a candidate in a text that holds rows of its table with this probability, None where untold."""
    if probability is None:
        return {UNTOLD: 1.0}
    odds = math.log(probability / (1 - probability))
    return {
        "text": odds / 2,
        "text hardly": float(odds < -CLEAR),
        "text perhaps": float(-CLEAR <= odds < CLEAR),
    }
