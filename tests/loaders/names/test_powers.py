"""Who has no power to answer: whom a state only describes, companies; and whose act a text of theirs is."""

import pytest

from tests.loaders.passages import done


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Kenyan activist Ana Ruiz condemned the raid.", set()),
        ("The UK charity Rivers Alive condemned the raid.", set()),
        ("The UK think tank Rivers Alive condemned the raid.", set()),
        ("The Kenyan news agency Rivers Alive condemned the raid.", set()),
        ("The US company Rivers condemned the raid.", set()),
        ("Kenyan companies condemned the raid.", set()),
        ("Facebook condemned the raid in Kenya.", set()),
        # Those who speak for a state or body, and states beside others.
        ("The Kenyan spokesperson Ana Ruiz condemned the raid.", {"Kenya"}),
        ("The European Commission president Ana Ruiz condemned the raid.", {"European Commission"}),
        ("The Kenyan agency condemned the raid.", {"Kenya"}),
        ("Kenya has backed partners and condemned the raid.", {"Kenya"}),
        ("Kenya sank a tank and condemned the raid.", {"Kenya"}),
    ],
)
def test_whom_a_state_only_describes_does_not_answer_for_it(text: str, who: set[str]) -> None:
    found = [names & {"Kenya", "United Kingdom", "United States", "European Commission"} for w, names, _ in done(text)]
    assert any(found) is bool(who)
    assert not who or who in found


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Norway's 2024 report raised concerns.", {"Norway"}),
        ("The European Commission's yearly enlargement report raised concerns.", {"European Commission"}),
        ("Rivers Alive's 2024 report raised concerns.", set()),
        ("A 2024 report on Norway raised concerns.", set()),
        ("Norway's report on Chad raised concerns.", {"Norway"}),
        ("A bill of Norway raised concerns.", {"Norway"}),
    ],
)
def test_what_a_text_says_is_an_act_of_whose_it_is(text: str, who: set[str]) -> None:
    raised = [names & {"Norway", "European Commission"} for word, names, _ in done(text) if word == "raise"]
    assert raised == [who] if who else not any(raised)


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Kenya executed 15 people and rejected the appeal.", "reject", {"Kenya"}),
        ("Norway designated 17 individuals, freezing their assets.", "freeze", {"Norway"}),
        ("Fifteen wounded people rejected the appeal of Norway.", "reject", set()),
    ],
)
def test_what_is_done_to_counted_people_is_no_word_of_theirs(text: str, word: str, who: set[str]) -> None:
    found = [names for said, names, _ in done(text) if said == word]
    assert who in found if who else not any(names & {"Norway"} for names in found)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Mr. Dahl (for himself, Ms. Ruiz, Mr. Kim, and Mr. Moe) introduced the following bill.",
            {"Mr. Dahl", "Ms. Ruiz", "Mr. Kim", "Mr. Moe"},
        ),
        ("Ms. Ruiz (for herself and Mr. Moe) introduced the following bill.", {"Ms. Ruiz", "Mr. Moe"}),
        ("Ms. Ruiz (against Mr. Moe) introduced the following bill.", {"Ms. Ruiz"}),
    ],
)
def test_those_for_whom_a_lawmaker_moves_a_bill_share_in_it(text: str, who: set[str]) -> None:
    assert [names for word, names, _ in done(text) if word == "introduce"] == [who]
