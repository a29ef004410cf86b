"""A word for an act that may be a response, as its finder hands it on."""

from typing import NamedTuple

from loaders.grammar.cues import Cue
from loaders.grammar.inflections import Form
from loaders.names.phrases import Phrase


class ResponseCandidate(NamedTuple):
    """A word for an act that may be a response; `at` is its token in sentence `sentence`, `after` the first one after
    it. `siblings` counts the sentence's other candidates, among which it is the `place`-th and perhaps the strongest;
    `asks` counts the plain asks of its text, which it may answer.
    """

    sentence: int
    cue: Cue
    word: str
    form: Form | None
    at: int
    after: int
    start: int
    end: int
    subject: Phrase | None
    is_passive: bool
    reach: int
    others: tuple[str, ...] = ()
    in_ask: bool = False
    siblings: int = 0
    place: int = 0
    is_strongest: bool = True
    is_after_ask: bool = False
    asks: int = 0
