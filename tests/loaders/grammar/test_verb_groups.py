"""What a verb's form does in its clause, and that what only describes a noun is no act."""

import pytest

from loaders.grammar.verb_groups import VerbGroup, verb_group
from tests.loaders.passages import done, open_passage, response_candidates

GROUPS = [
    ("Norway condemned the raid.", "condemn", VerbGroup.FINITE),
    ("Norway has repeatedly condemned the raid.", "condemn", VerbGroup.PERFECT),
    ("Norway is publicly condemning the raid.", "condemn", VerbGroup.PROGRESSIVE),
    ("The raid was condemned by Norway.", "condemn", VerbGroup.PASSIVE),
    ("Norway will condemn the raid.", "condemn", VerbGroup.MODAL),
    ("Norway voted to condemn the raid.", "condemn", VerbGroup.INFINITIVE),
    ("Norway, which condemned the raid, left.", "condemn", VerbGroup.RELATIVE),
    ("Norway met the families and condemned the raid.", "condemn", VerbGroup.COORDINATED),
    ("Norway left after condemning the raid.", "condemn", VerbGroup.GOVERNED),
    ("The assembly condemned the raid.", "condemn", VerbGroup.FINITE),
    ("Norway kept the condemned men apart.", "condemn", VerbGroup.ATTRIBUTE),
    ("Firms evaded Norway sanctions, among others.", "sanction", VerbGroup.NOUN),
]


@pytest.mark.parametrize(("text", "verb", "expected"), GROUPS)
def test_the_words_before_a_verb_say_what_its_form_does(text: str, verb: str, expected: VerbGroup) -> None:
    from loaders.grammar.cues import find_cues
    from tests.loaders.passages import rules

    passage = open_passage(text)
    tokens = passage.tokens(0)
    found = [m for m in find_cues(rules().acts, passage.lowered, tokens, 0) if m.word == verb and m.form is not None]
    assert {verb_group(tokens, m.at, m.word, m.form) for m in found} == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya published a list of the designated firms.",
        "The proposed law worries Kenya.",
        "Kenya explained the risks of sanctioned goods.",
    ],
)
def test_a_participle_that_describes_a_noun_is_no_act(text: str) -> None:
    assert {word for word, _, _ in done(text)} & {"designate", "propose", "sanction"} == set()


@pytest.mark.parametrize(
    "text", ["Kenya designated two firms.", "Kenya proposed a law.", "Kenya has sanctioned the goods' makers."]
)
def test_the_same_verb_with_a_subject_is_an_act(text: str) -> None:
    assert {c.word for c in response_candidates(open_passage(text))} & {"designate", "propose", "sanction"} != set()
