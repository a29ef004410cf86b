"""What an ask is about, by its words: the reader of rules for a demand's category."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from loaders.errors import InvalidRule
from loaders.grammar.pattern_set import PatternSet
from store.vocabulary import Category

# What stands so near to the beginning of an ask says what it is about; more hits than so many say no more.
EARLY, MOST_HITS = 60, 2.5
# One weak word late in an ask says nothing of it.
LEAST = 0.7


@dataclass(frozen=True)
class CategoryWords:
    """The words of one category and the weight of one hit."""

    category: Category
    weight: float
    words: re.Pattern[str]


@dataclass(frozen=True, eq=False)
class Categories:
    """The words of all categories; several entries may be of one category, with different weights."""

    entries: tuple[CategoryWords, ...]

    @cached_property
    def patterns(self) -> PatternSet:
        """The words of each entry, in the order of the entries."""
        return PatternSet([entry.words for entry in self.entries])


def read_categories(path: Path) -> Categories:
    """The category words of a TOML file; raises InvalidRule naming the category, the value and what is allowed."""
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    found = []
    for entry in content.get("category", ()):
        try:
            category = Category(entry["name"])
            words = re.compile("|".join(entry["words"]))
            weight = float(entry["weight"])
        except (KeyError, ValueError, re.error) as error:
            raise InvalidRule(
                f"{path.name}, category {entry.get('name')!r}: {error}; expected a name among {', '.join(Category)}, "
                "a weight, and words that are regular expressions"
            ) from error
        found.append(CategoryWords(category, weight, words))
    return Categories(tuple(found))


def weigh_categories(lowered: str, categories: Categories) -> Mapping[Category, float]:
    """How much the words of a lower-cased ask speak for each category; words early in the ask count double."""
    return _weigh(lowered, categories)


# A title is weighed for each ask of its document, a lead-in for each item of its list.
@lru_cache(maxsize=256)
def _weigh(lowered: str, categories: Categories) -> Mapping[Category, float]:
    hits: dict[int, float] = {}
    for number, found in categories.patterns.find(lowered):
        hits[number] = hits.get(number, 0.0) + (1.0 if found.start() < EARLY else 0.5)
    scores: dict[Category, float] = {}
    for number, sum_of_hits in hits.items():
        entry = categories.entries[number]
        scores[entry.category] = scores.get(entry.category, 0.0) + min(sum_of_hits, MOST_HITS) * entry.weight
    return scores


def choose_category(scores: Mapping[Category, float]) -> Category:
    """The category with the highest score; `other` where no word speaks for any, or hardly."""
    best = max(scores, key=lambda category: scores[category], default=Category.OTHER)
    return best if scores.get(best, 0.0) >= LEAST else Category.OTHER
