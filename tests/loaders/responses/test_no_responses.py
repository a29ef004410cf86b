"""Acts that are no responses: what lawmakers only say, what titles and headings announce, whom others write to."""

import pytest

from loaders.names.office_holders import state_of_official
from loaders.responses.no_responses import is_no_response
from loaders.voices.parties import responder_of
from tests.loaders.passages import done, open_passage, response_candidates

BODY = "\n\nKenya jailed the singers. Norway condemned the raid."


@pytest.mark.parametrize(
    ("text", "word", "is_none"),
    [
        ("Lawmakers condemned the raid in Kenya.", "condemn", True),
        ("Norwegian MPs condemned the raid in Kenya.", "condemn", True),
        ("Senator Ana Ruiz condemned the raid in Kenya.", "condemn", True),
        ("Nine Norwegian lawmakers from three parties called on Kenya to free the singers.", "call", True),
        ("A group of House members urged Kenya to free the singers.", "urge", True),
        ("The leaders of the Senate committee urged Kenya to free the singers.", "urge", True),
        ("A bipartisan caucus of the Chilean Congress condemned the raid in Kenya.", "condemn", True),
        ("White House leaders condemned the raid in Kenya.", "condemn", False),
        ("The Chilean Congress condemned the raid in Kenya.", "condemn", False),
        ("Nine member states of the European Union condemned the raid in Kenya.", "condemn", False),
        # Who speaks for a body outside power answers nobody.
        ("Ana Ruiz, who leads the Lima Nurses Union, condemned the raid in Kenya.", "condemn", True),
        ("Ana Ruiz, spokesperson of the foreign ministry of Norway, condemned the raid in Kenya.", "condemn", False),
        # Independent experts ask for themselves; what they found answers.
        ("UN human rights experts urged Kenya to free the singers.", "urge", True),
        ("Nine UN experts repeated the call.", "repeat", True),
        ("The UN experts reiterated their urgent appeal.", "reiterate", True),
        ("Norway reiterated its appeal to Kenya.", "reiterate", False),
        ("The UN special rapporteur on torture called on Kenya to free them.", "call", True),
        ("A UN panel of experts found that the army of Kenya burned villages.", "find", False),
        # What they decide answers, and so does what ministers and parliaments say.
        ("Lawmakers passed a law against the raids.", "pass", False),
        ("Senator Ana Ruiz introduced a bill against the raids.", "introduce", False),
        ("The Senate of Chile condemned the raid in Kenya.", "condemn", False),
        ("The foreign minister of Norway condemned the raid in Kenya.", "condemn", False),
        # A title says what follows, and a heading may be all that is told.
        ("Statement by President Ana Ruiz on Norway's Decision to Close the Camp" + BODY, "decision", True),
        ("Statement by President Ana Ruiz" + BODY, "condemn", False),
        ("NORWAY CONDEMNS THE RAID" + BODY, "condemn", False),
    ],
)
def test_what_is_told_is_a_response_or_none(text: str, word: str, is_none: bool) -> None:
    passage = open_passage(text)
    found = [c for c in response_candidates(passage) if c.word == word]
    assert found
    assert is_no_response(passage, found[0], responder_of(passage, found[0])) is is_none


@pytest.mark.parametrize(
    "text",
    [
        "A letter by nurses was sent to Norway calling for an inquiry.",
        "Information available to Norway indicates that the nurses were jailed.",
        "Pressure on Kenya expresses concern.",
        # What is denied to prisoners is no answer to anybody.
        "Kenya denied bail to the nurses.",
        "Kenya denied its citizens their basic rights.",
        # What a report is about reports nothing.
        "A report of Kenya was published.",
    ],
)
def test_whom_a_preposition_governs_and_who_suffers_answers_nothing(text: str) -> None:
    assert [(word, who) for word, who, kind in done(text) if who & {"Norway", "Kenya"} and kind != "recognition"] == []


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("According to Norway, they were jailed.", "according", {"Norway"}),
        ("Together with Norway and Chile condemned the raid.", "condemn", {"Norway", "Chile"}),
        ("Kenya denied the charges.", "deny", {"Kenya"}),
        ("Kenya denied the nurses a hearing.", "deny", {"Kenya"}),
        ("A report of the European Parliament found torture.", "report", {"European Parliament"}),
        ("Accordingly, Norway refused visas.", "refuse", {"Norway"}),
        ("By refusing visas, Norway took a stand.", "refuse", {"Norway"}),
        ("The raid was discussed in the Senate of Chile.", "discuss", {"Senate of Chile"}),
        ("The raid was discussed in May.", "discuss", set()),
        ("A bill was tabled in the Senate of Chile.", "bill", {"Senate of Chile"}),
        # An authority's own passive, whoever it was done to.
        (
            "Statement from President Ana Ruiz of Norway on Kenya\n\nThe union of miners was sanctioned.",
            "sanction",
            {"Norway"},
        ),
    ],
)
def test_who_acts_is_found_beside_them(text: str, word: str, who: set[str]) -> None:
    found = [names for said, names, _ in done(text) if said == word]
    assert who in found if who else not any(found)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # A prisoner is tied to the state that holds him, and does not speak for it.
        ("The Kenyan poet Ana Ruiz was ill. She condemned the raid.", set()),
        ("The Kenyan trade minister, Ana Ruiz, was ill. She condemned the raid.", {"Kenya"}),
        # Of what state one is president, and not of what one speaks.
        ("President Ana Ruiz of Norway was ill. On Kenya, President Ruiz condemned the raid.", set()),
        ("President Ana Ruiz of Kenya was ill. On Norway, President Ruiz condemned the raid.", {"Kenya"}),
        ("Ana Ruiz, the Kenyan trade minister, was ill. She condemned the raid.", {"Kenya"}),
    ],
)
def test_only_officials_speak_for_a_state(text: str, who: set[str]) -> None:
    assert [names & {"Kenya"} for word, names, _ in done(text) if word == "condemn"] == [who]


@pytest.mark.parametrize(
    ("text", "person", "state"),
    [
        ("Diane Abbott spoke in Australia.", "Abbott", None),
        ("Tony Abbott spoke in Australia.", "Abbott", "Australia"),
        ("Somebody spoke in Australia.", "Abbott", "Australia"),
        # Whose state is not named, and who has no office, is a namesake.
        ("Somebody spoke.", "Abbott", None),
        ("Minister Abbott spoke.", "Abbott", "Australia"),
    ],
)
def test_a_surname_of_the_lists_counts_for_its_state_where_the_text_agrees(
    text: str, person: str, state: str | None
) -> None:
    found = state_of_official(open_passage(text), person)
    assert (None if found is None else found.name) == state


@pytest.mark.parametrize(
    ("text", "word", "is_none"),
    [
        # A party that does not rule answers nobody.
        ("The party condemned the raid in Kenya.", "condemn", True),
        ("The opposition in Kenya condemned the raid.", "condemn", True),
        ("The ruling party of Kenya condemned the raid.", "condemn", False),
    ],
)
def test_a_party_answers_where_it_rules(text: str, word: str, is_none: bool) -> None:
    passage = open_passage(text)
    found = [c for c in response_candidates(passage) if c.word == word]
    assert found
    assert is_no_response(passage, found[0], responder_of(passage, found[0])) is is_none


def test_whose_text_it_is_answers_nobody_in_it() -> None:
    passage = open_passage("We call on Kenya to free the singers. Norway condemned the raid.", "Amnesty International")
    told = {c.word: is_no_response(passage, c, responder_of(passage, c)) for c in response_candidates(passage)}
    assert told["call"]
    assert not told["condemn"]


MEANT = [
    # A body of states named before, by its noun; the government of whoever is quoted.
    ("The African Union met. The organisation condemned the raid in Kenya.", "condemn", {"African Union"}),
    ("The African Union met in Addis. The bloc imposed sanctions on the judges.", "impose", {"African Union"}),
    (
        "Kenya waits. The Peruvian Foreign Ministry said: “The government rejects the report on Chad.”",
        "reject",
        {"Peru"},
    ),
]


@pytest.mark.parametrize(("text", "word", "who"), MEANT)
def test_whom_a_noun_means_is_told_by_what_stands_before(text: str, word: str, who: set[str]) -> None:
    assert (word, who) in [(found, names) for found, names, _ in done(text)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Oxfam met. The organisation condemned the raid in Kenya.", "condemn"),
        ("They asked that the Kenyan police be sanctioned.", "sanction"),
        ("The unions want Kenya targeted with sanctions.", "target"),
        ("The visit is an opportunity for the minister of Peru to condemn the raid.", "condemn"),
        ("A law in Peru which bans the fish came into force.", "ban"),
        ("In Kenya justice advocacy organizations are condemning the raid.", "condemn"),
    ],
)
def test_what_is_wanted_possible_or_done_by_others_is_no_act(text: str, word: str) -> None:
    assert word not in {found for found, _, _ in done(text)}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Norway said the judges would be sanctioned by Peru.", "sanction"),
        ("Norway, which banned the fish, left.", "ban"),
        ("Norway decided to condemn the raid for the nurses.", "condemn"),
    ],
)
def test_what_will_be_done_is_an_act(text: str, word: str) -> None:
    assert word in {found for found, _, _ in done(text)}
