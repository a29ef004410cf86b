"""What an ask is about, by its words, and what a wrong file of words says."""

from pathlib import Path

import pytest

from loaders.demands.categories import choose_category, read_categories, weigh_categories
from loaders.errors import InvalidRule
from store.vocabulary import Category
from tests.loaders.passages import rules

ASKS = [
    ("impose sanctions on the judges", Category.SANCTIONS),
    ("freeze the assets of the generals", Category.SANCTIONS),
    ("ban imports of fish from the lake", Category.TRADE),
    ("open an independent inquiry into the raid", Category.INVESTIGATION),
    ("prosecute the officers", Category.ACCOUNTABILITY),
    ("recognise the famine as genocide", Category.RECOGNITION),
    ("release the two poets", Category.RELEASE),
    ("promptly release the inquiry's report", Category.INVESTIGATION),
    ("release the prisoners and their records", Category.RELEASE),
    ("grant asylum to the singers", Category.PROTECTION),
    ("repeal the press law", Category.LEGISLATION),
    ("recall the ambassador", Category.DIPLOMACY),
    ("send humanitarian aid to tigray", Category.AID),
    ("paint the door", Category.OTHER),
    ("", Category.OTHER),
]


@pytest.mark.parametrize(("ask", "expected"), ASKS)
def test_the_words_of_an_ask_choose_its_category(ask: str, expected: Category) -> None:
    assert choose_category(weigh_categories(ask, rules().categories)) is expected


def test_every_category_but_other_has_words() -> None:
    assert {entry.category for entry in rules().categories.entries} >= set(Category) - {Category.OTHER}


BROKEN = [
    '[[category]]\nname = "peace"\nweight = 1.0\nwords = ["peace"]\n',
    '[[category]]\nname = "trade"\nweight = 1.0\nwords = ["(trade"]\n',
    '[[category]]\nname = "trade"\nweight = "much"\nwords = ["trade"]\n',
    '[[category]]\nname = "trade"\nwords = ["trade"]\n',
]


@pytest.mark.parametrize("content", BROKEN)
def test_a_broken_file_of_categories_is_refused_with_its_name_and_what_is_allowed(tmp_path: Path, content: str) -> None:
    path = tmp_path / "categories.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InvalidRule, match=r"categories\.toml.*expected.*trade"):
        read_categories(path)
