"""Says of which state's parliament a text is the record: questions to a minister with the answers."""

import re

from loaders.names.spans import SpanKind
from loaders.passage import Passage
from store.vocabulary import ActorType

ASKED = r"(?:minister|secretary of state|prime minister|taoiseach|chancellor|attorney)"
QUESTION = re.compile(
    rf"\bto ask the {ASKED}|\basked the {ASKED}\b.{{0,300}}\bif (?:he|she|they) will\b", re.IGNORECASE
)
# No other cabinet has one.
BRITISH = re.compile(r"\bSecretary of State for\b")
OPENING = 14


def find_asked_state(passage: Passage) -> str | None:
    """The code of the state whose ministers a parliament asks in this text; None where it is no such record."""
    # The pattern tries every place of the text, where these words alone are found at once.
    if "ask the " not in passage.lowered and "asked the " not in passage.lowered:
        return None
    if QUESTION.search(passage.text) is None:
        return None
    for sentence in passage.sentences[:OPENING]:
        for span in passage.spans(sentence.index):
            actor = span.actor if span.kind is SpanKind.NAME else None
            if actor is not None and actor.type is ActorType.PARLIAMENT and actor.country:
                return actor.country
    return "GB" if BRITISH.search(passage.text) is not None else None
