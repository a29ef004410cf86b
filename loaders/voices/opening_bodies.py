"""Which bodies the first lines of a text and the addresses in it show: subjects of its first sentence, senders."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.model import SentenceKind
from loaders.names.spans import Span, SpanKind, Standing
from loaders.passage import Passage
from loaders.voices.voices_heard import VOICING
from store.rows import Actor, NamedActor

BODIES = (SpanKind.NAME, SpanKind.UNKNOWN_NAME)
OPENERS = VOICING | word_set(
    """
    is are was has have will marks marked expresses expressed stands stand applauds denounces denounced rejects rejected
    calling commends deplores regrets reiterates notes issues issued writes commemorates joins
    """
)
EMAIL = re.compile(r"[\w.+-]{1,64}@(?P<domain>[\w-]+(?:\.[\w-]+)+)|\bwww\.(?P<web>[\w-]+(?:\.[\w-]+)+)")
LINK = re.compile(r"https?://(?:www\.)?(?P<site>[\w-]+)\.[a-z]")
# So many links must there be, and so long a label to be the beginning of a name.
FEWEST_LINKS, LONG_LABEL = 3, 8
LONGEST_HEAD, OPENING = 8, 5


def find_openers(passage: Passage) -> Iterator[NamedActor]:
    """The body that is the subject of the first sentence, or stands alone on one of the first lines."""
    is_opened = False
    for sentence in passage.sentences[:OPENING]:
        spans, tokens = passage.spans(sentence.index), passage.tokens(sentence.index)
        bodies = [span for span in spans if span.kind in BODIES and span.actor is not None]
        if not bodies:
            continue
        first = bodies[0]
        is_alone = first.standing is Standing.CIVIL and first.last - first.first >= len(tokens) - 1 and len(tokens) > 1
        is_subject = first is spans[0] and sentence.kind is not SentenceKind.HEADING and acts(tokens, first)
        if is_alone or is_subject and not is_opened:
            yield name_body(passage, sentence.index, first)
        is_opened = is_opened or sentence.kind is not SentenceKind.HEADING


def find_headline_voice(passage: Passage, named: Mapping[str, NamedActor]) -> NamedActor | None:
    """The body that the body of the text names too and whose verb of speaking the headline has: `RWU demands ...`."""
    title = passage.sentences[0] if passage.sentences else None
    if title is None:
        return None
    tokens = passage.tokens(0)
    verb = next((at for at, token in enumerate(tokens[1:LONGEST_HEAD], 1) if token.lower in OPENERS), None)
    if verb is None or any(not token.text[0].isalnum() and token.text not in "’'-&" for token in tokens[:verb]):
        return None
    written = passage.written(0, 0, verb).removeprefix("The ")
    actor = passage.short_forms.get(written) or passage.gazetteer.actor_for(written)
    return named.get(actor.actor_id)


def find_addressed(passage: Passage, known: Iterable[NamedActor]) -> Iterator[NamedActor]:
    """Those of the known whose acronym or name is the domain of an address in the text: `press@rwu.example.org`.

    Links lead to others' pages too: their domain counts where half of them share it.
    """
    domains = {
        label
        # The pattern is slow where nothing matches, as in most texts.
        for found in (EMAIL.finditer(passage.text) if "@" in passage.text or "www." in passage.text else ())
        for label in re.split(r"[.-]", (found["domain"] or found["web"] or "").lower())
        if len(label) > 2
    }
    links = Counter(found["site"].lower() for found in LINK.finditer(passage.text))
    site, count = links.most_common(1)[0] if links else ("", 0)
    main = site if count >= FEWEST_LINKS and 2 * count >= links.total() else ""
    if not domains and not main:
        return
    acronyms: dict[str, set[str]] = defaultdict(set)
    for short, actor in passage.short_forms.items():
        acronyms[actor.actor_id].add(short.lower())
    for named in known:
        plain = re.sub(r"\W", "", named.actor.name).lower()
        forms = {plain, _initials(named.actor)} | acronyms[named.actor.actor_id]
        if forms & domains or main and (main in forms or len(main) >= LONG_LABEL and plain.startswith(main)):
            yield named


def name_body(passage: Passage, index: int, span: Span) -> NamedActor:
    """The body of a span, as it is written there."""
    actor = span.actor
    if actor is None:
        raise ValueError("A span without an actor has no name.")
    return NamedActor(actor, passage.written(index, span.first, span.last))


def acts(tokens: Sequence[Token], span: Span) -> bool:
    """Does a verb of speaking or being follow, past an acronym in brackets?"""
    following = [token.lower for token in tokens[span.last : span.last + 5]]
    if following[:1] == ["("] and ")" in following:
        following = following[following.index(")") + 1 :]
    return any(word in OPENERS for word in following[:3])


def _initials(actor: Actor) -> str:
    return "".join(word[0] for word in actor.name.split() if word[0].isupper()).lower()
