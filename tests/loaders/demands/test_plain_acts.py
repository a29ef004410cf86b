"""An ask said plainly: its verb first and in the base form, whatever leads up to it."""

import pytest

from loaders.demands.plain_acts import read_act, say_plainly
from tests.loaders.passages import demand_candidates, open_passage

ASKS = [
    ("take immediate and concrete steps to free the miners", "free the miners"),
    ("commit to publishing the minutes", "publish the minutes"),
    ("do everything in its power to protect the witnesses", "protect the witnesses"),
    ("urgently and publicly condemn the raid", "condemn the raid"),
    ("ensure that the judge resigns", "the judge resigns"),
    ("be using its seat to press the king", "use its seat to press the king"),
    ("stopping the raids", "stop the raids"),
    ("the fees to be abolished by spring", "abolish the fees by spring"),
    ("the king’s “special” court", "the king special court"),
    ("join other states in condemning the coup", "condemn the coup"),
    ("the repeal of the fishing act", "repeal the fishing act"),
    ("a full, independent inquiry into the fire", "investigate the fire"),
    ("put an end to the raids", "end the raids"),
    ("support international efforts to hold the generals to account", "hold the generals to account"),
    ("denying the junta a seat", "deny the junta a seat"),
    ("ensure that the prisoners are not tortured", "not torture the prisoners "),
    ("use all diplomatic means to end the siege", "use all diplomatic means to end the siege"),
    # What leads up to nothing stays.
    ("return to the table", "return to the table"),
    ("their release", "their release"),
    ("take action", "take action"),
    ("act now", "act now"),
    ("continue the inquiry", "continue the inquiry"),
    ("supply the clinics", "supply the clinics"),
    ("rally support for the ban", "rally support for the ban"),
    ("be patient", "be patient"),
    ("", ""),
]


@pytest.mark.parametrize(("ask", "said"), ASKS)
def test_an_ask_begins_with_its_act(ask: str, said: str) -> None:
    assert say_plainly(ask) == said


def test_a_passive_is_said_of_its_subject() -> None:
    assert say_plainly("be imposed on the generals", "such sanctions") == "impose such sanctions on the generals"
    assert say_plainly("be bold", "the council") == "be bold the council"


TEXTS = [
    ("Amnesty says the two poets must be released.", "release the two poets ."),
    ("An independent inquiry into the fire is needed, the union said.", "investigate the fire"),
    ("Amnesty says the singer must not be extradited.", "not extradite the singer ."),
    ("Amnesty urges the king not to deport the singer.", "not deport the singer."),
    ("Amnesty urges the king to take steps to end the siege.", "end the siege."),
]


@pytest.mark.parametrize(("text", "act"), TEXTS)
def test_the_act_of_a_candidate_has_its_object(text: str, act: str) -> None:
    passage = open_passage(text)
    assert act in {read_act(passage, candidate) for candidate in demand_candidates(passage)}
