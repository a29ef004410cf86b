"""The body behind a person's name: `Ana Ruiz, director of Oxfam`, `Ana Ruiz, who leads the Rivers Union`."""

from loaders.grammar.word_sets import word_set
from loaders.names.affiliations import ROLES, body_before_role, body_of_office, is_organisation, whole_of
from loaders.names.spans import Span, SpanKind, Standing
from loaders.passage import Passage
from store.rows import Actor
from store.vocabulary import ActorType

# What opens an apposition behind a name, and ends it.
APPOSITION_OPENERS = word_set(", ( – — - of from at")
APPOSITION_ENDS = word_set(
    """
    . ; : said says told and is was has urged urges called calls asked asks demanded demands wants welcomed condemned
    met wrote writes warned criticised criticized praised thanked joined ” "
    """
)
# What somebody does for a body, and what they may have done until today.
LASTING = word_set("led headed directed chaired run managed coordinated served worked")
DUTIES = LASTING | word_set(
    """
    leads heads directs chairs runs manages coordinates founded co-founded represents presides works serves co-directs
    co-chairs oversees co-leads speaks campaigns
    """
)
HAVE = word_set("has have")
PLACES = word_set("at for over")
# `the Lima office of`: a part of a body; who directs a study of a body does nothing for it.
PARTS = word_set(
    "office branch chapter programme program department division section team board desk unit wing bureau work"
)


def body_behind(passage: Passage, index: int, spans: list[Span], position: int) -> Actor | None:
    """The body in the apposition or clause behind the person at this position of the sentence's spans; else None."""
    tokens = passage.tokens(index)
    at = spans[position].last
    if at >= len(tokens) or tokens[at].lower not in APPOSITION_OPENERS:
        return None
    has_role = False
    for after in spans[position + 1 : position + 4]:
        between = [t.lower for t in tokens[at : after.first]]
        does_for = _does_for(between)
        if len(between) > 14 or not does_for and not APPOSITION_ENDS.isdisjoint(between):
            break
        is_state = after.actor is not None and after.actor.type is ActorType.GOVERNMENT
        has_role = (
            has_role
            or any(t.base in ROLES for t in tokens[after.first : after.last])
            or after.kind in (SpanKind.OFFICE, SpanKind.GENERIC)
            and after.standing is not Standing.THING
            or not ROLES.isdisjoint(between)
        )
        if is_state and tokens[after.last - 1].is_possessive and after.kind is SpanKind.NAME:
            # `a member of Kenya's Rivers Movement` is none of Kenya.
            continue
        titled, whole = _titled_body(passage, index, spans, after), whole_of(passage, index, spans, after)
        if titled is not None:
            return titled if whole is after else whole.actor
        if (
            is_organisation(tokens, after)
            and tokens[after.last - 1].base not in ROLES
            and (
                has_role
                or does_for
                and not is_state
                or between[0] in ("of", "from", "at", "(")
                and after.actor is not None
                and after.actor.type is not ActorType.UNKNOWN
            )
        ):
            return body_of_office(passage, index, whole) or whole.actor
    return None


def _does_for(words: list[str]) -> bool:
    """`, who leads the`, `, a nurse who directs research at the`: does a clause say what somebody does for a body?"""
    who = words.index("who") if words[:1] == [","] and "who" in words else len(words)
    verb = next((at for at in range(who + 1, min(who + 4, len(words))) if words[at] in DUTIES), None)
    if verb is None or words[verb] in LASTING and words[verb - 1] not in HAVE:
        return False
    behind = words[verb + 1 :]
    behind = behind[:-1] if behind[-1:] == ["the"] else behind
    return not behind or behind[-1] in PLACES or behind[-1] == "of" and not PARTS.isdisjoint(behind)


def _titled_body(passage: Passage, index: int, spans: list[Span], after: Span) -> Actor | None:
    """The body that a civil role gives behind a name: `coordinator of Casa Lima`, `RWN national coordinator`."""
    if after.kind is not SpanKind.UNKNOWN_NAME or after.actor is None:
        return None
    position = spans.index(after)
    heads = [span for span in spans if span.kind is SpanKind.OFFICE and span.standing is Standing.CIVIL]
    if any(span.first == after.last for span in heads):
        return body_before_role(passage, index, after.first, after.last)
    before = spans[position - 1]
    words = [token.lower for token in passage.tokens(index)[before.last : after.first]]
    if position > 0 and before in heads and words in (["of"], ["of", "the"]):
        is_place = passage.gazetteer.resolve_country(after.actor.name) is not None
        kept = after.actor.type not in (ActorType.PERSON, ActorType.UNKNOWN)
        body = after.actor if kept else Actor(after.actor.actor_id, after.actor.name, ActorType.NGO)
        return None if is_place else body
    return body_of_office(passage, index, after)
