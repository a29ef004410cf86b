"""Says that `the House` and `the Senate` are those of the United States, in a text that is at home there.

Other states have senates too, and houses of many kinds, but their texts rarely name them so; what a text's own
parliament, courts and police are is left open, since a text at home in one state names those of others as shortly.
"""

from loaders.names.home_state import find_home
from loaders.passage import Passage
from store.rows import Actor

CHAMBERS = ("House", "Senate")
HOME = "US"


def chamber_named(passage: Passage, written: str) -> Actor | None:
    """The chamber of the Congress that these words name here, or None."""
    home = passage.once(find_home) if written in CHAMBERS else None
    if home is None or home.country != HOME:
        return None
    return passage.gazetteer.resolve(f"{home.name} {written}")
