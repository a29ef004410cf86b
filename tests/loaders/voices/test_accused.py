"""Which state a document accuses, and whether others judge it."""

import pytest

from loaders.voices.accused import accused_state, answers_for, is_judged
from tests.loaders.passages import open_passage

ACCUSED = [
    # Who judges is named more often than who is judged.
    ("Norway sanctioned four judges. Norway condemned the raid in Belarus. Norway spoke of Belarus.", "BY"),
    ("Norwegian sanctions on Belarus were renewed. Norway urged Belarus to free the nurse.", "BY"),
    ("The judges were sanctioned by Norway. Peru jailed the editor.", "PE"),
    # War is made on one country by another.
    ("The invasion of Ukraine began. The war on Ukraine went on. Ukraine burned. Russia jailed two poets.", "RU"),
    ("The recognition of Palestine is late. Norway recognised Palestine. Israel bombed the clinic.", "IL"),
    # Guests are not those who are accused.
    ("Malaysia deported Myanmar nationals. Myanmar nationals were held.", "MY"),
    # A territory's authorities answer for its state.
    ("Hong Kong jailed the editor. Hong Kong closed the paper. China was silent.", "CN"),
    ("Hong Kong jailed the editor.", "HK"),
    ("The European Union was silent.", None),
    ("It rained.", None),
]


@pytest.mark.parametrize(("text", "state"), ACCUSED)
def test_who_judges_and_who_is_wronged_is_not_accused(text: str, state: str | None) -> None:
    assert open_passage(text).once(accused_state) == state


@pytest.mark.parametrize(
    ("text", "judged"),
    [
        ("Belarus jailed the editor. Norway imposed sanctions on Belarus.", True),
        ("Belarus jailed the editor. Belarus imposed a curfew.", False),
        ("Norway sanctioned four judges, Norway said.", False),
        ("", False),
    ],
)
def test_a_state_is_judged_where_another_judges_it(text: str, judged: bool) -> None:
    assert open_passage(text).once(is_judged) is judged


@pytest.mark.parametrize(
    ("country", "accused", "answers"),
    [("CN", "CN", True), ("HK", "CN", True), ("CN", "HK", False), (None, "CN", False), ("NO", None, False)],
)
def test_a_territory_answers_for_its_state(country: str | None, accused: str | None, answers: bool) -> None:
    assert answers_for(country, accused) is answers
