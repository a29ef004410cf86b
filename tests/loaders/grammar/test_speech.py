"""Quoted speech: which words are quoted, and where the speaker is named."""

import pytest

from loaders.grammar.sentences import split_sentences
from loaders.grammar.speech import Quote, find_quotes

SPOKEN = [
    # The speaker after, before, and inverted.
    ("“The law is unjust,” said Ana Ruiz of Lima.", "The law is unjust,", "Ana Ruiz"),
    ("“The law is unjust,” Ana Ruiz said.", "The law is unjust,", "Ana Ruiz"),
    ("Ana Ruiz said: “The law is unjust.”", "The law is unjust.", "Ana Ruiz"),
    ('"The law is unjust," said Ana Ruiz.', "The law is unjust,", "Ana Ruiz"),
    ("«The law is unjust», Ana Ruiz wrote.", "The law is unjust", "Ana Ruiz"),
    # Single marks, where a paragraph has no others.
    ("‘The law is unjust, and it must go,’ said Ana Ruiz.", "The law is unjust, and it must go,", "Ana Ruiz"),
    ("'The nurses' law is unjust,' Ana Ruiz said.", "The nurses' law is unjust,", "Ana Ruiz"),
    # Two sentences in one quote.
    ("“It is unjust. It must go,” Ana Ruiz said.", "It is unjust. It must go,", "Ana Ruiz"),
    # Speech over several paragraphs is not closed at the end of the first.
    ("Ana Ruiz said: “It is unjust.\n\n“It must go.”", "It is unjust.", "Ana Ruiz"),
    # Its last paragraph may have no opening mark of its own.
    ("It must go,” Ana Ruiz added.", "It must go,", "Ana Ruiz"),
]


# The paragraph before introduces whoever speaks in the next.
INTRODUCED = [
    ("Ana Ruiz, head of the Delta Union, said:\n\n“The law is unjust.”", "Ana Ruiz, head of the Delta Union, "),
    (
        'Commenting, Delta Union chair Ana Ruiz added:\n\n"The law is unjust."',
        "Commenting, Delta Union chair Ana Ruiz ",
    ),
    ("Ana Ruiz, director of the Delta Union:\n\n“The law is unjust.”", "Ana Ruiz, director of the Delta Union"),
    ("Ana Ruiz told reporters in Lima:\n\n“The law is unjust.”", "Ana Ruiz "),
]


@pytest.mark.parametrize(("text", "speaker"), INTRODUCED)
def test_the_paragraph_before_may_introduce_the_speaker(text: str, speaker: str) -> None:
    quote = _quotes(text)[0]
    assert text[quote.speaker_start : quote.speaker_end] == speaker


@pytest.mark.parametrize(
    "text",
    [
        # no colon, no role and no saying, no opening of a paragraph, a list of demands
        "Ana Ruiz said it.\n\n“The law is unjust.”",
        "The demands of Ana Ruiz, all of them:\n\n“The law is unjust.”",
        "Ana Ruiz said:\n\nIn her words “the law is unjust”.",
        "Now:\n\n“The law is unjust.”",
    ],
)
def test_other_paragraphs_introduce_nobody(text: str) -> None:
    assert _quotes(text)[0].speaker_start is None


@pytest.mark.parametrize(("text", "words", "speaker"), SPOKEN)
def test_speech_has_its_words_and_its_speaker(text: str, words: str, speaker: str) -> None:
    quote = _quotes(text)[0]
    assert text[quote.start : quote.end] == words and quote.is_speech
    assert quote.speaker_start is not None and quote.speaker_end is not None
    assert speaker in text[quote.speaker_start : quote.speaker_end]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody was quoted.",
        "The poets' books were burned.",
        "It's the nurses' turn.",
        "The board was 6' 2 long.",
        "",
    ],
)
def test_apostrophes_open_no_speech(text: str) -> None:
    assert _quotes(text) == []


@pytest.mark.parametrize("text", ["The so-called “patriots” marched.", "He runs a “school” in Minsk."])
def test_a_quoted_word_is_no_speech(text: str) -> None:
    assert [quote.is_speech for quote in _quotes(text)] == [False]


@pytest.mark.parametrize("text", ["“" * 50, '"' * 50, "“a” " * 30, "”“" * 20, "He said “and left.\n\nShe stayed."])
def test_quotes_stay_inside_the_text_however_marks_are_nested(text: str) -> None:
    assert all(0 <= quote.start <= quote.end <= len(text) for quote in _quotes(text))


def _quotes(text: str) -> list[Quote]:
    return find_quotes(text, split_sentences(text))
