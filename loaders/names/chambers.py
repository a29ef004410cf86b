"""Says that `the House` and `the Senate` are those of the United States, in a text that is at home there.

Other states have senates too, and houses of many kinds, but their texts rarely name them so; what a text's own
parliament, courts and police are is left open, since a text at home in one state names those of others as shortly.
`The Council` of a text on the European Union is the Union's.
"""

import re

from loaders.names.home_state import find_home
from loaders.names.state_mentions import UNION
from loaders.passage import Passage
from store.rows import Actor

CHAMBERS = ("House", "Senate")
HOME = "US"
# What texts on the Council of the European Union hold, and those on other councils.
OF_THE_UNION, OF_OTHERS = (
    re.compile(r"\(CFSP\)|\bEU\b|European Union"),
    re.compile(r"(?:Security|Rights|City|Town|County|State) Council"),
)


def speaks_of_the_union(passage: Passage) -> bool:
    """Is `the Council` that of the European Union here: does the text name the Union, and no other council?"""
    return OF_THE_UNION.search(passage.text) is not None and OF_OTHERS.search(passage.text) is None


def chamber_named(passage: Passage, written: str) -> Actor | None:
    """The chamber of the Congress that these words name here, the Union for its Council, or None."""
    if written == "Council":
        return passage.gazetteer.actors.get(UNION.lower()) if passage.once(speaks_of_the_union) else None
    home = passage.once(find_home) if written in CHAMBERS else None
    if home is None or home.country != HOME:
        return None
    return passage.gazetteer.resolve(f"{home.name} {written}")
