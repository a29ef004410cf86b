"""Words weighed with all that mean nearly the same: what no training text holds has the weight of its kin."""

import pytest

from loaders.judging.examples import Examples
from loaders.judging.fitting import fit_regression
from loaders.judging.kin_fitting import turn_to_directions, turn_to_words
from loaders.judging.kin_words import KIN, TELLING, kin_features
from tests.loaders.passages import open_passage

LEARNED = {True: "release free acquit pardon unlock", False: "bake roast fry cook simmer"}


def learn(words: dict[bool, str]) -> dict[str, float]:
    """The weights of words after the words of either label were seen, each in ten texts of two publishers."""
    table = Examples()
    for label, of_label in words.items():
        for word in of_label.split() * 10:
            table.add({KIN + word: TELLING, "same": 1.0}, label, f"publisher {len(table.labels) % 2}")
    turn_to_directions({"demand": table})
    vectorizer, model = fit_regression(table.features, table.labels, table.publishers, 0.05)
    names = (str(name) for name in vectorizer.get_feature_names_out())
    return turn_to_words(dict(zip(names, map(float, model.coef_[0]), strict=True)))


@pytest.mark.parametrize(
    ("kin", "stranger"), [("freed", "grill"), ("unlocked", "boil"), ("releases", "stew"), ("freedom", "recipe")]
)
def test_a_word_that_no_text_holds_has_the_weight_of_its_kin(kin: str, stranger: str) -> None:
    weights = learn(LEARNED)
    assert weights[KIN + kin] > 0 > weights[KIN + stranger]


@pytest.mark.parametrize("word", ["table", "of", "river"])
def test_a_word_that_is_kin_to_neither_side_weighs_little(word: str) -> None:
    weights = learn(LEARNED)
    assert abs(weights.get(KIN + word, 0.0)) < weights[KIN + "freed"] / 3


def test_no_direction_is_left_among_the_weights_and_what_is_no_word_stays() -> None:
    weights = learn(LEARNED)
    assert {name.partition(":")[0] for name in weights} == {"kin", "same"}


def test_a_table_without_words_stays_as_it_is() -> None:
    table = Examples([{"cue:ask.urge": 1.0}, {"kin:zzyzx": 1.0, "negated": 1.0}], [True, False], ["a", "b"])
    turn_to_directions({"demand": table})
    assert table.features == [{"cue:ask.urge": 1.0}, {"negated": 1.0}]
    assert turn_to_words({"negated": 0.5}) == {"negated": 0.5}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Peru must free the poets.", "must free the poets"),
        ("Kenya must free the poets.", "must free the poets"),
        ("FREE THEM NOW.", ""),
        ("Peru's well-known poets don't sing.", "well-known poets don sing"),
        ("The ministry met the ministry.", "ministry met the"),
    ],
)
def test_words_in_small_letters_are_evidence_and_names_are_none(text: str, words: str) -> None:
    assert set(kin_features(open_passage(text), 0)) == {KIN + word for word in words.split()}


def test_the_words_of_a_long_sentence_weigh_as_much_together_as_those_of_a_short_one() -> None:
    short, long_ = (
        kin_features(open_passage(text), 0) for text in ("Free the poets.", "Free the poets, nurses and cooks.")
    )
    assert [sum(value**2 for value in found.values()) for found in (short, long_)] == pytest.approx([TELLING**2] * 2)
