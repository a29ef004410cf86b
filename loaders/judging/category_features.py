"""Features that say what a demand is about: the category words of the ask and around it, and the ask's own words."""

from collections.abc import Mapping

from loaders.demands.categories import Categories, choose_category, weigh_categories
from loaders.demands.find import DemandCandidate
from loaders.demands.plain_acts import read_act
from loaders.grammar.folding import fold
from loaders.judging.surroundings import is_name, stem, word_features
from loaders.names.spans import SpanKind
from loaders.passage import Passage
from store.vocabulary import Category

# The feature that names the category that the rules choose, where the regression must beat it clearly.
CATEGORY_BY_RULE = "rule says:"
# Asks that open their sentence have a capital of their own.
OPEN_FRAMES = frozenset(("list", "imperative"))


def category_features(passage: Passage, candidate: DemandCandidate, categories: Categories) -> dict[str, float]:
    """The features that say what a demand is about: scores of the category words, and the ask's own words."""
    tokens = passage.tokens(candidate.sentence)
    ask = read_act(passage, candidate)
    scores = weigh_categories(ask, categories)
    features: dict[str, float] = {f"words of:{category}": 2 * score for category, score in scores.items()}
    features[f"{CATEGORY_BY_RULE}{choose_category(scores)}"] = 4.0
    early = weigh_categories(ask[:50], categories)
    features[f"opens with:{choose_category(early)}"] = 1.0
    if candidate.lead_in is not None:
        lead = passage.sentences[candidate.lead_in]
        said = choose_category(weigh_categories(passage.lowered[lead.start : lead.end], categories))
        features[f"lead says:{said}"] = 0.5
    features |= dict.fromkeys(word_features("w", tokens[candidate.ask.first : candidate.ask.first + 16]), 0.6)
    features[f"first:{first_word(passage, candidate)}"] = 1.0
    features[f"document:{choose_category(weigh_categories(fold(passage.document.title), categories))}"] = 0.5
    # "Do the same", "support it": what an ask leaves out stands around it.
    around = _surrounding_categories(passage, candidate.sentence, categories)
    features |= {f"around:{category}": min(1.0, score / 6) for category, score in around.items()}
    return features


def _surrounding_categories(passage: Passage, index: int, categories: Categories) -> Mapping[Category, float]:
    """What the words of the sentence and of the one before speak for."""
    start = passage.sentences[max(0, index - 1)].start
    return weigh_categories(passage.lowered[start : passage.sentences[index].end], categories)


def first_word(passage: Passage, candidate: DemandCandidate) -> str:
    """The stem of the ask's first word, or that it is a name; asks that open their sentence have a capital anyway."""
    at = candidate.ask.first
    first = passage.tokens(candidate.sentence)[at]
    inside_name = any(s.first <= at < s.last and s.kind is SpanKind.NAME for s in passage.spans(candidate.sentence))
    if inside_name or is_name(first) and candidate.ask.frame not in OPEN_FRAMES:
        return "<name>"
    return stem(first.lower)
