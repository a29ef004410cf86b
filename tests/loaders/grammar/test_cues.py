"""Wordings: every example finds its cue, no counterexample makes a row, a broken file says what is wrong with it."""

from pathlib import Path

import pytest

from loaders.errors import InvalidRule
from loaders.grammar.cues import Cue, find_cues, read_wordings
from store.vocabulary import ResponseKind
from tests.loaders.passages import (
    DATA,
    demand_candidates,
    demand_confidences,
    open_passage,
    response_candidates,
    response_confidences,
    rules,
)

ASKS = read_wordings(DATA / "rules" / "asks.toml")
ACTS = read_wordings(DATA / "rules" / "acts.toml")
ASK_EXAMPLES = [pytest.param(cue, text, id=f"{cue.id}: {text}") for cue in ASKS.cues for text in cue.examples]
ACT_EXAMPLES = [pytest.param(cue, text, id=f"{cue.id}: {text}") for cue in ACTS.cues for text in cue.examples]
ASK_COUNTEREXAMPLES = [(cue.id, text) for cue in ASKS.cues for text in cue.counterexamples]
ACT_COUNTEREXAMPLES = [(cue.id, text) for cue in ACTS.cues for text in cue.counterexamples]
# Without the classifier nothing tells these figures of speech from an ask: what the subject is is not read.
RULES_ALONE_DO_NOT_TELL = {
    "The forecast calls for rain.",
    "The recipe calls for two eggs.",
    "The job demands patience.",
    "Demand for oil is rising.",
}


@pytest.mark.parametrize(("cue", "text"), ASK_EXAMPLES)
def test_an_example_of_an_ask_holds_an_ask_of_its_own_or_of_a_stronger_cue(cue: Cue, text: str) -> None:
    found = [candidate.cue for candidate in demand_candidates(open_passage(text))]
    assert cue.id in _cue_ids(text) and any(cue.id == other.id or other.strength > cue.strength for other in found)


@pytest.mark.parametrize(("cue", "text"), ACT_EXAMPLES)
def test_an_example_of_an_act_holds_an_act_of_its_kind_by_somebody(cue: Cue, text: str) -> None:
    found = response_candidates(open_passage(text))
    own = [c for c in found if cue.id in (c.cue.id, *c.others)]
    # Of "pledged to raise the case" the second verb is the act; the first alone would still be one.
    joined = [c for c in found if c.cue.kind is cue.kind and c.cue.strength > cue.strength]
    assert cue.id in _act_ids(text) and own + joined


@pytest.mark.parametrize(("cue", "text"), ASK_COUNTEREXAMPLES)
def test_a_counterexample_of_an_ask_is_no_row(cue: str, text: str) -> None:
    assert all(confidence < threshold for confidence, threshold in demand_confidences(text, cue, True))


@pytest.mark.parametrize(("cue", "text"), ACT_COUNTEREXAMPLES)
def test_a_counterexample_of_an_act_is_no_row(cue: str, text: str) -> None:
    assert all(confidence < threshold for confidence, threshold in response_confidences(text, cue, True))


@pytest.mark.parametrize(
    ("cue", "text"),
    [
        pytest.param(
            cue,
            text,
            marks=[pytest.mark.xfail(strict=True, reason="the rules alone do not know what the subject is")]
            if text in RULES_ALONE_DO_NOT_TELL and cue != "statement.call"
            else [],
        )
        for cue, text in ASK_COUNTEREXAMPLES
    ],
)
def test_a_counterexample_of_an_ask_is_no_row_by_the_rules_alone(cue: str, text: str) -> None:
    assert all(confidence < threshold for confidence, threshold in demand_confidences(text, cue, False))


@pytest.mark.parametrize(("cue", "text"), ACT_COUNTEREXAMPLES)
def test_a_counterexample_of_an_act_is_no_row_by_the_rules_alone(cue: str, text: str) -> None:
    assert all(confidence < threshold for confidence, threshold in response_confidences(text, cue, False))


def test_every_cue_has_a_kind_only_where_it_is_an_act_and_frames_only_where_it_is_an_ask() -> None:
    assert all(cue.kind is None and cue.stance is None and cue.frames for cue in ASKS.cues)
    assert all(cue.kind is not None and cue.stance is not None and not cue.frames for cue in ACTS.cues)
    assert {cue.kind for cue in ACTS.cues} == set(ResponseKind)


CUE = """
[[cue]]
id = "ask.urge"
verbs = ["urge"]
frames = ["addressee_to"]
strength = 0.9
examples = ["We urge the mayor to act."]
counterexamples = ["An urge to sing."]
"""
ACT = """
[[act]]
id = "denial.deny"
kind = "denial"
stance = "opposed"
verbs = ["deny"]
strength = 0.6
examples = ["The ministry denied it."]
counterexamples = ["Nobody knows."]
"""
BROKEN = [
    ("a field that nobody reads", CUE + 'verb = "urge"\n', ["ask.urge", "'verb'", "verbs"]),
    ("kind in a file of asks", CUE + 'kind = "denial"\n', ["ask.urge", "'kind'", "frames"]),
    ("frames in a file of acts", ACT + 'frames = ["to"]\n', ["denial.deny", "'frames'", "subject"]),
    ("no examples", CUE.replace('["We urge the mayor to act."]', "[]"), ["ask.urge", "examples"]),
    ("no counterexamples", CUE.replace('["An urge to sing."]', "[]"), ["ask.urge", "counterexamples"]),
    ("an unknown frame", CUE.replace('"addressee_to"', '"adressee"'), ["ask.urge", "'adressee'", "addressee_to"]),
    ("a strength above one", CUE.replace("0.9", "1.9"), ["ask.urge", "1.9", "up to 1"]),
    ("a strength in words", CUE.replace("0.9", '"high"'), ["ask.urge", "'high'", "up to 1"]),
    ("a strength of nought", CUE.replace("0.9", "0.0"), ["ask.urge", "0.0", "above 0"]),
    ("no strength", CUE.replace("strength = 0.9\n", ""), ["ask.urge", "strength"]),
    ("a pattern that is no pattern", CUE + "follows = '(on'\n", ["ask.urge", "unterminated"]),
    ("a phrase that is no pattern", CUE + "phrases = ['on)']\n", ["ask.urge", "unbalanced"]),
    (
        "an unknown kind",
        ACT.replace('kind = "denial"', 'kind = "refusal"'),
        ["denial.deny", "'refusal'", "denial, inac"],
    ),
    ("no kind", ACT.replace('kind = "denial"\n', ""), ["denial.deny", "kind"]),
    ("an unknown stance", ACT.replace('"opposed"', '"against"'), ["denial.deny", "'against'", "opposed, mixed"]),
    ("an unknown subject", ACT + 'subject = "before"\n', ["denial.deny", "'before'", "after, any, behind, either"]),
    ("two cues of one id", CUE + CUE, ["'ask.urge'", "unique"]),
    ("no TOML", "[[cue]\n", ["TOML"]),
]


@pytest.mark.parametrize(("content", "words"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_a_broken_file_of_wordings_is_refused_with_file_cue_value_and_what_is_allowed(
    tmp_path: Path, content: str, words: list[str]
) -> None:
    path = tmp_path / "wordings.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InvalidRule) as error:
        read_wordings(path)
    message = str(error.value)
    assert "wordings.toml" in message
    # Sets are told in one order, whichever the machine keeps them in.
    assert [word for word in words if word not in message] == []


def test_a_file_that_is_not_text_is_refused_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "wordings.toml"
    path.write_bytes(b"\xff\xfe[[cue]]")
    with pytest.raises(InvalidRule, match=r"wordings\.toml"):
        read_wordings(path)


@pytest.mark.parametrize("content", [CUE, ACT, CUE.replace("0.9", "1.0"), ACT + 'subject = "either"\n'])
def test_a_right_file_of_wordings_is_read(tmp_path: Path, content: str) -> None:
    path = tmp_path / "wordings.toml"
    path.write_text(content, encoding="utf-8")
    assert len(read_wordings(path).cues) == 1


def _cue_ids(text: str) -> set[str]:
    return _ids(text, is_act=False)


def _act_ids(text: str) -> set[str]:
    return _ids(text, is_act=True)


def _ids(text: str, is_act: bool) -> set[str]:
    passage = open_passage(text)
    wordings = rules().acts if is_act else rules().asks
    return {
        mention.cue.id
        for sentence in passage.sentences
        for mention in find_cues(
            wordings,
            passage.lowered[sentence.start : sentence.end],
            passage.tokens(sentence.index),
            sentence.start,
        )
    }
