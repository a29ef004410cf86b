"""A long text is cut into overlapping windows at the borders of sentences, and a wait is as long as it should be."""

from datetime import UTC, datetime

import pytest

from loaders.grammar.sentences import split_sentences
from loaders.language_model.waiting import find_wait
from loaders.language_model.windows import split_windows

SENTENCES = " ".join(f"Sentence {n} says that the boats stayed in the harbour." for n in range(200))


def test_a_short_text_is_one_window() -> None:
    (window,) = split_windows("It rained.", split_sentences("It rained."))
    assert (window.start, window.end, window.is_whole) == (0, 10, True)


@pytest.mark.parametrize(("longest", "overlap"), [(2_000, 300), (2_000, 0), (500, 499), (120, 60), (60, 59)])
def test_every_sentence_is_whole_in_a_window_and_windows_overlap(longest: int, overlap: int) -> None:
    sentences = split_sentences(SENTENCES)
    windows = split_windows(SENTENCES, sentences, longest, overlap)
    for sentence in sentences:
        assert any(w.start <= sentence.start and sentence.end <= w.end for w in windows)
    borders = {s.start for s in sentences}, {s.end for s in sentences}
    for window in windows:
        assert window.start in borders[0] and window.end in borders[1] and window.end - window.start <= longest
    steps = list(zip(windows, windows[1:], strict=False))
    assert all(left.start < right.start and left.end < right.end for left, right in steps)
    assert all(left.end - right.start <= overlap for left, right in steps)
    if overlap == 300:
        assert all(right.start < left.end for left, right in steps)


def test_a_sentence_longer_than_a_window_is_cut_and_not_lost() -> None:
    text = "word " * 3_000
    windows = split_windows(text, split_sentences(text), 1_000, 100)
    assert max(w.end - w.start for w in windows) <= 1_000
    assert all(any(w.start <= place < w.end for w in windows) for place in range(0, len(text) - 1, 5))


NOW = datetime(2026, 1, 1, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("retry_after", "tries", "seconds"),
    [
        # Nothing said: twice as long each time.
        (None, 1, 0.5),
        (None, 2, 1.0),
        (None, 4, 4.0),
        # Said in seconds, or as a date.
        ("7", 1, 7.0),
        ("0", 3, 0.0),
        ("1.5", 1, 1.5),
        ("Thu, 01 Jan 2026 12:00:30 GMT", 1, 30.0),
        # A date gone by, less than nothing, no time at all.
        ("Thu, 01 Jan 2026 11:00:00 GMT", 1, 0.0),
        ("-5", 1, 0.0),
        ("soon", 2, 1.0),
        ("nan", 1, 0.5),
        ("inf", 1, 0.5),
    ],
)
def test_the_wait_is_what_the_server_asks_for_else_it_grows(
    retry_after: str | None, tries: int, seconds: float
) -> None:
    assert find_wait(retry_after, 0.5, tries, NOW) == seconds
