"""Says whether a text is the word of an authority by its own title: `Statement from President Ana Ruiz on the raid`."""

import re
from collections.abc import Callable, Sequence

from loaders.grammar.tokens import Token
from loaders.model import Sentence
from loaders.names.spans import Span, SpanKind, Standing
from store.rows import Actor
from store.vocabulary import ActorType

SAYING = re.compile(
    r"\W*(?:an? |the )?(?:(?:joint|press|media|official|written|opening|closing|public|presidential) )*"
    r"(?:statement|remarks|message|readout|proclamation|declaration|communiqu[eé]|speech|address)s?\b"
)
ORDERING = re.compile(
    r"\W*(?:an? |the )?(?:proclamation on|executive order|presidential (?:message|memorandum|determination))\b"
)
# `The Lima Court press release`: what stands before these is who speaks.
BRIEFING = re.compile(
    r"\W*(?:the )?(?P<body>[^\n]{2,70}?)[\s:–—-]+(?:press|media|news) "
    r"(?:briefing|release|statement|conference|communiqu[eé]|note)s?\b",
    re.IGNORECASE,
)
# The title may stand below a line with the date.
TITLES = 2
# Between the noun and whoever speaks: `by`, `from`, `of the`.
NEAR = 4
SPOKESPERSONS = frozenset(("spokesperson", "spokesman", "spokeswoman"))
OFFICES = (SpanKind.OFFICE, SpanKind.GENERIC)
BODIES = frozenset((ActorType.MINISTRY, ActorType.AGENCY, ActorType.PARLIAMENT, ActorType.IGO))


def is_word_of_authority(lowered: str, sentence: Sentence, tokens: Sequence[Token], spans: Sequence[Span]) -> bool:
    """Does the title `sentence` say that somebody with power speaks? The president of a club has none."""
    if ORDERING.match(lowered, sentence.start, sentence.end):
        return True
    return bool(author_of_title(lowered, sentence, tokens, spans))


def body_of_briefing(resolve: Callable[[str], Actor | None], text: str, sentence: Sentence) -> Actor | None:
    """The authority whose press release or briefing the title says the text to be; None for others."""
    found = BRIEFING.match(text, sentence.start, sentence.end)
    body = resolve(found["body"]) if found is not None else None
    return body if body is not None and body.type in BODIES and body.is_reviewed else None


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
    if not is_body and not _is_office_of_power(tokens, speaker, owner if is_near else None):
        return ()
    return (speaker,) if owner is None or not is_near else tuple(after[:3])


def _is_office_of_power(tokens: Sequence[Token], speaker: Span, owner: Span | None) -> bool:
    """`President Ana Ruiz`, `the spokesperson of the Senate`: spokespersons have the power of those they speak for."""
    if speaker.kind in OFFICES and speaker.standing is Standing.POWER:
        return True
    speaks = tokens[speaker.last - 1].base in SPOKESPERSONS and tokens[speaker.last : speaker.last + 1] != []
    is_of = speaks and tokens[speaker.last].lower in ("of", "for")
    return is_of and owner is not None and owner.standing is Standing.POWER


def _is_author(tokens: Sequence[Token], span: Span, start: int) -> bool:
    words = [token.lower for token in tokens[: span.first] if token.start >= start]
    return len(words) <= NEAR and words[:1] in (["by"], ["from"], ["of"])
