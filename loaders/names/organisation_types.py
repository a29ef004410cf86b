"""Says what sort of body a name is that no file lists, by the noun in it and by whose body it says it is."""

from collections.abc import Sequence

from loaders.grammar.word_sets import word_set
from loaders.names.facts import OrganisationHead, Power
from store.vocabulary import ActorType

# `Trade Union Congress`, `Students' Council`: of whose members these are, it is no parliament and no authority.
MEMBERS = word_set("unions trade trades labour labor workers workers' students students' teachers teachers' churches")

# `Ruritanian National Congress`, `World Ruritanian Congress`: movements, unless a parliament is called so.
MOVEMENTS = word_set("national world youth international")
WITH_CONGRESS = word_set(
    """
    argentine argentinian bolivian brazilian chilean colombian dominican ecuadorian ecuadorean guatemalan honduran
    mexican micronesian nicaraguan paraguayan peruvian venezuelan
    """
)


def type_by_head(name: str, head: OrganisationHead) -> ActorType:
    """The type of a body by the noun that makes it one; a congress or council of members is none of a state."""
    words = name.lower().replace("’", "'").split()
    is_of_members = not MEMBERS.isdisjoint(words) or _is_movement(words)
    return ActorType.NGO if is_of_members and head.power is Power.DEPENDS else head.type


def _is_movement(words: Sequence[str]) -> bool:
    """Is it the congress of a people or of its young: a name of its own beside the words for it?"""
    is_named = len(words) > 2 and words[-1] == "congress" and not MOVEMENTS.isdisjoint(words[:-1])
    return is_named and WITH_CONGRESS.isdisjoint(words) and "people's" not in words
