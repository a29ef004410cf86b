"""The body that stands before a person's name: `Labour's trade spokesperson Ana Ruiz`, `Rivers Watch head Ana Ruiz`."""

from collections.abc import Sequence

from loaders.grammar.tokens import Token
from loaders.grammar.word_sets import word_set
from loaders.names.spans import CIVIL_TYPES, COMMON_OPENERS, Span, SpanKind, Standing
from loaders.passage import Passage
from store.rows import Actor
from store.vocabulary import ActorType

# Nouns by which a person speaks for the body named before them.
ROLES = word_set(
    """
    spokesperson spokesman spokeswoman leader co-leader coleader mp mps senator president vice-president director
    co-director secretary secretary-general chair chairman chairwoman chairperson co-chair co-chairs head coordinator
    co-ordinator convenor convener representative member founder co-founder organiser organizer campaigner lawyer
    co-president vice-chair vice-chairman vice-chairperson lead expert specialist strategist attorney
    executive officer manager researcher adviser advisor analyst delegate lobbyist activist counsel chief
    """
)
SORTS = word_set("charity group union organisation organization network ngo coalition campaign association foundation")
# Roles that people have also for other people: they need a body that is known as one.
PERSONAL_ROLES = word_set(
    """
    lawyer counsel adviser advisor activist member chief delegate representative campaigner expert specialist strategist
    attorney lead
    """
)
PARTY_ROLES = word_set("mp mps leader co-leader coleader spokesperson spokesman spokeswoman")
# Words that say what a person speaks on or how high, between the body and the role.
PORTFOLIO = word_set(
    """
    foreign affairs immigration defence defense health justice human rights trade climate change environment education
    housing finance and police security international development conservation maori māori social energy transport
    agriculture women youth labour law electoral law education industrial relations national deputy general senior
    assistant acting executive associate former policy legal media press communications regional programme program
    advocacy managing founding interim global country public campaigns research refugee asylum disarmament ethnic
    vice programs programmes projects project
    pacific indigenous welfare economic biosecurity workplace tertiary co trade
    """
)
ADDRESS = word_set("mr mrs ms miss dr hon prof professor sir dame rt mr. mrs. ms. dr. hon. prof. rev. rev the , and")
STOPS = word_set(
    """
    said says told by with from to for that which who whom is was are were has have had but when while as according
    added adds urged asked in on at against between over under after before into about like including
    """
)
# What may stand in lower case inside a name.
LINKS = word_set("of the and for in on to de del la le & 's ’s ' ’ s")
MARKS = frozenset('.;:!?“”"()[]|•–—')
LONGEST = 16


def body_before(passage: Passage, index: int, person: int) -> Actor | None:
    """The body in the title before the person whose name begins at token `person`; None without such a title."""
    tokens = passage.tokens(index)
    first = person
    while first > 0 and person - first < LONGEST and not _ends_title(tokens, first - 1):
        first -= 1
    role = next((i for i in range(first, person) if tokens[i].base in ROLES), None)
    if role is None:
        return None
    owner = next(
        (i for i in range(first, role) if tokens[i].is_possessive or tokens[i].text.endswith(("s'", "s’"))), None
    )
    last = role if owner is None else owner + 1
    while first < role and (not tokens[first].is_capital or tokens[first].lower in COMMON_OPENERS):
        first += 1
    while owner is None and last > first and tokens[last - 1].base in PORTFOLIO:
        last -= 1
    if last == first and tokens[role].base in PARTY_ROLES:
        # `Labour trade spokesperson Ana Ruiz`: the first word is a party's name before a role that only a party gives.
        last = first + 1
    if last <= first or _is_no_name([t.lower for t in tokens[first:last]]):
        return None
    if any(not token.is_capital and token.lower not in LINKS for token in tokens[first:last]):
        return None
    return _as_body(passage, passage.written(index, first, last), tokens[role].base, owner is not None)


def person_in(passage: Passage, index: int, span: Span) -> int | None:
    """The token at which a person's name begins in an unlisted name: behind a title inside it, or after one before it.

    None where nothing shows that the name is a person's.
    """
    tokens = passage.tokens(index)
    inside = next((i for i in range(span.last - 2, span.first, -1) if tokens[i].base in ROLES), None)
    if inside is not None:
        return inside + 1
    if span.kind is SpanKind.NAME:
        return None
    is_titled = span.first > 0 and tokens[span.first - 1].base in ROLES and span.last - span.first <= 3
    is_person = span.actor is not None and span.actor.type is ActorType.PERSON
    return span.first if is_person or is_titled and span.last - span.first > 1 else None


def body_of_office(passage: Passage, index: int, span: Span) -> Actor | None:
    """The body in `Co-leader of the Rivers Party` or `Chilean director of Rivers Watch`, read as one name."""
    tokens = passage.tokens(index)
    if tokens[span.last - 1].base in ROLES and span.kind is SpanKind.UNKNOWN_NAME:
        return body_before_role(passage, index, span.first, span.last - 1)
    role = next((i for i in range(span.first, span.last - 2) if tokens[i].base in ROLES), None)
    if role is None or tokens[role + 1].lower not in ("of", "for", "at") or role > span.first + 2:
        return None
    first = role + 3 if tokens[role + 2].lower == "the" and role + 3 < span.last else role + 2
    name = passage.written(index, first, span.last).removesuffix("'s").removesuffix("’s")
    actor = passage.short_forms.get(name) or passage.gazetteer.actor_for(name)
    is_body = actor.type not in (ActorType.UNKNOWN, ActorType.PERSON, ActorType.GOVERNMENT)
    return actor if is_body or span.kind is SpanKind.UNKNOWN_NAME else None


def has_role_of(tokens: Sequence[Token], body: Span) -> bool:
    """`The representative of the Rivers Union, Ana Ruiz`: does a role and `of` stand before the body?"""
    words = [token.lower for token in tokens[max(0, body.first - 3) : body.first]]
    words = words[:-1] if words[-1:] == ["the"] else words
    return len(words) > 1 and words[-1] in ("of", "for", "at", "from") and words[-2] in ROLES


def whole_of(passage: Passage, index: int, spans: Sequence[Span], part: Span) -> Span:
    """The body of which a title gives a part first: `head of Policy at Casa Lima`, `of its Ferry Desk, Casa Lima`."""
    tokens = passage.tokens(index)
    for span in spans[spans.index(part) + 1 :]:
        between = [token.lower for token in tokens[part.last : span.first]]
        is_joined = between in ([","], ["at"], ["at", "the"], [",", "at"], [",", "of"], [",", "the"])
        if (
            not is_joined
            or span.standing is not Standing.CIVIL
            or span.kind not in (SpanKind.NAME, SpanKind.UNKNOWN_NAME)
        ):
            break
        part = span
    return part


def body_before_role(passage: Passage, index: int, first: int, role: int) -> Actor | None:
    """The body in `RWN National Coordinator`: what stands from token `first` on before the role and its field."""
    tokens = passage.tokens(index)
    last = role
    while last > first and tokens[last - 1].base in PORTFOLIO:
        last -= 1
    if last == first or _is_no_name([token.lower for token in tokens[first:last]]):
        return None
    return _as_body(passage, passage.written(index, first, last), tokens[role].base, False)


def _is_no_name(words: Sequence[str]) -> bool:
    return words[0] in ROLES or words[0] in STOPS or len(words) == 1 and words[0] in COMMON_OPENERS


def _ends_title(tokens: Sequence[Token], at: int) -> bool:
    return (
        tokens[at].lower in STOPS
        or tokens[at].text in MARKS
        or tokens[at].text == ","
        and at + 2 < len(tokens)
        and tokens[at - 1].base not in ROLES
    )


def _as_body(passage: Passage, name: str, role: str, is_owner: bool) -> Actor | None:
    plain = name.removesuffix("'s").removesuffix("’s").removesuffix("'").removesuffix("’")
    is_party = role in PARTY_ROLES
    is_subject = plain.lower() in PORTFOLIO and not is_owner and not is_party
    if is_subject or plain.lower() in ADDRESS or len(plain) < 2:
        return None
    known = passage.resolve(plain)
    is_state = known is not None and known.type in (ActorType.GOVERNMENT, ActorType.PERSON)
    if is_state or passage.gazetteer.resolve_country(plain) is not None:
        return None
    if known is not None:
        return known
    actor = passage.gazetteer.actor_for(plain)
    if actor.type in CIVIL_TYPES or actor.type is not ActorType.UNKNOWN:
        return actor
    if role in PERSONAL_ROLES:
        return None
    return Actor(actor.actor_id, actor.name, ActorType.PARTY if is_party else ActorType.NGO)


def is_organisation(tokens: Sequence[Token], span: Span) -> bool:
    """Is it a body's name: none of a person, unless `the` or `the charity` stands before it, as before no person?"""
    if span.kind not in (SpanKind.NAME, SpanKind.UNKNOWN_NAME) or span.actor is None:
        return False
    before = [token.lower for token in tokens[max(0, span.first - 2) : span.first]]
    is_body = before[-1:] == ["the"] and span.last - span.first > 1 or before[-1:] != [] and before[-1] in SORTS
    return span.actor.type is not ActorType.PERSON or is_body
