"""Scans the tokens of one sentence, left to right, for spans that may stand for actors."""

from collections.abc import Mapping, Sequence

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.facts import Power
from loaders.names.group_words import begin_of_group, modifies
from loaders.names.name_spans import find_known_name, find_unknown_name
from loaders.names.offices import find_office
from loaders.names.spans import PRONOUNS, Lexicon, Span, SpanKind, Standing, standing_of
from loaders.voices.datelines import dateline_end
from store.rows import Actor
from store.vocabulary import ActorType

# Nouns that say of the name before them what sort of body it is.
SORTS = word_set(
    """
    group campaign movement coalition network alliance collective organisation organization association union charity
    committee foundation forum chapter federation ngo
    """
)
# Group nouns that stand as adjectives before another: `youth chapters`, `civil society organisations`.
DESCRIBING = word_set(
    """
    youth society activist student students worker workers teacher teachers women farmers family community church faith
    campaign advocate citizen journalist refugee minority network expert member public
    """
)
WORLDWIDE = word_set("international global world worldwide donor diplomatic")
WholeName = tuple[list[str], Actor]
NO_NAMES: Mapping[str, Sequence[WholeName]] = {}
NOTHING: frozenset[SpanKind] = frozenset()
# Named here for the loop over all words: before Python 3.12 looking up a member takes longer than the rest of a test.
NAME, OFFICE, GENERIC, PRONOUN = SpanKind.NAME, SpanKind.OFFICE, SpanKind.GENERIC, SpanKind.PRONOUN
# What these nouns are after these words, whatever they are alone.
AID = word_set("aid relief charity humanitarian voluntary development")
PAIRS = {("news", "agency"): Standing.PRESS, ("press", "agency"): Standing.PRESS, ("think", "tank"): Standing.CIVIL}
PAIRS |= {(kind, noun): Standing.CIVIL for kind in AID for noun in ("agency", "agencies")}
PARTISANS = word_set("republican democrat democratic independent")
LAWMAKERS = word_set("senator congressman congresswoman representative lawmaker colleague governor mayor")
# Titles that clubs and unions have as well as states; `its chairman` is that of a body named before.
SHARED_TITLES = word_set("president vice-president chairman chairwoman chairperson chair")
SECRETARIES = word_set("secretary secretary-general")
POSSESSORS = word_set("its their our")
STANDING_OF_SORT = {"we": Standing.WE, "you": Standing.YOU, "person": Standing.PERSON}


def find_spans(
    tokens: Sequence[Token],
    lexicon: Lexicon,
    short_forms: Mapping[str, Actor],
    whole_names: Mapping[str, Sequence[WholeName]] = NO_NAMES,
) -> list[Span]:
    """The spans of a sentence in order, without overlap; `short_forms` are the acronyms that the document explains.

    `whole_names` are what those stand for where an `and` might else part them, by their first words.
    """
    spans: list[Span] = []
    openers = lexicon.openers
    last = dateline_end(tokens, lexicon)
    for at, token in enumerate(tokens):
        kinds = openers.get(token.base, NOTHING)
        if at < last or not kinds and not token.is_capital:
            continue
        span = (
            (_short_form(token, at, short_forms, lexicon) if short_forms and token.is_capital else None)
            or (_whole_name(tokens, at, whole_names[token.text], lexicon) if token.text in whole_names else None)
            or (find_known_name(tokens, at, lexicon) if NAME in kinds else None)
            or (find_office(tokens, at, lexicon) if OFFICE in kinds else None)
            or (find_unknown_name(tokens, at, lexicon) if token.is_capital else None)
            or (_generic(tokens, at, lexicon, spans) if GENERIC in kinds else None)
            or (_pronoun(tokens, at) if PRONOUN in kinds else None)
        )
        if span is None or span.kind is SpanKind.UNKNOWN_NAME and _is_party_of_lawmaker(tokens, span, lexicon):
            continue
        if span.kind is OFFICE and _is_shared_title(tokens, span, spans):
            span = span._replace(standing=Standing.UNCLEAR)
        if span.kind is GENERIC and spans:
            if _is_attribute(tokens, spans[-1], span) or _is_plural_owner(tokens, spans[-1], span):
                span = span._replace(first=spans.pop().first)
            else:
                if _describes(tokens, spans[-1], span):
                    before = spans.pop()
                    span = span._replace(first=before.first, actor=before.actor)
                name = _name_of_sort(tokens, spans, span)
                spans = [_as_body(known) if known is name else known for known in spans] if name is not None else spans
        spans.append(span)
        last = span.last
    return spans


def _is_shared_title(tokens: Sequence[Token], span: Span, spans: Sequence[Span]) -> bool:
    """`its president`, `the Rivers Union’s chairman`: a title that clubs have too, owned by no state that is named."""
    title = tokens[span.last - 1].base
    if span.standing is not Standing.POWER or title not in SHARED_TITLES | SECRETARIES or not span.first:
        return False
    if tokens[span.first - 1].lower in POSSESSORS or title in SECRETARIES:
        return tokens[span.first - 1].lower in POSSESSORS
    before = spans[-1] if spans and spans[-1].last == span.first else None
    if before is None or before.kind in (SpanKind.OFFICE, SpanKind.PRONOUN):
        return False
    is_owner = tokens[before.last - 1].is_possessive or before.kind is not SpanKind.GENERIC
    is_unclear = before.standing is Standing.UNCLEAR and is_owner
    return before.standing is Standing.CIVIL or is_unclear


def _is_party_of_lawmaker(tokens: Sequence[Token], span: Span, lexicon: Lexicon) -> bool:
    """`Texas Republican Senator Ana Ruiz`: a lawmaker's party, which is neither asked nor asks by that."""
    following = tokens[span.last] if span.last < len(tokens) else None
    if following is None or tokens[span.last - 1].lower not in PARTISANS:
        return False
    return following.base in LAWMAKERS or following.is_capital and following.base in lexicon.offices


def _is_attribute(tokens: Sequence[Token], before: Span, group: Span) -> bool:
    """`European governments`, `Uyghur groups`: a lone capitalised word before a group noun only describes it."""
    return (
        before.kind is SpanKind.UNKNOWN_NAME
        and before.standing is Standing.PERSON
        and before.last == group.first
        and before.last - before.first == 1
        and not tokens[before.first].is_possessive
    )


def _describes(tokens: Sequence[Token], before: Span, group: Span) -> bool:
    """`eight youth organisations`, `the activist group`: a group noun right before another says which sort it is."""
    if before.last != group.first or group.last - group.first > 1:
        return False
    noun = tokens[before.last - 1]
    if before.kind is not SpanKind.GENERIC:
        return before.kind is SpanKind.OFFICE and noun.lower in ("head", "chief")
    return not noun.is_possessive and noun.lower in DESCRIBING


def _is_plural_owner(tokens: Sequence[Token], before: Span, group: Span) -> bool:
    """`the workers' union`: one group, named by its members."""
    is_mark = group.first == before.last + 1 and tokens[before.last].text in "'’"
    return is_mark and before.kind is SpanKind.GENERIC and tokens[before.last - 1].lower.endswith("s")


def _name_of_sort(tokens: Sequence[Token], spans: Sequence[Span], group: Span) -> Span | None:
    """The name in `the Rivers Alive network`, `the Casa Lima rights group`, that the words behind make a body."""
    if tokens[group.last - 1].lower not in SORTS or not spans:
        return None
    first, before = group.first, spans[-1]
    if before.kind is SpanKind.GENERIC and before.last == first and len(spans) > 1:
        first, before = before.first, spans[-2]
    is_name = before.kind is SpanKind.UNKNOWN_NAME and before.standing in (Standing.PERSON, Standing.UNCLEAR)
    is_plain = is_name and before.last == first and not tokens[before.last - 1].is_possessive
    return before if is_plain and before.actor is not None else None


def _as_body(span: Span) -> Span:
    actor = span.actor
    body = None if actor is None else Actor(actor.actor_id, actor.name, ActorType.NGO)
    return span._replace(standing=Standing.CIVIL, actor=body)


def _short_form(token: Token, at: int, short_forms: Mapping[str, Actor], lexicon: Lexicon) -> Span | None:
    actor = short_forms.get(token.text.removesuffix("'s").removesuffix("’s"))
    return None if actor is None else _explained(at, at + 1, actor, lexicon)


def _whole_name(tokens: Sequence[Token], at: int, names: Sequence[WholeName], lexicon: Lexicon) -> Span | None:
    """One of the names that begin with the word at `at`: `Kano Tailors and Weavers Union` is one body, not two."""
    for words, actor in names:
        last = at + len(words)
        if [token.text for token in tokens[at:last]] == words:
            return _explained(at, last, actor, lexicon)
    return None


def _explained(first: int, last: int, actor: Actor, lexicon: Lexicon) -> Span:
    kind = SpanKind.NAME if actor.is_reviewed else SpanKind.UNKNOWN_NAME
    standing = standing_of(actor)
    if standing is Standing.UNCLEAR:
        head = lexicon.gazetteer.head_of(actor.name)
        standing = Standing.POWER if head is not None and head.power is Power.YES else standing
    return Span(first, last, kind, standing, actor)


def _generic(tokens: Sequence[Token], at: int, lexicon: Lexicon, spans: Sequence[Span]) -> Span | None:
    paired = PAIRS.get((tokens[at - 1].lower, tokens[at].base)) if at else None
    standing = paired or lexicon.heads.get(tokens[at].base)
    if standing is None or tokens[at].lower == "public" and not _is_the_public(tokens, at):
        return None
    if paired is None and tokens[at].base == "tank":
        return None
    floor = spans[-1].last if spans else 0
    first = begin_of_group(tokens, at, floor)
    if first == floor and spans and spans[-1].last == first and spans[-1].kind is SpanKind.NAME:
        return _head_after_name(tokens, at, lexicon, spans, standing)
    if tokens[at].lower == "community" and first < at:
        # The international community is asked, a Hindu or a local community asks.
        is_world = any(token.lower in WORLDWIDE for token in tokens[first:at])
        standing = Standing.POWER if is_world or at - first == 1 and tokens[first].lower == "the" else Standing.CIVIL
    return Span(first, at + 1, SpanKind.GENERIC, standing)


def _is_the_public(tokens: Sequence[Token], at: int) -> bool:
    """`the public`, `members of the public`; in `public transport` and `made public` the word describes."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    is_noun = at > 0 and tokens[at - 1].lower in ("the", "general", "wider")
    return is_noun and (following is None or not modifies(following))


def _head_after_name(
    tokens: Sequence[Token], at: int, lexicon: Lexicon, spans: Sequence[Span], standing: Standing
) -> Span:
    """`German officials`, `Amnesty researchers`: the name decides whether the group has power."""
    before = spans[-1]
    actor = before.actor
    joined = standing
    if standing in (Standing.UNCLEAR, Standing.POWER) and before.standing in (Standing.POWER, Standing.CIVIL):
        joined = before.standing if standing is Standing.UNCLEAR else Standing.POWER
    return Span(before.last, at + 1, SpanKind.GENERIC, joined, actor)


def _pronoun(tokens: Sequence[Token], at: int) -> Span | None:
    sort = PRONOUNS.get(tokens[at].lower)
    if sort is None or tokens[at].text == "US":
        return None
    return Span(at, at + 1, PRONOUN, STANDING_OF_SORT.get(sort, Standing.UNCLEAR))
