"""How a phrase falls into groups that act as one, and how a group is written as a name."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from loaders.grammar.word_sets import word_set
from loaders.names.phrases import Phrase
from loaders.names.spans import Span, SpanKind, Standing
from loaders.passage import Passage
from store.rows import NamedActor
from store.vocabulary import ActorType

# "spokesperson of the A", "in 2018, where members": a name begins behind its link; "B on Thursday" ends before the day.
LINK_BEFORE = re.compile(r"^(?:of|in|for|by|where|when|with|from|at|to)\s+", re.IGNORECASE)
# `[Casa Lima](https://...) members`
LINK = re.compile(r"\[(?=[^\]]*\]\()|\]\([^)\s]*\)")
DAY_BEHIND = re.compile(r"\s+on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
ARTICLES = re.compile(
    r"^(?:the|an estimated|a|an|some|our|their|its|his|her|these|those|this|that|such|both|all the|your|as many as)\s+",
    re.IGNORECASE,
)
COUNTS = word_set(
    """
    some over more than at least one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty
    forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands dozens several many of the leading
    major prominent
    """
)


# `A joins B in urging`, `a coalition led by B`
JOINING = word_set("join joins joined joining by")
TEXTS = word_set("letter petition statement report appeal submission declaration study complaint")
TITLES = (SpanKind.GENERIC, SpanKind.OFFICE)
GATHERINGS = word_set("group groups coalition alliance number hundreds thousands dozens team panel")


def split_groups(passage: Passage, phrase: Phrase) -> list[list[Span]]:
    """The spans of a phrase cut where a list goes on: `A of B, C and D` gives [A, B], [C], [D]."""
    phrase = _without_examples(passage, phrase)
    tokens = passage.tokens(phrase.sentence)
    if _is_one_group(passage, phrase):
        return [list(phrase.spans)]
    if not phrase.spans:
        return []
    if is_group_of_people(passage, phrase.sentence, phrase.spans):
        return [list(phrase.spans)]
    groups: list[list[Span]] = [[phrase.spans[0]]]
    for before, span in zip(phrase.spans, phrase.spans[1:], strict=False):
        between = [t.lower for t in tokens[before.last : span.first]]
        is_list = (
            "and" in between
            or "or" in between
            or "&" in between
            or "well" in between
            or between in ([","], [",", "the"])
            or "with" in between
            or "alongside" in between
            or not JOINING.isdisjoint(between)
            or between[:2] == ["(", "for"]
        )
        if is_list and not _is_apposition(before, span, between):
            groups.append([span])
        else:
            groups[-1].append(span)
    return groups


def without_text(passage: Passage, phrase: Phrase) -> Phrase:
    """`a letter from 12 unions` as `12 unions`: who wrote it speaks."""
    head, tokens = phrase.head, passage.tokens(phrase.sentence)
    is_text = head.kind is SpanKind.GENERIC and tokens[head.last - 1].lower in TEXTS and len(phrase.spans) > 1
    if not is_text or tokens[head.last].lower not in ("of", "from", "by") or phrase.spans[1].first - head.last > 3:
        return phrase
    return replace(phrase, first=phrase.spans[1].first, spans=phrase.spans[1:], standing=phrase.spans[1].standing)


def _without_examples(passage: Passage, phrase: Phrase) -> Phrase:
    """`40 groups, including Casa Lima and Rivers Watch` without the examples: the number says who they are."""
    tokens = passage.tokens(phrase.sentence)
    head = next((s for s in phrase.spans if s.kind is SpanKind.GENERIC), None)
    if head is None or not any(token.text[0].isdigit() for token in tokens[max(0, head.first - 1) : head.last]):
        return phrase
    stop = next((i for i in range(head.last, phrase.last) if tokens[i].lower == "including"), phrase.last)
    kept = tuple(span for span in phrase.spans if span.last <= stop)
    return replace(phrase, last=kept[-1].last, spans=kept) if stop < phrase.last and kept else phrase


def _is_one_group(passage: Passage, phrase: Phrase) -> bool:
    """`families and friends of X and Y`: group nouns joined before an `of` are one group."""
    generic = [s for s in phrase.spans[:2] if s.kind is SpanKind.GENERIC and s.actor is None]
    if not generic or phrase.spans[0].kind is not SpanKind.GENERIC or len(phrase.spans) < 2:
        return False
    last = generic[-1].last
    tokens = passage.tokens(phrase.sentence)
    return last < phrase.last and tokens[last].lower == "of" and is_plural_group(passage, phrase.sentence, generic[-1])


def _is_apposition(before: Span, span: Span, between: list[str]) -> bool:
    """`Ana Ruiz, head of the union`, `the minister, Ana Ruiz`: a person and an office are one, in either order."""
    if between not in ([","], [",", "the"]):
        return False
    is_titled = before.kind in TITLES or span.kind in TITLES
    is_person = before.standing is Standing.PERSON
    return (is_person or span.standing is Standing.PERSON) and is_titled or is_person and span.kind is SpanKind.NAME


def without_home(passage: Passage, found: NamedActor | None) -> NamedActor | None:
    """`Ana Ruiz of Ohio` as `Ana Ruiz`: a lawmaker's place is no part of the name."""
    if found is None or found.actor.type is not ActorType.PERSON or found.actor.is_reviewed:
        return found
    name, link, place = found.actor.name.partition(" of ")
    if not link or " " not in name or not place[:1].isupper() or " " in place.replace("New ", "").replace("South ", ""):
        return found
    return NamedActor(replace(passage.gazetteer.actor_for(name), type=ActorType.PERSON), name)


def is_plural_group(passage: Passage, index: int, span: Span) -> bool:
    """`leaders of many states`, `families of the victims`: a group of its own, not the body it belongs to."""
    word = passage.tokens(index)[span.last - 1].base
    return word.endswith("s") and not word.endswith("ss") or word in ("people", "women", "police", "mothers")


def counted_group(passage: Passage, index: int, first: int, last: int) -> str:
    """The group with the number before it: `Twenty nine`, `over 200`."""
    tokens = passage.tokens(index)
    if first > 1 and tokens[first - 1].text == "[" and tokens[first - 2].text[0].isdigit():
        first -= 1
    while first > 0 and (tokens[first - 1].text[0].isdigit() or tokens[first - 1].lower in COUNTS):
        first -= 1
    return passage.written(index, first, last)


@lru_cache(maxsize=1 << 12)
def without_article(name: str) -> str:
    """A name as a list would have it: no article before it, no possessive ending, no marks around it."""
    plain = " ".join((LINK.sub("", name) if "](" in name else name).split()).strip(" ,;:[")
    plain = DAY_BEHIND.sub("", plain) if plain.endswith("day") else plain
    return ARTICLES.sub("", LINK_BEFORE.sub("", plain)).removesuffix("'s").removesuffix("’s")


def is_group_of_people(passage: Passage, index: int, spans: Sequence[Span]) -> bool:
    """`a group of UN human rights experts`, `a coalition of 40 unions`: what follows the `of` says who is in it."""
    tokens, head, end = passage.tokens(index), spans[0], spans[-1].last
    if tokens[head.last - 1].lower not in GATHERINGS or head.last + 1 >= end or tokens[head.last].lower != "of":
        return False
    if spans[-1].kind not in (SpanKind.GENERIC, SpanKind.OFFICE) or not is_plural_group(passage, index, spans[-1]):
        return False
    is_one = all(one.last == other.first for one, other in zip(spans[1:], spans[2:], strict=False))
    return is_one and all(token.text != "," for token in tokens[head.last : end])
