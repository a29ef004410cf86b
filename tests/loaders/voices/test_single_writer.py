"""Who writes in the first person: introduced, or signed at the end; nobody where the text does not say."""

import pytest

from loaders.voices.single_writer import find_single_writer
from tests.loaders.passages import open_passage

BODY = "I have worked there for years. I saw the fire. I ask the ministry to open the ward."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(f"My name is Ana Ruiz. {BODY}", "Ana Ruiz", id="introduced"),
        pytest.param(f"I, Ana de la Ruiz, declare this. {BODY}", "Ana de la Ruiz", id="in apposition"),
        pytest.param(f"Dear Minister,\n\n{BODY}\n\nYours sincerely,\nAna Ruiz, nurse\n", "Ana Ruiz", id="signed"),
        pytest.param(f"Dear Minister,\n\n{BODY}\n\nBest regards,\n\nAna Ruiz", "Ana Ruiz", id="signed below a gap"),
        pytest.param(f"Dear Minister,\n\n{BODY}\n\nSincerely yours,\n", None, id="not signed"),
        pytest.param("My name is Ana Ruiz. We ask the ministry to open the ward.", None, id="not in the first person"),
        pytest.param("“My name is Ana Ruiz. I saw it. I ran. I fell,” the nurse said.", None, id="somebody quoted"),
        pytest.param("Oxfam urged Kenya to free the singers.", None, id="told by others"),
    ],
)
def test_the_writer_is_the_one_who_says_so(text: str, name: str | None) -> None:
    found = find_single_writer(open_passage(text))
    assert (found.actor.name if found is not None else None) == name
