"""Writes `the government` in full, as the text itself or its state's adjective has it: `Peruvian government`."""

import re
from collections import Counter

from loaders.groups import without_article
from loaders.home_state import find_home
from loaders.passage import Passage
from loaders.spans import Standing
from store.rows import Actor, NamedActor
from store.vocabulary import ActorType

# Departments that an authority names without their state are its own.
DEPARTMENT = re.compile(
    r"^(?:all |our |the |executive )*(?:departments?|ministr(?:y|ies)|agenc(?:y|ies))\b|"
    r"\b(?:agency|commission|bureau)$",
    re.IGNORECASE,
)
NOUN = re.compile(r"(?:government|govt|authorities|parliament|administration)$", re.IGNORECASE)


def name_own_government(passage: Passage, written: str) -> NamedActor | None:
    """The text's own state, for its government or authorities without a name; None where the state is not known."""
    home = passage.once(find_home)
    if home is None:
        return None
    noun = NOUN.search(written)
    return NamedActor(home, written if noun is None else _full_name(passage, home, noun.group().lower()))


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


def _full_name(passage: Passage, home: Actor, noun: str) -> str:
    """The form that the text uses most with this noun, else the state's adjective or name with it."""
    country = passage.gazetteer.countries.get(home.actor_id.removeprefix("country."))
    adjectives = country.demonyms if country is not None else ()
    names = "|".join(re.escape(name) for name in sorted({home.name, *adjectives}, key=len, reverse=True))
    form = re.compile(rf"\b(?:(?:{names})(?:['’]s)? {noun}|{noun} of (?:the )?(?:{names}))\b", re.IGNORECASE)
    found = Counter(without_article(match.group()) for match in form.finditer(passage.text))
    if found:
        most = found.most_common(1)[0][0]
        return most[:1].upper() + most[1:]
    # "the American government" is rarely written; of other states the adjective is.
    own = home.name if home.name.startswith("United ") or not adjectives else adjectives[0]
    return f"{own} {noun}"
