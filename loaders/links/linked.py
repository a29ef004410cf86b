"""How much a linking did, in numbers and in words."""

from collections.abc import Callable
from dataclasses import dataclass

from loaders.terminal import count_of

# Is told the step, how much of it is done, and how much there is.
Report = Callable[[str, int, int], None]


def be_silent(step: str, done: int, total: int) -> None:
    """Report nothing."""


@dataclass
class Linked:
    """How much was linked."""

    documents: int = 0
    pairs: int = 0
    links: int = 0
    candidates: int = 0
    reactions: int = 0

    def describe(self) -> str:
        """`Links: 12 between demands and responses, 3 candidates to look at, 5 reactions of the accused side`."""
        return (
            f"Links: {self.links:,} between demands and responses, {count_of(self.candidates, 'candidate')} to look "
            f"at, {count_of(self.reactions, 'reaction')} of the accused side"
        )
