"""What is done to a group of people is no part of its name; what describes it is."""

import pytest

from loaders.names.spans import SpanKind
from tests.loaders.passages import open_passage

GROUPS = [
    ("They must stop migrant workers from leaving.", {"migrant workers"}),
    ("The port began paying rotational nurses.", {"rotational nurses"}),
    ("Preventing residents from leaving is a crime.", {"residents"}),
    ("He accused the harbour of urging students to go.", {"students"}),
    ("Guards executed 15 villagers.", {"15 villagers"}),
    # words that describe
    ("Striking nurses met.", {"Striking nurses"}),
    ("The leading scientists met.", {"The leading scientists"}),
    ("Concerned parents met.", {"Concerned parents"}),
    ("Many protesting fishers and surviving miners met.", {"surviving miners"}),
    ("Supporting organisations met.", {"Supporting organisations"}),
]


@pytest.mark.parametrize(("text", "expected"), GROUPS)
def test_a_group_begins_behind_what_is_done_to_it(text: str, expected: set[str]) -> None:
    passage = open_passage(text)
    spans = [span for span in passage.spans(0) if span.kind is SpanKind.GENERIC]
    assert expected <= {passage.written(0, span.first, span.last) for span in spans}
