"""The day of an act that an authority announces itself, and of those that it only mentions."""

import pytest

from loaders.responses.own_acts import date_of_own_act, find_author
from loaders.voices.parties import responder_of
from tests.loaders.passages import open_passage, response_candidates

PUBLISHER = "U.S. Department of the Treasury"
NOTICE = "The United States sanctioned two firms. The United States designated nine men. "


@pytest.mark.parametrize(
    ("text", "publisher", "expected"),
    [
        (NOTICE, PUBLISHER, "2021-04-15"),
        ("The United States previously sanctioned two firms.", PUBLISHER, None),
        ("Belarus denied the charges.", PUBLISHER, None),
        (NOTICE, "Lagos Courier", None),
        ("A joint statement. We, the governments of Norway and Chile, condemn the raids.", None, "2021-04-15"),
    ],
)
def test_an_authority_does_what_it_announces_on_that_day(text: str, publisher: str, expected: str | None) -> None:
    passage = open_passage(text, publisher)
    days = [date_of_own_act(passage, c, responder_of(passage, c)) for c in response_candidates(passage)]
    assert days and {day.value if day is not None else None for day in days} == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway sanctions two firms of Belarus. The raids go on in Belarus, and Belarus denies them.",
            "NO",
        ),
        ("Nobody is named here.", None),
    ],
)
def test_the_author_is_the_state_that_opens_the_sentences(text: str, expected: str | None) -> None:
    assert find_author(open_passage(text)) == expected
