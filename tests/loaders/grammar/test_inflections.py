"""Inflected forms: those that English has, and none that it has not."""

import pytest

from loaders.grammar.cues import read_wordings
from loaders.grammar.inflections import Form, inflect_noun, inflect_verb
from tests.loaders.passages import DATA

VERBS = [
    ("urge", "urge urges urged urging"),
    ("call", "call calls called calling"),
    ("deny", "deny denies denied denying"),
    ("press", "press presses pressed pressing"),
    ("ban", "ban bans banned banning"),
    ("submit", "submit submits submitted submitting"),
    ("plead", "plead pleads pleaded pled pleading"),
    ("seek", "seek seeks sought seeking"),
    ("cut", "cut cuts cutting"),
    ("veto", "veto vetoes vetoed vetoing"),
    ("withdraw", "withdraw withdraws withdrew withdrawn withdrawing"),
    ("free", "free frees freed freeing"),
    ("agree", "agree agrees agreed agreeing"),
    ("obey", "obey obeys obeyed obeying"),
    ("visit", "visit visits visited visiting"),
    ("offer", "offer offers offered offering"),
    ("expel", "expel expels expelled expelling"),
    ("begin", "begin begins began begun beginning"),
    ("annul", "annul annuls annulled annulling"),
    ("push", "push pushes pushed pushing"),
]


@pytest.mark.parametrize(("base", "forms"), VERBS)
def test_a_verb_has_its_forms_and_no_others(base: str, forms: str) -> None:
    assert set(inflect_verb(base)) == set(forms.split())


@pytest.mark.parametrize(
    ("base", "form", "expected"),
    [
        ("urge", "urged", Form.PAST),
        ("urge", "urges", Form.THIRD),
        ("urge", "urging", Form.GERUND),
        ("urge", "urge", Form.BASE),
        # A form that is also the base counts as the base.
        ("cut", "cut", Form.BASE),
        ("withdraw", "withdrawn", Form.PAST),
    ],
)
def test_each_form_says_what_it_is(base: str, form: str, expected: Form) -> None:
    assert inflect_verb(base)[form] is expected


@pytest.mark.parametrize(
    ("singular", "plural"),
    [("plea", "pleas"), ("inquiry", "inquiries"), ("boycott", "boycotts"), ("speech", "speeches"), ("day", "days")],
)
def test_a_noun_has_its_plural(singular: str, plural: str) -> None:
    assert inflect_noun(singular) == (singular, plural)


# Forms that a rule of thumb would make and English does not have.
WRONG = (
    "bannned submited denyed denys cutted seeked pleaing vetos pushs urgeing visitting offerring withdrawed "
    "sayed telled payed expeled begining anulled"
)


@pytest.mark.parametrize("name", ["asks.toml", "acts.toml"])
def test_no_cue_of_the_project_looks_for_a_word_that_english_does_not_have(name: str) -> None:
    words = set(read_wordings(DATA / "rules" / name).by_word)
    doubled = {
        word for word in words if any(word.endswith(tail) for tail in ("rreed", "eeed", "ieing", "iied", "yed "))
    }
    assert words & set(WRONG.split()) == set() and doubled == set()
