"""Says whether a text is the word of an authority by its own title: `Statement from President Ana Ruiz on the raid`."""

import re
from collections.abc import Sequence

from loaders.model import Sentence
from loaders.spans import Span, SpanKind, Standing
from loaders.tokens import Token
from store.vocabulary import ActorType

SAYING = re.compile(
    r"\W*(?:an? |the )?(?:(?:joint|press|media|official|written|opening|closing|public) )*"
    r"(?:statement|remarks|message|readout|proclamation|declaration|communiqu[eé]|speech|address)s?\b"
)
ORDERING = re.compile(r"\W*(?:an? |the )?(?:proclamation on|executive order)\b")
# The title may stand below a line with the date.
TITLES = 2
# Between the noun and whoever speaks: `by`, `from`, `of the`.
NEAR = 4
OFFICES = (SpanKind.OFFICE, SpanKind.GENERIC)
BODIES = frozenset((ActorType.MINISTRY, ActorType.AGENCY, ActorType.PARLIAMENT, ActorType.IGO))


def is_word_of_authority(lowered: str, sentence: Sentence, tokens: Sequence[Token], spans: Sequence[Span]) -> bool:
    """Does the title `sentence` say that somebody with power speaks? The president of a club has none."""
    if ORDERING.match(lowered, sentence.start, sentence.end):
        return True
    return bool(author_of_title(lowered, sentence, tokens, spans))


def author_of_title(
    lowered: str, sentence: Sentence, tokens: Sequence[Token], spans: Sequence[Span]
) -> tuple[Span, ...]:
    """The spans that name whose word the title says the text to be, with an office's holder; none where none does."""
    saying = SAYING.match(lowered, sentence.start, sentence.end)
    if saying is None:
        return ()
    after = [span for span in spans if tokens[span.first].start >= saying.end()]
    if not after or not _is_author(tokens, after[0], saying.end()):
        return ()
    speaker, owner = after[0], after[1] if len(after) > 1 else None
    is_near = owner is not None and owner.first - speaker.last <= NEAR
    if owner is not None and owner.standing is Standing.CIVIL and is_near:
        return ()
    is_body = speaker.actor is not None and speaker.actor.type in BODIES and speaker.standing is Standing.POWER
    if not is_body and (speaker.kind not in OFFICES or speaker.standing is not Standing.POWER):
        return ()
    return (speaker,) if owner is None or not is_near else tuple(after[:3])


def _is_author(tokens: Sequence[Token], span: Span, start: int) -> bool:
    words = [token.lower for token in tokens[: span.first] if token.start >= start]
    return len(words) <= NEAR and words[:1] in (["by"], ["from"], ["of"])
