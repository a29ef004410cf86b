"""Says what sort of body a name is that no file lists, by the noun in it and by whose body it says it is."""

from loaders.grammar.word_sets import word_set
from loaders.names.facts import OrganisationHead, Power
from store.vocabulary import ActorType

# `Trade Union Congress`, `Students' Council`: of whose members these are, it is no parliament and no authority.
MEMBERS = word_set("unions trade trades labour labor workers workers' students students' teachers teachers' churches")


def type_by_head(name: str, head: OrganisationHead) -> ActorType:
    """The type of a body by the noun that makes it one; a congress or council of members is none of a state."""
    is_of_members = not MEMBERS.isdisjoint(name.lower().replace("’", "'").split())
    return ActorType.NGO if is_of_members and head.power is Power.DEPENDS else head.type
