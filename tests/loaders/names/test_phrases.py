"""Noun phrases around a verb: who stands before it, past what lies between."""

import pytest

from loaders.grammar.cues import looks_like_noun
from loaders.grammar.inflections import Form
from loaders.names.phrases import phrase_before
from loaders.names.spans import Standing
from tests.loaders.passages import open_passage

SUBJECTS = [
    ("Oxfam urged Kenya to act.", "urged", "Oxfam"),
    ("Oxfam has repeatedly urged Kenya to act.", "urged", "Oxfam"),
    ("Oxfam, which runs the clinic, urged Kenya to act.", "urged", "Oxfam"),
    ("Oxfam (the charity) urged Kenya to act.", "urged", "Oxfam"),
    ("Oxfam and Greenpeace urged Kenya to act.", "urged", "Oxfam and Greenpeace"),
    ("In a statement, Oxfam urged Kenya to act.", "urged", "Oxfam"),
    ("The Senate of Chile condemned the raid.", "condemned", "Senate of Chile"),
    ("Families of the miners urged Peru to act.", "urged", "Families"),
    ("Norway condemned the raid and Sweden recalled its envoy.", "recalled", "Sweden"),
    # What an office is for belongs to its holder.
    (
        "The UN expert on human rights in Chad, Ana Ruiz, urged Kenya to act.",
        "urged",
        "UN expert on human rights in Chad",
    ),
    ("The ambassador said the mines of Chad, the oldest of all, urged him on.", "urged", "Chad"),
    ("In April, Ana Ruiz led a state delegation and urged Kenya to act.", "urged", "Ana Ruiz"),
    ("Kenya must free the poet, the singer and other officials, and press Uganda to act.", "press", "Kenya"),
    # What a verb or a preposition before the `and` governs is no subject.
    ("Oxfam met the ministry of Peru and urged Kenya to act.", "urged", "Oxfam"),
    ("In order to protect the nurses, Casa Lima and Oxfam urged Kenya to act.", "urged", "Casa Lima and Oxfam"),
    ("Oxfam, citing reports of the police, the army and the court, urged Kenya to act.", "urged", "Oxfam"),
]


@pytest.mark.parametrize(("text", "verb", "subject"), SUBJECTS)
def test_the_subject_is_found_past_what_stands_between(text: str, verb: str, subject: str) -> None:
    passage = open_passage(text)
    at = next(i for i, token in enumerate(passage.tokens(0)) if token.lower == verb)
    phrase = phrase_before(passage, 0, at)
    assert phrase is not None
    assert subject in passage.written(0, phrase.first, phrase.last)


NO_SUBJECTS = [
    ("In order to protect the nurses, Casa Lima urged Kenya to act.", "urged", "nurses"),
    ("Amid the anger of the nurses, the Rivers Union and Oxfam urged Kenya to act.", "urged", "nurses"),
    ("A man a coalition of churches wants to help urged Kenya to act.", "wants", "man"),
]


@pytest.mark.parametrize(("text", "verb", "other"), NO_SUBJECTS)
def test_what_stands_further_off_is_no_part_of_the_subject(text: str, verb: str, other: str) -> None:
    passage = open_passage(text)
    at = next(i for i, token in enumerate(passage.tokens(0)) if token.lower == verb)
    phrase = phrase_before(passage, 0, at)
    assert phrase is not None and other not in passage.written(0, phrase.first, phrase.last)


@pytest.mark.parametrize(
    ("text", "verb"), [("Urged by nobody, he left.", "urged"), ("It rained. Condemned.", "condemned")]
)
def test_a_verb_without_a_subject_has_none(text: str, verb: str) -> None:
    passage = open_passage(text)
    index, at = next(
        (s.index, i) for s in passage.sentences for i, t in enumerate(passage.tokens(s.index)) if t.lower == verb
    )
    assert phrase_before(passage, index, at) is None


VERBS_AFTER_NAMES = [
    ("Amnesty International urges Peru to act.", "urges", Form.THIRD),
    ("Amnesty International calls on Peru to act.", "calls", Form.THIRD),
    ("The hospital demands that Peru act.", "demands", Form.THIRD),
    ("The clinic requests vaccines.", "requests", Form.THIRD),
    ("The Democratic Republic condemns the raid.", "condemns", Form.THIRD),
    ("The collective urges Peru to act.", "urges", Form.THIRD),
    ("The teachers urge Peru to act.", "urge", Form.BASE),
    ("Oxfam urges Peru to act.", "urges", Form.THIRD),
]


@pytest.mark.parametrize(("text", "word", "form"), VERBS_AFTER_NAMES)
def test_a_verb_right_after_its_subject_is_no_noun(text: str, word: str, form: Form) -> None:
    assert not _looks_like_noun(text, word, form)


NOUNS = [
    ("The urge to sing came back.", "urge", Form.BASE),
    ("It lifted the sanctions.", "sanctions", Form.THIRD),
    ("Its demands were read aloud.", "demands", Form.THIRD),
    ("Peru's demands were read aloud.", "demands", Form.THIRD),
    ("Formal requests were sent.", "requests", Form.THIRD),
    ("He read the Growth and Opportunity Act.", "act", Form.BASE),
]


@pytest.mark.parametrize(("text", "word", "form"), NOUNS)
def test_a_noun_in_the_form_of_a_verb_is_a_noun(text: str, word: str, form: Form) -> None:
    assert _looks_like_noun(text, word, form)


def _looks_like_noun(text: str, word: str, form: Form) -> bool:
    tokens = open_passage(text).tokens(0)
    at = next(i for i, token in enumerate(tokens) if token.lower == word)
    return looks_like_noun(tokens, at, form)


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Kenyan nurses’ groups called for calm.", Standing.CIVIL),
        ("Australian livestock groups have called for calm.", Standing.CIVIL),
        ("The Kenyan government called for calm.", Standing.POWER),
        ("Kenyan police called for calm.", Standing.POWER),
    ],
)
def test_a_group_that_a_state_only_describes_stands_outside_power(text: str, standing: Standing) -> None:
    passage = open_passage(text)
    verb = next(i for i, token in enumerate(passage.tokens(0)) if token.lower in ("called", "have"))
    subject = phrase_before(passage, 0, verb)
    assert subject is not None and subject.standing is standing
