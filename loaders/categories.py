"""What an ask is about, by its words: the reader of rules for a demand's category."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from loaders.errors import InvalidRule
from store.vocabulary import Category


@dataclass(frozen=True)
class CategoryWords:
    """The words of one category and the weight of one hit."""

    category: Category
    weight: float
    words: re.Pattern[str]


def read_categories(path: Path) -> tuple[CategoryWords, ...]:
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
    return tuple(found)


def weigh_categories(lowered: str, categories: tuple[CategoryWords, ...]) -> dict[Category, float]:
    """How much the words of a lower-cased ask speak for each category; words early in the ask count double."""
    scores: dict[Category, float] = {}
    for entry in categories:
        hits = 0.0
        for found in entry.words.finditer(lowered):
            hits += 1.0 if found.start() < 60 else 0.5
        if hits:
            scores[entry.category] = scores.get(entry.category, 0.0) + min(hits, 2.5) * entry.weight
    return scores


def choose_category(scores: dict[Category, float]) -> Category:
    """The category with the highest score; `other` where no word speaks for any."""
    return max(scores, key=lambda category: scores[category]) if scores else Category.OTHER
