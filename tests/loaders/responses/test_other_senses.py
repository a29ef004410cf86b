"""Words for acts that mean something else beside the words around them, and the same words where they tell an act."""

import pytest

from tests.loaders.passages import done

OTHER_SENSES = [
    # Crimes that somebody committed.
    ("The army of Kenya has committed grave abuses in the north.", "commit"),
    ("The crimes allegedly committed by Kenya shocked Norway.", "commit"),
    ("Peru committed a massacre at the mine.", "commit"),
    ("Atrocities that were committed by Kenya went on.", "commit"),
    ("Peru was committing violence against the miners.", "commit"),
    # What is laid down and met.
    ("The ministers of Kenya meet the criteria for a ban.", "meet"),
    ("Norway met its own climate targets.", "meet"),
    ("Peru does not meet the legal requirements.", "meet"),
    ("Kenya meets none of these standards.", "meet"),
    # Who takes part in something that is no talk.
    ("Kenya engaged in a brutal crackdown.", "engage"),
    ("Kenya has openly engaged in the smuggling of gold.", "engage"),
    ("Kenya engages in conduct that harms the miners.", "engage"),
    # Groups, strikes, regimes, names.
    ("Kenya jailed the leaders of the opposition.", "opposition"),
    ("Kenya jailed nine opposition lawmakers.", "opposition"),
    ("Kenya crushed a general strike.", "strike"),
    ("Kenya returned to military rule.", "rule"),
    ("Kenya restored law and order.", "order"),
    ("Kenya keeps the constitutional order.", "order"),
    ("The day marks the adoption of the Universal Declaration by the United Nations.", "declaration"),
    # What something is called.
    ("Norway visited the camps that Kenya calls “Schools of Trust”.", "call"),
    ("Norway mourned on what Kenya calls Reed Day.", "call"),
    # Nouns behind a name in the singular.
    ("The firms in Lima face the US ban.", "ban"),
    ("The fleet follows a Beijing order.", "order"),
    ("Nobody in the Peruvian state slept.", "state"),
    # Participles that describe what somebody has.
    ("Norway looked at Kenya's alleged crimes.", "allege"),
    ("Norway doubts Kenya's stated aim.", "state"),
    ("Kenya's first confirmed case was found in May.", "confirm"),
]


@pytest.mark.parametrize(("text", "word"), OTHER_SENSES)
def test_a_word_in_another_sense_is_no_act(text: str, word: str) -> None:
    assert word not in {found for found, _, _ in done(text)}


ACTS = [
    ("Norway committed nine ships to the mission.", "commit"),
    ("Norway committed itself to ending the violence.", "commit"),
    ("The minister committed to punish the crimes.", "commit"),
    ("The minister met the families of the miners.", "meet"),
    ("The minister met the nurses about their needs.", "meet"),
    ("Norway engaged in talks with Kenya.", "engage"),
    ("Norway engaged directly in the mediation.", "engage"),
    ("Norway engaged with Kenya on the prisoners.", "engage"),
    ("Norway announced its opposition to the law.", "opposition"),
    ("The court in Lima struck down the law.", "strike"),
    ("The court in Lima ruled that the law was void.", "rule"),
    ("The ministers of Kenya order a review.", "order"),
    ("Norway called the raid a crime.", "call"),
    ("The minister said that Norway calls Kenya's raid a crime.", "call"),
    ("Norway and Chile ban the fish.", "ban"),
    ("The Government order a review.", "order"),
    ("A declaration by the United Nations condemned the raid.", "declaration"),
    ("Kenya's minister stated that the raid was lawful.", "state"),
    ("Kenya's ministry confirmed deaths in the camps.", "confirm"),
    ("Norway alleged crimes in Kenya.", "allege"),
]


@pytest.mark.parametrize(("text", "word"), ACTS)
def test_the_same_word_is_an_act_elsewhere(text: str, word: str) -> None:
    assert word in {found for found, _, _ in done(text)}


def test_what_a_decision_imposes_is_told_once() -> None:
    words = [word for word, _, _ in done("Kenya condemned the Norwegian decision to impose sanctions on its judges.")]
    assert "sanction" not in words
    assert "decision" in words
