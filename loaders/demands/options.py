"""An answer to who asks or who is asked, with those who propose it; a ranking chooses among several."""

from dataclasses import dataclass, field

from store.rows import NamedActor


@dataclass
class Option:
    """Actors who may be meant, by the names that a row would show, and who proposes them, how surely."""

    actors: tuple[NamedActor, ...]
    names: tuple[str, ...]
    sources: dict[str, float] = field(default_factory=dict)
