"""Tells what an authority asks in its own text from what others ask there: only those outside power make demands."""

from loaders.demands import DemandCandidate
from loaders.parties import Party
from loaders.passage import Passage
from loaders.spans import Standing


def is_own_ask(passage: Passage, candidate: DemandCandidate, asker: Party) -> bool:
    """Does an authority ask for itself here, in a text of its own: `we call on`, `Russia must`, an item of its list?

    What it asks is an answer to somebody's campaign. Whoever else asks in its text is named where they ask.
    """
    if passage.publisher_standing is not Standing.POWER:
        return False
    return candidate.asker is None or asker.standing is Standing.POWER
