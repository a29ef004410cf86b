"""The group without a name of its own that says `we`, and what only sounds like one."""

import pytest

from loaders.voices.own_groups import find_own_group
from tests.loaders.passages import open_passage

GROUPS = [
    ("We, the undersigned youth organisations, call for a halt.", "undersigned youth organisations"),
    ("The undersigned nurses and midwives ask for a clinic.", "undersigned nurses and midwives"),
    ("As fishers and scientists from Peru, we ask for a halt.", "fishers and scientists from Peru"),
    ("As a harbour worker, I am writing to ask for a halt.", "harbour worker"),
    ("We are a group of midwives working in Lima. We ask for pay.", "group of midwives working in Lima"),
    ("We, the teachers and parents listed below, ask for a school.", "teachers and parents"),
    ("I am writing to you as your constituent. I ask for a halt.", "constituent"),
    ("We write to you as members of the Lima Harbour community.", "members of the Lima Harbour community"),
    ("We, the signees of the #FreePort campaign, ask for a halt.", "signees of the #FreePort campaign"),
    # For everybody, for those in power, or no group at all.
    ("As citizens, we must all save water.", None),
    ("As a result, we ask for a halt.", None),
    ("As members of this house, we ask for a halt.", None),
    ("We, the undersigned, ask for a halt.", None),
    ("We met the undersigned minister.", None),
    ("We, the governments of the coast, ask for a halt.", None),
    ("We asked for a halt as one of the first unions.", None),
    ("“We, the undersigned nurses, ask for a clinic,” it said.", None),
]


@pytest.mark.parametrize(("text", "name"), GROUPS)
def test_a_text_says_for_which_group_it_speaks(text: str, name: str | None) -> None:
    found = find_own_group(open_passage(text))
    assert (None if found is None else found.as_written) == name
