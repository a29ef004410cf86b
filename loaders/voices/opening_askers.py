"""Who asks in the sentences that open a text: those whose letter, call or demand the rest of it goes on with."""

from collections.abc import Iterator

from loaders.grammar.word_sets import word_set
from loaders.intake.front_matter import split_front_matter
from loaders.model import SentenceKind
from loaders.names.phrases import Phrase, phrase_before
from loaders.names.spans import SpanKind, Standing, standing_of
from loaders.passage import Passage
from loaders.voices.attribution import name_actors
from store.rows import NamedActor

ASKING = word_set(
    """
    urge urges urged urging call calls called calling demand demands demanded demanding ask asks asked appeal appeals
    appealed write wrote written signed sent petitioned condemn condemns condemned issued
    """
)
# Headlines, labels and pictures may stand before the first sentences, which are longer.
OPENING, REACH, SHORT = 4, 14, 6
NO_ASKERS = (Standing.POWER, Standing.PRESS, Standing.THING, Standing.WE, Standing.YOU)


def find_opening_askers(passage: Passage) -> tuple[NamedActor, ...]:
    """The subject of the first verb of asking in the first sentences, else in the headline; empty where it has none."""
    for phrase in _subjects(passage):
        if phrase.standing in NO_ASKERS or phrase.head.kind is SpanKind.PRONOUN:
            continue
        if phrase.head.kind is SpanKind.OFFICE and len(phrase.spans) == 1:
            # `Chair` alone names nobody.
            continue
        named = name_actors(passage, phrase, preferred=Standing.CIVIL)
        if named and all(standing_of(found.actor) not in NO_ASKERS for found in named):
            return named
    return ()


def _subjects(passage: Passage) -> Iterator[Phrase]:
    """The subjects of the verbs of asking in the first sentences of the text, then in its headlines."""
    _, text = split_front_matter(passage.text)
    start = len(passage.text) - len(text)
    head = [sentence for sentence in passage.sentences if sentence.start >= start][:REACH]
    headlines = [sentence for sentence in head[:OPENING] if sentence.kind is SentenceKind.HEADING]
    prose = [s for s in head if s.kind is not SentenceKind.HEADING and len(passage.tokens(s.index)) > SHORT]
    for sentence in [*prose[:OPENING], *headlines]:
        for at, token in enumerate(passage.tokens(sentence.index)):
            if at > 0 and token.lower in ASKING and passage.quote_at(token.start) is None:
                phrase = phrase_before(passage, sentence.index, at)
                if phrase is not None and at - phrase.last <= 3:
                    yield phrase
