"""Whom `they`, `the groups`, `the lawmakers` and `the letter` stand for where they ask."""

import pytest

from tests.loaders.passages import asked

UNIONS = "The Rivers Union and Casa Lima wrote to the council on Monday."
MEANT = [
    # A pronoun goes on with those heard before, in a chain of them too, and not with the last body named.
    (f"{UNIONS} They urged Peru to open the road.", {"Rivers Union", "Casa Lima"}),
    (
        "The protesters demanded new wells. They met the Water Board. They asked Peru to pay for the wells.",
        {"protesters"},
    ),
    ("The nurses' union says the pay is too low. They demand that Peru raise it.", {"nurses' union"}),
    # The counted group, in its fullest form.
    (
        "A coalition of 40 churches has sued the mine. The coalition called on Peru to close it.",
        {"coalition of 40 churches"},
    ),
    (
        "Eighteen civil society organisations wrote to the Supreme Court. The organisations urged Peru to act.",
        {"Eighteen civil society organisations"},
    ),
    # What they answered with is not who they are.
    (
        "60 organisations from 20 countries answered with seven demands. They urged Peru to act.",
        {"60 organisations"},
    ),
    (
        "Farmers from nine provinces reacted with fury and protested. They urged Peru to act.",
        {"Farmers from nine provinces"},
    ),
    # Two named bodies as `the groups`, also where words of its own describe the noun.
    (f"{UNIONS} The groups urged Peru to open the road.", {"Rivers Union", "Casa Lima"}),
    (f"{UNIONS} The water rights groups urged Peru to open the road.", {"Rivers Union", "Casa Lima"}),
    # Senators as `the lawmakers`.
    (
        "Senators Ana Ruiz (D-OH) and Li Wei (R-UT) sent a letter to the bank. The lawmakers urged it to act.",
        {"Ana Ruiz", "Li Wei"},
    ),
    ("Nine Kenyan MPs signed a letter. The MPs urged Uganda to free the singers.", {"Nine Kenyan MPs"}),
    # What is written asks for those who wrote it.
    ("More than 90 nurses signed an open letter. The letter urges Peru to act.", {"More than 90 nurses"}),
    ("The petition of 300 farmers asks that Peru open the dam.", {"300 farmers"}),
    ("A letter signed by 40 midwives has been sent to the minister calling for new wards.", {"40 midwives"}),
    (
        "A petition was read. It was co-initiated by Ana Ruiz and Li Wei. The petition has pages. It asks Peru to act.",
        {"Ana Ruiz", "Li Wei"},
    ),
    # The speakers of a quote.
    (f"{UNIONS} “We urge Peru to open the road,” the groups said.", {"Rivers Union", "Casa Lima"}),
    ("Over 90 mill workers wrote. “We demand that Peru close it,” the employees wrote.", {"Over 90 mill workers"}),
    # An insertion between the subject and its verb.
    ("The nurses signed a letter. The letter, citing Ana Ruiz, Li Wei and Jo Lee, urged Peru to act.", {"nurses"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "askers"), MEANT)
def test_those_heard_before_ask(text: str, askers: set[str]) -> None:
    assert asked(text)[-1][1] == askers


OTHERS = [
    # Authorities heard last are not passed over for somebody outside power.
    ("Casa Lima and Oxfam met. The police and the army warned of floods. They urged all to stay.", "Casa Lima"),
    # A noun with words of its own names others; so does one that is no plural of what was heard.
    ("The Rivers Union wrote to Peru. The groups in Chile urged Bolivia to act.", "Rivers Union"),
    (f"{UNIONS} The farmers urged Peru to act.", "Rivers Union"),
    ("Senator Ana Ruiz (D-OH) wrote to Peru. The unions urged Chile to act.", "Ana Ruiz"),
    # A text of an authority asks for no organisation.
    ("Oxfam wrote to Peru. The United States issued a statement. The statement urged Chile to act.", "Oxfam"),
    # A noun in the form of a verb is nobody's voice, and who backs a petition has not written it.
    ("Casa Lima wrote a letter to meet worker demands. The letter asks Peru to act.", "meet worker"),
    ("Casa Lima wrote a petition. It is backed by 300 nurses. The petition asks Peru to act.", "300 nurses"),
    # `Our letter` is that of whoever speaks.
    ("The nurses wrote to Peru. “Our letter urges Chile to act,” said Ana Ruiz of the Rivers Union.", "nurses"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "other"), OTHERS)
def test_others_do_not_ask(text: str, other: str) -> None:
    assert other not in asked(text)[-1][1]
