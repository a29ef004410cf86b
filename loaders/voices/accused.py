"""Says which state a document accuses: the one it names most, leaving out those that judge and those that are wronged.

Who condemns, sanctions or recognises is named as often as who is condemned; so is the country that was invaded.
"""

from loaders.documents.parliament_records import find_asked_state
from loaders.names.home_state import find_home
from loaders.names.spans import Standing
from loaders.names.state_mentions import UNION, count_wrongs, find_state_mentions
from loaders.passage import Passage

# Territories whose authorities answer for the state to which they belong.
SOVEREIGN = {"HK": "CN", "MO": "CN"}


def accused_state(passage: Passage) -> str | None:
    """The code of the state that the document most likely accuses; None where it names none.

    A union of states is no state, and an authority speaks of others more than of itself.
    """
    home = passage.once(find_home) if passage.publisher_standing is Standing.POWER else None
    own = passage.once(find_asked_state) if home is None else home.country
    for counts in (passage.once(count_wrongs), passage.states):
        found = {code: count for code, count in counts.items() if code != UNION and count > 0}
        others = {code: count for code, count in found.items() if code != own} or found
        if others:
            top = max(others, key=lambda code: others[code])
            return SOVEREIGN[top] if SOVEREIGN.get(top) in passage.states else top
    return None


def answers_for(country: str | None, accused: str | None) -> bool:
    """Do the bodies of `country` speak and act for the accused state?"""
    return country is not None and accused is not None and accused in (country, SOVEREIGN.get(country))


def is_judged(passage: Passage) -> bool:
    """Do others judge the accused state, in words or by sanctions, so that its own measures are its answer?"""
    accused = passage.once(accused_state)
    return any(m.is_behind and answers_for(m.country, accused) for m in passage.once(find_state_mentions))
