"""Says whether a phrase names anybody in power: whoever a state only describes has none, nor has a company."""

from collections.abc import Sequence

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.phrases import Phrase
from loaders.names.spans import Span, SpanKind, Standing
from loaders.passage import Passage
from store.rows import NamedActor
from store.vocabulary import ActorType

# Who speaks for the state or body before them, and who has no power in it.
SPEAKING = word_set(
    """
    spokesperson spokesman spokeswoman spokespeople president vice-president secretary-general director chair chairman
    chairwoman chairperson delegates participants speakers public people leader
    """
)
# Clubs have presidents and secretaries too; with the full name alone it is not told whose it is.
ALSO_OF_CLUBS = word_set("president secretary commissioner governor chief head commander chairman speaker judge")
SENTENCES = 80
COMPANIES = word_set("company companies firm firms corporation corporations giant giants manufacturer manufacturers")


def may_answer(passage: Passage, phrase: Phrase) -> bool:
    """Does the phrase name anybody in power, or leave it open?"""
    tokens = passage.tokens(phrase.sentence)
    pairs = tuple(zip(phrase.spans, (*phrase.spans[1:], None), strict=True))
    is_company = any(_is_company(tokens, span) for span in phrase.spans)
    is_press = any(span.standing is Standing.PRESS for span in phrase.spans)
    if not (is_company or is_press) and phrase.standing not in (Standing.CIVIL, Standing.YOU):
        return True
    return any(_has_power(tokens, span, behind) for span, behind in pairs) or _is_secretary(tokens, phrase)


def holds_power(passage: Passage, named: NamedActor) -> bool:
    """Is it a person whom the text calls by an office of state, here or elsewhere: `President Ruiz`, `Ruiz`?

    Whom the text ties to a body outside power stands under the name of that.
    """
    if named.actor.type is not ActorType.PERSON:
        return False
    name = named.actor.name.lower()
    full, surnames = passage.once(_find_holders)
    return name in full or " " not in name and name in surnames


def _find_holders(passage: Passage) -> tuple[frozenset[str], frozenset[str]]:
    """Those whose names stand behind an office of state, and the surnames of all of them, in small letters."""
    full: set[str] = set()
    surnames: set[str] = set()
    for sentence in passage.sentences[:SENTENCES]:
        spans = passage.spans(sentence.index)
        for title, holder in zip(spans, spans[1:], strict=False):
            is_office = title.kind is SpanKind.OFFICE and title.standing is Standing.POWER
            if not is_office or holder.first != title.last or holder.standing is not Standing.PERSON:
                continue
            name = passage.written(sentence.index, holder.first, holder.last).lower()
            name = name.removesuffix("'s").removesuffix("’s")
            if not name.split():
                continue
            words = passage.tokens(sentence.index)[title.first : title.last]
            if " " not in name or words[-1].lower not in ALSO_OF_CLUBS or len(words) > 1:
                full.add(name)
                surnames.add(name.split()[-1])
    return frozenset(full), frozenset(surnames)


def _has_power(tokens: Sequence[Token], span: Span, behind: Span | None) -> bool:
    return (
        span.standing is Standing.POWER
        and not _is_company(tokens, span)
        and not (
            span.kind in (SpanKind.NAME, SpanKind.OFFICE) and behind is not None and _describes(tokens, span, behind)
        )
    )


def _describes(tokens: Sequence[Token], state: Span, behind: Span) -> bool:
    """`the Kenyan activist Ana Ruiz`, `the UK charity Rivers Alive`: does the state say whence somebody else is?"""
    if behind.first != state.last or behind.kind is not SpanKind.GENERIC:
        return False
    is_civil = behind.standing in (Standing.CIVIL, Standing.PRESS)
    return is_civil and tokens[behind.last - 1].lower not in SPEAKING or _is_company(tokens, behind)


def _is_company(tokens: Sequence[Token], span: Span) -> bool:
    if span.actor is not None and span.kind is SpanKind.NAME:
        return span.actor.type is ActorType.COMPANY
    return span.kind is SpanKind.GENERIC and tokens[span.last - 1].base in COMPANIES


def _is_secretary(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """`Secretary Dahl`, `the home secretary`: members of a cabinet more often than of a club."""
    head = phrase.head
    words = [t.base for t in tokens[max(0, head.first - 1) : phrase.last]]
    return head.kind in (SpanKind.OFFICE, SpanKind.GENERIC) and "secretary" in words and "general" not in words
