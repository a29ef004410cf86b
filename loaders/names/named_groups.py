"""The name that a group goes by, where the text gives both: `53 academics, calling themselves the Harbour Circle`."""

from loaders.names.people_words import is_people
from loaders.names.spans import Span, SpanKind, Standing
from loaders.passage import Passage

# What stands right before the name: in any place, or right behind a noun for people or a comma.
ALWAYS = (
    ("calling", "themselves"), ("calling", "itself"), ("call", "themselves"), ("calls", "itself"),
    ("styling", "themselves"), ("styling", "itself"), ("organised", "as"), ("organized", "as"), ("name", "of"),
    ("banner", "of"),
)  # fmt: skip
BEHIND_PEOPLE = (("known", "as"),)
ARTICLES = ("the", "a", "an")
# The words that give the name stand in the group's description, or so near behind it.
NEAR = 5


def find_own_name(passage: Passage, index: int, first: int, last: int) -> Span | None:
    """The name of the group that tokens `first` to `last` describe, None where it has none or one of those in power."""
    tokens = passage.tokens(index)
    words = [token.lower for token in tokens[first : last + NEAR]]
    for at in range(len(words)):
        before = tokens[first + at - 1]
        is_people_before = at > 0 and (before.text == "," or is_people(before, passage.lexicon))
        wordings = (*ALWAYS, *BEHIND_PEOPLE) if is_people_before else ALWAYS
        giving = next((given for given in wordings if tuple(words[at : at + len(given)]) == given), None)
        if giving is None:
            continue
        start = first + at + len(giving)
        start += start < len(tokens) and tokens[start].lower in ARTICLES
        for span in passage.spans(index):
            if span.first == start and span.kind in (SpanKind.NAME, SpanKind.UNKNOWN_NAME):
                return None if span.standing in (Standing.POWER, Standing.PRESS) else span
    return None
