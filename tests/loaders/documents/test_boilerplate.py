"""Furniture of pages is marked and nothing that asks for anything is; every wording runs its own examples."""

from pathlib import Path

import pytest

from loaders.documents.boilerplate import find_boilerplate, is_boilerplate
from loaders.documents.page_furniture import FILE, Pattern, read_furniture
from loaders.errors import InvalidRule
from loaders.readers import read_file

FILES = Path(__file__).parents[1] / "files"
PATTERNS = read_furniture().patterns


@pytest.mark.parametrize("pattern", PATTERNS, ids=[pattern.id for pattern in PATTERNS])
def test_every_wording_keeps_to_its_examples(pattern: Pattern) -> None:
    assert pattern.examples and pattern.counterexamples
    for example in pattern.examples:
        assert pattern.fits(example.lower()) and is_boilerplate(example.lower()), example
    for counterexample in pattern.counterexamples:
        assert not is_boilerplate(counterexample.lower()), counterexample


FURNITURE = [
    "top of page",
    "Skip to content",
    "* Share this *",
    "Home | News | About us | Contact",
    "Home » News » Search",
    "We use cookies to analyse how visitors use this site.",
    "By continuing you accept our terms.",
    "50 Supporters",
    "1 have signed. Let's get to",
    "press@example.org",
    "www.example.org",
    "0049 (0) 89 555 1999 or [email protected]",
    "https://example.org/page",
    "Tel: 555 12 34",
    "© 2020 Example Union. All rights reserved.",
]

EVIDENCE = [
    "We call on the government to protect our privacy policy from the police.",
    "Sign-on letter: Close the camps",
    "Share the burden of refugees.",
    "Contact your minister and demand the release of the editors: press@example.org",
    "55 scholars have signed the letter",
    "Over 120 groups urged the council to act",
    "Stop the sale of the harbour",
    "Accept all refugees now",
    "2020-05-03",
    "15 November 2018",
    "Freedom | Justice | Peace",
    "Ada Fisher",
    "• publish the contract;",
    "Contact with the prisoners was cut in March.",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_marked(line: str) -> None:
    text = f"First line.\n  {line} \nLast line."
    assert find_boilerplate(text) == [(14, 14 + len(line))]


@pytest.mark.parametrize("line", EVIDENCE)
def test_evidence_is_not_marked(line: str) -> None:
    assert find_boilerplate(f"First line.\n{line}\nLast line.") == []


REPEATED = "Dockers ask council to stop harbour sale"
# (text, the repeated lines that are marked)
REPETITIONS = [
    (f"{REPEATED}\n\n{REPEATED}\n\nText.", 1),
    (f"PRESS RELEASE: {REPEATED}\n\n{REPEATED}\nText.", 1),
    (f"{REPEATED}\n{REPEATED.upper()}\nText.", 1),
    # A sentence, a bullet, a short line may be said twice on purpose.
    (f"{REPEATED}.\n{REPEATED}.", 0),
    (f"The council should:\n• {REPEATED}\nThe mayor should:\n• {REPEATED}", 0),
    ("Ada Fisher\nAda Fisher", 0),
    # Far apart it may belong to another list.
    (REPEATED + "\nText." * 9 + "\n" + REPEATED, 0),
]


@pytest.mark.parametrize(("text", "count"), REPETITIONS)
def test_a_headline_said_twice_keeps_its_first_place(text: str, count: int) -> None:
    spans = find_boilerplate(text)
    assert len(spans) == count
    assert all(start > 0 for start, _ in spans)


def test_a_release_keeps_its_asks_and_loses_its_frame() -> None:
    [raw] = read_file(FILES / "release.txt", "release.txt")
    marked = [raw.text[start:end] for start, end in find_boilerplate(raw.text)]  # type: ignore[union-attr]
    assert marked == [
        "top of page",
        "Home | News | About us | Contact",
        "PRESS RELEASE: Dockers ask council to stop harbour sale",
        "Contact: Example Dockers' Union",
        "Share this on Facebook",
        "© 2020 Example Dockers' Union. All rights reserved.",
    ]


START = "lines = []\nasking = 'a'\n[[pattern]]\nid = 'x'\n"
REST = "regex = 'a'\nexamples = []\ncounterexamples = []"
BROKEN = [
    ("lines = [", "cannot be read"),
    ("lines = []", "asking"),
    ("lines = []\nasking = '('", "regular expression"),
    (START + "place = 'nowhere'\n" + REST, "nowhere"),
    (START + "place = 'start'\nregex = 'a'", "missing"),
    (START + "where = 'start'", "where"),
    (START + "place = 'start'\n" + REST + "\n[[pattern]]\nid = 'x'\nplace = 'start'\n" + REST, "two patterns"),
]


@pytest.mark.parametrize(("content", "words"), BROKEN)
def test_a_broken_file_of_wordings_stops_the_run_with_its_fault(tmp_path: Path, content: str, words: str) -> None:
    (tmp_path / FILE.name).write_text(content)
    with pytest.raises(InvalidRule, match=words) as caught:
        read_furniture(tmp_path / FILE.name)
    assert FILE.name in str(caught.value)
