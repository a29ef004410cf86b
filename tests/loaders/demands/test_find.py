"""Candidates for demands: which sentences may ask, and which words of them are the ask."""

import pytest

from tests.loaders.passages import asked, demand_candidates, open_passage

ASKING = [
    ("Oxfam urged Kenya to free the singers.", "ask.urge"),
    ("We call on Peru to open the archive.", "ask.call_on"),
    ("Nurses call for an inquiry into the fire.", "ask.call_for"),
    ("Kenya should free the singers.", "ask.should"),
    ("The poets must be released.", "ask.must"),
    ("It is time for Kenya to free the singers.", "ask.time"),
    ("Their call for an inquiry was heard.", "ask.noun"),
    ("Villagers filed a complaint with the bank over the dam.", "ask.proceedings"),
    ("Stop the deportation of the singers now.", "ask.imperative"),
]


@pytest.mark.parametrize(("text", "cue"), ASKING)
def test_a_sentence_that_asks_is_a_candidate_of_its_cue(text: str, cue: str) -> None:
    assert cue in [candidate.cue.id for candidate in demand_candidates(open_passage(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Two poets were freed in Minsk.",
        "The road to Mekelle was open.",
        "The choir sang in Lagos.",
        "The urge to sing came back.",
        "He called his aunt in Lima.",
        "Read more about the choir.",
        "Sign the petition today.",
        "What should he wear?",
        "",
    ],
)
def test_a_sentence_that_asks_nothing_of_anybody_is_no_candidate(text: str) -> None:
    assert [ask for ask in asked(text) if "wear" not in ask[0]] == []


BULLETS = [
    ("We ask the mayor of Cusco to:\n- open the files\n- pay the nurses", ["open the files", "pay the nurses"]),
    ("Peru must:\n1. Open the files.\n2. Pay the nurses.", ["Open the files.", "Pay the nurses."]),
    ("The choir sang:\n- two songs from Tigray\n- one song from Lima", []),
    ("In the box are:\n- a lamp\n- a rope", []),
    # A list of people, with their titles, asks for nothing; to free one of them does.
    ("We urge you to act:\n\n- Professor Ana Ruiz, Lima\n- Emeritus Professor Paul Lee", ["act:"]),
    ("We urge you to act:\n\n- Free Professor Ana Ruiz", ["Free Professor Ana Ruiz"]),
]


@pytest.mark.parametrize(("text", "expected"), BULLETS)
def test_bullets_are_asks_only_under_a_line_that_asks(text: str, expected: list[str]) -> None:
    assert [ask for ask, _, _ in asked(text)] == expected


def test_candidates_lie_in_their_sentence_and_keep_the_order_of_the_text() -> None:
    text = "\n\n".join(case[0] for case in [*ASKING, *BULLETS])
    passage = open_passage(text)
    found = demand_candidates(passage)
    sentences = [passage.sentences[candidate.sentence] for candidate in found]
    assert all(s.start <= c.start < c.end <= s.end for s, c in zip(sentences, found, strict=True))
    assert [c.start for c in found] == sorted(c.start for c in found) and len(found) > len(ASKING)


SECTIONS = [
    pytest.param(
        "What are the demands?\nThe port council to publish its contracts;\nLima to pay the nurses.", 2, id="X to do"
    ),
    pytest.param("Our demands\nRelease the two printers.\nReturn their presses today.", 2, id="imperatives"),
    pytest.param("We have put forward the following proposals:\n- a nurse on each shift\n- an exit", 2, id="things"),
    pytest.param("The miners demanded a nurse. These include a new exit.", 2, id="what the sentence before asks for"),
    pytest.param(
        "What are the sights?\nThe port council to the left;\nThe lake of Lima.", 0, id="no demands announced"
    ),
    pytest.param("Our menu\nSteam the rice for an hour.", 0, id="a recipe is read by nobody with power"),
    pytest.param(
        "He spoke of demands in the square, which was full of people on that long day.", 0, id="told of demands"
    ),
    pytest.param("The park has sights. These include a new lake.", 0, id="nothing was asked before"),
    pytest.param("The miners have a list of demands. These include a new exit.", 1, id="a list of demands"),
    pytest.param("They drew up a charter of nine demands. One of them was a new exit.", 1, id="a charter of demands"),
    pytest.param(
        "The divers put forward five demands. Among them are a boat and a nurse.", 2, id="demands put forward"
    ),
    pytest.param("The cooks presented their requests. These include a stove.", 1, id="requests presented"),
    pytest.param(
        "The pilots are united behind four demands. Others include longer rests.", 1, id="united behind demands"
    ),
    pytest.param(
        "The work makes demands on us. The hall was full. These include a lake.", 0, id="not the sentence before"
    ),
    pytest.param("The park has a list of birds. These include a heron.", 0, id="a list of something else"),
]


@pytest.mark.parametrize(("text", "count"), SECTIONS)
def test_a_heading_or_a_sentence_before_says_whether_what_follows_is_asked(text: str, count: int) -> None:
    passage = open_passage(text)
    own = {"ask.imperative"}
    assert len([c for c in demand_candidates(passage) if c.cue.id not in own]) == count


@pytest.mark.parametrize(
    ("text", "is_ask"),
    [
        pytest.param("Oxfam urged the Kenyan government to unshackle the singers.", True, id="a verb not listed"),
        pytest.param("Oxfam pressed the Kenyan government to incriminate nobody.", True, id="another"),
        pytest.param("Oxfam asked its singers to prayer.", False, id="no verb after to"),
        pytest.param("Oxfam asked the Kenyan government to the table.", False, id="an article after to"),
        pytest.param("Oxfam asked the Kenyan government to donations.", False, id="a plural after to"),
    ],
)
def test_an_addressee_with_power_is_asked_to_do_whatever_follows(text: str, is_ask: bool) -> None:
    frames = [c.ask.frame for c in demand_candidates(open_passage(text))]
    assert ("addressee_to" in frames) is is_ask


def test_means_that_could_be_granted_apart_are_asks_apart() -> None:
    text = "Kenya should end the siege by opening the road, lifting the ban, and freeing the nurses."
    assert len(demand_candidates(open_passage(text))) == 3


UNMARKED = [
    # Things, deeds and whom they name, line by line.
    ("The Rivers Group demands:\nAn end of the raids.\nFair pay for all nurses\nKenya to open the road.", 3),
    ("Our demands are:\n\nReal prosecution of six officers.\n\nThe closure of the camp.\n\nThe mayor met us.", 2),
    ("We ask for:\nA clinic in every town that was shelled\nAn inquiry into the fire", 2),
    # A list whose items have marks has no others; prose is no item.
    ("The Rivers Group demands:\n- an end of the raids\nSilence in the face of raids helps nobody.", 1),
    ("The Rivers Group demands:\nDuring the protest the group sang of rain.", 0),
    ("The mayor said:\nAn end of the raids.\nThe closure of the camp.", 0),
    ("Oxfam asked:\nWhose is the road of Lima?", 0),
]


@pytest.mark.parametrize(("text", "number"), UNMARKED)
def test_lines_below_a_line_that_asks_are_its_items(text: str, number: int) -> None:
    listed = [c for c in demand_candidates(open_passage(text)) if c.cue.id == "ask.list_item"]
    assert len(listed) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "The petition asks Kenya to obey its law.\n\nSpecifically that:\n\n- shelters be opened\n- the law be read",
            2,
        ),
        ("Oxfam urged Kenya to act. These are:\n\n- more shelters\n- a new law", 2),
        ("It rained in Lima.\n\nSpecifically:\n\n- shelters were opened\n- the law was read", 0),
        ("Oxfam urged Kenya to act.\n\nContacts:\n\n- Ana Ruiz of Lima\n- Paul Lee of Gomel", 0),
    ],
)
def test_a_line_that_specifies_opens_the_list_of_what_was_asked(text: str, number: int) -> None:
    listed = [c for c in demand_candidates(open_passage(text)) if c.cue.id == "ask.list_item"]
    assert len(listed) == number


WANTS = [
    pytest.param("The nurses want the night ward reopened by June.", "ask.want_done", id="a thing to be done"),
    pytest.param("Exiles want observers posted near the camp.", "ask.want_done", id="without an article"),
    pytest.param("The union is seeking a raise of nine per cent.", "ask.want_thing", id="a thing sought"),
    pytest.param("The teachers insist on guards at the school.", "ask.insist_on", id="insisting"),
    pytest.param("Peru was asked to lend its good offices.", "ask.ask", id="a passive, its verb not listed"),
    pytest.param("The clinic asked the senate for forty beds.", "ask.ask", id="somebody for something"),
    pytest.param("Fishers have sued the smelter over their beds.", "ask.sue", id="going to court"),
    pytest.param("The minister owes us an explanation.", "ask.owe", id="a debt"),
    pytest.param("The nurses want to win.", None, id="what one wants to do oneself"),
    pytest.param("Reporters asked the ministry for comment.", None, id="a question of the press"),
    pytest.param("He owes me nine pounds.", None, id="money"),
]


@pytest.mark.parametrize(("text", "cue"), WANTS)
def test_what_somebody_wants_from_others_is_a_candidate(text: str, cue: str | None) -> None:
    assert [c.cue.id for c in demand_candidates(open_passage(text))] == ([cue] if cue is not None else [])


def test_an_item_that_tells_who_asks_whom_is_read_as_any_sentence() -> None:
    text = (
        "## The demands\n\n- Nine unions called on Peru to pay the nurses.\n- Casa Lima asked Kenya to open the files."
    )
    assert [(asker, to) for _, asker, to in asked(text)] == [({"Nine unions"}, {"Peru"}), ({"Casa Lima"}, {"Kenya"})]


def test_a_word_of_asking_in_the_name_of_a_body_asks_nothing() -> None:
    text = "Campaign for Open and Fair Harbours (COFH) met in Lima. The COFH calls on Peru to open the port."
    assert [candidate.cue.id for candidate in demand_candidates(open_passage(text))] == ["ask.call_on"]
    text = "A campaign for harbours was begun by the Delta Fishers Union (DFU). The DFU calls on Peru to open the port."
    assert "ask.call_on" in [candidate.cue.id for candidate in demand_candidates(open_passage(text))]
