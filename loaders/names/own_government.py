"""Writes `the government` in full, as the text itself or its state's adjective has it: `Peruvian government`."""

import re
from collections import Counter

from loaders.grammar.word_sets import word_set
from loaders.names.antecedents import last_authorities
from loaders.names.groups import without_article
from loaders.names.home_state import find_home
from loaders.names.spans import Span, SpanKind, Standing
from loaders.passage import Passage
from store.rows import Actor, NamedActor
from store.vocabulary import ActorType

# Departments that an authority names without their state are its own.
DEPARTMENT = re.compile(
    r"^(?:all |our |the |executive )*(?:departments?|ministr(?:y|ies)|agenc(?:y|ies))\b|"
    r"\b(?:agency|commission|bureau)$",
    re.IGNORECASE,
)
# Capitalised words for the one state that a text speaks of, or for the act of it.
OWN_STATE = word_set("government govt administration treasury cabinet order proclamation regime president")
NOUNS = "government|authorities|regime"
# Written out where a text abbreviates them.
SHORT = {"United Kingdom": ("UK", "U.K."), "United States": ("US", "U.S.")}
# Words for people that no government is called by.
OF_PEOPLE = frozenset(("Kiwi", "Basotho", "Cook Islander", "Somalilander"))
OFFICE = re.compile(r"(?:prime |foreign )?ministers?|president|premier", re.IGNORECASE)
WITH_ARTICLE = re.compile(
    r"(?:United|Central|Democratic|Dominican|Czech R)|(?:Islands|Philippines|Netherlands|Gambia)$"
)
NOUN = re.compile(r"(?:government|govt|authorities|parliament|administration)$", re.IGNORECASE)


def name_own_government(passage: Passage, written: str) -> NamedActor | None:
    """The text's own state, for its government or authorities without a name; None where the state is not known."""
    home = passage.once(find_home)
    if home is None:
        return None
    noun = NOUN.search(written)
    if noun is not None:
        return NamedActor(home, name_in_words(passage, home, noun.group().lower()))
    return NamedActor(home, name_office(home, written))


def own_state(passage: Passage, group: list[Span], written: str) -> NamedActor | None:
    """The text's own state, for its government without a name, and in an authority's notice for its departments."""
    home, head = passage.once(find_home), group[0]
    known = passage.gazetteer.resolve(written)
    if home is None or head.kind is SpanKind.PRONOUN or known is not None and known.type is ActorType.GOVERNMENT:
        return None
    if written and written.split()[-1].lower() in OWN_STATE and all(span.kind is not SpanKind.NAME for span in group):
        is_unlisted = len(written.split()) <= 2 and (head.actor is None or not head.actor.is_reviewed)
        # `RWN president`: of a body that no file lists.
        is_unlisted = is_unlisted and not (head.kind is SpanKind.UNKNOWN_NAME and written.endswith(" president"))
        return NamedActor(home, written) if is_unlisted else None
    if passage.publisher_standing is not Standing.POWER or head.standing is not Standing.POWER:
        return None
    is_own = head.actor is not None and head.actor.country in (None, home.country)
    is_body = head.actor is not None and head.actor.type in (ActorType.MINISTRY, ActorType.AGENCY)
    return NamedActor(home, written) if is_own and is_body else None


def name_office(state: Actor, written: str) -> str:
    """An office alone with its state, `the Prime Minister` as `Prime Minister of Peru`; what else is written stays."""
    if OFFICE.fullmatch(written) is None:
        return written
    article = "the " if WITH_ARTICLE.match(state.name) else ""
    return f"{written.title()} of {article}{state.name}"


def name_authorities(passage: Passage, index: int, written: str) -> NamedActor | None:
    """`The authorities` as those named last, else as those of the text's own state if it is the one named most."""
    named = last_authorities(passage, index)
    home = passage.once(find_home)
    if named is None and home is not None and home.country == passage.most_named_state:
        return name_own_government(passage, written)
    return named


def name_government(passage: Passage, state: Actor) -> NamedActor:
    """A state as the text names its government or authorities most often, else by its name."""
    found = _forms(passage, state, NOUNS)
    return NamedActor(state, _capitalised(found.most_common(1)[0][0]) if found else state.name)


def join_own_departments(passage: Passage, named: tuple[NamedActor, ...]) -> tuple[NamedActor, ...]:
    """In an authority's own text `the Department of State, Commerce and Labor` is the state, and so are its partners.

    Who stands beside it in a list without being known has no name of its own there.
    """
    home = passage.once(find_home)
    if home is None or passage.publisher_standing is not Standing.POWER or not named:
        return named
    own = [found for found in named if found.actor.actor_id == home.actor_id]
    is_department = any(DEPARTMENT.search(found.as_written) and not found.actor.is_reviewed for found in named)
    if not own and not is_department:
        return named
    others = [found for found in named if _is_other(found.actor, home)]
    return (own[0] if own else NamedActor(home, named[0].as_written), *others)


def _is_other(actor: Actor, home: Actor) -> bool:
    return actor.is_reviewed and actor.type is not ActorType.GENERIC and actor.country != home.country


def name_in_words(passage: Passage, home: Actor, noun: str) -> str:
    """The form that the text uses most with this noun, else the state's adjective or name with it."""
    found = _forms(passage, home, noun)
    if found:
        return _capitalised(found.most_common(1)[0][0])
    country = passage.gazetteer.countries.get(home.actor_id.removeprefix("country."))
    adjectives = country.demonyms if country is not None else ()
    # "the American government" is rarely written; of other states the adjective is.
    own = (
        home.name if home.name.startswith("United ") or not adjectives or adjectives[0] in OF_PEOPLE else adjectives[0]
    )
    return f"{own} {noun}"


def _forms(passage: Passage, state: Actor, noun: str) -> Counter[str]:
    """How often a text names the state's government, in each form: `Peruvian government`, `government of Peru`."""
    known = passage.once(_known_forms)
    if (state.actor_id, noun) not in known:
        known[state.actor_id, noun] = _count_forms(passage, state, noun)
    return known[state.actor_id, noun]


def _known_forms(_: Passage) -> dict[tuple[str, str], Counter[str]]:
    """What was counted already, by the state's id and the noun: each count reads the whole text."""
    return {}


def _count_forms(passage: Passage, state: Actor, noun: str) -> Counter[str]:
    country = passage.gazetteer.countries.get(state.actor_id.removeprefix("country."))
    adjectives = country.demonyms if country is not None else ()
    short = SHORT.get(state.name, ())
    names = "|".join(re.escape(name) for name in sorted({state.name, *adjectives, *short}, key=len, reverse=True))
    form = re.compile(rf"\b(?:(?:{names})(?:['’]s)? (?:{noun})|(?:{noun}) of (?:the )?(?:{names}))\b", re.IGNORECASE)
    found = Counter(without_article(match.group()) for match in form.finditer(passage.text))
    for written in list(found):
        whole = written
        for name in short:
            whole = re.sub(rf"(?<![\w.]){re.escape(name)}(?![\w.])", state.name, whole)
        if whole != written:
            found[whole] += found.pop(written)
    return found


def _capitalised(name: str) -> str:
    return name[:1].upper() + name[1:]
