"""Who has the floor in a record of a parliament, from line to line."""

from loaders.voices.floor import floor_at
from tests.loaders.passages import asked, names, open_passage

RECORD = (
    "House debates\nWednesday, 3 May 2021\n\nAna Ruiz (Lakeside, Rivers Party)\n\nThe port should be reopened.\n\n"
    "Li Wei (Minister for Ports)\n\nIt must stay closed.\n\nJo Bell (Hillside, Harbour Party) | Link\n\nIt must be"
    " sold."
)


def test_each_member_has_the_floor_up_to_the_next() -> None:
    passage = open_passage(RECORD)
    places = [RECORD.index(words) for words in ("House", "reopened", "stay", "sold")]
    assert [names(floor_at(passage, place)) for place in places] == [set(), {"Ana Ruiz"}, set(), {"Jo Bell"}]


def test_a_motion_is_its_movers() -> None:
    text = "Early motions\n\nThe port\nTabled: 3/5/21\nAna Ruiz\nThat this House calls on Peru to reopen the port."
    assert [askers for _, askers, _ in asked(text)][:1] == [{"Ana Ruiz"}]


def test_all_who_put_a_question_ask_it() -> None:
    text = "Parliamentary question\nAna Ruiz (Green), Li Wei (ABC/DE)\n\nEfforts are needed to reopen the port."
    assert names(floor_at(open_passage(text), len(text) - 5)) == {"Ana Ruiz", "Li Wei"}


def test_outside_of_a_record_a_name_with_brackets_has_no_floor() -> None:
    text = "Port closed\n\nAna Ruiz (Harbour Times)\n\nThe port should be reopened."
    assert floor_at(open_passage(text), len(text) - 5) == ()
