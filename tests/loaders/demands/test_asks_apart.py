"""Which pieces of a sentence are asks of their own: what is granted apart is, what only describes the ask is not."""

import pytest

from tests.loaders.passages import asked, demand_candidates, open_passage

ASKS = [
    # A quotation may hold the deed.
    ("Oxfam pressed Kenya “to free the singers”.", ["free the singers"]),
    ("Oxfam called on the Kenyan police to “hear the singers” at last.", ["hear the singers"]),
    # The address behind a link's words is no part of the sentence.
    ("Oxfam [called on](https://oxfam.example/a_(b):c) Kenya to free the singers.", ["free the singers."]),
    # A deed with several objects is one ask; several deeds are several.
    ("Oxfam called for Kenya to free singers, poets, and printers.", ["free singers, poets, and printers."]),
    ("Oxfam calls on Kenya to open the road and the bridge.", ["open the road and the bridge."]),
    ("Oxfam calls on Kenya to open the road, and to pay the nurses.", ["open the road", "pay the nurses."]),
    ("Oxfam asks that the laws be kept and fully enforced.", ["the laws be kept and fully enforced."]),
    # A clause with a subject of its own is an ask of its own.
    ("Oxfam calls on Kenya to open the road and Mali to pay the nurses.", ["open the road", "pay the nurses."]),
    ("Oxfam demands that the road be opened, and that the nurses be paid.", 2),
    # What only prepares a deed is no ask beside it.
    ("Oxfam urges Kenya to step in and pay the nurses.", ["pay the nurses."]),
    ("Oxfam urges Kenya to take note of the fire and declare it a crime.", ["declare it a crime."]),
    ("Kenya must show leadership and pay the nurses.", ["pay the nurses."]),
    ("Kenya must pay the nurses and show leadership.", 2),
    ("Kenya must take action.", 1),
    ("Oxfam urges Kenya to take the files and publish them.", 2),
    # Nor is what a described thing does.
    ("Oxfam urges Kenya to pass laws that protect nurses and promote peace.", 1),
    ("Oxfam urges Kenya to free the singers who have been arrested and pay the nurses.", 2),
    ("Oxfam urges Kenya to free those who sang, and pay the nurses.", 2),
    # What is asked more closely is said once.
    ("Oxfam is launching a petition calling on Kenya to free the singers.", ["free the singers."]),
    ("Oxfam called for a ban on eviction and demanded better pay.", 2),
    ("Oxfam urges Kenya to back a motion that asks Mali to open the road.", 1),
    # Items that are counted inside a sentence.
    ("We ask Kenya to (a) open the road; (b) pay the nurses, and (c) free the singers.", 3),
    ("We ask the mayor of Cusco:\n1.That the road be opened.\n2.That the nurses be paid.", 2),
    # What must be so, as the speaker guesses, is asked of nobody.
    ("Kenya must be joking about the road.", []),
    ("Kenya must have known of the road.", []),
    ("Kenya must be told of the road.", 1),
    ("She dared Kenya to open the road.", ["open the road."]),
    ("Oxfam advised Kenya against closing the road.", ["closing the road."]),
    ("Oxfam stood against closing the road.", []),
]


@pytest.mark.parametrize(("text", "expected"), ASKS)
def test_a_sentence_gives_each_ask_that_could_be_granted_apart(text: str, expected: list[str] | int) -> None:
    found = [ask for ask, _, _ in asked(text)]
    assert (len(found) if isinstance(expected, int) else found) == expected


def test_a_clause_with_its_own_subject_asks_that_one() -> None:
    text = "Oxfam calls on Kenya to open the road and Mali to pay the nurses."
    passage = open_passage(text)
    named = [candidate.addressee for candidate in demand_candidates(passage)]
    assert [phrase and passage.written(0, phrase.first, phrase.last) for phrase in named] == ["Kenya", "Mali"]
